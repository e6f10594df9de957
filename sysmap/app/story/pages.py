"""The pages of a story in a row: a small picture of each, gone through, moved and dropped by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from sysmap.app.controls import harmless
from sysmap.i18n import _
from sysmap.model import Page, SystemMap
from sysmap.poster import scenes, slide_picture, slides_of

if TYPE_CHECKING:
    from sysmap.app.story.window import StoryWindow

THUMB, TALL = 208, 200


class Pages(QListWidget):
    """The pages: ↑ ↓ go, Alt+↑ ↓ move, Enter writes the sentence, Delete drops."""

    def __init__(self, window: StoryWindow) -> None:
        super().__init__()
        self._window = window
        self.setAccessibleName(_("Pages du récit"))
        self.setIconSize(QSize(THUMB, round(THUMB * 9 / 16)))
        self.setWordWrap(True)
        self.setMinimumSize(420, TALL)
        self.currentRowChanged.connect(lambda *_: window.chosen())
        self.itemActivated.connect(lambda *_: window.sentence.setFocus())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._window.move_page(step)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._window.drop()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._window.sentence.setFocus()
        else:
            super().keyPressEvent(event)

    def show_pages(self, pages: tuple[Page, ...]) -> None:
        """These pages; the hand stays at the same place."""
        kept = max(0, self.currentRow())
        while self.count() > len(pages):
            self.takeItem(self.count() - 1)
        for place, page in enumerate(pages):
            item = self.item(place)
            if item is None:
                item = QListWidgetItem()
                item.setSizeHint(QSize(THUMB, round(THUMB * 9 / 16) + 16))
                self.addItem(item)
            said = page.sentence or _("Sans phrase")
            item.setText(f"{place + 1}. {said}")
        self.setCurrentRow(min(kept, len(pages) - 1))

    def show_pictures(self, found: dict[int, QImage]) -> None:
        """Their small pictures; a page without one tells what is reserved."""
        for place in range(self.count()):
            image = found.get(place)
            self.item(place).setIcon(_icon(image))
            tip = "" if image else _("Cette page raconte ce qui est réservé : elle ne sera pas montrée.")
            self.item(place).setToolTip(harmless(tip))


def thumbnails(map: SystemMap, pages: tuple[Page, ...]) -> dict[int, QImage]:
    """A small picture of each page that may be shown, by its place."""
    told = scenes(map, pages)
    found = {}
    for scene, slide in zip(told.scenes, slides_of(told), strict=False):
        image = slide_picture(slide, 2 * THUMB)
        image.setDevicePixelRatio(2.0)
        found[scene.place] = image
    return found


def _icon(image: QImage | None) -> QIcon:
    """The same picture when it is chosen: Qt would tint it."""
    made = QIcon()
    if image is not None:
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            made.addPixmap(QPixmap.fromImage(image), mode)
    return made

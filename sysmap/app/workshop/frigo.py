"""The frigo: « intéressant, mais pas maintenant ». Each line goes to the map, or is thrown away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sysmap.app.capture.placing import park, place
from sysmap.app.controls import button, clear, flat, words
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.editing import Change, operations
from sysmap.geometry import Point
from sysmap.i18n import _
from sysmap.model import Element, Parked, new_id

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

MIME = "application/x-sysmap-frigo"
"""What a line of the frigo is called while it is dragged; other programs take its words."""


class FrigoWindow(SideWindow):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Frigo"), 480, 560)
        self._desk = desk
        self.body.addWidget(words(_("Intéressant, mais pas maintenant"), "title"))
        about = _("Une ligne se glisse sur la carte. La clôture les imprime.")
        self.body.addWidget(paragraph(about, "quiet"))
        self._lines = QVBoxLayout()
        flat(self._lines, space=4)
        self.body.addWidget(scrolled(self._lines), 1)
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("À garder, puis Entrée"))
        self.field.setAccessibleName(_("À garder au frigo"))
        self.field.returnPressed.connect(self._keep)
        self.body.addWidget(self.field)
        self.follow(desk.editor, self._heard)
        self._show()

    def _heard(self, change: Change) -> None:
        if change.touches("frigo"):
            self._show()

    def _show(self) -> None:
        clear(self._lines)
        for parked in self._desk.editor.map.frigo.values():
            self._lines.addWidget(Line(self._desk, parked))
        if not self._desk.editor.map.frigo:
            said = _("Le frigo est vide. Dans la ligne de saisie, « g: » garde des mots ici.")
            self._lines.addWidget(words(said, "quiet", wrap=True))
        self._lines.addStretch(1)

    def _keep(self) -> None:
        if text := self.field.text().strip():
            park(self._desk, text)
            self.field.clear()


class Line(QWidget):
    """One line, which the mouse takes to the map and the buttons too."""

    def __init__(self, desk: Desk, parked: Parked) -> None:
        super().__init__()
        self._desk, self._parked, self._start = desk, parked, QPoint()
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        said = words(parked.text, wrap=True)
        said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        said.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QHBoxLayout(self)
        flat(layout, space=4)
        layout.addWidget(said, 1)
        layout.addWidget(button("", partial(bring_out, desk, parked.id), image="map-pin",
                                tip=_("Mettre sur la carte")))  # fmt: skip
        away = partial(throw_away, desk, parked.id)
        layout.addWidget(button("", away, image="trash-2", tip=_("Jeter ces mots du frigo")))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Mettre sur la carte"), partial(bring_out, self._desk, self._parked.id))
        menu.addAction(_("Copier"), partial(QGuiApplication.clipboard().setText, self._parked.text))
        menu.addAction(_("Jeter"), partial(throw_away, self._desk, self._parked.id))
        menu.popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._start = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._start).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and far >= QApplication.startDragDistance():
            drag = QDrag(self)
            drag.setMimeData(carried(self._parked))
            drag.exec(Qt.DropAction.CopyAction)


def carried(parked: Parked) -> QMimeData:
    """What is dragged: the line for a map, its words for other programs."""
    data = QMimeData()
    data.setText(parked.text)
    data.setData(MIME, QByteArray(parked.id.encode()))
    return data


def dropped(desk: Desk, data: QMimeData, at: Point) -> bool:
    """A line of the frigo was let go over the map; whether it was one."""
    if not data.hasFormat(MIME):
        return False
    bring_out(desk, bytes(data.data(MIME).data()).decode("utf-8", "replace"), at)
    return True


def bring_out(desk: Desk, id: str, at: Point | None = None) -> None:
    """Out of the frigo onto the map, as one step: where it was dropped, else on free paper."""
    parked = desk.editor.map.frigo.get(id)
    if parked is None:
        return
    made = Element(
        id=new_id("e", desk.editor.map.elements), kind=parked.kind or desk.kind, label=parked.text,
        original=parked.text, visibility=parked.visibility,
    )  # fmt: skip
    x, y = at or place(desk, made, "", None).centre
    label = _("sortie du frigo de « {label} »").format(label=parked.text)
    with desk.editor.transaction(label) as draft:
        operations.create(
            draft, made.kind, made.label, x, y, id=made.id, original=made.original,
            visibility=made.visibility, boxes=desk.boxes(),
        )  # fmt: skip
        draft.drop(parked)
    desk.editor.select([made.id])
    desk.show_new(made.id)


def throw_away(desk: Desk, id: str) -> None:
    with desk.editor.transaction(_("sortie du frigo")) as draft:
        draft.drop(draft.frigo[id])

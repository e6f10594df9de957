"""« Affiche… »: three choices, a live preview, what stays out, what travels inside, and the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QColor, QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from sysmap.app.banners import Choice
from sysmap.app.controls import button, flat, row, words
from sysmap.app.jobs import Job
from sysmap.app.poster_choices import PosterChoices
from sysmap.app.style import LINE
from sysmap.app.windows import SideWindow
from sysmap.editing import Change
from sysmap.i18n import _, _n, language
from sysmap.model import Poster, SystemMap
from sysmap.poster import PaperError, Sheet, compose, export, picture
from sysmap.storage import StorageError, safe_name

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

PAUSE = 160
"""Milliseconds of quiet before the preview is made again."""


class PosterWindow(SideWindow):
    """What the paper will show, as it is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Affiche"), 1280, 800)
        self._desk = desk
        self._image: QImage | None = None
        self._names: list[str] = []
        self._preview, self._making = Job(self), Job(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._ask)
        self.choices = PosterChoices(desk)
        self.choices.changed.connect(self._timer.start)
        self._build()
        self._preview.done.connect(self._show)
        self._preview.failed.connect(self._refused)
        self._making.done.connect(self._made)
        self._making.failed.connect(self._refused)
        self.follow(desk.editor, self._heard)
        self._ask()

    def _build(self) -> None:
        self.paper = QLabel()
        self.paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.paper.setMinimumSize(420, 320)
        self.paper.setAccessibleName(_("Aperçu de l’affiche"))
        side = QWidget()
        side.setFixedWidth(330)
        column = QVBoxLayout(side)
        flat(column, space=8)
        column.addWidget(self.choices)
        self.paper.setText(_("Mise en page…"))
        self.said: QLabel = words("", "quiet", wrap=True)
        self._which = button(_("Voir lesquels"), self._tell_withheld, look="link")
        self.withheld: QLabel = words("", "quiet", wrap=True)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.hide()
        for widget in (self.said, self._which, self.withheld):
            column.addWidget(widget)
            widget.hide()
        column.addStretch(1)
        column.addWidget(self.progress)
        column.addWidget(button(_("Enregistrer en PDF…"), lambda: self._choose(".pdf"), look="strong",
                                image="download"))  # fmt: skip
        svg = button("SVG…", lambda: self._choose(".svg"), look="outlined", tip=_("Enregistrer en SVG"))
        png = button("PNG…", lambda: self._choose(".png"), look="outlined", tip=_("Enregistrer en PNG"))
        column.addLayout(row(svg, png))
        body = QHBoxLayout()
        flat(body, space=24)
        body.addWidget(self.paper, 1)
        body.addWidget(side)
        self.body.addLayout(body, 1)

    # The preview

    def _heard(self, change: Change) -> None:
        if change.origin != "preview":
            self.choices.refresh()
            self._timer.start()

    def _ask(self) -> None:
        map, poster = self._desk.editor.map, self.choices.poster
        wide = max(400, round(self.paper.width() * self.devicePixelRatioF()))
        high = max(300, round(self.paper.height() * self.devicePixelRatioF()))
        self._preview.ask(lambda: _drawn(map, poster, wide, high))

    def _show(self, found: tuple[Sheet, QImage]) -> None:
        sheet, self._image = found
        self._place()
        self.said.setText("\n".join(sheet.notices))
        self.said.setVisible(bool(sheet.notices))
        self._which.setVisible(bool(sheet.withheld))
        self._names = labels(self._desk.editor.map, sheet.withheld)
        self.withheld.setText("\n".join(self._names) if self.withheld.isVisible() else "")
        if not sheet.withheld:
            self.withheld.hide()

    def _place(self) -> None:
        if self._image is not None:
            shown = QPixmap.fromImage(self._image)
            shown.setDevicePixelRatio(self.devicePixelRatioF())
            self.paper.setPixmap(shown)

    def _tell_withheld(self) -> None:
        self.withheld.setText("\n".join(self._names))
        self.withheld.setVisible(not self.withheld.isVisible())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._timer.start()

    # The file

    def _choose(self, suffix: str) -> None:
        folder = Path(self._desk.settings.poster_folder or self._desk.document.path.parent)
        map = self._desk.editor.map
        about = map.card.title or map.card.question or _("Affiche")
        name = safe_name(f"{about} – {self.choices.paper_name()}")
        kinds = f"{suffix[1:].upper()} (*{suffix})"
        asked, _kind = QFileDialog.getSaveFileName(
            self, _("Enregistrer l’affiche"), str(folder / f"{name}{suffix}"), kinds
        )
        if asked:
            path = Path(asked) if asked.lower().endswith(suffix) else Path(asked + suffix)
            self.write(path)

    def write(self, path: Path) -> None:
        """Make the file, without stopping the window."""
        map, poster, attach = self._desk.editor.map, self.choices.poster, self.choices.attach
        self._desk.settings.poster_folder = str(path.parent)
        self.progress.show()
        self._making.ask(lambda: export(map, poster, path, attach=attach).path)

    def _made(self, path: Path) -> None:
        self.progress.hide()
        self.choices.keep()
        said = _("Affiche enregistrée : {path}").format(path=path)
        self.said.setText(said)
        self.said.show()
        self._desk.say(said, Choice(_("Ouvrir le dossier"), lambda: show_folder(path)))

    def _refused(self, error: Exception) -> None:
        self.progress.hide()
        if isinstance(error, StorageError):
            self.said.setText(error.sentence(language()))
        elif isinstance(error, PaperError):
            wide, high = error.sides
            self.said.setText(_("Une page de {wide} × {high} mm ne peut pas exister.").format(
                wide=round(wide), high=round(high)))  # fmt: skip
        else:
            raise error
        self.said.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._preview.close()
        self._making.close()


def _drawn(map: SystemMap, poster: Poster, wide: int, high: int) -> tuple[Sheet, QImage]:
    sheet = compose(map, poster, map.language)
    share = min(wide / sheet.width, high / sheet.height)
    image = picture(sheet, max(1, round(sheet.width * share)), max(1, round(sheet.height * share)))
    painter = QPainter(image)
    painter.setPen(QColor(LINE))
    painter.drawRect(0, 0, image.width() - 1, image.height() - 1)  # where the paper ends
    painter.end()
    return sheet, image


def labels(map: SystemMap, ids: tuple[str, ...]) -> list[str]:
    """What these records are called, for « Voir lesquels »; relations are only counted."""
    found = []
    for id in ids:
        record = map.elements.get(id) or map.zones.get(id)
        note = map.notes.get(id)
        if record is not None:
            found.append("• " + " ".join(record.label.split()))
        elif note is not None:
            found.append("• " + " ".join(note.text.split())[:80])
    if count := sum(id in map.links for id in ids):
        found.append("• " + _n("{n} relation", "{n} relations", count))
    return found


def show_folder(path: Path) -> None:
    """Open the folder of a file in the system's own window."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

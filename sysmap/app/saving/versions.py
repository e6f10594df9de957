"""Retrouver une version: what the map was before, opened as a copy; nothing is replaced."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout

from sysmap.app.controls import button, column, flat, row, words
from sysmap.app.jobs import Job
from sysmap.app.spoken import counts, day, hour
from sysmap.app.thumbnail import thumbnail
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.i18n import _
from sysmap.storage import StorageError, read, versions

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


WIDE, HIGH = 120, 76
"""Pixels of a version's picture."""


class VersionsWindow(SideWindow):
    drawn = Signal(object, object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Retrouver une version"), 520, 520)
        self._desk = desk
        self._sizes: dict[Path, QLabel] = {}
        self.body.addWidget(paragraph(_("Les derniers états de cette carte sur cet ordinateur. "
                                        "Celui que vous ouvrez devient une copie."), "quiet"))  # fmt: skip
        lines = QVBoxLayout()
        flat(lines, space=6, around=(8, 4, 8, 4))
        found = versions(desk.editor.map.id, desk.document.path)
        self._pictures = {version.path: words() for version in found}
        for version in found:
            when = _("{day} à {hour}").format(day=day(version.saved), hour=hour(version.saved))
            said = self._sizes[version.path] = words("", "quiet")
            picture = self._pictures[version.path]
            picture.setFixedSize(WIDE, HIGH)
            opening = button(_("Ouvrir"), partial(self._open, version.path), look="outlined")
            line = row(picture, None, opening, space=14)
            line.insertLayout(1, column(None, words(when), said, None, space=2))
            lines.addLayout(line)
        if not found:
            lines.addWidget(paragraph(_("Pas encore d’état plus ancien.")))
        self._draw([version.path for version in found])
        lines.addStretch(1)
        self.body.addWidget(scrolled(lines), 1)

    def _draw(self, paths: list[Path]) -> None:
        """Pictures come one after the other, from a thread: a version is a whole map."""
        job = Job(self)
        self.drawn.connect(self._show)
        self.at_close(job.leave)
        job.ask(partial(self._each, paths))

    def _each(self, paths: list[Path]) -> None:
        for path in paths:
            self._one(path)

    def _one(self, path: Path) -> None:
        with suppress(StorageError, RuntimeError):  # a damaged copy has no picture; the window may be gone
            map = read(path).map
            self.drawn.emit(path, thumbnail(map, WIDE, HIGH), counts(map))

    def _show(self, path: Path, picture: QImage, said: str) -> None:
        self._pictures[path].setPixmap(QPixmap.fromImage(picture))
        self._sizes[path].setText(said)

    def _open(self, path: Path) -> None:
        self.close()
        self._desk.shell.open(path, lent=True)

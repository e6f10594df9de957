"""Retrouver une version: the map goes back to what it was, in one step that is undone, or that state is
opened as a copy. Nothing is replaced for good.
"""

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
from sysmap.i18n import _, language
from sysmap.storage import StorageError, Version, everywhere, read

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


WIDE, HIGH = 120, 76
"""Pixels of a version's picture."""


class VersionsWindow(SideWindow):
    drawn = Signal(object, object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Retrouver une version"), 680, 520)
        self._desk = desk
        self._sizes: dict[Path, QLabel] = {}
        said = _("Les derniers états de cette carte sur cet ordinateur. Ctrl+Z annule un retour ; ouvert à "
                 "part, un état devient une copie.")  # fmt: skip
        self.body.addWidget(paragraph(said, "quiet"))
        lines = QVBoxLayout()
        flat(lines, space=6, around=(8, 4, 8, 4))
        found = everywhere(desk.editor.map.id)
        self._pictures = {version.path: words() for version in found}
        for version in found:
            when = _("{day} à {hour}").format(day=day(version.saved), hour=hour(version.saved))
            counted = self._sizes[version.path] = words("", "quiet")
            picture = self._pictures[version.path]
            picture.setFixedSize(WIDE, HIGH)
            opening = button(_("Ouvrir à part"), partial(self._open, version.path), look="outlined")
            back = button(_("Revenir à cet état"), partial(self._restore, version), look="outlined")
            for one in (back, opening):  # heard one after the other, they are not the same
                one.setAccessibleName(f"{one.text()}, {when}")
            line = row(picture, None, back, opening, space=10)
            line.insertLayout(1, column(None, words(when), counted, None, space=2))
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
        name = path.stem.partition(" ")[2]  # it lay elsewhere, or had another name
        self._sizes[path].setText(said if name == self._desk.document.path.stem else f"{said}\n{name}")

    def _restore(self, version: Version) -> None:
        """One step: what is on the desk now is a Ctrl+Z away, and among these states at the next change."""
        try:
            then = read(version.path).map
        except StorageError as error:
            self._desk.say(error.sentence(language()), tone="alert")
            return
        when = _("{day} à {hour}").format(day=day(version.saved), hour=hour(version.saved))
        with self._desk.editor.transaction(_("retour à l’état du {when}").format(when=when)) as draft:
            draft.become(then)
        self.close()
        self._desk.status.say(_("La carte est revenue à l’état du {when}.").format(when=when))

    def _open(self, path: Path) -> None:
        self.close()
        self._desk.shell.open(path, lent=True)

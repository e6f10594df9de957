"""Retrouver une version: what the map was before, opened as a copy; nothing is replaced."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from sysmap.app.controls import button, flat, row, words
from sysmap.app.spoken import day, hour
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.i18n import _
from sysmap.storage import versions

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class VersionsWindow(SideWindow):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Retrouver une version"), 520, 520)
        self._desk = desk
        self.body.addWidget(paragraph(_("Les derniers états de cette carte sur cet ordinateur. "
                                        "Celui que vous ouvrez devient une copie."), "quiet"))  # fmt: skip
        lines = QVBoxLayout()
        flat(lines, space=6)
        found = versions(desk.editor.map.id, desk.document.path)
        for version in found:
            when = _("{day} à {hour}").format(day=day(version.saved), hour=hour(version.saved))
            lines.addLayout(row(words(when), None, button(_("Ouvrir"), partial(self._open, version.path),
                                                          look="outlined")))  # fmt: skip
        if not found:
            lines.addWidget(paragraph(_("Pas encore d’état plus ancien.")))
        lines.addStretch(1)
        self.body.addWidget(scrolled(lines), 1)

    def _open(self, path: Path) -> None:
        self.close()
        self._desk.shell.open(path, lent=True)

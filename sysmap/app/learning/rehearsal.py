"""A map to practise on: changes are seen and undone as ever, and no file of any sort is written."""

from __future__ import annotations

from pathlib import Path

from sysmap.app.saving.document import LENT, Document
from sysmap.i18n import _
from sysmap.model import SystemMap
from sysmap.storage import Opened


class Rehearsal(Document):
    """Lent for good: it never gets a file of its own. Any other map opened or begun here is a usual one."""

    def __init__(self) -> None:
        super().__init__()
        self.rehearsed = False

    def rehearse(self, opened: Opened, path: Path) -> None:
        """Practise on this map."""
        self.open(opened, path, lent=True)
        self.rehearsed = True
        self._become(LENT)

    def _load(self, map: SystemMap) -> None:
        self.rehearsed = False
        super()._load(map)

    def want(self) -> None:
        if self.rehearsed and self._lent:
            self._last = self.editor.map
        else:
            super().want()

    def sentence(self) -> str:
        if self.rehearsed and self._lent:
            return _("Carte de la visite : rien n’en est gardé")
        return super().sentence()

"""Somebody else writes in the file of the map that is open: both are brought together, or both are kept."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sysmap.app.saving.watching import Watch
from sysmap.i18n import _
from sysmap.model import SystemMap
from sysmap.storage import (
    CANNOT_WRITE,
    Opened,
    StorageError,
    beside,
    dumps,
    is_kept,
    keep_version,
    read,
    rejoin,
    save,
    user_name,
)

if TYPE_CHECKING:
    from sysmap.app.saving.document import Document


class Others(QObject):
    """What they wrote is met when ours is to be written (`settled`), or seen meanwhile by the `watch`.

    The document says it: `newer`, `rejoined`, `parted`.
    """

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self.watch = Watch(self._watched)
        self.watch.found.connect(self._seen)

    def settled(self, error: StorageError) -> StorageError | None:
        """Bring both sides' changes together, or keep both versions; what is wrong when neither could be.

        An earlier state of ours is not somebody else's work: to join it would take back what came after it.
        """
        document = self._document
        try:
            theirs = read(document.path)
        except StorageError:
            return error
        if theirs.map.id != document.editor.map.id:
            return _another(document.path)
        if self._earlier(document.path):
            document.came_back(theirs.digest)
            return None
        both = self._both(theirs)
        done = self._part() if both is None else self._rejoin(both, theirs)
        return None if done else error

    def _earlier(self, path: Path) -> bool:
        """Whether the file holds an earlier state of ours, brought back by a sync service or a stick."""
        with suppress(OSError):
            return is_kept(self._document.editor.map.id, path, path.read_bytes())
        return False

    def show(self) -> None:
        """Show what they wrote, in one step that can be undone; ours is a version. Raises StorageError."""
        document = self._document
        theirs = read(document.path)
        if theirs.map.id != document.editor.map.id:
            raise _another(document.path)
        if document.base is not None:
            keep_version(document.base.id, document.path, dumps(document.base).encode())
        both = self._both(theirs)
        self._rejoin(theirs.map if both is None else both, theirs)

    def _both(self, theirs: Opened) -> SystemMap | None:
        """The changes of both sides in one map; None when they touch the same thing."""
        document = self._document
        return rejoin(document.base, document.editor.map, theirs.map) if document.base is not None else None

    def _rejoin(self, both: SystemMap, theirs: Opened) -> bool:
        document = self._document
        mine = document.editor.map
        document.digest, document.base = theirs.digest, theirs.map
        with document.editor.transaction(_("changements faits par quelqu’un d’autre")) as draft:
            draft.become(both)
        if document.editor.map is mine:
            document.want()
        else:
            document.rejoined.emit()
        return True

    def _part(self) -> bool:
        """Both changed the same thing: our version goes on in a file of its own beside theirs."""
        document = self._document
        theirs = document.path
        try:
            saved = save(document.editor.map, beside(theirs, user_name(), datetime.now()))
        except StorageError:
            return False
        document.moved(saved)
        document.parted.emit(theirs)
        return True

    # Looking, while everything of ours is in the file

    def _watched(self) -> Path | None:
        return self._document.path if self._document.at_rest else None

    def _seen(self, path: Path, digest: str) -> None:
        """The file holds this now; nothing when it is gone."""
        if path != self._watched() or digest == self._document.digest:
            return
        if digest:
            self._document.newer.emit(self._earlier(path))
        else:
            self._document.fail(StorageError("vanished", CANNOT_WRITE, name=path.name))


def _another(path: Path) -> StorageError:
    return StorageError("other_map", CANNOT_WRITE, name=path.name)

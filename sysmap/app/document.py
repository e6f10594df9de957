"""The map that is open: its editor, its file, and the three honest states of its saving."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from sysmap.app.saver import Outcome, Saver
from sysmap.app.spoken import hour
from sysmap.editing import Change, Editor
from sysmap.i18n import _
from sysmap.model import SystemMap
from sysmap.storage import Holder, Journal, Lock, Opened, Saved, StorageError, free_path, save

SAVED, SAVING, FAILED, LENT, READING = "saved", "saving", "failed", "lent", "reading"


class Document(QObject):
    """One map at a time. A map lent by an example or a poster gets a file of its own at its first change;
    a map that was `received` is only read, and its file is never touched.

    `changed_state` says that the saved state is another one; `failed` gives a `StorageError`;
    `settled` gives the path of a file that was just made for a lent map, `shared` the `Holder`
    of a map that is already open elsewhere (it is lent then, too).
    """

    changed_state = Signal()
    failed = Signal(object)
    settled = Signal(object)
    shared = Signal(object)

    def __init__(self, saver: Saver | None = None) -> None:
        super().__init__()
        self.editor = Editor(SystemMap())
        self.path = Path()
        self.state = SAVED
        self.at: datetime | None = None
        self._digest: str | None = None
        self._lent = self.received = False
        self.opened: Opened | None = None
        self._last: SystemMap = self.editor.map
        self._journal: Journal | None = None
        self._lock: Lock | None = None
        self._saver = saver or Saver()
        self._saver.done.connect(self._saved)
        self._saver.started.connect(lambda: self._become(SAVING))
        self.editor.listeners.append(self._heard)

    def open(self, opened: Opened, path: Path, *, lent: bool = False, received: bool = False) -> None:
        """Work on this map from now on, or only read it. The one that was open is saved first."""
        self.finish()
        self._let_go()
        self.path, self._digest = path, opened.digest
        self._lent = lent or received or opened.carrier != "map"
        self._read_only(opened if received else None)
        holder = None if self._lent else self._hold()
        self._lent = self._lent or holder is not None
        self._load(opened.map)
        self.at = None
        with suppress(OSError):
            self.at = datetime.fromtimestamp(path.stat().st_mtime)
        self._become(READING if received else LENT if self._lent else SAVED)
        if holder is not None:
            self.shared.emit(holder)

    def _hold(self) -> Holder | None:
        """Say beside the file that it is being worked on; who says so already, if somebody does."""
        self._lock = Lock(self.path)
        return self._lock.take()

    def _let_go(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _read_only(self, opened: Opened | None) -> None:
        """A map that was received is looked at and not changed; None lets hands change it."""
        self.opened, self.received = opened, opened is not None
        self.editor.closed = self.received

    def create(self, map: SystemMap, path: Path) -> None:
        """Make the file of a new map at once, then work on it. Raises StorageError."""
        self.finish()
        path.parent.mkdir(parents=True, exist_ok=True)
        saved = save(map, path)
        self._let_go()
        self.path, self._digest, self._lent = saved.path, saved.digest, False
        self._read_only(None)
        self._hold()
        self._load(map)
        self.at = datetime.now()
        self._become(SAVED)

    def _load(self, map: SystemMap) -> None:
        if self._journal is not None:
            self._journal.close()
        self._last = map
        # A lent map has nothing to recover until it is changed.
        self._journal = None if self._lent else Journal(map, self.path, self._digest or "")
        self.editor.load(map)

    def resume(self, map: SystemMap, path: Path, digest: str) -> None:
        """Go on with a map found in a journal, in its own file, which nobody changed since."""
        self.finish()
        self._let_go()
        self.path, self._digest, self._lent = path, digest, False
        self._read_only(None)
        self._hold()
        self._load(map)
        self._want()

    def _heard(self, change: Change) -> None:
        if self.received:
            return  # a poster was tried: the file is not ours
        if change.origin in ("commit", "undo", "redo") and change.after is not self._last:
            self._want()

    def _want(self) -> None:
        if self._lent:
            self._settle()
        self._last = self.editor.map
        if self._journal is not None:
            self._journal.note(self.editor.map)
        self._saver.want(self.editor.map, self.path, self._digest)
        self._become(SAVING)

    def _settle(self) -> None:
        self._journal = Journal(self._last, None)
        self._lent, self._digest = False, None
        self.path = free_path(self.editor.map)
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        self._hold()
        self.settled.emit(self.path)

    def _saved(self, outcome: Outcome) -> None:
        if outcome.path != self.path:
            return
        if outcome.error is not None:
            self._become(FAILED)
            self.failed.emit(outcome.error)
        elif outcome.saved is not None:
            self._written(outcome.saved)
            self._become(SAVED if outcome.map is self.editor.map else SAVING)

    def _written(self, saved: Saved) -> None:
        self._digest, self.at = saved.digest, datetime.now()
        if self._journal is not None:
            self._journal.saved(saved.path, saved.digest)

    def _become(self, state: str) -> None:
        self.state = state
        self.changed_state.emit()

    def sentence(self) -> str:
        """The saved state in words."""
        if self.state == FAILED:
            return _("Pas encore enregistré")
        if self.state == READING:
            return _("Carte reçue, en lecture : son fichier ne change pas")
        if self.state == LENT:
            return _("Exemple intact : votre copie se fera au premier changement")
        if self.state == SAVING:
            return _("Enregistrement…")
        return _("Enregistré à {hour}").format(hour=hour(self.at)) if self.at else _("Enregistré")

    def save_now(self) -> None:
        """Write at once what is still to be written."""
        if self.state == FAILED:
            self._want()
        self._saver.go()

    def write_copy(self, path: Path) -> Saved:
        """The map in another file; this one stays the map's own. Raises StorageError."""
        return save(self.editor.map, path)

    def move_to(self, path: Path) -> Saved:
        """Give the map another file: written there first, then taken away here. Raises StorageError."""
        self.finish()
        before, lent = self.path, self._lent
        saved = save(self.editor.map, path)
        self._let_go()
        self.path, self._lent, self._last = saved.path, False, self.editor.map
        self._read_only(None)
        self._written(saved)
        if not lent and before != saved.path:
            with suppress(OSError):
                before.unlink()
        self._hold()
        self._become(SAVED)
        return saved

    def overwrite(self) -> None:
        """Keep this version although somebody else changed the file: theirs is among the versions."""
        self._digest = None
        self._want()
        self._saver.go()

    def finish(self) -> StorageError | None:
        """Write what is still to be written, and wait for it; the error when it could not be."""
        outcome = self._saver.finish()
        if outcome is not None and outcome.path == self.path:
            if outcome.error is not None:
                self._become(FAILED)
                return outcome.error
            self._saved(outcome)
        if self.state == FAILED and outcome is None:
            return self._last_try()
        return None

    def _last_try(self) -> StorageError | None:
        try:
            saved = save(self.editor.map, self.path, expected=self._digest)
        except StorageError as error:
            return error
        self._written(saved)
        self._become(SAVED)
        return None

    def forget(self) -> None:
        """Drop what is not written: the file's own version is wanted."""
        self._saver.drop()
        self._become(SAVED)

    def close(self) -> StorageError | None:
        """Save and let go; the error when the work is neither in its file nor in the journal."""
        error = self.finish()
        if error is not None and (self._journal is None or not self._kept()):
            return error
        if self._journal is not None:
            self._journal.leave() if error is not None else self._journal.close()
            self._journal = None
        self._let_go()
        self._saver.close()
        return None

    def _kept(self) -> bool:
        assert self._journal is not None
        self._journal.flush()
        return self._journal.error is None

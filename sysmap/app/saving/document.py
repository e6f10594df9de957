"""The map that is open: its editor, its file, and the three honest states of its saving."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from sysmap.app.saving.others import Others
from sysmap.app.saving.saver import PATIENCE, Outcome, Saver
from sysmap.app.spoken import hour
from sysmap.editing import Change, Editor
from sysmap.i18n import _
from sysmap.model import SystemMap
from sysmap.storage import (
    CANNOT_WRITE,
    Holder,
    Journal,
    Lock,
    Opened,
    Saved,
    StorageError,
    free_path,
    read,
    save,
    unchanged,
)

AGAIN = 10_000
"""Milliseconds after which a save that failed is tried again by itself: a stick may be back."""
SAVED, SAVING, FAILED, LENT, READING = "saved", "saving", "failed", "lent", "reading"


class Document(QObject):
    """One map at a time. A map lent by an example or a poster gets a file of its own at its first change;
    a map that was `received` is only read, and its file is never touched.

    `changed_state` says that the saved state is another one; `failed` gives a `StorageError`, `mended` says
    that it is over; `settled` gives the path of a file that was just made for a lent map, `shared` the
    `Holder` of a map that is already open elsewhere (it is lent then, too). Somebody else changed the file:
    `newer` says that theirs may be shown (and whether it is an earlier state of ours), `rejoined` that both
    sides' changes are on the desk, `parted` (with the path of the file) that both versions are kept and ours
    goes on beside it. `unkept` says that the journal cannot be written, or can again (`safe`), `noted` gives
    something to know about a save that succeeded.

    `base` is the map as our file holds it, `digest` that of its bytes (None: it must not exist yet).
    """

    changed_state = Signal()
    failed = Signal(object)
    mended = Signal()
    settled = Signal(object)
    shared = Signal(object)
    newer = Signal(bool)
    rejoined = Signal()
    parted = Signal(object)
    unkept = Signal()
    noted = Signal(str)

    def __init__(self, saver: Saver | None = None) -> None:
        super().__init__()
        self.editor = Editor(SystemMap())
        self.path = Path()
        self.state = SAVED
        self.at: datetime | None = None
        self.digest: str | None = None
        self._lent = self.received = self._replacing = False
        self.opened: Opened | None = None
        self._disk: int | None = None  # the disk that the file lay on when we last saw it
        self._last: SystemMap = self.editor.map
        self.base: SystemMap | None = None
        self._read_digest, self._read_map = "", self.editor.map
        self._trouble: tuple[str, str] | None = None
        self._noted: set[str] = set()
        self._journal: Journal | None = None
        self._lock: Lock | None = None
        self._saver = saver or Saver()
        self._saver.done.connect(self._saved)
        self._saver.started.connect(lambda: self._become(FAILED if self._trouble else SAVING))
        self._saver.slow.connect(self.fail)
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self._retry)
        self.others = Others(self)
        self.editor.listeners.append(self._heard)

    def open(self, opened: Opened, path: Path, *, lent: bool = False, received: bool = False) -> None:
        """Work on this map from now on, or only read it. The one that was open is saved first."""
        self.finish()
        self._let_go()
        self.path, self.digest = path, opened.digest
        self._read_digest, self._read_map = opened.digest, opened.map
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

    def take_over(self, path: Path) -> None:
        """Work in this file although somebody else says to be working on it."""
        self.finish()
        self._let_go()
        self._lock = Lock(path)
        self._lock.take(anyway=True)
        self._put_away()  # a copy was begun meanwhile: it stays where it is
        self.path, self._lent, self.digest = path, False, self._read_digest
        self._journal = self._new_journal(self._last)
        self._become(SAVED)
        if self.editor.map is not self._read_map:
            self.base = self._read_map
            self.want()

    def create(self, map: SystemMap, path: Path) -> None:
        """Make the file of a new map at once, then work on it. Raises StorageError."""
        self.finish()
        path.parent.mkdir(parents=True, exist_ok=True)
        saved = save(map, path)
        self._let_go()
        self.path, self.digest, self._lent = saved.path, saved.digest, False
        self._read_only(None)
        self._hold()
        self._load(map)
        self.at = datetime.now()
        self._become(SAVED)

    def _put_away(self) -> None:
        """Another journal follows; what this one alone holds is found again at the next start."""
        if self._journal is not None:
            self._journal.leave() if self.state == FAILED else self._journal.close()
            self._journal = None

    def _load(self, map: SystemMap) -> None:
        self._put_away()
        self._disk = _disk_of(self.path)
        self._last = self.base = map
        self._recovered()
        self._noted.clear()
        self._replacing = False
        # A lent map has nothing to recover until it is changed.
        self._journal = None if self._lent else self._new_journal(map)
        self.editor.load(map)

    def _new_journal(self, map: SystemMap, *, without_file: bool = False) -> Journal:
        path = None if without_file else self.path
        return Journal(map, path, self.digest or "", on_error=self._unkept)

    def _unkept(self, _error: Exception | None) -> None:
        """Heard from the journal's thread."""
        with suppress(RuntimeError):
            self.unkept.emit()

    @property
    def unsafe(self) -> Exception | None:
        """What keeps the journal from being written."""
        return self._journal.error if self._journal is not None else None

    @property
    def safe(self) -> bool:
        """Whether the journal holds what is on the desk, or will in a moment."""
        return self._journal is not None and self._journal.error is None

    def resume(self, map: SystemMap, path: Path, digest: str) -> None:
        """Go on with a map found in a journal, in its own file, which nobody changed since."""
        self.finish()
        self._let_go()
        self.path, self.digest, self._lent = path, digest, False
        self._read_only(None)
        self._hold()
        self._load(map)
        with suppress(StorageError):
            self.base = read(path).map
        self.want()

    def _heard(self, change: Change) -> None:
        if self.received:
            return  # a poster was tried: the file is not ours
        if change.origin in ("commit", "undo", "redo") and change.after is not self._last:
            self.want()

    def want(self) -> None:
        """Have the map of now written, in a moment and by itself."""
        if self._lent:
            self._settle()
        self._last = self.editor.map
        if self._journal is not None:
            self._journal.note(self.editor.map)
        self._saver.want(self.editor.map, self.path, self.digest)
        self._become(FAILED if self._trouble else SAVING)  # not « en cours » each time that it is tried again

    def _settle(self) -> None:
        self.digest = None
        self._journal = self._new_journal(self._last, without_file=True)
        self._lent = False
        self.path = free_path(self.editor.map)
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
        self._hold()
        self.settled.emit(self.path)

    def _saved(self, outcome: Outcome) -> None:
        if outcome.path != self.path:
            return
        if outcome.error is not None:
            self.fail(outcome.error)
        elif outcome.saved is not None:
            self._written(outcome.saved, outcome.map)
            self._become(SAVED if outcome.map is self.editor.map else SAVING)

    def _written(self, saved: Saved, map: SystemMap) -> None:
        self.digest, self.at, self.base = saved.digest, datetime.now(), map
        self._disk = _disk_of(saved.path)
        if self._replacing:
            self._replacing = False
            said = _("Une version plus ancienne avait pris la place de « {name} ». La vôtre y est de "
                     "nouveau ; l’ancienne reste parmi les versions gardées.")  # fmt: skip
            self.noted.emit(said.format(name=saved.path.name))
        if self._journal is not None:
            self._journal.saved(saved.path, saved.digest)
        self._recovered()
        if not saved.kept:
            self._note(_("L’état précédent de cette carte n’a pas pu être gardé sur cet ordinateur : on ne "
                         "pourra pas le retrouver. La carte elle-même est enregistrée."))  # fmt: skip
        if saved.linked:
            self._note(_("Ce fichier porte aussi un autre nom, sous lequel l’ancien contenu reste."))

    def came_back(self, digest: str) -> None:
        """An earlier state took the place of ours, which goes back there; a copy of that state is kept."""
        self.digest, self._replacing = digest, True
        self.want()

    def _note(self, said: str) -> None:
        """Once for each map that is opened: it would be said at every save."""
        if said not in self._noted:
            self._noted.add(said)
            self.noted.emit(said)

    # What goes wrong

    def fail(self, error: StorageError) -> None:
        """The map is not in its file: say so, once for each reason, and try again when that may help."""
        remains = self._remains(error)
        if remains is None:
            return
        error = remains
        self._become(FAILED)
        trouble = (error.what, error.sentence())
        if trouble != self._trouble:
            self._trouble = trouble
            self.failed.emit(error)
        if error.what not in ("not_kept", "stumbled"):
            self._again.start()

    def _remains(self, error: StorageError) -> StorageError | None:
        """This error as it is said; None when both sides of a changed file could be brought together."""
        if error.what == "changed":
            return self.others.settled(error)
        if error.what in ("vanished", "no_folder") and _disk_of(self.path) != self._disk:
            return StorageError("away", CANNOT_WRITE, name=self.path.name)
        return error

    def _recovered(self) -> None:
        self._again.stop()
        if self._trouble is not None:
            self._trouble = None
            self.mended.emit()

    def _retry(self) -> None:
        if self.state == FAILED and not self._saver.pending:
            self.want()

    @property
    def at_rest(self) -> bool:
        """Whether a file of ours holds everything, and nothing is being written."""
        ours = not self._lent and not self.received and bool(self.digest)
        return ours and self.state == SAVED and not self._saver.pending

    def moved(self, saved: Saved) -> None:
        """The map's file is this one from now on, and all is in it."""
        self._let_go()
        self._saver.drop()
        self.path, self._lent, self._last = saved.path, False, self.editor.map
        self._read_only(None)
        self._written(saved, self.editor.map)
        self._hold()
        self._become(SAVED)

    def _become(self, state: str) -> None:
        self.state = state
        self.changed_state.emit()

    def sentence(self) -> str:
        """The saved state in words."""
        if self.state == FAILED:
            return _("Gardé ici seulement") if self.safe else _("Pas encore enregistré")
        if self.state == READING:
            return _("Carte reçue, en lecture : son fichier ne change pas")
        if self.state == LENT:
            return _("Original intact : votre copie se fera au premier changement")
        if self.state == SAVING:
            return _("Enregistrement…")
        return _("Enregistré à {hour}").format(hour=hour(self.at)) if self.at else _("Enregistré")

    def save_now(self) -> None:
        """Write at once what is still to be written."""
        if self.state == FAILED and not self._saver.pending:
            self.want()
        self._saver.go()

    def write_again(self) -> None:
        """Write the file although it is no longer there."""
        self.digest = None
        self.want()
        self._saver.go()

    def write_copy(self, path: Path) -> Saved:
        """The map in another file; this one stays the map's own. Raises StorageError."""
        return save(self.editor.map, path)

    def move_to(self, path: Path) -> Saved:
        """Give the map another file: written there first, then taken away here. Raises StorageError.

        A file that does not hold what is moved, ours as it was before or somebody else's, stays.
        """
        whole = self.finish() is None and not self._lent
        before, digest = self.path, self.digest
        saved = save(self.editor.map, path)
        self.moved(saved)
        if whole and before != saved.path and unchanged(before, digest or ""):
            with suppress(OSError):
                before.unlink()
        return saved

    def overwrite(self, path: Path) -> None:
        """Put this version in the place of theirs, which must be kept among the versions; what lay beside
        it is of no more use. Raises StorageError."""
        before = self.path
        self.moved(save(self.editor.map, path, keep=True))
        if before != self.path:
            with suppress(OSError):
                before.unlink()

    def finish(self, patience: float = PATIENCE) -> StorageError | None:
        """Write what is still to be written, and wait for it; the error when it could not be."""
        outcome = self._saver.finish(patience)
        if outcome is not None and outcome.path == self.path:
            if outcome.error is None:
                self._saved(outcome)
            elif (remains := self._remains(outcome.error)) is None:
                return self.finish(patience) if self._saver.pending else None
            else:
                self._become(FAILED)
                return remains
        if self.state == FAILED and outcome is None:
            return self._last_try(patience)
        return None

    def _last_try(self, patience: float) -> StorageError | None:
        try:
            saved = save(self.editor.map, self.path, expected=self.digest)
        except StorageError as error:
            remains = self._remains(error)
            return self.finish(patience) if remains is None and self._saver.pending else remains
        self._written(saved, self.editor.map)
        self._become(SAVED)
        return None

    def forget(self) -> None:
        """Drop what is not written: the file's own version is wanted."""
        self._saver.drop()
        self._become(SAVED)

    def keep(self, patience: float = PATIENCE) -> StorageError | None:
        """The session may end at any moment: journal first, then the file, for this long at most."""
        kept = self.kept()
        error = self.finish(patience)
        return None if kept else error

    def close(self, *, insist: bool = False, patience: float = PATIENCE) -> StorageError | None:
        """Save and let go; the error when the work is not in its file, and nothing is closed then.

        To `insist` closes all the same if the journal has the work: it is found again at the next start.
        """
        kept = insist and self.kept()
        error = self.finish(patience)
        if error is not None and not kept:
            return error
        if self._journal is not None:
            self._journal.leave() if error is not None else self._journal.close()
            self._journal = None
        self._again.stop()
        self.others.watch.stop()
        self._let_go()
        self._saver.close()
        return None

    def kept(self) -> bool:
        """Whether the journal has everything, without a fault."""
        if self._journal is None:
            return False
        self._journal.flush()
        return self._journal.error is None


def _disk_of(path: Path) -> int | None:
    """The disk on which this file's folder lies; None when the folder is not there."""
    with suppress(OSError):
        return path.parent.stat().st_dev
    return None

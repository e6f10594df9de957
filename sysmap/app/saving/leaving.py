"""« Quitter sans laisser de trace »: the copy on the stick is verified, then this computer is cleared."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget

from sysmap.app import settings as stored
from sysmap.app.controls import button, flat, row, words
from sysmap.app.saving.opening import is_ours
from sysmap.i18n import _, language
from sysmap.model import SystemMap
from sysmap.storage import SUFFIX, StorageError, default_folder, traces

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.settings import Settings
    from sysmap.app.shell import Shell

STICKS = (Path("/media"), Path("/run/media"))
"""Where Linux shows the sticks of each person."""
_shown: list[QWidget] = []  # Python would let go of a window that nobody holds


def without_trace(desk: Desk) -> None:
    """Ask for the stick when the map's file is not on one, then go."""
    desk.view.words.finish()
    path = desk.document.path
    if desk.document.state != "lent" and path.is_file() and not traces.on_this_computer(path):
        leave(desk.shell, None)
        return
    title = _("La clé où garder la carte ; elle sera ensuite effacée d’ici")
    name = QFileDialog.getExistingDirectory(desk.window(), title, str(_first_folder(desk.settings.recent)))
    if name:
        leave(desk.shell, Path(name))


def _first_folder(recent: Iterable[str]) -> Path:
    """A stick, if one is there; else one where maps were worked on; else the documents (or our own stick)."""
    for place in STICKS:
        with suppress(OSError, KeyError):
            sticks = [one for one in sorted((place / getuser()).iterdir()) if one.is_dir()]
            if found := next((one for one in sticks if not traces.on_this_computer(one)), None):
                return found
    folders = (Path(one).parent for one in recent)
    known = (one for one in folders if one.is_dir() and not traces.on_this_computer(one))
    return next(known, default_folder().parent)


def leave(shell: Shell, stick: Path | None) -> bool:
    """Verify what the stick holds (None: the map's own file lies there), clear this computer, close.

    Nothing is erased, and False, when the copy cannot be verified.
    """
    document = shell.document
    map, path, lent = document.editor.map, document.path, document.state in ("lent", "reading")
    if stick is not None and traces.on_this_computer(stick):
        said = _("Ce dossier est sur cet ordinateur : rien n’a été effacé. Choisissez-en un sur la clé.")
        shell.banners.say(said, tone="alert")
        return False
    ours = lent and is_ours(path)
    places = traces.places_of(map.id, (*shell.settings.recent, *shell.settings.own))
    try:
        files = _carried(shell, map, path, stick, places, kept=ours)
    except (StorageError, OSError) as error:
        why = error.sentence(language()) if isinstance(error, StorageError) else str(error.strerror or "")
        said = _("La copie sur la clé n’a pas pu être vérifiée : rien n’a été effacé. {why}").format(why=why)
        shell.banners.say(said.strip(), tone="alert")
        return False
    shell.parting = lambda: _clear(shell, map, (path, *places), files)
    if not shell.close():
        shell.parting = None
        return False
    return True


def _carried(
    shell: Shell, map: SystemMap, path: Path, stick: Path | None, places: list[Path], *, kept: bool
) -> tuple[Path, ...]:
    """Put on the stick what it does not have yet, read it back; the files to be erased here."""
    files: tuple[Path, ...] = ()
    if stick is None:
        if (error := shell.document.finish()) is not None:
            raise error
        traces.verify(path, map)
        stick = path.parent
    else:
        traces.carried_to(stick, map, path.stem)
        if not kept and path.exists():
            files = (path,)
            if path.suffix != SUFFIX:  # a poster that carried the map goes along as it is
                traces.copied_to(stick, path)
    others = tuple(traces.twins(map.id, path, places))
    for other in others:
        traces.copied_to(stick, other)
    return (*files, *others)


def _clear(shell: Shell, map: SystemMap, places: tuple[Path, ...], files: tuple[Path, ...]) -> None:
    """The window has gone: nothing writes any more."""
    for place in places:
        scrub(shell.settings, map, place)
    stored.save(shell.settings)
    QApplication.clipboard().clear()  # words of the map may be on it, copied here or not
    _shown.append(Farewell(traces.forget(map, places[0], files, places)))
    _shown[-1].show()


def scrub(settings: Settings, map: SystemMap, path: Path) -> None:
    """Take this map, its file and the folders it led to out of what is remembered."""
    named = {str(path), str(path.absolute()), str(path.resolve()), map.id}
    settings.recent = [one for one in settings.recent if one not in named]
    settings.own = [one for one in settings.own if one not in named]
    settings.folder = settings.poster_folder = settings.closing_folder = ""
    if settings.shelf_folder and Path(settings.shelf_folder) in (path.parent, *path.parent.parents):
        settings.shelf_folder = ""


class Farewell(QWidget):
    """The last window: one sentence, and a button that Enter presses."""

    def __init__(self, left: list[Path]) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(_("Sysmap, l’éditeur de cartes systémiques"))
        self.sentence = _("Copie vérifiée sur la clé. Cet ordinateur ne garde rien de cette carte.")
        if left:
            said = _("Copie vérifiée sur la clé. Ceci n’a pas pu être effacé de cet ordinateur : {names}")
            self.sentence = said.format(names=", ".join(str(one) for one in left))
        layout = QVBoxLayout(self)
        flat(layout, space=18, around=(32, 28, 32, 24))
        layout.addWidget(words(self.sentence, "title", wrap=True))
        self.done = button(_("Fermer"), self.close, look="strong")
        layout.addLayout(row(None, self.done))
        self.resize(560, 170)
        self.done.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

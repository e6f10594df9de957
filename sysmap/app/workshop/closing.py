"""Clôture: everything a workshop leaves with, made in a thread while the map stays on the screen."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from sysmap.app.banners import Banner, Choice
from sysmap.app.jobs import Job
from sysmap.i18n import _, _n, language
from sysmap.storage import StorageError

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class Closing(QObject):
    """One closing at a time. The banner says what is being made, and can stop it."""

    told = Signal(int, int, str)
    ended = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._stop = Event()
        self._banner: Banner | None = None
        self._job = Job(self)
        self._job.done.connect(self._done)
        self._job.failed.connect(self._failed)
        self.told.connect(self._show)

    @property
    def busy(self) -> bool:
        return self._job.busy

    def begin(self, parent: Path | None = None) -> None:
        """Make the folder beside the map, or where it was chosen to be."""
        if self.busy:
            return
        from sysmap.poster import closing

        self._desk.view.words.finish()
        self._stop.clear()
        map, stem, place = self._desk.editor.map, self._desk.document.path.stem, parent or self.place()

        def work() -> Any:
            return closing.close_map(map, place, stem=stem, told=self.told.emit, stopped=self._stop.is_set)

        self._job.ask(work)

    def place(self) -> Path:
        """The folder chosen once, while it is there (a stick may be gone); else the map's own."""
        chosen = self._desk.settings.closing_folder
        if chosen and Path(chosen).is_dir():
            return Path(chosen)
        return self._desk.document.path.parent

    def stop(self) -> None:
        self._stop.set()

    def close(self) -> None:
        """The desk goes: what is being made is given up, and nothing of it is left."""
        self._stop.set()
        self._job.close()

    # What is said

    def _show(self, n: int, of: int, what: str) -> None:
        self._hide()
        said = _("Clôture : {what} ({n} sur {all})…").format(what=what, n=n, all=of)
        self._banner = self._desk.say(said, Choice(_("Arrêter"), self.stop))

    def _hide(self) -> None:
        banner, self._banner = self._banner, None
        if banner is not None:
            banner.hide()
            banner.deleteLater()

    def _failed(self, error: object) -> None:
        from sysmap.poster import closing

        self._hide()
        if isinstance(error, closing.Stopped):
            self._desk.say(_("Clôture abandonnée : rien n’a été laissé."))
        elif isinstance(error, StorageError):
            elsewhere = Choice(_("Dans un autre dossier…"), lambda: choose(self._desk))
            why = error.sentence(language())
            said = _("La clôture n’a pas pu se faire, et rien n’en reste. {why}").format(why=why)
            self._desk.say(said, elsewhere, tone="alert")
        else:
            self._desk.say(_("La clôture n’a pas pu se faire, et rien n’en reste. La carte est intacte."),
                           tone="alert")  # fmt: skip
        self.ended.emit()

    def _done(self, closed: Any) -> None:
        self._hide()
        said = [_("Clôture relue et rangée dans « {folder} ».").format(folder=closed.folder.name)]
        choices = [Choice(_("Ouvrir le dossier"), lambda: show_folder(closed.folder))]
        if closed.withheld:
            said.append(_n(
                "{n} élément ou relation réservé n’est que dans la copie de la carte.",
                "{n} éléments ou relations réservés ne sont que dans la copie de la carte.",
                len(closed.withheld),
            ))  # fmt: skip
            choices.append(Choice(_("Voir lesquels"), lambda: self._which(closed.withheld)))
        choices.append(Choice(_("Dans un autre dossier…"), lambda: choose(self._desk)))
        self._desk.say(" ".join(said), *choices)
        self.ended.emit()

    def _which(self, ids: tuple[str, ...]) -> None:
        self._desk.editor.select(ids)
        self._desk.view.fit_selection()


def show_folder(folder: Path) -> None:
    """In the system's own file window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def begin(desk: Desk) -> None:
    desk.closing.begin()


def choose(desk: Desk) -> None:
    """Choose where closings go from now on (a stick), and make one there."""
    start = str(desk.closing.place())
    name = QFileDialog.getExistingDirectory(desk.window(), _("Dossier des clôtures"), start)
    if name:
        desk.settings.closing_folder = name
        desk.closing.begin(Path(name))

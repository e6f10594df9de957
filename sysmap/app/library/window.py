"""The window of the library: a folder, words to look for, the maps found, what they say together."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QTabWidget

from sysmap.app.controls import button, row, words
from sysmap.app.frame.brief import Brief
from sysmap.app.inspector.fields import Pick
from sysmap.app.jobs import Job
from sysmap.app.library.contact import contact_of
from sysmap.app.library.crossed import Crossed
from sysmap.app.library.list import Found, MapList
from sysmap.app.library.pictures import Pictures
from sysmap.app.table.collating import key as in_order
from sysmap.app.ticks import Tick
from sysmap.app.typesetting import literal
from sysmap.app.windows import SideWindow
from sysmap.i18n import _, _n, language
from sysmap.interchange import shelf
from sysmap.model import EFFECTS, effect_name
from sysmap.storage import StorageError, default_folder, save_atomically

if TYPE_CHECKING:
    from sysmap.app.shell import Shell

LOOK = 200
"""Files read between two looks at what was found."""
SOON = 180
"""Milliseconds after the last letter until what is typed is looked for."""


class LibraryWindow(SideWindow):
    """The index is brought up to date in a thread; a map opened from here is read, not changed."""

    reading = Signal(int, int)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, _("Bibliothèque"), 1120, 760)
        self._shell, self._stop, self._trouble = shell, Event(), ""
        self._indexing, self._looking, self._printing = Job(self), Job(self), Job(self)
        self._printing.done.connect(self._printed)
        self._indexing.done.connect(self._indexed)
        self._looking.done.connect(self._found)
        for job in (self._indexing, self._looking):
            job.failed.connect(self._refused)
        self.reading.connect(self._tell)
        self.pictures = Pictures(self)
        self.pictures.come.connect(self._pictured)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._look)
        self._build()
        chosen = shell.settings.shelf_folder
        self.open_folder(Path(chosen) if chosen and Path(chosen).is_dir() else default_folder())
        self.field.setFocus()

    # How it is built

    def _build(self) -> None:
        self.where = Brief("quiet")
        choose = button(_("Choisir un dossier…"), self._choose_folder, look="outlined", image="folder-open")
        again = button("", self.refresh, image="refresh-cw", tip=_("Relire le dossier"))
        top = row(self.where, again, choose)
        top.setStretch(0, 1)
        self.body.addLayout(top)
        self.field = QLineEdit()
        literal(self.field)
        self.field.setPlaceholderText(_("Chercher : un mot, un territoire, un levier…"))
        self.field.setAccessibleName(_("Mots cherchés"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda *_: self._soon.start())
        self.territory = self._pick(_("Tous les territoires"))
        self.keyword = self._pick(_("Tous les mots-clés"))
        self.effect = self._pick(_("Tous les effets"))
        self.sheet = Tick(_("Avec fiche d’expérience"))
        self.sheet.clicked.connect(self._look)
        self.body.addWidget(self.field)
        self.body.addLayout(row(self.territory, self.keyword, self.effect, self.sheet, None))
        self.found = Found()
        self.list = MapList(self.found, self.pictures)
        self.list.activated.connect(lambda index: self.open_map(self.found.entries[index.row()]))
        self.list.verticalScrollBar().valueChanged.connect(lambda *_: self._wanted())
        self.crossed = Crossed()
        self.crossed.asked.connect(self._ask)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.list, _("Cartes"))
        self.tabs.addTab(self.crossed, _("Vues croisées"))
        self.tabs.currentChanged.connect(lambda *_: self._look())
        self.body.addWidget(self.tabs, 1)
        self.said: QLabel = words("", "quiet", wrap=True)
        self.save = button(_("Page web…"), self._choose_page, look="outlined", image="download")
        self.contact = button(_("Planche contact…"), self._choose_contact, look="outlined",
                              image="grid-3x3")  # fmt: skip
        foot = row(self.said, self.contact, self.save)
        foot.setStretch(0, 1)
        self.body.addLayout(foot)

    def _pick(self, every: str) -> Pick:
        made = Pick()
        made.addItem(every, "")
        made.setAccessibleName(every)
        made.setMaximumWidth(240)
        made.activated.connect(lambda *_: self._look())
        return made

    # The folder and its index

    def open_folder(self, folder: Path) -> None:
        """Show the maps of this folder."""
        self.maps = shelf.Shelf(folder)
        self._shell.settings.shelf_folder = str(folder)
        self.where.setText(_("Dossier : {folder}").format(folder=folder))
        self.refresh()

    def _choose_folder(self) -> None:
        title = _("Dossier de la bibliothèque")
        name = QFileDialog.getExistingDirectory(self, title, str(self.maps.folder))
        if name:
            self._stop.set()
            self.open_folder(Path(name))

    def refresh(self) -> None:
        """Read what is new or changed, then show it all."""
        self._stop = stop = Event()
        self._trouble = ""
        maps = self.maps
        self._look()  # what is known from last time is there at once
        self._indexing.ask(lambda: (maps.refresh(self.reading.emit, stop.is_set), maps.all()))

    def _tell(self, n: int, of: int) -> None:
        if n % LOOK == 0:
            self._look()  # what was read by now can be found by now
        if n % 25 == 0 or n == of:
            self.said.setText(_("Lecture des cartes : {n} sur {all}…").format(n=n, all=of))

    def _indexed(self, done: tuple[Any, list[shelf.Entry]]) -> None:
        _counts, entries = done
        effects = {effect for entry in entries for effect in entry.effects if effect in EFFECTS}
        _offer(self.territory, {entry.territory: entry.territory for entry in entries if entry.territory})
        _offer(self.keyword, {word: word for entry in entries for word in entry.keywords})
        _offer(self.effect, {id: effect_name(id, language()) for id in EFFECTS if id in effects})
        self._look()

    # Looking

    def wanted(self) -> shelf.Wanted:
        picks = (self.territory, self.keyword, self.effect)
        territory, keyword, effect = (pick.currentData() or "" for pick in picks)
        return shelf.Wanted(self.field.text(), territory, "", keyword, effect, sheet=self.sheet.isChecked())

    def _look(self) -> None:
        maps, wanted, tongue = self.maps, self.wanted(), language()
        crossed = self.tabs.currentWidget() is self.crossed

        def work() -> tuple[list[shelf.Entry], Any]:
            entries = maps.search(wanted)
            return entries, shelf.crossings(entries, tongue) if crossed else ()

        self._looking.ask(work)

    def _found(self, done: tuple[list[shelf.Entry], Any]) -> None:
        entries, crossed = done
        if entries != self.found.entries:
            self.found.show(entries)
        if crossed:
            self.crossed.show_views(crossed)
        self._wanted()
        if self._indexing.busy or self._trouble:
            return  # how far the reading is, or why it stopped, says more
        sound = sum(not entry.error for entry in entries)
        said = [_n("{n} carte", "{n} cartes", sound)]
        if bad := len(entries) - sound:
            said.append(_n("{n} fichier illisible", "{n} fichiers illisibles", bad))
        if not entries:
            nothing = self.wanted() == shelf.Wanted()
            said = [_("Aucune carte dans ce dossier.") if nothing else _("Aucune carte ne répond.")]
        self.said.setText(", ".join(said))

    def _refused(self, error: object) -> None:
        if not isinstance(error, StorageError):
            raise error if isinstance(error, Exception) else RuntimeError(error)
        self._trouble = error.sentence(language())
        self.said.setText(self._trouble)

    def _wanted(self) -> None:
        self.pictures.want(self.maps.folder, self.list.seen())

    def _pictured(self, paths: list[str]) -> None:
        self.list.viewport().update()
        self._wanted()

    def _ask(self, word: str) -> None:
        """A row of a cross view: the maps that bear this word."""
        self.field.setText(word)
        self.tabs.setCurrentWidget(self.list)

    # What is done with it

    def open_map(self, entry: shelf.Entry) -> None:
        self._shell.open(self.maps.folder / entry.path)
        self._shell.activateWindow()

    def _choose_page(self) -> None:
        at = self.maps.folder / (_("Bibliothèque") + ".html")
        title = _("Page web de la bibliothèque")
        name, _kind = QFileDialog.getSaveFileName(self, title, str(at), "HTML (*.html)")
        if name:
            self.write_page(Path(name))

    def write_page(self, path: Path) -> None:
        """The maps in sight and their cross views, as one page."""
        words = shelf.page(self.found.entries, self.maps.folder.name, language(), date.today().isoformat())
        try:
            save_atomically(path, words.encode("utf-8", "replace"))
        except StorageError as error:
            self.said.setText(error.sentence(language()))
            return
        self.said.setText(_("Page enregistrée : {name}").format(name=path.name))

    def _choose_contact(self) -> None:
        at = self.maps.folder / (_("Planche contact") + ".pdf")
        name, _kind = QFileDialog.getSaveFileName(self, _("Planche contact"), str(at), "PDF (*.pdf)")
        if name:
            self.write_contact(Path(name))

    def write_contact(self, path: Path) -> None:
        """The maps in sight side by side on paper, in a thread: they are all read and laid out."""
        self.contact.setEnabled(False)
        self.said.setText(_("Mise en page de la planche…"))
        folder, entries, tongue = self.maps.folder, list(self.found.entries), language()
        self._printing.ask(lambda: contact_of(folder, entries, tongue, path))

    def _printed(self, said: str) -> None:
        self.contact.setEnabled(True)
        self.said.setText(said)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop.set()
        self._soon.stop()
        super().closeEvent(event)
        for each in (self._indexing, self._looking, self._printing, self.pictures):
            each.close()


def _offer(pick: Pick, values: dict[str, str]) -> None:
    """What may be chosen, in order, keeping what is chosen."""
    now, every = pick.currentData(), pick.itemText(0)
    pick.clear()
    pick.addItem(every, "")
    for value, name in sorted(values.items(), key=lambda one: in_order(one[1])):
        pick.addItem(name, value)
    pick.setCurrentIndex(max(0, pick.findData(now)))

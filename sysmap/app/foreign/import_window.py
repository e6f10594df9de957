"""« Importer »: what a file says, what is guessed and left behind; then a new map, or onto this one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sysmap.app.controls import button, row, words
from sysmap.app.foreign.account_view import AccountView
from sysmap.app.foreign.adding import add_to_map
from sysmap.app.foreign.columns import ColumnsView
from sysmap.app.jobs import Job
from sysmap.app.windows import SideWindow
from sysmap.editing import folded
from sysmap.i18n import _, _n, language
from sysmap.interchange import Brought, bring_files, formats
from sysmap.storage import StorageError, free_path

if TYPE_CHECKING:
    from sysmap.app.shell import Shell


LOW = 440
"""Pixels high when there are no columns to show."""


class ImportWindow(SideWindow):
    """Nothing happens until one of the two buttons is pressed."""

    def __init__(self, shell: Shell, paths: list[Path], otherwise: str = "") -> None:
        super().__init__(shell, _("Importer"), 760, 640)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._shell, self._paths, self._otherwise = shell, paths, otherwise
        self._brought: Brought | None = None
        self._waiting = _("Lecture de {name}…").format(name=paths[0].name)
        self._job = Job(self)
        self._job.done.connect(self._arrived)
        self._job.failed.connect(self._refused)
        self.at_close(self._job.leave)
        self._build()

    def _build(self) -> None:
        self.heading = words(", ".join(path.name for path in self._paths), "title", wrap=True)
        self.format = words("", "quiet")
        self.columns = ColumnsView(self._again)
        self.account = AccountView()
        self.body.addWidget(self.heading)
        self.body.addWidget(self.format)
        self.body.addWidget(self.columns, 3)
        self.body.addWidget(self.account.area, 2)
        self.new = button(_("Nouvelle carte"), self._make, look="outlined")
        self.add = button(_("Ajouter à la carte"), self._add, look="strong")
        self.cancel = button(_("Ne pas importer"), self.close, look="outlined")
        self.add.setVisible(self._shell.editing)
        self.body.addLayout(row(self.cancel, None, self.new, self.add))
        self._ready(False)

    def start(self) -> None:
        """Read, and come when there is something to show: a file nobody knows costs a banner only."""
        self._shell.banners.say(self._waiting)
        self._read()

    def _read(self) -> None:
        columns = self.columns.asked()
        self._ready(False)
        self._job.ask(lambda: bring_files(self._paths, columns=columns))

    def _again(self) -> None:
        """A column means something else now."""
        self._read()

    def _ready(self, on: bool) -> None:
        self.new.setEnabled(on)
        self.add.setEnabled(on)

    def _arrived(self, brought: Brought) -> None:
        self._brought = brought
        self._shell.banners.unsay(self._waiting)
        self.format.setText(next((one.name for one in formats.FORMATS if one.id == brought.format), ""))
        self.columns.show_tables(brought.account.tables)
        self.columns.setVisible(bool(brought.account.tables))
        self.account.show(brought.account, self._known(brought))
        self._ready(bool(brought.map.elements))
        if not self.isVisible():
            self.resize(self.width(), self.height() if brought.account.tables else LOW)
            self.show()
            self.raise_()
            self.activateWindow()
            (self.add if self._shell.editing else self.new).setFocus()

    def _known(self, brought: Brought) -> tuple[str, ...]:
        """How many of these words are on the map already: adding would say them twice."""
        if not self._shell.editing:
            return ()
        there = {folded(e.label) for e in self._shell.desk.editor.map.elements.values()}
        n = sum(folded(e.label) in there for e in brought.map.elements.values())
        if not n:
            return ()
        said = _n("{n} élément est déjà sur la carte ouverte : ajouté, il y sera deux fois.",
                  "{n} éléments sont déjà sur la carte ouverte : ajoutés, ils y seront deux fois.",
                  n)  # fmt: skip
        return (said,)

    def _refused(self, error: Exception) -> None:
        self._shell.banners.unsay(self._waiting)
        if isinstance(error, formats.UnknownFormat) and self._otherwise:
            said = self._otherwise
        elif isinstance(error, StorageError):
            said = error.sentence(language())
        elif isinstance(error, (ValueError, TimeoutError)):
            said = str(error)
        else:
            said = _("Ce fichier n’a pas pu être lu. Rien n’a été ajouté.")
        if self.isVisible():
            self.account.wait(said)
        else:
            self._shell.banners.say(said, tone="alert")
            self.close()
            self.deleteLater()

    def _make(self) -> None:
        if self._brought is None:
            return
        map = self._brought.map
        if not map.card.title:
            map = map.evolve(card=map.card.evolve(title=self._paths[0].stem))
        if self._shell.make(map, free_path(map)):
            self._shell.desk.view.fit()
            self.close()

    def _add(self) -> None:
        if self._brought is None:
            return
        add_to_map(self._shell.desk, self._brought.map, self._paths[0].name)
        self.close()

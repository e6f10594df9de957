"""« Fusionner des cartes… »: which maps, under which names, from which seed, into which map."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
)

from sysmap.app.controls import Segments, button, clear, flat, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.jobs import Job
from sysmap.app.merging.doing import Asked, apply
from sysmap.app.merging.gathering import Base, Came, propose_bases, read_all, read_one, table_name
from sysmap.app.spoken import counts
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.i18n import _, _n
from sysmap.interchange import merging
from sysmap.model import SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

HERE, NEW = "here", "new"
FILES = "*.sysmap *.sysmap.json *.pdf *.svg *.png"


class MergeWindow(SideWindow):
    """The files never change. What is sure is done at once; what is not is asked afterwards."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Fusionner des cartes"), 800, 600)
        self._desk = desk
        self.came: list[tuple[QLineEdit, Came]] = []
        self.bases: list[Base] = []
        self._here = QLineEdit(_("Cette carte"))
        self._reading, self._looking, self._work = Job(self), Job(self), Job(self)
        self._build()
        self._reading.done.connect(self._read)
        self._looking.done.connect(self._found)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        for job in (self._reading, self._looking, self._work):
            self.at_close(job.close)
        self.setAcceptDrops(True)
        self._show()

    def _build(self) -> None:
        self.body.addWidget(words(_("Fusionner des cartes"), "title"))
        about = _("Ce qui est dit de la même façon est réuni ; le reste vous est demandé, une ligne à la "
                  "fois. Les fichiers choisis ne changent pas.")  # fmt: skip
        self.body.addWidget(paragraph(about, "quiet"))
        full = bool(self._desk.editor.map.elements) and not self._desk.editor.closed
        self.where = Segments(((NEW, _("Une nouvelle carte")), (HERE, _("La carte ouverte"))),
                              _("Réunir dans"), upright=False)  # fmt: skip
        self.where.show_value(HERE if full else NEW)
        self._into = HERE if full else NEW
        self.where.button(HERE).setEnabled(not self._desk.editor.closed)
        self.where.chosen.connect(self._choose_where)
        self.body.addLayout(row(words(_("Réunir dans"), "head"), self.where, None, space=12))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        lines = QVBoxLayout()
        flat(lines)
        lines.addLayout(self._grid)
        lines.addStretch(1)
        self.body.addWidget(scrolled(lines), 1)
        self.add = button(_("Ajouter des cartes…"), self.choose, look="outlined", image="plus")
        self.base = Pick()
        self.base.setMinimumWidth(260)
        self.base.setAccessibleName(_("Carte de départ"))
        self.base.activated.connect(self._base_chosen)
        self.body.addLayout(row(self.add, None, words(_("Carte de départ"), "head"), self.base))
        self.said: QLabel = words("", "quiet", wrap=True)
        self.alert: QLabel = words("", "alert", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        for part in (self.alert, self.said, self.bar):
            self.body.addWidget(part)
        self.go = button(_("Fusionner"), self.merge, look="strong", image="")
        self.body.addLayout(row(None, button(_("Fermer"), self.close, look="outlined"), self.go))

    # Files

    def choose(self) -> None:
        """Ask for files."""
        kinds = _("Cartes Sysmap ({files})").format(files=FILES)
        folder = str(self._desk.document.path.parent)
        names, _kind = QFileDialog.getOpenFileNames(self, _("Cartes à fusionner"), folder, kinds)
        self.take([Path(name) for name in names])

    def take(self, paths: list[Path]) -> None:
        """Read these files, away from the window."""
        known = {came.path.absolute() for _name, came in self.came}
        fresh = [path for path in dict.fromkeys(paths) if path.absolute() not in known]
        if fresh:
            self._busy(True)
            self._reading.ask(lambda: read_all(fresh))

    def _read(self, found: list[Came]) -> None:
        own = self._desk.document.path.absolute()
        for came in found:
            if came.map is not None and came.path.absolute() == own and not self._desk.editor.closed:
                self._choose_where(HERE)
                continue
            self.came.append((QLineEdit(table_name(came.path, len(self.came) + 1)), came))
        self._busy(False)
        self._show()
        self._look_for_base()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    # The seed

    def _look_for_base(self) -> None:
        maps, paths = [table.map for table in self.tables()], [came.path for _name, came in self.came]
        self._looking.ask(lambda: propose_bases(maps, paths))

    def _found(self, bases: list[Base]) -> None:
        self.bases = bases
        self._fill_bases(1 if bases else 0)

    def _fill_bases(self, chosen: int) -> None:
        self.base.clear()
        self.base.addItem(_("Aucune"))
        for one in self.bases:
            self.base.addItem(one.name)
        self.base.addItem(_("Choisir un fichier…"))
        self.base.setCurrentIndex(chosen)
        self._say()

    def _base_chosen(self, place: int) -> None:
        if place <= len(self.bases):
            self._say()
            return
        folder = str(self.came[0][1].path.parent) if self.came else str(self._desk.document.path.parent)
        kinds = _("Cartes Sysmap ({files})").format(files=FILES)
        name, _kind = QFileDialog.getOpenFileName(self, _("Carte de départ"), folder, kinds)
        came = read_one(Path(name)) if name else None
        if came is not None and came.map is not None:
            self.bases.append(Base(came.path.name, came.map))
        self._fill_bases(len(self.bases) if came is not None and came.map is not None else 0)
        if came is not None and came.error:
            self.alert.setText(came.error)
            self.alert.show()

    def seed(self) -> SystemMap | None:
        """The map that all came from, as chosen."""
        place = self.base.currentIndex()
        return self.bases[place - 1].map if 0 < place <= len(self.bases) else None

    # What is shown

    def tables(self) -> tuple[merging.Table, ...]:
        """The maps as they will be merged, the receiving one first."""
        every = [(name.text(), came.map) for name, came in self.came if came.map is not None]
        if self._into == HERE:
            every.insert(0, (self._here.text(), self._desk.editor.map))
        return merging.named([(name, map) for name, map in every if map is not None])

    def _choose_where(self, value: str) -> None:
        self._into = value or self._into
        self.where.show_value(self._into)
        self._show()
        self._look_for_base()

    def _show(self) -> None:
        for name, _came in [*self.came, (self._here, None)]:
            name.setParent(None)
        clear(self._grid)
        rows = 0
        if self._into == HERE:
            self._line(0, self._here, _("La carte ouverte"), counts(self._desk.editor.map))
            rows = 1
        for name, came in self.came:
            self._line(rows, name, came.path.name, counts(came.map) if came.map else came.error,
                       bad=came.map is None)  # fmt: skip
            tip = _("Retirer {name}").format(name=came.path.name)
            away = button("", partial(self._drop, came), image="x", tip=tip)
            self._grid.addWidget(away, rows, 2)
            rows += 1
        if not self.came:
            none = _("Ajoutez les cartes des tables, ou déposez leurs fichiers ici.")
            self._grid.addWidget(paragraph(none, "quiet"), rows, 0, 1, 3)
        self._fill_bases(self.base.currentIndex() if self.base.count() else 0)
        self._say()

    def _line(self, place: int, name: QLineEdit, file: str, said: str, *, bad: bool = False) -> None:
        name.setAccessibleName(_("Nom de la table, {file}").format(file=file))
        name.setFixedWidth(200)
        name.setVisible(not bad)
        self._grid.addWidget(name, place, 0)
        text = said if bad else f"{file} · {said}"
        self._grid.addWidget(words(text, "alert" if bad else "quiet", wrap=True), place, 1)
        name.show() if not bad else name.hide()

    def _drop(self, gone: Came) -> None:
        for name, came in self.came:
            if came is gone:
                name.deleteLater()
        self.came = [(name, came) for name, came in self.came if came is not gone]
        self._show()
        self._look_for_base()

    def _say(self) -> None:
        tables = self.tables()
        self.go.setEnabled(len(tables) > 1)
        self.go.setText(_n("Fusionner {n} carte", "Fusionner {n} cartes", len(tables)) if len(tables) > 1
                        else _("Fusionner"))  # fmt: skip
        licences = merging.unfit(tables) if len(tables) > 1 else ()
        self.alert.setText("\n".join(licences))
        self.alert.setVisible(bool(licences))
        if self.seed() is not None:
            known = _("Avec la carte de départ, ce qu’une table a retiré ou changé est reconnu.")
        else:
            known = _("Sans carte de départ, rien ne dit ce qu’une table a retiré : tout reste.")
        self.said.setText(known if len(tables) > 1 else "")
        self.bar.setVisible(False)

    def _busy(self, on: bool) -> None:
        self.bar.setRange(0, 0)
        self.bar.setVisible(on)
        for part in (self.go, self.add):
            part.setEnabled(not on)

    # Doing

    def merge(self) -> None:
        """Bring them together, away from the window."""
        tables, base = self.tables(), self.seed()
        if len(tables) < 2:
            return
        self._busy(True)
        self._asked = Asked(tables, base, self._into == NEW)
        self._work.ask(lambda: merging.unite(tables, base))

    def _done(self, outcome: merging.Outcome) -> None:
        asked, desk = self._asked, self._desk
        if not asked.fresh and desk.editor.map is not asked.tables[0].map:
            self._failed(None)
            return
        self.close()
        apply(desk, outcome, asked)

    def _failed(self, error: object) -> None:
        self._busy(False)
        self._say()
        self.alert.setText(_("La fusion n’a pas pu se faire ; aucune carte n’a changé. Essayez de nouveau."))
        self.alert.show()


def window_for(desk: Desk, paths: list[Path]) -> None:
    """Several maps were dropped on the window."""
    made = desk.show_window("merge", MergeWindow)
    assert isinstance(made, MergeWindow)
    made.setWindowState(made.windowState() & ~Qt.WindowState.WindowMinimized)
    made.take(paths)

"""Rows × columns of two groups of the map; the empty cells are what one looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from sysmap.analysis import crossing
from sysmap.app.controls import button, harmless, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.style import SAND
from sysmap.app.windows import SideWindow
from sysmap.app.zone_names import zone_name
from sysmap.editing import Change, operations
from sysmap.i18n import _, _n, language
from sysmap.model import Link, SystemMap, one_line

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

Group = tuple[str, str]
WIDE, HIGH, HEAD, LONGEST = 136, 32, 66, 400


def group_name(map: SystemMap, group: Group) -> str:
    how, id = group
    if how == "kind":
        return map.kind(id).name(language())
    if how == "zone":
        return _("Zone : {name}").format(name=zone_name(map, id))
    found = map.category(id)
    return found.name(language()) if found is not None else _("Tous les éléments")


class CrossingWindow(SideWindow):
    """Enter or a double click on an empty cell makes the relation in hand; on another it shows it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Matrice des relations"), 980, 680)
        self._desk = desk
        self.found = crossing.Crossing((), (), {})
        self.down, self.across = Pick(), Pick()
        self.order, self.said_as = Pick(), Pick()
        self.grid = _Grid(self)
        self.said = words("", "sentence", wrap=True)
        self._fill()
        for pick, name in ((self.down, _("Lignes")), (self.across, _("Colonnes")), (self.order, _("Ordre")),
                           (self.said_as, _("Cases"))):  # fmt: skip
            pick.setAccessibleName(name)
            pick.activated.connect(lambda *_: self.refresh())
        paper = button(_("Imprimer…"), self.print, look="outlined", image="printer")
        heads = [words(text, "head") for text in (_("Lignes"), _("Colonnes"), _("Ordre"))]
        self.body.addLayout(row(heads[0], self.down, heads[1], self.across, heads[2], self.order,
                                self.said_as, None, paper))  # fmt: skip
        self.body.addWidget(self.said)
        self.body.addWidget(self.grid, 1)
        self.follow(desk.editor, self._heard)
        self.refresh()
        self.grid.setFocus()

    def _fill(self) -> None:
        map = self._desk.editor.map
        groups: list[Group] = [("", ""), *crossing.groups(map)]
        for pick in (self.down, self.across):
            for group in groups:
                pick.addItem(group_name(map, group), group)
        down, across = crossing.busiest(map)
        self.down.setCurrentIndex(groups.index(down))
        self.across.setCurrentIndex(groups.index(across))
        for pick in (self.down, self.across, self.order):
            pick.setMaximumWidth(230)
        for name, how in ((_("Comme la carte"), ""), (_("Par ressemblance"), "alike"),
                          (_("Par nombre de relations"), "total")):  # fmt: skip
            self.order.addItem(name, how)
        for name, how in ((_("Signes"), ""), (_("Mots"), "words")):
            self.said_as.addItem(name, how)

    def _heard(self, change: Change) -> None:
        if change.origin != "preview" and change.touches("elements", "links"):
            self.refresh()

    def refresh(self) -> None:
        map = self._desk.editor.map
        found = crossing.crossing(map, self.down.currentData(), self.across.currentData())
        reorder = {"alike": crossing.alike, "total": crossing.by_total}.get(self.order.currentData())
        self.found = reorder(found) if reorder is not None else found
        kept = self.grid.currentRow(), self.grid.currentColumn()
        self.grid.show_crossing(map, self.found, self.said_as.currentData() == "words")
        if kept[0] >= 0:
            self.grid.setCurrentCell(*kept)
        empty = self.found.empty
        counted = len({link.id for links in found.cells.values() for link in links})
        self.said.setText(_n("{n} relation", "{n} relations", counted) + ", "
                          + _n("{n} case vide.", "{n} cases vides.", empty))  # fmt: skip

    def pair(self) -> tuple[str, str] | None:
        """The two elements of the current cell."""
        down, across = self.grid.currentRow(), self.grid.currentColumn()
        if 0 <= down < len(self.found.rows) and 0 <= across < len(self.found.columns):
            return self.found.rows[down], self.found.columns[across]
        return None

    def act(self) -> None:
        """Make the relation that is missing, or show the one that is there."""
        pair = self.pair()
        if pair is None:
            return
        links = self.found.cells.get(pair, ())
        if links:
            self._desk.go_to(links[0].id)
            return
        kind, sign = self._desk.link_armed()
        with self._desk.editor.transaction(_("nouvelle relation")) as draft:
            made = operations.connect(draft, *pair, kind, polarity=sign)
        if made is None:
            self._desk.status.say(_("Cette relation ne peut pas joindre ces deux éléments."))

    def print(self) -> None:
        """The same rows and columns, in the same order, on a sheet."""
        from sysmap.app.paper.print_window import PrintWindow

        opened = self._desk.show_window("sheets", PrintWindow)
        assert isinstance(opened, PrintWindow)
        opened.cross(self.found.rows, self.found.columns)


class _Grid(QTableWidget):
    """Arrows walk, Enter acts; the last row and column are totals."""

    def __init__(self, window: CrossingWindow) -> None:
        super().__init__()
        self._window = window
        self.setAccessibleName(_("Matrice des relations"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        head.setFixedHeight(HEAD)
        self.verticalHeader().setMaximumWidth(360)
        self.cellDoubleClicked.connect(lambda *_: window.act())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._window.act()
        else:
            super().keyPressEvent(event)

    def show_crossing(self, map: SystemMap, found: crossing.Crossing, in_words: bool) -> None:
        down, across = found.rows[:LONGEST], found.columns[:LONGEST]
        self.clear()
        self.setRowCount(len(down) + 1)
        self.setColumnCount(len(across) + 1)
        self.setHorizontalHeaderLabels([*(_label(map, id) for id in across), _("Total")])
        self.setVerticalHeaderLabels([*(_label(map, id) for id in down), _("Total")])
        for place, id in enumerate(down):
            for at, other in enumerate(across):
                links = found.cells.get((id, other), ())
                self.setItem(place, at, self._cell(map, id, other, links, in_words))
            self.setItem(place, len(across), _total(found.row_total(id)))
        for at, other in enumerate(across):
            self.setItem(len(down), at, _total(found.column_total(other)))
        self.setItem(len(down), len(across), _total(sum(found.row_total(id) for id in down)))
        self.horizontalHeader().setDefaultSectionSize(WIDE)
        self.verticalHeader().setDefaultSectionSize(HIGH)

    def _cell(
        self, map: SystemMap, id: str, other: str, links: tuple[Link, ...], in_words: bool
    ) -> QTableWidgetItem:
        said = ", ".join(dict.fromkeys(link.verb or map.link_kind(link).name(language()) for link in links))
        text = (said if in_words else crossing.mark(map, id, links)) if links else crossing.NONE
        item = QTableWidgetItem(text)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        if id == other:
            item.setBackground(QColor(SAND))
        tip = f"{_label(map, id)} → {_label(map, other)}"
        told = _("{pair} : {said}") if links else _("{pair} : rien encore")
        item.setToolTip(harmless(told.format(pair=tip, said=said)))
        return item


def _label(map: SystemMap, id: str) -> str:
    return one_line(map.elements[id].label) or "…"


def _total(n: int) -> QTableWidgetItem:
    item = QTableWidgetItem(str(n))
    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
    item.setBackground(QColor(SAND))
    return item

"""Tableau: the map as two tables, elements and relations. One selection with the map."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sysmap.app.controls import button, flat, harmless, menu_button, row, words
from sysmap.app.icons import icon
from sysmap.app.spoken import counts
from sysmap.app.style import QUIET
from sysmap.app.table import deeds, element_columns, link_columns, toolbar
from sysmap.app.table.grid import Grid
from sysmap.app.table.measure_columns import Measured
from sysmap.app.table.network_lines import NetworkLines
from sysmap.app.table.pasting import new_ends, write_plan
from sysmap.app.table.preview import PastePreview
from sysmap.app.table.relation_line import RelationLine
from sysmap.app.windows import SideWindow
from sysmap.editing import Change, Draft
from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

PAUSE = 80
"""Milliseconds after a change before the table follows: several at once are one."""
HERE = ("undo", "redo", "save", "curtain", "shortcuts", "help")
"""What can be done from here as from the map, by the same keys."""


class TableWindow(SideWindow):
    """What is chosen here is chosen there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Tableau"), 1240, 700)
        self._desk = desk
        self._line: RelationLine | None = None
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(_("Éléments ou relations"))
        self.measured = Measured(desk, self)
        columns = (*element_columns.columns(desk), *self.measured.columns())
        self.elements = Grid(desk, "elements", columns, _("Éléments"))
        self.links = Grid(desk, "links", link_columns.columns(desk), _("Relations"))
        self.body.addLayout(self._head())
        self.tabs.addTab(self._page(self.elements), _("Éléments"))
        self.tabs.addTab(self._page(self.links), _("Relations"))
        self.body.addWidget(self.tabs, 1)
        self.body.addLayout(self._foot())
        self._soon = self._timer(PAUSE, self._refresh)
        self._looking = self._timer(PAUSE, self._look)
        self._wire()
        self._refresh()
        self._selected(desk.editor.selection)
        QTimer.singleShot(0, self, self.grid.setFocus)

    @property
    def grid(self) -> Grid:
        """The table that is shown."""
        return self.elements if self.tabs.currentIndex() == 0 else self.links

    def _page(self, grid: Grid) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        flat(layout, space=8, around=(0, 8, 0, 0))
        layout.addWidget(grid, 1)
        return page

    def _timer(self, pause: int, work: object) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(pause)
        made.timeout.connect(work)
        return made

    def _head(self) -> QHBoxLayout:
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Chercher dans toutes les colonnes"))
        self.field.setToolTip(harmless(self.field.placeholderText()))
        self.field.setAccessibleName(_("Chercher dans toutes les colonnes"))
        self.field.addAction(icon("search", 18, QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self.field.setClearButtonEnabled(False)
        columns = menu_button(_("Colonnes"), look="outlined", image="table",
                              tip=_("Choisir les colonnes montrées"))  # fmt: skip
        filters = menu_button(_("Filtrer"), look="outlined", image="eye",
                              tip=_("Ne montrer que certaines valeurs d’une colonne"))  # fmt: skip
        self._give_menu(columns, lambda menu: toolbar.fill_columns(menu, self.grid))
        self._give_menu(filters, lambda menu: toolbar.fill_filters(menu, self.grid, self._say))
        self.add = button(_("Nouvelle ligne"), self.add_row, look="outlined", image="plus",
                          tip=_("Écrire un élément, ou une relation, de plus (Inser)"))  # fmt: skip
        return row(self.field, columns, filters, self.add)

    @staticmethod
    def _give_menu(made: QToolButton, fill: Callable[[QMenu], object]) -> None:
        """A menu filled anew each time it opens."""
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: fill(menu))
        made.setMenu(menu)

    def _foot(self) -> QVBoxLayout:
        self.said: QLabel = words("", "alert", wrap=True)
        self.said.hide()
        self._count: QLabel = words("", "quiet", wrap=True)
        foot = QVBoxLayout()
        flat(foot, space=4)
        foot.addWidget(self.said)
        foot.addWidget(self._count)
        self.network = NetworkLines(self.measured, self.elements)
        foot.addWidget(self.network)
        return foot

    def _wire(self) -> None:
        desk = self._desk
        for grid in (self.elements, self.links):
            grid.said.connect(self.tell)
            grid.menu_asked.connect(self._menu)
            grid.chosen_changed.connect(self._say)
            head = grid.horizontalHeader()
            head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            head.customContextMenuRequested.connect(self._head_menu)
        self.field.textChanged.connect(lambda *_: self._looking.start())
        self.tabs.currentChanged.connect(self._turned)
        self.follow(desk.editor, self._heard)
        desk.editor.on_select.append(self._selected)
        self.at_close(lambda: desk.editor.on_select.remove(self._selected))
        self.at_close(self.measured.close)
        keys = {
            "Ctrl+C": lambda: deeds.copy(self.grid), "Ctrl+V": self.paste, "Ctrl+D": self._fill,
            "Del": lambda: deeds.empty(self.grid), "Ctrl+-": lambda: deeds.delete(self.grid, desk),
            "Ins": self.add_row, "Alt+Down": self.ask_filter,
        }  # fmt: skip
        for key, run in keys.items():
            for grid in (self.elements, self.links):
                made = QShortcut(QKeySequence(key), grid)
                made.setContext(Qt.ShortcutContext.WidgetShortcut)
                made.activated.connect(run)
        self._borrow_keys()

    def _borrow_keys(self) -> None:
        for id in HERE:
            for key in self._desk.actions_by_id[id].keys:
                made = QShortcut(QKeySequence(key), self)
                made.activated.connect(lambda id=id: self._desk.do(id))
        search = QShortcut(QKeySequence("Ctrl+F"), self)
        search.activated.connect(lambda: self.field.setFocus(Qt.FocusReason.ShortcutFocusReason))

    # What the map says

    def _heard(self, change: Change) -> None:
        if change.origin != "preview":
            self.elements.rows.heard(change)
            self.links.rows.heard(change)
            self.measured.heard(change)
            self._soon.start()

    def _refresh(self) -> None:
        self.grid.follow()
        self._say()

    def _turned(self, *_: object) -> None:
        self._refresh()
        self.grid.fit_rows()
        self._close_line()

    def _selected(self, ids: frozenset[str]) -> None:
        for grid in (self.elements, self.links):
            grid.show_selection(ids)

    # What is said

    def tell(self, sentence: str) -> None:
        """One sentence under the table, for eyes and for those who listen."""
        from sysmap.app.announcing import announce

        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        if sentence:
            announce(self.said, sentence)

    def _say(self) -> None:
        grid, map = self.grid, self._desk.editor.map
        every, shown = len(grid.rows.records), len(grid.rows.ids)
        said = [counts(map, self._desk.loops.sentence())]
        if shown < every:
            left = every - shown
            said.append(_n("{n} ligne que le filtre cache", "{n} lignes que le filtre cache", left))
        rows, _columns = grid.span() if grid.selectionModel().hasSelection() else ([], [])
        if len(rows) > 1:
            said.append(
                _n("{n} ligne choisie", "{n} lignes choisies : Ctrl+Entrée écrit dans toutes", len(rows))
            )
        self._count.setText(" · ".join(said))

    # What is done

    def _look(self) -> None:
        for grid in (self.elements, self.links):
            grid.rows.look_for(self.field.text().strip())
            grid.rearrange()
        self._say()

    def show_measures(self) -> None:
        """Every measure of the network, beside the words; the rows keep their order."""
        self.tabs.setCurrentIndex(0)
        wanted = [at for at, column in enumerate(self.elements.rows.columns) if column.asked]
        head = self.elements.horizontalHeader()
        for rank, at in enumerate(wanted, 1):
            head.moveSection(head.visualIndex(at), rank)
        toolbar.show_columns(self.elements, wanted)

    def _fill(self) -> None:
        deeds.fill_down(self.grid)

    def _menu(self, at: QPoint) -> None:
        menu = toolbar.context(self.grid, self._desk, self.paste, self._say)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _head_menu(self, at: QPoint) -> None:
        head = self.grid.horizontalHeader()
        column = head.logicalIndexAt(at)
        if column < 0:
            return
        if self.grid.rows.ids:
            row_now = max(self.grid.currentIndex().row(), 0)
            self.grid.setCurrentIndex(self.grid.rows.index(row_now, column))
        self._menu(head.mapToGlobal(at))

    def ask_filter(self) -> None:
        """Alt+↓: the values of the current column."""
        grid, column = self.grid, max(self.grid.currentIndex().column(), 0)
        at = grid.viewport().mapToGlobal(QPoint(max(0, grid.columnViewportPosition(column)), 0))
        toolbar.filter_column(grid, column, at, self._say)

    def add_row(self) -> None:
        """A new element, its words being typed; or the line where a relation is written."""
        if self.grid is self.elements:
            deeds.add_element(self.elements, self._desk)
            return
        self._close_line()
        self._line = RelationLine(self._desk, self.tell, self._written)
        self.body.insertWidget(2, self._line)
        self._line.start()

    def _written(self, id: str) -> None:
        self.tell("")
        self.links.follow()
        if id:
            self._desk.editor.select([id])
        else:
            self._close_line()
            self.links.setFocus()

    def _close_line(self) -> None:
        if self._line is not None:
            self._line.hide()
            self._line.deleteLater()
            self._line = None

    def paste(self) -> None:
        """Cells onto cells; new rows, and what would be refused, are shown first."""
        grid, desk = self.grid, self._desk
        wanted = deeds.read_clipboard(grid, desk)
        if wanted is None:
            self.tell(_("Rien à coller : copiez d’abord des cellules."))
            return
        trial = Draft(desk.editor.map)
        outcome = write_plan(trial, desk, grid.rows.columns, wanted)
        if not wanted.fresh and not outcome.refused:
            deeds.paste_plan(grid, desk, wanted)
            return
        PastePreview(self, grid.rows.columns, wanted, outcome.refused, new_ends(trial),
                     lambda: self._pasted(wanted), grid.setFocus)  # fmt: skip

    def _pasted(self, wanted: object) -> None:
        deeds.paste_plan(self.grid, self._desk, wanted)  # type: ignore[arg-type]
        self.grid.setFocus()

"""Above the table: search, the columns shown, the filter of a column, new rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from sysmap.app.icons import icon
from sysmap.app.keyboard.keys import key_name
from sysmap.app.menus import plain
from sysmap.app.table import deeds
from sysmap.app.table.value_filter import ValueFilter
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.table.grid import Grid


def fill_columns(menu: QMenu, grid: Grid) -> None:
    """Which columns are shown; the last one shown stays."""
    menu.clear()
    groups: dict[str, QMenu] = {}
    for place, column in enumerate(grid.rows.columns):
        if column.group and column.group not in groups:
            menu.addSeparator()
            groups[column.group] = menu.addMenu(plain(column.group))
        shown = not grid.isColumnHidden(place)
        action = groups.get(column.group, menu).addAction(plain(column.name))
        action.setCheckable(True)
        action.setChecked(shown)
        action.setEnabled(not shown or len(grid.shown_columns()) > 1)
        action.triggered.connect(partial(_show_column, grid, place, not shown))


def _show_column(grid: Grid, place: int, shown: bool) -> None:
    show_columns(grid, [place], shown)


def show_columns(grid: Grid, places: Iterable[int], shown: bool = True) -> None:
    """Show these columns, or hide them; what they tell is computed when it is asked for."""
    for place in places:
        grid.setColumnHidden(place, not shown)
        ask = grid.rows.columns[place].asked
        if shown and ask is not None:
            ask()
    grid.fit_rows()
    grid.columns_shown.emit()


def filter_column(grid: Grid, column: int, at: QPoint, changed: Callable[[], object]) -> ValueFilter:
    """Ask which values of this column to show."""
    model = grid.rows

    def apply(wanted: frozenset[str] | None) -> None:
        if wanted is None:
            model.wanted.pop(column, None)
        else:
            model.wanted[column] = wanted
        grid.rearrange()
        changed()
        grid.setFocus()

    name = model.columns[column].name
    asked = ValueFilter(grid, name, model.values(column), model.wanted.get(column), apply)
    asked.popup(at)
    return asked


def fill_filters(menu: QMenu, grid: Grid, changed: Callable[[], object]) -> None:
    """One line for each shown column; those that filter are ticked; the last one shows all again."""
    menu.clear()
    at = menu.pos()
    for column in grid.shown_columns():
        action = menu.addAction(plain(grid.rows.columns[column].name + "…"))
        action.setCheckable(True)
        action.setChecked(column in grid.rows.wanted)
        action.triggered.connect(partial(filter_column, grid, column, at, changed))
    menu.addSeparator()
    every = menu.addAction(_("Tout montrer"), partial(unfilter, grid, changed))
    every.setEnabled(bool(grid.rows.wanted))


def unfilter(grid: Grid, changed: Callable[[], object]) -> None:
    grid.rows.wanted.clear()
    grid.rearrange()
    changed()


def keyed(words: str, key: str) -> str:
    """A line of a menu with its key at the right."""
    return f"{words}\t{key_name(key)}"


def context(grid: Grid, desk: Desk, paste: Callable[[], object], changed: Callable[[], object]) -> QMenu:
    """The menu of a cell."""
    menu = QMenu(grid)
    column = max(grid.currentIndex().column(), 0)
    name = grid.rows.columns[column].name
    some = bool(grid.span()[0])

    def offer(words: str, run: Callable[[], object], image: str = "", on: bool = True) -> None:
        action = menu.addAction(icon(image, 18), words) if image else menu.addAction(words)
        action.triggered.connect(lambda *_: run())
        action.setEnabled(on)

    offer(keyed(_("Copier"), "Ctrl+C"), lambda: deeds.copy(grid), "copy", some)
    offer(_("Copier avec les noms de colonnes"), lambda: deeds.copy(grid, heads=True), "", some)
    offer(keyed(_("Coller"), "Ctrl+V"), paste)
    offer(keyed(_("Recopier vers le bas"), "Ctrl+D"), lambda: deeds.fill_down(grid), "arrow-down", some)
    menu.addSeparator()
    offer(keyed(_("Choisir les lignes entières"), "Shift+Space"), grid.choose_lines, "", some)
    offer(keyed(_("Supprimer les lignes"), "Ctrl+-"), lambda: deeds.delete(grid, desk), "trash-2", some)
    menu.addSeparator()
    offer(
        plain(_("Trier par « {name} »").format(name=name)), lambda: grid.sort_by(column, True), "arrow-down"
    )
    offer(_("Trier à l’envers"), lambda: grid.sort_by(column, False), "arrow-up")
    at = grid.viewport().mapToGlobal(QPoint(max(0, grid.columnViewportPosition(column)), 0))
    offer(keyed(plain(_("Filtrer « {name} »…").format(name=name)), "Alt+Down"),
          lambda: filter_column(grid, column, at, changed), "search")  # fmt: skip
    offer(_("Cacher cette colonne"), lambda: _show_column(grid, column, False), "eye-off",
          len(grid.shown_columns()) > 1)  # fmt: skip
    return menu

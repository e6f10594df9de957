"""What is done to the chosen cells and rows: copy, paste, fill down, empty, delete, add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from sysmap.app.capture.placing import current_zone, place
from sysmap.app.table.exchange import mime, read_block
from sysmap.app.table.pasting import Plan, plan, write_plan
from sysmap.app.table.writing import Cell, told
from sysmap.editing import Draft, operations
from sysmap.i18n import _, _n
from sysmap.model import Element, new_id

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.table.grid import Grid


def copy(grid: Grid, heads: bool = False) -> bool:
    """The chosen cells to the clipboard, with the names of the columns when asked for."""
    rows, columns = grid.span()
    if not rows or not columns:
        return False
    model = grid.rows
    block = [[model.texts.of(model.ids[row], column) for column in columns] for row in rows]
    if heads:
        block.insert(0, [model.columns[column].name for column in columns])
    QGuiApplication.clipboard().setMimeData(mime(block))
    grid.said.emit(_n("{n} ligne copiée.", "{n} lignes copiées.", len(rows)))
    return True


def read_clipboard(grid: Grid, desk: Desk) -> Plan | None:
    """What pasting would do here; None when there is nothing to paste."""
    data = QGuiApplication.clipboard().mimeData()
    block = read_block(data.text()) if data is not None and data.hasText() else []
    if not block:
        return None
    rows, columns = grid.span()
    shown = grid.shown_columns()
    first = shown.index(columns[0]) if columns and columns[0] in shown else 0
    if len(block) == 1 and len(block[0]) == 1 and len(rows) * len(columns) > 1:
        block = [[block[0][0]] * len(columns) for _row in rows]  # one value for all that is chosen
        cells = [Cell(grid.rows.ids[row], column, block[0][0]) for row in rows for column in columns]
        return Plan(grid.rows.collection, tuple(cells))
    start = rows[0] if rows else len(grid.rows.ids)
    return plan(desk, grid.rows, shown[first:], start, block)


def paste_plan(grid: Grid, desk: Desk, wanted: Plan) -> list[str]:
    """Write what was pasted as one step; the new rows are chosen. What was refused is said."""
    label = _n("collage d’une ligne", "collage de {n} lignes", wanted.lines)
    with desk.editor.transaction(label) as draft:
        outcome = write_plan(draft, desk, grid.rows.columns, wanted)
    grid.follow()
    if outcome.made:
        desk.editor.select(outcome.made)
        desk.reveal(outcome.made[:1])
    grid.said.emit(told(outcome.refused))
    return outcome.refused


def fill_down(grid: Grid) -> None:
    """The value of the first chosen row, in each column, for all chosen rows under it."""
    rows, columns = grid.span()
    if len(rows) == 1 and rows[0] > 0:
        rows = [rows[0] - 1, rows[0]]  # one cell alone takes the value above it
    ids, texts = grid.rows.ids, grid.rows.texts
    writable = [c for c in columns if grid.rows.columns[c].write is not None]
    if rows and writable:
        grid.write([Cell(ids[row], c, texts.of(ids[rows[0]], c)) for row in rows[1:] for c in writable])


def empty(grid: Grid) -> None:
    """The chosen cells say nothing any more; whole rows are deleted."""
    if grid.whole_rows():
        delete(grid, grid_desk(grid))
        return
    rows, columns = grid.span()
    ids = grid.rows.ids
    grid.write([Cell(ids[row], c, "") for row in rows for c in columns if grid.rows.columns[c].write])


def grid_desk(grid: Grid) -> Desk:
    return grid.rows._desk


def delete(grid: Grid, desk: Desk) -> None:
    """Delete the records of the chosen rows, with the relations of elements."""
    rows, _columns = grid.span()
    ids = [grid.rows.ids[row] for row in rows]
    if not ids:
        return
    with desk.editor.transaction(
        _n("suppression d’une ligne", "suppression de {n} lignes", len(ids))
    ) as draft:
        gone = operations.delete(draft, ids)
    grid.follow()
    more = len(gone) - len(ids)
    said = _n("{n} ligne supprimée.", "{n} lignes supprimées.", len(ids))
    if more > 0:
        said += " " + _n("Sa relation part avec elle.", "{n} relations partent aussi.", more)
    grid.said.emit(said)


def add_element(grid: Grid, desk: Desk) -> None:
    """A new element at a free place, its words typed at once; without words it is taken back."""
    map = desk.editor.map
    id = new_id("e", map.elements)
    element = Element(id=id, kind=desk.kind, label="")
    zone = current_zone(map, desk.capture.zone)
    x, y = place(desk, element, zone, None).centre

    def write(draft: Draft) -> None:
        operations.create(draft, desk.kind, "", x, y, id=id, boxes=desk.boxes())

    with desk.editor.transaction(_("nouvel élément"), merge=f"new {id}") as draft:
        write(draft)
    grid.follow()
    grid.setFocus()
    column = grid.shown_columns()[0] if grid.isColumnHidden(0) else 0
    index = grid.go_to(id, column)
    grid.fresh = id
    grid.edit(index)

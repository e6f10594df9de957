"""Writing cells: many at once are one step; what a cell cannot take is said, and the old value stays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sysmap.app.table.columns import Columns, Refused
from sysmap.editing import Draft
from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class Cell(NamedTuple):
    """A value to be: whose, in which column (its place in the table's columns)."""

    id: str
    column: int
    text: str


def write_cells(
    draft: Draft, collection: str, columns: Columns, cells: Iterable[Cell]
) -> list[tuple[Cell, str]]:
    """Write these cells; returns those that were refused, with the sentence that says why."""
    refused: list[tuple[Cell, str]] = []
    for cell in cells:
        column, record = columns[cell.column], getattr(draft, collection).get(cell.id)
        if record is None or column.read(record) == cell.text:
            continue
        if column.write is None:
            refused.append((cell, _("« {name} » se calcule : rien à y écrire.").format(name=column.name)))
            continue
        try:
            column.write(draft, record, cell.text)
        except Refused as why:
            refused.append((cell, str(why)))
    return refused


def commit(
    desk: Desk, collection: str, columns: Columns, cells: Sequence[Cell], merge: str | None = None
) -> list[str]:
    """Write these cells as one step; the sentences of what was refused, each once."""
    if not cells:
        return []
    with desk.editor.transaction(_label(columns, cells), merge=merge) as draft:
        refused = write_cells(draft, collection, columns, cells)
    return list(dict.fromkeys(said for _cell, said in refused))


def _label(columns: Columns, cells: Sequence[Cell]) -> str:
    """« type », « type de 4 lignes », « 12 cellules du tableau »."""
    touched = {cell.column for cell in cells}
    name = columns[cells[0].column].name.lower()
    if len(cells) == 1:
        return name
    if len(touched) == 1:
        said = _n("{name} de {n} ligne", "{name} de {n} lignes", len(cells))
        return said.replace("{name}", name)
    return _n("{n} cellule du tableau", "{n} cellules du tableau", len(cells))


def told(refused: Sequence[str]) -> str:
    """One sentence for what a table could not write; the rest is counted."""
    if not refused:
        return ""
    more = len(refused) - 1
    if not more:
        return refused[0]
    said = _n("{first} Et {n} autre refus.", "{first} Et {n} autres refus.", more)
    return said.replace("{first}", refused[0])

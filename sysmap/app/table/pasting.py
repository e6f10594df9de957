"""Cells pasted onto cells: what would change, which rows are new, what fits nowhere. All of it is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from sysmap.app.capture.placing import current_zone, place
from sysmap.app.finding.find import fold
from sysmap.app.spoken import apart
from sysmap.app.table.columns import Columns
from sysmap.app.table.link_columns import link_kind_called
from sysmap.app.table.writing import Cell, write_cells
from sysmap.app.table.zone_cells import placed_since, zone_called
from sysmap.editing import Draft, kind_named, named, operations
from sysmap.i18n import _
from sysmap.model import Element, can_link, clean, new_id

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.table.rows import RowsModel

MANY, COLUMN = 12, 15
"""New rows that look for a place near what is there; then so many in a column beside the map."""
ACROSS, DOWN = 280.0, 110.0
"""Map units between those columns, and between their elements."""
Line = Mapping[int, str]
"""A new row: its words by the place of their column."""


class Plan(NamedTuple):
    """What a paste would do. `beyond` are words that lie right of the last column."""

    collection: str
    cells: tuple[Cell, ...] = ()
    fresh: tuple[Line, ...] = ()
    beyond: tuple[str, ...] = ()

    @property
    def lines(self) -> int:
        return len({cell.id for cell in self.cells}) + len(self.fresh)


class Outcome(NamedTuple):
    """The new records, and the sentences of what was refused."""

    made: list[str]
    refused: list[str]


def plan(
    desk: Desk, rows: RowsModel, columns: Sequence[int], start: int, block: Sequence[Sequence[str]]
) -> Plan:
    """What pasting this block does from this row on; a first line of column names chooses the columns."""
    named_columns = heading(rows.columns, block[0])
    if named_columns is not None:
        columns, block = named_columns, block[1:]
    cells: list[Cell] = []
    fresh: list[Line] = []
    beyond: list[str] = []
    for step, line in enumerate(block):
        beyond += [words for words in line[len(columns) :] if words]
        pairs = list(zip(columns, line, strict=False))
        if start + step < len(rows.ids):
            id = rows.ids[start + step]
            cells += [Cell(id, c, words) for c, words in pairs if rows.texts.of(id, c) != words]
        elif any(line):
            fresh.append({c: words for c, words in pairs if words})
    return Plan(rows.collection, tuple(cells), tuple(fresh), tuple(beyond))


def heading(columns: Columns, line: Sequence[str]) -> list[int] | None:
    """The columns that this line names; None when it is no heading."""
    names = {fold(column.name): place for place, column in enumerate(columns)}
    found = [names.get(fold(words), -1) for words in line]
    return found if found and len(found) == len(set(found)) and -1 not in found else None


def write_plan(draft: Draft, desk: Desk, columns: Columns, wanted: Plan) -> Outcome:
    """Write it all into the draft."""
    refused = [why for _cell, why in write_cells(draft, wanted.collection, columns, wanted.cells)]
    made: list[str] = []
    for line in wanted.fresh:
        make = _element if wanted.collection == "elements" else _link
        id = make(draft, desk, columns, line, refused)
        made += [id] if id else []
    if wanted.beyond:
        said = _("« {words} » dépasse la dernière colonne : rien n’en est écrit.")
        refused.append(said.format(words=apart(wanted.beyond[:5])))
    return Outcome(made, list(dict.fromkeys(refused)))


def _words(columns: Columns, line: Line) -> dict[str, str]:
    return {columns[place].id: words for place, words in line.items()}


def _element(draft: Draft, desk: Desk, columns: Columns, line: Line, refused: list[str]) -> str:
    """A new element at a free place; what it cannot take goes into its description."""
    said = _words(columns, line)
    label = clean(said.get("label", ""))
    if not label.strip():
        words = apart(line.values())
        refused.append(
            _("« {words} » n’a pas d’intitulé : cette ligne n’est pas écrite.").format(words=words)
        )
        return ""
    kind = kind_named(draft, said.get("kind", "")) or desk.kind  # type: ignore[arg-type]
    zone = zone_called(desk, said.get("zones", "")) or current_zone(desk.editor.map, desk.capture.zone)
    id = new_id("e", draft.elements)
    model = Element(id=id, kind=kind, label=label)
    x, y = _free(draft, desk, model, zone)
    operations.create(draft, kind, label, x, y, id=id, original=label, boxes=desk.boxes())
    done = {"label"} | ({"zones"} if zone_called(desk, said.get("zones", "")) else set())
    _rest(
        draft, "elements", columns, id, {c: w for c, w in line.items() if columns[c].id not in done}, refused
    )
    return id


def _free(draft: Draft, desk: Desk, model: Element, zone: str) -> tuple[float, float]:
    """A free place under the one found before; a long list stands in columns right of the map, at once."""
    since = placed_since(desk, draft)
    if len(since) >= MANY:
        whole, further = desk.view.figure.bounds, len(since) - MANY
        column, line = divmod(further, COLUMN)
        return whole.right + 400.0 + column * ACROSS, whole.top + line * DOWN
    x, y = place(desk, model, zone, since[-1] if since else None, since).centre
    return x, y


def _rest(draft: Draft, collection: str, columns: Columns, id: str, line: Line, refused: list[str]) -> None:
    """The other cells of a new row. What is refused is said, and its words stay in the description."""
    cells = [Cell(id, column, words) for column, words in line.items() if columns[column].write is not None]
    kept = []
    for cell, _why in write_cells(draft, collection, columns, cells):
        name = columns[cell.column].name
        kept.append(_("{name} : {words}").format(name=name, words=cell.text))
    if not kept:
        return
    record = getattr(draft, collection)[id]
    draft.change(
        record, description="\n".join([*([record.description] if record.description else []), *kept])
    )
    said = _("« {words} » n’est pas reconnu : ces mots vont dans la description.")
    refused += [said.format(words=words) for words in kept]


def _link(draft: Draft, desk: Desk, columns: Columns, line: Line, refused: list[str]) -> str:
    """A new relation; an end that is not on the map yet is made too."""
    said = _words(columns, line)
    ends = [said.get("source", "").strip(), said.get("target", "").strip()]
    words = apart(line.values())
    if not all(ends):
        refused.append(
            _("« {words} » n’a pas ses deux bouts : cette ligne n’est pas écrite.").format(words=words)
        )
        return ""
    kind = link_kind_called(draft, said.get("kind", "")) or desk.link_armed()[0]
    source, target = (_end(draft, desk, name) for name in ends)
    if not can_link(draft, kind, source, target):  # type: ignore[arg-type]
        refused.append(
            _("« {words} » revient sur elle-même : cette ligne n’est pas écrite.").format(words=words)
        )
        return ""
    made = operations.connect(draft, source, target, kind)
    if made is None:
        return ""
    done = {"source", "target", "sentence"} | (
        {"kind"} if link_kind_called(draft, said.get("kind", "")) else set()
    )
    rest = {c: w for c, w in line.items() if columns[c].id not in done}
    _rest(draft, "links", columns, made.id, rest, refused)
    return str(made.id)


def _end(draft: Draft, desk: Desk, words: str) -> str:
    """The element of this name; a new one at a free place when nobody has it."""
    found = named(draft, words)  # type: ignore[arg-type]
    if found is not None:
        return found
    label, id = clean(words), new_id("e", draft.elements)
    zone = current_zone(desk.editor.map, desk.capture.zone)
    model = Element(id=id, kind=desk.kind, label=label)
    x, y = _free(draft, desk, model, zone)
    operations.create(draft, desk.kind, label, x, y, id=id, original=label, boxes=desk.boxes())
    return id


def new_ends(draft: Draft) -> list[str]:
    """The labels of elements that this draft adds."""
    return [e.label for e in draft.elements.values() if e.id not in draft.base.elements]

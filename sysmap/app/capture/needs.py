"""A need written in the cell « A → B » of a matrix has both its ends: who needs, and of whom."""

from __future__ import annotations

from sysmap.editing import Draft, operations

NEED = "besoin"
_TO = {"fr": "s’adresse à", "en": "is addressed to"}  # i18n: not shown here, said in the map's language


def tie_need(draft: Draft, id: str, zone: str) -> None:
    """Join a need to the one actor of each end, where there is exactly one: nobody is guessed."""
    cell = draft.zones.get(zone)
    if cell is None or cell.shape.type != "cell" or cell.shape.row == cell.shape.column:
        return
    element = draft.elements[id]
    if element.kind != NEED or zone not in element.zones:
        return
    if who := _only_actor(draft, cell.shape.row):
        operations.connect(draft, who, id, NEED)
    if whom := _only_actor(draft, cell.shape.column):
        operations.connect(draft, id, whom, "relation", verb=_TO.get(draft.language, _TO["fr"]))


def _only_actor(draft: Draft, category: str) -> str:
    actors = [e for e in draft.elements.values() if e.kind == "acteur"]
    found = [e.id for e in actors if category and e.category == category]
    return found[0] if len(found) == 1 else ""

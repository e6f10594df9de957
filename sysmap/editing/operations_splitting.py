"""« Séparer »: the elements that a merge took in come back, with their words and their relations.

What somebody changed since the merge stays as it is now; the rest is again what it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from sysmap.editing import zoning
from sysmap.editing.draft import Draft
from sysmap.editing.operations_merging import TOUCHED, as_data
from sysmap.geometry import Box
from sysmap.model import COLLECTIONS, Changed, Element, Identified, Link, Merged, new_id

_TYPES = {name: kind for kind, name in COLLECTIONS.items() if name in TOUCHED}
_BACK = ("elements", "links")
"""What a merge takes away, in the order in which it can come back."""


def split(
    draft: Draft, id: str, boxes: Mapping[str, Box] = zoning.NO_BOXES, *, until: str = ""
) -> tuple[str, ...]:
    """Give back what was merged into this element; returns the ids that came back.

    Only the latest merges, back to the one that gives back `until`, when it is named.
    """
    element: Element = draft.elements[id]
    back: list[str] = []
    while element.merged and not (until and until in back):
        *earlier, last = element.merged
        draft.change(element, merged=tuple(earlier))
        back += _undo(draft, id, last)
        element = draft.elements[id]
    zoning.settle(draft, back, boxes)
    return tuple(back)


def _undo(draft: Draft, id: str, merged: Merged) -> list[str]:
    """A copy of a merged element gives back its elements alone: the relations are those of its model."""
    names: dict[str, str] = {}
    for name in _BACK if merged.into == id else _BACK[:1]:
        for change in merged.changes:
            if change.gone and change.where == name:
                _bring_back(draft, change, names)
    if merged.into == id:
        for change in merged.changes:
            if not change.gone and change.where in TOUCHED:
                _revert(draft, change, names)
    return list(names.values())


def _bring_back(draft: Draft, change: Changed, names: dict[str, str]) -> None:
    try:
        record = _TYPES[change.where].model_validate({**change.before, "id": change.id})
    except ValidationError:
        return  # a file that somebody wrote by hand
    if isinstance(record, Element):
        if record.id in draft.elements:
            record = record.evolve(id=new_id("e", draft.elements))
        names[change.id] = draft.put(record).id
    elif isinstance(record, Link) and record.id not in draft.links:
        ends = {end: names.get(getattr(record, end), getattr(record, end)) for end in ("source", "target")}
        if all(end in draft.elements for end in ends.values()):
            draft.put(record.evolve(**ends))


def _revert(draft: Draft, change: Changed, names: Mapping[str, str]) -> None:
    record: Identified | None = getattr(draft, change.where).get(change.id)
    if record is None:
        return
    was = {name: value for name, value in change.before.items() if _untouched(record, name, change.after)}
    for end in was.keys() & {"source", "target"}:
        was[end] = names.get(was[end], was[end])
        if was[end] not in draft.elements:
            del was[end]
    if was.keys() & {"source", "target"} and isinstance(record, Link) and record.bend and record.bend.auto:
        was.setdefault("bend", None)
    try:
        draft.put(record.evolve(**was))
    except ValidationError:
        return  # a file that somebody wrote by hand


def _untouched(record: Identified, name: str, after: Mapping[str, Any]) -> bool:
    """Whether this field is still as the merge left it; a curve that the program chose is nobody's."""
    if name not in type(record).model_fields or name not in after:
        return False
    now = as_data(record, {name}).get(name)
    return bool(now == after[name] or (name == "bend" and now is not None and now.get("auto")))

"""Aligning, distributing, and what lies above what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sysmap.editing import zoning
from sysmap.editing.draft import Draft
from sysmap.editing.operations_moving import movable
from sysmap.geometry import Box
from sysmap.geometry import align as alignment
from sysmap.geometry import distribute as distribution

STACKED = ("elements", "zones", "notes", "pictures", "links")


def align(draft: Draft, ids: Iterable[str], how: str, boxes: Mapping[str, Box] = zoning.NO_BOXES) -> None:
    """Put boxes on one line: « left », « center », « right », « top », « middle », « bottom »."""
    chosen = _boxes(draft, ids, boxes)
    _apply(draft, alignment(chosen, how), boxes)


def distribute(
    draft: Draft, ids: Iterable[str], how: str, boxes: Mapping[str, Box] = zoning.NO_BOXES
) -> None:
    """Leave the same room between them: « horizontal » or « vertical »."""
    chosen = _boxes(draft, ids, boxes)
    _apply(draft, distribution(chosen, how), boxes)


def _boxes(draft: Draft, ids: Iterable[str], boxes: Mapping[str, Box]) -> dict[str, Box]:
    free = movable(draft, (id for id in ids if id not in draft.zones))
    found = {id: zoning.box_of(draft.elements[id], boxes) for id in free if id in draft.elements}
    found |= {id: boxes[id] for id in free if id in draft.notes and id in boxes}
    return found


def _apply(draft: Draft, moves: Mapping[str, tuple[float, float]], boxes: Mapping[str, Box]) -> None:
    for id, (dx, dy) in moves.items():
        found = draft.elements.get(id) or draft.notes.get(id)
        if found is not None and (dx or dy):
            draft.change(found, x=found.x + dx, y=found.y + dy)
    zoning.settle(draft, [id for id in moves if id in draft.elements], boxes)


def bring_to_front(draft: Draft, ids: Iterable[str]) -> None:
    """Draw these above the others of their sort."""
    wanted = set(ids)
    for name in STACKED:
        records = getattr(draft, name)
        if not wanted.isdisjoint(records):
            draft.order(name, [i for i in records if i not in wanted] + [i for i in records if i in wanted])


def send_to_back(draft: Draft, ids: Iterable[str]) -> None:
    """Draw these below the others of their sort."""
    wanted = set(ids)
    for name in STACKED:
        records = getattr(draft, name)
        if not wanted.isdisjoint(records):
            draft.order(name, [i for i in records if i in wanted])

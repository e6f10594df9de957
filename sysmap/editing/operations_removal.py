"""Deleting and duplicating."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sysmap.editing import pieces, zoning
from sysmap.editing.draft import Draft
from sysmap.editing.records import record
from sysmap.geometry import Box
from sysmap.model import Element, Picture, SystemMap, View, Zone

OFFSET = 24.0
"""How far a copy lies from its model, in map units, to the right and downwards."""


def links_of(map: SystemMap | Draft, ids: Iterable[str]) -> frozenset[str]:
    """The relations that touch one of these elements."""
    wanted = frozenset(ids)
    return frozenset(k.id for k in map.links.values() if k.source in wanted or k.target in wanted)


def delete(draft: Draft, ids: Iterable[str]) -> frozenset[str]:
    """Remove these records, and the relations of the elements among them. Returns all that went.

    A loop keeps naming a relation that is gone: it is broken, and says so. A remark pinned
    on something that goes stays at its place on the page.
    """
    named = frozenset(ids)
    gone = named | links_of(draft, named & draft.elements.keys())
    found = [r for r in (record(draft, id) for id in gone) if r is not None]
    for r in found:
        _unpin(draft, r)
        if isinstance(r, Zone):
            zoning.forget(draft, r.id)
        draft.drop(r)
    _drop_images(draft, {r.image for r in found if isinstance(r, (Element, Picture))})
    for view in list(draft.views.values()):
        _forget(draft, view, gone)
    return frozenset(r.id for r in found)


def _unpin(draft: Draft, gone: Any) -> None:
    shape = getattr(gone, "shape", gone)
    for remark in list(draft.remarks.values()):
        if remark.on == gone.id:
            draft.change(remark, on="", x=getattr(shape, "x", remark.x), y=getattr(shape, "y", remark.y))


def _drop_images(draft: Draft, images: set[str]) -> None:
    """Drop the bytes nobody shows any more, now or in a stage that may come back."""
    used = {p.image for p in draft.pictures.values()} | {e.image for e in draft.elements.values()}
    used |= _of_stages(draft) | set(draft.card.logos)
    used |= {picture.image for one in draft.arrangements.values() for picture in one.pictures}
    for id in images - used:
        if id in draft.images:
            draft.drop(draft.images[id])


def _of_stages(draft: Draft) -> set[str]:
    shapes = (stage.map.get(name, ()) for stage in draft.stages.values() for name in ("pictures", "elements"))
    return {str(one.get("image", "")) for some in shapes if isinstance(some, list)
            for one in some if isinstance(one, dict)}  # fmt: skip


def _forget(draft: Draft, view: View, gone: frozenset[str]) -> None:
    """Take out of a view the names of what is gone."""
    keep = view.filter
    changes = {
        "filter": keep.evolve(
            hidden=_less(keep.hidden, gone), shown=_less(keep.shown, gone),
            only=_less(keep.only, gone) or keep.only,  # a view of what is gone shows nothing, not everything
        ),
        "folded": _less(view.folded, gone),
        "prominence": {id: level for id, level in view.prominence.items() if id not in gone},
        "loop": "" if view.loop in gone else view.loop,
    }
    if any(getattr(view, name) != value for name, value in changes.items()):
        draft.change(view, **changes)


def _less(ids: tuple[str, ...], gone: frozenset[str]) -> tuple[str, ...]:
    return tuple(id for id in ids if id not in gone)


def duplicate(
    draft: Draft, ids: Iterable[str], dx: float = OFFSET, dy: float = OFFSET,
    boxes: Mapping[str, Box] = zoning.NO_BOXES,
) -> dict[str, str]:  # fmt: skip
    """Copy these records with the relations between them; returns the new id of each."""
    piece = pieces.extract(draft.map(), ids)
    return pieces.insert(draft, piece, dx, dy, boxes)

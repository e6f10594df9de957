"""Relations are drawn, turned round, bent and given their sign."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sysmap.editing.draft import Draft
from sysmap.editing.records import adopt_link_kind
from sysmap.model import Bend, Link, can_link, new_id


def connect(draft: Draft, source: str, target: str, kind: str = "influence", **fields: Any) -> Link | None:
    """A relation between two elements; None when the rules refuse it. A second one is allowed."""
    if not can_link(draft.map(), kind, source, target):
        return None
    adopt_link_kind(draft, kind)
    if not draft.base.link_kind(kind).signed:
        fields.pop("polarity", None)
    return draft.put(Link(id=new_id("l", draft.links), kind=kind, source=source, target=target, **fields))


def reverse(draft: Draft, ids: Iterable[str]) -> None:
    """Swap the ends. The line stays where it is, so its bend is read from the other side."""
    for link in _links(draft, ids):
        bend = link.bend
        if bend is not None:
            bend = bend.evolve(offset=-bend.offset, leave=bend.arrive, arrive=bend.leave)
        draft.change(link, source=link.target, target=link.source, bend=bend)


def bend(draft: Draft, id: str, bend: Bend | None) -> None:
    """Curve a relation by hand; None gives it back to the drawing."""
    if id in draft.links:
        draft.change(draft.links[id], bend=bend)


def set_polarity(draft: Draft, ids: Iterable[str], polarity: str) -> None:
    """« + », « - », « ? » or nothing, on the relations whose kind takes a sign.

    A relation of a kind without sign that is given one becomes an influence.
    """
    for link in _links(draft, ids):
        kind = link.kind
        if polarity and not draft.base.link_kind(kind).signed:
            kind = "influence"
            adopt_link_kind(draft, kind)
        draft.change(link, kind=kind, polarity=polarity)


def set_link_kind(draft: Draft, ids: Iterable[str], kind: str) -> None:
    """Another kind of relation; its sign goes when the kind takes none."""
    adopt_link_kind(draft, kind)
    row = draft.map().link_kind(kind)
    for link in _links(draft, ids):
        if link.source == link.target and row.symmetric:
            continue
        draft.change(link, kind=kind, polarity=link.polarity if row.signed else "")


def _links(draft: Draft, ids: Iterable[str]) -> list[Link]:
    return [draft.links[id] for id in ids if id in draft.links]

"""Relations are drawn, turned round, bent and given their sign."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sysmap.editing.draft import Draft
from sysmap.editing.records import adopt_link_kind
from sysmap.geometry import Box, clear_bend, covered
from sysmap.model import Bend, Link, can_link, new_id

RESERVED = frozenset({"tension"})
"""Kinds of relation that stay within the group until somebody opens them."""
_ARC = Bend(auto=True)
"""In a tree, what nobody bent has square turns: an arc is said."""


def connect(draft: Draft, source: str, target: str, kind: str = "influence", **fields: Any) -> Link | None:
    """A relation between two elements; None when the rules refuse it. A second one is allowed."""
    if not can_link(draft.map(), kind, source, target):
        return None
    adopt_link_kind(draft, kind)
    if not draft.base.link_kind(kind).signed:
        fields.pop("polarity", None)
    if kind in RESERVED:
        fields.setdefault("visibility", "group")
    return draft.put(Link(id=new_id("l", draft.links), kind=kind, source=source, target=target, **fields))


def reverse(draft: Draft, ids: Iterable[str]) -> None:
    """Swap the ends. The line stays where it is, so its bend is read from the other side."""
    for link in _links(draft, ids):
        bend = link.bend
        if bend is not None:
            bend = bend.evolve(offset=-bend.offset, leave=bend.arrive, arrive=bend.leave,
                               through=tuple((1 - t, -c) for t, c in reversed(bend.through)))  # fmt: skip
        draft.change(link, source=link.target, target=link.source, bend=bend)


def bend(draft: Draft, id: str, bend: Bend | None) -> None:
    """Curve a relation by hand; None gives it back to the drawing."""
    if id in draft.links:
        draft.change(draft.links[id], bend=bend)


def set_form(draft: Draft, ids: Iterable[str], form: str, boxes: Mapping[str, Box]) -> None:
    """Draw these relations as arcs (""), « straight », or « routed » with square turns round the boxes.

    Several between the same two stand side by side.
    """
    chosen = [link for link in _links(draft, ids) if link.source != link.target]
    if not form:
        for link in chosen:
            draft.change(link, bend=_ARC if link.bend is not None and link.bend.form == "tree" else None)
        return
    for link in chosen:
        draft.change(link, bend=Bend(form=form, offset=0.0, auto=form == "routed"))
    taken = covered(boxes.values()) if form == "routed" else frozenset[int]()
    for group in _side_by_side(draft, chosen, form):
        for rank, link in enumerate(group):
            bend = _aside(link, form, rank - (len(group) - 1) / 2)
            if form == "routed" and link.source in boxes and link.target in boxes and len(group) == 1:
                bend = clear_bend(boxes[link.source], boxes[link.target], taken, bend)
            draft.change(link, bend=bend)


def _side_by_side(draft: Draft, chosen: Iterable[Link], form: str) -> list[list[Link]]:
    """Relations of this form by the two elements that they join."""
    groups: dict[frozenset[str], list[Link]] = {frozenset((k.source, k.target)): [] for k in chosen}
    for link in draft.links.values():
        ends = frozenset((link.source, link.target))
        if ends in groups and link.bend is not None and link.bend.form == form:
            groups[ends].append(link)
    return list(groups.values())


def _aside(link: Link, form: str, step: float) -> Bend:
    """The bend of one of several: aside on the same side whichever way it runs."""
    turn = 1.0 if link.source < link.target else -1.0
    if form == "straight":
        return Bend(form=form, offset=max(-0.45, min(0.45, 0.4 * step * turn)))
    slide = max(-0.4, min(0.4, 0.3 * step))
    return Bend(form=form, offset=0.14 * step * turn, leave=slide, arrive=slide, auto=not step)


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
        kept = link.visibility if kind not in RESERVED or link.kind == kind else _at_least_group(link)
        draft.change(link, kind=kind, polarity=link.polarity if row.signed else "", visibility=kept)


def _at_least_group(link: Link) -> str:
    return "group" if link.visibility in ("public", "") else link.visibility


def _links(draft: Draft, ids: Iterable[str]) -> list[Link]:
    return [draft.links[id] for id in ids if id in draft.links]

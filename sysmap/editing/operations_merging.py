"""« Ça, on l’a déjà dit »: several elements become one, and nothing that was said is lost.

What goes away, and what every other record was, is kept in the element (`Element.merged`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from sysmap.editing.draft import Draft
from sysmap.editing.following import follow
from sysmap.editing.uniting import one_element, one_link
from sysmap.model import Changed, Element, Identified, Link, Merged, SystemMap

TOUCHED = ("elements", "links", "loops", "views", "remarks")
"""The collections that a merge may write to."""


class Fused(NamedTuple):
    """What a merge made: the element that stays, how many relations joined what is now one, how many
    others said the same."""

    id: str
    inner: int
    united: int


def most_linked(map: SystemMap | Draft, ids: Iterable[str]) -> str:
    """The element whose words stay: the one with most relations, the first in the map among equals."""
    ends = Counter(end for link in map.links.values() for end in (link.source, link.target))
    wanted = frozenset(ids)
    return max((id for id in map.elements if id in wanted), key=lambda id: ends[id], default="")


Then = Callable[[Mapping[str, str], Mapping[str, str]], object]
"""Gets what elements and relations became: (old id, new id), "" for a relation that is within one now."""


def merge(draft: Draft, ids: Iterable[str], into: str = "", then: Then | None = None) -> Fused | None:
    """Make one element of these, in the place of `into` (of the most linked); None when there are not two.

    What `then` does belongs to the merge: splitting takes it back as well.
    """
    wanted = frozenset(ids) & draft.elements.keys()
    if len(wanted) < 2:
        return None
    keeper: Element = draft.elements[into if into in wanted else most_linked(draft, wanted)]
    others = [element for element in draft.elements.values() if element.id in wanted - {keeper.id}]
    before = {name: dict(getattr(draft, name)) for name in TOUCHED}
    draft.put(one_element(keeper, others))
    names = {other.id: keeper.id for other in others}
    replaced = _reattach(draft, names)
    follow(draft, names, replaced)
    for other in others:
        draft.drop(other)
    if then is not None:
        then(names, replaced)
    _remember(draft, keeper.id, sum(other.times for other in others), before)
    inner = sum(not survivor for survivor in replaced.values())
    return Fused(keeper.id, inner, len(replaced) - inner)


def _reattach(draft: Draft, names: Mapping[str, str]) -> dict[str, str]:
    """Give the relations their new end. Returns those that went, each with the one that says the same
    (with "" when it joined two that are now one)."""
    moved = [k for k in draft.links.values() if k.source in names or k.target in names]
    kept = names.keys() | set(names.values())
    saying = {
        _says(draft, k): k.id
        for k in reversed([*draft.links.values()])
        if k not in moved and (k.source in kept or k.target in kept)
    }
    gone: dict[str, str] = {}
    for link in moved:
        source, target = names.get(link.source, link.source), names.get(link.target, link.target)
        bend = None if link.bend is not None and link.bend.auto else link.bend
        there = link.evolve(source=source, target=target, bend=bend)
        same = "" if source == target and link.source != link.target else saying.get(_says(draft, there))
        if same is None:
            saying[_says(draft, draft.put(there))] = link.id
            continue
        if same:
            draft.put(one_link(draft.links[same], there))
        draft.drop(link)
        gone[link.id] = same
    return gone


def _says(draft: Draft, link: Link) -> tuple[object, ...]:
    """Two relations that agree in all this say the same; opposite signs do not."""
    ends = (link.source, link.target)
    if draft.base.link_kind(link.kind).symmetric:
        ends = min(ends), max(ends)
    return (*ends, link.kind, link.polarity, link.delay, link.verb, link.subject, link.visibility)


def replace_links(draft: Draft, replaced: Mapping[str, str]) -> None:
    """These relations are others now: what names them follows, and they go."""
    follow(draft, {}, replaced)
    for id in replaced:
        if id in draft.links:
            draft.drop(draft.links[id])


def _remember(draft: Draft, keeper: str, count: int, before: Mapping[str, dict[str, Any]]) -> None:
    changes = [
        change
        for name in TOUCHED
        for id, old in before[name].items()
        if (change := _change(name, old, getattr(draft, name).get(id))) is not None
    ]
    element: Element = draft.elements[keeper]
    merged = Merged(into=keeper, count=count, changes=tuple(changes))
    draft.change(element, merged=(*element.merged, merged))


def _change(where: str, old: Identified, new: Identified | None) -> Changed | None:
    if new is old:
        return None
    if new is None:
        return Changed(where=where, id=old.id, before=as_data(old), gone=True)
    names = {name for name in type(old).model_fields if getattr(old, name) != getattr(new, name)}
    if not names:
        return None
    return Changed(where=where, id=old.id, before=as_data(old, names), after=as_data(new, names))


def as_data(record: Identified, names: set[str] | None = None) -> dict[str, Any]:
    """The record (or these fields of it) as the file would hold it."""
    return record.model_dump(mode="json", include=names, exclude_defaults=names is None)

"""What a merge cannot know: who was right to remove, and which of several new words stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sysmap.analysis import words_of
from sysmap.editing import Draft
from sysmap.interchange.merging.fusing import fuse_elements, fuse_links
from sysmap.interchange.merging.said import as_data
from sysmap.model import Element, Heard, Link, OpenPoint, new_id

if TYPE_CHECKING:
    from sysmap.interchange.merging.uniting import Merging


def gone(merging: Merging) -> list[OpenPoint]:
    """Elements and relations of the ancestor that some tables removed and others kept.

    Where more tables kept it than removed it, it stays on the map while the question is open;
    otherwise it waits in the question with its relations. Nothing that was removed comes back by itself.
    """
    if merging.base is None:
        return []
    points: list[OpenPoint] = []
    removed: set[str] = set()
    for collection in ("elements", "links"):
        for id, before in getattr(merging.base, collection).items():
            kept = [p for p, t in enumerate(merging.tables) if id in getattr(t.map, collection)]
            if not kept or len(kept) == len(merging.tables):
                continue
            if isinstance(before, Link) and {before.source, before.target} & removed:
                continue  # it went with its element: one question, not two
            if isinstance(before, Element):
                removed.add(id)
            away = [p for p in range(len(merging.tables)) if p not in kept]
            held = () if len(kept) > len(away) else _held(merging, id, kept, collection)
            points.append(OpenPoint(
                id=new_id("q", {point.id for point in points}), matter="gone",
                ids=(id,), tables=merging.label(away), others=merging.label(kept), held=held,
            ))  # fmt: skip
    return points


def _held(merging: Merging, id: str, kept: list[int], collection: str) -> tuple[dict[str, Any], ...]:
    """What the tables that kept it say of it, as one record, and its relations."""
    if collection == "links":
        return (as_data(_fused(merging, kept, collection, id), collection),)
    links = dict.fromkeys(
        link.id
        for place in kept
        for link in merging.tables[place].map.links.values()
        if id in (link.source, link.target)
    )
    return (
        as_data(_fused(merging, kept, collection, id), collection),
        *(as_data(_fused(merging, kept, "links", link), "links") for link in links),
    )


def _fused(merging: Merging, places: list[int], collection: str, id: str) -> Any:
    said = [
        (merging.tables[place].name, getattr(merging.tables[place].map, collection)[id])
        for place in places
        if id in getattr(merging.tables[place].map, collection)
    ]
    base = getattr(merging.base, collection).get(id)
    made = fuse_elements(said, base) if collection == "elements" else fuse_links(said, base, merging.update)
    if merging.update:
        return made
    tables = merging.tables_that_said(collection, id)
    return made.evolve(heard=Heard(count=len(tables), of=len(merging.tables), tables=tables))


def renamed(merging: Merging, draft: Draft) -> list[OpenPoint]:
    """One thing for which several tables found other words: both are kept, which one is written?

    A word that a table already keeps as another wording is no question.
    """
    points: list[OpenPoint] = []
    base = merging.base
    for id, element in draft.elements.items():
        said = [
            (place, table.map.elements[own])
            for place, table in enumerate(merging.tables)
            for own in _own(merging, place, id)
            if own in table.map.elements
        ]
        before = base.elements[id].label if base is not None and id in base.elements else None
        news = {e.label: place for place, e in reversed(said) if e.label != before}
        known = {words_of(w.text) for _, e in said for w in e.wordings}
        options = [one for one in reversed(news) if one == element.label or words_of(one) not in known]
        if len({words_of(label) for label in options}) > 1:
            points.append(OpenPoint(
                id=new_id("q", {point.id for point in points}), matter="label", ids=(id,),
                options=tuple(options), tables=merging.label({place for place, _ in said}),
            ))  # fmt: skip
    return points


def kinds(merging: Merging, id: str, element: Element) -> tuple[str, ...]:
    """The kinds that tables gave an element: those that are new since the ancestor, else its own."""
    base = merging.base
    before = base.elements[id].kind if base is not None and id in base.elements else None
    every = dict.fromkeys(
        table.map.elements[own].kind
        for place, table in enumerate(merging.tables)
        for own in _own(merging, place, id)
        if own in table.map.elements
    )
    return tuple(kind for kind in every if kind != before) or (element.kind,)


def retyped(merging: Merging, draft: Draft) -> list[OpenPoint]:
    """One thing to which several tables gave other kinds."""
    points: list[OpenPoint] = []
    for id, element in draft.elements.items():
        options = kinds(merging, id, element)
        if len(options) > 1:
            tables = merging.label(merging.holders["elements"][id])
            fresh = new_id("q", {point.id for point in points})
            points.append(OpenPoint(id=fresh, matter="kind", ids=(id,), options=options, tables=tables))
    return points


def _own(merging: Merging, place: int, id: str) -> tuple[str, ...]:
    """What a table calls the element of this id."""
    names = merging.names["elements"][place]
    if names.get(id) == id:
        return (id,)
    return tuple(own for own, merged in names.items() if merged == id)

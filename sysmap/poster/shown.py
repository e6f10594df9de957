"""What a poster shows of a map, what stays out, and what it gives away.

Shown = shared: the map attached to a poster holds what can be read on it and nothing more.
The complete map is an explicit choice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sysmap.drawing import bridged, only_sheets
from sysmap.model import (
    Card,
    Contested,
    Element,
    Experience,
    Link,
    Merged,
    Privacy,
    Reading,
    Record,
    SystemMap,
    View,
    Zone,
    is_indirect,
    through,
)
from sysmap.storage import bare_images

PUBLIC = ("public", "")
_CARRIED = ("kind", "category", "zones", "progress", "support", "dates", "dots", "degree", "times")
"""Fields told by sizes and colours that the map of a poster holds; others stay at home."""


def withheld(map: SystemMap, view: View | None = None) -> list[str]:
    """Ids of records that never leave the group: reserved, for the facilitator, and what hangs on them.

    A relation of a withheld element is withheld with it. What the view merely hides is not
    listed: it is no secret, only absent.
    """
    hidden = set(view.filter.hidden) if view else set()
    kept_back = [
        record.id
        for collection in (map.elements, map.zones, map.notes, map.pictures)
        for record in collection.values()
        if record.visibility not in PUBLIC and record.id not in hidden
    ]
    out = set(kept_back)
    for link in map.links.values():
        if link.id in hidden:
            continue
        if link.visibility not in PUBLIC or {link.source, link.target} & out:
            kept_back.append(link.id)
    return kept_back


def printable(map: SystemMap, view: View | None = None) -> SystemMap:
    """The map as a poster may draw it: nothing withheld, no tracing background, no unprinted zone."""
    out = set(withheld(map, view)) | set(withheld(map))
    out |= {zone.id for zone in map.zones.values() if zone.hidden or not zone.printed}
    out |= {p.id for p in map.pictures.values() if p.hidden or (p.background and not p.printed)}
    out |= _waiting(map)
    names = ("elements", "links", "zones", "notes", "pictures")
    changes: dict[str, Any] = {name: _without(getattr(map, name), out) for name in names}
    links = changes["links"]
    changes["loops"] = {
        loop.id: loop for loop in map.loops.values() if all(link in links for link in loop.links)
    }
    for name in ("remarks", "frigo", "stages", "stories"):
        changes[name] = {}
    there = {*changes["elements"], *changes["links"], *changes["loops"]}
    changes["arrangements"] = {id: one.only(_prints, there) for id, one in map.arrangements.items()}
    if _tells_who(map, view):
        changes["elements"] = {id: e.evolve(said_by=()) for id, e in changes["elements"].items()}
        return map.evolve(**changes)
    return map.evolve(**changes) if _departs(map, changes) else map


def _tells_who(map: SystemMap, view: View | None) -> bool:
    """Whether a view tells by sizes or colours who said what: in the room, never on paper."""
    views = [*map.views.values(), *([view] if view else [])]
    return any("said_by" in (one.size_by, one.colour_by) for one in views)


def _prints(record: Any) -> bool:
    """Whether a zone, a note or a picture of another arrangement may be seen."""
    if record.visibility not in PUBLIC or getattr(record, "hidden", False):
        return False
    printed = getattr(record, "printed", True) or getattr(record, "waits", False)
    return printed or not (isinstance(record, Zone) or record.background)


def _waiting(map: SystemMap) -> set[str]:
    """What waits for a place beside the page, with its relations, unless the strip is to be printed."""
    strips = {zone.id for zone in map.zones.values() if zone.waits and (zone.hidden or not zone.printed)}
    if not strips:
        return set()
    aside = {id for id, e in map.elements.items() if not strips.isdisjoint(e.zones)}
    return aside | {k.id for k in map.links.values() if k.source in aside or k.target in aside}


def shared(map: SystemMap, drawn: Collection[str], view: View | None, poster: Any) -> SystemMap:
    """The map that a poster carries: the drawn records with the fields that can be seen on it.

    `map` is a printable one and `drawn` the ids of what is on the sheet. Original words,
    other wordings, descriptions, who said what and unknown fields stay at home.
    """
    seen = frozenset(drawn)
    audience = view.audience if view else ""
    map = bare_images(only_sheets(map), map.card.logos)
    elements = [_seen_element(e, audience, seen) for e in map.elements.values() if e.id in seen]
    drawn_links = bridged(map, view, {*seen, *_inside_folded(map, view)})
    links = [_seen_link(link) for link in drawn_links.values() if link.id in seen]
    pictures = [picture for picture in map.pictures.values() if picture.id in seen]
    images = {picture.image for picture in pictures} | {e.image for e in elements}
    kept = {link.id for link in links}
    loops = [loop for loop in map.loops.values() if loop.id in seen and kept.issuperset(loop.links)]
    return _bare(SystemMap(
        id=map.id, language=map.language, template=map.template, card=_seen_card(map, seen, poster),
        palette=map.palette,
        kinds=list(_rows(map.kinds, {e.kind for e in elements} | set(map.palette))),
        categories=list(_rows(map.categories, {e.category for e in elements} | _written(map))),
        link_kinds=list(_rows(map.link_kinds, {link.kind for link in links} | set(map.palette))),
        axes=list(map.axes.values()),
        zones=[zone for zone in map.zones.values() if zone.id in seen],
        elements=elements, links=links,
        notes=[note for note in map.notes.values() if note.id in seen],
        pictures=pictures, images=list(_rows(map.images, images | set(map.card.logos))),
        loops=loops, views=[_seen_view(view, seen)] if view else [],
        posters=[poster.evolve(name="")] if poster.id else [],
    ))  # fmt: skip


def _bare(value: Any) -> Any:
    """Records with the fields we know: nobody can say what the others hold, nor is it on the sheet."""
    if isinstance(value, Record):
        fields = type(value).model_fields
        return type(value).model_validate({name: _bare(getattr(value, name)) for name in fields})
    if isinstance(value, Mapping):
        return {key: _bare(each) for key, each in value.items()}
    return tuple(map(_bare, value)) if isinstance(value, tuple) else value


def _without(collection: Any, out: set[str]) -> dict[str, Any]:
    return {id: record for id, record in collection.items() if id not in out}


def _departs(map: SystemMap, changes: dict[str, Any]) -> bool:
    return any(len(getattr(map, name)) != len(kept) or (name == "arrangements" and kept)
               for name, kept in changes.items())  # fmt: skip


def _rows(table: Any, wanted: Iterable[str]) -> list[Any]:
    names = frozenset(wanted)
    return [row for id, row in table.items() if id in names]


def _written(map: SystemMap) -> set[str]:
    """Categories that zones write: the empty sectors of a printed template keep theirs."""
    return {write.value for zone in map.zones.values() for write in zone.writes}


def _seen_element(element: Element, audience: str, seen: frozenset[str]) -> Element:
    label = next((w.text for w in element.wordings if audience and w.audience == audience), element.label)
    return Element(
        id=element.id, kind=element.kind, category=element.category, label=label, dates=element.dates,
        progress=element.progress, support=element.support, contested=_seen_contested(element.contested),
        dots=element.dots, image=element.image,
        zones=tuple(zone for zone in element.zones if zone in seen),
        written={name: zone for name, zone in element.written.items() if zone in seen},
        x=element.x, y=element.y, width=element.width, height=element.height, words_at=element.words_at,
        merged=(Merged(count=element.times - 1),) if element.times > 1 else (),
        heard=element.heard.evolve(tables=()) if element.heard is not None else None,
    )  # fmt: skip


def _seen_contested(contested: Contested | None) -> Contested | None:
    if contested is None:
        return None
    return Contested(readings=tuple(Reading(polarity=reading.polarity) for reading in contested.readings))


def _seen_link(link: Link) -> Link:
    return Link(
        id=link.id, kind=link.kind, source=link.source, target=link.target, polarity=link.polarity,
        delay=link.delay, delay_text=link.delay_text if link.delay else "", subject=link.subject,
        strength=link.strength, verb=link.verb, support=link.support,
        contested=_seen_contested(link.contested), bend=link.bend,
        attributes={"via": through(link)} if is_indirect(link) else {},
    )  # fmt: skip


def _inside_folded(map: SystemMap, view: View | None) -> set[str]:
    """Elements that a folded zone stands for: relations end at it."""
    folded = {zone.id for zone in map.zones.values() if zone.folded} | set(view.folded if view else ())
    return {id for id, element in map.elements.items() if folded.intersection(element.zones)}


def _seen_view(view: View, seen: frozenset[str]) -> View:
    return View(
        id=view.id, loop=view.loop, folded=view.folded, trail=view.trail,
        told_at=view.told_at,
        size_by=view.size_by if view.size_by in _CARRIED else "",
        colour_by=view.colour_by if view.colour_by in _CARRIED else "",
        prominence={id: level for id, level in view.prominence.items() if id in seen},
    )  # fmt: skip


def _seen_card(map: SystemMap, seen: frozenset[str], poster: Any) -> Card:
    """What the head and the cartouche say: no summary, purpose, contact, earlier maps or unused sources."""
    card = map.card
    records: list[Element | Link] = [*map.elements.values(), *map.links.values()]
    used = {code for record in records if record.id in seen for code in record.sources}
    sources = {code: said for code, said in card.sources.items() if code in used or not used}
    return card.evolve(
        title=poster.title or card.title, question=poster.subtitle or card.question, summary="",
        version="", privacy=Privacy(), lineage=(), review_date="", keywords=(), licence_asked="",
        experience=Experience(),
        sources={} if poster.sources else sources,
    )  # fmt: skip

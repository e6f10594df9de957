"""Version publique: the map without what is not for everybody, and in words what goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sysmap.analysis import like_a_person
from sysmap.i18n import counting, tongue
from sysmap.model import (
    NOTHING,
    Contested,
    Element,
    Heard,
    Link,
    Merged,
    Page,
    Record,
    SystemMap,
    View,
    one_line,
    sentence,
    settled,
)
from sysmap.storage import bare_images

PUBLIC = ("public", "")
_LOOKED_FOR = ("label", "description", "sources", "said_by", "visibility")
"""Fields of a filter whose values are anybody's words, or say who said what."""
_STAY_HOME = ("said_by", "visibility", "sources")
"""Lines of a filter that would tell who said what, or that something is reserved."""


class Gone(NamedTuple):
    """« 3 éléments réservés », and which ones."""

    sentence: str
    which: tuple[str, ...]


class Published(NamedTuple):
    """The public map; a sentence for each sort of thing that stays at home; words that look like a
    person's name, to be looked at by somebody; and what stays at home, one by one."""

    map: SystemMap
    gone: tuple[str, ...]
    names: tuple[str, ...]
    lists: tuple[Gone, ...] = ()


def public(map: SystemMap, *, view: str = "", language: str = "") -> Published:
    """The public version of a map. What is said stays, who said it goes; « 3 tables sur 5 » stays.

    Views that no story and no poster tells go, except the one that is asked for, by its name or its id.
    What goes is counted in the language of the windows, or in the one that is asked for.
    """
    elements = {id: _element(e) for id, e in map.elements.items() if _is_public(e)}
    links = {
        id: _link(k)
        for id, k in map.links.items()
        if _is_public(k) and k.source in elements and k.target in elements
    }
    pictures = {id: p for id, p in map.pictures.items() if _is_public(p) and not _traced(p)}
    there = {*elements, *links, *map.loops}
    arrangements = {id: one.only(_in_sight, there) for id, one in map.arrangements.items()}
    told = {page.view for story in map.stories.values() for page in story.pages}
    told |= {poster.view for poster in map.posters.values()}
    told |= {id for id, one in map.views.items() if view and view in (id, one.name)}
    kept: dict[str, Any] = {
        "elements": elements, "links": links, "pictures": pictures,
        "zones": {id: z for id, z in map.zones.items() if _is_public(z)},
        "notes": {id: n for id, n in map.notes.items() if _is_public(n)},
        "loops": {id: o for id, o in map.loops.items() if links.keys() >= set(o.links)},
        "views": {id: _view(map, v) for id, v in map.views.items() if id in told},
        "stories": {id: s.evolve(pages=_unnoted(s.pages)) for id, s in map.stories.items()},
        "arrangements": arrangements,
        "remarks": {}, "frigo": {}, "stages": {}, "open_points": {}, "answers": {},
        "unresolved": (), "charter": None, "card": map.card.evolve(licence_asked=""),
    }  # fmt: skip
    elsewhere = (picture for one in arrangements.values() for picture in one.pictures)
    kept["images"] = _shown_images(map, elements.values(), [*pictures.values(), *elsewhere])
    made = bare_images(_bare(_without_strangers(map.evolve(**kept))), map.images)
    lists = tuple(_said(map, made, counting(language or tongue())))
    return Published(made, tuple(gone.sentence for gone in lists), _names(made), lists)


def _unnoted(pages: Iterable[Page]) -> tuple[Page, ...]:
    return tuple(page.evolve(notes="") for page in pages)


def _is_public(record: Any) -> bool:
    return record.visibility in PUBLIC


def _in_sight(record: Any) -> bool:
    """Whether a zone, a note or a picture of another arrangement goes along."""
    return _is_public(record) and not (hasattr(record, "background") and _traced(record))


def _traced(picture: Any) -> bool:
    """A photo that was there to be typed over, and is not meant to be printed."""
    return picture.hidden or (picture.background and not picture.printed)


def _element(element: Element) -> Element:
    return element.evolve(
        said_by=(), wordings=[w.evolve(by="") for w in element.wordings],
        merged=(Merged(count=element.times - 1),) if element.times > 1 else (),
        heard=_heard(element.heard), contested=_contested(element.contested, element.heard),
    )  # fmt: skip


def _link(link: Link) -> Link:
    return link.evolve(said_by=(), heard=_heard(link.heard), contested=_contested(link.contested, link.heard))


def _view(map: SystemMap, view: View) -> View:
    """What a filter looks for may be who said it, or words that stay at home: then it names what it shows."""
    if any(line.field in _LOOKED_FOR for line in view.filter.conditions):
        return settled(map, view) or view
    return view


def _heard(heard: Heard | None) -> Heard | None:
    return heard.evolve(tables=()) if heard is not None else None


def _contested(contested: Contested | None, heard: Heard | None) -> Contested | None:
    """Readings keep the categories that hold them; the names of tables go."""
    if contested is None:
        return None
    tables = frozenset(heard.tables) if heard is not None else frozenset()
    return contested.evolve(readings=[
        reading.evolve(held_by=tuple(who for who in reading.held_by if who not in tables))
        for reading in contested.readings
    ])  # fmt: skip


def _without_strangers(map: SystemMap) -> SystemMap:
    """Views, loops and zones name nothing that stayed at home."""
    there = {*map.elements, *map.links, *map.zones, *map.loops}
    views = {}
    for id, view in map.views.items():
        keep = view.filter
        lines = [one for one in keep.conditions if one.field not in _STAY_HOME]
        lists: dict[str, Any] = {"conditions": lines}
        lists |= {name: _known(getattr(keep, name), there) for name in ("zones", "hidden", "shown", "only")}
        if keep.only and not lists["only"]:
            lists["only"] = NOTHING  # an empty list would show everything
        views[id] = view.evolve(
            filter=keep.evolve(**lists), trail=_known(view.trail, there), folded=_known(view.folded, there),
            told_at=_known(view.told_at, there),
            prominence={one: level for one, level in view.prominence.items() if one in there},
        )  # fmt: skip
    by = {*there, *map.axes}
    elements = {
        id: e.evolve(zones=_known(e.zones, there), written={n: z for n, z in e.written.items() if z in by})
        for id, e in map.elements.items()
    }
    return map.evolve(views=views, elements=elements)


def _known(ids: Iterable[str], there: set[str]) -> tuple[str, ...]:
    return tuple(id for id in ids if id in there)


def _shown_images(map: SystemMap, elements: Iterable[Any], pictures: Iterable[Any]) -> dict[str, Any]:
    wanted = {e.image for e in elements} | {p.image for p in pictures} | {*map.card.logos}
    return {id: image for id, image in map.images.items() if id in wanted}


def _bare(value: Any) -> Any:
    """Records with the fields we know: nobody can say what the others hold."""
    if isinstance(value, Record):
        fields = type(value).model_fields
        return type(value).model_validate({name: _bare(getattr(value, name)) for name in fields})
    if isinstance(value, Mapping):
        return {key: _bare(each) for key, each in value.items()}
    return tuple(_bare(each) for each in value) if isinstance(value, tuple) else value


def _said(map: SystemMap, made: SystemMap, _n: Callable[[str, str, int], str]) -> Iterator[Gone]:
    """What stays at home, counted and named, sort by sort. `_n` speaks the language that is wanted."""
    rows: tuple[tuple[str, Callable[[int], str], Callable[[Any], str]], ...] = (
        ("elements", lambda n: _n("{n} élément réservé", "{n} éléments réservés", n), lambda e: e.label),
        ("links", lambda n: _n("{n} relation", "{n} relations", n),
         lambda k: sentence(map, k, map.language) if {k.source, k.target} <= map.elements.keys() else k.verb),
        ("zones", lambda n: _n("{n} zone réservée", "{n} zones réservées", n), lambda z: z.label),
        ("notes", lambda n: _n("{n} note", "{n} notes", n), lambda one: one.text),
        ("pictures", lambda n: _n("{n} photo ou image", "{n} photos ou images", n),
         lambda p: p.caption or getattr(map.images.get(p.image), "name", "")),
        ("remarks", lambda n: _n("{n} remarque", "{n} remarques", n), lambda one: one.text),
        ("frigo", lambda n: _n("{n} idée du frigo", "{n} idées du frigo", n), lambda one: one.text),
        ("stages", lambda n: _n("{n} étape", "{n} étapes", n), lambda one: one.name),
        ("views", lambda n: _n("{n} vue", "{n} vues", n), lambda one: one.name),
        ("open_points", lambda n: _n("{n} point de fusion", "{n} points de fusion", n),
         lambda one: ", ".join(one.options or [said.label for said in one.said])),
        ("answers", lambda n: _n("{n} réponse à « Qui manque ? »",
                                 "{n} réponses à « Qui manque ? »", n), lambda one: one.id),
    )  # fmt: skip
    for name, words, label in rows:
        kept = getattr(made, name)
        away = [record for id, record in getattr(map, name).items() if id not in kept]
        if away:
            yield Gone(words(len(away)), tuple(one_line(label(record)) or "…" for record in away))
    authors = [*_authors(map)]
    if authors:
        counted = _n("{n} nom de qui l’a dit", "{n} noms de qui l’a dit", len(authors))
        yield Gone(counted, tuple(dict.fromkeys(authors)))


def _authors(map: SystemMap) -> Iterator[str]:
    """Who said what, as the map keeps it; the names of tables among them."""
    for element in map.elements.values():
        yield from (*element.said_by, *(w.by for w in element.wordings if w.by))
    for link in map.links.values():
        yield from link.said_by
    tables = (record.heard.tables for record in map.elements.values() if record.heard is not None)
    yield from dict.fromkeys(name for names in tables for name in names)


def _names(map: SystemMap) -> tuple[str, ...]:
    """Words that read like a person's name, wherever the public map shows words."""
    found: list[str] = [*map.card.authors]
    for e in map.elements.values():
        found += [e.label, e.original, *(w.text for w in e.wordings), *e.sources]
    for record in (*map.zones.values(), *map.elements.values(), *map.links.values()):
        found += [who for reading in _readings(record) for who in reading.held_by]
    found += [zone.label for zone in map.zones.values()] + [note.text for note in map.notes.values()]
    for one in map.arrangements.values():
        found += [one.name, *(zone.label for zone in one.zones), *(note.text for note in one.notes)]
    return tuple(dict.fromkeys(words for words in found if words and like_a_person(words)))


def _readings(record: Any) -> Iterable[Any]:
    contested = getattr(record, "contested", None)
    return contested.readings if contested is not None else ()


def mend(map: SystemMap, instead: Mapping[str, str]) -> SystemMap:
    """The map with these words replaced wherever they stand, and no trace of them left.

    `instead` gives what is written for each; what is given nothing stays.
    """
    wanted = {old: new.strip() for old, new in instead.items() if old and new.strip()}
    if not wanted:
        return map
    return SystemMap.model_validate(_mended(map.model_dump(mode="json"), wanted))


def _mended(value: Any, instead: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        for old, new in instead.items():
            value = value.replace(old, new)
        return value
    if isinstance(value, list):
        return [_mended(each, instead) for each in value]
    if isinstance(value, dict):
        return {key: each if key in ("id", "data") else _mended(each, instead) for key, each in value.items()}
    return value


__all__ = ["Gone", "Published", "mend", "public"]

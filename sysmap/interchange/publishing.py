"""Version publique: the map without what is not for everybody, and in words what goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from sysmap.analysis import like_a_person
from sysmap.i18n import _n
from sysmap.model import Contested, Element, Heard, Link, Merged, Page, Record, SystemMap

PUBLIC = ("public", "")


class Published(NamedTuple):
    """The public map; a sentence for each sort of thing that stays at home; labels that look like a
    person's name, to be looked at by somebody."""

    map: SystemMap
    gone: tuple[str, ...]
    names: tuple[str, ...]


def public(map: SystemMap) -> Published:
    """The public version of a map. What is said stays, who said it goes; « 3 tables sur 5 » stays."""
    elements = {id: _element(e) for id, e in map.elements.items() if _is_public(e)}
    links = {
        id: _link(k)
        for id, k in map.links.items()
        if _is_public(k) and k.source in elements and k.target in elements
    }
    pictures = {id: p for id, p in map.pictures.items() if _is_public(p) and not _traced(p)}
    told = {page.view for story in map.stories.values() for page in story.pages}
    told |= {poster.view for poster in map.posters.values()}
    kept: dict[str, Any] = {
        "elements": elements, "links": links, "pictures": pictures,
        "zones": {id: z for id, z in map.zones.items() if _is_public(z)},
        "notes": {id: n for id, n in map.notes.items() if _is_public(n)},
        "loops": {id: o for id, o in map.loops.items() if links.keys() >= set(o.links)},
        "views": {id: v for id, v in map.views.items() if id in told},
        "stories": {id: s.evolve(pages=_unnoted(s.pages)) for id, s in map.stories.items()},
        "remarks": {}, "frigo": {}, "stages": {}, "open_points": {}, "unresolved": (),
    }  # fmt: skip
    kept["images"] = _shown_images(map, elements.values(), pictures.values())
    made = _bare(_without_strangers(map.evolve(**kept)))
    return Published(made, _said(map, made), _names(made))


def _unnoted(pages: Iterable[Page]) -> tuple[Page, ...]:
    return tuple(page.evolve(notes="") for page in pages)


def _is_public(record: Any) -> bool:
    return record.visibility in PUBLIC


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
        lists = {name: _known(getattr(keep, name), there) for name in ("zones", "hidden", "shown", "only")}
        views[id] = view.evolve(
            filter=keep.evolve(**lists), trail=_known(view.trail, there), folded=_known(view.folded, there),
            told_at=_known(view.told_at, there),
            prominence={one: level for one, level in view.prominence.items() if one in there},
        )  # fmt: skip
    elements = {
        id: e.evolve(zones=_known(e.zones, there), written={n: z for n, z in e.written.items() if z in there})
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


def _said(map: SystemMap, made: SystemMap) -> tuple[str, ...]:
    def less(name: str) -> int:
        return len(getattr(map, name)) - len(getattr(made, name))

    authors = sum(len(e.said_by) + sum(bool(w.by) for w in e.wordings) for e in map.elements.values())
    authors += sum(len(link.said_by) for link in map.links.values())
    rows: tuple[tuple[int, Callable[[int], str]], ...] = (
        (less("elements"), lambda n: _n("{n} élément réservé", "{n} éléments réservés", n)),
        (less("links"), lambda n: _n("{n} relation", "{n} relations", n)),
        (less("zones"), lambda n: _n("{n} zone réservée", "{n} zones réservées", n)),
        (less("notes"), lambda n: _n("{n} note", "{n} notes", n)),
        (less("pictures"), lambda n: _n("{n} photo ou image", "{n} photos ou images", n)),
        (less("remarks"), lambda n: _n("{n} remarque", "{n} remarques", n)),
        (less("frigo"), lambda n: _n("{n} idée du frigo", "{n} idées du frigo", n)),
        (less("stages"), lambda n: _n("{n} étape", "{n} étapes", n)),
        (less("views"), lambda n: _n("{n} vue", "{n} vues", n)),
        (less("open_points"), lambda n: _n("{n} point de fusion", "{n} points de fusion", n)),
        (authors, lambda n: _n("{n} nom de qui l’a dit", "{n} noms de qui l’a dit", n)),
    )
    return tuple(words(count) for count, words in rows if count)


def _names(map: SystemMap) -> tuple[str, ...]:
    found = [e.label for e in map.elements.values() if like_a_person(e.label)]
    found += [name for name in map.card.authors if like_a_person(name)]
    return tuple(dict.fromkeys(found))


__all__ = ["Published", "public"]

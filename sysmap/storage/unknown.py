"""What this version does not know in a map that it could read: fields, kinds, shapes, words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from sysmap.model import (
    CATEGORIES,
    COLLECTIONS,
    ELEMENT_SHAPES,
    KINDS,
    LINK_KINDS,
    POLARITIES,
    PROGRESS,
    PROMINENCES,
    SHAPES,
    STROKES,
    SUPPORTS,
    VISIBILITIES,
    Record,
    SystemMap,
)
from sysmap.storage.errors import Notice

ASIDE = "unreadable"
"""Where the repairs keep what could not be read: known, though no field of the records."""


def unknown_things(map: SystemMap) -> list[Notice]:
    """Notices for everything that is kept without being understood, and for missing ends."""
    notices = [
        _notice("unknown_fields", _fields(map)),
        _notice("unknown_kinds", _kinds(map)),
        _notice("unknown_shapes", _shapes(map)),
        _notice("unknown_words", _words(map)),
        _notice("dangling", [_ends(link) for link in map.unresolved]),
    ]
    return [notice for notice in notices if notice.times]


def _notice(what: str, found: Iterable[str]) -> Notice:
    names = list(found)
    return Notice(what, len(names), names[0] if names else "")


def _ends(link: dict[str, Any]) -> str:
    return str(link.get("id") or f"{link.get('source', '?')} → {link.get('target', '?')}")[:80]


def records(map: SystemMap) -> Iterator[Record]:
    """Every record of the map's collections."""
    for name in COLLECTIONS.values():
        yield from getattr(map, name).values()


def _fields(map: SystemMap) -> dict[str, None]:
    found = dict.fromkeys(map.unknown)
    for record in (map.card, *records(map)):
        _unknown_fields(record, found)
    found.pop(ASIDE, None)
    return found


def _unknown_fields(record: Record, found: dict[str, None]) -> None:
    if record.__pydantic_extra__:
        found.update(dict.fromkeys(record.__pydantic_extra__))
    nests = _nesting(type(record))
    if not nests:
        return
    values = record.__dict__
    for name in nests:
        value = values[name]
        if not value:
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                _unknown_fields(item, found)


@cache
def _nesting(kind: type[Record]) -> tuple[str, ...]:
    """Fields of this record type that hold other records."""
    return tuple(name for name, field in kind.model_fields.items() if _mentions_record(field.annotation))


def _mentions_record(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return True
    return any(map(_mentions_record, getattr(annotation, "__args__", ())))


def _kinds(map: SystemMap) -> list[str]:
    used = {element.kind for element in map.elements.values()} - KINDS.keys() - map.kinds.keys()
    categories = {element.category for element in map.elements.values()}
    used |= categories - CATEGORIES.keys() - map.categories.keys()
    used |= {link.kind for link in map.links.values()} - LINK_KINDS.keys() - map.link_kinds.keys()
    return sorted(used - {""})


def _shapes(map: SystemMap) -> list[str]:
    used = {zone.shape.type for zone in map.zones.values()} - set(SHAPES)
    used |= {kind.shape for kind in map.kinds.values()} - set(ELEMENT_SHAPES)
    used |= {category.shape for category in map.categories.values()} - set(ELEMENT_SHAPES)
    used |= {kind.stroke for kind in map.link_kinds.values()} - set(STROKES)
    return sorted(used - {""})


def _words(map: SystemMap) -> list[str]:
    elements, links = map.elements.values(), map.links.values()
    used = ({e.visibility for e in elements} | {k.visibility for k in links}) - set(VISIBILITIES)
    used |= ({e.support for e in elements} | {k.support for k in links}) - set(SUPPORTS)
    used |= {element.progress for element in elements} - set(PROGRESS)
    used |= {link.polarity for link in links} - set(POLARITIES)
    used |= {level for view in map.views.values() for level in view.prominence.values()} - set(PROMINENCES)
    return sorted(used - {""})

"""From text to a map: the fast road for sound files, and what sends a file to the repairs."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from pydantic import ValidationError

from sysmap.model import COLLECTIONS, FORMAT, LARGEST, LIMIT, SystemMap
from sysmap.storage.errors import Notice, StorageError
from sysmap.storage.migrating import check_readable, format_of, migrate
from sysmap.storage.parsing import Parsed, parse
from sysmap.storage.repairing import repaired
from sysmap.storage.sharing import separated
from sysmap.storage.slicing import let_go
from sysmap.storage.unknown import unknown_things

MOST = 200_000
"""Elements of a map that is read at all."""
_NAMES = tuple(COLLECTIONS.values())


class Opened(NamedTuple):
    """A map that was read, what was unusual in it, and which bytes it was.

    `digest` is the SHA-256 of the file's bytes, to see later whether somebody else changed
    it. `carrier` says what held the map: « map » for its own file, else « pdf », « png » or
    « svg », which are never written over.
    """

    map: SystemMap
    notices: tuple[Notice, ...]
    digest: str
    carrier: str = "map"


def loads(text: str | bytes) -> Opened:
    """Read a map from the text of its file.

    Raises StorageError, with a sentence for people, when it is no map at all. Whatever is
    wrong inside a map is repaired, kept and told in `notices`; nothing is dropped.

    >>> opened = loads('{"format": 1, "elements": [{"id": "a", "label": "Cantine"}], "links": []}')
    >>> opened.map.elements["a"].label
    'Cantine'
    """
    found = as_it_stands(text)
    map, several = separated(found.map)
    if not several:
        return found
    return found._replace(
        map=map, notices=(Notice("shared_ids", len(several), several[0]), *found.notices)
    )


def as_it_stands(text: str | bytes) -> Opened:
    """The map in this text even where one id stands for several things on the page."""
    with without_collector():
        return _opened(text)


def _opened(text: str | bytes) -> Opened:
    parsed = parse(text)
    tree = parsed.tree
    if not is_map(tree):
        raise StorageError("json_not_a_map")
    check_readable(tree)
    _check_number(tree)
    notices = list(parsed.notices)
    if "format" not in tree:
        notices.append(Notice("unformatted"))
    elif format_of(tree) > FORMAT:
        notices.append(Notice("newer"))
    current = migrate(tree)
    if current is not tree:
        notices.append(Notice("migrated"))
    map = _sound(parsed._replace(tree=current))
    if map is None:
        map, repairs = repaired(current, parsed.repeated)
        notices += repairs
    opened = Opened(map, (*notices, *unknown_things(map)), _digest(text))
    let_go([tree[name] for name in _NAMES if type(tree.get(name)) is list])
    return opened


def _check_number(tree: dict[str, Any]) -> None:
    """Refuse what no window could show."""
    elements = tree.get("elements")
    count = len(elements) if isinstance(elements, (list, dict)) else 0
    if count > MOST:
        raise StorageError("too_many", count=count, limit=MOST)


@contextmanager
def without_collector() -> Iterator[None]:
    """Do not look for garbage meanwhile: there is none, and looking for it doubles the time."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def is_map(tree: Any) -> bool:
    """Whether this data means to be a map: it states a format, or has elements and links."""
    if not isinstance(tree, dict):
        return False
    number = tree.get("format")
    if isinstance(number, (int, float)) and not isinstance(number, bool):
        return any(name in tree for name in ("elements", "card", "links", "readable_from"))
    return number is None and "elements" in tree and "links" in tree


def _sound(parsed: Parsed) -> SystemMap | None:
    """The map, when nothing at all in it needs repair or telling."""
    tree = parsed.tree
    if parsed.repeated or parsed.unclean or tree.get("unresolved"):
        return None
    if any(type(tree.get(name)) is dict for name in _NAMES):
        return None  # by id, as other programs write them: the keys may not be the records' own ids
    try:
        map = SystemMap.model_validate(tree)
    except (ValidationError, KeyError, TypeError, AttributeError, ValueError):
        return None
    same = all(len(tree.get(name, ())) == len(getattr(map, name)) for name in _NAMES)
    return map if same and not (_dangles(map) or _beyond(map) or _infinite(map)) else None


def _dangles(map: SystemMap) -> bool:
    elements = map.elements
    return any(link.source not in elements or link.target not in elements for link in map.links.values())


def _beyond(map: SystemMap) -> bool:
    """Whether some measure lies at a limit of the page, so that it may have been clamped."""
    shapes = [zone.shape for zone in map.zones.values()]
    places = (map.elements.values(), map.notes.values(), map.pictures.values(), map.remarks.values(), shapes)
    return any(_at_limit(place) for group in places for place in group) or any(
        abs(at) >= LIMIT for shape in shapes for point in shape.points for at in point
    )


def _at_limit(place: Any) -> bool:
    if abs(place.x) >= LIMIT or abs(place.y) >= LIMIT:
        return True
    sizes = (place.__dict__.get("width"), place.__dict__.get("height"))
    return any(size is not None and (size >= LARGEST or size <= 1.0) for size in sizes)


def _infinite(map: SystemMap) -> bool:
    """Whether a field that is not known holds a number too large for any machine."""
    extras = [map.unknown] if map.unknown else []
    for name in _NAMES:
        extras += [record.unknown for record in getattr(map, name).values() if record.__pydantic_extra__]
    return bool(extras) and _holds_infinity(extras)


def _holds_infinity(value: Any) -> bool:
    rest = [value]
    while rest:
        item = rest.pop()
        if isinstance(item, float) and abs(item) == float("inf"):
            return True
        if isinstance(item, (list, tuple)):
            rest += item
        elif hasattr(item, "values"):
            rest += item.values()
    return False


def _digest(text: str | bytes) -> str:
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()

"""A file with something wrong inside: keep all of it, draw what can be drawn, say the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from sysmap.model import COLLECTIONS, Card, Identified, Record, SystemMap, clean, new_id
from sysmap.storage.errors import Notice, StorageError
from sysmap.storage.parsing import DEPTH
from sysmap.storage.unknown import ASIDE

HUGE = 1e300
"""Stands for numbers beyond any machine, before the model brings them within the page."""

ROOM = 10
"""Levels left free in a file that needs repair: what is kept aside lies a little deeper than it did."""

_TYPES = {name: record for record, name in COLLECTIONS.items()}


class _Repair:
    """One repair: what was found, by the name of its notice, and what is kept aside."""

    def __init__(self) -> None:
        self.found: dict[str, list[str]] = defaultdict(list)
        self.aside: list[dict[str, Any]] = []

    def keep(self, place: str, value: Any) -> None:
        """Keep a piece of the file that no record can hold."""
        self.found["unreadable"].append(place)
        self.aside.append({"in": place, "value": value})

    def notices(self) -> list[Notice]:
        return [Notice(what, len(names), names[0]) for what, names in self.found.items()]


def repaired(tree: dict[str, Any], repeated: Sequence[tuple[str, Any]]) -> tuple[SystemMap, list[Notice]]:
    """The map that this data means, and what had to be done about it.

    Fields that cannot be read go under `unreadable` in their record, records that cannot
    be read go under `unreadable` of the map: both are written back as they were.
    """
    if _depth(tree) > DEPTH - ROOM:
        raise StorageError("deep")
    repair = _Repair()
    tree = _clean(tree, repair)
    fields = {name: value for name, value in tree.items() if name not in _TYPES}
    fields["unresolved"] = []
    for name in _TYPES:
        fields[name] = _collection(tree.get(name, []), name, repair)
    fields["links"], fields["unresolved"] = _joined(fields, tree.get("unresolved", []), repair)
    fields["card"] = _record(tree.get("card", {}), Card, repair) or Card()
    earlier = fields.get(ASIDE) if isinstance(fields.get(ASIDE), list) else []
    _scalars(fields, repair)
    for key, value in repeated:
        repair.found["duplicate_keys"].append(key)
        repair.aside.append({"in": f"{key} (1)", "value": _clean(value, repair)})
    if earlier or repair.aside:
        fields[ASIDE] = [*(earlier or []), *repair.aside]
    return SystemMap.model_validate(fields), repair.notices()


def _depth(tree: Any) -> int:
    """How many levels of lists and objects stand one in the other."""
    depth, level = 0, [tree]
    while level:
        depth += 1
        inner = (node.values() if isinstance(node, dict) else node for node in level)
        level = [item for items in inner for item in items if isinstance(item, (dict, list))]
    return depth


def _clean(value: Any, repair: _Repair) -> Any:
    """The same data with words and numbers that no file can hold replaced."""
    if isinstance(value, str):
        words = clean(value)
        lost = words.count("\ufffd") - value.count("\ufffd")
        if lost:
            repair.found["surrogates"] += ["\ufffd"] * lost
        return words
    if isinstance(value, float) and abs(value) == float("inf"):
        repair.found["clamped"].append("1e999")
        return HUGE if value > 0 else -HUGE
    if isinstance(value, dict):
        return {clean(key): _clean(item, repair) for key, item in value.items()}
    if isinstance(value, list):
        return [_clean(item, repair) for item in value]
    return value


def _collection(value: Any, name: str, repair: _Repair) -> dict[str, Identified]:
    """The records of one collection by id; what is none is kept aside."""
    if isinstance(value, dict):
        value = [_under(key, item, name, repair) for key, item in value.items()]
    if not isinstance(value, list):
        repair.keep(name, value)
        return {}
    records: dict[str, Identified] = {}
    taken = {item["id"] for item in value if isinstance(item, dict) and isinstance(item.get("id"), str)}
    for item in value:
        if not isinstance(item, dict):
            repair.keep(name, item)
            continue
        fields = {**item, "id": _id(item, name, records, taken, repair)}
        if name == "links":
            fields |= {end: _in_words(item[end]) for end in ("source", "target") if end in item}
        record = _record(fields, _TYPES[name], repair)
        if record is None:
            repair.keep(name, item)
        else:
            records[record.id] = record
    return records


def _under(key: str, item: Any, name: str, repair: _Repair) -> Any:
    """A record written under its id, by which the others call it."""
    if not isinstance(item, dict):
        return item
    if item.get("id", key) != key:
        repair.keep(f"{name}.{key}.id", item["id"])
    return {**item, "id": key}


def _id(item: dict[str, Any], name: str, records: Any, taken: set[str], repair: _Repair) -> str:
    """The record's own id where it has one to itself; a number becomes words, the rest is new."""
    id = _in_words(item.get("id"))
    if isinstance(id, str) and id and id not in records:
        return id
    repair.found["duplicate_ids" if id else "missing_ids"].append(str(id or name))
    fresh = new_id(name[0], taken)
    taken.add(fresh)
    return fresh


def _in_words(id: Any) -> Any:
    """An id that was written as a number, in the words of our ids."""
    return str(id) if isinstance(id, (int, float)) and not isinstance(id, bool) else id


def _record(item: Any, kind: type[Any], repair: _Repair) -> Any:
    """The record, without the fields that cannot be read, which it keeps aside; None when hopeless."""
    if not isinstance(item, dict):
        repair.keep(kind.__name__.lower(), item)
        return None
    fields = dict(item)
    aside: dict[str, Any] = {}
    while True:
        try:
            record = kind.model_validate({**fields, ASIDE: {**_earlier(item), **aside}} if aside else fields)
        except ValidationError as error:
            wrong = {str(problem["loc"][0]) for problem in error.errors() if problem["loc"]} & fields.keys()
            if not wrong:
                return None
            aside |= {name: fields.pop(name) for name in wrong}
            continue
        if aside:
            repair.found["unreadable_fields"] += sorted(aside)
        _note_clamped(fields, record, repair)
        return record


def _earlier(item: dict[str, Any]) -> dict[str, Any]:
    before = item.get(ASIDE)
    return before if isinstance(before, dict) else {}


def _note_clamped(raw: dict[str, Any], record: Record, repair: _Repair) -> None:
    for name, value in record.__dict__.items():
        given = raw.get(name)
        if isinstance(value, Record) and isinstance(given, dict):
            _note_clamped(given, value, repair)
        elif isinstance(value, float) and isinstance(given, (int, float)) and abs(value - given) > 0.01:
            repair.found["clamped"].append(f"{name} = {given:g}" if abs(given) < HUGE else name)


def _joined(
    fields: dict[str, Any], waiting: Any, repair: _Repair
) -> tuple[dict[str, Identified], list[dict[str, Any]]]:
    """Links whose two ends exist, and the others as they were written."""
    elements, links = fields["elements"], dict(fields["links"])
    unresolved: list[dict[str, Any]] = []
    for id, link in list(links.items()):
        if link.source not in elements or link.target not in elements:
            unresolved.append(_as_written(links.pop(id)))
    if not isinstance(waiting, list):
        repair.keep("unresolved", waiting)
        return links, unresolved
    kept, unresolved = unresolved, []
    for item in waiting:
        if isinstance(item, dict) and item.get("source") in elements and item.get("target") in elements:
            id = _id(item, "links", links, set(links), repair)
            links |= _collection([{**item, "id": id}], "links", repair)
            repair.found["resolved"].append(id)
        elif isinstance(item, dict):
            unresolved.append(item)
        else:
            repair.keep("unresolved", item)
    return links, unresolved + kept


def _as_written(link: Identified) -> dict[str, Any]:
    from sysmap.storage.writing import plain

    written: dict[str, Any] = plain(link)
    return written


def _scalars(fields: dict[str, Any], repair: _Repair) -> None:
    """Fields of the map itself that cannot be read are kept aside."""
    while True:
        try:
            SystemMap.model_validate(fields)
            return
        except ValidationError as error:
            for name in {str(problem["loc"][0]) for problem in error.errors()}:
                repair.keep(name, fields.pop(name, None))

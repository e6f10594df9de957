"""What changed between two maps, as data that can be written down and done again."""

from __future__ import annotations

from typing import Any

from sysmap.model import COLLECTIONS, SystemMap
from sysmap.storage.writing import plain

_NAMES = tuple(COLLECTIONS.values())


def changes(before: SystemMap, after: SystemMap) -> dict[str, Any]:
    """The difference, record by record; empty when there is none."""
    found: dict[str, Any] = {}
    for name in _NAMES:
        a, b = getattr(before, name), getattr(after, name)
        if a is not b and (change := _of_collection(a, b)):
            found[name] = change
    was = _scalars(before)
    scalars = {
        name: plain(value)
        for name, value in _scalars(after).items()
        if name not in was or was[name] != value
    }
    if scalars:
        found["set"] = scalars
    return found


def redo(tree: dict[str, Any], change: dict[str, Any]) -> None:
    """Do these changes to the data of a map's file."""
    tree.update(change.get("set", {}))
    for name in _NAMES:
        if name in change:
            tree[name] = _redone(tree.get(name, []), change[name])


def _scalars(map: SystemMap) -> dict[str, Any]:
    return {**{k: v for k, v in map.__dict__.items() if k not in _NAMES}, **map.unknown}


def _of_collection(a: Any, b: Any) -> dict[str, Any]:
    change: dict[str, Any] = {}
    put = [plain(record) for id, record in b.items() if a.get(id) is not record and a.get(id) != record]
    gone = [id for id in a if id not in b]
    if put:
        change["put"] = put
    if gone:
        change["drop"] = gone
    kept = [id for id in a if id in b] + [id for id in b if id not in a]
    if kept != list(b):
        change["order"] = list(b)
    return change


def _redone(records: list[Any], change: dict[str, Any]) -> list[Any]:
    by_id = {record["id"]: record for record in records}
    for id in change.get("drop", ()):
        by_id.pop(id, None)
    for record in change.get("put", ()):
        by_id[record["id"]] = record
    order = [id for id in change.get("order", ()) if id in by_id]
    return [by_id.pop(id) for id in order] + list(by_id.values())

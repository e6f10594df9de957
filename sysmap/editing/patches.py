"""What differs between two maps, small enough to keep thousands of: either map is had from the other one.

A step that moves a hundred thousand elements weighs 149 MB as a map, and 4 MB as the places that changed.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, count
from operator import is_not, ne
from sys import getsizeof
from types import MappingProxyType
from typing import Any, NamedTuple

from sysmap.model import COLLECTIONS, Record, SystemMap

Sides = tuple[Any, Any]
"""Something before and after."""
_COLLECTIONS = tuple(COLLECTIONS.values())
RECORD = 1_400
"""Bytes of a record without its words (measured)."""
_PLAIN = tuple(name for name in SystemMap.model_fields if name not in _COLLECTIONS)


class _Column(NamedTuple):
    """One field of many records, before and after; a whole record where `name` is empty."""

    name: str
    ids: Sequence[str]
    values: Sides


class _Turn(NamedTuple):
    """One collection: ids that stand otherwise from a place on, records of one side alone, fields."""

    at: int
    ids: tuple[Sequence[str], Sequence[str]]
    only: tuple[dict[str, Record], dict[str, Record]]
    columns: tuple[_Column, ...]
    changed: int


class Patch:
    """The way between two maps. What is had back is equal to what was, and what did not change is the very
    same object still.

    `weight` are the bytes of the way, `saved` those that one of the maps holds besides what both share.
    """

    def __init__(self, before: SystemMap, after: SystemMap) -> None:
        self._whole: Sides | None = None
        if before.__pydantic_extra__ != after.__pydantic_extra__:
            self._whole = before, after
        self._plain = [(n, _sides(before, after, n)) for n in _PLAIN if _differ(before, after, n)]
        differ = [name for name in _COLLECTIONS if _differ(before, after, name)]
        turns = [(name, _turn(*_sides(before, after, name))) for name in differ]
        self._turns = [(name, turn) for name, turn in turns if turn.columns or any(turn.ids)]
        self.weight = 500 + 2000 * len(self._plain) + sum(_turn_weight(turn) for _name, turn in self._turns)
        self.saved = 3000 + sum(40 * len(getattr(after, name)) for name in differ)
        self.saved += sum(_records_weight(turn) for _name, turn in self._turns)

    def before(self, after: SystemMap) -> SystemMap:
        return self._made(after, 0)

    def after(self, before: SystemMap) -> SystemMap:
        return self._made(before, 1)

    def _made(self, other: SystemMap, side: int) -> SystemMap:
        if self._whole is not None:
            found: SystemMap = self._whole[side]
            return found
        changes = {name: values[side] for name, values in self._plain}
        for name, turn in self._turns:
            changes[name] = MappingProxyType(_turned(getattr(other, name), turn, side))
        return other.model_copy(update=changes)


def _sides(before: SystemMap, after: SystemMap, name: str) -> Sides:
    return getattr(before, name), getattr(after, name)


def _differ(before: SystemMap, after: SystemMap, name: str) -> bool:
    return getattr(before, name) is not getattr(after, name)


def _turn(before: Mapping[str, Any], after: Mapping[str, Any]) -> _Turn:
    # A hundred thousand ids are compared at every edit: without a loop of our own, where that can be.
    order = list(before), list(after)
    at, alike = _window(*order)
    ids = order[0][at : len(before) - alike], order[1][at : len(after) - alike]
    inside = frozenset(ids[0]), frozenset(ids[1])
    only = {id: before[id] for id in inside[0] - inside[1]}, {id: after[id] for id in inside[1] - inside[0]}
    changed = [id for id in inside[0] & inside[1] if before[id] is not after[id]]
    values = list(before.values()), list(after.values())
    changed += compress(order[0][:at], map(is_not, values[0][:at], values[1][:at]))
    if alike:
        changed += compress(order[0][-alike:], map(is_not, values[0][-alike:], values[1][-alike:]))
    return _Turn(at, ids, only, tuple(_columns(changed, before, after)), len(changed))


def _window(before: list[str], after: list[str]) -> tuple[int, int]:
    """Where the two orders begin to differ, and how many at their ends are alike again."""
    if before == after:
        return len(before), 0
    shortest = min(len(before), len(after))
    at = next(compress(count(), map(ne, before, after)), shortest)
    alike = next(compress(count(), map(ne, reversed(before), reversed(after))), shortest)
    return at, min(alike, shortest - at)


def _columns(ids: list[str], before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterable[_Column]:
    strange = frozenset(id for id in ids if not _alike(before[id], after[id]))
    if strange:
        yield _Column("", tuple(strange), _both(strange, before, after))
        ids = [id for id in ids if id not in strange]
    if not ids:
        return
    old, new = [before[id].__dict__ for id in ids], [after[id].__dict__ for id in ids]
    known: dict[tuple[str, ...], tuple[str, ...]] = {}
    for name in old[0]:
        a, b = [record[name] for record in old], [record[name] for record in new]
        if a != b:
            differs = list(map(ne, a, b))
            changed = tuple(compress(ids, differs))
            changed = known.setdefault(changed, changed)  # x and y of the same elements share their ids
            yield _Column(name, changed, (_packed(compress(a, differs)), _packed(compress(b, differs))))


def _alike(one: Record, other: Record) -> bool:
    return type(one) is type(other) and one.__pydantic_extra__ == other.__pydantic_extra__


def _both(ids: Iterable[str], before: Mapping[str, Any], after: Mapping[str, Any]) -> Sides:
    return tuple(before[id] for id in ids), tuple(after[id] for id in ids)


def _packed(values: Iterable[Any]) -> Sequence[Any]:
    found = tuple(values)
    return array("d", found) if set(map(type, found)) == {float} else found


def _turned(now: Mapping[str, Any], turn: _Turn, side: int) -> dict[str, Any]:
    """The collection as it was on this side, from what it is on the other."""
    there, here = turn.ids[side], turn.ids[1 - side]
    made: dict[str, Any] = now.copy()  # type: ignore[attr-defined]  # of a read-only view, which is quick
    if there or here:
        order = list(made)
        order[turn.at : turn.at + len(here)] = there
        records = made | turn.only[side]
        made = {id: records[id] for id in order}
    changes: dict[str, dict[str, Any]] = {}
    for name, ids, values in turn.columns:
        for id, value in zip(ids, values[side], strict=True):
            if name:
                changes.setdefault(id, {})[name] = value
            else:
                made[id] = value
    for id, fields in changes.items():
        made[id] = _with(made[id], fields)
    return made


def _with(record: Record, fields: dict[str, Any]) -> Record:
    """The record with values that it had once, which need no judging; see `Record.evolve`."""
    made = record.model_copy(update=fields)
    object.__setattr__(made, "__pydantic_fields_set__", set())
    return made


def _turn_weight(turn: _Turn) -> int:
    only = sum(weight(record) for side in turn.only for record in side.values())
    return 500 + 8 * sum(map(len, turn.ids)) + only + sum(_column_weight(one) for one in turn.columns)


def _records_weight(turn: _Turn) -> int:
    only = sum(weight(record) for side in turn.only for record in side.values())
    return only + RECORD * turn.changed + sum(_values_weight(one.values[0]) for one in turn.columns)


def _column_weight(column: _Column) -> int:
    return 200 + 8 * len(column.ids) + sum(_values_weight(values) for values in column.values)


def _values_weight(values: Sequence[Any]) -> int:
    if isinstance(values, array):
        return getsizeof(values)
    return 8 * len(values) + sum(weight(one) if isinstance(one, Record) else getsizeof(one) for one in values)


def weight(record: Record) -> int:
    """The bytes of a record, near enough: its fields, and the words and pictures in them."""
    return RECORD + sum(len(value) for value in record.__dict__.values() if type(value) is str)

"""From a map to text: one record a line, in a stable order, defaults left out."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from sysmap.model import COLLECTIONS, Record, SystemMap

ALWAYS = ("format", "readable_from", "id", "language", "template", "card", "elements", "links")
"""Written even when empty, so that a file tells what it is."""
_LARGEST_WHOLE = 1e15  # beyond it a whole float and an integer are not written the same way

_line = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def dumps(map: SystemMap) -> str:
    """The text of the map's file; the same map always gives the same text."""
    entries = {**_own(map), **dict(map.unknown)}
    collections = set(COLLECTIONS.values())
    parts = [f"{_line(name)}: {_value(name, value, collections)}" for name, value in entries.items()]
    text = "{\n" + ",\n".join(parts) + "\n}\n"
    return text if _encodes(text) else re.sub("[\ud800-\udfff]", "\ufffd", text)


def _own(map: SystemMap) -> dict[str, Any]:
    values = map.__dict__
    return {
        name: values[name]
        for name, default in _fields(SystemMap)
        if name in ALWAYS or values[name] != default
    }


def _value(name: str, value: Any, collections: set[str]) -> str:
    if name in collections:
        return _listed([plain(record) for record in value.values()])
    if name == "card":
        fields = plain(value)
        if not fields:
            return "{}"
        return "{\n" + ",\n".join(f" {_line(key)}: {_line(field)}" for key, field in fields.items()) + "\n}"
    if name in ("unresolved", "unreadable") and isinstance(value, (list, tuple)):
        return _listed([plain(item) for item in value])
    return _line(plain(value))


def _listed(records: list[Any]) -> str:
    if not records:
        return "[]"
    return "[\n " + ",\n ".join([_line(record) for record in records]) + "\n]"


def plain(value: Any) -> Any:
    """A value as JSON holds it: records without their defaults, whole floats as integers."""
    kind = type(value)
    if kind is str or kind is bool or kind is int or value is None:
        return value
    if kind is float:
        return _number(value)
    if isinstance(value, Record):
        return _record(value)
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value]


def _record(record: Record) -> dict[str, Any]:
    values = record.__dict__
    given: dict[str, Any] = {}
    for name, default in _fields(type(record)):
        value = values[name]
        if value is default or value == default:
            continue
        given[name] = value if type(value) is str else plain(value)
    if record.__pydantic_extra__:
        for name, value in record.__pydantic_extra__.items():
            given[name] = plain(value)
    return given


def _number(value: float) -> float | int | None:
    if value != value or value in (float("inf"), float("-inf")):
        return None  # only a value never validated can be so: a map must always be savable
    return int(value) if value.is_integer() and abs(value) < _LARGEST_WHOLE else value


class _Required:
    """Equal to nothing: fields without a default are always written."""

    def __eq__(self, other: object) -> bool:
        return False

    __hash__ = None  # type: ignore[assignment]


@cache
def _fields(record: type[Record]) -> tuple[tuple[str, Any], ...]:
    return tuple(
        (name, _Required() if field.is_required() else field.get_default(call_default_factory=True))
        for name, field in record.model_fields.items()
    )


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True

"""Values as other programs write them: a number, yes or no, JSON that is too deep."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pydantic_core import from_json

_WHOLE = re.compile(r"[+-]?\d{1,15}")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_TRUE, _FALSE = {"true", "1", "yes", "oui", "vrai"}, {"false", "0", "no", "non", "faux", ""}
Value = str | bool | int | float


def typed(text: str, type: str) -> Value:
    """The value that a column of this type holds; the words themselves when they are no such value.

    >>> typed("3", "int"), typed("3.50", "double"), typed("true", "boolean"), typed("trois", "int")
    (3, 3.5, True, 'trois')
    """
    kind, words = type.lower(), text.strip()
    if kind in ("int", "integer", "long") and _WHOLE.fullmatch(words):
        return int(words)
    if kind in ("double", "float", "real", "long", "int", "integer"):
        try:
            return float(words)
        except ValueError:
            return text
    if kind in ("boolean", "bool") and words.lower() in _TRUE | _FALSE:
        return words.lower() in _TRUE
    return text


def integer(value: Any) -> int | None:
    """A whole number, however it is written, or None.

    >>> integer("3"), integer(2.0), integer("2.5"), integer("9" * 5000)
    (3, 2, None, None)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return int(value) if abs(value) < 1e9 and value == int(value) else None
    return int(value) if isinstance(value, str) and _WHOLE.fullmatch(value.strip()) else None


def colour_of(parts: Sequence[float | None]) -> str:
    """Red, green and blue as one colour, or nothing when one is missing."""
    if len(parts) != 3 or None in parts:
        return ""
    return "rgb({}, {}, {})".format(*(max(0, min(255, int(part or 0))) for part in parts))


def yes(value: Any) -> bool:
    return value is True or str(value).strip().lower() in _TRUE


def json_of(data: bytes) -> Any:
    """The data in this JSON, or None when it is none, or nested without end."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            data = data.decode(name, "replace").lstrip("\ufeff").encode()
            break
    try:
        return from_json(data)
    except ValueError:
        return None

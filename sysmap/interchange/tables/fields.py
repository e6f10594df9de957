"""Words of a cell, or of another program's attribute, as a field of an element or a relation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sysmap.interchange.gathering import number
from sysmap.interchange.tables import vocabulary as words
from sysmap.model import Contested, Dates, Wording, parse_dates

_LISTS = {"keywords": r"[|;,\n]", "zone": r"[|;\n]", "sources": r"[|\n]", "said_by": r"[|;,\n]",
          "wordings": r"[|\n]"}  # fmt: skip
_NUMBERS = ("x", "y", "width", "height")
_COUNTS = ("number", "dots", "strength")
_NOT_HERE = {"id", "label", "kind", "description", "x", "y", "source", "target", "sentence", "verb"}
"""Fields that other programs have under a name of their own."""


def value_of(field: str, cell: str) -> tuple[bool, Any]:
    """Whether these words are a value of this field, and which."""
    if field in _LISTS:
        return True, _items(field, cell)
    if field in words.VALUES and field != "polarity":
        found = words.value_called(field, cell)
        return bool(found), found
    if field in _NUMBERS:
        found_number = number(cell.replace(",", ".").replace(" ", ""))
        return found_number is not None, found_number
    if field in _COUNTS:
        whole = cell.removesuffix(".0")
        return whole.isascii() and whole.isdigit() and len(whole) < 7, int(whole) if whole.isdecimal() else 0
    if field in ("delay", "locked"):
        return True, words.yes(cell)
    if field == "dates":
        return True, parse_dates(cell)
    if field == "contested":
        return True, Contested() if words.yes(cell) else None
    return True, cell


def _items(field: str, cell: str) -> tuple[Any, ...]:
    items = dict.fromkeys(item.strip() for item in re.split(_LISTS[field], cell) if item.strip())
    return tuple(Wording(text=item) for item in items) if field == "wordings" else tuple(items)


def dated(said: dict[str, Any]) -> None:
    """Put together the words of a date and the years they stand for."""
    start, end = said.pop("start", ""), said.pop("end", "")
    if start or end:
        shown = said.get("dates", Dates()).text or f"{start}–{end}".strip("–")
        fuzzy = "~" in start + end
        said["dates"] = Dates(text=shown, start=start.strip("~"), end=end.strip("~"), fuzzy=fuzzy)


def of_attributes(
    heads: Mapping[str, words.Pair], attributes: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The attributes of another program that bear a name of ours as fields, and the others."""
    said: dict[str, Any] = {}
    kept: dict[str, Any] = {}
    for name, value in attributes.items():
        field = name if name in heads else words.field_called(heads, name)
        shown = " | ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
        if not field or field in _NOT_HERE or value in (None, "", []):
            kept[name] = value
            continue
        read, found = value_of(field, shown)
        if read:
            said[field] = found
        else:
            kept[name] = value
    dated(said)
    if heads is words.LINK_HEADS and "dates" in said:
        said["dates"] = said["dates"].text
    return said, kept


def to_attributes(heads: Mapping[str, words.Pair], row: Mapping[str, Any], language: str,
                  without: tuple[str, ...] = ()) -> dict[str, str | int | float]:  # fmt: skip
    """The fields of one of our rows under their names, for a program that has attributes of any name."""
    left = _NOT_HERE | set(without)
    named = {
        words.head(heads, field, language): value
        for field, value in row.items()
        if field in heads and field not in left and value not in ("", None)
    }
    return named | {name[1:]: value for name, value in row.items() if name.startswith("+")}


def as_value(cell: str) -> str | float | int:
    """A number when the cell is one, and would be written the same way again."""
    if re.fullmatch(r"-?(0|[1-9]\d{0,14})", cell):
        return int(cell)
    if re.fullmatch(r"-?(0|[1-9]\d{0,9})\.\d{1,6}", cell) and str(float(cell)) == cell:
        return float(cell)
    return cell

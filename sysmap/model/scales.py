"""What stands along an axis: the value of an element there, and the value a place gives it."""

from __future__ import annotations

import re
from math import log10
from typing import Any

from sysmap.model.dates import Dates, parse_dates
from sysmap.model.elements import Element
from sysmap.model.zones import Axis

DATES = "dates"
NEAR = 5.0
"""Map units that a hand can tell apart along an axis."""
_FUZZY = {"fr": "v. {year}", "en": "c. {year}"}
_NUMBER = re.compile(r"[-−]?\d+(?:[.,]\d+)?")
_YEAR = re.compile(r"\d{4}")


def concerns(axis: Axis, element: Element) -> bool:
    """Whether the axis says something of elements of this kind."""
    return bool(axis.attribute) and (not axis.kinds or element.kind in axis.kinds)


def measured(axis: Axis, element: Element) -> float | None:
    """The value of the element on this axis; None when it has none."""
    if axis.attribute == DATES:
        if element.dates is None:
            return None
        start, end = element.dates.span
        return start if start is not None else end
    return number(element.attributes.get(axis.attribute))


def number(value: Any) -> float | None:
    """A number as people write it: 3.5, « 3,5 », « 1 200 € »; None for words.

    >>> number("3,5 %"), number("1 200 €"), number("beaucoup")
    (3.5, 1200.0, None)
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return float(value)
    bare = re.sub(r"(?<=\d)[\s\u00a0\u202f](?=\d{3}(?!\d))", "", str(value).strip())
    found = _NUMBER.match(bare)
    return float(found[0].replace("−", "-").replace(",", ".")) if found else None


def rounded(axis: Axis, at: float) -> float:
    """The number at this coordinate, as precise as a hand can be there."""
    value = axis.read(at)
    if axis.decimals is not None:
        return round(value, axis.decimals)
    slope = abs(axis.read(at + NEAR) - axis.read(at - NEAR)) / 2
    if slope <= 0:
        return round(value, 3)
    return round(value, int(-log10(slope)))


def put_at(axis: Axis, element: Element, at: float, language: str = "fr") -> dict[str, Any]:
    """What being put at this coordinate changes of the element: nothing when its value says so already."""
    now = measured(axis, element)
    if axis.attribute == DATES:
        dates = _dated(element.dates, now, axis.read(at), language)
        return {} if dates == element.dates else {"dates": dates}
    value = rounded(axis, at)
    if now is not None and abs(axis.place(now) - at) < NEAR / 2:
        return {}
    kept: int | float = int(value) if value.is_integer() else value
    return {} if now == value else {"attributes": {**element.attributes, axis.attribute: kept}}


def _dated(dates: Dates | None, now: float | None, target: float, language: str) -> Dates | None:
    """The dates shifted by whole years; a new year where there was none."""
    if dates is None or now is None:
        return parse_dates(str(round(target)))
    by = round(target - now)
    return _shifted(dates, by, language) if by else dates


def _shifted(dates: Dates, by: int, language: str) -> Dates:
    start, end = _later(dates.start, by), _later(dates.end, by)
    decade = dates.fuzzy and re.search(r"\d{3}0s?\b", dates.text) and "ann" in dates.text.lower()
    if _YEAR.search(dates.text) and not decade:
        text = _YEAR.sub(lambda found: f"{int(found[0]) + by:04d}", dates.text)
    else:
        template = _FUZZY.get(language, _FUZZY["fr"]) if dates.fuzzy else "{year}"
        text, end = template.format(year=(start or end)[:4]), "" if decade else end
    return dates.evolve(text=text, start=start, end=end)


def _later(partial: str, by: int) -> str:
    found = re.match(r"-?\d{1,4}", partial)
    return f"{int(found[0]) + by:04d}{partial[found.end():]}" if found else partial


def said(axis: Axis, value: float, language: str = "fr") -> str:
    """The number with its unit: « 1 200,5 € » in French, “1,200.5 €” in English."""
    whole = f"{value:,.{axis.decimals}f}" if axis.decimals is not None else f"{value:,.6g}"
    if axis.decimals is None and "e" in whole:
        whole = f"{value:,.0f}"
    if language == "fr":
        whole = whole.replace(",", "\u202f").replace(".", ",").replace("-", "−")
    return f"{whole}\u00a0{axis.unit}" if axis.unit else whole

"""What stands along an axis: the value of an element there, and the value a place gives it."""

from __future__ import annotations

import re
from itertools import pairwise
from math import floor, log10
from typing import Any

from sysmap.model.dates import Dates, parse_dates
from sysmap.model.elements import Element
from sysmap.model.zones import Axis, Stop

DATES = "dates"
NEAR = 5.0
"""Map units that a hand can tell apart along an axis."""
MOST_STOPS = 100
"""So many graduations an axis has at most."""
_FUZZY = {"fr": "v. {year}", "en": "c. {year}"}
_NUMBER = re.compile(r"[-−]?\d+(?:[.,]\d+)?")
_SPACES = re.compile(r"[\s\u00a0\u202f]")
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
    whole = spelt(value, language, axis.decimals)
    return f"{whole}\u00a0{axis.unit}" if axis.unit else whole


def spelt(value: float, language: str = "fr", decimals: int | None = None) -> str:
    """The number as the language writes it, as precise as it is when no decimals are asked for."""
    whole = f"{value:,.{decimals}f}" if decimals is not None else f"{value:,.6g}"
    if decimals is None and "e" in whole:
        whole = f"{value:,.0f}"
    if language == "fr":
        whole = whole.replace(",", "\u202f").replace(".", ",").replace("-", "−")
    return whole


def heading(axis: Axis) -> str:
    """What the axis measures, and in what: « Coût (€) »."""
    if not axis.unit or not axis.label or f"({axis.unit})" in axis.label:
        return axis.label or axis.unit
    return f"{axis.label} ({axis.unit})"


def element_says(axis: Axis, element: Element, language: str = "fr") -> str:
    """The element's value on this axis in words; what it says otherwise as it was typed."""
    raw = element.attributes.get(axis.attribute)
    if raw is None or isinstance(raw, bool):
        return ""
    return said(axis, raw, language) if isinstance(raw, (int, float)) else str(raw)


def taken(text: str, unit: str = "") -> int | float | str | None:
    """What was typed as a value: a number if it is one, with or without its unit; None for nothing.

    >>> taken("1 234,5 €", "€"), taken("12"), taken("3 projets"), taken(" ")
    (1234.5, 12, '3 projets', None)
    """
    plain = text.strip()
    bare = _SPACES.sub("", plain.removesuffix(unit) if unit else plain)
    value = number(bare) if _NUMBER.fullmatch(bare) else None
    if value is None:
        return plain or None
    return int(value) if value.is_integer() else value


def graduated(axis: Axis, low: float, high: float, step: float, language: str = "fr") -> Axis:
    """The axis from one value to another, with a number at every step; times and numbers run evenly.

    Raises ValueError when they make no scale.
    """
    if not (high > low and 0 < step <= high - low) or (high - low) / step > MOST_STOPS:
        raise ValueError(f"no scale from {low} to {high} by {step}")
    marks = axis.stops or (Stop(at=axis.start, value=low), Stop(at=axis.end, value=high))
    first, last = marks[0].at, marks[-1].at
    if marks[0].value > marks[-1].value:  # upwards: the greatest value stands first
        first, last = last, first
    stops = []
    for value in _steps(low, high, step):
        words = f"{value:.0f}" if axis.attribute == DATES else spelt(value, language, axis.decimals)
        at = first + (last - first) * (value - low) / (high - low)
        stops.append(Stop(at=round(at, 2), value=value, label=words))
    return axis.evolve(stops=tuple(sorted(stops, key=lambda stop: stop.at)), breaks=())


def _steps(low: float, high: float, step: float) -> list[float]:
    """The values from one to the other; the last one too when no step ends there."""
    found = [round(low + i * step, 6) for i in range(int((high - low) / step + 1e-9) + 1)]
    return found if abs(found[-1] - high) < step * 1e-6 else [*found, high]


def fitting_step(low: float, high: float) -> float:
    """A round step between two values: 1, 2 or 5 of something, ten graduations at most."""
    rough = (high - low) / 10
    if rough <= 0:
        return 1.0
    ten = 10.0 ** floor(log10(rough))
    return next(k * ten for k in (1.0, 2.0, 5.0, 10.0) if k * ten >= rough * 0.999)


def scale_of(axis: Axis) -> tuple[float, float, float]:
    """From, to, and the step between its graduations (the most usual one)."""
    values = sorted(stop.value for stop in axis.stops)
    if len(values) < 2:
        return (values[0], values[0], 1.0) if values else (0.0, 10.0, 1.0)
    between = sorted(b - a for a, b in pairwise(values))
    return values[0], values[-1], between[len(between) // 2]

"""Fuzzy dates: the words people said, and the years they stand for."""

from __future__ import annotations

import re

from sysmap.model.record import Record
from sysmap.model.text import Text

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv jan january", "février fevrier févr fév fev feb february", "mars mar march",
            "avril avr apr april", "mai may", "juin jun june", "juillet juil jul july",
            "août aout aug august", "septembre sept sep september", "octobre oct october",
            "novembre nov november", "décembre decembre déc dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


class Dates(Record):
    """When something was, is or will be.

    `text` is what is shown; `start` and `end` are partial ISO dates (« 1986 »,
    « 2014-10 », « 2020-09-10 »), either of which may be empty. `fuzzy` says that the
    ends fade (« v. 2014 », « années 1980 », « depuis 30 ans »).
    """

    text: Text = ""
    start: Text = ""
    end: Text = ""
    fuzzy: bool = False

    @property
    def span(self) -> tuple[float | None, float | None]:
        """Start and end as decimal years; an open or unknown end is None."""
        return decimal_year(self.start), decimal_year(self.end, late=True)


def decimal_year(partial: str, late: bool = False) -> float | None:
    """The decimal year of a partial ISO date: « 2014-10 » is 2014.75, or 2014.833 when `late`.

    None when the text is empty or is no date.
    """
    match = re.fullmatch(r"(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", partial.strip())
    if not match:
        return None
    year, month, day = match.groups()
    if not 1 <= int(month or 1) <= 12 or not 1 <= int(day or 1) <= 31:
        return None
    if month is None:
        return float(year) + (1.0 if late else 0.0)
    if day is None:
        return int(year) + (int(month) - (0 if late else 1)) / 12
    return int(year) + (int(month) - 1) / 12 + (int(day) - (0 if late else 1)) / 365.25


def parse_dates(text: str) -> Dates:
    """Read a date as people write it, in French or English; words that are no date stay words.

    >>> parse_dates("v. 2014").start, parse_dates("v. 2014").fuzzy
    ('2014', True)
    >>> parse_dates("1990-1997").end
    '1997'
    >>> parse_dates("oct. 2014").start
    '2014-10'
    """
    words = text.strip()
    low = words.lower().replace("\u202f", " ").replace("\u00a0", " ")
    if match := re.fullmatch(r"(?:années|annees|the)\s+(\d{3})0s?", low):
        decade = match[1]
        return Dates(text=words, start=f"{decade}0", end=f"{decade}9", fuzzy=True)
    if match := re.fullmatch(r"(?:depuis|since|dès|from)\s+(\d{4})", low):
        return Dates(text=words, start=match[1], fuzzy=True)
    if match := re.fullmatch(r"(?:→|jusqu.en|until|avant|before)\s*(\d{4})", low):
        return Dates(text=words, end=match[1], fuzzy=True)
    if match := re.fullmatch(r"(\d{4})\s*[-–—]\s*(\d{4})", low):
        return Dates(text=words, start=match[1], end=match[2])
    if match := re.fullmatch(r"(v\.|vers|env\.|c\.|circa|about)?\s*(\d{4})", low):
        return Dates(text=words, start=match[2], fuzzy=bool(match[1]))
    if match := re.fullmatch(r"(?:(\d{1,2})(?:er)?(?:\s*[-–]\s*(\d{1,2}))?\s+)?([a-zûé]+)\.?\s+(\d{4})", low):
        first, last, name, year = match.groups()
        month = _MONTHS.get(name)
        if month and max(int(first or 1), int(last or 1)) <= 31:
            stem = f"{year}-{month:02d}"
            start = f"{stem}-{int(first):02d}" if first else stem
            return Dates(text=words, start=start, end=f"{stem}-{int(last):02d}" if last else "")
    return Dates(text=words)

"""Words with their date, as people say them on a timeline: « Charte du cadre de vie, 1999 »."""

from __future__ import annotations

import re

from sysmap.model import Dates, parse_dates

_YEAR = r"(?:1[0-9]|20|21)\d{2}"
_MONTH = r"[a-zûéàôA-Z]{3,9}\.?"
_WHEN = (
    rf"(?:ann[ée]es\s+\d{{3}}0|the\s+\d{{3}}0s|{_YEAR}\s*[-–—]\s*{_YEAR}"
    rf"|(?:v\.|vers|env\.|c\.|circa|about|depuis|since|dès|from|avant|before|jusqu.en|until)\s*{_YEAR}"
    rf"|(?:\d{{1,2}}(?:er)?\s+)?{_MONTH}\s+{_YEAR}|{_YEAR})"
)
_LAST = re.compile(rf"^(?P<words>.*?\S)[\s,;:(–—-]+(?:(?:en|in|les|in the)\s+)?(?P<when>{_WHEN})\)?$",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_FIRST = re.compile(rf"^(?:(?:en|in)\s+)?(?P<when>{_WHEN})\s*[:,;–—-]\s*(?P<words>\S.*)$",
                    re.IGNORECASE | re.DOTALL)  # fmt: skip
_DANGLING = re.compile(r"[\s,;:(–—-]+$")
_SPACES = str.maketrans("\u00a0\u202f", "  ")


def with_date(text: str) -> tuple[str, Dates | None]:
    """What was said and when it was; the whole text and nothing when it bears no date.

    >>> with_date("Charte du cadre de vie, 1999")[0]
    'Charte du cadre de vie'
    >>> with_date("années 1980 : culture avec les habitants")[1].start
    '1980'
    >>> with_date("Les 1000 repas")
    ('Les 1000 repas', None)
    """
    alone = parse_dates(text)
    if alone.start or alone.end:
        return text, None
    for form in (_FIRST, _LAST):
        for found in _readings(form, text):
            dates = parse_dates(found["when"])
            words = _DANGLING.sub("", found["words"]).strip()
            if words and (dates.start or dates.end):
                return words, dates
    return text, None


def _readings(form: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """The date with the word before it first (« mars 2019 »), then the year alone."""
    plain = text.translate(_SPACES).strip()
    found = form.match(plain)
    if found is None:
        return []
    alone = re.match(rf"^(?P<words>.*\S)\s+(?P<when>{_YEAR})$", plain, re.DOTALL) if form is _LAST else None
    return [found, *([alone] if alone else [])]

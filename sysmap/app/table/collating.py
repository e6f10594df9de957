"""The order of words as a dictionary has it: accents, capitals and quotation marks come last, 10 after 2."""

from __future__ import annotations

import re
import unicodedata

from sysmap.app.finding.find import fold

_LEADING = re.compile(r"^\W+")
_NUMBER = re.compile(r"(\d+)")
Key = tuple[object, ...]


def key(text: str) -> Key:
    """What this text is sorted by: its letters, then its accents, then itself."""
    plain = _LEADING.sub("", fold(text)) or fold(text)
    accents = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.combining(c))
    return (_natural(plain), accents, text)


def _natural(words: str) -> tuple[tuple[int, int, str], ...]:
    """« table 10 » after « table 2 »: digits are numbers, and stand before letters."""
    parts = (part for part in _NUMBER.split(words) if part)
    return tuple((0, int(part[:18]), "") if part.isdecimal() else (1, 0, part) for part in parts)

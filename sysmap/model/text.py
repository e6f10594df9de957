"""The model's edge: what a word, a name and a number may be.

Every value that enters a record passes here, whatever its source (file, paste,
import, typing), so that no map can exist that draws nothing or cannot be saved.
"""

from __future__ import annotations

import math
import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

LIMIT = 1e6
"""Largest coordinate, in map units."""
LARGEST = 1e5
"""Largest width or height, in map units."""

# C0 and C1 controls (but tab and newline), surrogates and non-characters: Qt drops
# some of them silently, so an edit would alter the words; JSON cannot hold others.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

_LONG, _PLAIN = 10_000, bytes(range(0x20, 0x7F))

_SPACES = re.compile(r"[ \t\r\n]+")


def clean(text: str) -> str:
    """The same words with what no font, file or screen can hold replaced by U+FFFD."""
    if len(text) > _LONG and text.isascii() and not text.encode("ascii").translate(None, _PLAIN):
        return text  # a picture's bytes: ten times quicker than the next question
    if text.isprintable():
        return text
    return _FORBIDDEN.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """The same words on one line, without needless spaces; no-break spaces stay as they were typed.

    >>> one_line(" 20\\xa0% \\n du  territoire ")
    '20\\xa0% du territoire'
    """
    return _SPACES.sub(" ", text).strip(" ")


def _coordinate(value: float) -> float:
    if not math.isfinite(value):
        raise ValueError("a coordinate must be a finite number")
    return round(min(max(value, -LIMIT), LIMIT), 2) + 0.0  # + 0.0 turns -0.0 into 0.0


def _size(value: float) -> float:
    if not math.isfinite(value):
        raise ValueError("a size must be a finite number")
    return round(min(max(value, 1.0), LARGEST), 2)


def _number(value: float) -> float:
    if not math.isfinite(value):
        raise ValueError("a number must be finite")
    return round(value, 6) + 0.0


def _words(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_words)]
"""Words of people: kept character for character, save what cannot be shown or stored."""
Coordinate = Annotated[float, AfterValidator(_coordinate)]
"""Map units, y downwards, rounded to 0.01 and kept within ±1e6."""
Size = Annotated[float, AfterValidator(_size)]
"""Map units, between 1 and 1e5."""
Number = Annotated[float, AfterValidator(_number)]
"""Any finite number, rounded to 1e-6."""

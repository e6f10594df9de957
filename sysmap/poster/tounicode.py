"""The words of a PDF made findable: what Qt writes as the meaning of a glyph, put right.

Several characters share a glyph in Inter: Qt's table keeps one of them, so that a search finds
a tab for a space and ʼ for ’. The one a French text means is put in its place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtGui import QRawFont

from sysmap.drawing import Style, font

SPACES = "\t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
# In order of preference: the first character of a glyph wins.
_MEANT = (
    *range(0x20, 0x7F), *range(0xA1, 0x180), 0x2019, 0x2018, 0x201C, 0x201D, 0x2013, 0x2014, 0x2026,
    0x2212, 0x20AC, 0x2022, *range(0x370, 0x400), *range(0x2190, 0x2300),
)  # fmt: skip
_HEX = re.compile(r"<([0-9A-Fa-f]{4})>")


def repaired(table: str) -> str:
    """The same character map, with the characters that were meant. Codes on the left stay."""
    lines = table.split("\n")
    return "\n".join(_line(line) if re.match(r"<[0-9A-Fa-f]{4}>", line) else line for line in lines)


def _line(line: str) -> str:
    """One row: `<first> <last> [<meaning> …]`, `<first> <last> <meaning>` or `<code> <meaning>`."""
    if "[" in line:
        head, tail = line.split("[", 1)
        return f"{head}[{_HEX.sub(_right, tail)}"
    codes = _HEX.findall(line)
    if len(codes) == 3 and codes[0] != codes[1]:
        return _listed(*codes)
    head, _, tail = line.rpartition("<")
    return head + _HEX.sub(_right, f"<{tail}")


def _listed(first: str, last: str, meaning: str) -> str:
    count = int(last, 16) - int(first, 16) + 1
    meanings = (f"<{meant(int(meaning, 16) + step):04X}>" for step in range(count))
    return f"<{first}> <{last}> [{' '.join(meanings)}]"


def _right(match: re.Match[str]) -> str:
    return f"<{meant(int(match[1], 16)):04X}>"


def meant(code: int) -> int:
    """The character a text means where Qt says this one."""
    return _table().get(code, code)


@lru_cache(maxsize=1)
def _table() -> dict[int, int]:
    found = {ord(space): 0x20 for space in SPACES}
    face = QRawFont.fromFont(font(Style(100, 600)))
    by_glyph: dict[int, int] = {}
    for code in _MEANT:
        glyph = _glyph(face, code)
        if glyph:
            by_glyph.setdefault(glyph, code)
    for code in (*range(0x80, 0x2300), *range(0xE000, 0xF900)):
        glyph = _glyph(face, code)
        if glyph and by_glyph.get(glyph, code) != code:
            found.setdefault(code, by_glyph[glyph])
    return found


def _glyph(face: QRawFont, code: int) -> int:
    indexes = face.glyphIndexesForString(chr(code))
    return indexes[0] if len(indexes) == 1 else 0

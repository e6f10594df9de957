"""Where lines end: fewest lines, then the smallest widest line, never on a tool word.

Pure words and numbers; the width of a word is asked from outside.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

Width = Callable[[str], float]
RESORT = 1.4
"""A word up to so many lines wide widens the box; beyond, it is broken at · or -."""

_TOOL = frozenset({
    "à", "au", "aux", "avec", "ce", "ces", "cet", "cette", "chaque", "chez", "contre", "d", "dans", "de",
    "depuis", "des", "dont", "du", "en", "entre", "et", "jusqu’à", "l", "la", "le", "les", "leur", "leurs",
    "ma", "mes", "mon", "ne", "ni", "nos", "notre", "ou", "où", "par", "parmi", "pour", "qu", "que", "qui",
    "s", "sa", "sans", "se", "selon", "ses", "si", "son", "sous", "sur", "ta", "tes", "ton", "un", "une",
    "vers", "via", "vos", "votre", "n", "n°", "nº", "art.",
    "the", "an", "a", "of", "to", "in", "at", "by", "for", "and", "or", "with", "from", "into", "its",
    "their", "our", "your", "–", "—", "&", "+", "/", "«", "(", "[", "“",
})  # fmt: skip
_NUMBER = re.compile(r"[-+−±]?\d+(?:[.,\u202f]\d+)*(?:er|re|e|è|ème|nd|nde|[.)])?|[IVXLC]{2,6}e?")
_CLOSES = (";", ":", "!", "?", "»", "%", "‰", "€", "°", ")", "]", "”", "…", "m²", "km", "ha")
_PIECES = re.compile(r"[^·\-–/]+[·\-–/]?|[·\-–/]")


class Wrapped(NamedTuple):
    lines: tuple[str, ...]
    width: float


@lru_cache(maxsize=16384)
def ends_badly(word: str, following: str) -> bool:
    """Whether a line may not end between these two words."""
    bare = word.rsplit("\u00a0", 1)[-1].lstrip("«(“[\u202f").lower()
    return (
        not bare
        or bare in _TOOL
        or bare.endswith(("’", "'"))
        or bool(_NUMBER.fullmatch(bare) or _NUMBER.fullmatch(word))
        or following.startswith(_CLOSES[:7])
        or following in _CLOSES
    )


def chunks(words: Sequence[str], width: Width, limit: float) -> list[str]:
    """Words glued to those they may not be parted from.

    A run of tool words that grows absurdly wide is let go, so that a label made of
    nothing else still wraps.
    """
    found: list[str] = []
    held = ""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        held = f"{held} {word}" if held else word
        if following and ends_badly(word, following) and len(held) < 80:
            continue
        found += [held] if width(held) <= RESORT * limit else _broken(held, width, limit)
        held = ""
    return found


def _broken(chunk: str, width: Width, limit: float) -> list[str]:
    """A chunk wider than the line, broken after · or - as a last resort, else left whole."""
    head, _, word = chunk.rpartition(" ")
    pieces = _sliced(word, width(word), limit) if width(word) > 4 * limit else _PIECES.findall(word)
    if len(pieces) < 2 or width(word) <= RESORT * limit:
        return [chunk]
    out = [f"{head} {pieces[0]}" if head else pieces[0]]
    for piece in pieces[1:]:
        # Pieces of a word join without a space: NUL marks the seam for `joined`.
        if width(out[-1] + piece) <= limit:
            out[-1] += piece
        else:
            out.append("\0" + piece)
    return out


def _sliced(word: str, size: float, limit: float) -> list[str]:
    """A word no page could hold (pasted data, a long address), in pieces of about a line."""
    count = max(1, int(len(word) * limit / size))
    return [word[i : i + count] for i in range(0, len(word), count)]


def joined(parts: Sequence[str]) -> str:
    return " ".join(parts).replace(" \0", "").replace("\0", "")


def wrap(text: str, width: Width, limit: float) -> Wrapped:
    """The lines of a text within `limit`, line feeds kept; wider only where a word is wider."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        words = [w for w in re.split(r"[ \t]+", paragraph) if w]
        if words:
            lines += _paragraph(chunks(words, width, limit), width, limit)
        elif lines:
            lines.append("")
    while lines and not lines[-1]:
        lines.pop()
    return Wrapped(tuple(lines), max(map(width, lines), default=0.0))


def _paragraph(parts: list[str], width: Width, limit: float) -> list[str]:
    whole = joined(parts)
    if len(parts) == 1 or (len(whole) < 120 and width(whole) <= limit):
        return [whole]
    sizes, space = [width(p.replace("\0", "")) for p in parts], width(" ")
    gaps = [0.0 if p.startswith("\0") else space for p in parts]
    limit = max(limit, *sizes)
    count = len(_filled(sizes, gaps, limit))
    tight = _tightest(sizes, gaps, limit, count)
    ends = _filled(sizes, gaps, tight) if len(parts) > 40 else _even(sizes, gaps, tight, count)
    starts = [0, *ends[:-1]]
    return [joined(parts[a:b]) for a, b in zip(starts, ends, strict=True)]


def _filled(sizes: Sequence[float], gaps: Sequence[float], limit: float) -> list[int]:
    """Line ends when each line takes all it can."""
    ends, length = [], sizes[0]
    for i in range(1, len(sizes)):
        longer = length + gaps[i] + sizes[i]
        if longer > limit + 1e-6:
            ends.append(i)
            length = sizes[i]
        else:
            length = longer
    return [*ends, len(sizes)]


def _tightest(sizes: Sequence[float], gaps: Sequence[float], limit: float, count: int) -> float:
    """The smallest width, to half a unit, in which as many lines are enough."""
    low, high = max(sizes), limit
    while high - low > 0.5:
        middle = (low + high) / 2
        if len(_filled(sizes, gaps, middle)) <= count:
            high = middle
        else:
            low = middle
    return low if len(_filled(sizes, gaps, low)) <= count else high


def _even(sizes: Sequence[float], gaps: Sequence[float], limit: float, count: int) -> list[int]:
    """Line ends within the limit for exactly `count` lines, with the most even lengths."""
    n = len(sizes)
    best: list[tuple[float, tuple[int, ...]] | None] = [None] * n + [(0.0, ())]
    for left in range(1, count + 1):
        row: list[tuple[float, tuple[int, ...]] | None] = [None] * (n + 1)
        for start in range(n - 1, -1, -1):
            length = -gaps[start]
            for end in range(start + 1, n + 1):
                length += gaps[end - 1] + sizes[end - 1]
                if length > limit + 1e-6:
                    break
                rest = best[end]
                if rest is None or (left == 1) != (end == n):
                    continue
                cost = rest[0] + (limit - length) ** 2
                known = row[start]
                if known is None or cost < known[0]:
                    row[start] = (cost, (end, *rest[1]))
        best = row if left < count or row[0] else best
        if left == 1:
            best[n] = None
    found = best[0]
    return list(found[1]) if found else _filled(sizes, gaps, limit)

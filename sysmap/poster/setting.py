"""Setting words in millimetres: runs of several weights, wrapped, never cut.

Widths come from the one measure of `drawing`, at one size; every other size is arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from sysmap.drawing import Style, ends_badly, word_width
from sysmap.poster.papers import POINT

EM = 100
"""Map units in which words are measured and drawn; the painter is scaled to their size."""
LEADING = 1.32


class Run(NamedTuple):
    """Words of one weight and colour."""

    text: str
    weight: int = 400
    colour: str = ""
    italic: bool = False


Line = tuple[Run, ...]


class Setting(NamedTuple):
    """Lines of runs at one size (points); `width` and `height` in millimetres."""

    lines: tuple[Line, ...]
    points: float
    leading: float
    width: float

    @property
    def step(self) -> float:
        return self.points * POINT * self.leading

    @property
    def height(self) -> float:
        return len(self.lines) * self.step


def run_width(run: Run, points: float) -> float:
    """The width of a run, in millimetres."""
    return word_width(run.text, Style(EM, run.weight, run.italic)) / EM * points * POINT


def line_width(line: Line, points: float) -> float:
    return _width_at_one(line) * points


@lru_cache(maxsize=32768)
def _width_at_one(line: Line) -> float:
    return sum(run_width(run, 1.0) for run in line)


def runs(text: str, weight: int = 400, colour: str = "") -> tuple[Run, ...]:
    """Words with **strong** parts as runs."""
    parts = text.split("**")
    if len(parts) % 2 == 0:  # an odd asterisk pair is somebody's own words
        return (Run(text, weight, colour),)
    bold = max(600, weight)
    return tuple(Run(part, bold if i % 2 else weight, colour) for i, part in enumerate(parts) if part)


def plain(text: str) -> str:
    """Words of people inside a text with marks: their own asterisks are no marks."""
    return text.replace("**", "*\u2060*")


# French spaces before high punctuation and inside « » hold, however they were typed.
_HELD = re.compile(r"(?<=«) | (?=[:»])|(?<=\d) (?=\d{3}\b|[%€]|(?:m|km|m²|km²|kg|ha|h|kWh|M€|k€)\b)")
_CODE = re.compile(r"\d{5,}\b")  # stays with the word that says what it is: « SIREN 243000270 »
_THIN = re.compile(r"[ \u00a0](?=[;!?])")


def _held(text: str) -> str:
    return _THIN.sub("\u202f", _HELD.sub("\u00a0", text))


@lru_cache(maxsize=8192)
def set_words(
    words: tuple[Run, ...] | str, points: float, width: float, *, weight: int = 400, colour: str = "",
    leading: float = LEADING, balanced: bool = False,
) -> Setting:  # fmt: skip
    """Set words within a width. A word longer than the width is broken between letters, never lost."""
    given = (Run(words, weight, colour),) if isinstance(words, str) else words
    atoms = _atoms(tuple(run._replace(text=_held(run.text)) for run in given))
    lines = _fill(atoms, points, width)
    if balanced and len(lines) > 1:
        lines = _balance(atoms, points, width, len(lines))
    widest = max((line_width(line, points) for line in lines), default=0.0)
    return Setting(tuple(lines), points, leading, widest)


class _Atom(NamedTuple):
    """What stays together: the pieces of a word, and whether a space or a new line stands before."""

    pieces: tuple[Run, ...]
    before: str

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def width(self, points: float) -> float:
        return line_width(self.pieces, points)


@lru_cache(maxsize=8192)
def _atoms(given: tuple[Run, ...]) -> tuple[_Atom, ...]:
    return tuple(_cut(given))


def _cut(given: tuple[Run, ...]) -> Iterator[_Atom]:
    pieces: list[Run] = []
    before = ""
    for run in given:
        start = 0
        for at, letter in enumerate(run.text):
            if letter not in " \n\t":
                continue
            if at > start:
                pieces.append(run._replace(text=run.text[start:at]))
            if pieces:
                yield _Atom(tuple(pieces), before)
                pieces, before = [], ""
            before = "\n" if letter == "\n" or before == "\n" else " "
            start = at + 1
        if start < len(run.text):
            pieces.append(run._replace(text=run.text[start:]))
    if pieces:
        yield _Atom(tuple(pieces), before)


def _fill(atoms: Sequence[_Atom], points: float, width: float) -> list[Line]:
    lines: list[Line] = []
    line: list[Run] = []
    reach = 0.0
    for atom in _broken(_glued(atoms, points, width), points, width):
        space = run_width(atom.pieces[0]._replace(text=" "), points)
        wide = atom.width(points)
        if line and (atom.before == "\n" or reach + space * (atom.before == " ") + wide > width + 1e-6):
            lines.append(_joined(line))
            line, reach = [], 0.0
        if line and atom.before:
            line.append(atom.pieces[0]._replace(text=" "))
            reach += space
        line.extend(atom.pieces)
        reach += wide
    return [*lines, _joined(line)] if line else lines


_HELD_SHARE = 0.75
"""Words are kept together up to this share of the line: beyond, a ragged edge would be worse."""
_SHORT = 6
"""A last word of at most this many letters takes the one before it along."""


def _glued(atoms: Sequence[_Atom], points: float, width: float) -> Iterator[_Atom]:
    """No line ends on an article or a preposition, and the last one is not a short word alone."""
    held: _Atom | None = None
    for rank, atom in enumerate(atoms):
        if held is not None:
            space = held.pieces[-1]._replace(text=" ")
            both = _Atom((*held.pieces, space, *atom.pieces), held.before)
            if atom.before == " " and both.width(points) <= _HELD_SHARE * width:
                atom = both
            else:
                yield held
        held = None
        if rank + 1 < len(atoms) and _holds(atoms, rank):
            held = atom
        else:
            yield atom


def _holds(atoms: Sequence[_Atom], rank: int) -> bool:
    """Whether this atom stays with the next one."""
    word, following = atoms[rank].text, atoms[rank + 1].text
    last = rank + 2 == len(atoms) and len(atoms) > _SHORT and len(following) <= _SHORT
    return last or ends_badly(word, following) or bool(_CODE.match(following))


def _broken(atoms: Iterator[_Atom], points: float, width: float) -> Iterator[_Atom]:
    """The atoms, those wider than the line broken between letters."""
    for atom in atoms:
        if atom.width(points) <= width:
            yield atom
            continue
        before, reach = atom.before, 0.0
        bit: list[Run] = []
        for piece in atom.pieces:
            for letter in piece.text:
                step = run_width(piece._replace(text=letter), points)
                if bit and reach + step > width:
                    yield _Atom(tuple(bit), before)
                    bit, reach, before = [], 0.0, "\n"
                bit.append(piece._replace(text=letter))
                reach += step
        if bit:
            yield _Atom(tuple(bit), before)


def _joined(line: list[Run]) -> Line:
    """Neighbours of the same weight become one run: fewer pieces to draw, and words stay whole."""
    found: list[Run] = []
    for run in line:
        if found and found[-1][1:] == run[1:]:
            found[-1] = run._replace(text=found[-1].text + run.text)
        else:
            found.append(run)
    return tuple(found)


def _balance(atoms: Sequence[_Atom], points: float, width: float, count: int) -> list[Line]:
    """The same number of lines, the widest as narrow as can be."""
    low, high = width / count, width
    for _ in range(9):
        middle = (low + high) / 2
        if len(_fill(atoms, points, middle)) > count:
            low = middle
        else:
            high = middle
    return _fill(atoms, points, high)


def longest_word(words: tuple[Run, ...], points: float) -> float:
    """The width of the widest unbreakable piece, in millimetres."""
    return _longest_at_one(words) * points


@lru_cache(maxsize=8192)
def _longest_at_one(words: tuple[Run, ...]) -> float:
    return max((atom.width(1.0) for atom in _atoms(words)), default=0.0)


def fit_words(
    words: tuple[Run, ...], points: float, width: float, height: float, *, leading: float = LEADING,
    balanced: bool = False, whole: float = 0.5,
) -> Setting:  # fmt: skip
    """The words as large as they fit, at most at `points`.

    Down to the share `whole` of that size a word is never broken; below, long words may be.
    """

    def fits(size: float) -> bool:
        wide = size > whole * points and longest_word(words, size) > width
        return not wide and set_words(words, size, width, leading=leading).height <= height + 1e-6

    size = above = points
    for _ in range(60):
        if fits(size):
            break
        above = size
        found = set_words(words, size, width, leading=leading)
        tall = found.height > height + 1e-6
        size *= max(0.7, min(0.96, (height / found.height) ** 0.5)) if tall else 0.95
    for _ in range(4 if above > size else 0):
        middle = (size + above) / 2
        size, above = (middle, above) if fits(middle) else (size, middle)
    return set_words(words, size, width, leading=leading, balanced=balanced)

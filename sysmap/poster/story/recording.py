"""What is painted, kept as short texts for a web page: each outline, style and letter form is said once.

A page of a story repeats most of the page before it. So shapes and styles are numbered, a stroke of
ink is a pair of them, and a page is a list of runs of such pairs. Letters are outlines: they look the
same in every browser, and no font travels.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from PySide6.QtGui import QPainter, QPainterPath, QTransform

from sysmap.poster.glyphs import Glyphs, path_data, short
from sysmap.poster.svg import Device, Engine

Paint = Callable[[QPainter], None]


class Table:
    """Texts and their numbers, in the order in which they first came."""

    def __init__(self) -> None:
        self.numbers: dict[Any, int] = {}

    def number(self, item: Any) -> int:
        return self.numbers.setdefault(item, len(self.numbers))

    def items(self) -> list[Any]:
        return list(self.numbers)


class Recording:
    """Everything that was painted. `shapes` are outlines (« M… »), words (« T… ») or markup (« <… »)."""

    def __init__(self) -> None:
        self.shapes, self.styles, self.strokes = Table(), Table(), Table()
        self.glyphs = Glyphs()
        self._clips: dict[str, int] = {}

    def record(self, paint: Paint) -> list[int]:
        """Paint, and answer the numbers of the strokes as runs: first, count, first, count…"""
        engine = _Recorder(self)
        device = Device(100, 100, engine)
        painter = QPainter(device)
        try:
            paint(painter)
        finally:
            painter.end()
        engine.close()
        return list(runs(engine.found))

    def letters(self) -> list[str]:
        """The letter forms, each from its own origin."""
        return [relative(data) for data in self.glyphs.outlines()]

    def clip(self, markup: str) -> tuple[str, bool]:
        """A name for a clip, and whether it is new."""
        new = markup not in self._clips
        number = self._clips.setdefault(markup, len(self._clips))
        return f"k{number}", new


def runs(numbers: list[int]) -> Iterator[int]:
    """« 5 6 7 2 3 » as « 5 3 2 2 »."""
    if not numbers:
        return
    first, count = numbers[0], 1
    for before, now in pairwise(numbers):
        if now == before + 1:
            count += 1
            continue
        yield from (first, count)
        first, count = now, 1
    yield from (first, count)


_PARTS = re.compile(r"([MLCZ])([^MLCZ]*)")


def relative(data: str) -> str:
    """An outline with every place counted from the one before, so that it can be set down anywhere."""
    found: list[str] = []
    at = start = (0.0, 0.0)
    for letter, numbers in _PARTS.findall(data):
        if letter == "Z":
            found.append("z")
            at = start
            continue
        values = [float(one) for one in numbers.split()]
        points = list(zip(values[::2], values[1::2], strict=True))
        steps = " ".join(f"{short(x - at[0], 0)} {short(y - at[1], 0)}" for x, y in points)
        found.append(f"{letter.lower()}{steps}")
        at = points[-1]
        if letter == "M":
            start = at
    return "".join(found).replace(" -", "-")


class _Recorder(Engine):
    """Receives what a painter draws."""

    def __init__(self, recording: Recording) -> None:
        super().__init__()
        self.glyphs = recording.glyphs
        self.found: list[int] = []
        self._recording = recording

    def _keep(self, shape: str, style: str) -> None:
        recording = self._recording
        pair = (recording.shapes.number(shape), recording.styles.number(style))
        self.found.append(recording.strokes.number(pair))

    def _put(self, shape: str, style: str = "") -> None:
        """Under the clip of the moment."""
        if self._clip != self._open:
            if self._open:
                self._keep("</g>", "")
            if self._clip:
                self._keep(f'<g clip-path="url(#{self._clip})">', "")
            self._open = self._clip
        self._keep(shape, style)

    def close(self) -> None:
        if self._open:
            self._keep("</g>", "")
            self._open = ""

    def _add(self, element: str) -> None:
        self._put(element)

    def _clip_named(self, data: str, within: str) -> str:
        inside = f' clip-path="url(#{within})"' if within else ""
        name, _new = self._recording.clip(f"{within}|{data}")
        if name not in self._known_clips:
            self._known_clips[name] = name
            self._keep(f'<clipPath id="{name}"{inside}><path d="{data}"/></clipPath>', "")
        return name

    def drawPath(self, path: QPainterPath) -> None:
        filled = self._fill or "none"
        if filled == "none" and not self._stroke:
            return
        data = path_data(self._transform.map(path))
        holes = data.count("M") > 1 and path.fillRule().name == "OddEvenFill" and filled != "none"
        rule = ' fill-rule="evenodd"' if holes else ""
        self._put(data, f'fill="{filled}"{rule}{self._stroke}')

    def drawTextItem(self, at: Any, item: Any) -> None:
        words = item.text()
        placed, scale, _wide = self.glyphs.place(words, item.font())
        if not words.strip() or not placed:
            return
        turn = QTransform(self._transform)
        turn.translate(at.x(), at.y())
        turn.scale(scale, scale)
        letters = " ".join(f"{name[1:]},{short(x, 0)}" for name, x in placed)
        small = (turn.m11(), turn.m12(), turn.m21(), turn.m22())
        matrix = " ".join([*(f"{v:.5g}" for v in small), short(turn.dx(), 2), short(turn.dy(), 2)])
        self._put(f"T{matrix}|{letters}", f'fill="{self._ink}"')

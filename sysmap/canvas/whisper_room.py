"""Room for whispers: words stand whole in their own zone, on no title, no line, no edge and no other words.

What is free is painted as a small mask, a cell for a few pixels, where a block of cells is found by sums.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from math import ceil, hypot
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from sysmap.canvas.camera import Camera
from sysmap.drawing import Figure, PlacedZone, enlarged, painter_path, stands_over, title_words
from sysmap.geometry import Box, Point

CELL, MOST = 4.0, 56
"""Screen pixels in a cell of the mask; no more cells than this lie side by side."""
AIR, LEAST_AIR, FULL = 8.0, 3.0, 13
"""Screen pixels that stay free round words, as long as the letters have this size."""
LINES = 4
"""Whispers are no longer than so many lines."""
EACH_LINE = 6.0
"""What one more line costs, in pixels further from the middle."""
_FREE, _TAKEN = QColor(255, 255, 255), QColor(0, 0, 0)


class Set(NamedTuple):
    """Words set in lines: their width and height in pixels."""

    lines: tuple[str, ...]
    width: float
    height: float


class Spot(NamedTuple):
    """Where words stand: the middle of their block on the map, their letters' size, their lines."""

    at: Point
    size: int
    lines: tuple[str, ...]

    def on_screen(self, camera: Camera, height: float) -> Iterator[tuple[str, QPointF]]:
        """Each line with the middle of its row."""
        x, y = camera.to_screen(*self.at)
        for rank, line in enumerate(self.lines):
            yield line, QPointF(x, y + (rank - (len(self.lines) - 1) / 2) * height)


def wrapped(text: str, metrics: QFontMetricsF) -> list[Set]:
    """The words in one line, in two, in three…, each as narrow as it can be."""
    words = text.split(" ")
    found: dict[int, Set] = {}
    widths = sorted({metrics.horizontalAdvance(" ".join(words[a:b]))
                     for a in range(len(words)) for b in range(a + 1, len(words) + 1)})  # fmt: skip
    for width in widths:
        lines = _filled(words, width, metrics)
        if lines and len(lines) <= LINES and len(lines) not in found:
            wide = max(map(metrics.horizontalAdvance, lines))
            found[len(lines)] = Set(tuple(lines), wide, len(lines) * metrics.height())
    return list(found.values())


def _filled(words: list[str], width: float, metrics: QFontMetricsF) -> list[str]:
    """Lines no wider than this; none where a word is too long for it."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width + 0.01:
            lines[-1] = longer
        elif metrics.horizontalAdvance(word) <= width + 0.01:
            lines.append(word)
        else:
            return []
    return lines


class Ground:
    """What is free in one zone at this scale; `beside` are words that whisper there already."""

    def __init__(self, figure: Figure, zone: PlacedZone, scale: float, air: float, beside: Iterable[Box],
                 over: bool) -> None:  # fmt: skip
        box = zone.path.bounds()
        self._step = max(CELL / scale, box.width / MOST, box.height / MOST)
        self._left, self._top = box.left, box.top
        self._wide = max(1, ceil(box.width / self._step))
        self._high = max(1, ceil(box.height / self._step))
        self._sums = self._count(_mask(figure, zone, self, scale, air, beside, over))

    def look(self, painter: QPainter) -> None:
        painter.scale(1 / self._step, 1 / self._step)
        painter.translate(-self._left, -self._top)

    def sheet(self) -> QImage:
        image = QImage(self._wide, self._high, QImage.Format.Format_Grayscale8)
        image.fill(_TAKEN)
        return image

    def _count(self, mask: QImage) -> list[list[int]]:
        """How many cells are free above and left of each corner."""
        bytes, stride = mask.constBits(), mask.bytesPerLine()
        sums = [[0] * (self._wide + 1)]
        for row in range(self._high):
            free = [value > 250 for value in bytes[row * stride: row * stride + self._wide]]
            counted = accumulate(free, initial=0)
            sums.append([above + here for above, here in zip(sums[-1], counted, strict=True)])
        return sums

    def place(self, wide: float, high: float, heart: Point) -> tuple[float, Point] | None:
        """The free place of this size (map units) nearest to the heart: how far that is, and its middle."""
        columns, rows = ceil(wide / self._step), ceil(high / self._step)
        full, sums = columns * rows, self._sums
        best: tuple[float, Point] | None = None
        for row in sorted(range(self._high - rows + 1), key=lambda row: abs(self._down(row, rows) - heart.y)):
            y = self._down(row, rows)
            if best is not None and abs(y - heart.y) >= best[0]:
                break
            above, below = sums[row], sums[row + rows]
            for column in range(self._wide - columns + 1):
                end = column + columns
                if below[end] - below[column] - above[end] + above[column] == full:
                    at = Point(self._left + (column + columns / 2) * self._step, y)
                    far = hypot(at.x - heart.x, at.y - heart.y)
                    if best is None or far < best[0]:
                        best = far, at
        return best

    def _down(self, row: int, rows: int) -> float:
        return self._top + (row + rows / 2) * self._step


def _mask(figure: Figure, zone: PlacedZone, ground: Ground, scale: float, pixels: float,
          beside: Iterable[Box], over: bool) -> QImage:  # fmt: skip
    """White where words may stand. Zones that overlap this one are kept off, `over` only their edges are."""
    image, air = ground.sheet(), pixels / scale
    painter = QPainter(image)
    ground.look(painter)
    edge = QPen(_TAKEN, 2 * air)
    own, bounds = painter_path(zone.path), zone.path.bounds()
    painter.fillPath(own, _FREE)
    painter.strokePath(own, edge)
    above = False
    for other in figure.zones.values():
        above = above or other.id == zone.id
        hidden = other.record.hidden or (stands_over(zone.record) and not above)
        if other.id == zone.id or hidden or not other.path.bounds().meets(bounds):
            continue
        path = painter_path(other.path)
        whole = other.path.bounds()
        if other.record.shape.type != "line" and not over and not _round(whole, bounds):
            painter.fillPath(path, _TAKEN)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.strokePath(path, edge)
    for box in (*beside, *_standing(figure, scale)):
        if box.meets(bounds):
            painter.fillRect(QRectF(box.left - air, box.top - air, box.width + 2 * air, box.height + 2 * air),
                             _TAKEN)  # fmt: skip
    painter.end()
    return image


def _round(outer: Box, inner: Box) -> bool:
    return (outer.left <= inner.left and outer.top <= inner.top and inner.right <= outer.right
            and inner.bottom <= outer.bottom)  # fmt: skip


def _standing(figure: Figure, scale: float) -> Iterator[Box]:
    """The titles as large as they are shown, and what came with the form."""
    large = enlarged(figure, scale)
    for zone in figure.zones.values():
        yield from title_words(large.zones.get(zone.id, zone))
    for element in figure.elements.values():
        yield element.box
    for axis in figure.axes.values():
        yield from (label.box for label in large.axes.get(axis.id, axis).labels)
    for note in figure.notes.values():
        yield note.box


def find(
    figure: Figure, zone: PlacedZone, text: str, heart: Point, scale: float, beside: Iterable[Box],
    sizes: Iterable[int], metrics: Callable[[int], QFontMetricsF],
) -> tuple[Spot, Box] | None:  # fmt: skip
    """Where these words stand in a zone, and the room they take; nothing where they do not fit whole."""
    tries = ((AIR, False, FULL), (LEAST_AIR, False, 0), (LEAST_AIR, True, 0))
    for air, over, least in tries:
        ground = Ground(figure, zone, scale, air, beside, over)
        for size in (size for size in sizes if size >= least):
            found = []
            for words in wrapped(text, metrics(size)):
                wide, high = words.width / scale, words.height / scale
                if (there := ground.place(wide, high, heart)) is not None:
                    cost = there[0] * scale + EACH_LINE * len(words.lines)
                    found.append((cost, there[1], words))
            if found:
                _, at, words = min(found, key=lambda one: one[0])
                room = Box.around(*at, words.width / scale, words.height / scale)
                return Spot(at, size, words.lines), room
    return None

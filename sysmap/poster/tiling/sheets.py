"""One sheet of an assembled poster: its part, the strips to glue, lines to cut, its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from sysmap.drawing import Style, apart, draw_line, word_width
from sysmap.geometry import Box
from sysmap.poster.papers import POINT
from sysmap.poster.tiling.phrases import say
from sysmap.poster.tiling.tiles import MARGIN, Tile, Tiling

INK, PALE = "#404040", "#BDBDBD"
_EM = 100
Paint = Callable[[QPainter, Box], None]
"""Paints the part of the poster in a box, in the poster's millimetres."""


def paint_tile(painter: QPainter, tiling: Tiling, tile: Tile, poster: Paint, title: str, language: str
               ) -> None:  # fmt: skip
    """Paint a whole sheet; the painter is in millimetres from its corner."""
    printed, scale = tile.printed, tiling.scale
    with apart(painter):
        painter.setClipRect(QRectF(MARGIN, MARGIN, printed.width * scale, printed.height * scale),
                            Qt.ClipOperation.IntersectClip)  # fmt: skip
        painter.translate(MARGIN, MARGIN)
        painter.scale(scale, scale)
        painter.translate(-printed.left, -printed.top)
        poster(painter, printed)
    kept = kept_box(tiling, tile)
    for band, upright in _bands(tiling, tile, kept):
        _strip(painter, band, upright, say("glue", language))
    painter.setPen(QPen(QColor(INK), 0.15))
    painter.drawLines(list(_lines(tiling, tile, kept)))
    _name(painter, tiling, tile, title, language)


def kept_box(tiling: Tiling, tile: Tile) -> Box:
    """Where the part that stays visible stands on the sheet."""
    left, top = MARGIN + tile.left * tiling.scale, MARGIN + tile.top * tiling.scale
    return Box(left, top, left + tile.part.width * tiling.scale, top + tile.part.height * tiling.scale)


def _bands(tiling: Tiling, tile: Tile, kept: Box) -> Iterator[tuple[Box, bool]]:
    """The strips that go under a neighbour's edge, and whether they stand."""
    if tile.column and tiling.overlap:
        yield Box(MARGIN, MARGIN, kept.left, kept.bottom), True
    if tile.row and tiling.overlap:
        yield Box(kept.left, MARGIN, kept.right, kept.top), False


def _strip(painter: QPainter, band: Box, upright: bool, words: str) -> None:
    """Pale lines over the drawing, and « coller ici » on a patch."""
    painter.save()
    painter.setClipRect(QRectF(band.left, band.top, band.width, band.height), Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QColor(PALE), 0.35))
    step, start = 3.0, band.left - band.height
    count = int((band.width + band.height) / step) + 1
    painter.drawLines([
        QLineF(start + rank * step, band.bottom, start + rank * step + band.height, band.top)
        for rank in range(count)
    ])  # fmt: skip
    painter.restore()
    if min(band.width, band.height) < 5:
        return
    painter.save()
    painter.translate(band.centre.x, band.centre.y)
    if upright:
        painter.rotate(-90)
    wide = word_width(words, Style(_EM, 500)) / _EM * 8 * POINT
    painter.fillRect(QRectF(-wide / 2 - 2, -2.2, wide + 4, 4.4), QColor("#FFFFFF"))
    write(painter, words, 0.0, 0.0, 8, align="centre")
    painter.restore()


def _lines(tiling: Tiling, tile: Tile, kept: Box) -> Iterator[QLineF]:
    """Where to cut: the right and bottom edges; short ones outside the corners show how sheets meet."""
    x, y = kept.right, kept.bottom
    yield QLineF(x, MARGIN - 4, x, y + 4)
    yield QLineF(MARGIN - 4, y, x + 4, y)
    if not tile.column:
        yield QLineF(kept.left, MARGIN - 4, kept.left, MARGIN - 1)
    if not tile.row:
        yield QLineF(MARGIN - 4, kept.top, MARGIN - 1, kept.top)


def _name(painter: QPainter, tiling: Tiling, tile: Tile, title: str, language: str) -> None:
    """In the foot margin: which sheet this is, and where it goes."""
    rank = tile.row * tiling.columns + tile.column + 1
    middle = tiling.height - MARGIN / 2 + 0.6
    small = thumbnail(painter, tiling, Box(0.0, middle - 2.3, MARGIN * 3, middle + 2.3), tile)
    words = say("sheet", language, name=tile.name, rank=rank, count=tiling.number, title=title)
    room = tiling.width - 2 * MARGIN - small.width - 4
    words = _fitting(words, room, 7)
    write(painter, words, MARGIN + small.width + 3, middle, 7)


def _fitting(words: str, room: float, points: float) -> str:
    """The words, cut at the end when a title is longer than the margin."""
    while len(words) > 8 and word_width(words, Style(_EM, 500)) / _EM * points * POINT > room:
        words = words[:-2].rstrip(" ·…") + "…"
    return words


def thumbnail(painter: QPainter, tiling: Tiling, room: Box, here: Tile | None = None) -> Box:
    """The poster's sheets in small, this one filled; where it stands."""
    wide, high = tiling.across, tiling.along
    scale = min(room.width / wide, room.height / high)
    left, top = room.left if room.left else MARGIN, room.centre.y - high * scale / 2
    painter.setPen(QPen(QColor(INK), 0.15))
    for tile in tiling.tiles():
        x, y = left + tile.part.left * scale, top + tile.part.top * scale
        box = QRectF(x, y, tile.part.width * scale, tile.part.height * scale)
        painter.setBrush(QColor(INK if here is not None and tile.name == here.name else "#FFFFFF"))
        painter.drawRect(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    return Box(left, top, left + wide * scale, top + high * scale)


def write(painter: QPainter, text: str, x: float, middle: float, points: float, *, weight: int = 500,
          align: str = "left", colour: str = INK) -> None:  # fmt: skip
    """A line of words at a size in points, its capitals centred on `middle`."""
    scale = points * POINT / _EM
    painter.save()
    painter.translate(x, middle)
    painter.scale(scale, scale)
    draw_line(painter, text, 0.0, 0.0, Style(_EM, weight), colour, align)
    painter.restore()

"""The first page of an assembled poster: how to print, cut and glue, and where each sheet goes."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from sysmap.drawing import apart
from sysmap.geometry import Box
from sysmap.poster.papers import POINT
from sysmap.poster.setting import run_width, runs, set_words
from sysmap.poster.tiling.phrases import say
from sysmap.poster.tiling.sheets import INK, Paint, write
from sysmap.poster.tiling.tiles import Tile, Tiling

_EDGE = 18.0
_POINTS = 11.0
_NAMED = 12
"""So many words under seams are named."""


def paint_guide(painter: QPainter, tiling: Tiling, poster: Paint, title: str, language: str) -> None:
    """Paint the page; the painter is in millimetres from its corner."""
    painter.fillRect(QRectF(0, 0, tiling.width, tiling.height), QColor("#FFFFFF"))
    wide = tiling.width - 2 * _EDGE
    y = _said(painter, f"**{say('head', language)}**", _EDGE, _EDGE, wide, 20)
    y = _said(painter, title, _EDGE, y + 1, wide, 13)
    y = _said(painter, _size(tiling, language), _EDGE, y + 1, wide, _POINTS) + 4
    last = list(tiling.tiles())[-1].name
    steps = ("print", "check", "cut", "last", "stick")
    for rank, key in enumerate(steps, 1):
        write(painter, f"{rank}.", _EDGE, y + _POINTS * POINT * 0.66, _POINTS, weight=700)
        y = _said(painter, say(key, language, name=last), _EDGE + 8, y, wide - 8, _POINTS) + 1.5
        if key == "check":
            y = _ruler(painter, _EDGE + 8, y + 2) + 3
    y = _said(painter, _words(tiling, language), _EDGE, y + 2, wide, _POINTS) + 5
    _whole(painter, tiling, poster, Box(_EDGE, y, _EDGE + wide, tiling.height - _EDGE))


def _size(tiling: Tiling, language: str) -> str:
    wide, high = (f"{side / 10:.1f}".removesuffix(".0") for side in tiling.size)
    if language != "en":
        wide, high = wide.replace(".", ","), high.replace(".", ",")
    exact = abs(tiling.scale - 1) < 0.001
    return say("exact" if exact else "scale", language, count=tiling.number, paper=tiling.paper, width=wide,
               height=high, percent=round(tiling.scale * 100))  # fmt: skip


def _words(tiling: Tiling, language: str) -> str:
    if not tiling.cut:
        return say("whole", language)
    named = ", ".join(dict.fromkeys(tiling.cut[:_NAMED])) + ("…" if len(tiling.cut) > _NAMED else "")
    key = "some.one" if len(tiling.cut) == 1 else "some.many"
    return say(key, language, n=len(tiling.cut), words=named)


def _said(painter: QPainter, text: str, x: float, y: float, width: float, points: float) -> float:
    """Words with **strong** parts set within a width; where the next ones may begin."""
    setting = set_words(runs(text), points, width)
    for rank, line in enumerate(setting.lines):
        at = x
        for run in line:
            write(painter, run.text, at, y + (rank + 0.5) * setting.step, points, weight=max(400, run.weight),
                  colour="#1C232B")  # fmt: skip
            at += run_width(run, points)
    return y + setting.height


def _ruler(painter: QPainter, x: float, y: float) -> float:
    painter.setPen(QPen(QColor(INK), 0.35))
    painter.drawLine(QLineF(x, y + 2, x + 100, y + 2))
    painter.drawLines([QLineF(x + at, y, x + at, y + 4) for at in (0, 100)])
    painter.drawLines([QLineF(x + at, y + 1, x + at, y + 3) for at in range(10, 100, 10)])
    return y + 4


def _whole(painter: QPainter, tiling: Tiling, poster: Paint, room: Box) -> None:
    """The assembled poster in small, with its seams and the names of its sheets."""
    wide, high = tiling.across, tiling.along
    scale = min(room.width / wide, room.height / high)
    left, top = room.centre.x - wide * scale / 2, room.top
    with apart(painter):
        painter.translate(left, top)
        painter.scale(scale, scale)
        poster(painter, Box(0.0, 0.0, wide, high))
    for tile in tiling.tiles():
        _mark(painter, tile, left, top, scale)


def _mark(painter: QPainter, tile: Tile, left: float, top: float, scale: float) -> None:
    part = tile.part
    x, y = left + part.left * scale, top + part.top * scale
    wide, high = part.width * scale, part.height * scale
    painter.setPen(QPen(QColor(INK), 0.4))
    painter.drawPolyline([QPointF(x, y), QPointF(x + wide, y), QPointF(x + wide, y + high),
                          QPointF(x, y + high), QPointF(x, y)])  # fmt: skip
    side = max(4.0, min(wide, high, 26.0) * 0.42)
    painter.fillRect(QRectF(x + wide / 2 - side * 0.7, y + high / 2 - side / 2, side * 1.4, side),
                     QColor("#FFFFFF"))  # fmt: skip
    write(painter, tile.name, x + wide / 2, y + high / 2, side * 0.62 / POINT, weight=700, align="centre")

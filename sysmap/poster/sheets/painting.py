"""Painting a leaf: the same function for the preview, the printer and the PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen

from sysmap.drawing import Style, draw_line, paint, painter_path, stands_over, title_words
from sysmap.geometry import crosses, outside
from sysmap.poster.running_words import paint_run
from sysmap.poster.setting import EM, run_width
from sysmap.poster.sheet import Sample, Words
from sysmap.poster.sheets.leaf import BLACK, GREY, LINE, Leaf, Panel, Plan, Stroke

_EDGELESS = ("lane", "cell")
"""Zones that only their wash shows elsewhere: here washes are white."""


def paint_leaf(painter: QPainter, leaf: Leaf, *, per_mm: float = 40.0) -> None:
    """Paint a leaf. The painter already maps millimetres to the device."""
    painter.save()
    for hint in (QPainter.RenderHint.Antialiasing, QPainter.RenderHint.TextAntialiasing):
        painter.setRenderHint(hint)
    for item in leaf.items:
        _PAINT[type(item)](painter, item, per_mm)
    painter.restore()


def leaf_picture(leaf: Leaf, width: int, height: int | None = None) -> QImage:
    """The leaf as an image of this many pixels: the preview, and what tests look at."""
    high = height or max(1, round(width * leaf.height / leaf.width))
    image = QImage(width, high, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(width / leaf.width, high / leaf.height)
    try:
        paint_leaf(painter, leaf, per_mm=width / leaf.width)
    finally:
        painter.end()
    return image


def _words(painter: QPainter, item: Words, per_mm: float) -> None:
    setting = item.setting
    for rank, line in enumerate(setting.lines):
        x, middle = item.x, item.y + (rank + 0.5) * setting.step
        if item.align != "left":
            share = {"centre": 0.5, "right": 1.0}[item.align]
            x -= share * sum(run_width(run, setting.points) for run in line)
        for run in line:
            paint_run(painter, run, x, middle, setting.points, run.colour or item.colour)
            x += run_width(run, setting.points)


def _stroke(painter: QPainter, item: Stroke, per_mm: float) -> None:
    pen = QPen(QColor(item.colour), item.weight)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if item.dashes:
        pen.setDashPattern(list(item.dashes))
    painter.setPen(pen)
    painter.drawLine(QPointF(item.x, item.y), QPointF(item.x + item.dx, item.y + item.dy))


def _panel(painter: QPainter, item: Panel, per_mm: float) -> None:
    painter.setPen(QPen(QColor(item.edge), item.weight) if item.weight else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(QColor(item.fill)) if item.fill else QBrush(Qt.BrushStyle.NoBrush))
    box = QRectF(item.x, item.y, item.width, item.height)
    painter.drawRoundedRect(box, item.radius, item.radius)


def _sample(painter: QPainter, item: Sample, per_mm: float) -> None:
    painter.save()
    painter.translate(item.x, item.y)
    painter.scale(item.scale, item.scale)
    item.draw(painter, 0.0, 0.0, item.width / item.scale, item.height / item.scale)
    painter.restore()


def _plan(painter: QPainter, item: Plan, per_mm: float) -> None:
    painter.save()
    painter.translate(item.x, item.y)
    painter.scale(item.scale, item.scale)
    paint(painter, item.figure, scale=max(1.0, item.scale * per_mm))
    painter.setPen(QPen(QColor(BLACK if item.outlined else GREY), LINE / item.scale))
    painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
    _outlines(painter, item)
    painter.restore()
    for number, x, y in item.numbers:
        _numbered(painter, item, number, x, y)


def _outlines(painter: QPainter, item: Plan) -> None:
    """The edges of zones, open where words stand, hidden by what stands over the others."""
    zones = item.figure.zones.values()
    words = tuple(box for zone in zones for box in title_words(zone))
    words += tuple(one.words.box for one in item.figure.elements.values() if one.words.lines.lines)
    seen = QPainterPath()
    page = item.figure.bounds.grown(8.0)
    seen.addRect(QRectF(page.left, page.top, page.width, page.height))
    for zone in zones:
        if item.outlined and stands_over(zone.record):
            seen = seen.subtracted(painter_path(zone.path))
    for zone in zones:
        if item.outlined or zone.record.shape.type in _EDGELESS:
            near = tuple(box for box in words if crosses(zone.path, box))
            painter.save()
            if not stands_over(zone.record):
                painter.setClipPath(seen, Qt.ClipOperation.IntersectClip)
            painter.drawPath(painter_path(outside(zone.path, near) if near else zone.path))
            painter.restore()


def _numbered(painter: QPainter, item: Plan, number: int, x: float, y: float) -> None:
    """A black disc: the white ones are the signs of relations."""
    r = item.disc
    words = str(number)
    half = r if len(words) < 3 else r * (0.4 + 0.3 * len(words))
    painter.setPen(QPen(QColor("white"), 0.4))
    painter.setBrush(QBrush(QColor(BLACK)))
    painter.drawRoundedRect(QRectF(x - half, y - r, 2 * half, 2 * r), r, r)
    scale = r * 1.1 / EM
    painter.save()
    painter.translate(x, y)
    painter.scale(scale, scale)
    draw_line(painter, words, 0.0, 0.0, Style(EM, 700), "#FFFFFF")
    painter.restore()


_PAINT: Mapping[type, Callable[[QPainter, Any, float], None]] = {
    Words: _words, Sample: _sample, Stroke: _stroke, Panel: _panel, Plan: _plan,
}  # fmt: skip

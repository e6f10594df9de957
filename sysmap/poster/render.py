"""Painting a sheet: the same function for the preview, PDF, SVG and PNG."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen

from sysmap.drawing import Style, apart, draw_line, for_paper, paint
from sysmap.geometry import Box
from sysmap.poster.codes import QUIET_ZONE, across
from sysmap.poster.logos import logo
from sysmap.poster.running_words import paint_run
from sysmap.poster.setting import EM, run_width
from sysmap.poster.sheet import QUIET, Code, Disc, Drawn, Frame, Logo, Rule, Sample, Sheet, Words


class _Way(NamedTuple):
    """How the sheet is painted: pixels of a millimetre, what part of it, whom to ask in between."""

    per_mm: float
    area: Box | None
    pause: Callable[[], object]


_OVER = 1.0
"""Millimetres that letters and strokes may reach out of their boxes."""


def paint_sheet(
    painter: QPainter, sheet: Sheet, *, per_mm: float = 10.0, bleed: float = 0.0, area: Box | None = None,
    pause: Callable[[], object] = bool,
) -> None:  # fmt: skip
    """Paint the whole sheet. The painter already maps millimetres to the device.

    `per_mm` is how many device pixels a millimetre has: it chooses the map's level of detail,
    never what is drawn on paper. What touches an edge runs `bleed` millimetres over it. With
    `area` (millimetres) nothing else need be painted; `pause` is called between things.
    """
    way = _Way(per_mm, area, pause)
    with apart(painter):
        _sheet(painter, sheet, way, bleed)


def _sheet(painter: QPainter, sheet: Sheet, way: _Way, bleed: float) -> None:
    for hint in (QPainter.RenderHint.Antialiasing, QPainter.RenderHint.TextAntialiasing,
                 QPainter.RenderHint.SmoothPixmapTransform):  # fmt: skip
        painter.setRenderHint(hint)
    _ground(painter, sheet, bleed)
    for item in sheet.items:
        way.pause()
        if way.area is None or item.box.grown(_OVER).meets(way.area):
            _PAINT[type(item)](painter, item, sheet, way)


def _ground(painter: QPainter, sheet: Sheet, bleed: float) -> None:
    """The paper, and the plain foot of a roll-up."""
    wide, high = sheet.width + 2 * bleed, sheet.height + 2 * bleed
    _fill(painter, _rectangle(-bleed, -bleed, wide, high), sheet.theme.paper)
    if sheet.blind:
        top = sheet.height - sheet.blind
        _fill(painter, _rectangle(-bleed, top, wide, sheet.blind + bleed), sheet.theme.zone_fill)


def _rectangle(x: float, y: float, width: float, height: float) -> QPainterPath:
    path = QPainterPath()
    path.addRect(x, y, width, height)
    return path


def _fill(painter: QPainter, path: QPainterPath, colour: str, edge: QPen | None = None) -> None:
    painter.setPen(edge or QPen(Qt.PenStyle.NoPen))
    painter.setBrush(QBrush(QColor(colour)))
    painter.drawPath(path)


def _words(painter: QPainter, item: Words, sheet: Sheet, way: _Way) -> None:
    setting = item.setting
    for rank, line in enumerate(setting.lines):
        x = item.x
        middle = item.y + (rank + 0.5) * setting.step
        for run in line:
            paint_run(painter, run, x, middle, setting.points, _ink(sheet, run.colour or item.colour))
            x += run_width(run, setting.points)


def _rule(painter: QPainter, item: Rule, sheet: Sheet, way: _Way) -> None:
    box = item.box
    _fill(painter, _rectangle(box.left, box.top, box.width, box.height), _ink(sheet, item.colour))


def _frame(painter: QPainter, item: Frame, sheet: Sheet, way: _Way) -> None:
    path = QPainterPath()
    path.addRoundedRect(item.x, item.y, item.width, item.height, item.radius, item.radius)
    _fill(painter, path, "#FFFFFF", QPen(QColor(_ink(sheet, item.colour)), item.weight))


def _disc(painter: QPainter, item: Disc, sheet: Sheet, way: _Way) -> None:
    path = QPainterPath()
    path.addEllipse(item.x - item.radius, item.y - item.radius, 2 * item.radius, 2 * item.radius)
    _fill(painter, path, sheet.theme.told_text)
    scale = item.radius * (1.15 if len(item.text) < 2 else 0.9) / EM
    painter.save()
    painter.translate(item.x, item.y)
    painter.scale(scale, scale)
    draw_line(painter, item.text, 0.0, 0.0, Style(EM, 700), "#FFFFFF")
    painter.restore()


def _ink(sheet: Sheet, colour: str) -> str:
    """A colour of the words around the map, under inks that know only black: greys a copier keeps."""
    if not sheet.theme.patterns:
        return colour
    return sheet.theme.secondary if colour == QUIET else sheet.theme.ink


def _sample(painter: QPainter, item: Sample, sheet: Sheet, way: _Way) -> None:
    painter.save()
    painter.translate(item.x, item.y)
    painter.scale(item.scale, item.scale)
    item.draw(painter, 0.0, 0.0, item.width / item.scale, item.height / item.scale)
    painter.restore()


def _logo(painter: QPainter, item: Logo, sheet: Sheet, way: _Way) -> None:
    image = logo(sheet.whole, item.image)
    if image is not None:
        painter.drawImage(QRectF(item.x, item.y, item.width, item.height), image)


def _code(painter: QPainter, item: Code, sheet: Sheet, way: _Way) -> None:
    """Dark modules as one path, in runs, so that no light seam shows between two of them."""
    _fill(painter, _rectangle(item.x, item.y, item.side, item.side), "#FFFFFF")
    step = item.side / across(item.rows)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for y, row in enumerate(item.rows, QUIET_ZONE):
        x = 0
        for dark, run in groupby(row):
            count = len(list(run))
            if dark == "1":
                left = item.x + (x + QUIET_ZONE) * step
                path.addRect(left, item.y + y * step, count * step, step * 1.01)
            x += count
    _fill(painter, path, "#000000")


def _map(painter: QPainter, item: Drawn, sheet: Sheet, way: _Way) -> None:
    figure = item.figure.under(for_paper(item.figure.theme, item.scale))
    with apart(painter):
        painter.translate(item.dx, item.dy)
        painter.scale(item.scale, item.scale)
        _findable(painter, item.figure, sheet.theme.paper)
        paint(painter, figure, scale=max(1.0, item.scale * way.per_mm), area=_on_map(item, way.area),
              pause=way.pause)  # fmt: skip


def _on_map(item: Drawn, area: Box | None) -> Box | None:
    """The area in map units."""
    if area is None:
        return None
    k = item.scale
    return Box((area.left - item.dx) / k, (area.top - item.dy) / k, (area.right - item.dx) / k,
               (area.bottom - item.dy) / k)  # fmt: skip


def _findable(painter: QPainter, figure: Any, paper: str) -> None:
    """Titles that run along an arc are drawn letter by letter: no search would find them.

    The same words lie straight under the zone, in the colour of the paper.
    """
    for zone in figure.zones.values():
        if zone.title is not None and zone.place is not None and zone.place.arc is not None:
            words = " ".join(zone.title.lines.lines)
            draw_line(painter, words, zone.place.x, zone.place.y, Style(8.0, 400), paper)


_PAINT: dict[type, Callable[[QPainter, Any, Sheet, _Way], None]] = {
    Words: _words, Rule: _rule, Frame: _frame, Disc: _disc, Sample: _sample, Logo: _logo, Code: _code,
    Drawn: _map,
}  # fmt: skip


def picture(sheet: Sheet, width: int, height: int | None = None) -> QImage:
    """The sheet as an image of this many pixels: the preview, and what tests look at."""
    high = height or max(1, round(width * sheet.height / sheet.width))
    image = QImage(width, high, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    per_mm = width / sheet.width
    painter.scale(per_mm, high / sheet.height)
    try:
        paint_sheet(painter, sheet, per_mm=per_mm)
    finally:
        painter.end()
    return image




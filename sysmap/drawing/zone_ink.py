"""Painting zones: a warm wash and a dotted edge; a hue only when the zone stands for a category."""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from sysmap.drawing.element_ink import paint_words
from sysmap.drawing.fonts import Style, font, pixels
from sysmap.drawing.icons import icon
from sysmap.drawing.pens import DOT, draw, mix, painter_path, pen, polygon
from sysmap.drawing.placed import PlacedZone
from sysmap.drawing.theme import Theme
from sysmap.drawing.words import CAP_MIDDLE, word_width
from sysmap.geometry import Arc, Box, Path, outside
from sysmap.model import CLEAR, Zone, scored

EDGELESS = frozenset({"lane", "cell"})
EDGE_DOTS = (0.1, 5.5)
UNCOLOURED = frozenset({"", "white", CLEAR})
"""Hues of zones that stand for nothing: no strong edge, no coloured title."""


def zone_fill(zone: Zone, theme: Theme) -> str:
    if zone.hue == CLEAR:
        return theme.paper
    if zone.hue in ("ink", "white"):
        return theme.white
    if zone.hue:
        return theme.hue(zone.hue).wash
    # Sectors without a category are rings among other zones: paler, so that neighbours part.
    return mix(theme.zone_fill, theme.paper, 0.5) if zone.shape.type == "sector" else theme.zone_fill


def title_colour(zone: Zone, theme: Theme) -> str:
    if zone.hue == "ink":
        return theme.ink
    return theme.zone_text if zone.hue in UNCOLOURED else theme.hue(zone.hue).strong


def edged(zone: Zone) -> bool:
    """Whether an edge is drawn round it."""
    if zone.shape.type == "line" or scored(zone):
        return False
    return zone.hue not in UNCOLOURED or zone.shape.type not in EDGELESS


def lined(zone: Zone) -> bool:
    """Whether any line of it is drawn that words may stand on: an edge, a curve, a scale of scores."""
    return edged(zone) or zone.shape.type == "line" or scored(zone)


def stands_over(zone: Zone) -> bool:
    """Whether it lies on the other zones and hides their edges: what stands in the middle of a page."""
    return not zone.folded and (zone.hue == "ink" or (zone.hue == "white" and zone.shape.type == "ellipse"))


def edge_pen(zone: Zone, theme: Theme, dots: bool = True, scale: float = 1.0) -> QPen | None:
    """Dotted for free zones, solid in the hue for a category, none for lanes and cells.

    From afar dots stay a pixel wide: Qt draws thinner ones as dashes of whole pixels. Where they would
    touch they are a line, which is the same to the eye and a thousand times less work.
    """
    if zone.hue not in UNCOLOURED:
        return pen(theme.hue(zone.hue).strong, theme.stroke(2.0 if zone.hue != "ink" else 1.8))
    if zone.shape.type in EDGELESS:
        return None
    width = max(theme.stroke(1.4), round(DOT / scale, 2))
    if not dots:
        return pen(theme.zone_edge, 1.0)
    return pen(theme.zone_edge, width, EDGE_DOTS if width < EDGE_DOTS[1] else (), True)


def paint_zone(
    painter: QPainter, placed: PlacedZone, theme: Theme, dots: bool = True, scale: float = 1.0,
    words: tuple[Box, ...] = (),
) -> None:  # fmt: skip
    """The wash and the edge, open where words stand on it; titles come later, above the ribbon."""
    path = painter_path(placed.path)
    if placed.folded:
        _folded(painter, placed, theme)
        return
    if placed.record.shape.type == "line":
        paint_line(painter, placed.path, theme, placed.record.mark != "plain", words)
        return
    edge = edge_pen(placed.record, theme, dots, scale)
    fill = None if placed.record.hue == CLEAR else zone_fill(placed.record, theme)
    draw(painter, path, fill, None if words else edge)
    if words and edge is not None:
        draw(painter, painter_path(outside(placed.path, words)), None, edge)


def paint_line(
    painter: QPainter, path: Path, theme: Theme, arrow: bool = True, words: tuple[Box, ...] = ()
) -> None:
    """A curve of the page, with its arrow, open where words stand on it."""
    open = outside(path, words) if words else path
    draw(painter, painter_path(open), None, pen(theme.line, theme.stroke(2.2), (), True))
    if not arrow:
        return
    ends = path.flattened(0.5)[-1]
    (ax, ay), (x, y) = ends[-2], ends[-1]
    length = hypot(x - ax, y - ay) or 1.0
    dx, dy = (x - ax) / length, (y - ay) / length
    wings = [(x - dx * 13 + s * dy * 5.5, y - dy * 13 - s * dx * 5.5) for s in (1, -1)]
    draw(painter, polygon([(x + dx * 2, y + dy * 2), *wings]), theme.line)


def paint_edge(
    painter: QPainter, placed: PlacedZone, theme: Theme, scale: float = 1.0, words: tuple[Box, ...] = ()
) -> None:
    """The edge again: petals overlap, and each must keep its own."""
    edge = edge_pen(placed.record, theme, scale=scale)
    if edge is not None and not placed.folded:
        draw(painter, painter_path(outside(placed.path, words) if words else placed.path), None, edge)


def paint_trail(painter: QPainter, placed: PlacedZone, theme: Theme) -> None:
    if placed.trail is not None:
        draw(
            painter,
            painter_path(placed.trail),
            None,
            pen(theme.secondary, theme.stroke(1.7), (0.1, 5.5), True),
        )


def paint_title(painter: QPainter, placed: PlacedZone, theme: Theme, smooth: bool = False) -> None:
    """The title; `smooth` letters along an arc stand evenly on a screen, where glyphs keep whole pixels."""
    if placed.title is None:
        return
    colour = title_colour(placed.record, theme)
    if placed.place is not None and placed.place.arc is not None:
        words = " ".join(placed.title.lines.lines)
        paint_along(painter, words, placed.place.arc, placed.title.style, colour, smooth)
        return
    paint_words(painter, placed.title, theme.ink if placed.folded else colour)
    if placed.second is not None:
        paint_words(painter, placed.second, theme.zone_text)


def _folded(painter: QPainter, placed: PlacedZone, theme: Theme) -> None:
    """Two sheets, one behind the other: there is more inside."""
    zone = placed.record
    edge = pen(theme.zone_text if zone.hue in ("", CLEAR) else theme.hue(zone.hue).strong, theme.stroke(1.6))
    fill = zone_fill(zone, theme)
    draw(painter, painter_path(placed.path.moved(4, 4)), mix(fill, theme.zone_edge, 0.25), edge)
    draw(painter, painter_path(placed.path), fill, edge)
    box = placed.box.grown(-5)
    icon(painter, "layers", box.left + 13, box.centre.y - 11, 22, theme.zone_text, 1.8)


class Letter(NamedTuple):
    """A letter upright on its tangent: its middle, the turn in degrees, half its width."""

    text: str
    x: float
    y: float
    tilt: float
    half: float


def letters_along(text: str, arc: Arc, style: Style) -> Iterator[Letter]:
    """Where the letters of words along an ellipse stand."""
    widths = [word_width(text[: i + 1], style) for i in range(len(text))]
    for rank, letter in enumerate(text):
        before = widths[rank - 1] if rank else 0.0
        angle = _walk(arc, (before + widths[rank]) / 2 - widths[-1] / 2)
        yield Letter(letter, *_on(arc, angle), _tilt(arc, angle), (widths[rank] - before) / 2)


def paint_along(
    painter: QPainter, text: str, arc: Arc, style: Style, colour: str, smooth: bool = False
) -> None:
    """Words along an ellipse, each letter upright on its own tangent."""
    painter.setFont(font(style))
    painter.setPen(pen(colour, 1.0))
    factor = style.size / pixels(style)
    for letter in letters_along(text, arc, style):
        painter.save()
        painter.translate(letter.x, letter.y)
        painter.rotate(letter.tilt)
        painter.scale(factor, factor)
        at = QPointF(-letter.half / factor, style.size * CAP_MIDDLE / factor)
        if smooth:
            outline = QPainterPath()
            outline.addText(at, font(style), letter.text)
            painter.fillPath(outline, QColor(colour))
        else:
            painter.drawText(at, letter.text)
        painter.restore()


def _on(arc: Arc, angle: float) -> tuple[float, float]:
    a = radians(angle)
    return arc.centre.x + arc.rx * sin(a), arc.centre.y - arc.ry * cos(a)


def _speed(arc: Arc, angle: float) -> tuple[float, float]:
    """How the point moves, in units per degree."""
    a = radians(angle)
    return arc.rx * cos(a) * radians(1), arc.ry * sin(a) * radians(1)


def _walk(arc: Arc, distance: float) -> float:
    """The angle at this distance from the middle of the words, walking as they read."""
    sign = -1.0 if arc.flipped else 1.0
    steps = max(4, int(abs(distance) / 6))
    angle = arc.middle
    for _ in range(steps):
        dx, dy = _speed(arc, angle)
        half = angle + sign * distance / steps / max(hypot(dx, dy), 1e-6) / 2
        dx, dy = _speed(arc, half)
        angle += sign * distance / steps / max(hypot(dx, dy), 1e-6)
    return angle


def _tilt(arc: Arc, angle: float) -> float:
    dx, dy = _speed(arc, angle)
    return degrees(atan2(dy, dx)) + (180 if arc.flipped else 0)

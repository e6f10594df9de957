"""Emblems: what each template looks like at a glance, drawn with the map's own marks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtGui import QPainter

from sysmap.drawing import outlines
from sysmap.drawing.element_ink import paint_shape
from sysmap.drawing.emblems_plans import PLANS
from sysmap.drawing.emblems_tables import TABLES
from sysmap.drawing.icons import icon
from sysmap.drawing.link_ink import head, open_spans, strand
from sysmap.drawing.loop_ink import paint_ribbon, ring
from sysmap.drawing.pens import disc, draw, painter_path, pen, polygon, rounded
from sysmap.drawing.theme import PAPER, Theme
from sysmap.geometry import Box, Curve, Point, Route, ellipse, on_ellipse, ribbon, sector
from sysmap.model import Bend

WIDTH, HEIGHT = 210.0, 124.0
"""The page on which emblems are designed."""


def emblem(
    painter: QPainter, template: str, x: float, y: float, width: float, height: float, theme: Theme = PAPER
) -> None:
    """Draw a template's emblem, centred in the box; an id nobody knows gets a plain page."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    scale = min(width / WIDTH, height / HEIGHT)
    painter.translate(x + (width - WIDTH * scale) / 2, y + (height - HEIGHT * scale) / 2)
    painter.scale(scale, scale)
    EMBLEMS.get(template, _page)(painter, theme)
    painter.restore()


def _word(painter: QPainter, x: float, y: float, width: float, theme: Theme, faint: bool = False) -> None:
    """Words too small to read: a bar."""
    draw(painter, rounded(Box.around(x, y, width, 5), 2.5), "#8C8F92" if faint else theme.secondary)


def _arc(painter: QPainter, a: tuple[float, float], b: tuple[float, float], bow: float, theme: Theme,
         stroke: str = "solid", arrow: bool = True) -> Route:  # fmt: skip
    start, end = Point(*a), Point(*b)
    middle = Point((a[0] + b[0]) / 2 + (b[1] - a[1]) * bow, (a[1] + b[1]) / 2 - (b[0] - a[0]) * bow)
    curve = Curve(start, middle, end)
    route = Route(curve, curve, Bend(offset=bow))
    length, tones = route.length(), theme.tones("ink")
    stop = length - (5 if arrow else 0)
    strand(painter, route, open_spans(0, stop, ()), stroke, 1.5, False, tones, theme, theme.white)
    if arrow:
        head(painter, route, length, tones, theme, 0.7)
    return route


def _pill(painter: QPainter, x: float, y: float, hue: str, theme: Theme, width: float = 38.0) -> None:
    tones, box = theme.tones(hue), Box.around(x, y, width, 19)
    draw(painter, rounded(box, 9.5), theme.white, pen(tones.edge, 1.6))
    disc(painter, box.left + 9.5, y, 6.6, tones.edge)


def _fantastiques(painter: QPainter, theme: Theme) -> None:
    cx, cy, w, h = WIDTH / 2, HEIGHT / 2, 196.0, 112.0
    hues = ("turquoise", "orange", "plum", "blue")
    for i, hue in enumerate(hues):
        path = sector(cx, cy, w, h, 0.48, 1.0, i * 90 + 1.6, i * 90 + 88.4)
        draw(painter, painter_path(path), theme.hue(hue).wash, pen(theme.hue(hue).strong, 1.5))
        at = on_ellipse(cx, cy, w * 0.345, h * 0.345, i * 90 + 52 if i % 2 == 0 else i * 90 + 38)
        _pill(painter, at.x, at.y, hue, theme, 29)
    draw(painter, painter_path(ellipse(cx, cy, w * 0.44, h * 0.42)), theme.white, pen(theme.line, 1.5))
    icon(painter, "sprout", cx - 8, cy - 8.5, 16, theme.line, 2.2)


def _boucles(painter: QPainter, theme: Theme) -> None:
    places = ((105.0, 19.0), (156.0, 93.0), (54.0, 93.0))
    boxes = [Box.around(x, y, 42, 12) for x, y in places]
    curves = []
    for (ax, ay), (bx, by), bow in zip(places, (*places[1:], places[0]), (0.2, 0.1, 0.2), strict=True):
        middle = Point((ax + bx) / 2 + (by - ay) * bow, (ay + by) / 2 - (bx - ax) * bow)
        curves.append(Curve(Point(ax, ay), middle, Point(bx, by)))
    paint_ribbon(painter, ribbon(curves, boxes, width=15, pad=7, radius=8, edge=1.3), theme)
    for curve, (a, b) in zip(curves, ((0.25, 0.78), (0.31, 0.69), (0.22, 0.75)), strict=True):
        part = curve.clipped(a, b)
        route = Route(part, part, Bend())
        length, tones = route.length(), theme.tones("ink")
        strand(painter, route, open_spans(0, length - 5, ()), "solid", 1.5, False, tones, theme)
        head(painter, route, length, tones, theme, 0.7)
    for x, y in places:
        _word(painter, x, y - 1.5, 38, theme)
        draw(painter, polygon([(x - 19, y + 5), (x + 19, y + 5)], False), None, pen(theme.line, 1.1))
    ring(painter, 105, 64, "R", True, theme, 13)


def _frise(painter: QPainter, theme: Theme) -> None:
    for i in range(4):
        draw(painter, rounded(Box(0, 6 + i * 25.0, 210, 28 + i * 25.0), 5), theme.zone_fill)
    draw(painter, polygon([(78, 2), (78, 104)], False), None, pen(theme.line, 1.6, (4.5, 3)))
    for x, y in ((36, 17), (36, 42), (106, 17), (108, 92), (158, 92)):
        draw(painter, outlines.diamond(Box(x - 9 * 0.75, y - 6, x + 9, y + 6), 0.75), theme.line)
        _word(painter, x + 22, y, 24, theme, True)
    trail = [(46.0, 67.0), (96.0, 65.0), (129.0, 56.0), (156.0, 44.0), (188.0, 22.0)]
    draw(painter, polygon([(24, 67), *trail], False), None, pen("#8C8F92", 1.3, (0.1, 4), True))
    for at in trail[:-1]:
        disc(painter, *at, 5.4, theme.white, pen(theme.line, 1.5))
    yellow = theme.tones("yellow")
    draw(painter, polygon(outlines.star_points(190, 18, 14)), yellow.fill, pen(yellow.edge, 1.4))
    draw(painter, polygon([(0, 112), (203, 112)], False), None, pen(theme.line, 1.8))
    draw(painter, polygon([(210, 112), (201, 108), (201, 116)]), theme.line)


def _acteurs(painter: QPainter, theme: Theme) -> None:
    _arc(painter, (54, 31), (142, 35), 0.0, theme, "zigzag", False)
    _arc(painter, (42, 40), (50, 84), 0.03, theme, "double", False)
    _arc(painter, (72, 94), (134, 94), 0.0, theme, "double", False)
    _arc(painter, (88, 68), (66, 85), 0.12, theme)
    _arc(painter, (118, 56), (143, 43), -0.14, theme)
    _arc(painter, (166, 44), (162, 82), -0.1, theme)
    for x, y, hue in ((34, 29, "blue"), (162, 33, "orange"), (103, 62, "grey"), (52, 94, "turquoise"),
                      (154, 94, "plum")):  # fmt: skip
        _pill(painter, x, y, hue, theme)


def _petales(painter: QPainter, theme: Theme) -> None:
    cx, cy = WIDTH / 2, HEIGHT / 2
    petals = [ellipse(cx + dx, cy + dy, w, h) for dx, dy, w, h in
              ((0, -23, 92, 62), (0, 23, 92, 62), (-38, 0, 86, 68), (38, 0, 86, 68))]  # fmt: skip
    for petal in petals:
        draw(painter, painter_path(petal), theme.zone_fill)
    for petal in petals:
        draw(painter, painter_path(petal), None, pen(theme.zone_edge, 1.4))
    draw(painter, painter_path(ellipse(cx, cy, 40, 27)), theme.white, pen(theme.line, 1.5))
    for dx, dy in (
        (0, -40),
        (-15, -33),
        (29, -17),
        (-47, -8),
        (-57, 5),
        (56, -4),
        (-26, 21),
        (0, 40),
        (15, 32),
    ):
        disc(painter, cx + dx, cy + dy, 4.6, theme.line)


def _libre(painter: QPainter, theme: Theme) -> None:
    _word(painter, 58, 32, 46, theme)
    draw(painter, polygon([(35, 39), (81, 39)], False), None, pen(theme.line, 1.3))
    green, ink = theme.tones("green"), theme.tones("ink")
    paint_shape(painter, "hexagon", Box.around(61, 88, 64, 27), 0.85, green, theme)
    icon(painter, "lever", 52, 79, 18, green.edge)
    paint_shape(painter, "box", Box.around(159, 62, 58, 27), 1.0, ink, theme)
    _word(painter, 159, 62, 34, theme)
    _arc(painter, (87, 37), (127, 56), 0.14, theme)
    _arc(painter, (97, 88), (127, 69), -0.14, theme)


def _ardi(painter: QPainter, theme: Theme) -> None:
    for x, y, w, h in ((0, 4, 62, 116), (148, 4, 62, 116), (68, 4, 74, 55), (68, 65, 74, 55)):
        draw(painter, rounded(Box(x, y, x + w, y + h), 7), theme.zone_fill)
    for y in (30, 62, 94):
        _pill(painter, 31, y, "grey", theme)
    tones = theme.tones("ink")
    for x, y in ((105, 31), (179, 38)):
        paint_shape(painter, "tray", Box.around(x, y, 40, 20), 0.7, tones, theme)
    for x, y in ((105, 88), (179, 90)):
        _word(painter, x, y - 2, 34, theme)
        draw(painter, polygon([(x - 17, y + 5), (x + 17, y + 5)], False), None, pen(theme.line, 1.2))
    _arc(painter, (53, 30), (82, 29), 0.1, theme)
    _arc(painter, (53, 94), (84, 90), -0.1, theme)
    _arc(painter, (128, 33), (156, 37), 0.1, theme)
    _arc(painter, (105, 44), (105, 78), 0.0, theme)
    _arc(painter, (179, 51), (179, 80), 0.0, theme)


def _cible(painter: QPainter, theme: Theme) -> None:
    cx, cy = WIDTH / 2, HEIGHT / 2
    for size, fill in ((120.0, theme.panel), (84, theme.zone_fill), (46, theme.white)):
        draw(painter, painter_path(ellipse(cx, cy, size * 1.5, size)), fill, pen(theme.zone_edge, 1.4))
    icon(painter, "target", cx - 9, cy - 9, 18, theme.line, 2.1)
    for dx, dy, hue in ((-46.0, -12.0, "blue"), (40, 18, "turquoise"), (24, -30, "orange"), (-66, 24, "plum"),
                        (74, -16, "grey"), (-14, 50, "grey")):  # fmt: skip
        disc(painter, cx + dx, cy + dy, 6, theme.hue(hue).strong)


def _page(painter: QPainter, theme: Theme) -> None:
    draw(
        painter,
        rounded(Box.around(WIDTH / 2, HEIGHT / 2, 132, 92), 5),
        theme.white,
        pen(theme.zone_edge, 1.5),
    )
    for y, width in ((42, 60), (62, 84), (82, 44)):
        _word(painter, WIDTH / 2 - 48 + width / 2, y, width, theme, True)


EMBLEMS: Mapping[str, Callable[[QPainter, Theme], None]] = MappingProxyType({
    "fantastiques": _fantastiques, "boucles": _boucles, "frise": _frise, "acteurs": _acteurs,
    "petales": _petales, "libre": _libre, "ardi": _ardi, "cible": _cible,
    **PLANS,
    **TABLES,
})  # fmt: skip

"""Emblems of the forms with axes, rings and layers: see `emblems`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import cos, exp, pi, radians, sin
from types import MappingProxyType

from PySide6.QtGui import QPainter

from sysmap.drawing.pens import disc, draw, painter_path, pen, polygon, rounded
from sysmap.drawing.scores import figure_of, score_fill
from sysmap.drawing.theme import Theme
from sysmap.geometry import Box, Path, curve_through, ellipse, sector
from sysmap.model import Shape

CX, CY = 105.0, 62.0
Places = tuple[tuple[float, float], ...]


def _box(painter: QPainter, left: float, top: float, right: float, bottom: float, theme: Theme,
         fill: str = "") -> None:  # fmt: skip
    draw(painter, rounded(Box(left, top, right, bottom), 5), fill or theme.zone_fill)


def _dots(painter: QPainter, places: Places, theme: Theme, hue: str = "ink") -> None:
    for x, y in places:
        disc(painter, x, y, 4.6, theme.hue(hue).strong)


def _word(painter: QPainter, x: float, y: float, width: float, theme: Theme) -> None:
    draw(painter, rounded(Box.around(x, y, width, 4.4), 2.2), theme.secondary)


def _axes(painter: QPainter, theme: Theme) -> None:
    draw(painter, polygon([(30, 4), (30, 114), (192, 114)], False), None, pen(theme.line, 1.8))
    draw(painter, polygon([(30, -2), (26, 7), (34, 7)]), theme.line)
    draw(painter, polygon([(199, 114), (190, 110), (190, 118)]), theme.line)


def _arrow(painter: QPainter, points: Places, theme: Theme, width: float = 1.8) -> None:
    path = curve_through(points)
    draw(painter, painter_path(path), None, pen(theme.line, width))
    (ax, ay), (x, y) = path.flattened(0.5)[-1][-2:]
    far = ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5 or 1.0
    dx, dy = (x - ax) / far * 8, (y - ay) / far * 8
    draw(painter, polygon([(x, y), (x - dx + dy / 2, y - dy - dx / 2), (x - dx - dy / 2, y - dy + dx / 2)]),
         theme.line)  # fmt: skip


def _quadrants(painter: QPainter, theme: Theme) -> None:
    for x in (36.0, 114.0):
        for y in (6.0, 60.0):
            _box(painter, x, y, x + 74, y + 50, theme)
    _axes(painter, theme)


def _pouvoir(painter: QPainter, theme: Theme) -> None:
    _quadrants(painter, theme)
    _dots(painter, ((58, 88), (148, 92), (60, 30)), theme)
    for start, end in (((64, 84), (104, 68)), ((151, 86), (160, 44)), ((67, 30), (122, 24))):
        draw(painter, polygon([start, end], False), None, pen(theme.line, 1.5, (4, 3)))
        disc(painter, *end, 4.6, theme.white, pen(theme.line, 1.5))


def _influence(painter: QPainter, theme: Theme) -> None:
    _quadrants(painter, theme)
    middle = painter_path(ellipse(112, 58, 66, 42))
    draw(painter, middle, theme.white, pen(theme.zone_edge, 1.4, (0.1, 4), True))
    places = ((56.0, 22.0), (74, 34), (152, 26), (172, 40), (158, 90), (60, 92), (108, 56), (122, 63))
    _dots(painter, places, theme)


def _wheel(painter: QPainter, theme: Theme, mark: str) -> None:
    values = (5.0, 3, 4, 2, 4.4, 3, 5, 2.4)
    for rank, value in enumerate(values):
        shape = Shape(type="sector", x=CX, y=CY, width=158, height=158, inner=0.08, outer=1.0,
                      start=rank * 45 - 22.5, end=rank * 45 + 22.5)  # fmt: skip
        wash = sector(CX, CY, 158, 158, 0.08, 0.74, shape.start, shape.end)
        draw(painter, painter_path(wash), theme.zone_fill, pen(theme.paper, 1.6))
        draw(painter, painter_path(figure_of(shape, mark, value)), score_fill(theme), pen(theme.line, 1.4))


def _arbre(painter: QPainter, theme: Theme, problem: bool = True) -> None:
    edge = pen(theme.line, 1.5)
    for y, places in ((14.0, (52.0, 105, 158)), (110, (52, 105, 158))):
        for x in places:
            turn = y + (CY - y) * 0.5
            draw(painter, polygon([(x, y), (x, turn), (CX, turn), (CX, CY)], False), None, edge)
            draw(painter, rounded(Box.around(x, y, 42, 18), 4), theme.zone_fill, edge)
            _word(painter, x, y, 26, theme)
    tones = theme.hue("vermilion" if problem else "green")
    draw(painter, rounded(Box.around(CX, CY, 76, 24), 4), theme.white, pen(theme.line, 2.2))
    disc(painter, CX - 25, CY, 5, tones.strong)
    _word(painter, CX + 8, CY, 38, theme)


def _objectifs(painter: QPainter, theme: Theme) -> None:
    _arbre(painter, theme, False)


def _curve(rises: bool) -> Places:
    share = [i / 12 for i in range(13)]
    up = [1 / (1 + exp(-8 * (s - 0.5))) for s in share]
    heights = [108 - 92 * u if rises else 16 + 92 * u for u in up]
    return tuple((12 + 186 * s, y) for s, y in zip(share, heights, strict=True))


def _courbe(painter: QPainter, theme: Theme) -> None:
    for rises in (False, True):
        wash = pen(theme.zone_fill if not rises else theme.panel, 26)
        draw(painter, painter_path(curve_through(_curve(rises))), None, wash)
    for rises in (False, True):
        _arrow(painter, _curve(rises), theme)
    _dots(painter, ((24, 94), (182, 92)), theme, "grey")
    _dots(painter, ((30, 30), (74, 34), (150, 32)), theme)


def _horizons(painter: QPainter, theme: Theme) -> None:
    share = [i / 24 for i in range(25)]
    first = tuple((10 + 188 * s, 112 - 96 * (0.12 + 0.78 / (1 + exp(11 * (s - 0.4))))) for s in share)
    second = tuple((10 + 188 * s, 112 - 96 * (0.05 + 0.6 * exp(-(((s - 0.5) / 0.19) ** 2)))) for s in share)
    third = tuple((10 + 188 * s, 112 - 96 * (0.06 + 0.84 / (1 + exp(-10 * (s - 0.66))))) for s in share)
    draw(painter, painter_path(Path((("M", 10, 112), ("L", *first[0]), *curve_through(first).commands[1:],
                                     ("L", 198, 112), ("Z",)))), theme.zone_fill)  # fmt: skip
    for points in (first, second, third):
        _arrow(painter, points, theme)
    _dots(painter, ((36, 62), (84, 78), (126, 78), (176, 66)), theme)


def _rings(painter: QPainter, theme: Theme) -> None:
    for rank, size in enumerate((120.0, 94, 68, 40)):
        fill = theme.white if rank % 2 else theme.zone_fill
        draw(painter, painter_path(ellipse(CX, CY, size * 1.62, size)), fill, pen(theme.zone_edge, 1.3))
    disc(painter, CX, CY, 8, theme.white, pen(theme.line, 1.6))
    near = ((20, 0.45, "blue"), (95, 0.48, "turquoise"), (170, 0.44, "orange"), (255, 0.46, "plum"))
    for angle, far, hue in (*near, (50, 0.72, "grey"), (215, 0.7, "grey"), (310, 0.74, "grey")):
        x, y = CX + 97 * far * sin(radians(angle)), CY - 60 * far * cos(radians(angle))
        disc(painter, x, y, 5, theme.hue(hue).strong)


def _rainbow(painter: QPainter, theme: Theme) -> None:
    for rank, outer in enumerate((1.0, 0.7, 0.4)):
        for start in (270, 330, 390):
            path = sector(CX, 112, 204, 204, max(0.0, outer - 0.29), outer, start + 0.8, start + 59.2)
            fill = theme.panel if rank % 2 else theme.zone_fill
            draw(painter, painter_path(path), fill, pen(theme.zone_edge, 1.2))
    _dots(painter, ((76, 92), (134, 92), (105, 60), (58, 66), (152, 70), (105, 26)), theme)


def _donut(painter: QPainter, theme: Theme) -> None:
    for count, inner, outer in ((12, 0.16, 0.44), (9, 0.74, 1.0)):
        for rank in range(count):
            path = sector(CX, CY, 118, 118, inner, outer, rank * 360 / count, (rank + 1) * 360 / count)
            draw(painter, painter_path(path), theme.zone_fill, pen(theme.paper, 1.2))
    ring = sector(CX, CY, 118, 118, 0.48, 0.7, 0, 360)
    draw(painter, painter_path(ring), theme.white, pen(theme.line, 1.6))


def _iceberg(painter: QPainter, theme: Theme) -> None:
    levels = ((12.0, 34.0, 0.18, 0.4), (38, 60, 0.46, 0.66), (64, 88, 0.7, 0.88), (92, 118, 0.9, 1.0))
    for top, bottom, a, b in levels:
        points = [(CX - 88 * a, top), (CX + 88 * a, top), (CX + 88 * b, bottom), (CX - 88 * b, bottom)]
        draw(painter, polygon(points), theme.zone_fill, pen(theme.zone_edge, 1.3))
        _word(painter, CX, (top + bottom) / 2, 34, theme)
    wave = tuple((6 + 198 * i / 16, 36 + 1.8 * sin(i * pi / 2)) for i in range(17))
    draw(painter, painter_path(curve_through(wave)), None, pen(theme.line, 1.8))


def _mlp(painter: QPainter, theme: Theme) -> None:
    for top, bottom in ((4.0, 32.0), (36, 72), (76, 120)):
        _box(painter, 4, top, 206, bottom, theme)
    for start, end in (((24, 110), (72, 96)), ((58, 112), (112, 84)), ((98, 96), (150, 56))):
        _arrow(painter, (start, end), theme, 1.6)
    _dots(painter, ((48, 54), (92, 52), (170, 54)), theme)
    _word(painter, 105, 18, 90, theme)


def _columns(painter: QPainter, theme: Theme, count: int = 5, strips: bool = True) -> None:
    top, bottom = (18.0, 100.0) if strips else (6.0, 118.0)
    wide = 204 / count
    for rank in range(count):
        left = 3 + rank * wide
        _box(painter, left, top, left + wide - 4, bottom, theme)
        _word(painter, left + wide / 2 - 2, top + 9, wide * 0.5, theme)
    if strips:
        _box(painter, 3, 2, 203, 14, theme, theme.panel)
        _box(painter, 3, 104, 203, 120, theme, theme.panel)


def _changement(painter: QPainter, theme: Theme) -> None:
    _columns(painter, theme)
    for x in (23.0, 64, 105, 146, 186):
        _dots(painter, ((x, 52), (x, 76)), theme)


def _flux(painter: QPainter, theme: Theme) -> None:
    _columns(painter, theme, 3, False)
    for y, width in ((38.0, 16.0), (66, 9), (90, 5)):
        draw(painter, painter_path(curve_through(((44, y), (105, y + 8), (166, y + 2)))), None,
             pen(theme.zone_edge, width))  # fmt: skip


def _roue(painter: QPainter, theme: Theme) -> None:
    for size in (120.0, 86, 50):
        ring = painter_path(ellipse(CX, CY, size * 1.5, size))
        draw(painter, ring, theme.zone_fill, pen(theme.zone_edge, 1.3))
    disc(painter, CX, CY, 9, theme.white, pen(theme.line, 1.8))
    for angle in (10, 130, 250):
        a, b = radians(angle), radians(angle + 24)
        near = (CX + 34 * sin(a), CY - 24 * cos(a))
        far = (CX + 62 * sin(b), CY - 44 * cos(b))
        start = (CX + 10 * sin(a), CY - 9 * cos(a))
        draw(painter, polygon([start, near, far], False), None, pen(theme.line, 1.5))
        _dots(painter, (near, far), theme)


def _image(painter: QPainter, theme: Theme) -> None:
    edge = pen(theme.line, 1.7)
    draw(painter, painter_path(ellipse(58, 40, 62, 40)), theme.white, edge)
    draw(painter, polygon([(46, 58), (40, 72), (58, 60)]), theme.line)
    _word(painter, 58, 40, 36, theme)
    draw(painter, polygon([(118, 66), (142, 46), (166, 66), (166, 98), (118, 98)]), theme.zone_fill, edge)
    disc(painter, 82, 88, 8, theme.white, edge)
    draw(painter, polygon([(82, 96), (82, 116)], False), None, edge)
    draw(painter, polygon([(70, 104), (94, 104)], False), None, edge)
    _arrow(painter, ((96, 92), (116, 86)), theme, 1.5)


def _controverse(painter: QPainter, theme: Theme) -> None:
    _box(painter, 40, 4, 170, 26, theme, theme.panel)
    _word(painter, 105, 15, 70, theme)
    for left in (4.0, 74, 144):
        _box(painter, left, 32, left + 62, 94, theme, theme.white if left == 74 else "")
    _box(painter, 4, 100, 206, 120, theme, theme.panel)
    _dots(painter, ((26, 54), (44, 74), (172, 52), (188, 78), (160, 76)), theme)
    _dots(painter, ((105, 66),), theme, "grey")


PLANS: Mapping[str, Callable[[QPainter, Theme], None]] = MappingProxyType({
    "pouvoir": _pouvoir, "influence": _influence, "rosace": lambda p, t: _wheel(p, t, "score"),
    "fleur": lambda p, t: _wheel(p, t, "petal"), "arbre": _arbre, "objectifs": _objectifs, "courbe": _courbe,
    "horizons": _horizons, "ecosysteme": _rings, "arc-en-ciel": _rainbow, "donut": _donut,
    "iceberg": _iceberg,
    "niveaux": _mlp, "changement": _changement, "consequences": _roue, "image-riche": _image,
    "controverse": _controverse, "flux": _flux,
})  # fmt: skip

"""The outline of each shape of element, in a box, at the scale k (1 for a label of 15)."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtGui import QPainterPath

from sysmap.drawing.pens import circle, polygon, rounded
from sysmap.geometry import Box

STAR = 92.0
PEBBLE = 9.5


def none(box: Box, k: float) -> QPainterPath:
    """Shapes made of words alone have no outline."""
    return QPainterPath()


def box(b: Box, k: float) -> QPainterPath:
    return rounded(b, 3 * k)


def project(b: Box, k: float) -> QPainterPath:
    return rounded(b, 5 * k)


def tray(b: Box, k: float) -> QPainterPath:
    return rounded(b, 2 * k)


def soft(b: Box, k: float) -> QPainterPath:
    return rounded(b, 12 * k)


def pill(b: Box, k: float) -> QPainterPath:
    return rounded(b, min(b.height / 2, 24 * k))


def stadium(b: Box, k: float) -> QPainterPath:
    return rounded(b, min(b.height / 2, 40 * k))  # round a picture it is no egg


def hexagon(b: Box, k: float) -> QPainterPath:
    q = min(14 * k, b.width / 3)
    y = (b.top + b.bottom) / 2
    return polygon([(b.left + q, b.top), (b.right - q, b.top), (b.right, y), (b.right - q, b.bottom),
                    (b.left + q, b.bottom), (b.left, y)])  # fmt: skip


def octagon(b: Box, k: float) -> QPainterPath:
    q = min(12 * k, b.height / 3, b.width / 3)
    return polygon([(b.left + q, b.top), (b.right - q, b.top), (b.right, b.top + q), (b.right, b.bottom - q),
                    (b.right - q, b.bottom), (b.left + q, b.bottom), (b.left, b.bottom - q),
                    (b.left, b.top + q)])  # fmt: skip


def arrow(b: Box, k: float) -> QPainterPath:
    """A broad arrow to the right: what carries on by its own weight."""
    y, wing = (b.top + b.bottom) / 2, 5.5 * k
    neck = b.right - min(18 * k, b.width / 2.5)
    return polygon([(b.left, b.top + wing), (neck, b.top + wing), (neck, b.top), (b.right, y),
                    (neck, b.bottom), (neck, b.bottom - wing), (b.left, b.bottom - wing)])  # fmt: skip


def oval(b: Box, k: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(b.left, b.top, b.width, b.height)
    return path


def quote(b: Box, k: float) -> QPainterPath:
    """A speech bubble: its tail is inside the box, at the bottom left."""
    foot, r, x = b.bottom - 8 * k, 8 * k, b.left + 18 * k
    path = QPainterPath()
    path.moveTo(b.left + r, b.top)
    path.lineTo(b.right - r, b.top)
    path.quadTo(b.right, b.top, b.right, b.top + r)
    path.lineTo(b.right, foot - r)
    path.quadTo(b.right, foot, b.right - r, foot)
    path.lineTo(x + 10 * k, foot)
    path.lineTo(x - 3 * k, b.bottom)
    path.lineTo(x, foot)
    path.lineTo(b.left + r, foot)
    path.quadTo(b.left, foot, b.left, foot - r)
    path.lineTo(b.left, b.top + r)
    path.quadTo(b.left, b.top, b.left + r, b.top)
    path.closeSubpath()
    return path


def leaf(b: Box, k: float) -> QPainterPath:
    """Two opposite corners swell, the two others stay sharp."""
    r, s = min(b.height * 0.72, 30 * k), 3 * k
    path = QPainterPath()
    path.moveTo(b.left + r, b.top)
    path.lineTo(b.right - s, b.top)
    path.quadTo(b.right, b.top, b.right, b.top + s)
    path.lineTo(b.right, b.bottom - r)
    path.quadTo(b.right, b.bottom, b.right - r, b.bottom)
    path.lineTo(b.left + s, b.bottom)
    path.quadTo(b.left, b.bottom, b.left, b.bottom - s)
    path.lineTo(b.left, b.top + r)
    path.quadTo(b.left, b.top, b.left + r, b.top)
    path.closeSubpath()
    return path


def star_points(x: float, y: float, r: float) -> list[tuple[float, float]]:
    """Five points, the first upwards; the inner radius is the pentagram's, softened."""
    return [(x + (r if i % 2 == 0 else r * 0.44) * sin(i * pi / 5),
             y - (r if i % 2 == 0 else r * 0.44) * cos(i * pi / 5)) for i in range(10)]  # fmt: skip


def star(b: Box, k: float) -> QPainterPath:
    """The star fills the top of its box; the words stand under it."""
    r = min(STAR * k, b.width) / 2
    return polygon(star_points((b.left + b.right) / 2, b.top + r, r))


def diamond(b: Box, k: float) -> QPainterPath:
    """A small solid diamond at the left of the words."""
    x, y, r = b.left + 9 * k, (b.top + b.bottom) / 2, 8 * k
    return polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)])


def pebble(b: Box, k: float) -> QPainterPath:
    return circle(b.left + (PEBBLE + 1) * k, (b.top + b.bottom) / 2, PEBBLE * k)

"""Colours, pens and paths, made once: opaque only, so that every device can carry them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from sysmap.geometry import Box, Path

NO_PEN = QPen(Qt.PenStyle.NoPen)
NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)
P = ParamSpec("P")
R = TypeVar("R")


def cached_by_thread(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Remember answers, each thread its own: Qt's paths fill in lazily while they are drawn.

    When `most` answers are known, all are forgotten.
    """

    def around(function: Callable[P, R]) -> Callable[P, R]:
        local = threading.local()

        @wraps(function)
        def asked(*args: P.args, **kwargs: P.kwargs) -> R:
            known = local.__dict__.setdefault("known", {})
            found = known.get(args)
            if found is None:
                if len(known) >= most:
                    known.clear()
                found = known[args] = function(*args, **kwargs)
            return found

        return asked

    return around


DOT = 1.03
"""Device pixels: the thinnest dashed line. Qt draws thinner ones in dashes of whole pixels."""


@lru_cache(maxsize=512)
def colour(name: str) -> QColor:
    return QColor(name)


@lru_cache(maxsize=512)
def brush(name: str) -> QBrush:
    return QBrush(QColor(name))


@lru_cache(maxsize=2048)
def mix(name: str, into: str, share: float) -> str:
    """The opaque colour that lies at `share` of the way from one colour to the other."""
    a, b = QColor(name), QColor(into)
    parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    return "#" + "".join(f"{round(p + (q - p) * share):02X}" for p, q in parts)


@lru_cache(maxsize=2048)
def pen(name: str, width: float, dash: tuple[float, ...] = (), round_cap: bool = False) -> QPen:
    """A pen of this colour and width; `dash` is in map units."""
    found = QPen(QColor(name), width)
    found.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    found.setCapStyle(Qt.PenCapStyle.RoundCap if round_cap else Qt.PenCapStyle.FlatCap)
    if dash:
        found.setDashPattern([max(d / (width or 2.0), 0.01) for d in dash])
    return found


@contextmanager
def apart(painter: QPainter) -> Iterator[None]:
    """What is set in here ends in here, when whoever paints is stopped too."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


def painter_path(path: Path) -> QPainterPath:
    """The geometry's path as the painter's."""
    found = QPainterPath()
    for command in path.commands:
        _ADD[command[0]](found, *command[1:])
    return found


_ADD: dict[str, Callable[..., None]] = {
    "M": QPainterPath.moveTo,
    "L": QPainterPath.lineTo,
    "Q": QPainterPath.quadTo,
    "C": QPainterPath.cubicTo,
    "Z": QPainterPath.closeSubpath,
}


def draw(painter: QPainter, path: QPainterPath, fill: str | None = None, edge: QPen | None = None) -> None:
    """Fill and outline a path; None leaves either out."""
    painter.setPen(edge if edge is not None else NO_PEN)
    painter.setBrush(brush(fill) if fill else NO_BRUSH)
    painter.drawPath(path)


def rounded(box: Box, radius: float) -> QPainterPath:
    path = QPainterPath()
    r = min(radius, box.width / 2, box.height / 2)
    path.addRoundedRect(box.left, box.top, box.width, box.height, r, r)
    return path


def polygon(points: list[tuple[float, float]], closed: bool = True) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    if closed:
        path.closeSubpath()
    return path


def circle(x: float, y: float, r: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(x - r, y - r, 2 * r, 2 * r)
    return path


def disc(painter: QPainter, x: float, y: float, r: float, fill: str | None, edge: QPen | None = None) -> None:
    """A disc; its solid edge is a larger disc underneath, which is half the work of a stroke."""
    if fill is None or edge is None or edge.style() != Qt.PenStyle.SolidLine:
        draw(painter, circle(x, y, r), fill, edge)
        return
    half = edge.widthF() / 2
    painter.setPen(NO_PEN)
    painter.setBrush(QBrush(edge.color()))
    painter.drawPath(circle(x, y, r + half))
    painter.setBrush(brush(fill))
    painter.drawPath(circle(x, y, r - half))

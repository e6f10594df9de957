"""Ghosts: what the empty zones and the empty page whisper. On screen only: nothing here is ever printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import cos, radians, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from sysmap.canvas.camera import Camera
from sysmap.canvas.whisper_room import Spot, find
from sysmap.drawing import Figure, PlacedZone, Theme, emblem
from sysmap.geometry import Box
from sysmap.model import Shape, SystemMap

PAGE = "page"
LETTERS, LEAST, PAGE_LETTERS = 15, 11, 20
SIZES = range(LETTERS, LEAST - 1, -1)
SIDE = 12.0
"""Pixels kept free on each side of a whisper."""
PICTURE, FAINT = (300.0, 177.0), 0.28
WIDEST = 4000.0
FOOT = 34.0
"""Pixels at the foot of the view for the whisper of a page that has zones."""


class Whispers(NamedTuple):
    """Words by zone id (« page » for the page), and the elements that came with the form: they count for
    nothing.
    """

    words: Mapping[str, str] = {}
    own: frozenset[str] = frozenset()


SILENT = Whispers()


class Ghosts:
    """Knows what is still whispered, and paints it in screen pixels.

    `ask` gives the words of a map's form.
    """

    def __init__(self, ask: Callable[[SystemMap], Whispers] | None = None) -> None:
        self.ask = ask
        self._of: Figure | None = None
        self._said: dict[str, str] = {}
        self._seen: tuple[Figure | None, float] = (None, 0.0)
        self._spots: list[Spot] = []

    def said(self, figure: Figure) -> dict[str, str]:
        """What is whispered now: a zone is silent once it holds something, the page once it does."""
        if figure is not self._of:
            self._of, self._said = figure, self._listen(figure)
        return self._said

    def _listen(self, figure: Figure) -> dict[str, str]:
        words, own = self.ask(figure.map) if self.ask is not None else SILENT
        if not words:
            return {}
        begun = len(figure.map.elements) > len(own & figure.map.elements.keys())
        shown = {id: zone for id, zone in figure.zones.items() if id in words}
        held = {zone for id, e in figure.map.elements.items() if id not in own for zone in e.zones}
        zones = {id: words[id] for id, zone in shown.items() if id not in held and _empty(zone, own)}
        page = {} if begun or PAGE not in words else {PAGE: words[PAGE]}
        return zones | page

    def foot(self, figure: Figure) -> float:
        """Pixels that the whisper of the page wants at the foot of the view."""
        return FOOT if figure.zones and PAGE in self.said(figure) else 0.0

    def paint(self, painter: QPainter, figure: Figure, camera: Camera, width: float, height: float) -> None:
        theme = figure.theme
        for id, text in self.said(figure).items():
            if id == PAGE:
                middle = camera.to_screen(*figure.bounds.centre).x if figure.zones else width / 2
                _page(painter, text, QRectF(0, 0, width, height), figure, middle)
        painter.setPen(_colour(theme))
        for spot in self._placed(figure, camera.scale):
            font = _font(spot.size)
            painter.setFont(font)
            high = QFontMetricsF(font).height()
            for line, at in spot.on_screen(camera, high):
                room = QRectF(at.x() - WIDEST / 2, at.y() - high / 2, WIDEST, high)
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, line)

    def _placed(self, figure: Figure, scale: float) -> list[Spot]:
        """Where the words of the zones stand, found once for a scale."""
        if self._seen[0] is not figure or self._seen[1] != scale:
            self._seen = figure, scale
            self._spots = _spots(figure, self.said(figure), scale)
        return self._spots


def _spots(figure: Figure, said: Mapping[str, str], scale: float) -> list[Spot]:
    """Each whisper as large as fits near the heart of its zone; the smallest zones choose first."""
    zones = sorted((figure.zones[id] for id in said if id != PAGE),
                   key=lambda zone: zone.path.bounds().width * zone.path.bounds().height)  # fmt: skip
    found: list[Spot] = []
    rooms: list[Box] = []
    for zone in zones:
        heart = inner(zone.record.shape, zone.path.bounds()).centre
        placed = find(figure, zone, said[zone.id], heart, scale, rooms, SIZES, _metrics)
        if placed is not None:
            found.append(placed[0])
            rooms.append(placed[1])
    return found


def _metrics(size: int) -> QFontMetricsF:
    return QFontMetricsF(_font(size))


def _empty(zone: PlacedZone, own: frozenset[str]) -> bool:
    return not zone.folded and not zone.record.hidden and all(id in own for id in zone.members)


def _colour(theme: Theme) -> QColor:
    colour = QColor(theme.secondary)
    colour.setAlphaF(0.86)
    return colour


def _font(size: int, weight: int = 400) -> QFont:
    made = QFont("Inter")
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    made.setItalic(True)
    return made


def inner(shape: Shape, whole: Box) -> Box:
    """A box well inside the shape: a piece of a ring lies beside its own middle."""
    if shape.type == "sector":
        angle, thick = radians((shape.start + shape.end) / 2), shape.outer - shape.inner
        share = shape.inner + thick * (0.5 if shape.end - shape.start > 180 else 0.4)  # names are outside
        rx, ry = shape.width / 2, shape.height / 2
        across = thick if abs(cos(angle)) < 0.9 else 0.8
        x, y = shape.x + sin(angle) * share * rx, shape.y - cos(angle) * share * ry
        return Box.around(x, y, across * rx, thick * ry * 0.8)
    if shape.type == "ellipse":
        return Box.around(shape.x, shape.y, shape.width * 0.66, shape.height * 0.6)
    return whole


def _page(painter: QPainter, text: str, whole: QRectF, figure: Figure, middle: float) -> None:
    """In the middle of an open page, under a faint picture of the form; at the foot, under the
    `middle` of the map, where zones fill it.
    """
    font = _font(LETTERS + 1 if figure.zones else PAGE_LETTERS, 500)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    wide = min(whole.width() - 4 * SIDE, 760.0)
    room = QRectF(middle - wide / 2, 0, wide, whole.height())
    box = QFontMetricsF(font).boundingRect(room, flags, text)
    box.moveLeft(max(2 * SIDE, min(box.left(), whole.right() - 2 * SIDE - box.width())))
    if figure.zones:
        box.moveBottom(whole.bottom() - 8)
    elif whole.height() > 2 * PICTURE[1]:
        box.translate(0, PICTURE[1] / 2 + 10)
        _picture(painter, box, figure)
    painter.setFont(font)
    painter.setPen(_colour(figure.theme))
    painter.drawText(box.adjusted(-1, 0, 1, 0), flags, text)


def _picture(painter: QPainter, under: QRectF, figure: Figure) -> None:
    """Faint as a whole: what overlaps in it must not show through."""
    ratio = painter.device().devicePixelRatioF()
    size = QSize(*(round(side * ratio) for side in PICTURE))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    within = QPainter(image)
    emblem(within, figure.map.template, 0.0, 0.0, *PICTURE, figure.theme)
    within.end()
    painter.setOpacity(FAINT)
    painter.drawImage(QPointF(under.center().x() - PICTURE[0] / 2, under.top() - PICTURE[1] - 20), image)
    painter.setOpacity(1.0)

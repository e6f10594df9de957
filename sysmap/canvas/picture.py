"""A picture of a part of the map, painted once and shown many times."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from sysmap.canvas.camera import Camera
from sysmap.drawing import Figure, paint
from sysmap.geometry import Box

EACH = 12
"""What starting to paint one more rectangle costs, in records."""
BAND = 128
"""Rows of pixels that are copied at once."""
OUTSIDE = 4.0
"""How far, in map units, the stroke of a box may stand out of it: a part just beside it shows it too."""
NOBODY: frozenset[str] = frozenset()


class Picture(NamedTuple):
    """`camera` looks at the image's top left; `ratio` device pixels make one logical pixel.

    `without` are the ids left out because they are being moved, and drawn above it.
    """

    image: QImage
    camera: Camera
    ratio: float
    figure: Figure
    without: frozenset[str] = NOBODY

    @property
    def area(self) -> Box:
        return self.camera.area(self.image.width() / self.ratio, self.image.height() / self.ratio)

    def pixels(self, box: Box, grow: int = 2) -> QRect:
        """The device pixels that a part of the map touches, within the image."""
        left, top, right, bottom = (v * self.ratio for v in self.camera.box_to_screen(box))
        rect = QRect(int(left) - grow, int(top) - grow, int(right - left) + 2 * grow + 2,
                     int(bottom - top) + 2 * grow + 2)  # fmt: skip
        return rect.intersected(self.image.rect())

    def box(self, rect: QRect) -> Box:
        """The part of the map behind these device pixels."""
        a = self.camera.to_map(rect.left() / self.ratio, rect.top() / self.ratio)
        b = self.camera.to_map((rect.right() + 1) / self.ratio, (rect.bottom() + 1) / self.ratio)
        return Box(*a, *b)


class Order(NamedTuple):
    """A picture to be painted: `width` and `height` are device pixels."""

    figure: Figure
    camera: Camera
    width: int
    height: int
    ratio: float
    without: frozenset[str] = NOBODY


def painted(order: Order, old: Picture | None = None, stale: Sequence[Box] | None = None,
            pause: Callable[[], object] | None = None) -> Picture:  # fmt: skip
    """Paint it. What an old picture of the same scale shows already is taken from there.

    `stale` are the places where the old picture is out of date; None when nobody knows them.
    `pause` is called between records: in a thread it lets the window go first.
    """
    image = QImage(order.width, order.height, QImage.Format.Format_RGB32)
    picture = Picture(image, order.camera, order.ratio, order.figure, order.without)
    rects = [image.rect()]
    if old is not None and stale is not None and _alike(old, order):
        offset = _offset(old, picture)
        _copy(image, offset, old.image, pause)
        rects = list(QRegion(image.rect()) - QRegion(offset))  # type: ignore[call-overload]
        rects = thrifty(picture, rects + merged([picture.pixels(box) for box in stale], image.rect()), pause)
    repaint(picture, rects, pause)
    return picture


def _copy(image: QImage, offset: QRect, old: QImage, pause: Callable[[], object] | None) -> None:
    """In bands: nobody else can do anything while Qt copies, and all at once takes five milliseconds."""
    painter = QPainter(image)
    for top in range(0, old.height(), BAND):
        if pause is not None:
            pause()
        painter.drawImage(offset.x(), offset.y() + top, old, 0, top, old.width(), BAND)
    painter.end()


def thrifty(picture: Picture, rects: list[QRect], pause: Callable[[], object] | None = None) -> list[QRect]:
    """These rectangles, or all of the picture when painting them one by one would cost more."""
    whole, near = picture.image.rect(), picture.figure.spots.near
    budget = len(near(picture.box(whole))) + EACH
    for rect in rects:
        if pause is not None:
            pause()
        budget -= len(near(picture.box(rect))) + EACH
        if budget < 0:
            return [whole]
    return rects


def _alike(old: Picture, order: Order) -> bool:
    return old.ratio == order.ratio and abs(old.camera.scale - order.camera.scale) < 1e-9


def _offset(old: Picture, new: Picture) -> QRect:
    step = new.camera.scale * new.ratio
    x = round((old.camera.x - new.camera.x) * step)
    y = round((old.camera.y - new.camera.y) * step)
    return QRect(x, y, old.image.width(), old.image.height())


def merged(rects: Iterable[QRect], whole: QRect) -> list[QRect]:
    """Fewer rectangles that cover the same pixels; the whole one when they cover most of it."""
    found: list[QRect] = []
    for rect in rects:
        if rect.isEmpty():
            continue
        for i, other in enumerate(found):
            both = rect.united(other)
            if area(both) <= 1.4 * (area(rect) + area(other)):
                found[i] = both
                break
        else:
            found.append(rect)
    return [whole] if sum(map(area, found)) > 0.7 * area(whole) else found


def area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())


def repaint(picture: Picture, rects: Iterable[QRect], pause: Callable[[], object] | None = None) -> None:
    """Paint these device pixels anew, from the picture's own figure."""
    painter = QPainter(picture.image)
    paper = QColor(picture.figure.theme.paper)
    scale = picture.camera.scale * picture.ratio
    bounds = picture.figure.bounds
    for rect in rects:
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, paper)
        seen = picture.box(rect).grown(max(2 / scale, OUTSIDE))
        if seen.meets(bounds):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale, scale)
            painter.translate(-picture.camera.x, -picture.camera.y)
            paint(painter, picture.figure, area=seen, scale=scale, without=picture.without, pause=pause,
                  screen=picture.camera.scale)  # fmt: skip
        painter.restore()
    painter.end()


def spread(picture: Picture, camera: Camera) -> QRectF:
    """Where the picture lies on the screen, in logical pixels."""
    if abs(picture.camera.scale - camera.scale) < 1e-9:
        at = camera.to_screen(picture.camera.x, picture.camera.y)
        x, y = round(at.x * picture.ratio) / picture.ratio, round(at.y * picture.ratio) / picture.ratio
        return QRectF(x, y, picture.image.width() / picture.ratio, picture.image.height() / picture.ratio)
    left, top, right, bottom = camera.box_to_screen(picture.area)
    return QRectF(left, top, right - left, bottom - top)


def show(painter: QPainter, picture: Picture, camera: Camera, screen: QRectF) -> None:
    """Blit what the camera sees of the picture on this part of the screen, scaled if need be."""
    target = spread(picture, camera)
    seen = target.intersected(screen)
    if seen.isEmpty():
        return
    share = picture.image.width() / target.width()
    source = QRectF((seen.x() - target.x()) * share, (seen.y() - target.y()) * share,
                    seen.width() * share, seen.height() * share)  # fmt: skip
    painter.drawImage(seen, picture.image, source)

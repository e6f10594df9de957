"""Photos ready for the eye: straightened, faded, and with no more pixels than are seen.

Straightening maps four corners to a rectangle: the projective map of Heckbert, « Fundamentals of
Texture Mapping and Image Warping » (1989), 2.2.3, as Qt's `QTransform.quadToQuad` computes it.
The bytes in the map stay what they are, so that the corners can be moved again.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from functools import lru_cache
from math import hypot
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODeviceBase, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF, QTransform

from sysmap.drawing.held import held
from sysmap.drawing.images import LARGEST_SIDE, MOST_BYTES, format_of, fresh
from sysmap.geometry import is_sheet
from sysmap.model import Image, Picture, SystemMap

MOST_FADE = 0.95
LEAST_SIDE = 64


class Photo(NamedTuple):
    """What is shown of a picture's bytes (base64): equal ones share their pixels."""

    data: str
    corners: tuple[tuple[float, float], ...]
    fade: float
    paper: str

    def at(self, pixels: float) -> QImage | None:
        """The picture for a place so many pixels wide: at least as sharp, at most twice; None when broken.

        Halved again and again, so that pushing and zooming past fourteen photos stays quick.
        """
        wide, level = float(_width(self)), 0
        while wide >= 2 * max(pixels, LEAST_SIDE):
            wide, level = wide / 2, level + 1
        return _halved(self, level) if wide else None


def photo_of(data: str, picture: Picture, paper: str) -> Photo | None:
    """The photo of this picture; None when the bytes are no picture at all."""
    if len(data) > MOST_BYTES * 4 / 3 or not _begins_well(data[:32]):
        return None
    corners = picture.corners if is_sheet(picture.corners) else ()
    return Photo(data, corners, min(max(picture.fade, 0.0), MOST_FADE), paper)


def _begins_well(start: str) -> bool:
    try:
        return bool(format_of(base64.b64decode(start, validate=True)))
    except (binascii.Error, ValueError):
        return False


@lru_cache(maxsize=128)
def _width(photo: Photo) -> int:
    image = _whole(photo)
    return image.width() if image is not None else 0


@held
def _halved(photo: Photo, level: int) -> QImage | None:
    image = _whole(photo) if level < 2 else _halved(photo, level - 1)
    if image is None or level == 0:
        return image
    return image.scaled(
        max(1, image.width() // 2), max(1, image.height() // 2),
        Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation,
    )  # fmt: skip


@held
def _whole(photo: Photo) -> QImage | None:
    """All its pixels."""
    image = fresh(photo.data)
    if image is None:
        return None
    if photo.corners:
        image = straightened(image, photo.corners, photo.paper)
    return _mixed(image, photo.fade, photo.paper) if photo.fade else image


def _mixed(image: QImage, fade: float, paper: str) -> QImage:
    """Mixed with the paper beforehand: no device has to know transparency."""
    flat = QImage(image.size(), QImage.Format.Format_RGB32)
    flat.fill(QColor(paper))
    painter = QPainter(flat)
    painter.setOpacity(1.0 - fade)
    painter.drawImage(QPointF(0, 0), image)
    painter.end()
    return flat


def straightened(image: QImage, corners: tuple[tuple[float, float], ...], paper: str) -> QImage:
    """The sheet with these corners (thousandths of the photo) as a rectangle of its own."""
    quad = [(x * image.width() / 1000, y * image.height() / 1000) for x, y in corners]
    side = [hypot(quad[n][0] - quad[n - 1][0], quad[n][1] - quad[n - 1][1]) for n in range(4)]
    wide, high = (min(LARGEST_SIDE, max(1, round(max(side[n], side[n + 2])))) for n in (1, 0))
    goal = QPolygonF([QPointF(0, 0), QPointF(wide, 0), QPointF(wide, high), QPointF(0, high)])
    found = QTransform.quadToQuad(QPolygonF([QPointF(*at) for at in quad]), goal)
    if not isinstance(found, QTransform):
        return image
    flat = QImage(wide, high, QImage.Format.Format_RGB32)
    flat.fill(QColor(paper))
    painter = QPainter(flat)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(found)
    painter.drawImage(QPointF(0, 0), image)
    painter.end()
    return flat


def cut_out(data: str, corners: tuple[tuple[float, float], ...]) -> bytes:
    """The straightened sheet alone, as a JPEG: what leaves with a poster, without what lay round it."""
    image = fresh(data)
    if image is None or not is_sheet(corners):
        return b""
    out = QBuffer()
    out.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    straightened(image, corners, "#FFFFFF").save(out, "JPG", 88)  # type: ignore[call-overload]
    return bytes(out.data().data())


def only_sheets(map: SystemMap) -> SystemMap:
    """The same map, its straightened photos cut to their sheets: what lay round the paper does not leave.

    The bytes of the whole photos stay in `images`, for the caller to leave out.
    """
    pictures, images = dict(map.pictures), dict(map.images)
    for id, picture in map.pictures.items():
        whole = map.images.get(picture.image)
        if not picture.corners or whole is None:
            continue
        data = cut_out(whole.data, picture.corners)
        name = hashlib.sha256(data).hexdigest()
        images[name] = Image(id=name, media="image/jpeg", data=base64.b64encode(data).decode("ascii"))
        pictures[id] = picture.evolve(image=name, corners=(), ratio=0.0)
    return map.evolve(pictures=pictures, images=images) if len(images) > len(map.images) else map

"""Pictures out of the map's bytes: decoded once, refused when they are none, never blindly trusted."""

from __future__ import annotations

import base64
import binascii
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODeviceBase, QSize
from PySide6.QtGui import QImage, QImageReader, QPainter

from sysmap.drawing.held import held
from sysmap.drawing.icons import icon
from sysmap.drawing.pens import draw, pen, rounded
from sysmap.drawing.theme import Theme
from sysmap.geometry import Box
from sysmap.model import Image, SystemMap

MOST_BYTES = 40_000_000
MOST_PIXELS = 60_000_000
MOST_TOGETHER = 400_000_000
"""Pixels of all pictures of a map: what lies beyond is a frame, so that opening it ends."""
HEAD = 65_536
"""Characters of a picture in which its size is looked for."""
LARGEST_SIDE = 4000
"""Longer sides are scaled down while decoding: no page shows more."""
_MAGIC = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF87a", "gif"), (b"GIF89a", "gif"))


def format_of(data: bytes) -> str:
    """The format that the first bytes say, or the empty word; names and media types may lie."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    return "webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def image_of(map: SystemMap, id: str) -> QImage | None:
    """The decoded image of this id; None when there is none or its bytes are no picture."""
    record: Image | None = map.images.get(id)
    return decoded(record.data) if record is not None else None


@held
def decoded(data: str) -> QImage | None:
    """A picture from its base64 text; None when it is none, or too large to be one of ours."""
    return fresh(data)


def fresh(data: str) -> QImage | None:
    """The same, decoded anew: for those who keep something smaller of it."""
    if len(data) > MOST_BYTES * 4 / 3:
        return None
    try:
        raw = base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        return None
    return _read(raw, format_of(raw))


def beyond(map: SystemMap) -> frozenset[str]:
    """The images that are too many pixels together to be shown: the last ones of the map."""
    last, found = _beyond
    if last is not map.images:
        found = _too_many(map)
        _beyond[:] = [map.images, found]
    return found


_beyond: list[Any] = [None, frozenset()]


def _too_many(map: SystemMap) -> frozenset[str]:
    left, found = MOST_TOGETHER, set()
    if sum(len(image.data) for image in map.images.values()) < HEAD:
        return frozenset()
    for id, image in map.images.items():
        left -= _pixels(image.data[:HEAD])
        if left < 0:
            found.add(id)
    return frozenset(found)


@lru_cache(maxsize=2_000)
def _pixels(head: str) -> int:
    """How many pixels a picture says it has, by its first bytes."""
    try:
        raw = base64.b64decode(head[: len(head) // 4 * 4], validate=True)
    except (binascii.Error, ValueError):
        return 0
    data = QByteArray(raw)  # the buffer only points to it
    buffer = QBuffer(data)
    buffer.open(QIODeviceBase.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(format_of(raw).encode() or b"none"))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    del reader  # before its buffer: the reader may still look at it
    return size.width() * size.height() if size.isValid() else 0


def _read(raw: bytes, format: str) -> QImage | None:
    if not format:
        return None
    held = QByteArray(raw)
    buffer = QBuffer(held)
    buffer.open(QIODeviceBase.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(format.encode()))
    reader.setAutoDetectImageFormat(False)  # what the first bytes say, or nothing
    try:
        size = reader.size()
        if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
            return None
        if max(size.width(), size.height()) > LARGEST_SIDE:
            reader.setScaledSize(_smaller(size))
        image = reader.read()
    finally:
        del reader  # before its buffer: the reader may still look at it
        buffer.close()
    if image.isNull():
        return None
    return silent(image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied))


def silent(image: QImage) -> QImage:
    """The pixels without the words that came with them: what is drawn would take those along."""
    if not image.textKeys():
        return image
    bits = image.constBits()
    found = QImage(bits, image.width(), image.height(), image.bytesPerLine(), image.format()).copy()
    found.setColorTable(image.colorTable())
    return found


def _smaller(size: QSize) -> QSize:
    share = LARGEST_SIDE / max(size.width(), size.height())
    return QSize(max(1, round(size.width() * share)), max(1, round(size.height() * share)))


def placeholder(painter: QPainter, box: Box, theme: Theme) -> None:
    """The place of a picture that cannot be read: a frame and a mark, no surprise."""
    draw(painter, rounded(box, 3), theme.panel, pen(theme.zone_edge, 1.4, (5, 4)))
    size = min(28.0, box.width * 0.6, box.height * 0.6)
    middle = box.centre
    icon(painter, "image-off", middle.x - size / 2, middle.y - size / 2, size, theme.secondary, 1.8)

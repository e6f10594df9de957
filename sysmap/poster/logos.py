"""The images of the map's card: read once, without their empty margins. What is no picture is its name."""

from __future__ import annotations

import base64
import binascii
from functools import lru_cache
from pathlib import PurePath
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from sysmap.drawing import silent
from sysmap.model import SystemMap
from sysmap.poster.papers import Page
from sysmap.poster.phrases import number, phrase

READABLE = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")
"""PNG, JPEG, GIF and WebP only: no reader of rarer formats meets a stranger's bytes."""
MOST_PIXELS = 40_000_000
NEAR_DPI, FAR_DPI = 250.0, 150.0
"""Dots per inch that a logo needs on a sheet in the hand, and on a wall."""
TALL = 13.3
"""Millimetres (on an A3) of the tallest logo of the cartouche."""
_BLURRED = 0.4
"""Below this share of what it needs, a logo is rather written than printed."""
_WHITE = 246
_LOOKED_AT = 480


class Logos(NamedTuple):
    """`drawn` are image ids with their width for a height of one; `named` are written; `notices` say why."""

    drawn: tuple[tuple[str, float], ...] = ()
    named: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def logos(map: SystemMap, page: Page, language: str) -> Logos:
    """The logos of the card, as this page can print them."""
    drawn: list[tuple[str, float]] = []
    named: list[str] = []
    said: list[str] = []
    for id in map.card.logos:
        if id not in map.images:
            continue
        name, image = name_of(map, id), logo(map, id)
        wanted = needed(image, page) if image is not None else 0
        if image is not None and image.width() < wanted:
            said.append(phrase("logo_small", language, name=name, now=number(image.width(), language),
                               needed=number(wanted, language)))  # fmt: skip
        if image is not None and image.width() >= _BLURRED * wanted:
            drawn.append((id, image.width() / image.height()))
            continue
        named.append(name)
        if image is None:
            said.append(_unreadable(map, id, name, page, language))
    return Logos(tuple(drawn), tuple(named), tuple(said))


def share_of_height(ratio: float) -> float:
    """How tall a logo is for its width: equal areas look equal, within what stays readable."""
    return min(1.0, max(0.4, (2.0 / ratio) ** 0.5))


def needed(image: QImage, page: Page) -> int:
    """The pixels of width with which this logo is sharp on this page."""
    ratio = image.width() / image.height()
    dpi = NEAR_DPI if page.unit <= 1.0 else FAR_DPI
    return round(TALL * page.unit * share_of_height(ratio) * ratio / 25.4 * dpi)


def name_of(map: SystemMap, id: str) -> str:
    """What a partner is called when the logo cannot be printed: the name of the image, bare."""
    return PurePath(map.images[id].name.replace("\\", "/")).stem or "logo"


def _unreadable(map: SystemMap, id: str, name: str, page: Page, language: str) -> str:
    wide, high = _size(map.images[id].data)
    if wide * high <= MOST_PIXELS:
        return phrase("logo_bad", language, name=name)
    enough = round(TALL * page.unit * 2 / 25.4 * NEAR_DPI, -2)
    now = f"{number(wide, language)} × {number(high, language)}"
    return phrase("logo_large", language, name=name, now=now, needed=number(int(max(600, enough)), language))


def logo(map: SystemMap, id: str) -> QImage | None:
    """The picture of this id without its empty margins, or None."""
    held = map.images.get(id)
    return _decoded(held.data) if held else None


def _bytes(data: str) -> bytes:
    try:
        raw = base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        return b""
    return raw if raw.startswith(READABLE) else b""


@lru_cache(maxsize=16)
def _size(data: str) -> tuple[int, int]:
    """What the picture says its size is, before any pixel is read."""
    raw = _bytes(data)
    if not raw:
        return 0, 0
    held = QByteArray(raw)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    del reader  # before its buffer: it may still look at it
    return size.width(), size.height()


@lru_cache(maxsize=16)
def _decoded(data: str) -> QImage | None:
    wide, high = _size(data)
    if wide <= 0 or high <= 0 or wide * high > MOST_PIXELS:
        return None
    image = QImage.fromData(_bytes(data))
    return None if image.isNull() else trimmed(silent(image))


def trimmed(image: QImage) -> QImage:
    """The image without its white or transparent margins; an empty one stays as it is."""
    share = min(1.0, _LOOKED_AT / max(image.width(), image.height()))
    small = _on_white(image, max(1, round(image.width() * share)), max(1, round(image.height() * share)))
    wide, high, step = small.width(), small.height(), small.bytesPerLine()
    grey = bytes(small.constBits())
    rows = [y for y in range(high) if min(grey[y * step : y * step + wide]) < _WHITE]
    columns = [x for x in range(wide) if min(grey[x : high * step : step]) < _WHITE]
    if not rows or not columns:
        return image
    left, top = int(columns[0] / share), int(rows[0] / share)
    right = min(image.width(), round((columns[-1] + 1) / share))
    bottom = min(image.height(), round((rows[-1] + 1) / share))
    return image.copy(QRect(left, top, max(1, right - left), max(1, bottom - top)))


def _on_white(image: QImage, wide: int, high: int) -> QImage:
    sheet = QImage(wide, high, QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(sheet.rect(), image)
    painter.end()
    return sheet.convertToFormat(QImage.Format.Format_Grayscale8)

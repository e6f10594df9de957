"""Pictures made small: a part of a window whose cut sides fade into the paper, in few colours."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

WIDTH = 1200
"""Pixels of a picture on the page, at most."""
HEAVIEST = 150_000
"""Bytes of one picture."""
COLOURS = (256, 192, 128, 96, 64)
PAGE = "#FFFFFF"
FADE = 46
EDGE = "#C9C5BC"


def crop(image: QImage, left: int, top: int, wide: int, high: int) -> QImage:
    """A part; sides that were cut from more fade away, others keep their edge."""
    box = (max(0, left), max(0, top), min(wide, image.width() - left), min(high, image.height() - top))
    part = image.copy(*box)
    painter = QPainter(part)
    w, h = part.width(), part.height()
    for cut, start, end, area in (
        (left > 0, QPointF(0, 0), QPointF(FADE, 0), QRectF(0, 0, FADE, h)),
        (left + wide < image.width(), QPointF(w, 0), QPointF(w - FADE, 0), QRectF(w - FADE, 0, FADE, h)),
        (top > 0, QPointF(0, 0), QPointF(0, FADE), QRectF(0, 0, w, FADE)),
        (top + high < image.height(), QPointF(0, h), QPointF(0, h - FADE), QRectF(0, h - FADE, w, FADE)),
    ):
        if cut:
            _fade(painter, start, end, area)
    painter.end()
    return part


def _fade(painter: QPainter, start: QPointF, end: QPointF, area: QRectF) -> None:
    shade, clear = QLinearGradient(start, end), QColor(PAGE)
    clear.setAlpha(0)
    shade.setColorAt(0, QColor(PAGE))
    shade.setColorAt(1, clear)
    painter.fillRect(area, shade)


def edged(image: QImage) -> QImage:
    """A sheet or a window, with a thin edge that tells it from the page."""
    made = QImage(image.width() + 2, image.height() + 2, QImage.Format.Format_RGB32)
    made.fill(QColor(EDGE))
    painter = QPainter(made)
    painter.drawImage(1, 1, image)
    painter.end()
    return made


def beside(images: list[QImage], gap: int = 22) -> QImage:
    """Side by side, on the page."""
    wide = sum(one.width() for one in images) + gap * (len(images) - 1)
    made = QImage(wide, max(one.height() for one in images), QImage.Format.Format_RGB32)
    made.fill(QColor(PAGE))
    painter, x = QPainter(made), 0
    for one in images:
        painter.drawImage(x, 0, one)
        x += one.width() + gap
    painter.end()
    return made


def keep(path: Path, image: QImage) -> str:
    """Save it no wider than a page shows it, in as many colours as its weight allows; say what came of it."""
    if image.width() > WIDTH:
        image = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB888).save(held, "PNG")
    whole = Image.open(io.BytesIO(bytes(held.data().data()))).convert("RGB")
    for colours in COLOURS:
        data = io.BytesIO()
        way = {"method": Image.Quantize.MEDIANCUT, "kmeans": 1, "dither": Image.Dither.NONE}
        whole.quantize(colours, **way).save(data, "PNG", optimize=True)
        if data.tell() <= HEAVIEST:
            break
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.getvalue())
    return f"{path.name}: {whole.width}×{whole.height}, {colours} colours, {data.tell() // 1024} kB"

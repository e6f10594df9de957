"""Painting a slide: the same function for PDF, pictures, thumbnails and the screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from sysmap.drawing import paint
from sysmap.poster.render import paint_sheet
from sysmap.poster.story.slides import Slide


def paint_slide(painter: QPainter, slide: Slide, *, per_mm: float = 10.0, words: bool = True) -> None:
    """Paint the whole slide; the painter already maps millimetres to the device."""
    if words:
        paint_sheet(painter, slide.sheet, per_mm=per_mm)
    if slide.scene is None:
        return
    frame, seen = slide.frame, slide.area
    painter.save()
    painter.setClipRect(QRectF(frame.left, frame.top, frame.width, frame.height))
    painter.translate(frame.left, frame.top)
    painter.scale(slide.scale, slide.scale)
    painter.translate(-seen.left, -seen.top)
    paint(painter, slide.scene.figure, area=seen, scale=max(1.0, slide.scale * per_mm), without=slide.without)
    painter.restore()


def slide_picture(slide: Slide, width: int) -> QImage:
    """The slide as an image of this many pixels across."""
    per_mm = width / slide.width
    image = QImage(width, max(1, round(slide.height * per_mm)), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(per_mm, per_mm)
    try:
        paint_slide(painter, slide, per_mm=per_mm)
    finally:
        painter.end()
    return image


def map_picture(slide: Slide, width: int) -> QImage:
    """The map of a slide alone, in its frame."""
    frame = slide.frame
    per_mm = width / frame.width
    image = QImage(width, max(1, round(frame.height * per_mm)), QImage.Format.Format_RGB32)
    image.fill(slide.sheet.theme.paper)
    painter = QPainter(image)
    painter.scale(per_mm, per_mm)
    painter.translate(-frame.left, -frame.top)
    try:
        paint_slide(painter, slide, per_mm=per_mm, words=False)
    finally:
        painter.end()
    return image

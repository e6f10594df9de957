"""Placing and painting what lies beside the system: notes and pictures."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPolygonF, QTransform

from sysmap.drawing.element_ink import paint_words
from sysmap.drawing.element_marks import RESERVED
from sysmap.drawing.fonts import Style
from sysmap.drawing.icons import icon
from sysmap.drawing.images import faded, placeholder
from sysmap.drawing.pens import draw, pen, polygon, rounded
from sysmap.drawing.placed import PlacedNote, PlacedPicture, Words
from sysmap.drawing.theme import Theme
from sysmap.drawing.words import LINE_HEIGHT, measure, shown
from sysmap.geometry import Box, union
from sysmap.model import Note, Picture, SystemMap

NOTE = Style(13.5, 400)
NOTE_WIDTH = 190.0
NOTE_PAD = 10.0
CAPTION = Style(12.0, 400)


def place_note(note: Note, language: str = "fr") -> PlacedNote:
    """A note: its words at left in a quiet sheet, centred on its place."""
    lines = measure(shown(note.text, language), NOTE, (note.width or NOTE_WIDTH) - 2 * NOTE_PAD)
    width = max(note.width or 0.0, lines.width + 2 * NOTE_PAD, 60.0)
    height = max(lines.height, NOTE.size * LINE_HEIGHT) + 2 * NOTE_PAD
    box = Box.around(note.x, note.y, width, height)
    return PlacedNote(note.id, note, box, Words(lines, box.left + NOTE_PAD, box.top + NOTE_PAD, NOTE, "left"))


def paint_note(painter: QPainter, placed: PlacedNote, theme: Theme) -> None:
    draw(painter, rounded(placed.box, 3), theme.note_fill, pen(theme.note_edge, theme.stroke(1.2)))
    paint_words(painter, placed.words, theme.ink)
    name = RESERVED.get(placed.record.visibility)
    if name:
        icon(painter, name, placed.box.right - 13, placed.box.top + 3, 10, theme.secondary, 2.2)


def place_picture(map: SystemMap, picture: Picture, theme: Theme) -> PlacedPicture:
    """A picture in its box, its caption under it."""
    box = Box.around(picture.x, picture.y, picture.width, picture.height)
    record = map.images.get(picture.image)
    image = faded(record.data, picture.fade, theme.paper) if record is not None else None
    if len(picture.corners) == 4:
        box = union([Box(x, y, x, y) for x, y in picture.corners]) or box
    caption = None
    if picture.caption:
        lines = measure(picture.caption, CAPTION, max(box.width, 80.0))
        caption = Words(lines, box.centre.x, box.bottom + 4, CAPTION)
    return PlacedPicture(picture.id, picture, box, image, caption)


def paint_picture(painter: QPainter, placed: PlacedPicture, theme: Theme) -> None:
    box = placed.box
    if placed.image is None:
        placeholder(painter, box, theme)
    elif len(placed.record.corners) == 4:
        _bent(painter, placed, placed.image)
    else:
        painter.drawImage(QRectF(box.left, box.top, box.width, box.height), placed.image)
    if placed.caption is not None:
        paint_words(painter, placed.caption, theme.secondary)


def _bent(painter: QPainter, placed: PlacedPicture, image: QImage) -> None:
    """A photo straightened by its four corners (top left first, clockwise)."""
    box, corners = placed.box, placed.record.corners
    k = min(1.0, 2000.0 / max(box.width, box.height)) * max(1.0, image.width() / max(box.width, 1.0))
    source = QPolygonF([QPointF(0, 0), QPointF(image.width(), 0), QPointF(image.width(), image.height()),
                        QPointF(0, image.height())])  # fmt: skip
    target = QPolygonF([QPointF((x - box.left) * k, (y - box.top) * k) for x, y in corners])
    transform = QTransform.quadToQuad(source, target)
    if not isinstance(transform, QTransform):
        painter.drawImage(QRectF(box.left, box.top, box.width, box.height), image)
        return
    painter.save()
    painter.setClipPath(polygon([(x, y) for x, y in corners]))
    painter.drawImage(QRectF(box.left, box.top, box.width, box.height), image.transformed(transform))
    painter.restore()

"""Placing and painting what lies beside the system: notes and pictures."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from sysmap.drawing.element_ink import paint_words
from sysmap.drawing.element_marks import RESERVED
from sysmap.drawing.fonts import Style
from sysmap.drawing.icons import icon
from sysmap.drawing.images import beyond, placeholder
from sysmap.drawing.pens import draw, pen, rounded
from sysmap.drawing.photos import photo_of
from sysmap.drawing.placed import PlacedNote, PlacedPicture, Words
from sysmap.drawing.theme import Theme
from sysmap.drawing.words import LINE_HEIGHT, measure, shown
from sysmap.geometry import Box
from sysmap.model import Note, Picture, SystemMap

NOTE = Style(13.5, 400)
NOTE_WIDTH = 190.0
NOTE_PAD = 10.0
CAPTION = Style(12.0, 400)
NAME = Style(40.0, 600)
"""The name of a photo that one types over: read when the whole wall is on the screen."""


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
    """A picture in its box, its caption under it (above a photo that one types over, as its title)."""
    box = Box.around(picture.x, picture.y, picture.width, picture.height)
    record = map.images.get(picture.image)
    seen = record is not None and picture.image not in beyond(map)
    photo = photo_of(record.data, picture, theme.paper) if record is not None and seen else None
    return PlacedPicture(picture.id, picture, box, photo, _caption(picture, box, theme))


def _caption(picture: Picture, box: Box, theme: Theme) -> Words | None:
    if not picture.caption:
        return None
    if picture.background:
        lines = measure(picture.caption, NAME, max(box.width, 80.0))
        return Words(lines, box.left, box.top - lines.height - 8, NAME, "left")
    style = theme.legible(CAPTION)
    lines = measure(picture.caption, style, max(box.width, 80.0))
    return Words(lines, box.centre.x, box.bottom + 4, style)


def paint_picture(painter: QPainter, placed: PlacedPicture, theme: Theme) -> None:
    box = placed.box
    image = None if placed.image is None else placed.image.at(_pixels(painter, box))
    if image is None:
        placeholder(painter, box, theme)
    else:
        painter.drawImage(QRectF(box.left, box.top, box.width, box.height), image)
    if placed.caption is not None:
        paint_words(painter, placed.caption, theme.secondary)


def _pixels(painter: QPainter, box: Box) -> float:
    """How many pixels wide it is seen; on paper, as many as there are."""
    if not isinstance(painter.device(), QImage):
        return 1e9
    shape = painter.deviceTransform()
    return box.width * hypot(shape.m11(), shape.m12())

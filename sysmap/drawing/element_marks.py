"""What departs from the normal on an element: hypothesis, contested, reserved, dots, its image."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from sysmap.drawing.fonts import Style
from sysmap.drawing.icons import icon
from sysmap.drawing.images import placeholder
from sysmap.drawing.pens import disc, draw, pen, rounded
from sysmap.drawing.placed import PlacedElement, Words
from sysmap.drawing.theme import Theme, Tones
from sysmap.drawing.words import draw_line, word_width
from sysmap.geometry import Box, Point, union
from sysmap.model import Element

TURNS = ("↑", "↓", "?")
"""What a change does to an element: it goes up, it goes down, nobody knows."""
TURN = 15.0
RESERVED = {"group": "lock", "facilitator": "eye-off"}
RING = 3.8
SMALL_RING = 3.2
"""On the underline of a factor, clear of the words above and of the relations below."""
DISC = 8.5
REACH = 9.5
"""Half the side of the square that holds any mark."""


def marks_of(
    record_support: str, contested: bool, visibility: str, dots: int, times: int = 1, said: str = ""
) -> tuple[str, ...]:
    """The names of the marks an element carries, as the legend lists them."""
    found = []
    if record_support == "hypothesis":
        found.append("hypothesis")
    if contested:
        found.append("contested")
    if visibility in RESERVED:
        found.append(visibility)
    if dots:
        found.append("dots")
    if said:
        found.append("heard")
    elif times > 1:
        found.append("times")
    return tuple(found)


class Spots(NamedTuple):
    """Where the marks of one element stand."""

    hypothesis: Point
    contested: Point
    reserved: Point
    dots: Point


def marked(record: Element) -> bool:
    return bool(
        record.support == "hypothesis" or record.contested is not None or record.visibility in RESERVED
        or record.dots or record.times > 1
    )  # fmt: skip


def paint_marks(painter: QPainter, placed: PlacedElement, theme: Theme, tones: Tones) -> None:
    record = placed.record
    if placed.grade is not None and placed.grade.mark:
        times(painter, *graded_at(placed), placed.grade.mark, theme, tones)
    if not marked(record) and not placed.said:
        return
    spots = spots_of(placed)
    if record.support == "hypothesis":
        words = placed.look.shape == "words" and not placed.mark
        hypothesis(painter, *spots.hypothesis, theme, tones, SMALL_RING if words else RING)
    if record.contested is not None:
        contested(painter, *spots.contested, theme, tones)
    if record.visibility in RESERVED:
        reserved(painter, *spots.reserved, record.visibility, theme, tones)
    if record.dots:
        dots(painter, *spots.dots, record.dots, theme, tones)
    if placed.said in TURNS:
        turned(painter, turned_at(placed), placed.said, theme)
    elif said := said_of(placed):
        times(painter, *times_at(placed, spots), said, theme, tones)


def spots_of(placed: PlacedElement) -> Spots:
    """The corners of a box; words alone carry their marks round their underline."""
    box = placed.anchor
    if placed.mark:
        box = Box.around(placed.record.x, placed.record.y, 22, 22)
    elif placed.look.shape == "words":
        words = placed.words
        half, y = underline(words, placed.record.support == "hypothesis")
        return Spots(Point(words.x - half + SMALL_RING, y), Point(box.right + 8, box.top + 5),
                     Point(words.x + half + 10, y), Point(words.x - half + 4, y + 11))  # fmt: skip
    inset = 0.0 if placed.mark else min(10.0, box.width / 4)
    return Spots(Point(box.left + inset, box.top), Point(box.right - inset, box.top),
                 Point(box.right - inset, box.bottom), Point(box.left + inset, box.bottom + 3))  # fmt: skip


def underline(words: Words, doubted: bool) -> tuple[float, float]:
    """Half the length of a factor's underline, and its height.

    That of a hypothesis begins with the open ring, as its relations do: a little lower, clear of the words.
    """
    k = words.style.size / 15
    last = words.lines.lines[-1] if words.lines.lines else ""
    y = words.y + words.lines.height + (3.6 if doubted else 1.5) * k
    return max(word_width(last, words.style), 24 * k) / 2, y


def times_at(placed: PlacedElement, spots: Spots) -> Point:
    """Beside the place of ≠: inside the corner of a box, outside of words."""
    outside = placed.look.shape == "words" or bool(placed.mark)
    if placed.said and outside and not placed.mark:  # many bear it: beside, it would cover their relations
        return Point(spots.reserved.x - 22, spots.dots.y + 1)
    step = 24.0 if placed.record.contested is not None else 6.0
    return spots.contested._replace(x=spots.contested.x + (step + 8 if outside else -step))


def reach_of(placed: PlacedElement) -> Box:
    """The box of the element with the marks that stand out of it."""
    record = placed.record
    graded = placed.grade is not None and bool(placed.grade.mark)
    if not marked(record) and not placed.said:
        return placed.box if not graded else placed.box.grown(REACH)
    spots = spots_of(placed)
    boxes = [placed.box, *(Box.around(*spot, 2 * REACH, 2 * REACH) for spot in spots)]
    if record.dots:
        x, y = spots.dots
        boxes.append(Box(x - 5, y - REACH, x + 16 + 8 * len(str(record.dots)), y + REACH))
    if placed.said in TURNS:
        boxes.append(turned_at(placed).grown(2))
    elif said := said_of(placed):
        boxes.append(Box.around(*times_at(placed, spots), 12 + 8 * len(said), 2 * REACH))
    if graded:
        boxes.append(Box.around(*graded_at(placed), 22, 2 * REACH))
    return union(boxes) or placed.box


def graded_at(placed: PlacedElement) -> Point:
    """Under the middle of a box, half outside; before words alone; under a small mark."""
    if placed.mark:
        return Point(placed.record.x, placed.record.y + 15)
    if placed.look.shape == "words":
        return Point(placed.anchor.left - 9, placed.anchor.centre.y)
    return Point(placed.anchor.centre.x, placed.anchor.bottom)


def turned_at(placed: PlacedElement) -> Box:
    """Over a mark; else at the upper left corner, half outside: clear of the words, seen from afar."""
    if placed.mark:
        box = Box.around(placed.record.x, placed.record.y, 22, 22)
        side = max(box.width, min(placed.anchor.width, placed.anchor.height)) * 1.15
        return Box.around(placed.record.x, placed.record.y, side, side)
    r = max(TURN, 0.72 * placed.words.style.size)
    aside = r - 1 if placed.look.shape == "words" else 4.0
    return Box.around(placed.anchor.left - aside, placed.anchor.top + 2, 2 * r, 2 * r)


def turned(painter: QPainter, box: Box, said: str, theme: Theme) -> None:
    """↑ or ↓ in a full disc, ? in an open one: told apart on a grey copier too."""
    known, (x, y), r = said != "?", box.centre, box.width / 2
    edge = pen(theme.ink, 1.8 * theme.heavier)
    disc(painter, x, y, r, theme.ink if known else theme.white, edge)
    draw_line(painter, said, x, y, Style(round(1.33 * r, 1), 800), theme.white if known else theme.ink)


def hypothesis(painter: QPainter, x: float, y: float, theme: Theme, tones: Tones, r: float = RING) -> None:
    """The open ring: nobody has said or sourced it yet."""
    disc(painter, x, y, r, theme.white, pen(tones.edge, 1.6 * theme.heavier))


def contested(painter: QPainter, x: float, y: float, theme: Theme, tones: Tones, r: float = DISC) -> None:
    """≠ in a disc: a disagreement that is kept."""
    disc(painter, x, y, r, theme.white, pen(tones.edge, 1.4 * theme.heavier))
    painter.setPen(pen(tones.edge, 1.7 * theme.heavier * r / DISC, (), True))
    a, b = 0.44 * r, 0.2 * r
    for dy in (-b, b):
        painter.drawLine(QPointF(x - a, y + dy), QPointF(x + a, y + dy))
    painter.drawLine(QPointF(x + 0.3 * r, y - 0.55 * r), QPointF(x - 0.3 * r, y + 0.55 * r))


def reserved(painter: QPainter, x: float, y: float, visibility: str, theme: Theme, tones: Tones,
             r: float = DISC) -> None:  # fmt: skip
    disc(painter, x, y, r, theme.paper, pen(tones.quiet, 1.2 * theme.heavier))
    size = 1.25 * r
    icon(painter, RESERVED[visibility], x - size / 2, y - size / 2, size, tones.quiet, 2.4)


def dots(painter: QPainter, x: float, y: float, count: int, theme: Theme, tones: Tones) -> None:
    """How many dots people stuck on it."""
    style, text = theme.legible(Style(11, 700)), f"×{count}"
    width = word_width(text, style) + 19
    draw(painter, rounded(Box(x - 4, y - 8, x - 4 + width, y + 8), 8), theme.white,
         pen(tones.edge, 1.2 * theme.heavier))  # fmt: skip
    disc(painter, x + 4, y, 3.6, tones.edge)
    draw_line(painter, text, x + 10.5, y, style, tones.text, "left")


def said_of(placed: PlacedElement) -> str:
    """« 3/5 » where the view shows it, else « ×3 »; nothing for what was said once."""
    times = placed.record.times
    return placed.said or (f"×{times}" if times > 1 else "")


def times(painter: QPainter, x: float, y: float, text: str, theme: Theme, tones: Tones) -> None:
    """« ×3 »: said three times before it was merged; « 3/5 »: by three tables of five."""
    style = theme.legible(Style(11, 700))
    plate = Box.around(x, y, word_width(text, style) + 11, 16)
    draw(painter, rounded(plate, 5), theme.white, pen(tones.edge, 1.2 * theme.heavier))
    draw_line(painter, text, x, y, style, tones.text)


def paint_image(painter: QPainter, placed: PlacedElement, image: QImage | None, theme: Theme) -> None:
    """The element's image above its words, whole, in its room."""
    room = placed.image
    if room is None:
        return
    if image is None:
        placeholder(painter, room, theme)
        return
    scale = min(room.width / image.width(), room.height / image.height())
    w, h = image.width() * scale, image.height() * scale
    middle = room.centre
    painter.drawImage(QRectF(middle.x - w / 2, middle.y - h / 2, w, h), image)



"""Placing elements: the box that a label needs in its shape."""

from __future__ import annotations

from sysmap.drawing.fonts import Style
from sysmap.drawing.forms import Form, form
from sysmap.drawing.outlines import STAR
from sysmap.drawing.pictograms import PICTOGRAM_GAP, SIDE, pictogram_of
from sysmap.drawing.placed import Look, PlacedElement, Words
from sysmap.drawing.theme import Theme
from sysmap.drawing.words import LINE_HEIGHT, Lines, measure, shown, word_width
from sysmap.geometry import Box
from sysmap.model import Element, SystemMap

LABEL_WIDTH = 140.0
LONG, LONG_WIDTH = 120, 240.0
"""Labels of more characters than this are set wider, so that a box stays a box and no column."""
EMPTY_WIDTH = 36.0
RUPTURE_HEIGHT = 400.0
IMAGE, CARD_IMAGE, IMAGE_GAP = (96.0, 64.0), (132.0, 112.0), 6.0
CARD = (156.0, 66.0)
"""The least size of a card without its picture: with it, it is as tall as a card of 60 × 85 mm."""
DATED = frozenset({"diamond", "pebble"})  # shapes that say their date even without a frise


def look_of(map: SystemMap, record: Element) -> Look:
    """Shape, hue and icon: the category's where it says so, else the kind's."""
    kind = map.kind(record)
    category = map.category(record)
    if category is None or category.kind not in ("", kind.id):
        return Look(kind.shape, kind.hue, kind.icon)
    return Look(category.shape or kind.shape, category.hue or kind.hue, category.icon or kind.icon)


def place_element(
    record: Element, look: Look, theme: Theme, prominence: str = "normal", language: str = "fr",
    label: str | None = None, *, card: bool = False, grown: float = 1.0,
) -> PlacedElement:  # fmt: skip
    """The element drawn as a box of its shape, centred on its place; as a `card` its picture is large."""
    style = theme.style(prominence)
    style = style if grown == 1.0 else style._replace(size=round(style.size * grown, 2))
    text = shown(record.label if label is None else label, language)
    if look.shape == "rupture":
        return _rupture(record, look, style, prominence, text)
    f, k = form(look.shape), style.size / 15
    left = f.icon_left if f.badge or (f.icon and look.icon) else f.left
    sides = (left + f.right) * k
    wide = LABEL_WIDTH if len(text) <= LONG else LONG_WIDTH
    limit = wide * k if record.width is None else max(record.width - sides, 24.0)
    lines = measure(text, style, limit)
    wide_image, high_image = CARD_IMAGE if card else IMAGE
    wide_image, high_image = (wide_image * k, high_image * k) if record.image else (0.0, 0.0)
    picture = high_image + IMAGE_GAP * k if record.image else 0.0
    over = 0.0 if f.words_below or pictogram_of(record.pictogram) is None else (SIDE + PICTOGRAM_GAP) * k
    width, height = _size(record, f, k, sides, lines, style, (wide_image, picture + over))
    if card:
        width, height = max(width, CARD[0] * k), max(height, CARD[1] * k + picture + over)
    box = Box.around(record.x, record.y, width, height)
    words = _words(f, box, left * k, k, lines, style, picture + over)
    image = Box.around(words.box.centre.x, box.top + f.top * k + high_image / 2, wide_image,
                       high_image) if picture else None  # fmt: skip
    date = _date(record, words, prominence, theme) if look.shape in DATED else None
    whole = box if date is None else Box(box.left, box.top, max(box.right, date.box.right), box.bottom)
    return PlacedElement(record.id, record, look, whole, box, words, prominence, date=date, image=image,
                         pictogram=_over(words, over, k) if over else None)  # fmt: skip


def _over(words: Words, over: float, k: float) -> Box:
    """The square of a pictogram, over the middle of the words."""
    middle = words.box.centre.x if words.lines.lines else words.x
    return Box.around(middle, words.y - over + SIDE * k / 2, SIDE * k, SIDE * k)


def _size(record: Element, f: Form, k: float, sides: float, lines: Lines, style: Style,
          picture: tuple[float, float]) -> tuple[float, float]:  # fmt: skip
    inner = max(lines.width, EMPTY_WIDTH * k, picture[0])
    width = max(inner + sides, STAR * k if f.words_below else 0.0, record.width or 0.0)
    height = max(lines.height, style.size * LINE_HEIGHT) + (f.top + f.bottom) * k + picture[1]
    return width, max(height, f.least * k, record.height or 0.0)


def _words(f: Form, box: Box, left: float, k: float, lines: Lines, style: Style, picture: float) -> Words:
    free = box.height - (f.top + f.bottom) * k - picture - lines.height
    y = box.top + f.top * k + picture + (0.0 if f.words_below else free / 2)
    if f.body == "solid" or (left >= 29 * k and f.icon == 0):
        return Words(lines, box.left + left, y, style, "left")
    return Words(lines, (box.left + left + box.right - f.right * k) / 2, y, style)


def date_style(style: Style) -> Style:
    return Style(round(style.size * 13 / 15, 2), 400)


def _date(record: Element, words: Words, prominence: str, theme: Theme) -> Words | None:
    """The date, in regular weight, after the last line of left-aligned words."""
    if record.dates is None or not record.dates.text or not words.lines.lines:
        return None
    style = theme.legible(date_style(words.style))
    lines = measure(record.dates.text, style, 400.0)
    last = words.x + word_width(words.lines.lines[-1], words.style)
    base = words.y + words.lines.height - words.style.size * LINE_HEIGHT / 2
    # Both share a baseline: the smaller capitals are half a difference lower.
    y = base - lines.height / 2 + 0.36 * (words.style.size - style.size)
    return Words(lines, last + 6 * words.style.size / 15, y, style, "left")


def _rupture(record: Element, look: Look, style: Style, prominence: str, text: str) -> PlacedElement:
    """A line over the whole height, its bold words at the right of its top; relations join the line."""
    height = record.height or RUPTURE_HEIGHT
    style = style._replace(weight=700)
    lines = measure(text, style, record.width or 260.0)
    top = record.y - height / 2
    words = Words(lines, record.x + 11, top + 12, style, "left")
    line = Box(record.x - 3, top, record.x + 3, record.y + height / 2)
    box = Box(line.left, top, max(line.right, words.box.right), line.bottom)
    return PlacedElement(record.id, record, look, box, line, words, prominence)


def within(placed: PlacedElement, right: float | None) -> PlacedElement:
    """A line with its words before it, where after it they would run past this right edge of its lanes."""
    words, line = placed.words, placed.anchor
    if right is None or placed.look.shape != "rupture" or words.box.right <= right - 4.0:
        return placed
    words = words._replace(x=2 * line.centre.x - words.box.right)
    box = Box(words.box.left, placed.box.top, line.right, placed.box.bottom)
    return placed._replace(words=words, box=box)

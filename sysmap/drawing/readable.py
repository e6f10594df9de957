"""Where the words of a figure stand, one by one: what no seam between sheets should cut."""

from __future__ import annotations

from collections.abc import Iterator

from sysmap.drawing.figure import Figure
from sysmap.drawing.placed import PlacedZone, Words
from sysmap.drawing.words import LINE_HEIGHT, word_width
from sysmap.drawing.zone_ink import letters_along
from sysmap.geometry import Box

Word = tuple[str, Box]
_SIGN, _NUMBER, _RING = 8.5, 10.0, 18.0


def readable(figure: Figure) -> Iterator[Word]:
    """Every word and every sign with its box, in map units."""
    for element in figure.elements.values():
        yield from _set(element.words)
        yield from _set(element.date)
    for link in figure.links.values():
        yield from _set(link.words)
        for text, spot in ((link.record.polarity, link.sign), (link.kind.badge, link.badge)):
            if spot is not None:
                yield text, Box.around(spot.x, spot.y, 2 * _SIGN, 2 * _SIGN)
    for note in figure.notes.values():
        yield from _set(note.words)
    for axis in figure.axes.values():
        for label in axis.labels:
            yield from _set(label)
    for picture in figure.pictures.values():
        yield from _set(picture.caption)
    yield from _of_loops(figure)
    yield from _of_zones(figure)


def _of_loops(figure: Figure) -> Iterator[Word]:
    for loop in figure.loops.values():
        yield from _set(loop.name)
        if loop.id:
            yield loop.letter, Box.around(loop.ring.x, loop.ring.y, 2 * _RING, 2 * _RING)
        for rank, at in loop.numbers:
            yield str(rank), Box.around(at.x, at.y, 2 * _NUMBER, 2 * _NUMBER)


def _of_zones(figure: Figure) -> Iterator[Word]:
    for zone in figure.zones.values():
        if zone.title is not None and zone.place is not None and zone.place.arc is not None:
            yield from _along(zone.title, zone)
        else:
            yield from _set(zone.title)
            yield from _set(zone.second)


def title_words(zone: PlacedZone) -> Iterator[Box]:
    """Where the words of a zone's title stand, along its arc or in lines, with those under it."""
    if zone.title is not None and zone.place is not None and zone.place.arc is not None:
        yield from (box for _word, box in _along(zone.title, zone))
    else:
        yield from (box for words in (zone.title, zone.second) for _word, box in _set(words))


def _along(title: Words, zone: object) -> Iterator[Word]:
    """Words along an arc: the box of the letters between two spaces."""
    text, size = " ".join(title.lines.lines), title.style.size
    word, left, top, right, bottom = "", 1e9, 1e9, -1e9, -1e9
    for letter in [*letters_along(text, zone.place.arc, title.style), None]:  # type: ignore[attr-defined]
        if letter is None or letter.text == " ":
            if word:
                yield word, Box(left, top, right, bottom).grown(size / 2)
            word, left, top, right, bottom = "", 1e9, 1e9, -1e9, -1e9
            continue
        word += letter.text
        left, right = min(left, letter.x), max(right, letter.x)
        top, bottom = min(top, letter.y), max(bottom, letter.y)


def _set(words: Words | None) -> Iterator[Word]:
    if words is None:
        return
    size = words.style.size
    step = size * LINE_HEIGHT
    share = {"centre": 0.5, "right": 1.0}.get(words.align, 0.0)
    for rank, line in enumerate(words.lines.lines):
        left = words.x - share * word_width(line, words.style)
        top = words.y + rank * step + 0.1 * size
        for start, word in split(line):
            before = left + word_width(line[:start], words.style)
            width = word_width(word, words.style)
            yield word, Box(before, top, before + width, top + 1.04 * size)


def split(line: str) -> Iterator[tuple[int, str]]:
    """The words of a line with where each begins."""
    at = 0
    for word in line.split(" "):
        if word:
            yield at, word
        at += len(word) + 1

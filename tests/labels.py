"""What may be wrong with the words of a figure: cut, ending badly, on each other, touched by a line.

Pure geometry of what the drawing has placed, so that a whole map is judged in milliseconds; pictures
of a few prove that what is judged is what is painted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from sysmap.drawing import Figure, ends_badly
from sysmap.drawing.placed import PlacedZone
from sysmap.drawing.scores import figure_of, rings, sides
from sysmap.drawing.words import MORE
from sysmap.geometry import Box, Grid, Path, Point, outside
from sysmap.model import scored

PERIOD = 2.0
"""How finely lines are walked, in map units."""
LINE = 1.0
"""Half of a relation's line, and no more: nearer than that is a touch."""


class Block(NamedTuple):
    """The words of one record; `owner` may touch them (its own underline, its own box)."""

    owner: str
    what: str
    words: Any


def blocks(figure: Figure) -> Iterator[Block]:
    for id, placed in figure.elements.items():
        yield Block(id, "label", placed.words)
        if placed.date is not None:
            yield Block(id, "date", placed.date)
    for id, link in figure.links.items():
        if link.words is not None:
            yield Block(id, "verb", link.words)
    for id, zone in figure.zones.items():
        bent = zone.place is not None and zone.place.arc is not None
        if zone.title is not None:
            yield Block(id, "bent title" if bent else "title", zone.title)
        if zone.second is not None:
            yield Block(id, "note", zone.second)
    for id, loop in figure.loops.items():
        if loop.name is not None and id:
            yield Block(id, "loop", loop.name)
    for id, note in figure.notes.items():
        yield Block(id, "note", note.words)
    for id, axis in figure.axes.items():
        for words in axis.labels:
            yield Block(id, "axis", words)


def ink(block: Block) -> list[Box]:
    """The letters of a block, line by line: from the top of the capitals to the foot of the tails."""
    from sysmap.drawing.words import LINE_HEIGHT, word_width

    words, found = block.words, []
    size, step = words.style.size, words.style.size * LINE_HEIGHT
    share = {"centre": 0.5, "right": 1.0}.get(words.align, 0.0)
    for rank, line in enumerate(words.lines.lines):
        width = word_width(line, words.style)
        left, middle = words.x - share * width, words.y + (rank + 0.5) * step
        found.append(Box(left, middle - 0.38 * size, left + width, middle + 0.50 * size))
    return found


def said(figure: Figure, block: Block) -> str | None:
    """What a block must say, when it is the whole of a record's own words."""
    if block.what == "label":
        return str(figure.elements[block.owner].record.label) if figure.view is None else None
    if block.what in ("title", "bent title"):
        zone = figure.zones[block.owner]
        return f"{zone.record.label} ({len(zone.members)})" if zone.record.waits else str(zone.record.label)
    return None


def cut(figure: Figure) -> Iterator[str]:
    """Words that are not all there, and words nobody wrote."""
    for block in blocks(figure):
        text = "".join(block.words.lines.lines)
        if "…" in text or any(more in text for more in MORE.values()):
            yield f"{block.what} {block.owner} is cut: {text}"
        whole = said(figure, block)
        if whole is not None and re.sub(r"\s", "", text) != re.sub(r"\s", "", whole):
            yield f"{block.what} {block.owner} lacks words: {text} of {whole}"


def badly_broken(figure: Figure) -> Iterator[str]:
    for block in blocks(figure):
        for line, following in pairwise(block.words.lines.lines):
            if line and following and ends_badly(line.split()[-1], following.split()[0]):
                yield f"{block.what} {block.owner} breaks badly: {line} / {following}"


def on_each_other(figure: Figure) -> Iterator[str]:
    """Words on words, and words on another element's box."""
    letters = [(b, box) for b in blocks(figure) if b.what != "bent title" for box in ink(b)]
    letters += [(Block(z, "bent title", None), box) for z, box in bent(figure)]
    grid: Grid[int] = Grid({i: box for i, (_, box) in enumerate(letters)}, 80.0)
    for i, (block, box) in enumerate(letters):
        for j in grid.query(box.grown(-0.5)):
            other = letters[j][0]
            if j > i and (block.owner, block.what) != (other.owner, other.what):
                yield f"{block.what} {block.owner} is on {other.what} {other.owner}"
    for id, placed in figure.elements.items():
        if placed.look.shape in ("rupture", "words", "star") and not placed.mark:
            continue
        for j in grid.query((placed.anchor if placed.mark else placed.box).grown(-0.5)):
            block = letters[j][0]
            if block.owner != id:
                yield f"{block.what} {block.owner} is on the box of {id}"


def bent(figure: Figure) -> Iterator[tuple[str, Box]]:
    """Titles along an arc, letter by letter."""
    from sysmap.drawing.zone_ink import letters_along

    for id, zone in figure.zones.items():
        if zone.title is not None and zone.place is not None and zone.place.arc is not None:
            text, style = " ".join(zone.title.lines.lines), zone.title.style
            for letter in letters_along(text, zone.place.arc, style):
                if letter.text.strip():
                    side = 0.6 * style.size
                    yield id, Box.around(letter.x, letter.y, side, side)


def touched(figure: Figure) -> Iterator[str]:
    """Words with a line through them: of a relation, of a zone, of a ring, of a frise, or a mark on them."""
    letters = [(b.owner, b.what, box) for b in blocks(figure) if b.what != "bent title" for box in ink(b)]
    letters += [(id, "bent title", box) for id, box in bent(figure)]
    grid: Grid[int] = Grid({i: box for i, (_, _, box) in enumerate(letters)}, 80.0)
    seen = set()
    for owner, what, at, half in strokes(figure):
        for i in grid.query(Box(at.x - half, at.y - half, at.x + half, at.y + half)):
            name, kind, _ = letters[i]
            plate = name in figure.notes or (kind == "label" and opaque(figure, name))
            covered = what in UNDER and plate
            if not covered and (what, owner, kind, name) not in seen:
                seen.add((what, owner, kind, name))
                yield f"{kind} {name} is touched by {what} {owner}"


UNDER = ("line", "edge", "axis")
"""What is painted before elements: an opaque box hides it, and so does the paper of a note."""
REPAINTED = ("ellipse", "hull", "polygon", "rect")
"""Zones whose edge is painted again above the others."""


BARE = ("words", "bracket", "star", "rupture", "diamond", "pebble")


def opaque(figure: Figure, id: str) -> bool:
    placed = figure.elements[id]
    return not placed.mark and placed.look.shape not in BARE


def strokes(figure: Figure) -> Iterator[tuple[str, str, Point, float]]:
    """Points along everything that is drawn as a line, with half its width."""
    for id, link in figure.links.items():
        length = link.route.length()
        steps = max(2, int(length / PERIOD))
        for i, at in enumerate(link.route.sampled(steps + 1)):
            along = length * i / steps if link.route.points else link.route.curve.length(0.0, i / steps)
            gaps = (*link.cuts, *figure.openings.links.get(id, ()))
            if not any(a <= along <= b for a, b in gaps):
                yield id, "line", at, LINE
        if link.sign is not None:
            yield from ((id, "sign", p, 0.0) for p in disc(link.sign, figure.theme.sign))
        if link.badge is not None:
            yield from ((id, "badge", p, 0.0) for p in disc(link.badge, figure.theme.sign))
    zones = list(figure.zones.values())
    for rank, zone in enumerate(zones):
        if zone.record.shape.type in ("lane", "cell") and not zone.record.hue:
            continue  # they have no edge
        open = figure.openings.zones.get(zone.id, ())
        if zone.record.shape.type == "line" or (scored(zone.record) and not zone.folded):
            lines = [outside(path, open) for path in lines_of(zone)]
            yield from ((zone.id, "edge", p, 0.0) for line in lines for p in outline(line))
            continue  # a curve, or a scale of scores, in the place of an edge
        above = [] if zone.record.shape.type in REPAINTED else zones[rank + 1 :]
        hidden = [other.path for other in above]
        edge = outside(zone.path, open)
        yield from ((zone.id, "edge", p, 0.0) for p in outline(edge)
                    if not any(path.holds(*p) for path in hidden))  # fmt: skip
    for id, loop in figure.loops.items():
        if id:
            yield from ((id, "ring", p, 1.5) for p in disc(loop.ring, 18.0, 36))
        for _rank, at in loop.numbers:
            yield from ((id, "number", p, 0.0) for p in disc(at, 10.0))
    for id, axis in figure.axes.items():
        yield from ((id, "axis", p, 0.9) for p in between(axis.start, axis.end))
    for id, placed in figure.elements.items():
        if placed.leader is not None:
            yield from ((id, "leader", p, 0.5) for p in between(*placed.leader))
        if placed.look.shape == "rupture":
            box = placed.anchor
            x = box.centre.x
            gone = figure.openings.ruptures.get(id, ())
            yield from ((id, "rupture", p, 1.1) for p in between(Point(x, box.top), Point(x, box.bottom))
                        if not any(one.holds(*p) for one in gone))  # fmt: skip


def lines_of(zone: PlacedZone) -> list[Path]:
    """What is drawn of a curve of the page, or of a sector of scores."""
    shape, mark = zone.record.shape, zone.record.mark
    if shape.type == "line":
        return [zone.path]
    told = [figure_of(shape, mark, value) for value in zone.scores if value is not None]
    return [*rings(shape), *sides(shape), *told]


def disc(at: Point, radius: float, count: int = 24) -> list[Point]:
    from math import cos, sin, tau

    rim = [tau * i / count for i in range(count)]
    return [Point(at.x + radius * cos(a), at.y + radius * sin(a)) for a in rim]


def between(a: Point, b: Point) -> Iterator[Point]:
    steps = max(1, int((abs(b.x - a.x) + abs(b.y - a.y)) / PERIOD))
    return (Point(a.x + (b.x - a.x) * i / steps, a.y + (b.y - a.y) * i / steps) for i in range(steps + 1))


def outline(path: Path) -> Iterator[Point]:
    for loop in path.flattened(1.0):
        for a, b in pairwise(loop):
            yield from between(Point(*a), Point(*b))


def wrong(figure: Figure) -> list[str]:
    """Everything wrong with the words of this figure, in sentences."""
    return [*cut(figure), *badly_broken(figure), *on_each_other(figure), *touched(figure)]

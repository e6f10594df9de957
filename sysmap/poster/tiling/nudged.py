"""Elements step aside from seams: by a few millimetres, where nothing is in their way.

Only on the sheets: the map itself is not changed, and what stands in a zone, or on a date, stays there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sysmap.drawing import Figure, lay_out, readable, title_words
from sysmap.geometry import Box, union
from sysmap.poster.closer import blocks, sides, trouble
from sysmap.poster.sheet import Drawn, Sheet

FARTHEST = 26.0
"""Millimetres of the poster, at most, that an element is moved."""
_CLEAR, _BESIDE, _SIGN = 0.7, 4.0, 0.4
_STEPS = (3.0, 6.0, 10.0)
"""Millimetres tried for the ends of a relation whose sign lies under a seam."""
_MOST_TRIES = 60
Shift = tuple[float, float]


def nudged(sheet: Sheet, tiling: Any) -> Sheet:
    """The same sheet, the words of its map off the seams as far as they can be."""
    if not sheet.drawn.figure.elements or not any(tiling.crosses(b) for b in _words(sheet.drawn)):
        return sheet
    work = _Work(sheet.drawn, tiling)
    for id, shifts in [*work.labels(), *work.signs()]:
        work.shift(id, shifts)
    for id in sheet.drawn.figure.zones:
        work.retitle(id)
    if work.drawn is sheet.drawn:
        return sheet
    items = tuple(work.drawn if isinstance(item, Drawn) else item for item in sheet.items)
    return replace(sheet, items=items)


def _words(drawn: Drawn) -> Iterator[Box]:
    return (on_page(drawn, box) for _text, box in readable(drawn.figure))


def _cost(drawn: Drawn, tiling: Any) -> float:
    """How many words lie under seams; a sign, which is read all the same, counts for less."""
    return sum((1.0 if len(text) > 1 else _SIGN) for text, box in readable(drawn.figure)
               if tiling.crosses(on_page(drawn, box)))  # fmt: skip


def on_page(drawn: Drawn, box: Box) -> Box:
    """A box of the map in millimetres of the poster."""
    k, dx, dy = drawn.scale, drawn.dx, drawn.dy
    return Box(box.left * k + dx, box.top * k + dy, box.right * k + dx, box.bottom * k + dy)


class _State(NamedTuple):
    """How good a drawing is: words under seams, and what else is wrong with it."""

    cut: float
    trouble: Any


class _Work:
    """The drawing as it is moved, element by element; a move that makes anything worse is not kept."""

    def __init__(self, drawn: Drawn, tiling: Any) -> None:
        self.drawn, self.tiling = drawn, tiling
        self.home = sides(drawn.figure)
        self.state = self._state(drawn)
        self.tries = 0

    def _state(self, drawn: Drawn) -> _State:
        return _State(_cost(drawn, self.tiling), trouble(drawn.figure))

    def labels(self) -> list[tuple[str, list[Shift]]]:
        """The elements with a word under a seam, and the moves that would free them, the smallest first."""
        found = []
        for id, placed in self.drawn.figure.elements.items():
            if placed.mark or placed.record.locked:
                continue
            box = on_page(self.drawn, placed.words.box)
            if self.tiling.crosses(box.grown(-_CLEAR / 2)):
                found.append((id, list(self._freeing(box))))
        return found

    def _freeing(self, box: Box) -> Iterator[Shift]:
        ways = [(dx, 0.0) for dx in _past(self.tiling.upright(box), box.left, box.right)]
        ways += [(0.0, dy) for dy in _past(self.tiling.across_seams(box), box.top, box.bottom)]
        ways += [(a, b) for a, _ in ways for _, b in ways if a and b]
        return iter(sorted(ways, key=lambda way: abs(way[0]) + abs(way[1])))

    def signs(self) -> list[tuple[str, list[Shift]]]:
        """The ends of relations whose sign or words lie under a seam, and small moves of them."""
        small = [(x * far, y * far) for far in _STEPS for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1))]
        found = []
        for link in self.drawn.figure.links.values():
            spots = [Box.around(at.x, at.y, 17.0, 17.0) for at in (link.sign, link.badge) if at is not None]
            spots += [link.words.box] if link.words is not None else []
            if any(self.tiling.crosses(on_page(self.drawn, spot)) for spot in spots):
                found += [(link.record.target, small), (link.record.source, small)]
        return found

    def shift(self, id: str, shifts: Sequence[Shift]) -> None:
        """Take the first of these moves that leaves fewer words under seams and nothing worse."""
        placed = self.drawn.figure.elements.get(id)
        if placed is None or placed.mark:
            return
        for dx, dy in shifts:
            if self.tries >= _MOST_TRIES or not self.state.cut:
                return
            if abs(dx) + abs(dy) > FARTHEST or not self._free(id, dx, dy):
                continue
            self.tries += 1
            made = self._moved(id, dx, dy)
            state = self._state(made)
            if state.cut < self.state.cut and state.trouble.within(self.state.trouble):
                self.drawn, self.state = made, state
                return

    def retitle(self, id: str) -> None:
        """Put the title of a zone elsewhere in it, where no line and no element is, and no seam."""
        zone = self.drawn.figure.zones[id]
        words = list(title_words(zone))
        box = union(words)
        if box is None or zone.folded or not any(self.tiling.crosses(on_page(self.drawn, b)) for b in words):
            return
        arc = zone.place.arc is not None
        small = [(x * far, y * far) for far in (*_STEPS, 16.0) for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1))]
        for dx, dy in small if arc else self._freeing(on_page(self.drawn, box)):
            if self.tries >= _MOST_TRIES or abs(dx) + abs(dy) > 2 * FARTHEST:
                return
            self.tries += 1
            moved = box.moved(dx / self.drawn.scale, dy / self.drawn.scale)
            at = moved.centre if arc else (moved.left, moved.top)
            made = self._with(zones={id: zone.record.model_copy(update={"title_at": (at[0], at[1])})})
            state = self._state(made)
            if state.cut < self.state.cut and _clear(made, id):
                self.drawn, self.state = made, state
                return

    def _free(self, id: str, dx: float, dy: float) -> bool:
        """Whether the element has room there, and stays inside the map's frame."""
        drawn, k = self.drawn, self.drawn.scale
        boxes = blocks(drawn.figure)
        box = boxes[id].moved(dx / k, dy / k)
        placed, frame = on_page(drawn, box), drawn.frame
        inside = (placed.left >= frame.left and placed.right <= frame.right and placed.top >= frame.top
                  and placed.bottom <= frame.bottom)  # fmt: skip
        others = (other for one, other in boxes.items() if one != id)
        return inside and not any(box.grown(_BESIDE).meets(other) for other in others)

    def _moved(self, id: str, dx: float, dy: float) -> Drawn:
        k, element = self.drawn.scale, self.drawn.figure.map.elements[id]
        there = element.model_copy(update={"x": element.x + dx / k, "y": element.y + dy / k})
        made = self._with(elements={id: there})
        return made if self._home(made.figure, id) else self.drawn

    def _with(self, **changed: dict[str, Any]) -> Drawn:
        """The drawing with these records in place of those they were."""
        figure = self.drawn.figure
        update = {name: {**getattr(figure.map, name), **records} for name, records in changed.items()}
        made: Figure = lay_out(figure.map.model_copy(update=update), view=figure.view, theme=figure.theme,
                               language=figure.language, previous=figure)  # fmt: skip
        return self.drawn._replace(figure=made)

    def _home(self, figure: Figure, id: str) -> bool:
        """Whether the element is as much inside each zone as it was."""
        now = sides(figure)
        return all(now.get(key, count) == count for key, count in self.home.items() if key[0] == id)


def _clear(drawn: Drawn, id: str) -> bool:
    """Whether the title of this zone is in it, and under no element and no line."""
    figure = drawn.figure
    zone = figure.zones[id]
    words, bounds = list(title_words(zone)), zone.path.bounds()
    inside = zone.place.arc is not None or all(
        bounds.holds(box.left, box.top) and bounds.holds(box.right, box.bottom) for box in words
    )
    covered = any(box.meets(other) for box in words for other in blocks(figure).values())
    points = (at for link in figure.links.values() for at in link.route.sampled(24))
    return inside and not covered and not any(box.holds(at.x, at.y) for at in points for box in words)


def _past(seams: Sequence[float], low: float, high: float) -> list[float]:
    """The two moves that bring a span to one side or the other of the seams that go through it."""
    met = [seam for seam in seams[1:-1] if low + 0.2 < seam < high - 0.2]
    if not met:
        return []
    return [min(met) - _CLEAR - high, max(met) + _CLEAR - low]

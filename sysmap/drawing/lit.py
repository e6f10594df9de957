"""A reading in the light: what it speaks of stays as it is, the rest steps back. For screens only.

Nothing is laid out again and nothing of the map changes: the same places, in colours nearer to the paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from itertools import islice
from typing import Any, NamedTuple

from sysmap.drawing.figure import Figure
from sysmap.drawing.frise import between_ends
from sysmap.drawing.placed import PlacedElement, PlacedLink, PlacedLoop
from sysmap.geometry import Box, Clearing, LoopBadge, Point, place_badge, place_number, ribbon, union
from sysmap.model import Loop

_FAINT = {"context": 1, "background": 2}
FOUND = "loop in the light"
"""The ring of a loop that has no name yet."""
CROWD = 120
"""With more records than this near a loop, its ring and numbers keep off elements only."""
AROUND = 60.0
"""So far from the loop its ring looks for room, in map units."""
GRAIN = 1.7
"""A ring that shows at once: fewer places are tried for it than for one that is kept."""


class Light(NamedTuple):
    """`elements` and `links` stay as they are, those of `weak` step back half way, all others wholly.

    `ribbon` are relations told as one ribbon, in order; with `letter` they close a loop, whose ring
    bears it, and with `numbered` each has its rank. `marks` are a few letters beside an element
    (« 2 », « ↑ »). `loop` is the named loop that this is, if it is one.
    """

    elements: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    ribbon: tuple[str, ...] = ()
    letter: str = ""
    numbered: bool = False
    marks: Mapping[str, str] = {}
    loop: str = ""

    def level(self, id: str) -> int:
        """0 in the light, 1 half way back, 2 wholly."""
        return 0 if id in self.elements or id in self.links else 1 if id in self.weak else 2


class Lamp:
    """Throws one light on the figures that follow each other; what did not change is the same value.

    After another lamp (`before`), what that one showed alike is the same value too: only what
    differs between the two lights is painted again.
    """

    def __init__(self, light: Light, before: Lamp | None = None) -> None:
        self.light = light
        self._known: dict[str, tuple[Any, Any, Any]] = before._known if before is not None else {}
        self._last: tuple[Mapping[str, PlacedLink], Mapping[str, PlacedLoop]] | None = None
        self._loops: dict[str, PlacedLoop] = {}

    def on(self, figure: Figure) -> Figure:
        """The figure in this light."""
        found = copy(figure)
        found.elements = {id: self._seen(placed) for id, placed in figure.elements.items()}
        found.links = {id: self._seen(placed) for id, placed in figure.links.items()}
        found.reaching(id for id in self.light.marks if id in figure.elements)
        if self._last is None or self._last[0] is not figure.links or self._last[1] is not figure.loops:
            self._last = figure.links, figure.loops
            self._loops = _loops(figure, self.light)
        found.loops = self._loops
        return found

    @property
    def told(self) -> str:
        """The id under which figures in this light hold the ribbon."""
        return self.light.loop or FOUND

    def beside(self, figure: Figure, still: Figure) -> Figure:
        """The moving part of a gesture in this light: the ribbon follows, its ring waits where it was."""
        found = copy(figure)
        found.elements = {id: self._apart(placed) for id, placed in figure.elements.items()}
        found.links = {id: self._apart(placed) for id, placed in figure.links.items()}
        known = still.loops.get(self.told)
        if known is not None and set(self.light.ribbon) <= figure.links.keys():
            told = _told(figure, self.light, known)
            found.loops = {**figure.loops, self.told: told} if told is not None else figure.loops
        return found

    def _apart(self, placed: Any) -> Any:
        return _stepped(placed, *_wanted(placed, self.light))

    def _seen(self, placed: Any) -> Any:
        wanted = _wanted(placed, self.light)
        known = self._known.get(placed.id)
        if known is not None and known[0] is placed and known[1] == wanted:
            return known[2]
        made = _stepped(placed, *wanted)
        self._known[placed.id] = placed, wanted, made
        return made


def _wanted(placed: Any, light: Light) -> tuple[str, str | None]:
    """How far it stands back in this light, and the letters beside it, if there are any."""
    level, faint = light.level(placed.id), _FAINT.get(placed.prominence, 0)
    mark = light.marks.get(placed.id) if isinstance(placed, PlacedElement) else None
    if level:
        return "background" if max(level, faint) == 2 else "context", mark
    return "normal" if faint else placed.prominence, mark


def _stepped(placed: Any, wanted: str, mark: str | None) -> Any:
    if mark is not None:
        return placed._replace(prominence=wanted, said=mark)
    return placed if wanted == placed.prominence else placed._replace(prominence=wanted)


def _loops(figure: Figure, light: Light) -> dict[str, PlacedLoop]:
    """The ribbon of what is read; the rings of other loops step back, and no other is told."""
    found = {}
    for id, loop in figure.loops.items():
        if id != light.loop and not (loop.told and not loop.id):
            found[id] = loop._replace(told=False, ribbon=None, numbers=(), prominence="background")
    told = _told(figure, light)
    if told is not None:
        found[told.id or FOUND] = told
    return found


def _told(figure: Figure, light: Light, waits: PlacedLoop | None = None) -> PlacedLoop | None:
    """The ribbon along its relations. Where its ring `waits`, there is no time to look for room."""
    mine = [figure.links[id] for id in light.ribbon if id in figure.links]
    if not mine:
        return None
    if light.letter and len(mine) < len(set(light.ribbon)):
        light = light._replace(letter="", numbered=False, loop="")  # a part of it is not for these eyes
    spines = [placed.route.spine for placed in mine]
    ends = dict.fromkeys(end for placed in mine for end in (placed.record.source, placed.record.target))
    boxes = [between_ends(figure.elements[end], spines) for end in ends if end in figure.elements]
    whole = union([*boxes, *(placed.route.bounds() for placed in mine)]) or Box(0, 0, 0, 0)
    room = Clearing({}, (), 1.0) if waits is not None else _room(figure, whole)
    numbers = _numbers(mine, light, room)
    placed = waits or figure.loops.get(light.loop) or _ring(mine, light, room)
    return placed._replace(
        told=True, ribbon=ribbon(spines, boxes), numbers=numbers, letter=light.letter or placed.letter,
        box=union([whole.grown(16), placed.box]) or whole,
    )  # fmt: skip


def _room(figure: Figure, whole: Box) -> Clearing:
    """What a ring and numbers keep off."""
    area = whole.grown(AROUND)
    near = [*islice(figure.nearby(area), CROWD + 1)]
    if len(near) > CROWD:  # lines are everywhere: only words are kept clear
        return Clearing({}, [p.box for p in figure.elements.values() if p.box.meets(area)], 1.0)
    solid = [figure.elements[id].box for id in near if id in figure.elements]
    solid += [figure.notes[id].box for id in near if id in figure.notes]
    solid += [zone.title.box for zone in figure.zones.values() if zone.title is not None]
    solid += [Box.around(*loop.ring, 44, 44) for loop in figure.loops.values() if loop.id]
    lines = [figure.links[id] for id in near if id in figure.links]
    signs = [Box.around(*at, 20, 20) for p in lines for at in (p.sign, p.badge) if at is not None]
    signs += [Box.around(*p.route.at(p.delay)[0], 16, 16) for p in lines if p.delay is not None]
    words = [p.words.box for p in lines if p.words is not None]
    found = Clearing({p.id: p.route for p in lines}, [*solid, *words], 1.0)
    for sign in signs:
        found.take(sign)
    return found


def _numbers(mine: list[PlacedLink], light: Light, room: Clearing) -> tuple[tuple[int, Point], ...]:
    if not light.numbered:
        return ()
    rank = {id: place for place, id in enumerate(light.ribbon, 1)}
    return tuple((rank[p.id], place_number(p.id, p.route, room, 1.0)) for p in mine)


def _ring(mine: Iterable[PlacedLink], light: Light, room: Clearing) -> PlacedLoop:
    """The ring of a loop that has no name: it turns as the loop is drawn. A mere path has none."""
    record = Loop(id=FOUND, links=light.ribbon)
    badge = place_badge([p.route for p in mine], (0.0, 0.0), room, 1.0, grain=GRAIN) if light.letter else None
    if badge is None:
        badge = LoopBadge(Point(0.0, 0.0), Box(0, 0, 0, 0), True)
        return PlacedLoop("", record, badge.ring, "", True, None, box=badge.name)
    box = Box.around(*badge.ring, 44, 44)
    return PlacedLoop(FOUND, record, badge.ring, light.letter, badge.clockwise, None, box=box)

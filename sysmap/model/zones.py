"""Zones: places of the page that mean something, and the axes that give dates and numbers."""

from __future__ import annotations

from itertools import pairwise

from sysmap.model.record import Identified, Record
from sysmap.model.text import Coordinate, Number, Size, Text

CLEAR = "clear"
"""The hue of a zone that lies over others and hides nothing: its edge and its title are drawn."""
SHAPES = ("rect", "ellipse", "sector", "frame", "polygon", "lane", "cell", "band", "line", "hull")


class Shape(Record):
    """The outline of a zone, in map units. `type` says which fields count.

    Angles are degrees, 0 at the top, clockwise. A shape that this version does not know
    keeps its fields and is drawn as its bounding rectangle.

    - rect, lane, cell: centre, `width`, `height`, corner `radius` (`row`, `column` name a cell)
    - ellipse: centre, `width`, `height`
    - sector: of the ellipse `width` × `height`, between the fractions `inner` and `outer` of
      its radii, from `start` to `end` degrees (a half ring is a sector of 180°, a ring of 360°)
    - frame: a rounded rectangle with an elliptic hole of `inner` times its size
    - polygon: `points`; band: the area between the curve `points` and the level `floor`
    - line: a curve through `points` with an arrow at its end; it holds nothing
    - hull: a rounded hull round its members, at `margin` from their boxes
    """

    type: Text = "rect"
    x: Coordinate = 0.0
    y: Coordinate = 0.0
    width: Size = 300.0
    height: Size = 200.0
    radius: Number = 0.0
    inner: Number = 0.0
    outer: Number = 1.0
    start: Number = 0.0
    end: Number = 360.0
    points: tuple[tuple[Coordinate, Coordinate], ...] = ()
    floor: Coordinate = 0.0
    margin: Number = 24.0
    row: Text = ""
    column: Text = ""


class Write(Record):
    """What a zone writes on elements of these kinds when they come in (all kinds if none is named)."""

    attribute: Text
    value: Text
    kinds: tuple[Text, ...] = ()


class Zone(Identified):
    """A place that gathers elements, means something, and folds.

    `hue` is named only when the zone stands for a category; « clear » has no wash, for it lies over
    other zones. `mark` says how the elements inside are drawn: as boxes when empty, « own » for a small
    marker of their kind with the words beside it (a frise), « pebble » for white pebbles joined by a path.
    In a sector « score » and « petal » draw a score from 0 to 5 as a length; a « plain » line has no arrow.
    `title_at` places the title by hand; otherwise the shape decides. `gathers` are kinds that lie here
    when the zones are laid over a map, though nothing is written on them. `waits` says that it is the strip
    beside the page for what has no place yet. `ties` is how relations run from one such zone to another when
    nobody bent them: as arcs when empty, « tree » with square turns, up and down.
    """

    label: Text = ""
    note: Text = ""
    shape: Shape = Shape()
    hue: Text = ""
    writes: tuple[Write, ...] = ()
    mark: Text = ""
    title_at: tuple[Coordinate, Coordinate] | None = None
    folded: bool = False
    locked: bool = False
    hidden: bool = False
    printed: bool = True
    visibility: Text = "public"
    gathers: tuple[Text, ...] = ()
    waits: bool = False
    ties: Text = ""


class Stop(Record):
    """A point of an axis: at this coordinate stands this value, under this label (or none)."""

    at: Coordinate
    value: Number
    label: Text = ""


class Axis(Identified):
    """A scale along the page: time or a number, linear between its stops.

    `attribute` is « dates » or the name of an element attribute. `across` is the
    coordinate of the axis line on the other direction. `breaks` are the coordinates
    at which the scale changes and says so by a double stroke. What is put along it by hand is
    written on elements of these `kinds` (all if none is named); `unit` is said with its numbers
    and `decimals` are how many of them a hand can tell apart (None: as the scale allows).
    """

    label: Text = ""
    attribute: Text = "dates"
    horizontal: bool = True
    across: Coordinate = 0.0
    start: Coordinate = 0.0
    end: Coordinate = 1000.0
    stops: tuple[Stop, ...] = ()
    breaks: tuple[Coordinate, ...] = ()
    kinds: tuple[Text, ...] = ()
    unit: Text = ""
    decimals: int | None = None

    def place(self, value: float) -> float:
        """The coordinate of a value, linear between stops and clamped to the axis."""
        stops = self.stops
        if not stops:
            return self.start
        if stops[0].value > stops[-1].value:  # upwards: the greatest value stands first
            stops = stops[::-1]
        for a, b in pairwise(stops):
            if value <= b.value:
                share = (value - a.value) / (b.value - a.value) if b.value != a.value else 0.0
                return self._within(a.at + share * (b.at - a.at))
        return self._within(stops[-1].at)

    def _within(self, at: float) -> float:
        return min(max(at, self.start), self.end)

    def read(self, at: float) -> float:
        """The value at a coordinate, the inverse of `place`."""
        stops = self.stops
        if not stops:
            return 0.0
        for a, b in pairwise(stops):
            if at <= b.at:
                share = (at - a.at) / (b.at - a.at) if b.at != a.at else 0.0
                return a.value + max(0.0, share) * (b.value - a.value)
        return stops[-1].value

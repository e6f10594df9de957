"""What `lay_out` answers: every record with the numbers that painting and hands need.

Map units, y downwards. All are values: a figure shares what did not change with the one before.
"""

from __future__ import annotations

from typing import NamedTuple

from sysmap.drawing.fonts import Style
from sysmap.drawing.grading import Grade
from sysmap.drawing.photos import Photo
from sysmap.drawing.words import Lines
from sysmap.geometry import Box, Path, Point, Ribbon, Route, TitlePlace, union
from sysmap.model import Element, Link, LinkKind, Loop, Note, Picture, Zone


class Words(NamedTuple):
    """A block of words: `x` is its left, centre or right as `align` says, `y` its top."""

    lines: Lines
    x: float
    y: float
    style: Style
    align: str = "centre"

    @property
    def box(self) -> Box:
        share = {"centre": 0.5, "right": 1.0}.get(self.align, 0.0)
        left = self.x - share * self.lines.width
        return Box(left, self.y, left + self.lines.width, self.y + self.lines.height)


class Look(NamedTuple):
    """What the notation makes of an element: shape, hue, icon."""

    shape: str
    hue: str
    icon: str

    @property
    def stroke(self) -> str:
        """An actor with a question mark is somebody who is not there: the outline is dashed."""
        return "absent" if (self.shape, self.icon) == ("pill", "circle-help") else ""


class Bar(NamedTuple):
    """A period on a frise: its box, and how far each end fades."""

    box: Box
    fade_start: float = 0.0
    fade_end: float = 0.0


class PlacedElement(NamedTuple):
    """`box` holds all of it, `anchor` is what relations join.

    `mark` is the zone's way of drawing (« », « own », « pebble »); `date` are the words of its
    dates beside it, `leader` the line from its mark to its words, `bar` its period.
    """

    id: str
    record: Element
    look: Look
    box: Box
    anchor: Box
    words: Words
    prominence: str = "normal"
    mark: str = ""
    date: Words | None = None
    leader: tuple[Point, Point] | None = None
    bar: Bar | None = None
    image: Box | None = None
    pictogram: Box | None = None
    joined: bool = True  # a pebble on its zone's path
    k: float = 0.0  # the size of its mark when that is not the size of its words
    said: str = ""  # « 3/5 », when the view shows how many tables said it
    grade: Grade | None = None  # what the view tells by size and colour

    @property
    def lines(self) -> Lines:
        return self.words.lines


class PlacedLink(NamedTuple):
    """`points` of the line are asked from `route`; marks are None when the relation has none."""

    id: str
    record: Link
    kind: LinkKind
    route: Route
    prominence: str = "normal"
    sign: Point | None = None
    delay: float | None = None
    badge: Point | None = None
    words: Words | None = None
    cuts: tuple[tuple[float, float], ...] = ()

    @property
    def box(self) -> Box:
        """The line with room for its marks, and its words."""
        line = self.route.bounds().grown(26.0)
        return line if self.words is None else union([line, self.words.box]) or line


class PlacedZone(NamedTuple):
    """`path` is the outline, `title` the words and their place; a folded zone is its box alone."""

    id: str
    record: Zone
    path: Path
    box: Box
    title: Words | None
    place: TitlePlace | None
    members: tuple[str, ...] = ()
    boxes: tuple[Box, ...] = ()
    folded: bool = False
    second: Words | None = None  # a line under the title: its note, or how many a folded zone holds
    trail: Path | None = None  # the dotted path that joins its pebbles
    scores: tuple[float | None, float | None] = (None, None)  # of its theme, today and before


class PlacedLoop(NamedTuple):
    """A named loop: its ring and name, and its ribbon and numbers when it is being told."""

    id: str
    record: Loop
    ring: Point
    letter: str
    clockwise: bool
    name: Words | None
    told: bool = False
    ribbon: Ribbon | None = None
    numbers: tuple[tuple[int, Point], ...] = ()
    box: Box = Box(0, 0, 0, 0)
    prominence: str = "normal"


class PlacedNote(NamedTuple):
    id: str
    record: Note
    box: Box
    words: Words


class PlacedPicture(NamedTuple):
    """`image` is None when the bytes are no picture: a placeholder is drawn."""

    id: str
    record: Picture
    box: Box
    image: Photo | None
    caption: Words | None = None


class PlacedAxis(NamedTuple):
    id: str
    box: Box
    start: Point
    end: Point
    ticks: tuple[Point, ...]
    labels: tuple[Words, ...]
    breaks: tuple[Point, ...]
    horizontal: bool

"""A composed sheet: what stands where, in millimetres. A value; painting is elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from sysmap.geometry import Box
from sysmap.poster.setting import Setting

INK = "#1C232B"
QUIET = "#555E68"
LINE = "#2B3440"


class Words(NamedTuple):
    """Set words; `x`, `y` are the top left corner. `role` says what they are (title, legend…)."""

    x: float
    y: float
    setting: Setting
    role: str
    colour: str = INK
    align: str = "left"

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.x + self.setting.width, self.y + self.setting.height)

    @property
    def text(self) -> str:
        return "\n".join("".join(run.text for run in line) for line in self.setting.lines)


class Rule(NamedTuple):
    """A horizontal line by its middle."""

    x: float
    y: float
    width: float
    weight: float
    colour: str = INK

    @property
    def box(self) -> Box:
        return Box(self.x, self.y - self.weight / 2, self.x + self.width, self.y + self.weight / 2)


class Frame(NamedTuple):
    """A rounded box with a thin edge, behind what follows it."""

    x: float
    y: float
    width: float
    height: float
    radius: float
    weight: float
    colour: str = LINE

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.x + self.width, self.y + self.height)


class Disc(NamedTuple):
    """The number that answers the one on the ribbon; `x`, `y` is its middle."""

    x: float
    y: float
    radius: float
    text: str

    @property
    def box(self) -> Box:
        return Box(self.x - self.radius, self.y - self.radius, self.x + self.radius, self.y + self.radius)


class Sample(NamedTuple):
    """A mark of the legend, drawn by the ink that draws it on the map."""

    x: float
    y: float
    width: float
    height: float
    scale: float
    key: str
    draw: Callable[..., None]

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.x + self.width, self.y + self.height)


class Logo(NamedTuple):
    """An image of the map's card, inside its box."""

    x: float
    y: float
    width: float
    height: float
    image: str

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.x + self.width, self.y + self.height)


class Code(NamedTuple):
    """A QR code with its quiet zone: `rows` are « 1 » for dark and « 0 » for light."""

    x: float
    y: float
    side: float
    rows: tuple[str, ...]

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.x + self.side, self.y + self.side)


class Area(NamedTuple):
    """Where a part of the words stands (tale, legend…): never painted, it becomes a region of the sheet."""

    x: float
    y: float
    width: float
    height: float
    name: str

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.x + self.width, self.y + self.height)


class Drawn(NamedTuple):
    """The map itself: its frame, and how map units become millimetres."""

    frame: Box
    scale: float
    dx: float
    dy: float
    figure: Any

    @property
    def box(self) -> Box:
        return self.frame


Item = Words | Rule | Frame | Disc | Sample | Logo | Code | Area | Drawn


def moved(item: Item, dx: float, dy: float) -> Item:
    """The same thing elsewhere on the sheet (never the map, which stays in its frame)."""
    assert not isinstance(item, Drawn)
    return item._replace(x=item.x + dx, y=item.y + dy)


@dataclass(frozen=True)
class Sheet:
    """A page ready to be painted, in reading order.

    `map` is the map as drawn (what stays out is gone), `whole` the map it came from;
    `notices` are sentences for the person who prints: what stays out, what is too small;
    `smallest` is the smallest type around the map, in points, `blind` the millimetres at the
    bottom that go into the foot of a roll-up.
    """

    width: float
    height: float
    items: tuple[Item, ...]
    language: str
    title: str
    question: str
    map: Any
    whole: Any
    view: Any = None
    withheld: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    smallest: float = 0.0
    regions: dict[str, Box] = field(default_factory=dict)
    blind: float = 0.0

    def of(self, kind: type) -> list[Any]:
        """The items of one kind, in reading order."""
        return [item for item in self.items if isinstance(item, kind)]

    @property
    def drawn(self) -> Drawn:
        """The map on its place."""
        found: Drawn = self.of(Drawn)[0]
        return found

    @property
    def theme(self) -> Any:
        """The inks of the map, which are those of the whole sheet."""
        return self.drawn.figure.theme

    @property
    def share(self) -> float:
        """The part of the page that the map's frame takes (of the readable page, on a roll-up)."""
        frame = self.drawn.frame
        return frame.width * frame.height / (self.width * (self.height - self.blind))

    def with_notices(self, *more: str) -> Sheet:
        return replace(self, notices=(*self.notices, *more))

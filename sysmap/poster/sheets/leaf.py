"""A leaf: one printed page that is no poster, in millimetres. A value; painting is elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from sysmap.geometry import Box
from sysmap.poster.sheet import Sample, Words

BLACK = "#1A1A1A"
GREY = "#555555"
"""A copier without colours prints this as a line; anything lighter may vanish."""
LINE = 0.35
FINE = 0.25
"""For what may be faint: lines to write on, lines to cut along."""


class Stroke(NamedTuple):
    """A straight line of `dx`, `dy` millimetres; `dashes` are in widths of the line."""

    x: float
    y: float
    dx: float
    dy: float
    weight: float = LINE
    colour: str = BLACK
    dashes: tuple[float, ...] = ()

    @property
    def box(self) -> Box:
        xs, ys = sorted((self.x, self.x + self.dx)), sorted((self.y, self.y + self.dy))
        return Box(xs[0], ys[0], xs[1], ys[1])


class Panel(NamedTuple):
    """A rounded rectangle; `fill` may be empty, `weight` 0 is no edge."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    weight: float = LINE
    edge: str = BLACK
    fill: str = ""

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.x + self.width, self.y + self.height)


class Plan(NamedTuple):
    """A map on the page: its frame, how map units become millimetres, and the numbers on its elements.

    When it is `outlined` every zone gets an edge, else lanes and cells: their washes are white.
    """

    frame: Box
    scale: float
    x: float
    y: float
    figure: Any
    numbers: tuple[tuple[int, float, float], ...] = ()
    disc: float = 0.0
    outlined: bool = False

    @property
    def box(self) -> Box:
        return self.frame


Item = Words | Sample | Stroke | Panel | Plan


@dataclass(frozen=True)
class Leaf:
    """A page: its size, what is on it in reading order, and what it is called in the window."""

    width: float
    height: float
    items: tuple[Item, ...]
    name: str = ""

    def of(self, kind: type) -> list[Any]:
        return [item for item in self.items if isinstance(item, kind)]


@dataclass(frozen=True)
class Printed:
    """Leaves to print, and sentences for the person who prints: what stays out, what is not there."""

    title: str
    leaves: tuple[Leaf, ...]
    language: str
    notices: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()


def shifted(items: Iterable[Item], dx: float, dy: float) -> list[Item]:
    """The same things elsewhere on the page (never a map, which stays in its frame)."""
    return [item._replace(x=item.x + dx, y=item.y + dy) for item in items]


SIZES = {"A6": (105.0, 148.0), "A5": (148.0, 210.0), "A4": (210.0, 297.0), "A3": (297.0, 420.0)}
"""Papers of an office, upright."""


def paper(name: str, *, wide: bool = False) -> tuple[float, float]:
    """Width and height of a paper, upright or lying."""
    short, long = SIZES[name]
    return (long, short) if wide else (short, long)

"""Outlines as a list of drawing commands, and what can be asked of them. Map units, y downwards."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import ceil, hypot, sqrt
from typing import Any, NamedTuple

from sysmap.geometry.shapes import Box, Point

Command = tuple[Any, ...]
"""("M", x, y), ("L", x, y), ("Q", cx, cy, x, y), ("C", x1, y1, x2, y2, x, y) or ("Z",)."""
Loop = tuple[Point, ...]


class Path(NamedTuple):
    """A shape made of closed or open parts; where parts overlap an even number of times is a hole."""

    commands: tuple[Command, ...] = ()

    def flattened(self, tolerance: float = 0.5) -> tuple[Loop, ...]:
        """One list of points for each part, nowhere further than `tolerance` from the true curve."""
        return _flattened(self.commands, tolerance)

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is inside (even-odd rule, as the painter fills)."""
        box = self.bounds()
        if not box.holds(x, y):
            return False
        return sum(_winds(loop, x, y) for loop in self.flattened(0.05)) % 2 == 1

    def bounds(self) -> Box:
        """The smallest box round the outline (to 0.05 unit); a null box when there is nothing."""
        return _bounds(self.commands)

    def moved(self, dx: float, dy: float) -> Path:
        return Path(tuple(_shifted(command, dx, dy) for command in self.commands))


def _shifted(command: Command, dx: float, dy: float) -> Command:
    return (command[0], *(v + (dy if i % 2 else dx) for i, v in enumerate(command[1:])))


@lru_cache(maxsize=512)
def _bounds(commands: tuple[Command, ...]) -> Box:
    points = [p for loop in _flattened(commands, 0.05) for p in loop]
    if not points:
        return Box(0.0, 0.0, 0.0, 0.0)
    xs, ys = [p.x for p in points], [p.y for p in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


@lru_cache(maxsize=1024)
def _flattened(commands: tuple[Command, ...], tolerance: float) -> tuple[Loop, ...]:
    loops: list[list[Point]] = []
    for command in commands:
        if command[0] == "M":
            loops.append([Point(command[1], command[2])])
        elif command[0] == "Z":
            if loops[-1][0] != loops[-1][-1]:
                loops[-1].append(loops[-1][0])
        else:
            loops[-1].extend(_steps(loops[-1][-1], command, tolerance))
    return tuple(tuple(loop) for loop in loops if len(loop) > 1)


def _steps(start: Point, command: Command, tolerance: float) -> list[Point]:
    """The points that replace one command; the count follows from the curve's second derivative."""
    if command[0] == "L":
        return [Point(command[1], command[2])]
    if command[0] == "Q":
        cx, cy, x, y = command[1:]
        bow = hypot(start.x - 2 * cx + x, start.y - 2 * cy + y) / 4
        n = max(1, ceil(sqrt(bow / tolerance)))
        return [_quadratic(start, cx, cy, x, y, i / n) for i in range(1, n + 1)]
    x1, y1, x2, y2, x, y = command[1:]
    bow = max(
        hypot(start.x - 2 * x1 + x2, start.y - 2 * y1 + y2), hypot(x1 - 2 * x2 + x, y1 - 2 * y2 + y)
    )
    n = max(1, ceil(sqrt(0.75 * bow / tolerance)))
    return [_cubic(start, command, i / n) for i in range(1, n + 1)]


def _quadratic(start: Point, cx: float, cy: float, x: float, y: float, t: float) -> Point:
    a, b, c = (1 - t) ** 2, 2 * (1 - t) * t, t * t
    return Point(a * start.x + b * cx + c * x, a * start.y + b * cy + c * y)


def _cubic(start: Point, command: Command, t: float) -> Point:
    _, x1, y1, x2, y2, x, y = command
    u = 1 - t
    a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return Point(a * start.x + b * x1 + c * x2 + d * x, a * start.y + b * y1 + c * y2 + d * y)


def _winds(loop: Sequence[Point], x: float, y: float) -> int:
    """How many edges a ray to the right of the point crosses."""
    crossed = 0
    ax, ay = loop[-1]
    for bx, by in loop:
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            crossed += 1
        ax, ay = bx, by
    return crossed

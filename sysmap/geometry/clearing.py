"""What is in the way of a mark: boxes, words, lines, other marks. Map units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from sysmap.geometry.index import Grid
from sysmap.geometry.line import to_segment
from sysmap.geometry.routing import Route
from sysmap.geometry.shapes import Box, Point

ON_BOX, ON_LINE, NEAR_LINE, ON_MARK, ON_EDGE = 200.0, 160.0, 80.0, 150.0, 90.0
LINE_CLEAR, MARK_CLEAR = 5.0, 3.0


Segment = tuple[Point, Point]


class Clearing:
    """The room between everything drawn so far; each mark that finds a place takes its room."""

    def __init__(
        self, routes: Mapping[str, Route], boxes: Iterable[Box], k: float, edges: Iterable[Segment] = ()
    ) -> None:
        self._boxes: Grid[int] = Grid(dict(enumerate(boxes)))
        self._pieces: Grid[tuple[str, Point, Point]] = Grid(cell=64.0)
        self._marks: Grid[int] = Grid(cell=64.0)
        self._edges: Grid[Segment] = Grid(cell=64.0)
        self._k = k
        for a, b in edges:
            self._edges.insert((a, b), _around(a, b))
        for key, r in routes.items():
            count = max(4, min(24, int(r.curve.rough_length() / 24)))
            for a, b in pairwise(r.sampled(count + 1)):
                self._pieces.insert((key, a, b), _around(a, b))

    def take(self, area: Box) -> None:
        """A mark stands here now."""
        self._marks.insert(len(self._marks), area)

    def take_disc(self, at: Point, r: float) -> None:
        self.take(Box.around(at.x, at.y, 2 * r, 2 * r))

    def disc_cost(self, at: Point, r: float, own: str, limit: float = float("inf")) -> float:
        """How badly a disc would stand here; its own line may be `r` near, the others r + 5."""
        k = self._k
        area = Box.around(at.x, at.y, 2 * r, 2 * r)
        cost = ON_BOX * len(self._boxes.query(area.grown(2 * k)))
        cost += ON_MARK * len(self._marks.query(area.grown(MARK_CLEAR * k)))
        if cost >= limit:
            return cost
        apart = r + LINE_CLEAR * k
        nearest: dict[str, float] = {}
        for key, a, b in self._pieces.query(area.grown(LINE_CLEAR * k)):
            away = to_segment(a, b, at.x, at.y)
            nearest[key] = min(away, nearest.get(key, away))
        for key, away in nearest.items():
            if away < (r + k if key == own else apart):
                cost += ON_LINE if away < r + k else NEAR_LINE
        return cost

    def box_cost(self, area: Box, limit: float = float("inf")) -> float:
        """How badly words would stand in this box: on boxes, marks and lines (their own too).

        What is `limit` already is not counted to the end.
        """
        cost = ON_BOX * len(self._boxes.query(area)) + ON_MARK * len(self._marks.query(area))
        if cost >= limit:
            return cost
        lines: set[str] = set()
        for key, a, b in self._pieces.query(area):
            if key not in lines and _crosses(a, b, area):
                lines.add(key)
                if cost + ON_LINE * len(lines) >= limit:
                    break
        return cost + ON_LINE * len(lines)

    def on_edge(self, area: Box) -> float:
        """How badly words would stand on the edge of a zone."""
        return ON_EDGE * any(_crosses(a, b, area) for a, b in self._edges.query(area))

    def lines_near(self, at: Point, reach: float, own: str) -> int:
        """How many other lines pass within `reach`."""
        area = Box.around(at.x, at.y, 2 * reach, 2 * reach)
        near = self._pieces.query(area)
        return len({key for key, a, b in near if key != own and to_segment(a, b, at.x, at.y) < reach})

    def marks_near(self, at: Point, reach: float) -> int:
        return len(self._marks.query(Box.around(at.x, at.y, 2 * reach, 2 * reach)))


def _around(a: Point, b: Point) -> Box:
    return Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))


def _crosses(a: Point, b: Point, box: Box) -> bool:
    """Whether the segment touches the box (Liang–Barsky)."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    low, high = 0.0, 1.0
    for p, q in ((-dx, a[0] - box[0]), (dx, box[2] - a[0]), (-dy, a[1] - box[1]), (dy, box[3] - a[1])):
        if p == 0:
            if q < 0:
                return False
            continue
        if p < 0:
            low = max(low, q / p)
        else:
            high = min(high, q / p)
    return low <= high

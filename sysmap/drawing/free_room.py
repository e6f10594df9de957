"""Free room for large words on a map of marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import hypot

from sysmap.geometry import Box, Grid, Path, Point

ROUND = (
    (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1), (0.5, 1), (-0.5, 1), (0.5, -1),
    (-0.5, -1),
)  # fmt: skip
"""Where words stand round a mark, what reads best first."""
EACH = 0.25
"""What covering one more mark costs, however little of it."""
BESIDE = 0.35
"""What stays free at both sides of words, in letters' sizes: more than the space between two words."""
OVER = 5.0
"""What standing on another zone, which is painted above one's own, costs."""
STEPS = 13
"""How many places are tried on each side of where words would like to stand."""


class Ground:
    """Where marks, words and lines are; `area` is the screen."""

    def __init__(self, area: Box, taken: Sequence[Box], lines: Iterable[Point] = ()) -> None:
        self.area = area
        cell = max(area.width, area.height) / 8 or 100.0
        self._taken = taken
        self._spots: Grid[int] = Grid(dict(enumerate(taken)), cell)
        self._lines: Grid[int] = Grid({i: Box(p.x, p.y, p.x, p.y) for i, p in enumerate(lines)}, cell / 4)
        self._words: list[Box] = []

    def take(self, box: Box, em: float) -> None:
        """Words of this size stand here now: others keep off, that two labels are not read as one."""
        aside = em * BESIDE
        self._words.append(Box(box.left - aside, box.top, box.right + aside, box.bottom))

    def covered(self, box: Box, but: Box | None = None) -> float:
        """How much of marks and words this box would cover, by share and by number; 0 is free."""
        met = [self._taken[i] for i in self._spots.query(box)]
        found = [_shared(box, other) for other in (*met, *self._words) if other != but]
        return sum(share / (box.width * box.height) + EACH for share in found if share > 0)

    def crossed(self, box: Box) -> int:
        """How much of the lines runs through this box, in samples."""
        return len(self._lines.query(box))

    def free(self, box: Box, but: Box | None = None) -> bool:
        if not _inside(box, self.area) or any(_shared(box, word) > 0 for word in self._words if word != but):
            return False
        taken = self._taken
        return not any(_shared(box, taken[i]) > 0 for i in self._spots.query(box) if taken[i] != but)

    def beside(self, home: Box, width: float, height: float, gap: float) -> tuple[Point, float] | None:
        """The middle of the best free place right beside a mark, and its cost: right first, then round it."""
        x, y = home.centre
        far_x, far_y = home.width / 2 + gap + width / 2, home.height / 2 + gap + height / 2
        found: list[tuple[float, Point]] = []
        for rank, (dx, dy) in enumerate(ROUND):
            at = Point(x + dx * far_x, y + dy * far_y)
            box = Box.around(*at, width, height).grown(gap / 2)
            if self.free(box):
                found.append((self.crossed(box) + rank * 0.4, at))
        if not found:
            return None
        cost, at = min(found)
        return at, cost

    def near(
        self, home: Point, width: float, height: float, within: Path, over: Sequence[Path] = ()
    ) -> tuple[Point, float]:
        """The best place near this one, inside `within` and on nothing `over` it if possible; its cost."""
        best, least = home, float("inf")
        for far, dx, dy in _PLACES:
            if far >= least:
                break  # the places that follow are further still
            at = Point(home.x + dx * height, home.y + dy * height)
            box = Box.around(*at, width, height)
            if not _inside(box, self.area):
                continue
            cost = far + self.covered(box.grown(height * 0.1)) * 60
            if cost < least:
                cost += self.crossed(box) * 0.7
            if cost < least:  # last: asking an outline takes longest
                cost += 2.5 * sum(not within.holds(x, y) for x, y in _corners(box))
                cost += OVER * any(path.holds(*at) for path in over)
            if cost < least:
                best, least = at, cost
        return best, least


def _places() -> list[tuple[float, float, float]]:
    """Places round a place with their distances, the nearest first; in lines of words."""
    steps = [(column * 0.84, row * 0.6) for row in range(-STEPS, STEPS + 1)
             for column in range(-STEPS, STEPS + 1)]  # fmt: skip
    return sorted((hypot(dx, dy), dx, dy) for dx, dy in steps)


_PLACES = _places()


def _shared(a: Box, b: Box) -> float:
    wide = min(a.right, b.right) - max(a.left, b.left)
    high = min(a.bottom, b.bottom) - max(a.top, b.top)
    return wide * high if wide > 0 and high > 0 else 0.0


def _corners(box: Box) -> tuple[Point, ...]:
    middle = box.centre
    return (Point(box.left, box.top), Point(box.right, box.top), Point(box.left, box.bottom),
            Point(box.right, box.bottom), middle, middle)  # fmt: skip


def _inside(box: Box, area: Box) -> bool:
    return (area.left <= box.left and area.top <= box.top and box.right <= area.right
            and box.bottom <= area.bottom)  # fmt: skip

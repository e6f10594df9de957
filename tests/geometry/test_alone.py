"""One relation finds a free arc by itself."""

from __future__ import annotations

from sysmap.geometry import Box, clear_bend, covered, route
from sysmap.model import Bend

A, B = Box.around(0, 0, 120, 40), Box.around(600, 0, 120, 40)
USUAL = Bend(offset=0.16)


def _crosses(bend: Bend, box: Box) -> bool:
    return any(box.holds(*p) for p in route(A, B, bend).sampled(60))


def test_a_free_way_is_left_as_it_is() -> None:
    assert clear_bend(A, B, covered([A, B]), USUAL) == USUAL


def test_a_box_in_the_way_is_gone_round() -> None:
    usual = route(A, B, USUAL).sampled(21)[10]
    wall = Box.around(usual[0], usual[1], 140, 60)
    bend = clear_bend(A, B, covered([A, B, wall]), USUAL)
    assert _crosses(USUAL, wall)
    assert not _crosses(bend, wall)


def test_between_walls_everywhere_it_still_answers() -> None:
    walls = [Box.around(300, y, 200, 80) for y in range(-600, 700, 80)]
    bend = clear_bend(A, B, covered([A, B, *walls]), USUAL)
    assert abs(bend.offset) <= 0.55

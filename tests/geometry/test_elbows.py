"""Straight and routed relations: where they run, and that a hand can slide them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sysmap.geometry import Box, Point, clear_bend, covered, route, slid
from sysmap.geometry.cuts import cuts
from sysmap.model import Bend

A, B = Box.around(0, 0, 120, 40), Box.around(400, 160, 120, 40)
STRAIGHT, ROUTED = Bend(form="straight", offset=0.0), Bend(form="routed", offset=0.0)


def test_a_straight_relation_is_straight_and_stops_before_its_boxes() -> None:
    line = route(A, B, STRAIGHT)
    (ax, ay), (bx, by) = line.curve.start, line.curve.end
    for x, y in line.sampled(9):
        assert (x - ax) * (by - ay) == pytest.approx((y - ay) * (bx - ax), abs=1e-6)
    assert not A.grown(4).holds(ax, ay)
    assert not B.grown(4).holds(bx, by)


def test_straight_relations_between_the_same_two_stand_apart() -> None:
    one, other = (route(A, B, STRAIGHT.evolve(offset=c)) for c in (0.2, -0.2))
    assert all(other.distance(*at) > 10 for at in one.sampled(9))


@pytest.mark.parametrize("target", [B, Box.around(-400, 160, 120, 40), Box.around(60, 300, 120, 40)])
def test_a_routed_relation_turns_squarely_at_even_steps(target: Box) -> None:
    points = route(A, target, ROUTED).points
    steps = [abs(b.x - a.x) + abs(b.y - a.y) for a, b in pairwise(points)]
    level = [step for (a, b), step in zip(pairwise(points), steps, strict=True)
             if min(abs(b.x - a.x), abs(b.y - a.y)) < 0.01]  # fmt: skip
    assert sum(level) > 0.75 * sum(steps)
    assert max(steps) < 8
    assert not any(A.holds(*at) or target.holds(*at) for at in points)


def test_the_middle_leg_follows_the_hand() -> None:
    bend = slid(A, B, ROUTED, 40, 0)
    before, after = route(A, B, ROUTED), route(A, B, bend)
    middle = [max(p.x for p in line.points if abs(p.y - 80) < 4) for line in (before, after)]
    assert middle[1] - middle[0] == pytest.approx(40, abs=2)


def test_a_routed_relation_goes_round_what_stands_in_its_way() -> None:
    wall = Box.around(200, 80, 60, 90)
    taken = covered([A, B, wall])
    bend = clear_bend(A, B, taken, ROUTED)
    assert bend.form == "routed"
    assert not any(wall.holds(*at) for at in route(A, B, bend).points)


TREE = Bend(form="tree", offset=0.0)


@pytest.mark.parametrize("x", [-600, -80, 0, 90, 700])
def test_a_branch_leaves_by_the_top_and_arrives_from_below(x: float) -> None:
    child, parent = Box.around(x, 160, 120, 60), Box.around(0, 0, 140, 40)
    points = route(child, parent, TREE).points
    assert points[0].x == pytest.approx(x, abs=0.1)
    assert points[-1].x == pytest.approx(0, abs=4)
    assert points[0].y < child.top
    assert points[-1].y > parent.bottom
    assert not any(child.holds(*at) or parent.holds(*at) for at in points)


def test_branches_of_a_row_share_their_middle_leg_whatever_their_heights() -> None:
    parent = Box.around(0, 0, 140, 40)
    low, high = (route(Box.around(x, 160, 120, tall), parent, TREE) for x, tall in ((-300, 30), (300, 70)))
    assert _level(low.points) == pytest.approx(_level(high.points), abs=0.01)


def _level(points: tuple[Point, ...]) -> float:
    return next(a.y for a, b in pairwise(points) if abs(a.y - b.y) < 0.001)


def test_branches_that_join_do_not_open_each_other_but_a_stranger_does() -> None:
    parent = Box.around(0, 0, 140, 40)
    lines = {str(x): route(Box.around(x, 160, 120, 40), parent, TREE) for x in (-300, 0, 300)}
    assert not cuts(lines)
    stranger = route(Box.around(-500, 40, 60, 30), Box.around(500, 120, 60, 30), STRAIGHT)
    assert cuts({**lines, "stranger": stranger})

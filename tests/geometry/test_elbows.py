"""Straight and routed relations: where they run, and that a hand can slide them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sysmap.geometry import Box, clear_bend, covered, route, slid
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

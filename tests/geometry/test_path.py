"""Outlines: round ones are round, holes are holes, and inside is inside."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sysmap.geometry import Box, Curve, Path, band, ellipse, frame, polygon, rect, rounded_rect, sector

numbers = st.floats(-400, 400)
sizes = st.floats(4, 600)


@given(numbers, numbers, sizes, sizes)
def test_an_ellipse_is_nowhere_more_than_a_third_of_a_thousandth_off(x, y, width, height):
    for loop in ellipse(x, y, width, height).flattened(0.001):
        for p in loop:
            off = hypot((p.x - x) / (width / 2), (p.y - y) / (height / 2))
            assert off == pytest.approx(1, abs=0.0006)
    drawn = ellipse(0, 0, 200, 200).flattened(0.0005)[0]
    assert max(abs(hypot(*p) - 100) for p in drawn) < 0.03


def by_angles(loop, x, y) -> bool:
    """Another way to tell the inside: the point sees the outline turn round it."""
    turns = 0
    for a, b in pairwise(loop):
        if a.y <= y < b.y or b.y <= y < a.y:
            side = (b.x - a.x) * (y - a.y) - (x - a.x) * (b.y - a.y)
            turns += 1 if (side > 0) == (b.y > a.y) else 0
    return turns % 2 == 1


corners = st.lists(st.tuples(numbers, numbers), min_size=3, max_size=8)


@given(corners, numbers, numbers, st.sampled_from([0, 15]))
def test_inside_agrees_with_the_flattened_outline(points, x, y, radius):
    path = polygon(points, radius)
    loop = path.flattened(0.05)[0]
    # On the outline itself either answer is right.
    assume(min(Curve(a, a, b).distance(x, y)[0] for a, b in pairwise(loop)) > 0.01)
    assert path.holds(x, y) == by_angles(loop, x, y)


@given(sizes, sizes, st.floats(0, 80), numbers, numbers)
def test_a_rounded_rectangle_stays_in_its_box_and_keeps_its_middle(width, height, radius, x, y):
    box = Box.around(x, y, width, height)
    path = rounded_rect(box, radius)
    assert path.bounds() == pytest.approx(box, abs=0.06)
    assert path.holds(x, y)
    assert not path.holds(box.left - 1, y)


def test_the_corner_of_a_rounded_rectangle_is_outside():
    assert rect(Box(0, 0, 100, 60)).holds(2, 2)
    assert not rounded_rect(Box(0, 0, 100, 60), 20).holds(2, 2)


def test_a_quarter_of_a_ring_holds_only_its_quarter():
    quarter = sector(0, 0, 400, 400, 0.4, 1.0, 0, 90)
    assert quarter.holds(100, -100)
    assert not quarter.holds(-100, -100)
    assert not quarter.holds(30, -30), "the middle of the ring is free"
    assert not quarter.holds(190, -190)


def test_a_sector_may_pass_through_the_top():
    half = sector(0, 0, 400, 400, 0.5, 1.0, 270, 90)
    assert half.holds(0, -150)
    assert not half.holds(0, 150)
    assert half.bounds().bottom == pytest.approx(0, abs=0.01)


def test_a_whole_ring_has_a_hole():
    ring = sector(0, 0, 400, 200, 0.5, 1.0, 0, 360)
    assert ring.holds(150, 0)
    assert not ring.holds(0, 0)
    assert sector(0, 0, 400, 200, 0.0, 1.0, 0, 360).holds(0, 0)


def test_the_crown_holds_its_corners_and_not_its_hole():
    crown = frame(Box(0, 0, 400, 300), 40, 0.8)
    assert crown.holds(25, 30)
    assert not crown.holds(200, 150)
    assert not crown.holds(2, 2)


@given(st.lists(st.floats(0, 300), min_size=2, max_size=7), st.floats(0, 1))
def test_a_band_never_overshoots_its_points(heights, share):
    points = [(i * 100.0, h) for i, h in enumerate(heights)]
    floor = 400.0
    path = band(points, floor)
    x = share * 100 * (len(points) - 1)
    assert path.bounds().top == pytest.approx(min(heights), abs=0.1)
    assert not path.holds(x, min(heights) - 1)
    assert path.holds(min(max(x, 1), points[-1][0] - 1), floor - 1)


def test_moving_a_path_moves_all_of_it():
    path = rounded_rect(Box(0, 0, 100, 60), 10).moved(1000, -500)
    assert path.bounds() == pytest.approx((1000, -500, 1100, -440))


def test_an_empty_path_holds_nothing():
    assert not Path().holds(0, 0)
    assert polygon([(0, 0), (1, 1)]) == Path()

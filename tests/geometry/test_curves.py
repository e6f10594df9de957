"""Arcs: distances along them, distances to them, parts of them."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sysmap.geometry import Curve, Point, along, crossings

points = st.builds(Point, st.floats(-500, 500), st.floats(-500, 500))
curves = st.builds(Curve, points, points, points)


def walked(stops) -> float:
    return sum(hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(stops))


@given(curves)
def test_the_length_is_the_length_one_walks(curve):
    assert curve.length() == pytest.approx(walked(curve.points(1500)), abs=0.05)


@given(curves, st.floats(0, 1))
def test_walking_a_distance_leads_there(curve, share):
    s = share * curve.length()
    t = curve.at_length(s)
    assert curve.length(0, t) == pytest.approx(s, abs=0.05)


@given(curves, st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_a_part_of_an_arc_lies_on_the_arc(curve, a, b, t):
    a, b = min(a, b), max(a, b)
    part = curve.clipped(a, b)
    assert part.point(t) == pytest.approx(curve.point(a + t * (b - a)), abs=1e-6)


@given(curves, st.floats(0, 1))
def test_the_bounds_hold_the_arc(curve, t):
    assert curve.bounds().grown(1e-6).holds(*curve.point(t))


@given(curves, points)
def test_no_point_of_the_arc_is_nearer_than_the_distance_says(curve, p):
    distance, t = curve.distance(*p)
    nearest = min(hypot(q.x - p.x, q.y - p.y) for q in curve.points(400))
    assert distance <= nearest + 0.05
    there = curve.point(t)
    assert distance == pytest.approx(hypot(there.x - p.x, there.y - p.y), abs=1e-6)


@given(curves, st.floats(0, 1))
def test_the_normal_is_on_the_left(curve, t):
    (ux, uy), (nx, ny) = curve.tangent(t), curve.normal(t)
    assert hypot(ux, uy) == pytest.approx(1)
    # Left of a walker, y downwards: walking right, left is up.
    assert ux * ny - uy * nx == pytest.approx(-1)


@given(points, points, points, points)
def test_two_segments_cross_where_both_are(a, b, c, d):
    for i, j in crossings((a, b), (c, d)):
        p = (a.x + i * (b.x - a.x), a.y + i * (b.y - a.y))
        q = (c.x + j * (d.x - c.x), c.y + j * (d.y - c.y))
        assert p == pytest.approx(q, abs=0.01)


def test_a_cross_crosses_once_and_parallels_never():
    assert crossings((Point(0, 0), Point(10, 10)), (Point(0, 10), Point(10, 0))) == [(0.5, 0.5)]
    assert crossings((Point(0, 0), Point(10, 0)), (Point(0, 1), Point(10, 1))) == []


@given(st.lists(points, min_size=2, max_size=6), st.floats(0, 1))
def test_walking_along_a_polyline(stops, share):
    whole = walked(stops)
    assume(whole > 1)
    at, direction = along(stops, share * whole)
    assert hypot(*direction) == pytest.approx(1)
    assert along(stops, 0)[0] == pytest.approx(next(p for p, q in pairwise(stops) if p != q), abs=1e-6)
    assert any(hypot(p.x - at.x, p.y - at.y) <= whole for p in stops)

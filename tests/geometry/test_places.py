"""Finding room, guides, alignment: where boxes go."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sysmap.geometry import (
    ALIGNMENTS,
    DISTRIBUTIONS,
    Box,
    Grid,
    Point,
    align,
    distribute,
    ellipse,
    free_place,
    guides,
    rect,
    ribbon,
    route,
)
from sysmap.model import Bend

spots = st.tuples(st.floats(-600, 600), st.floats(-400, 400))
boxes = st.builds(
    Box.around, st.floats(-600, 600), st.floats(-400, 400), st.floats(10, 300), st.floats(10, 120)
)
named = st.dictionaries(st.sampled_from("abcdefgh"), boxes, min_size=1)


def test_a_place_just_beside_another_is_free():
    marge = Box.around(-346.2, -4.22, 140.5625, 27.6)
    near = Point(-346.2, marge.bottom + 56 + 73.8 / 2)
    assert free_place((191.65625, 73.8), near, [marge], clear=56) == near


@given(st.lists(boxes, max_size=25), spots, st.tuples(st.floats(20, 200), st.floats(20, 80)))
def test_a_free_place_touches_nobody(others, near, size):
    at = free_place(size, Point(*near), others)
    found = Box.around(*at, *size)
    assert not any(found.grown(11.9).meets(b) for b in others)


def test_a_free_place_is_the_wished_one_when_it_is_free():
    assert free_place((80, 30), Point(12, 34), [Box.around(300, 0, 80, 30)]) == (12, 34)


def test_a_free_place_is_near():
    wall = [Box.around(i * 100, j * 50, 90, 40) for i in range(-4, 5) for j in range(-4, 5)]
    at = free_place((90, 40), Point(0, 0), wall, clear=4)
    assert abs(at.y) == pytest.approx(4 * 50 + 20 + 4 + 20)
    assert abs(at.x) < 1


@settings(max_examples=30)
@given(st.lists(boxes, max_size=8), spots)
def test_a_zone_with_room_keeps_its_newcomer_whole(others, near):
    zone = rect(Box(-900, -700, 900, 700))
    at = free_place((100, 40), Point(*near), others, inside=zone)
    assert zone.bounds().grown(0.1).holds(at.x - 50, at.y - 20)
    assert zone.bounds().grown(0.1).holds(at.x + 50, at.y + 20)


def test_a_place_wished_outside_the_zone_comes_to_its_edge():
    zone = ellipse(0, 0, 600, 400)
    at = free_place((80, 30), Point(900, 0), [], inside=zone)
    assert zone.holds(at.x + 40, at.y)
    assert at.x > 180


def test_a_full_zone_lets_its_newcomer_out_rather_than_on_top():
    zone = rect(Box(0, 0, 100, 60))
    taken = [Box(0, 0, 100, 60)]
    at = free_place((80, 30), Point(50, 30), taken, inside=zone)
    assert not Box.around(*at, 80, 30).meets(taken[0])


@given(named, boxes)
def test_the_index_finds_what_a_look_at_all_finds(known, area):
    grid = Grid(known, cell=50)
    assert set(grid.query(area)) == {k for k, b in known.items() if b.meets(area) or _touch(b, area)}
    assert grid.meets(area) == any(b.meets(area) for b in known.values())
    for key in list(known):
        grid.remove(key)
    assert grid.query(area) == []


def _touch(a: Box, b: Box) -> bool:
    return a.left <= b.right and b.left <= a.right and a.top <= b.bottom and b.top <= a.bottom


def test_the_index_follows_a_box_that_moves():
    grid = Grid({"a": Box(0, 0, 10, 10), "page": Box(-1e5, -1e5, 1e5, 1e5)})
    grid.insert("a", Box(500, 500, 510, 510))
    assert set(grid.query(Box(0, 0, 20, 20))) == {"page"}
    assert set(grid.query(Box(505, 505, 506, 506))) == {"a", "page"}
    assert len(grid) == 2


def test_a_box_snaps_to_the_centre_and_the_edge_of_its_neighbours():
    other = Box.around(100, 100, 80, 30)
    snap = guides(Box.around(103, 300, 60, 30), [other])
    assert (snap.dx, snap.dy) == (-3, 0)
    (line,) = snap.guides
    assert line.start.x == line.end.x == 100
    assert (line.start.y, line.end.y) == (85, 315), "the guide joins the two boxes"
    assert guides(Box(64, 300, 90, 330), [other]).dx == -4


def test_a_box_snaps_to_equal_spaces():
    row = [Box(0, 0, 50, 30), Box(80, 0, 130, 30)]
    snap = guides(Box(163, 10, 203, 37), row)
    assert snap.dx == -3
    assert {g.kind for g in snap.guides if g.start.y == g.end.y and g.kind == "space"} == {"space"}
    between = guides(Box(57, 5, 77, 24), [Box(0, 0, 50, 30), Box(90, 0, 140, 30)])
    assert between.dx == 3


def test_nothing_near_nothing_snaps():
    assert guides(Box(0, 0, 10, 10), [Box(500, 500, 600, 600)]) == (0, 0, ())
    assert guides(Box(0, 0, 10, 10), []) == (0, 0, ())


@given(boxes, st.lists(boxes, max_size=8))
def test_a_snapped_box_snaps_no_further(moving, others):
    snap = guides(moving, others)
    assert abs(snap.dx) <= 6.001
    assert abs(snap.dy) <= 6.001
    if snap.guides:
        again = guides(moving.moved(snap.dx, snap.dy), others)
        assert len(again.guides) >= 1


@given(named, st.sampled_from(ALIGNMENTS))
def test_aligned_boxes_share_an_edge_or_a_middle(known, how):
    moves = align(known, how)
    moved = [known[k].moved(*moves[k]) for k in known]
    level = {
        "left": lambda b: b.left, "right": lambda b: b.right, "top": lambda b: b.top,
        "bottom": lambda b: b.bottom, "center": lambda b: b.centre.x, "middle": lambda b: b.centre.y,
    }[how]  # fmt: skip
    assert max(map(level, moved)) - min(map(level, moved)) < 1e-6


@given(named, st.sampled_from(DISTRIBUTIONS))
def test_distributed_boxes_are_evenly_spaced_and_stay_in_their_span(known, how):
    moves = distribute(known, how)
    flat = how == "horizontal"
    moved = {k: known[k].moved(*moves[k]) for k in known}
    order = sorted(moved.values(), key=lambda b: b.centre.x if flat else b.centre.y)
    if len(order) < 3:
        assert all(m == (0, 0) for m in moves.values())
        return
    pairs = list(pairwise(order))
    gaps = [b.left - a.right if flat else b.top - a.bottom for a, b in pairs]
    steps = [b.centre.x - a.centre.x if flat else b.centre.y - a.centre.y for a, b in pairs]
    assert max(gaps) - min(gaps) < 1e-6 or max(steps) - min(steps) < 1e-6


@pytest.mark.parametrize("do", [align, distribute])
def test_an_unknown_way_is_refused(do):
    with pytest.raises(ValueError, match="diagonal"):
        do({"a": Box(0, 0, 1, 1)}, "diagonal")


def test_a_ribbon_has_a_strand_a_relation_and_a_patch_an_element():
    a, b = Box.around(0, 0, 100, 40), Box.around(300, 0, 100, 40)
    there, back = route(a, b, Bend()), route(b, a, Bend())
    made = ribbon([there.spine, back.spine], [a, b])
    assert len(made.strands) == len(made.patches) == len(made.rims) == 2
    assert made.patches[0].bounds() == pytest.approx(a.grown(8), abs=0.1)
    assert made.rims[0].bounds() == pytest.approx(a.grown(9.6), abs=0.1)
    assert made.strands[0].flattened(1)[0][0] == a.centre

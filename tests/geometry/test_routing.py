"""The line of one relation: from edge to edge with a breath, fanned out, looped."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sysmap.geometry import Box, crossings, quick_bend, route
from sysmap.model import Bend

boxes = st.builds(
    Box.around, st.floats(-900, 900), st.floats(-900, 900), st.floats(30, 250), st.floats(25, 90)
)
aims = st.floats(-0.42, 0.42)
bends = st.builds(Bend, offset=st.floats(-0.5, 0.5), leave=aims, arrive=aims)


@given(boxes, boxes, bends)
def test_a_line_begins_and_ends_at_the_breath_from_its_boxes(source, target, bend):
    assume(not source.grown(20).meets(target.grown(20)))
    made = route(source, target, bend)
    for box, end in ((source, made.curve.start), (target, made.curve.end)):
        assert box.grown(5.01).holds(*end)
        assert not box.grown(4.9).holds(*end)
    inside = source.grown(4), target.grown(4)
    assert not any(box.holds(*p) for p in made.sampled(40)[1:-1] for box in inside)


@given(boxes, boxes, bends)
def test_even_boxes_that_touch_get_a_line(source, target, bend):
    assume(source != target)
    made = route(source, target, bend)
    assert made.length() >= 0
    assert made.curve.start != made.curve.end or source.centre == target.centre


def test_a_positive_offset_bulges_to_the_left_of_the_walker():
    rightwards = route(Box.around(0, 0, 40, 30), Box.around(300, 0, 40, 30), Bend(offset=0.2))
    assert rightwards.curve.point(0.5).y < 0
    back = route(Box.around(300, 0, 40, 30), Box.around(0, 0, 40, 30), Bend(offset=0.2))
    assert back.curve.point(0.5).y > 0


@pytest.mark.parametrize("count", [2, 3, 4, 5])
@pytest.mark.parametrize("target", [(300, 20), (20, 300), (-260, 180)])
def test_relations_between_the_same_two_fan_out(count, target):
    a, b = Box.around(0, 0, 120, 40), Box.around(*target, 120, 40)
    made = []
    for rank in range(count):
        one, other = (a, b) if rank % 2 else (b, a)
        made.append(route(one, other, quick_bend(one, other, rank, count)))
    for first, second in combinations(made, 2):
        assert not crossings(first.sampled(), second.sampled())
        assert second.distance(*first.at(first.length() / 2)[0]) > 8


@given(boxes, st.integers(0, 3))
def test_a_self_relation_is_a_loop_beside_its_box(box, rank):
    made = route(box, box, quick_bend(box, box, rank, 4))
    assert len(made.points) > 10
    assert not any(box.grown(4).holds(*p) for p in made.points[1:-1])
    assert box.grown(6).holds(*made.points[0])
    assert box.grown(6).holds(*made.points[-1])


def test_four_self_relations_stand_at_four_corners():
    box = Box.around(0, 0, 160, 60)
    made = [route(box, box, quick_bend(box, box, rank, 4)) for rank in range(4)]
    assert all(not crossings(a.points, b.points) for a, b in combinations(made, 2))


@given(boxes, boxes, bends, st.floats(0, 1), st.floats(0, 1))
def test_a_part_of_a_line_runs_between_its_two_distances(source, target, bend, a, b):
    made = route(source, target, bend)
    s0, s1 = sorted((a * made.length(), b * made.length()))
    drawn = made.part(s0, s1).flattened(0.05)
    if drawn:
        assert drawn[0][0] == pytest.approx(made.at(s0)[0], abs=0.1)
        assert drawn[0][-1] == pytest.approx(made.at(s1)[0], abs=0.1)


@given(boxes, st.floats(0, 1))
def test_a_hit_on_a_loop_is_a_hit(box, share):
    made = route(box, box, Bend(leave=0.42))
    assert made.distance(*made.at(share * made.length())[0]) < 0.01
    assert made.bounds().grown(0.01).holds(*made.at(share * made.length())[0])


@given(st.floats(-400, 400), st.floats(-300, 300))
def test_a_line_down_the_page_is_joined_at_the_height_of_the_other_end(y, x):
    assume(abs(x) > 40)
    rupture, mark = Box(-3, -500, 3, 500), Box.around(x, y, 20, 20)
    for made in (route(rupture, mark, Bend(offset=0)), route(mark, rupture, Bend(offset=0))):
        assert {round(p.y, 6) for p in made.sampled()} == {round(y, 6)}


@given(st.floats(-350, 350), st.booleans())
def test_a_long_period_is_joined_where_the_other_end_faces_it(x, above):
    period, mark = Box(-400, -10, 400, 10), Box.around(x, -150 if above else 150, 20, 20)
    for ends in ((period, mark), (mark, period)):
        bend = quick_bend(*ends, 0, 1)
        curve = route(*ends, bend).spine
        assert abs(curve.start.x - curve.end.x) < 1


def test_two_periods_are_joined_where_they_overlap():
    before, after = Box(-400, -10, 100, 10), Box(-100, 90, 500, 110)
    curve = route(before, after, quick_bend(before, after, 0, 1)).spine
    assert curve.start.x == pytest.approx(0, abs=0.01)
    assert curve.end.x == pytest.approx(0, abs=0.01)

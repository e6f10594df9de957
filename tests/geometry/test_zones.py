"""Zones: they surround their members, hold whom they should, and their title stands inside."""

from __future__ import annotations

from math import cos, hypot, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sysmap.geometry import Box, holds, outline, title_place
from sysmap.model import Shape

boxes = st.builds(
    Box.around, st.floats(-500, 500), st.floats(-400, 400), st.floats(30, 200), st.floats(20, 80)
)
HULL = Shape(type="hull")


@given(st.lists(boxes, min_size=1, max_size=7), st.none() | boxes, st.floats(0, 40))
def test_a_free_zone_surrounds_its_members_and_its_title(members, title, margin):
    path = outline(Shape(type="hull", margin=margin), members, title)
    inside = path.bounds().grown(0.1)
    for box in (*members, title) if title else members:
        assert path.holds(*box.centre)
        assert inside.holds(box.left - margin, box.top - margin)
        assert inside.holds(box.right + margin, box.bottom + margin)


@given(st.lists(boxes, min_size=1, max_size=6), st.floats(0, 1), st.floats(0, 1))
def test_a_free_zone_stays_at_its_margin(members, u, v):
    path = outline(HULL, members)
    for b in members:
        edge = (b.left + u * b.width, b.top + v * b.height)
        assert path.holds(*edge)
    lone = outline(HULL, members[:1])
    assert not lone.holds(members[0].left - 24.5, members[0].centre.y)
    assert lone.holds(members[0].left - 23.5, members[0].centre.y)


def test_dragging_a_member_far_away_leaves_a_free_zone():
    others = [Box.around(0, 0, 100, 40), Box.around(200, 50, 100, 40)]
    assert holds(HULL, 100, 30, others)
    assert holds(HULL, 330, 60, others), "near its edge it still belongs"
    assert not holds(HULL, 500, 60, others)


def test_a_free_zone_without_members_is_a_place_to_drop_into():
    empty = Shape(type="hull", x=100, y=100, width=200, height=100)
    assert holds(empty, 150, 120)
    assert not holds(empty, 250, 120)
    assert outline(empty).bounds() == pytest.approx((0, 50, 200, 150))


@pytest.mark.parametrize("kind", ["rect", "lane", "cell", "polygon", "band", "a shape of tomorrow"])
def test_rectangles_unfinished_shapes_and_those_of_other_versions_are_their_rectangle(kind):
    shape = Shape(type=kind, x=50, y=20, width=100, height=40)
    assert outline(shape).bounds() == (0, 0, 100, 40)
    assert holds(shape, 99, 39)
    assert not holds(shape, 101, 20)


def test_the_four_quarters_of_the_ellipse_share_everybody():
    quarters = {
        name: Shape(type="sector", width=1400, height=1000, inner=0.66, start=a + 0.6, end=a + 89.4)
        for name, a in (("agents", 0), ("socio", 90), ("state", 180), ("elected", 270))
    }
    for name, angle in (("agents", 45), ("socio", 135), ("state", 225), ("elected", 315)):
        x, y = 700 * 0.8 * sin(radians(angle)), -500 * 0.8 * cos(radians(angle))
        assert [n for n, shape in quarters.items() if holds(shape, x, y)] == [name]
    assert not any(holds(shape, 0, 0) for shape in quarters.values())


SIZES = st.tuples(st.floats(40, 160), st.floats(14, 40))
FIXED = [
    Shape(width=400, height=200),
    Shape(type="lane", width=900, height=120, radius=12),
    Shape(width=400, height=200, radius=80),
    Shape(type="ellipse", width=500, height=300),
    Shape(type="sector", width=500, height=300, inner=0, start=0, end=360),
    Shape(type="frame", width=700, height=500, radius=60, inner=0.62),
    Shape(type="polygon", points=((-100, -100), (100, -100), (220, 100), (-220, 100))),
    Shape(type="polygon", points=((0, -200), (260, 100), (-260, 100)), radius=20),
    Shape(type="band", points=((-300, -200), (-100, -190), (100, 60), (300, 80)), floor=150),
    Shape(type="hull", width=300, height=200),
]


@given(st.sampled_from(FIXED), SIZES)
def test_a_title_stands_inside_its_zone(shape, size):
    place = title_place(shape, *size)
    box = place.box(*size)
    path = outline(shape)
    assert all(path.holds(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom))


@given(st.sampled_from([0, 90, 180, 270]), SIZES, st.lists(boxes, max_size=4))
def test_the_title_of_a_quarter_runs_along_its_arc_and_reads_upright(start, size, members):
    shape = Shape(type="sector", width=1400, height=1000, inner=0.6, start=start + 1, end=start + 89)
    place = title_place(shape, *size, members)
    assert place.arc is not None
    assert place.arc.flipped == (90 < place.arc.middle < 270)
    assert holds(shape, place.x, place.y)
    # The letters' top and bottom stay inside too.
    for share in (-0.5, 0.5):
        k = 1 + share * size[1] / place.arc.ry
        assert holds(shape, place.x * k, place.y * k)


def test_the_title_of_a_quarter_slides_away_from_an_actor():
    shape = Shape(type="sector", width=1400, height=1000, inner=0.6, start=1, end=89)
    free = title_place(shape, 120, 18)
    moved = title_place(shape, 120, 18, [Box.around(free.x, free.y, 120, 40)])
    assert abs(moved.x - free.x) > 60


def test_the_room_of_a_bent_title_is_known_too():
    shape = Shape(type="sector", width=1400, height=1000, inner=0.6, start=1, end=89)
    place = title_place(shape, 200, 20)
    room = place.boxes(200, 20)
    assert any(box.holds(place.x, place.y) for box in room)
    assert 150 < hypot(room[0].centre.x - room[-1].centre.x, room[0].centre.y - room[-1].centre.y) <= 205
    assert title_place(Shape(), 80, 18).boxes(80, 18) == (title_place(Shape(), 80, 18).box(80, 18),)


def test_a_narrow_sector_keeps_its_title_straight():
    narrow = Shape(type="sector", width=300, height=300, inner=0.3, start=0, end=20)
    assert title_place(narrow, 150, 18).arc is None


@given(st.lists(boxes, min_size=1, max_size=6))
def test_the_title_of_a_free_zone_is_never_on_its_members(members):
    place = title_place(HULL, 120, 18, members)
    box = place.box(120, 18)
    crowded = any(a.meets(b) for i, a in enumerate(members) for b in members[:i])
    assert crowded or not any(box.meets(b) for b in members)


def test_the_titles_of_a_real_map_are_on_no_word(vimy):
    zone = ("competences", "portage", "isolement", "decouragement", "ampleur")
    members = [vimy.boxes[name] for name in zone]
    others = [box for name, box in vimy.boxes.items() if name not in zone]
    place = title_place(HULL, 136, 36, members, others)
    box = place.box(136, 36)
    assert not any(box.meets(b) for b in vimy.boxes.values())
    assert box.top < min(b.top for b in members) + 60, "a title is read first"

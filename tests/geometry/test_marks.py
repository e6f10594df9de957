"""Signs, delays, numbers, verbs and badges: each in free room."""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest

from sysmap.geometry import Box, LoopWant, Point, Want, crossings, place_marks, quick_bend, route, route_all
from sysmap.model import Bend

TOLD = ("r14", "r15", "r16")


@pytest.fixture(scope="module")
def routes(vimy):
    bends = route_all(vimy.ends, vimy.boxes, words=vimy.titles)
    return {key: route(e.source, e.target, bends[key]) for key, e in vimy.ends.items()}


@pytest.fixture(scope="module")
def marks(vimy, routes):
    wants = {
        key: Want(sign=True, delay=key in vimy.late, number=key in TOLD, on_ribbon=key in TOLD)
        for key in routes
    }
    wants["r06"] = Want(sign=True, words=(80, 17))
    return place_marks(
        routes, vimy.boxes, wants, loops={"R2": LoopWant(TOLD, (90, 36))}, words=vimy.titles
    )


def test_every_relation_has_its_sign_and_none_is_on_a_word(vimy, marks):
    for placed in marks.links.values():
        assert placed.sign is not None
        disc = Box.around(*placed.sign, 17, 17)
        assert not any(disc.meets(b) for b in (*vimy.boxes.values(), *vimy.titles))


def test_a_sign_is_clear_of_every_line_and_near_its_own(routes, marks):
    for key, placed in marks.links.items():
        for other, r in routes.items():
            away = r.distance(*placed.sign)
            if other == key:
                assert 8.5 < away < 26
            else:
                assert away > 8.5 + 4


def test_no_two_signs_touch(marks):
    signs = [placed.sign for placed in marks.links.values()]
    assert all(hypot(a.x - b.x, a.y - b.y) > 18 for a, b in combinations(signs, 2))


def test_most_signs_stand_near_the_head(routes, marks):
    heads = {key: r.curve.end for key, r in routes.items()}
    near = [hypot(m.sign.x - heads[k].x, m.sign.y - heads[k].y) for k, m in marks.links.items()]
    assert sorted(near)[len(near) // 2] < 45


def test_numbers_sit_on_their_line_before_the_delay(routes, marks):
    for key in TOLD:
        placed, r = marks.links[key], routes[key]
        assert r.distance(*placed.number) < 0.1
        if placed.delay is not None:
            at = r.at(placed.delay)[0]
            assert hypot(at.x - placed.number.x, at.y - placed.number.y) > 14


def test_the_badge_stands_in_the_middle_of_its_loop_and_turns_as_it_turns(vimy, routes, marks):
    badge = marks.loops["R2"]
    assert badge.clockwise
    ring = Box.around(*badge.ring, 36, 36)
    assert badge.name.top >= ring.bottom
    for part in (ring, badge.name):
        assert not any(part.meets(b.grown(8)) for b in vimy.boxes.values())
        assert not any(part.grown(6).holds(*p) for r in routes.values() for p in r.sampled(60))
    assert Box(840, 296, 1010, 519).holds(*badge.ring)


def test_a_loop_the_other_way_turns_the_other_way(vimy, routes):
    back = {
        key: route(vimy.ends[key].target, vimy.ends[key].source, Bend(offset=-routes[key].bend.offset))
        for key in reversed(TOLD)
    }
    found = place_marks(back, {}, {}, loops={"R2": LoopWant(tuple(back))})
    assert not found.loops["R2"].clockwise


def test_a_loop_whose_relations_are_not_shown_has_no_badge(routes):
    assert place_marks(routes, {}, {}, loops={"R9": LoopWant(("none",))}).loops == {}


def test_a_badge_placed_by_hand_stays_and_the_others_make_room(vimy, routes):
    at = (925.0, 400.0)
    wants = {"ours": LoopWant(TOLD, (90, 36)), "by hand": LoopWant(TOLD, (90, 36), at)}
    found = place_marks(routes, vimy.boxes, {}, loops=wants, words=vimy.titles).loops
    assert found["by hand"].ring == at
    ours = found["ours"]
    for part in (Box.around(*ours.ring, 36, 36), ours.name):
        assert not part.meets(Box.around(*at, 36, 36))
        assert not part.meets(found["by hand"].name)


def test_a_verb_stands_beside_its_line_and_on_nothing(vimy, routes, marks):
    words = marks.links["r06"].words
    assert (words.width, words.height) == pytest.approx((80, 17))
    assert not any(words.meets(b) for b in vimy.boxes.values())
    assert not any(words.holds(*p) for r in routes.values() for p in r.sampled(60))
    assert routes["r06"].distance(*words.centre) < 60


def crossing_lines():
    boxes = {
        "a": Box.around(0, 0, 40, 30), "b": Box.around(300, 0, 40, 30),
        "c": Box.around(150, -150, 40, 30), "d": Box.around(150, 150, 40, 30),
    }  # fmt: skip
    lines = {
        "low": route(boxes["a"], boxes["b"], Bend(offset=0.1)),
        "high": route(boxes["c"], boxes["d"], Bend(offset=0.1)),
    }
    return boxes, lines


def test_the_lower_of_two_crossing_lines_is_cut_where_they_cross():
    boxes, lines = crossing_lines()
    found = place_marks(lines, boxes, {})
    assert found.links["high"].cuts == ()
    ((start, end),) = found.links["low"].cuts
    assert end - start == pytest.approx(12, abs=0.5)
    assert lines["high"].distance(*lines["low"].at((start + end) / 2)[0]) < 0.5


def test_a_delay_is_not_drawn_on_a_crossing():
    boxes, lines = crossing_lines()
    placed = place_marks(lines, boxes, {"low": Want(delay=True), "high": Want(delay=True)}).links
    for key, other in (("low", "high"), ("high", "low")):
        assert lines[other].distance(*lines[key].at(placed[key].delay)[0]) > 10


def test_cuts_can_be_left_out():
    boxes, lines = crossing_lines()
    assert place_marks(lines, boxes, {}, cuts=False).links["low"].cuts == ()


def test_a_short_relation_keeps_its_sign_between_its_boxes():
    a, b = Box.around(0, 0, 80, 30), Box.around(130, 0, 80, 30)
    r = route(a, b, quick_bend(a, b, 0, 1))
    sign = place_marks({"r": r}, {"a": a, "b": b}, {"r": Want(sign=True)}).links["r"].sign
    assert not a.holds(*sign)
    assert not b.holds(*sign)
    assert r.distance(*sign) < 30


def test_in_the_room_everything_keeps_its_distance_at_its_own_size():
    a, b = Box.around(0, 0, 200, 70), Box.around(500, 100, 200, 70)
    r = route(a, b, Bend())
    big = place_marks({"r": r}, {"a": a, "b": b}, {"r": Want(sign=True)}, scale=2.2).links["r"].sign
    assert r.distance(*big) == pytest.approx(1.74 * 8.5 * 2.2, rel=0.15)


def test_signs_of_self_relations_stand_by_their_loop():
    box = Box.around(0, 0, 120, 40)
    lines = {f"r{i}": route(box, box, quick_bend(box, box, i, 2)) for i in range(2)}
    placed = place_marks(lines, {"a": box}, {key: Want(sign=True) for key in lines}).links
    for key, r in lines.items():
        assert r.distance(*placed[key].sign) < 26
        assert not box.grown(6).holds(*placed[key].sign)
    assert not crossings(lines["r0"].points, lines["r1"].points)
    assert isinstance(placed["r0"].sign, Point)

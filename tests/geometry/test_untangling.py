"""The careful router: a poster without a line through a word."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sysmap.geometry import Box, Ends, Point, crossings, free_place, quick_bend, route, route_all
from sysmap.model import Bend


def routes_of(ends, bends):
    return {key: route(e.source, e.target, bends[key]) for key, e in ends.items()}


def under_boxes(ends, bends, boxes) -> list[tuple[str, str]]:
    """Which lines run over which foreign boxes."""
    return [
        (key, name)
        for key, r in routes_of(ends, bends).items()
        for name, box in boxes.items()
        if name not in ends[key][2:4] and any(box.holds(*p) for p in r.sampled(80))
    ]


def quick_bends(ends) -> dict[str, Bend]:
    pairs = Counter(frozenset(e[2:4]) for e in ends.values())
    seen: Counter[frozenset[str]] = Counter()
    bends = {}
    for key, e in ends.items():
        pair = frozenset(e[2:4])
        bends[key] = quick_bend(e.source, e.target, seen[pair], pairs[pair])
        seen[pair] += 1
    return bends


@pytest.fixture(scope="module")
def bends(vimy):
    return route_all(vimy.ends, vimy.boxes, words=vimy.titles)


def test_no_line_runs_through_a_word(vimy, bends):
    assert under_boxes(vimy.ends, bends, vimy.boxes) == []
    assert under_boxes(vimy.ends, bends, {f"title {i}": b for i, b in enumerate(vimy.titles)}) == []


def test_lines_keep_their_distance_from_words(vimy, bends):
    assert under_boxes(vimy.ends, bends, {key: b.grown(8.5) for key, b in vimy.boxes.items()}) == []


def test_no_two_relations_cross(vimy, bends):
    lines = routes_of(vimy.ends, bends)
    crossed = [(a, b) for a, b in combinations(lines, 2) if crossings(lines[a].sampled(), lines[b].sampled())]
    assert crossed == []


def test_heads_do_not_pile_up(vimy, bends):
    ends = [p for r in routes_of(vimy.ends, bends).values() for p in (r.curve.start, r.curve.end)]
    near = [(p, q) for p, q in combinations(ends, 2) if (p.x - q.x) ** 2 + (p.y - q.y) ** 2 < 18**2]
    assert near == []


def test_arcs_stay_gentle(vimy, bends):
    assert all(0.03 <= abs(b.offset) <= 0.4 for b in bends.values())


def test_the_answer_is_always_the_same(vimy, bends):
    assert route_all(vimy.ends, vimy.boxes, words=vimy.titles) == bends


def test_a_bend_made_by_hand_is_kept_and_others_avoid_it(vimy):
    mine = Bend(offset=-0.3, leave=0.1, arrive=0.2)
    found = route_all(vimy.ends, vimy.boxes, fixed={"r12": mine})
    assert found["r12"] == mine
    assert set(found) == set(vimy.ends)


def test_a_line_goes_round_what_stands_between():
    boxes = {"a": Box.around(0, 0, 80, 30), "wall": Box.around(200, 0, 120, 60)}
    boxes["b"] = Box.around(400, 0, 80, 30)
    ends = {"r": Ends(boxes["a"], boxes["b"], "a", "b")}
    assert under_boxes(ends, quick_bends(ends), boxes)
    assert not under_boxes(ends, route_all(ends, boxes), boxes)


def test_lines_stay_on_the_page():
    boxes = {"a": Box.around(50, 20, 80, 30), "wall": Box.around(250, 30, 120, 30)}
    boxes["b"] = Box.around(450, 20, 80, 30)
    ends = {"r": Ends(boxes["a"], boxes["b"], "a", "b")}
    page = Box(0, 0, 500, 400)
    drawn = routes_of(ends, route_all(ends, boxes, bounds=page))["r"]
    assert page.meets(drawn.bounds())
    assert all(page.holds(*p) for p in drawn.sampled(60))


def test_relations_there_and_back_and_to_oneself_are_told_apart():
    a, b = Box.around(0, 0, 120, 40), Box.around(260, 30, 120, 40)
    ends = {
        "there": Ends(a, b, "a", "b"), "back": Ends(b, a, "b", "a"), "again": Ends(a, b, "a", "b"),
        "self": Ends(a, a, "a", "a"), "self too": Ends(a, a, "a", "a"),
    }  # fmt: skip
    lines = routes_of(ends, route_all(ends, {"a": a, "b": b}))
    for one, other in combinations(lines.values(), 2):
        assert not crossings(one.sampled(), other.sampled())


@settings(max_examples=12)
@given(st.lists(st.tuples(st.integers(0, 900), st.integers(0, 700)), min_size=4, max_size=14), st.data())
def test_a_map_is_never_worse_than_with_quick_bends(spots, data):
    boxes: dict[str, Box] = {}
    for i, (x, y) in enumerate(spots):
        at = free_place((110, 40), Point(x, y), boxes.values())
        boxes[f"e{i}"] = Box.around(*at, 110, 40)
    names = st.sampled_from(sorted(boxes))
    pairs = data.draw(st.lists(st.tuples(names, names), max_size=14))
    ends = {f"r{i}": Ends(boxes[a], boxes[b], a, b) for i, (a, b) in enumerate(pairs)}
    careful = under_boxes(ends, route_all(ends, boxes), boxes)
    assert len(careful) <= len(under_boxes(ends, quick_bends(ends), boxes))

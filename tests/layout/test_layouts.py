"""Every layout by its result: nothing overlaps, what is locked stays, everybody is somewhere."""

from __future__ import annotations

from itertools import combinations
from math import isfinite

import pytest

from sysmap.geometry import Box, outline
from sysmap.layout import FRESH, LAYOUTS, Answer, Request, arrange, quality
from sysmap.model import Element, Link, Shape, SystemMap, Zone
from tests.layout.conftest import boxes_of, network

OURS = [id for id, row in LAYOUTS.items() if row.wish is not None]
OPTIONS = {"selected": ("e0",), "across": "dots", "down": "kind"}


def after(boxes: dict[str, Box], answer: Answer) -> dict[str, Box]:
    return {id: Box.around(*answer.places.get(id, b.centre), b.width, b.height) for id, b in boxes.items()}


def overlapping(boxes: dict[str, Box]) -> list[tuple[str, str]]:
    inner = {id: box.grown(-0.02) for id, box in boxes.items()}
    return [(a, b) for a, b in combinations(inner, 2) if inner[a].meets(inner[b])]


@pytest.mark.parametrize("how", OURS)
@pytest.mark.parametrize(("n", "links", "seed"), [(12, 16, 1), (24, 34, 2), (20, 12, 3), (14, 36, 4)])
def test_nothing_overlaps(how: str, n: int, links: int, seed: int) -> None:
    map, boxes = network(n, links, seed)
    answer = arrange(Request(map, boxes, how, options=OPTIONS))
    assert overlapping(after(boxes, answer)) == []
    assert all(isfinite(v) for at in answer.places.values() for v in at)


@pytest.mark.parametrize("how", OURS)
@pytest.mark.parametrize("n", [0, 1, 2])
def test_few_elements_or_none_are_no_trouble(how: str, n: int) -> None:
    elements = [Element(id=f"e{i}", label="x") for i in range(n)]
    links = [Link(id="own", source="e0", target="e0")] if n else []
    map = SystemMap(elements=elements, links=links)
    boxes = {f"e{i}": Box(0, 0, 100, 40) for i in range(n)}
    answer = arrange(Request(map, boxes, how, options=OPTIONS))
    assert overlapping(after(boxes, answer)) == []


@pytest.mark.parametrize("how", OURS)
def test_the_same_seed_gives_the_same_drawing(how: str) -> None:
    map, boxes = network(20, 30)
    request = Request(map, boxes, how, options=OPTIONS)
    assert arrange(request) == arrange(request)


@pytest.mark.parametrize("how", OURS)
def test_what_is_locked_stays_and_nothing_lies_on_it(how: str) -> None:
    map, boxes = network(24, 34, 5)
    locked = {"e3", "e9"}
    map = map.evolve(elements={id: e.evolve(locked=id in locked) for id, e in map.elements.items()})
    boxes |= {"e3": Box.around(0, 0, 120, 50), "e9": Box.around(400, 200, 120, 50)}
    answer = arrange(Request(map, boxes, how, options=OPTIONS))
    assert not locked & answer.places.keys()
    assert overlapping(after(boxes, answer)) == []


@pytest.mark.parametrize("how", OURS)
def test_only_the_selection_moves(how: str) -> None:
    map, boxes = network(24, 34, 6)
    chosen = frozenset({"e1", "e2", "e3", "e4", "e5"})
    boxes = {id: Box.around(i % 6 * 260, i // 6 * 140, b.width, b.height)
             for i, (id, b) in enumerate(boxes.items())}  # fmt: skip
    map = map.evolve(elements={id: e.evolve(x=boxes[id].centre.x, y=boxes[id].centre.y)
                               for id, e in map.elements.items()})  # fmt: skip
    answer = arrange(Request(map, boxes, how, ids=chosen, options=OPTIONS))
    assert answer.places.keys() <= chosen
    assert overlapping(after(boxes, answer)) == []


def test_up_to_a_hundred_elements_no_relation_runs_over_a_foreign_box() -> None:
    for n, links, seed in ((30, 45, 1), (60, 90, 2)):
        map, boxes = network(n, links, seed)
        answer = arrange(Request(map, boxes, "organic"))
        assert quality(map, after(boxes, answer), answer.bends).over_boxes == 0


def test_the_default_layout_is_better_than_a_heap() -> None:
    """Fewer crossings than in a circle, and a page that is filled."""
    map, boxes = network(36, 48, 7)
    found = {how: arrange(Request(map, boxes, how)) for how in ("organic", "circular")}
    good, round = (quality(map, after(boxes, answer), answer.bends) for answer in found.values())
    assert good.crossings < round.crossings
    assert good.text_mm > 8


def test_a_tree_is_drawn_without_any_crossing() -> None:
    elements = [Element(id=f"e{i}", label="x") for i in range(15)]
    links = [Link(id=f"l{i}", source=f"e{(i - 1) // 2}", target=f"e{i}") for i in range(1, 15)]
    map = SystemMap(elements=elements, links=links)
    boxes = boxes_of(map)
    for how in ("organic", "radial"):
        answer = arrange(Request(map, boxes, how, options={"selected": ("e0",)}))
        assert quality(map, after(boxes, answer), answer.bends).crossings == 0, how


def test_adding_five_and_placing_only_them_moves_none_of_the_others() -> None:
    map, boxes = network(30, 40, 8)
    arranged = after(boxes, arrange(Request(map, boxes, "organic")))
    new = [Element(id=f"new{i}", label="x") for i in range(5)]
    links = [Link(id=f"nl{i}", source=f"new{i}", target=f"e{i}") for i in range(5)]
    bigger = map.evolve(elements={**map.elements, **{e.id: e for e in new}},
                        links={**map.links, **{link.id: link for link in links}})  # fmt: skip
    arranged |= {e.id: Box.around(0, 0, 120, 50) for e in new}
    ids = frozenset(e.id for e in new)
    answer = arrange(Request(bigger, arranged, FRESH, ids=ids))
    assert answer.places.keys() <= ids
    now = after(arranged, answer)
    assert overlapping(now) == []
    for i in range(5):
        a, b = now[f"new{i}"].centre, now[f"e{i}"].centre
        assert abs(a.x - b.x) + abs(a.y - b.y) < 700, "a newcomer stands near what it is related to"


def quarters() -> tuple[SystemMap, dict[str, Box]]:
    shapes = {
        "nw": Shape(type="rect", x=-450, y=-350, width=880, height=680),
        "ne": Shape(type="ellipse", x=500, y=-350, width=900, height=680),
        "s": Shape(type="sector", x=0, y=500, width=1800, height=1400, inner=0.2, start=90, end=270),
    }
    zones = [Zone(id=id, label=id, shape=shape) for id, shape in shapes.items()]
    homes = list(shapes)
    elements = [Element(id=f"e{i}", label="x", zones=(homes[i % 3],)) for i in range(21)]
    links = [Link(id=f"l{i}", source=f"e{i}", target=f"e{(i * 5 + 2) % 21}") for i in range(21)]
    return SystemMap(zones=zones, elements=elements, links=links), {
        e.id: Box.around(0, 0, 110, 44) for e in elements
    }


@pytest.mark.parametrize("how", OURS)
def test_everybody_stays_in_their_zone(how: str) -> None:
    map, boxes = quarters()
    answer = arrange(Request(map, boxes, how, options=OPTIONS))
    now = after(boxes, answer)
    for id, element in map.elements.items():
        assert outline(map.zones[element.zones[0]].shape).holds(*now[id].centre), id
    assert overlapping(now) == []


def test_levels_put_causes_at_the_left_of_their_effects() -> None:
    elements = [Element(id=id, label=id) for id in "abcd"]
    links = [Link(id="1", source="d", target="c"), Link(id="2", source="c", target="b"),
             Link(id="3", source="b", target="a")]  # fmt: skip
    map = SystemMap(elements=elements, links=links)
    now = after(b := {id: Box(0, 0, 120, 50) for id in "abcd"}, arrange(Request(map, b, "levels")))
    assert sorted("abcd", key=lambda id: now[id].centre.x) == ["d", "c", "b", "a"]


def test_a_radial_drawing_has_its_selection_in_the_middle_and_rings_by_distance() -> None:
    elements = [Element(id=f"e{i}", label="x") for i in range(13)]
    links = [Link(id=f"l{i}", source="e0", target=f"e{i}") for i in range(1, 5)]
    links += [Link(id=f"m{i}", source=f"e{(i - 5) // 2 + 1}", target=f"e{i}") for i in range(5, 13)]
    map = SystemMap(elements=elements, links=links)
    boxes = {e.id: Box(0, 0, 100, 40) for e in elements}
    now = after(boxes, arrange(Request(map, boxes, "radial", options={"selected": ("e0",)})))
    middle = now["e0"].centre
    far = {id: ((b.centre.x - middle.x) ** 2 + (b.centre.y - middle.y) ** 2) ** 0.5 for id, b in now.items()}
    assert max(far[f"e{i}"] for i in range(1, 5)) < min(far[f"e{i}"] for i in range(5, 13))


def test_a_plan_says_its_two_values() -> None:
    elements = [Element(id=f"e{i}", label="x", dots=i, attributes={"poids": 10 - i}) for i in range(6)]
    map = SystemMap(elements=elements)
    boxes = {e.id: Box(0, 0, 90, 40) for e in elements}
    now = after(boxes, arrange(Request(map, boxes, "axes", options={"across": "dots", "down": "poids"})))
    assert sorted(now, key=lambda id: now[id].centre.x) == [f"e{i}" for i in range(6)]
    assert sorted(now, key=lambda id: now[id].centre.y) == [f"e{i}" for i in range(6)]

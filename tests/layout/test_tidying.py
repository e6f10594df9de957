"""Removing overlaps and tightening: the everyday acts keep who stands where."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from sysmap.drawing import lay_out, prepare
from sysmap.geometry import Box, union
from sysmap.layout import decluttered, displacement, tightened
from sysmap.model import Element, SystemMap
from sysmap.resources import examples
from sysmap.storage import load
from tests.layout.test_layouts import overlapping


@pytest.fixture(scope="module", autouse=True)
def fonts(app: Any) -> None:
    prepare()


def boxes_of(map: SystemMap) -> dict[str, Box]:
    return {id: placed.anchor for id, placed in lay_out(map, hasty=True).elements.items()}


@pytest.mark.parametrize("file", examples(), ids=lambda file: file.name[:2])
def test_removing_overlaps_moves_the_median_element_less_than_half_its_width(file: Path) -> None:
    map = load(file)
    boxes = boxes_of(map)
    crowded = {id: Box.around(b.centre.x * 0.85, b.centre.y * 0.85, b.width, b.height)
               for id, b in boxes.items()}  # fmt: skip
    map = map.evolve(elements={
        id: e.evolve(x=e.x + crowded[id].centre.x - boxes[id].centre.x, y=e.y + crowded[id].centre.y
                     - boxes[id].centre.y) for id, e in map.elements.items()})  # fmt: skip
    for before in (boxes, crowded):
        places = decluttered(map, before)
        now = {id: _moved(b, map.elements[id], places.get(id)) for id, b in before.items()}
        assert overlapping(now) == []
        assert displacement(before, now) < 0.5


def _moved(box: Box, element: Element, place: tuple[float, float] | None) -> Box:
    return box if place is None else box.moved(place[0] - element.x, place[1] - element.y)


def heap() -> tuple[SystemMap, dict[str, Box]]:
    elements = [Element(id=f"e{i}", x=i % 5 * 300.0, y=i // 5 * 220.0) for i in range(15)]
    return SystemMap(elements=elements), {e.id: Box.around(e.x, e.y, 120, 50) for e in elements}


def test_tightening_takes_out_air_and_keeps_the_order() -> None:
    map, boxes = heap()
    places = tightened(map, boxes)
    now = {id: _moved(b, map.elements[id], places.get(id)) for id, b in boxes.items()}
    before, after = union(boxes.values()), union(now.values())
    assert before is not None
    assert after is not None
    assert after.width < before.width * 0.9
    assert after.height < before.height
    assert overlapping(now) == []
    for a, b in combinations(boxes, 2):
        if boxes[a].right < boxes[b].left:
            assert now[a].centre.x < now[b].centre.x
        if boxes[a].bottom < boxes[b].top:
            assert now[a].centre.y < now[b].centre.y


def test_what_is_locked_or_not_chosen_does_not_move() -> None:
    map, boxes = heap()
    map = map.evolve(elements={id: e.evolve(locked=id == "e7") for id, e in map.elements.items()})
    assert "e7" not in tightened(map, boxes)
    assert tightened(map, boxes, {"e0", "e14"}).keys() <= {"e0", "e14"}
    piled = dict.fromkeys(boxes, Box.around(0, 0, 120, 50))
    map = map.evolve(elements={id: e.evolve(x=0.0, y=0.0) for id, e in map.elements.items()})
    assert "e7" not in decluttered(map, piled)
    assert decluttered(map, piled, {"e0", "e1"}).keys() <= {"e0", "e1"}


def test_a_map_without_elements_is_no_trouble() -> None:
    assert decluttered(SystemMap(), {}) == {}
    assert tightened(SystemMap(), {}) == {}

"""Large maps: near stays near, lines stay few, nothing overlaps."""

from __future__ import annotations

from math import hypot
from statistics import median

import pytest

from sysmap.geometry import Box, union
from sysmap.layout import Request, arrange, quality, run
from sysmap.model import Element, Link, SystemMap
from tests.layout.test_layouts import after, overlapping


def mesh(wide: int, tall: int) -> tuple[SystemMap, dict[str, Box]]:
    """A net that can be drawn without crossings; its elements lie in a heap."""
    ids = [f"e{i}" for i in range(wide * tall)]
    pairs = [(i, i + 1) for i in range(len(ids)) if (i + 1) % wide]
    pairs += [(i, i + wide) for i in range(len(ids) - wide)]
    map = SystemMap(
        elements=[Element(id=id, label="x") for id in ids],
        links=[Link(id=f"l{k}", source=ids[a], target=ids[b]) for k, (a, b) in enumerate(pairs)],
    )
    return map, {id: Box(0, 0, 120 + i % 4 * 20, 44) for i, id in enumerate(ids)}


def test_a_net_of_hundreds_keeps_its_order_when_boxes_are_pushed_apart() -> None:
    map, boxes = mesh(15, 12)
    now = after(boxes, arrange(Request(map, boxes, "organic", options={"bends": False})))
    assert overlapping(now) == []
    assert quality(map, now).crossings < len(map.links) / 8


def test_in_a_large_crowd_related_ones_stay_near() -> None:
    map, boxes = mesh(24, 15)
    now = after(boxes, arrange(Request(map, boxes, "organic", options={"bends": False})))
    page = union(now.values())
    assert page is not None
    apart = [hypot(now[k.source].centre.x - now[k.target].centre.x,
                   now[k.source].centre.y - now[k.target].centre.y) for k in map.links.values()]  # fmt: skip
    assert overlapping(now) == []
    assert median(apart) < page.width / 10
    assert max(apart) < page.width / 3


@pytest.mark.parametrize("how", ["spring", "force"])
def test_what_graphviz_found_is_not_lost_when_boxes_are_pushed_apart(how: str) -> None:
    map, boxes = mesh(8, 5)
    answer = run(Request(map, boxes, how), seconds=60)
    assert not answer.said
    now = after(boxes, answer)
    assert overlapping(now) == []
    assert quality(map, now, answer.bends).crossings < len(map.links) / 4


def test_levels_keep_related_ones_at_a_height() -> None:
    """Three chains side by side are drawn as three lines that never cross."""
    ids = [f"{row}{i}" for i in range(6) for row in "abc"]
    map = SystemMap(
        elements=[Element(id=id, label="x") for id in ids],
        links=[Link(id=f"{row}{i}-", source=f"{row}{i}", target=f"{row}{i + 1}")
               for row in "abc" for i in range(5)],
    )  # fmt: skip
    boxes = {id: Box(0, 0, 120, 44) for id in ids}
    now = after(boxes, arrange(Request(map, boxes, "levels", options={"bends": False})))
    assert quality(map, now).crossings == 0

"""The frise of Loos: lines clear of every word, marks at their dates, a loop told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from sysmap.drawing import Figure, lay_out, prepare
from sysmap.geometry import Box, union
from sysmap.model import SystemMap
from sysmap.resources import examples
from sysmap.storage import load

AIR = 3.0
"""Lines stay so far from words."""
MONTH = 7.0
"""A mark may lean on the tick of its year rather than stand a month after it."""
CROSSED = {("r18", "sys"), ("r22", "cul"), ("r31", "imp")}
"""The only periods that a relation cannot go round, each crossed once."""


@pytest.fixture(scope="module", autouse=True)
def _words(app: object) -> None:
    prepare()


@cache
def opened() -> SystemMap:
    return load(examples()[0])


@cache
def drawn(view: str = "") -> Figure:
    map = opened()
    return lay_out(map, view=map.views[view] if view else None)


def words(figure: Figure) -> Mapping[str, Box]:
    """The words of each element with its date, of each zone and of the axis."""
    found = {}
    for id, p in figure.elements.items():
        found[id] = union([p.words.box, *([p.date.box] if p.date else [])]) or p.box
    found |= {f"title {z.id}": z.title.box for z in figure.zones.values() if z.title}
    labels = [label.box for axis in figure.axes.values() for label in axis.labels]
    return found | {f"axis {i}": box for i, box in enumerate(labels)}


def marks(figure: Figure) -> Mapping[str, Box]:
    return {p.id: Box.around(p.record.x, p.record.y, 20, 20) for p in figure.elements.values() if p.mark}


def through(figure: Figure, boxes: Mapping[str, Box], own: bool) -> Iterator[tuple[str, str]]:
    for id, link in figure.links.items():
        points = link.route.sampled(81)
        ends = () if own else (link.record.source, link.record.target)
        for name, box in boxes.items():
            if name not in ends and any(box.holds(*p) for p in points):
                yield id, name


both = pytest.mark.parametrize("view", ["", "affiche"])


@both
def test_no_relation_touches_a_word(view: str) -> None:
    figure = drawn(view)
    air = {name: box.grown(AIR) for name, box in words(figure).items()}
    assert list(through(figure, air, own=True)) == []


@both
def test_no_relation_runs_over_a_mark(view: str) -> None:
    assert list(through(drawn(view), marks(drawn(view)), own=False)) == []


@both
def test_no_words_or_marks_touch(view: str) -> None:
    figure = drawn(view)
    blocks = [*words(figure).items(), *marks(figure).items()]
    met = [(a, b) for i, (a, p) in enumerate(blocks) for b, q in blocks[i + 1 :] if a != b and p.meets(q)]
    assert met == []


@both
def test_signs_stand_on_no_word(view: str) -> None:
    figure = drawn(view)
    boxes = words(figure)
    met = [(link.id, name) for link in figure.links.values() if link.sign
           for name, box in boxes.items() if box.grown(6).holds(*link.sign)]  # fmt: skip
    assert met == []


def test_periods_are_crossed_only_where_there_is_no_way_round() -> None:
    figure = drawn()
    bars = {id: p.bar.box for id, p in figure.elements.items() if p.bar}
    assert set(through(figure, bars, own=False)) == CROSSED
    assert list(through(drawn("affiche"), bars, own=False)) == []


def test_what_is_dated_stands_at_its_date() -> None:
    map = opened()
    axis = map.axes["temps"]
    for element in map.elements.values():
        if element.dates is None or element.dates.span[0] is None or element.kind == "levier":
            continue
        first, last = element.dates.span
        assert axis.place(first) - MONTH <= element.x <= axis.place(last or first + 1) + MONTH, element.id


def test_words_stay_in_their_lane() -> None:
    figure = drawn("affiche")
    boxes = words(figure)
    for id, placed in figure.elements.items():
        lane = figure.zones[placed.record.zones[0]].path.bounds()
        box = boxes[id]
        assert lane.holds(box.left, box.top), id
        assert lane.holds(box.right, box.bottom), id


def test_the_rupture_goes_through_every_lane_and_its_relations_join_its_line() -> None:
    figure = drawn()
    rupture = figure.elements["p86"]
    lanes = [figure.zones[id].path.bounds() for id in ("b1", "b2", "b3", "b4")]
    assert rupture.box.top == min(lane.top for lane in lanes)
    assert rupture.box.bottom == max(lane.bottom for lane in lanes)
    for link in figure.links.values():
        if "p86" in (link.record.source, link.record.target):
            ends = (link.route.curve.start, link.route.curve.end)
            assert min(abs(end.x - rupture.record.x) for end in ends) <= 9, link.id


def test_the_poster_shows_few_relations_and_tells_a_closed_loop() -> None:
    figure = drawn("affiche")
    told = figure.loops["R2"]
    assert len(figure.links) <= 12
    assert told.record.links == ("r28", "r27", "r29")
    assert sorted(n for n, _ in told.numbers) == [1, 2, 3]
    assert len(opened().posters["affiche"].tale) == 3
    assert told.ribbon is not None
    widest = max(path.bounds().width for path in told.ribbon.patches)
    assert widest < figure.elements["imp"].anchor.width / 2  # of the long period, only what is told

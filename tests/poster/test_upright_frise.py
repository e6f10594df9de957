"""A frise on an upright page: each mark on a row of its own, in its lane, on its date, with larger words."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

import sysmap
from sysmap.drawing import block_of
from sysmap.geometry import union
from sysmap.model import Poster, SystemMap
from sysmap.poster import Sheet, compose
from sysmap.poster.clear import met


@pytest.fixture
def loos(examples: list[Path]) -> SystemMap:
    return sysmap.load(next(file for file in examples if "loos" in file.name))


def upright(map: SystemMap, size: str) -> Sheet:
    own = next(iter(map.posters.values()), Poster(id="p"))
    return compose(map, own.evolve(size=size, orientation="portrait"))


@pytest.mark.parametrize(("size", "points"), [("A3", 7.4), ("rollup", 28.0)])
def test_words_are_large_and_off_each_other(loos: SystemMap, size: str, points: float) -> None:
    drawn = upright(loos, size).drawn
    assert drawn.scale * 15 / 25.4 * 72 > points
    blocks = {id: block_of(p) for id, p in drawn.figure.elements.items() if p.mark}
    for id, box in blocks.items():
        for other, its in blocks.items():
            assert id == other or not box.grown(-1).meets(its), (id, other)
    assert len(met(drawn.figure)) <= 3


def test_dates_keep_their_order_and_lanes_their_marks(loos: SystemMap) -> None:
    figure = upright(loos, "rollup").drawn.figure
    axis = next(iter(figure.map.axes.values()))
    before = next(iter(loos.axes.values()))
    for id, placed in figure.elements.items():
        lanes = [figure.zones[zone].box for zone in placed.record.zones if zone in figure.zones]
        room = union([block_of(placed), placed.anchor]) if placed.mark else None
        for lane in lanes if room is not None and placed.look.shape != "rupture" else ():
            assert lane.grown(2).meets(room)
            assert lane.top <= room.top, placed.record.label
            assert room.bottom <= lane.bottom, placed.record.label
        if placed.mark and not placed.bar:
            old = loos.elements[id].x
            stop = max((s for s in before.stops if s.at <= old), key=lambda s: s.at, default=None)
            if stop is not None:
                new = next(s for s in axis.stops if s.value == stop.value)
                assert new.at <= placed.record.x + 0.01, placed.record.label


def test_a_frise_without_any_mark_is_drawn_as_it_was() -> None:
    from sysmap.storage import new_map

    sheet = upright(new_map("frise"), "rollup")
    assert sheet.drawn.figure.zones


@pytest.mark.parametrize("size", ["A4", "A3", "rollup"])
def test_no_word_of_an_example_has_anything_over_it(examples: list[Path], size: str) -> None:
    """Beside a verb of a relation, on which a dotted edge may pass, and two at most where there is no way."""
    for file in examples:
        map = sysmap.load(file)
        own = next(iter(map.posters.values()), Poster(id="p"))
        found = met(compose(map, own.evolve(size=size, orientation="landscape")).drawn.figure)
        assert len([one for one in found if not one.words.startswith("link:")]) <= 2, (file.name, found)


def test_pebbles_rise_towards_the_star_and_no_arrow_comes_down_on_words(loos: SystemMap) -> None:
    figure = upright(loos, "A3").drawn.figure
    pebbles = sorted((p.record.x, p.record.y) for p in figure.elements.values() if p.mark == "pebble")
    assert len(pebbles) > 5
    assert all(later[1] < sooner[1] for sooner, later in pairwise(pebbles))
    assert not met(figure)

"""Every example and every template on paper: legends complete, words inside, and large enough."""

from __future__ import annotations

from pathlib import Path

import pytest

import sysmap
from sysmap.drawing import legend
from sysmap.model import Poster, SystemMap
from sysmap.poster import PAPERS, Sheet, compose
from sysmap.poster.sheet import Sample, Words
from sysmap.storage import new_map, templates

TEMPLATES = [template.id for template in templates()]
SMALLEST = {"A4": 6.3, "A3": 6.9}
"""Points of the smallest words of the legend on each paper that is held in the hand."""


def own(map: SystemMap, **fields: object) -> Poster:
    return next(iter(map.posters.values()), Poster(id="p")).evolve(**fields)


def filled(template: str) -> SystemMap:
    """A template with a word in each of its first zones and a relation between the first two."""
    from sysmap.model import Element, Link

    map = new_map(template, title="Une carte toute neuve")
    places = [(zone.shape.x, zone.shape.y, zone.id) for zone in map.zones.values()][:6] or [
        (0.0, 0.0, ""), (300.0, 120.0, ""), (40.0, 260.0, "")]  # fmt: skip
    kinds = [kind for kind in map.palette if kind in map.kinds][:3] or ["facteur"]
    elements = {
        f"e{i}": Element(id=f"e{i}", kind=kinds[i % len(kinds)],
                         label=f"Un mot posé numéro {i}", x=x, y=y, zones=(zone,) if zone else ())
        for i, (x, y, zone) in enumerate(places)
    }  # fmt: skip
    links = {"l": Link(id="l", source="e0", target="e1", polarity="+")}
    return map.evolve(elements={**map.elements, **elements}, links={**map.links, **links})


def complete(sheet: Sheet) -> None:
    """Every mark drawn has its row, every row its mark, in the same order and as many."""
    figure = sheet.drawn.figure
    rows = [row for group in legend(figure, sheet.language) for row in group.rows]
    assert sorted(sample.key for sample in sheet.of(Sample)) == sorted(row.key for row in rows)
    kinds = {(p.record.kind, p.record.category) for p in figure.elements.values() if p.mark != "pebble"}
    counted = sum(row.count for row in rows if row.key.startswith(("kind:", "category:")))
    assert counted == sum(p.mark != "pebble" for p in figure.elements.values()), kinds


def inside(sheet: Sheet) -> None:
    for item in sheet.of(Words):
        assert item.box.left >= 0
        assert item.box.top >= 0
        assert item.box.right <= sheet.width + 0.01, (item.role, item.text)
        assert item.box.bottom <= sheet.height - sheet.blind + 0.01, (item.role, item.text)


@pytest.mark.parametrize("ink", ["", "copier"])
@pytest.mark.parametrize("size", ["A4", "A3"])
def test_examples_are_whole_on_the_papers_people_have(examples: list[Path], size: str, ink: str) -> None:
    for file in examples:
        map = sysmap.load(file)
        sheet = compose(map, own(map, size=size, ink=ink))
        complete(sheet)
        inside(sheet)
        assert sheet.share >= 0.65, file.name
        least = min(item.setting.points for item in sheet.of(Words) if item.role == "legend")
        assert least >= SMALLEST[size], (file.name, least)


@pytest.mark.parametrize("way", ["landscape", "portrait"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_makes_a_whole_poster(template: str, way: str) -> None:
    sheet = compose(filled(template), Poster(id="p", size="A3", orientation=way))
    complete(sheet)
    inside(sheet)
    assert sheet.share >= 0.65


@pytest.mark.parametrize("template", TEMPLATES)
def test_an_empty_template_makes_a_poster_too(template: str) -> None:
    sheet = compose(new_map(template), Poster(id="p"))
    complete(sheet)
    inside(sheet)


def test_words_of_the_map_are_nearer_to_their_size(examples: list[Path]) -> None:
    """Brought closer, the maps print larger than when they were only scaled: points on an A3 landscape."""
    before = {"04-vimy": 11.84, "03-alliance": 8.76, "05-charte": 9.37}
    for file in examples:
        scaled = next((points for name, points in before.items() if file.name.startswith(name)), None)
        if scaled is not None:
            map = sysmap.load(file)
            drawn = compose(map, own(map, size="A3", orientation="landscape")).drawn
            assert drawn.scale * 15 / 25.4 * 72 > scaled * 1.02, file.name


def test_a_map_brought_closer_keeps_its_arrangement(examples: list[Path]) -> None:
    """Who was clearly left of whom, or above, still is."""
    map = sysmap.load(next(file for file in examples if "vimy" in file.name))
    figure = compose(map, own(map, size="rollup")).drawn.figure
    held = list(figure.elements)
    for a in held:
        for b in held:
            one, two = map.elements[a], map.elements[b]
            near, far = figure.elements[a].box.centre, figure.elements[b].box.centre
            if two.x - one.x > 60:
                assert far.x > near.x, (one.label, two.label)
            if two.y - one.y > 60:
                assert far.y > near.y, (one.label, two.label)


def test_all_papers_have_a_floor_for_their_words() -> None:
    from sysmap.poster.arranging import floor
    from sysmap.poster.papers import page

    for size in PAPERS:
        assert floor(page(Poster(id="p", size=size))) >= 6.5

"""No label is cut, breaks after a tool word, or is touched by a line: examples, rooms, posters, pictures."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from sysmap.canvas import fitted
from sysmap.drawing import PAPER, ROOM, Figure, lay_out, overview, paint, prepare
from sysmap.drawing.openings import bare
from sysmap.model import Element, Kind, Link, SystemMap, Zone
from sysmap.poster import compose
from sysmap.resources import examples
from sysmap.storage import load
from tests.labels import Block, badly_broken, cut, ink, on_each_other, touched, wrong

NAMES = [path.stem for path in examples()]
SCREENS = ((1024, 568, 26.9), (1280, 600, 28.0), (1920, 880, 37.8))
"""The room a map has on three screens, and letters of 3.5 % of their height."""

every_example = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module", autouse=True)
def _words(app: object) -> None:
    prepare()


@cache
def opened(name: str) -> SystemMap:
    return load(next(path for path in examples() if path.stem == name))


@every_example
@pytest.mark.parametrize("theme", [PAPER, ROOM], ids=["screen", "room"])
def test_words_of_the_examples_are_whole_and_alone(name: str, theme: Any) -> None:
    map = opened(name)
    for view in (None, *map.views.values()):
        assert wrong(lay_out(map, view=view, theme=theme)) == []


@every_example
@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_large_words_of_a_whole_map_are_touched_by_no_line(name: str, screen: tuple[int, int, float]) -> None:
    width, height, letters = screen
    figure = lay_out(opened(name), theme=ROOM)
    camera = fitted(figure.bounds, width, height, margin=24.0)
    seen = overview(figure, letters / camera.scale, camera.area(width, height))
    assert [*badly_broken(seen), *touched(seen)] == []
    if width > 1024:  # on the smallest screen the nine zones of one example have no free room for their names
        assert list(on_each_other(seen)) == []


@every_example
@pytest.mark.parametrize("size", ["A1", "A4"])
def test_words_on_posters_are_whole_and_alone(name: str, size: str) -> None:
    map = opened(name)
    own = next(iter(map.posters.values()))
    for way in ("landscape", "portrait"):
        assert wrong(compose(map, own.evolve(size=size, orientation=way)).drawn.figure) == []


@pytest.mark.parametrize("scale", [0.2, 0.45, 0.8, 1.0, 2.6])
@every_example
def test_nothing_is_painted_where_words_stand(name: str, scale: float) -> None:
    """Painted without any word, the ground under every bare label is one plain colour at every zoom."""
    figure = without_words(lay_out(opened(name)))
    shown = figure.bounds
    image = QImage(int(shown.width * scale) + 2, int(shown.height * scale) + 2, QImage.Format.Format_RGB32)
    image.fill(QColor(figure.theme.paper))
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-shown.left, -shown.top)
    paint(painter, figure, scale=scale, without=figure.elements.keys())
    painter.end()
    whole = lay_out(opened(name))
    for id, placed in whole.elements.items():
        if not list(bare(placed)):
            continue
        for box in ink(Block(id, "label", placed.words)):
            assert darkest(image, box.moved(-shown.left, -shown.top), scale) > 150, (id, placed.record.label)


def without_words(figure: Figure) -> Figure:
    """The same figure with the names of zones and of loops unsaid."""
    zones = {id: zone._replace(title=None, second=None) for id, zone in figure.zones.items()}
    links = {id: link._replace(words=None) for id, link in figure.links.items()}
    found = Figure(figure.map, figure.view, figure.theme, figure.language, elements=figure.elements,
                   links=links, zones=zones, notes=figure.notes, pictures=figure.pictures, loops=figure.loops,
                   axes=figure.axes, hosts=figure.hosts)  # fmt: skip
    found.openings = figure.openings
    return found


def darkest(image: QImage, box: Any, scale: float) -> int:
    """The darkest grey of a part of the picture, a pixel inside of its edge."""
    left, top, right, bottom = (int(v * scale) for v in box)
    rows, columns = range(top + 1, bottom), range(left + 1, right)
    return min((QColor(image.pixel(x, y)).lightness() for y in rows for x in columns), default=255)


def crossed(x: float) -> SystemMap:
    """A relation between two boxes, a factor at `x` on its way, a zone whose edge runs through a factor."""
    elements = [
        Element(id="a", kind="enjeu", label="Ici", x=-300, y=0),
        Element(id="b", kind="enjeu", label="Là", x=300, y=0),
        Element(id="f", label="Un facteur sur le chemin", x=x, y=0),
        Element(id="g", label="Un facteur au bord", x=0, y=400),
    ]
    shape = {"type": "rect", "x": 0, "y": 300, "width": 400, "height": 200}
    links = [Link(id="l", source="a", target="b", bend={"form": "straight"})]
    return SystemMap(elements=elements, links=links, zones=[Zone(id="z", label="Zone", shape=shape)])


def test_a_line_is_open_under_a_factor_that_was_put_on_it_and_closes_behind_it() -> None:
    figure = lay_out(crossed(0))
    assert list(figure.openings.links) == ["l"]
    assert list(figure.openings.zones) == ["z"]
    assert list(touched(figure)) == []
    map = figure.map
    for x, y in ((40, 0), (0, 200), (0, 0)):
        moved = map.elements["f"].evolve(x=x, y=y)
        map = map.evolve(elements={**map.elements, "f": moved})
        figure = lay_out(map, previous=figure)
        assert figure.openings == lay_out(map).openings
        assert bool(figure.openings.links) == (y == 0)


def test_the_judge_sees_what_is_wrong() -> None:
    figure = lay_out(crossed(0))
    figure.openings = type(figure.openings)({}, {})
    assert {line.split(" is ")[0] for line in touched(figure)} == {"label f", "label g"}
    two = [Element(id=id, label="Un mot sur un autre", x=0, y=y) for id, y in (("a", 0), ("b", 6))]
    assert list(on_each_other(lay_out(SystemMap(elements=two))))
    placed = lay_out(SystemMap(elements=two[:1]))
    words = placed.elements["a"].words
    short = words._replace(lines=words.lines._replace(lines=("Un mot sur", "un…")))
    placed.elements = {"a": placed.elements["a"]._replace(words=short)}
    assert len(list(cut(placed))) == 2
    assert len(list(badly_broken(placed))) == 1


def test_a_curve_a_scale_of_scores_and_the_line_of_today_are_open_under_words() -> None:
    curve = {"type": "line", "points": [(-60, -40), (60, 40)]}
    sector = {"type": "sector", "y": 300, "width": 400, "height": 400, "inner": 0.2, "start": -60, "end": 60}
    zones = [Zone(id="c", shape=curve), Zone(id="s", mark="score", shape=sector)]
    elements = [
        Element(id="f", label="Un facteur sur la courbe", x=0, y=0),
        Element(id="g", label="Un facteur sur la note", x=0, y=200),
        Element(id="h", label="Un facteur aujourd’hui", x=500, y=0),
        Element(id="t", kind="aujourdhui", label="Aujourd’hui", x=500, y=0, height=400),
    ]
    kinds = [Kind(id="aujourdhui", name="Aujourd’hui", shape="rupture")]
    figure = lay_out(SystemMap(kinds=kinds, elements=elements, zones=zones))
    assert list(touched(figure)) == []
    figure.openings = type(figure.openings)({}, {})
    touches = {"f is touched by edge c", "g is touched by edge s", "h is touched by rupture t"}
    assert {line.removeprefix("label ") for line in touched(figure)} == touches

"""A frise: periods whole from end to end, a rupture joined on its line, a loop that covers what it tells."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from sysmap.drawing import PAPER, lay_out
from sysmap.drawing.frise import between_ends
from sysmap.drawing.marks_ink import bar_colour, paint_bar
from sysmap.drawing.placed import Bar
from sysmap.geometry import Box, Curve, Point
from sysmap.model import SystemMap


@pytest.mark.parametrize("fades", [(0.0, 0.0), (40.0, 0.0), (0.0, 40.0), (40.0, 40.0)])
@pytest.mark.parametrize("shift", [0.0, 0.1, 1 / 3, 0.7])
def test_a_period_is_whole_between_its_ends(app: object, fades: tuple[float, float], shift: float) -> None:
    image = QImage(420, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER.zone_fill))
    painter = QPainter(image)
    bar = Bar(Box(10 + shift, 20 + shift, 400 + shift, 40 + shift), *fades)
    paint_bar(painter, bar, "green", PAPER, PAPER.zone_fill)
    painter.end()
    body = QColor(bar_colour(PAPER, "green")).name()
    assert {image.pixelColor(x, 30).name() for x in range(52, 358)} == {body}
    assert image.pixelColor(5, 30).name() == QColor(PAPER.zone_fill).name()


def frise() -> SystemMap:
    return SystemMap.model_validate({
        "id": "m", "template": "frise",
        "axes": [{"id": "t", "start": 0, "end": 1000, "stops": [
            {"at": 0, "value": 1980, "label": "1980"}, {"at": 1000, "value": 2030, "label": "2030"}]}],
        "zones": [{"id": "z", "label": "Vie", "mark": "own", "shape": {
            "type": "lane", "x": 500, "y": 0, "width": 1000, "height": 300}}],
        "elements": [
            {"id": "long", "kind": "levier", "label": "Écouter", "x": 300, "y": -40, "zones": ["z"],
             "dates": {"text": "1990-2020", "start": "1990", "end": "2020"}},
            {"id": "fin", "kind": "rupture", "label": "La mine ferme", "x": 120, "y": 0, "height": 300,
             "zones": ["z"]},
            {"id": "a", "kind": "evenement", "label": "Un début", "x": 500, "y": 60, "zones": ["z"]},
            {"id": "b", "kind": "evenement", "label": "Une suite", "x": 700, "y": 100, "zones": ["z"]},
        ],
        "links": [
            {"id": "1", "kind": "influence", "source": "long", "target": "a"},
            {"id": "2", "kind": "influence", "source": "fin", "target": "b"},
        ],
    })  # fmt: skip


def test_a_relation_joins_a_period_over_its_other_end_and_a_rupture_on_its_line(app: object) -> None:
    figure = lay_out(frise())
    upright, level = figure.links["1"].route.curve, figure.links["2"].route.curve
    assert abs(upright.start.x - 500) < 80
    assert level.start.x == pytest.approx(figure.elements["fin"].record.x, abs=9)
    words = figure.elements["fin"].words.box
    assert not any(words.holds(*p) for p in level.points(40))


def test_a_told_loop_covers_of_a_period_only_what_lies_between_its_lines(app: object) -> None:
    placed = lay_out(frise()).elements["long"]
    y = placed.anchor.centre.y
    spines = [Curve(Point(x, y), Point(x, y + 50), Point(x, y + 90)) for x in (420.0, 610.0)]
    part = between_ends(placed, spines)
    assert part.width < 200
    assert part.left < 420
    assert part.right > 610
    assert between_ends(placed, []) == placed.anchor


@pytest.mark.parametrize(("at", "before"), [(500, False), (950, True)])
def test_the_words_of_a_break_stay_in_the_lanes_it_runs_through(app: object, at: float, before: bool) -> None:
    map = frise()
    moved = map.elements["fin"].evolve(x=at, zones=("z",))
    placed = lay_out(map.evolve(elements={**map.elements, "fin": moved})).elements["fin"]
    assert placed.words.box.right <= 1000
    assert (placed.words.box.right < at) is before
    assert placed.box.left <= placed.words.box.left


def test_a_lane_that_ends_sooner_turns_the_words_of_a_break(app: object) -> None:
    map = frise()
    map = map.evolve(elements={**map.elements, "fin": map.elements["fin"].evolve(x=800, zones=("z",))})
    first = lay_out(map)
    lane = map.zones["z"]
    narrow = lane.evolve(shape=lane.shape.model_copy(update={"x": 420, "width": 840}))
    later = lay_out(map.evolve(zones={"z": narrow}), previous=first)
    assert first.elements["fin"].words.box.left > 800
    assert later.elements["fin"].words.box.right < 800


def test_dates_that_would_run_into_each_other_are_only_ticks(app: object) -> None:
    map = frise()
    stops = ({"at": 0, "value": 1979, "label": "Before 1980"}, {"at": 60, "value": 1980, "label": "1980"},
             {"at": 1000, "value": 2030, "label": "2030"})  # fmt: skip
    axis = type(map.axes["t"]).model_validate({**map.axes["t"].model_dump(), "stops": stops})
    placed = lay_out(map.evolve(axes={"t": axis})).axes["t"]
    assert [" ".join(words.lines.lines) for words in placed.labels] == ["Before 1980", "2030"]
    assert len(placed.ticks) == 3

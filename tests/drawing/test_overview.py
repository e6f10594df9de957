"""« Ensemble » and what a public screen may show; and colours as others see them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage

import sysmap
from sysmap.canvas import fitted
from sysmap.drawing import EYES, PAPER, ROOM, lay_out, overview, projected, ranked, seen_as, theme_seen_as
from sysmap.drawing.link_ink import paint_link
from sysmap.drawing.pens import DOT
from sysmap.drawing.seen_as import seen_colour
from sysmap.geometry import Box
from sysmap.model import View

WIDE, HIGH, LETTERS = 1280, 600, 28.0
"""The room left for the map on a screen of 1280 by 800, and the letters of its last row."""


def whole(path: Path) -> tuple[Any, Any, float]:
    figure = lay_out(sysmap.load(path), theme=ROOM)
    camera = fitted(figure.bounds, WIDE, HIGH, margin=24.0)
    em = LETTERS / camera.scale
    return figure, overview(figure, em, camera.area(WIDE, HIGH)), em


@pytest.mark.parametrize("number", range(5))
def test_nothing_moves_and_no_word_is_small(app: Any, examples: list[Path], number: int) -> None:
    figure, seen, em = whole(examples[number])
    assert seen.elements.keys() == figure.elements.keys()
    named = [p for p in seen.elements.values() if p.words.lines.lines]
    assert 3 <= len(named) <= 12
    for id, placed in seen.elements.items():
        before = figure.elements[id].record
        assert (placed.record.x, placed.record.y) == (before.x, before.y)
        assert not placed.words.lines.lines or placed.words.style.size >= em - 0.01
    assert all(link.words is None for link in seen.links.values())
    assert all(z.title.style.size >= em - 0.01 for z in seen.zones.values() if z.title is not None)


@pytest.mark.parametrize("number", range(5))
def test_no_line_runs_through_large_words(app: Any, examples: list[Path], number: int) -> None:
    _figure, seen, em = whole(examples[number])
    words = [p.words.box for p in seen.elements.values() if p.words.lines.lines]
    for link in seen.links.values():
        line = link.route
        steps = max(2, int(line.length() / 3))
        for i, at in enumerate(line.sampled(steps + 1)):
            along = line.length() * i / steps if line.points else line.curve.length(0.0, i / steps)
            open_here = any(a <= along <= b for a, b in link.cuts)
            assert open_here or not any(box.grown(-em * 0.1).holds(*at) for box in words)


def test_what_a_view_calls_essential_is_named_first(app: Any, examples: list[Path]) -> None:
    map = sysmap.load(examples[3])
    last = list(map.elements)[-1]
    first = next(iter(map.elements))
    figure = lay_out(map, view=View(id="v", prominence={last: "essential", first: "background"}))
    assert ranked(figure)[0] == last
    assert first not in ranked(figure)


def test_facilitators_records_and_what_hangs_on_them_are_left_out(examples: list[Path]) -> None:
    map = sysmap.load(examples[3])
    assert projected(map) is map
    link = next(iter(map.links.values()))
    hidden = map.elements[link.source].evolve(visibility="facilitator")
    kept = projected(map.evolve(elements={**map.elements, hidden.id: hidden}))
    assert hidden.id not in kept.elements
    assert link.id not in kept.links
    assert all(set(loop.links) <= kept.links.keys() for loop in kept.loops.values())


def test_grey_and_white_stay_what_they_are_for_every_eye() -> None:
    for eyes in EYES:
        for value in (0, 77, 255):
            assert all(abs(part - value) <= 1 for part in seen_colour(value, value, value, eyes))


def test_red_and_green_come_near_each_other_without_green() -> None:
    def apart(eyes: str) -> int:
        red, green = seen_colour(168, 50, 26, eyes), seen_colour(46, 125, 50, eyes)
        return abs(red[0] - green[0]) + abs(red[1] - green[1])

    assert apart("deuteranopia") < apart("tritanopia") / 2
    assert len(set(seen_colour(168, 50, 26, "grey"))) == 1


def test_a_picture_is_seen_pixel_by_pixel(app: Any) -> None:
    image = QImage(31, 7, QImage.Format.Format_RGB32)
    image.fill(QColor("#A8321A"))
    image.setPixelColor(3, 3, QColor("#2E7D32"))
    found = seen_as(image, "protanopia")
    assert found.size() == image.size()
    assert found.pixelColor(0, 0).getRgb()[:3] == seen_colour(168, 50, 26, "protanopia")
    assert found.pixelColor(3, 3).getRgb()[:3] == seen_colour(46, 125, 50, "protanopia")
    assert seen_as(image, "").pixelColor(0, 0) == image.pixelColor(0, 0)


def test_a_theme_is_seen_like_its_pictures() -> None:
    grey = theme_seen_as(PAPER, "grey")
    assert grey is theme_seen_as(PAPER, "grey")
    assert theme_seen_as(PAPER, "") is PAPER
    for hue in grey.hues.values():
        colour = QColor(hue.strong)
        assert colour.red() == colour.green() == colour.blue()


def test_dashed_relations_are_a_pixel_wide(app: Any, examples: list[Path], monkeypatch: Any) -> None:
    figure = lay_out(sysmap.load(examples[3]))
    widths: list[float] = []
    monkeypatch.setattr("sysmap.drawing.link_ink.draw", _widths(widths))
    for link in figure.links.values():
        if link.record.polarity == "-":
            paint_link(None, link, PAPER, scale=0.4)  # type: ignore[arg-type]
    assert widths
    assert min(widths) * 0.4 >= DOT - 0.01


def _widths(into: list[float]) -> Callable[..., None]:
    def draw(painter: Any, path: Any, fill: Any = None, edge: Any = None) -> None:
        if edge is not None and edge.dashPattern():
            into.append(edge.widthF())

    return draw


def test_an_empty_map_has_an_overview_too(app: Any) -> None:
    figure = lay_out(sysmap.SystemMap(id="m"), theme=ROOM)
    assert not overview(figure, 54.0, Box(0, 0, 1000, 600)).elements

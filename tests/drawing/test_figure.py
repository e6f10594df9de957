"""A figure: what is where, what a view leaves out, and what is not done twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage

from sysmap.drawing import PAPER, ROOM, lay_out
from sysmap.drawing.element_marks import SMALL_RING, spots_of, underline
from sysmap.geometry import Box
from sysmap.model import Filter, SystemMap, View

from .conftest import Picture, element

Chart = Callable[..., SystemMap]


@pytest.fixture
def small(chart: Chart) -> SystemMap:
    return chart(
        elements=[element("a"), element("b", 400), element("c", 400, 300, kind="levier")],
        links=[
            {"id": "ab", "source": "a", "target": "b", "polarity": "+"},
            {"id": "bc", "source": "b", "target": "c", "polarity": "-", "delay": True},
        ],
        zones=[{"id": "z", "label": "Budget", "shape": {"type": "rect", "x": 400, "y": 150, "width": 500,
                                                        "height": 600}}],
        notes=[{"id": "n", "text": "À vérifier", "x": 0, "y": 300}],
    )  # fmt: skip


def moved(map: SystemMap, id: str, x: float, y: float) -> SystemMap:
    elements = {**map.elements, id: map.elements[id].evolve(x=x, y=y)}
    return map.model_copy(update={"elements": elements})


def test_a_box_grows_to_its_words_and_keeps_its_centre(chart: Chart) -> None:
    figure = lay_out(chart(elements=[element("a", 10, 20), element("b", 400, 20, label="Mot " * 40)]))
    short, long = figure.elements["a"].box, figure.elements["b"].box
    assert short.centre == pytest.approx((10, 20))
    assert long.height > 2 * short.height
    assert long.width < 300


def test_a_size_set_by_hand_is_kept_but_never_smaller_than_the_words(chart: Chart) -> None:
    figure = lay_out(
        chart(
            elements=[
                element("wide", kind="enjeu", width=320, height=120),
                element("tiny", 500, kind="enjeu", width=30, height=8),
            ]
        )
    )
    assert figure.elements["wide"].box.width == pytest.approx(320)
    assert figure.elements["wide"].box.height == pytest.approx(120)
    placed = figure.elements["tiny"]
    assert placed.words.box.left >= placed.box.left
    assert placed.words.box.bottom <= placed.box.bottom


def test_an_essential_element_is_larger_and_bolder(chart: Chart) -> None:
    map = chart(elements=[element("a")])
    normal = lay_out(map).elements["a"]
    essential = lay_out(map, view=View(id="v", prominence={"a": "essential"})).elements["a"]
    assert essential.words.style.size == pytest.approx(1.15 * normal.words.style.size)
    assert essential.words.style.weight == 700
    assert essential.box.width > normal.box.width


def test_pointing_answers_elements_before_relations_before_zones(small: SystemMap) -> None:
    figure = lay_out(small)
    assert figure.at(0, 0) == ("a", "element", "box")
    middle = figure.links["ab"].route.curve.point(0.5)
    found = figure.at(middle.x, middle.y + 3)
    assert found is not None
    assert (found.id, found.what) == ("ab", "link")
    sign = figure.links["ab"].sign
    assert sign is not None
    assert figure.at(*sign) == ("ab", "link", "sign")
    assert figure.at(0, 300) == ("n", "note", "box")
    assert figure.at(560, 160) == ("z", "zone", "area")
    title = figure.zones["z"].title
    assert title is not None
    assert figure.at(*title.box.centre) == ("z", "zone", "title")
    assert figure.at(-900, -900) is None


def test_a_rubber_band_takes_what_lies_wholly_inside(small: SystemMap) -> None:
    figure = lay_out(small)
    assert figure.within(Box(-150, -100, 150, 400)) == {"a", "n"}
    assert figure.within(Box(-20, -20, 20, 20)) == frozenset()


def test_what_did_not_change_is_the_very_same_placement(small: SystemMap) -> None:
    first = lay_out(small)
    second = lay_out(moved(small, "a", 0, -60), previous=first)
    assert second.elements["b"] is first.elements["b"]
    assert second.links["bc"].route is first.links["bc"].route
    assert second.elements["a"].box.centre.y == pytest.approx(-60)
    assert second.links["ab"].route != first.links["ab"].route


def test_a_moved_element_is_found_where_it_is_now(small: SystemMap) -> None:
    first = lay_out(small)
    assert first.at(0, 0) is not None
    second = lay_out(moved(small, "a", -500, -500), previous=first)
    assert second.at(-500, -500) == ("a", "element", "box")
    assert second.at(0, 0) is None


def test_moving_keeps_the_bend_of_a_relation(small: SystemMap) -> None:
    first = lay_out(small)
    second = lay_out(moved(small, "a", 5, 5), previous=first)
    assert second.links["ab"].route.bend == first.links["ab"].route.bend


def test_while_dragging_a_sign_stays_beside_its_line(small: SystemMap) -> None:
    first = lay_out(small)
    second = lay_out(moved(small, "a", -120, 90), previous=first, hasty=True)
    sign = second.links["ab"].sign
    assert sign is not None
    assert second.links["ab"].route.distance(*sign) == pytest.approx(first.links["ab"].route.distance(
        *(first.links["ab"].sign or (0, 0))), abs=1.5)  # fmt: skip


def test_a_previous_figure_of_another_theme_is_not_reused(small: SystemMap) -> None:
    first = lay_out(small, theme=PAPER)
    second = lay_out(small, theme=ROOM, previous=first)
    assert second.theme is ROOM
    assert lay_out(small, theme=ROOM, previous=first).elements.keys() == first.elements.keys()


def test_a_filter_leaves_out_elements_and_their_relations(small: SystemMap) -> None:
    view = View(id="v", filter=Filter(kinds=("facteur",)))
    figure = lay_out(small, view=view)
    assert set(figure.elements) == {"a", "b"}
    assert set(figure.links) == {"ab"}
    shown = lay_out(small, view=View(id="v", filter=Filter(kinds=("facteur",), shown=("c",), hidden=("a",))))
    assert set(shown.elements) == {"b", "c"}


def test_a_wording_for_an_audience_replaces_the_label(chart: Chart) -> None:
    rows = element("a", wordings=[{"text": "Travailler ensemble", "audience": "public"}])
    figure = lay_out(chart(elements=[rows]), view=View(id="v", audience="public"))
    assert " ".join(figure.elements["a"].lines.lines) == "Travailler ensemble"


def test_a_folded_zone_hides_its_members_and_takes_their_relations(chart: Chart) -> None:
    map = chart(
        elements=[element("a", zones=["z"]), element("b", 0, 90, zones=["z"]), element("c", 500)],
        links=[{"id": "ab", "source": "a", "target": "b"}, {"id": "ac", "source": "a", "target": "c"}],
        zones=[{"id": "z", "label": "Budget", "folded": True}],
    )
    figure = lay_out(map)
    assert set(figure.elements) == {"c"}
    assert set(figure.links) == {"ac"}
    placed = figure.zones["z"]
    assert placed.folded
    assert placed.second is not None
    assert placed.second.lines.lines == ("2 éléments",)
    hit = figure.at(*placed.box.centre)
    assert hit is not None
    assert hit.part == "folded"


def test_a_hidden_zone_is_not_drawn(chart: Chart) -> None:
    assert not lay_out(chart(zones=[{"id": "z", "label": "Budget", "hidden": True}])).zones


def test_an_empty_map_still_has_a_page(chart: Chart) -> None:
    bounds = lay_out(chart()).bounds
    assert bounds.width > 100
    assert bounds.height > 100


def outside_is_paper(image: QImage, inner: Box, whole: Box) -> bool:
    paper = QColor(PAPER.paper).rgb()
    for y in range(image.height()):
        for x in range(image.width()):
            if image.pixel(x, y) != paper and not inner.holds(whole.left + x + 0.5, whole.top + y + 0.5):
                return False
    return True


def test_nothing_is_drawn_outside_of_the_bounds(chart: Chart, picture: Picture) -> None:
    kinds = ["facteur", "acteur", "levier", "etoile", "besoin", "evenement"]
    marks: dict[str, Any] = {"support": "hypothesis", "contested": {}, "visibility": "group", "dots": 12}
    for kind in kinds:
        figure = lay_out(chart(
            elements=[element("a", kind=kind, **marks), element("b", 170, 120, **marks)],
            links=[{"id": "l", "source": "a", "target": "b", "polarity": "?", "verb": "met en route"},
                   {"id": "m", "source": "b", "target": "b", "polarity": "+"}],
        ))  # fmt: skip
        whole = figure.bounds.grown(60)
        assert outside_is_paper(picture(figure, whole), figure.bounds, whole), kind


def test_painting_a_part_gives_the_same_pixels_as_painting_it_all(small: SystemMap, picture: Picture) -> None:
    figure, area = lay_out(small), Box(250, -100, 550, 200)
    assert picture(figure, area, area=area) == picture(figure, area)


def test_leaving_out_and_painting_alone_are_each_other_s_rest(small: SystemMap, picture: Picture) -> None:
    figure = lay_out(small)
    blank = picture(figure, only=())
    assert picture(figure, only={"a"}) != blank
    assert picture(figure, without={"a"}) != picture(figure)
    everything = {*figure.elements, *figure.links, *figure.zones, *figure.notes}
    assert picture(figure, without=everything) == blank


def test_the_subject_of_a_tension_stands_off_its_teeth(chart: Chart) -> None:
    figure = lay_out(chart(
        elements=[element("a"), element("b", 0, 400)],
        links=[{"id": "t", "source": "a", "target": "b", "kind": "tension", "subject": "la place de chacun"}],
    ))  # fmt: skip
    placed = figure.links["t"]
    assert placed.words is not None
    box = Box.around(placed.words.x, placed.words.y + placed.words.lines.height / 2,
                     placed.words.lines.width, placed.words.lines.height)  # fmt: skip
    assert not any(box.grown(6).holds(*point) for point in placed.route.curve.points(80))


def test_the_ring_of_a_supposed_factor_stands_under_its_words(chart: Chart) -> None:
    """Flush with the last line, clear of the letters: it is no stray dot."""
    figure = lay_out(chart(elements=[element("a", support="hypothesis", label="Coût par repas")]))
    placed = figure.elements["a"]
    words, ring = placed.words, spots_of(placed).hypothesis
    half, under = underline(words, True)
    assert ring.y == under
    assert ring.x - SMALL_RING == words.x - half
    assert under - SMALL_RING > words.y + words.lines.height - 1

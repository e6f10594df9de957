"""Scores are drawn as lengths, in equal steps, and said in the legend."""

from __future__ import annotations

import pytest

from sysmap.drawing import lay_out, legend
from sysmap.drawing.scores import figure_of, reach
from sysmap.model import Element, Shape, score
from sysmap.poster.spread import spread
from sysmap.storage import new_map

SHAPE = Shape(type="sector", width=400, height=400, inner=0.12, start=-22.5, end=22.5)


@pytest.mark.parametrize("mark", ["score", "petal"])
def test_a_score_is_a_length(mark: str) -> None:
    heart = -SHAPE.inner * 200
    lengths = [heart - figure_of(SHAPE, mark, value).bounds().top for value in (1, 2, 5)]
    assert lengths[1] == pytest.approx(2 * lengths[0], abs=0.5)
    assert lengths[2] == pytest.approx(5 * lengths[0], abs=0.5)


def test_scores_stay_between_nought_and_five() -> None:
    given = {9: 5, -2: 0, "3,5": 3.5, "beaucoup": None, True: None}
    for value, known in given.items():
        assert score(Element(id="a", attributes={"score": value})) == known


def test_the_petal_never_leaves_its_sector() -> None:
    path = figure_of(SHAPE, "petal", 5)
    box = path.bounds()
    half = 0.4142 * reach(SHAPE, 5) * 200  # tangent of 22.5 degrees
    assert -half < box.left < box.right < half


def test_the_legend_says_that_length_is_the_score_and_forgets_what_nobody_scored() -> None:
    map = new_map("rosace")
    assert not {row.key for group in legend(lay_out(map)) for row in group.rows} & {"score", "score:before"}
    one = next(iter(map.elements.values()))
    scored = map.evolve(elements={**map.elements, one.id: one.evolve(attributes={"score": 4})})
    rows = {row.key: row for group in legend(lay_out(scored)) for row in group.rows}
    assert "longueur" in rows["score"].name
    assert rows["score"].count == 1
    assert "score:before" not in rows


def test_a_wheel_stays_round_on_a_wide_page() -> None:
    wide = spread(new_map("fleur"), {}, 1.6, 1.0)
    assert {zone.shape.width / zone.shape.height for zone in wide.zones.values()} == {1.0}

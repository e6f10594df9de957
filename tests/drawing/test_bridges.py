"""Indirect relations of a view: drawn, told, never taken by a hand, and gone with what they were made of."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage

from sysmap.drawing import Figure, indirect_at, indirect_in, lay_out, legend
from sysmap.model import SystemMap, View

from .conftest import element

ONLY = {"only": ["a", "c"]}
WAY = "indirect:a:c"


@pytest.fixture
def map(chart: Callable[..., SystemMap]) -> SystemMap:
    return chart(
        elements=[element("a"), element("b", 300, 200), element("c", 600)],
        links=[{"id": "ab", "source": "a", "target": "b", "polarity": "+"},
               {"id": "bc", "source": "b", "target": "c", "polarity": "-"}],
    )  # fmt: skip


def seen(map: SystemMap, **fields: Any) -> Figure:
    view = {"id": "v", "filter": ONLY, "indirect": True, **fields}
    return lay_out(map, view=View.model_validate(view))


def test_only_a_view_that_asks_draws_them(map: SystemMap) -> None:
    assert list(seen(map).links) == [WAY]
    assert not seen(map, indirect=False).links
    assert set(lay_out(map).links) == {"ab", "bc"}


def test_it_says_via_how_many_and_its_net_sign(map: SystemMap) -> None:
    (placed,) = indirect_in(seen(map))
    assert placed.words is not None
    assert placed.words.lines.lines == ("via\u00a01",)
    assert placed.record.polarity == "-"
    assert placed.sign is not None


def test_a_hand_meets_nothing_and_the_pointer_is_told(map: SystemMap) -> None:
    figure = seen(map)
    at = figure.links[WAY].route.at(200)[0]
    assert figure.at(*at) is None
    told = indirect_at(figure, *at, 6.0)
    assert told is not None
    assert told.id == WAY
    assert indirect_at(figure, at.x, at.y + 300, 6.0) is None


@pytest.mark.parametrize("more", [{"hidden": ["ab"]}, {"hidden": [WAY]}, {"link_kinds": ["tension"]}])
def test_what_the_view_leaves_out_leads_nowhere(map: SystemMap, more: dict[str, Any]) -> None:
    assert not seen(map, filter={**ONLY, **more}).links


def test_it_stays_where_it_was_when_nothing_changed(map: SystemMap) -> None:
    first = seen(map)
    moved = map.model_copy(update={"elements": {**map.elements, "b": map.elements["b"].evolve(x=900)}})
    again = lay_out(moved, view=first.view, previous=first)
    assert again.links[WAY] is first.links[WAY]


def test_a_folded_zone_is_shown_and_no_way_through(chart: Callable[..., SystemMap]) -> None:
    folded = chart(
        elements=[element("a"), element("b", 300, zones=["z"]), element("c", 600)],
        zones=[{"id": "z", "folded": True, "label": "Zone"}],
        links=[{"id": "ab", "source": "a", "target": "b"}, {"id": "bc", "source": "b", "target": "c"}],
    )
    assert not list(indirect_in(seen(folded)))


def test_both_sorts_have_their_row(chart: Callable[..., SystemMap]) -> None:
    kinds = [{"id": "ab", "source": "a", "target": "b", "kind": "cooperation"},
             {"id": "bc", "source": "b", "target": "c", "kind": "cooperation"}]  # fmt: skip
    mutual = chart(elements=[element("a"), element("b", 300), element("c", 600)], links=kinds)
    for language in ("fr", "en"):
        keys = [row.key for group in legend(seen(mutual), language) for row in group.rows]
        assert keys == ["kind:facteur", "line:indirect_mutual"]


def test_it_is_dotted_with_a_hollow_head(map: SystemMap, picture: Callable[..., QImage]) -> None:
    """Along the line ink and paper alternate; in the middle of the head there is paper."""
    figure = seen(map)
    image = picture(figure, scale=4.0)
    box, line = figure.bounds, figure.links[WAY].route

    def dark(s: float) -> bool:
        at = line.at(s)[0]
        x, y = round((at.x - box.left) * 4), round((at.y - box.top) * 4)
        return QColor(image.pixel(x, y)).lightness() < 128

    along = [dark(60 + n * 0.5) for n in range(100)]
    changes = sum(a != b for a, b in itertools.pairwise(along))
    assert changes >= 10
    assert not dark(line.length() - 6.5)

"""The legend lists every mark drawn, and no other; each row shows what it names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from sysmap.drawing import Figure, LegendRow, lay_out, legend
from sysmap.model import CATEGORIES, KINDS, LINK_KINDS, SystemMap, View

from .conftest import element

Chart = Callable[..., SystemMap]
DATES = {"text": "1990-1999", "start": "1990", "end": "1999"}
AXIS = {"id": "t", "start": 0, "end": 800, "across": 400, "breaks": [400],
        "stops": [{"at": 0, "value": 1980, "label": "1980"}, {"at": 800, "value": 2020}]}  # fmt: skip


def rows(figure: Figure, language: str = "fr") -> dict[str, LegendRow]:
    return {row.key: row for group in legend(figure, language) for row in group.rows}


def link(**fields: Any) -> dict[str, Any]:
    return {"id": "l", "source": "a", "target": "b", **fields}


TWO = [element("a"), element("b", 300)]
FACTOR = {"kind:facteur"}
CASES: list[tuple[dict[str, Any], set[str]]] = [
    ({"elements": TWO}, FACTOR),
    ({"elements": TWO, "links": [link(polarity="+")]}, FACTOR | {"sign:+"}),
    ({"elements": TWO, "links": [link(polarity="-", delay=True)]}, FACTOR | {"sign:-", "delay"}),
    ({"elements": TWO, "links": [link(polarity="?", contested={})]}, FACTOR | {"sign:?", "contested"}),
    ({"elements": TWO, "links": [link(support="hypothesis")]}, FACTOR | {"line:influence", "hypothesis"}),
    ({"elements": TWO, "links": [link(strength=3)]}, FACTOR | {"line:influence", "strength:3"}),
    ({"elements": [element("a", support="hypothesis")]}, FACTOR | {"hypothesis:element"}),
    ({"elements": [element("a", visibility="group", dots=2)]}, FACTOR | {"group", "dots"}),
    ({"elements": [element("a", merged=[{"count": 2}])]}, FACTOR | {"times"}),
    ({"elements": [element("a", kind="action", progress="study")]}, {"kind:action", "progress:study"}),
    ({"elements": [element("a", kind="facteur", progress="study")]}, FACTOR),
    ({"elements": [element("a", kind="acteur", category="elu")]}, {"category:elu"}),
    ({"elements": [element("a", kind="facteur", category="elu")]}, FACTOR),
    (
        {"elements": [element("a", kind="projet")], "zones": [{"id": "z", "shape": {"type": "lane"}}]},
        {"kind:projet", "zone:lane"},
    ),
    (
        {"zones": [{"id": "z", "hue": "blue", "shape": {"type": "sector"}}, {"id": "y"}]},
        {"zone:sector/hue", "zone"},
    ),
    ({"elements": [element("a", zones=["z"])], "zones": [{"id": "z", "folded": True}]}, {"folded"}),
    (
        {
            "elements": [element("a", zones=["z"], dates=DATES)],
            "axes": [AXIS],
            "zones": [{"id": "z", "mark": "own"}],
        },
        FACTOR | {"bar:grey", "zone", "break"},
    ),
    (
        {
            "elements": [element("a", zones=["z"], dates={**DATES, "fuzzy": True})],
            "axes": [AXIS],
            "zones": [{"id": "z", "mark": "own"}],
        },
        FACTOR | {"bar:grey:fuzzy", "zone", "break"},
    ),
    (
        {
            "elements": [element("a", zones=["z"]), element("b", 300, zones=["z"])],
            "zones": [{"id": "z", "mark": "pebble"}],
        },
        {"pebble", "trail", "zone"},
    ),
    ({"notes": [{"id": "n", "text": "À vérifier"}]}, {"note", "group"}),
    ({"notes": [{"id": "n", "text": "À vérifier", "visibility": "public"}]}, {"note"}),
]


@pytest.mark.parametrize(("collections", "expected"), CASES, ids=lambda v: None)
def test_a_mark_has_its_row_and_no_other_row_comes(
    chart: Chart, collections: Any, expected: set[str]
) -> None:
    assert set(rows(lay_out(chart(**collections)))) == expected


@pytest.fixture
def everything(chart: Chart) -> SystemMap:
    """Every kind, every category, every kind of relation with every sign, and two loops."""
    kinds = [*((kind, "") for kind in KINDS), *((c.kind, c.id) for c in CATEGORIES.values())]
    elements = [element(f"e{i}", (i % 8) * 240, (i // 8) * 160, kind=kind, category=category)
                for i, (kind, category) in enumerate(kinds)]  # fmt: skip
    links = [
        {"id": f"{kind}{sign}", "kind": kind, "source": f"e{i}", "target": f"e{i + 1}", "polarity": sign}
        for i, kind in enumerate(LINK_KINDS)
        for sign in (("", "+", "-", "?") if kind == "influence" else ("",))
    ]
    turn = [("x", "e0", "e1", "+"), ("y", "e1", "e0", "-")]
    links += [{"id": id, "source": a, "target": b, "polarity": sign} for id, a, b, sign in turn]
    return chart(
        elements=elements, links=links, loops=[{"id": "loop", "links": ["x", "y"], "name": "Le frein"}]
    )


def test_a_map_of_everything_has_a_row_for_everything(everything: SystemMap) -> None:
    found = rows(lay_out(everything))
    assert {key for key in found if key.startswith("kind:")} == {f"kind:{id}" for id in KINDS}
    assert {key for key in found if key.startswith("category:")} == {f"category:{id}" for id in CATEGORIES}
    lines = [id for key in found if key.startswith("line:") for id in key.removeprefix("line:").split("+")]
    assert sorted(lines) == sorted(LINK_KINDS)
    assert {"sign:+", "sign:-", "sign:?", "loop:B"} <= set(found)
    assert "told" not in found


def test_taking_a_record_away_takes_its_row_away(everything: SystemMap) -> None:
    whole = rows(lay_out(everything))
    for id, record in everything.elements.items():
        key = f"category:{record.category}" if record.category else f"kind:{record.kind}"
        left = {k: v for k, v in everything.elements.items() if k != id}
        rest = rows(lay_out(everything.model_copy(update={"elements": left, "links": {}, "loops": {}})))
        assert key in whole
        assert key not in rest


def test_counts_are_what_the_figure_draws(everything: SystemMap) -> None:
    figure = lay_out(everything)
    found = rows(figure)
    elements = sum(row.count for key, row in found.items() if key.startswith(("kind:", "category:")))
    relations = sum(row.count for key, row in found.items() if key.startswith(("line:", "sign:")))
    assert elements == len(figure.elements)
    assert relations == len(figure.links)


def test_a_told_loop_has_its_row_with_its_colour(everything: SystemMap) -> None:
    found = rows(lay_out(everything, view=View(id="v", loop="loop")))
    assert (found["told"].name, found["told"].hue_name) == ("Boucle racontée", "jaune")
    assert "loop:B" in found


def test_colours_are_named_and_groups_come_in_order(everything: SystemMap) -> None:
    groups = legend(lay_out(everything), "fr")
    assert [group.title for group in groups] == ["Acteurs", "Éléments", "Relations", "Zones et repères"]
    found = rows(lay_out(everything))
    assert (found["kind:levier"].name, found["kind:levier"].hue_name) == ("Levier", "vert")
    assert (found["category:elu"].name, found["category:elu"].hue_name) == ("Élu·es", "bleu")
    assert found["kind:facteur"].hue_name == ""
    assert found["kind:acteur"].name == "Autres acteurs"


def test_in_english_no_row_is_left_in_french(everything: SystemMap) -> None:
    french, english = rows(lay_out(everything)), rows(lay_out(everything), "en")
    assert french.keys() == english.keys()
    assert english["kind:levier"].name == "Lever"
    assert english["sign:-"].hue_name == "dashed"
    same = {key for key in french if french[key].name == english[key].name}
    assert same <= {
        "kind:action",
        "kind:evenement",
        "kind:attachement",
        "category:association",
        "line:tension",
        "line:information",
        "note",
    }


def test_a_view_that_hides_a_kind_hides_its_row(everything: SystemMap) -> None:
    view = View(id="v", prominence={"e1": "context"})
    assert "context" in rows(lay_out(everything, view=view))
    assert "context" not in rows(lay_out(everything))


def test_every_sample_draws_something_inside_its_box(everything: SystemMap) -> None:
    samples = rows(lay_out(everything))
    for collections, _ in CASES:
        samples |= rows(lay_out(SystemMap.model_validate(collections)))
    paper = QColor("#FBFAF6").rgb()
    for key, row in samples.items():
        image = QImage(80, 60, QImage.Format.Format_RGB32)
        image.fill(QColor("#FBFAF6"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row.draw(painter, 20, 18, 40, 24)
        painter.end()
        inked = [(x, y) for x in range(80) for y in range(60) if image.pixel(x, y) != paper]
        assert inked, key
        assert all(14 <= x <= 66 and 13 <= y <= 47 for x, y in inked), key


def test_hypotheses_are_counted_where_they_stand(chart: Chart) -> None:
    """22 relations and 4 factors are not « 26 »: each group counts its own."""
    map = chart(
        elements=[element("a", support="hypothesis"), element("b", 200)],
        links=[link(support="hypothesis"), link(id="m", source="b", target="a", support="hypothesis")],
    )
    found = rows(lay_out(map))
    assert (found["hypothesis:element"].count, found["hypothesis"].count) == (1, 2)


def test_relations_that_draw_alike_read_as_one_list_of_nouns(chart: Chart) -> None:
    kinds = ("relation", "contribution", "portage")
    map = chart(elements=TWO, links=[link(id=kind, kind=kind) for kind in kinds])
    assert "Portage, contribution, autre" in {row.name for row in rows(lay_out(map)).values()}


def test_a_kind_of_relation_that_was_renamed_keeps_its_name(chart: Chart) -> None:
    named = {"id": "portage", "names": {"fr": "Pilote", "en": "Steers"}}
    map = chart(elements=TWO, links=[link(kind="portage")], link_kinds=[named])
    assert "Pilote" in {row.name for row in rows(lay_out(map)).values()}

"""A wall of 25 out of 110: words read from afar, dotted relations explained, the rest counted, no secret."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

import sysmap
from sysmap.analysis import proposals
from sysmap.drawing import legend
from sysmap.editing.operations_views import simplified
from sysmap.model import Element, Link, Poster, SystemMap, View, is_indirect
from sysmap.poster import Sheet, compose, drawn_ids, export, shared
from sysmap.poster.clear import met
from sysmap.poster.sheet import Words
from sysmap.storage import dumps
from tests.workshop import workshop

A1 = Poster(id="p", view="v", size="A1")


@pytest.fixture(scope="module")
def wall() -> SystemMap:
    map = workshop()
    kept = proposals(map).kept(25)
    return map.evolve(views=[simplified(map, kept, id="v", name="Vue simplifiée")])


@pytest.fixture(scope="module")
def sheet(wall: SystemMap, app: object) -> Sheet:
    from sysmap.drawing import prepare

    prepare()
    return compose(wall, A1)


def foot(sheet: Sheet) -> str:
    return " ".join(item.text for item in sheet.of(Words) if item.role == "foot")


def test_its_words_are_read_at_two_metres(sheet: Sheet) -> None:
    assert sheet.drawn.scale * 15 / 25.4 * 72 >= 24
    assert not sheet.notices


def test_no_words_meet_anything(sheet: Sheet) -> None:
    assert met(sheet.drawn.figure) == []


def test_what_is_left_out_is_counted(sheet: Sheet) -> None:
    links = sheet.drawn.figure.links.values()
    indirect = sum(is_indirect(placed.record) for placed in links)
    said = f"25 éléments, {len(links) - indirect} relations et {indirect} liens indirects\u202f; "
    assert indirect > 3
    assert said + "85 autres éléments dans la carte complète." in foot(sheet)


def test_the_legend_knows_the_dotted_line(sheet: Sheet) -> None:
    rows = {row.key: row for group in legend(sheet.drawn.figure) for row in group.rows}
    counted = sum(is_indirect(placed.record) for placed in sheet.drawn.figure.links.values())
    assert rows["line:indirect"].count == counted
    direct = sheet.whole.evolve(views=[sheet.whole.views["v"].evolve(indirect=False)])
    keys = [row.key for group in legend(compose(direct, A1).drawn.figure) for row in group.rows]
    assert "line:indirect" not in keys


def test_the_attached_map_holds_what_is_seen_and_is_drawn_alike(sheet: Sheet, wall: SystemMap) -> None:
    given = shared(sheet.map, drawn_ids(sheet.drawn.figure), sheet.view, A1)
    assert set(given.links) == set(sheet.drawn.figure.links)
    text = dumps(given)
    hidden = [e.label for id, e in wall.elements.items() if id not in sheet.drawn.figure.elements]
    assert not [label for label in hidden if label in text]


def test_the_map_never_holds_an_indirect_relation(sheet: Sheet, wall: SystemMap, tmp_path: Path) -> None:
    made = export(wall, A1, tmp_path / "wall.pdf", attach="full")
    assert made.attached
    back = sysmap.load(tmp_path / "wall.pdf")
    assert not [link for link in back.links.values() if is_indirect(link)]
    assert "via" in PdfReader(tmp_path / "wall.pdf").pages[0].extract_text()


def test_a_secret_on_the_way_gives_nothing_away(app: object) -> None:
    elements = [Element(id="a", label="Eau"), Element(id="s", label="Zibeline", visibility="group", x=200),
                Element(id="b", label="Air", x=400)]  # fmt: skip
    links = [Link(id="l", source="a", target="s", polarity="+"),
             Link(id="m", source="s", target="b", polarity="-")]  # fmt: skip
    view = View(id="v", filter={"only": ["a", "b"]}, indirect=True)  # type: ignore[arg-type]
    sheet = compose(SystemMap(elements=elements, links=links, views=[view]), A1)  # type: ignore[arg-type]
    assert not sheet.drawn.figure.links
    said = " ".join(item.text for item in sheet.of(Words))
    assert "Zibeline" not in said
    assert "via" not in said
    assert "indirect" not in said


def test_a_map_with_nothing_to_show_is_still_a_page(app: object) -> None:
    view = simplified(SystemMap(), [], id="v")
    assert compose(SystemMap(views=[view]), A1).drawn is not None  # type: ignore[arg-type]

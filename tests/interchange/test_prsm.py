"""PRSM’s three generations: the signs by label, style and colour, and what must not come along."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sysmap.interchange import Account
from sysmap.interchange.formats import Foreign, recognised
from sysmap.interchange.lzstring import expanded
from sysmap.model import SystemMap
from tests.interchange.lz_writing import compressed

GREEN, RED, BLUE = "rgb(0,204,0)", "rgb(255,0,0)", "rgb(0,0,255)"
NEW = {
    "version": "3.0.3", "room": "ABC-DEF-GHI-JKL", "mapTitle": "La carte",
    "attributeTitles": {"att1": "bananes"},
    "styles": {
        "nodes": {"base": {"shape": "ellipse"}, "group0": {"groupLabel": "Nature", "shape": "box"},
                  "group1": {"groupLabel": "Sample"}},
        "edges": {"base": {"arrows": {"to": {"enabled": True}}}, "edge0": {"groupLabel": "Sample"},
                  "edge1": {"groupLabel": "+ve"}, "edge2": {"groupLabel": "Finance"}},
    },
    "nodes": [
        {"id": "a", "label": "Le\nclimat", "grp": "group0", "x": -250, "y": -400, "att1": "3",
        "thumbUp": ["u1", "u2"],
         "note": {"ops": [{"insert": "une "}, {"insert": "note\n"}]}, "created": {"time": 1,
         "user": "Quelqu’un"}},
        {"id": 7, "label": "Forêt", "grp": "group0", "x": 0, "y": -400},
        {"id": "c", "label": "Argent", "grp": "group1", "x": None, "y": None},
    ],
    "edges": [
        {"id": "1", "from": "a", "to": 7, "grp": "edge0", "label": "−", "color": {"color": GREEN}},
        {"id": "2", "from": 7, "to": "c", "grp": "edge1"},
        {"id": "3", "from": "c", "to": "a", "grp": "edge0", "color": {"color": RED}},
        {"id": "4", "from": "c", "to": 7, "grp": "edge2", "color": {"color": BLUE}, "label": "aide"},
        {"id": "5", "from": "a", "to": "c", "grp": "edge0", "arrows": {"to": {"enabled": False}}},
    ],
    "history": [{"action": "x", "state": "y"}], "description": {"text": {"ops": [{"insert": "À propos\n"}]}},
    "background": json.dumps({
        "u1": {"type": "Rect", "left": -350, "top": -500, "width": 450, "height": 200},
        "u2": {"type": "Textbox", "text": "Dehors", "left": -340, "top": -490, "width": 80, "height": 20},
        "u3": {"type": "Rect", "left": 0, "top": 0, "width": 9, "height": 9, "visible": False},
        "sequence": [],
    }),
}  # fmt: skip
OLD = {
    "version": "1.3", "lastNodeSample": "group0", "samples": {"nodes": {}, "edges": {}},
    "nodes": [{"id": 1, "label": "A", "group": 2, "x": 1, "y": 2, "title": "dit <b>fort</b>"},
              {"id": 2, "label": "B", "group": 12}],
    "edges": [{"id": 1, "from": 1, "to": 2, "group": 0, "color": {"color": GREEN}, "arrows": "to"}],
}  # fmt: skip


def read(text: str, account: Account | None = None) -> SystemMap:
    file = Foreign("carte.prsm", text.encode("utf-8", "surrogatepass"))
    row = recognised(file)
    assert row is not None
    assert row.id == "prsm"
    return row.read([file], account or Account())


@pytest.mark.parametrize("pack", [lambda text: text, compressed, lambda text: "\ufeff" + text])
def test_what_a_map_says(pack: Any) -> None:
    account = Account()
    map = read(pack(json.dumps(NEW, ensure_ascii=False)), account)
    climate, forest, money = map.elements.values()
    assert (climate.label, climate.description, climate.dots) == ("Le climat", "une note", 2)
    assert climate.attributes["bananes"] == "3"
    assert [map.kind(e).name("fr") for e in (climate, forest)] == ["Nature", "Nature"]
    assert [k.polarity for k in map.links.values()] == ["-", "+", "-", "", ""]
    funding = [*map.links.values()][3]
    assert (funding.kind, funding.verb) == ("financement", "aide")
    assert map.link_kind([*map.links.values()][4]).symmetric
    assert [zone.label for zone in map.zones.values()] == ["Dehors"]
    assert (len(climate.zones), len(money.zones)) == (1, 0)
    assert (map.card.title, map.card.summary) == ("La carte", "À propos")
    assert next(line["count"] for line in account.as_data()["guessed"] if "signe" in line["sentence"]) == 2


def test_the_key_of_the_room_and_names_of_people_stay_behind() -> None:
    account = Account()
    map = read(json.dumps(NEW), account)
    whole = map.model_dump_json()
    assert "ABC-DEF" not in whole
    assert "Quelqu’un" not in whole
    left = " ".join(account.of("left"))
    assert "salon" in left
    assert "Le nom de 1 personne" in left
    assert "historique" in left


def test_the_first_generation() -> None:
    map = read(json.dumps(OLD))
    assert [e.description for e in map.elements.values()] == ["dit fort", ""]
    assert [k.polarity for k in map.links.values()] == ["+"]


def test_colours_become_types_when_nothing_else_does() -> None:
    data = {**OLD, "nodes": [{"id": n, "label": str(n), "color": {"background": c}} for n,
        c in enumerate((RED, BLUE, RED))],
            "edges": []}  # fmt: skip
    account = Account()
    map = read(json.dumps(data), account)
    assert [map.kind(e).name("fr") for e in map.elements.values()] == ["Rouge", "Bleu", "Rouge"]
    assert any("couleurs" in line for line in account.of("guessed"))


@pytest.mark.parametrize("words", ["", "a", "abababab" * 400, "é 😀 \ud83d", "\0\uffff", "{}" * 5000])
def test_compression_comes_home(words: str) -> None:
    there = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    assert expanded(compressed(words)) == there or words.endswith("\ud83d")


def test_the_compression_is_that_of_lz_string() -> None:
    """Its own answer for these words."""
    assert compressed("hello hello hello") == "\u02e2\u4c2d\u4c3e\u6024\u50bb\u4a60 "


def test_a_cut_file_is_refused_in_a_sentence() -> None:
    from sysmap.interchange.formats import format_named

    row = format_named("prsm")
    assert row is not None
    packed = compressed(json.dumps(NEW))
    with pytest.raises(ValueError, match="abîmé"):
        row.read([Foreign("x.prsm", packed[: len(packed) // 2].encode())], Account())

"""What leaves for a network format and comes back is what left, or said to be left behind."""

from __future__ import annotations

import json

import pytest

from sysmap.interchange import Account
from sysmap.interchange.formats import Foreign, format_named
from tests.interchange.networks.carried import journey, rich_map, told


@pytest.mark.parametrize("format", ["graphml", "gml", "dot", "json_canvas"])
def test_everything_a_network_holds_comes_back(format: str) -> None:
    map = rich_map()
    back, _leaving, _coming = journey(map, format)
    before, after = told(map), told(back)
    for part in before:
        assert after[part] == before[part]


def test_gephi_keeps_all_but_the_outlines_of_zones() -> None:
    map = rich_map()
    back, leaving, _coming = journey(map, "gexf")
    before, after = told(map, ("shape", "note", "hue")), told(back, ("shape", "note", "hue"))
    assert after["elements"] == before["elements"]
    assert after["links"] == before["links"]
    assert after["title"] == before["title"]
    assert set(after["zones"]) == {"Bord & rive", "Cœur"}
    assert any("contour" in sentence for sentence in leaving.of("left"))
    assert any("1 zone sans élément" in sentence for sentence in leaving.of("left"))


def test_a_card_changed_in_obsidian_says_its_new_words_and_place() -> None:
    row = format_named("json_canvas")
    assert row is not None
    data = json.loads(row.write(rich_map(), Account()))
    card = next(node for node in data["nodes"] if node["id"] == "e1")
    card |= {"text": "Autres mots\n\nAutre texte", "x": card["x"] + 400}
    back = row.read([Foreign("x.canvas", json.dumps(data).encode())], Account())
    before, after = rich_map().elements["e1"], back.elements["e1"]
    assert (after.label, after.description) == ("Autres mots", "Autre texte")
    assert abs(after.x - before.x - 400) <= 1
    assert after.category == "elu"

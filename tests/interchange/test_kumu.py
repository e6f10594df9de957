"""Kumu’s three shapes, its pairs of signs, its several maps and its two spreadsheets."""

from __future__ import annotations

import json
from typing import Any

from sysmap.interchange import Account
from sysmap.interchange.formats import Foreign, format_named, recognised
from sysmap.model import SystemMap


def read(data: Any, account: Account | None = None) -> SystemMap:
    file = Foreign("projet.json", json.dumps(data).encode())
    row = recognised(file)
    assert row is not None
    assert row.id == "kumu"
    return row.read([file], account or Account())


def relations(map: SystemMap) -> list[tuple[str, str, str]]:
    return [(map.elements[k.source].label, k.polarity,
        map.elements[k.target].label) for k in map.links.values()]


BLUEPRINT = {
    "elements": [
        {"id": "e1", "label": "Pluie", "type": "Facteur", "tags": ["eau", "ciel"], "Dessert": "glace"},
        {"id": "e2", "label": "Récolte  abondante", "description": "**gras**"},
    ],
    "connections": [
        {"id": "c1", "from": "e1", "to": "e2", "type": "+-"},
        {"id": "c2", "from": "e2", "to": "e1", "type": "Nourrit", "direction": "mutual"},
    ],
}
BACKUP = {
    "name": "Projet", "defaultMap": "map-2", "attributes": [{"_id": "attr-1", "name": "Connection Type"}],
    "elements": [
        {"_id": "elem-1", "attributes": {"label": "A", "element type": "Acteur", "tags": ["t"]}},
        {"_id": "elem-2", "attributes": {"label": "B"}},
        {"_id": "elem-3", "attributes": {"label": "C"}},
    ],
    "connections": [
        {"_id": "conn-0", "from": "elem-1", "to": "elem-2", "direction": "directed", "delayed": True,
         "reversed": False, "attributes": {"connection type": "++"}},
        {"_id": "conn-1", "from": "elem-2", "to": "elem-1", "direction": "directed", "reversed": True,
         "attributes": {"connection type": "-"}},
    ],
    "loops": [{"_id": "loop-1", "attributes": {"label": "B1 La boucle"}, "connections": ["conn-1",
    "conn-0"]}],
    "maps": [
        {"_id": "map-1", "name": "Deuxième", "elements": [
            {"_id": "n0", "element": "elem-1", "position": {"x": 9, "y": 9}},
            {"_id": "n1", "element": "elem-3", "position": {"x": 8000, "y": 10}}]},
        {"_id": "map-2", "name": "Première", "description": "dit", "elements": [
            {"_id": "n2", "element": "elem-1", "position": {"x": 100, "y": 0}},
            {"_id": "n3", "element": "elem-2", "position": {"x": 300, "y": 0}}]},
    ],
    "perspectives": [{"_id": "pers-1", "name": "v", "style": "@settings {}"}],
}  # fmt: skip


def test_a_blueprint() -> None:
    account = Account()
    map = read(BLUEPRINT, account)
    assert relations(map) == [
        ("Pluie", "-", "Récolte abondante"), ("Récolte abondante", "", "Pluie"), ("Pluie", "",
        "Récolte abondante"),
    ]  # fmt: skip
    rain = map.elements["e1"]
    assert (rain.kind, rain.keywords, rain.attributes["Dessert"]) == ("facteur", ("eau", "ciel"), "glace")
    assert next(iter(map.links.values())).attributes["type"] == "+-"
    assert [line["count"] for line in account.as_data()["changed"]] == [1, 1]


def test_labels_are_ends_when_there_are_no_ids() -> None:
    data = {"elements": [{"label": "A"}, {"label": "B"}], "connections": [{"from": "A", "to": "B",
        "type": "opposite"}]}
    assert relations(read(data)) == [("A", "-", "B")]


def test_a_backup_makes_each_map_a_view_and_keeps_its_loops() -> None:
    account = Account()
    map = read(BACKUP, account)
    assert relations(map) == [("A", "+", "B"), ("B", "-", "A")]
    assert [k.delay for k in map.links.values()] == [True, False]
    shown = {view.name: {map.elements[id].label for id in view.filter.only} for view in map.views.values()}
    assert shown == {"Première": {"A", "B"}, "Deuxième": {"A", "C"}}
    places = {e.label: e.x for e in map.elements.values()}
    assert places["A"] < places["B"] < places["C"], "the map that opens first gives the places"
    (loop,) = map.loops.values()
    assert (loop.letter, loop.number, loop.name, len(loop.links)) == ("B", 1, "La boucle", 2)
    assert map.card.title == "Projet"
    said = account.as_data()
    assert any("reversed" in line["sentence"] for line in said["guessed"])
    assert any("style" in line["sentence"] for line in said["left"])


def test_the_hybrid_shape_and_great_distances() -> None:
    spread = [{"element": f"elem-{n}", "position": {"x": n * 4000, "y": 0}} for n in (1, 2, 3)]
    data = {"elements": BACKUP["elements"], "connections": BACKUP["connections"],
        "maps": [{"elements": spread}]}
    xs = [e.x for e in read(data).elements.values()]
    assert xs[1] - xs[0] < 500, "places come to our scale"
    assert xs[2] - xs[1] == xs[1] - xs[0]
    only = {"elements": BACKUP["elements"], "connections": BACKUP["connections"]}
    assert len(read(only).elements) == 3


def test_ends_that_are_missing_are_said_by_name() -> None:
    account = Account()
    read({"elements": [{"id": "a", "label": "A"}], "connections": [{"from": "a", "to": "fantôme"}]}, account)
    assert "fantôme" in account.as_data()["left"][0]["sentence"]


def test_the_spreadsheet_for_kumu_reads_back() -> None:
    map, write, read_back = read(BLUEPRINT), format_named("kumu_xlsx"), format_named("xlsx")
    assert write is not None
    assert read_back is not None
    back = read_back.read([Foreign("k.xlsx", write.write(map, Account()))], Account())
    assert relations(back) == relations(map)
    assert [e.keywords for e in back.elements.values()] == [e.keywords for e in map.elements.values()]

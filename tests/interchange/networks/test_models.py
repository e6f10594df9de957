"""Loopy, Mental Modeler, XMILE, Vensim: models of cause and effect (samples of ours, in their shapes)."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest

from sysmap.interchange import Account
from sysmap.interchange.formats import Foreign, recognised
from sysmap.model import SystemMap

LOOPY = [
    [[1, 403, 223, 0.5, "Lapins%20%26%20co", 4], [2, 405, 382, 0.5, "Renards", 0], [3, 600, 380, 1, "", 0]],
    [[2, 1, 89, -1, 0], [1, 2, 94, 1, 0], [1, 2, 120, 1, 0], [3, 3, 60, 1, 45], [1, 8, 60, 1, 0]],
    [[609, 205, "Une%20note"]],
    5,
]
MM = """<?xml version="1.0" encoding="UTF-8"?><mentalmodeler><info><name>Étang</name></info><groupNames>
<groupName index="0">Milieu</groupName><groupName index="1"></groupName></groupNames><concepts>
<concept><id>a1</id><name>Poissons &amp; co</name><notes>vus</notes><units>kg</units><group>0</group><x>100</x><y>50</y>
 <preferredState>0</preferredState><relationships>
  <relationship><id>b2</id><name/><notes>dit</notes><confidence>2</confidence><influence>-0.75</influence></relationship>
  <relationship><id>zz</id><influence>1</influence></relationship></relationships></concept>
<concept><id>b2</id><name>Algues</name><notes/><units/><group>1</group><x>400</x><y>250</y><relationships>
  <relationship><id>a1</id><influence>0.25</influence></relationship></relationships></concept>
</concepts><scenarios><scenario><name>S</name></scenario></scenarios></mentalmodeler>"""  # noqa: E501
XMILE = """<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"><header><name>Eau</name></header>
<model><variables>
 <stock name="Nappe\\nphréatique"><eqn>100</eqn><inflow>Recharge</inflow><outflow>Pompage</outflow></stock>
 <flow name="Recharge"><eqn>3</eqn></flow><flow name="Pompage"><eqn>Besoin*2</eqn></flow>
 <aux name="Besoin d'eau"><eqn>1</eqn><doc>m3 par jour</doc></aux></variables>
 <views><view>
  <stock x="300" y="200" name="Nappe\\nphréatique"/><flow x="150" y="200" name="Recharge"><pts><pt x="1" y="2"/></pts></flow>
  <flow x="450" y="200" name="Pompage"/><aux x="450" y="350" name="Besoin d'eau"/>
  <alias x="600" y="100" uid="9"><of>Nappe_phréatique</of></alias>
  <connector uid="1" angle="3" polarity="+"><from>Besoin_d'eau</from><to>Pompage</to></connector>
  <connector uid="2" angle="3" delay_mark="true" polarity="-"><from><alias uid="9"/></from><to>Besoin_d'eau</to></connector>
  <connector uid="3"><from>Rien</from><to>Pompage</to></connector></view><view/></views></model></xmile>"""  # noqa: E501
VENSIM = r'''{UTF-8}
Population= INTEG (births-deaths, 100) ~ people ~ |
births=Population*birth rate ~ ~ |
\\\---/// Sketch information - do not modify anything except names
V300  Do not put anything below this section - it will be ignored
*View 1
$192-192-192,0,Times New Roman|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0
10,1,Population,275,69,40,20,3,3,0,0,0,0,0,0
12,2,48,91,71,8,8,0,3,0,0,-1,0,0,0
1,3,5,1,4,0,0,22,0,0,0,-1--1--1,,1|(204,71)|
1,4,5,2,100,0,0,22,0,0,0,-1--1--1,,1|(130,71)|
11,5,48,167,71,6,8,34,3,0,0,1,0,0,0
10,6,births,167,90,19,11,40,3,0,0,-1,0,0,0
12,7,48,487,70,8,8,0,3,0,0,-1,0,0,0
1,8,10,7,4,0,0,22,0,0,0,-1--1--1,,1|(441,70)|
1,9,10,1,100,0,0,22,0,0,0,-1--1--1,,1|(353,70)|
11,10,48,397,70,6,8,34,3,0,0,1,0,0,0
10,11,deaths,397,89,22,11,40,3,0,0,-1,0,0,0
10,12,"taux, ""brut""",99,218,29,11,8,3,0,0,0,0,0,0
1,14,12,6,0,0,43,0,0,64,0,-1--1--1,,1|(130,104)|
12,16,0,269,22,37,9,8,4,0,0,-1,0,0,0
Un commentaire, ici
1,17,1,10,1,0,79,0,0,65,0,-1--1--1,,1|(203,31)|
10,20,Population,700,300,40,20,8,2,0,3,-1,0,0,0,128-128-128
1,21,20,12,1,0,45,0,0,64,0,-1--1--1,,1|(203,31)|
\\\---/// Sketch information - do not modify anything except names
V300  Do not put anything below this section - it will be ignored
*View 2
$192-192-192,0,Times New Roman|12||0-0-0
10,1,Ailleurs,275,69,40,20,3,3,0,0,0,0,0,0
///---\\\
:L<%^E!@
'''


def read(id: str, data: bytes, name: str = "x") -> tuple[SystemMap, Account]:
    row = recognised(Foreign(name, data))
    assert row is not None
    assert row.id == id
    account = Account()
    return row.read([Foreign(name, data)], account), account


def told(map: SystemMap) -> list[tuple[str, str, str]]:
    ends = {e.id: e.label for e in map.elements.values()}
    return [(ends[k.source], k.polarity, ends[k.target]) for k in map.links.values()]


_TEXT = json.dumps(LOOPY)
_ADDRESS = "https://ncase.me/loopy/v1.1/?data=" + quote(json.dumps(json.loads(_TEXT)), safe="")


@pytest.mark.parametrize("text", [_TEXT, quote(_TEXT), _ADDRESS, f"[InternetShortcut]\nURL={_ADDRESS}\n"])
def test_loopy_however_it_was_kept(text: str) -> None:
    map, account = read("loopy", text.encode())
    assert [(e.label, e.x, e.y) for e in map.elements.values()] == [
        ("Lapins & co", 403, 223), ("Renards", 405, 382), ("", 600, 380),
    ]  # fmt: skip
    assert told(map) == [("Renards", "-", "Lapins & co"), ("Lapins & co", "+", "Renards"), ("", "+", "")]
    assert [k.strength for k in map.links.values()] == [0, 2, 0]
    assert [n.text for n in map.notes.values()] == ["Une note"]
    assert len(account.of("left")) == 1


def test_mental_modeler_as_xml_and_as_json_are_one() -> None:
    map, account = read("mental_modeler", MM.encode())
    fish, algae = map.elements.values()
    assert (fish.label, fish.x, fish.y, fish.description) == ("Poissons & co", 100, 50, "vus")
    assert map.kind(fish).name("fr") == "Milieu"
    assert (algae.kind, dict(fish.attributes)) == ("facteur", {"units": "kg"})
    assert told(map) == [("Poissons & co", "-", "Algues"), ("Algues", "+", "Poissons & co")]
    first, second = map.links.values()
    assert (first.strength, first.description, dict(first.attributes)) == (
        3, "dit", {"confidence": "2", "influence": -0.75},
    )  # fmt: skip
    assert second.strength == 1
    assert map.card.title == "Étang"
    assert len(account.of("left")) == 2  # the scenario, and the relation to nobody
    twin = {"concepts": [
        {"id": "a1", "name": "Poissons & co", "group": "0", "x": "100", "y": "50", "relationships":
         [{"id": "b2", "influence": "-0.75"}]},
        {"id": "b2", "name": "Algues", "x": "400", "y": "250", "relationships": []}],
        "groupNames": [{"index": "0", "name": "Milieu"}], "scenarios": []}  # fmt: skip
    other, _account = read("mental_modeler", json.dumps(twin).encode())
    assert told(other) == told(map)[:1]
    assert [other.kind(e).name("fr") for e in other.elements.values()] == ["Milieu", "Facteur"]


def test_xmile_view_flows_aliases_and_delays() -> None:
    map, account = read("xmile", XMILE.encode())
    assert map.card.title == "Eau"
    assert [(e.label, e.x, e.y) for e in map.elements.values()] == [
        ("Nappe phréatique", 300, 200), ("Recharge", 150, 200), ("Pompage", 450, 200),
        ("Besoin d'eau", 450, 350),
    ]  # fmt: skip
    assert told(map) == [
        ("Besoin d'eau", "+", "Pompage"), ("Nappe phréatique", "-", "Besoin d'eau"),
        ("Recharge", "+", "Nappe phréatique"), ("Pompage", "-", "Nappe phréatique"),
    ]  # fmt: skip
    assert [k.delay for k in map.links.values()] == [False, True, False, False]
    assert any("2 flux" in said for said in account.of("guessed"))
    assert [line["count"] for line in account.as_data()["left"]] == [4, 1, 1]


def test_vensim_first_view_valves_shadows_and_comments() -> None:
    map, account = read("vensim", VENSIM.encode())
    assert [(e.label, e.x, e.y) for e in map.elements.values()] == [
        ("Population", 275, 69), ("births", 167, 90), ("deaths", 397, 89), ('taux, "brut"', 99, 218),
    ]  # fmt: skip
    assert told(map) == [
        ("births", "+", "Population"), ("deaths", "-", "Population"), ('taux, "brut"', "+", "births"),
        ("Population", "-", "deaths"), ("Population", "-", 'taux, "brut"'),
    ]  # fmt: skip
    assert [k.delay for k in map.links.values()] == [False, False, False, True, False]
    assert [n.text for n in map.notes.values()] == ["Un commentaire, ici"]
    assert any("1 autre vue" in said for said in account.of("left"))

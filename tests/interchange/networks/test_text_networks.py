"""GEXF, GML, DOT and JSON Canvas as other programs write them (samples of ours, in their shapes)."""

from __future__ import annotations

import json

import pytest

from sysmap.interchange import Account
from sysmap.interchange.formats import Foreign, format_named, recognised
from sysmap.model import SystemMap

GEXF = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.3" version="1.3" xmlns:viz="http://www.gexf.net/1.3/viz">
 <meta lastmodifieddate="2024-03-12"><creator>Gephi 0.10</creator><title>Vallée</title></meta>
 <graph defaultedgetype="directed" mode="static">
  <attributes class="node" mode="static"><attribute id="type" title="Type" type="string"/>
   <attribute id="pop" title="Population" type="integer"><default>3</default></attribute></attributes>
  <nodes>
   <node id="0" label="Mairie &amp; écoles"><attvalues><attvalue for="type" value="Acteur"/></attvalues>
    <viz:size value="10.0"/><viz:position x="-120.5" y="300.0"/><viz:color r="10" g="20" b="200"/></node>
   <node id="1" label="Cantine"><attvalues><attvalue for="type" value="Projet"/><attvalue for="pop" value="40"/>
    </attvalues><viz:position x="100.0" y="-20.0"/></node>
   <node id="2" label="Autre" pid="g"><viz:position x="300.0" y="NaN"/></node>
   <node id="g" label="Rive"><nodes><node id="3" label="Dedans"><viz:position x="400" y="INF"/></node></nodes></node>
   <node id="1" label="Encore"/>
  </nodes>
  <edges><edge id="0" source="0" target="1" weight="2.0"/><edge id="1" source="1" target="0" type="undirected"/>
   <edge id="2" source="0" target="9"/><edge id="3" source="1" target="2" label="renforce" type="mutual"/></edges>
 </graph></gexf>
"""  # noqa: E501
GML = """Creator "yFiles"
Version "2.14"
graph
[ hierarchic 1 directed 1 label "R&#233;seau"
  node [ id 0 label "Eau &#38; &#34;sols&#34;" graphics [ x 10.5 y 20.0 w 30 h 30 type "ellipse" fill "#FFCC00" ] ]
  node [ id 5 label "Rive" graphics [ x 100 y 100 ] isGroup 1 ]
  node [ id 2 label "Pompe" gid 5 graphics [ x 310.5 y 20.0 type "ellipse" ] debit 12 ]
  node [ id 7 label "Z" graphics [ x 310.5 y 320.0 type "ellipse" ] ]
  edge [ source 0 target 2 label "+" graphics [ fill "#000000" targetArrow "standard"
    Line [ point [ x 10.5 y 20 ] point [ x 160.5 y -55 ] point [ x 310.5 y 20 ] ] ] ]
  edge [ source 2 target 99 ]
]
"""  # noqa: E501
DOT = r"""/* une carte */ strict digraph "ma carte" {
  // styles
  graph [label="Vallée\nhaute"]; node [shape=ellipse, origine=atelier]
  subgraph cluster_rive { label = "Rive & bord"; a; b [label=<<b>Eau</b> vive<br/>&amp; claire>]
    subgraph "cluster_dedans" { label="Dedans"; c } }
  a [label="Mairie" pos="10,20" shape=hexagon]; é_1 -> a [color="#00cc00"];
  a -> b -> c [color=red, style=dashed]
  { d; e } -> a:port:n [dir=back label="+ soutient"]
  "f" -> "f" [dir=none] ; g [label="{x|<p> y}", shape=record]
  h [label="long " + "texte"] -3.5 [poids=2]
}
graph autre { x -- y }
"""


def read(id: str, text: str | bytes) -> tuple[SystemMap, Account]:
    data = text.encode() if isinstance(text, str) else text
    row = recognised(Foreign("x", data))
    assert row is not None
    assert row.id == id
    account = Account()
    return row.read([Foreign("x", data)], account), account


def test_gephi_nodes_attributes_places_and_hierarchy() -> None:
    map, account = read("gexf", GEXF)
    by = {e.label: e for e in map.elements.values()}
    assert map.card.title == "Vallée"
    assert list(by) == ["Mairie & écoles", "Cantine", "Autre", "Dedans", "Encore"]
    assert (by["Mairie & écoles"].kind, by["Cantine"].kind) == ("acteur", "projet")
    first, second = by["Mairie & écoles"], by["Cantine"]
    assert (second.y - first.y) > 0  # Gephi counts upwards
    assert dict(second.attributes) == {"Population": 40}
    assert [z.label for z in map.zones.values()] == ["Rive"]
    assert {e.label for e in by.values() if e.zones} == {"Autre", "Dedans"}
    assert len(map.links) == 4  # a mutual one is two, the dangling one is none
    assert [k.polarity for k in map.links.values()] == ["", "", "+", "+"]
    data = account.as_data()
    assert [line["count"] for line in data["left"]] == [1]
    assert any("deux fois" in line["sentence"] for line in data["changed"])
    assert all(abs(e.x) < 1e6 and abs(e.y) < 1e6 for e in by.values())


def test_yed_gml_groups_points_and_entities() -> None:
    map, account = read("gml", GML)
    assert map.card.title == "Réseau"
    found = {e.label: (e.x, e.y) for e in map.elements.values()}
    assert found == {'Eau & "sols"': (10.5, 20), "Pompe": (310.5, 20), "Z": (310.5, 320)}
    pompe = next(e for e in map.elements.values() if e.label == "Pompe")
    assert [map.zones[z].label for z in pompe.zones] == ["Rive"]
    assert dict(pompe.attributes) == {"debit": 12}
    (link,) = map.links.values()
    assert link.polarity == "+"
    assert link.bend is not None
    assert link.bend.offset == 0.5
    assert len(account.of("left")) == 1


def test_dot_clusters_chains_ports_html_and_defaults() -> None:
    map, account = read("dot", DOT)
    by = {e.label: e for e in map.elements.values()}
    assert map.card.title == "Vallée\nhaute"
    assert set(by) == {"Mairie", "Eau vive\n& claire", "c", "é_1", "d", "e", "f", "x y", "long texte", "-3.5"}
    names = {z.id: z.label for z in map.zones.values()}
    assert {label: [names[z] for z in e.zones] for label, e in by.items() if e.zones} == {
        "Mairie": ["Rive & bord"], "Eau vive\n& claire": ["Rive & bord"], "c": ["Dedans", "Rive & bord"],
    }  # fmt: skip
    ends = {e.id: e.label for e in by.values()}
    links = [(ends[k.source], ends[k.target], k.polarity, k.verb) for k in map.links.values()]
    assert links == [
        ("é_1", "Mairie", "+", ""), ("Mairie", "Eau vive\n& claire", "-", ""),
        ("Eau vive\n& claire", "c", "-", ""), ("Mairie", "d", "+", "soutient"),
        ("Mairie", "e", "+", "soutient"), ("f", "f", "", ""),
    ]  # fmt: skip
    assert by["Mairie"].kind == "levier"  # a hexagon among ellipses
    assert dict(by["c"].attributes) == {"origine": "atelier"}
    assert dict(by["-3.5"].attributes) == {"origine": "atelier", "poids": 2.0}
    assert any("1 autre graphe" in said for said in account.of("left"))


def test_obsidian_cards_groups_and_arrows() -> None:
    data = {
        "nodes": [
            {"id": "g", "type": "group", "x": -50, "y": -50, "width": 500, "height": 300, "label": "Rive"},
            {"id": "a", "type": "text", "text": "Eau\n\nDite le 12 mars", "x": 0, "y": 0,
             "width": 200, "height": 60, "color": "4"},
            {"id": "b", "type": "file", "file": "Notes/Pompe.md", "x": 600, "y": 0, "width": 200,
             "height": 60},
            {"id": "c", "type": "link", "url": "https://example.org", "x": 600, "y": 400, "width": 200,
             "height": 60},
        ],
        "edges": [
            {"id": "1", "fromNode": "a", "toNode": "b", "label": "− freine"},
            {"id": "2", "fromNode": "b", "toNode": "c", "fromEnd": "arrow", "toEnd": "none"},
            {"id": "3", "fromNode": "a", "toNode": "zz"},
        ],
    }  # fmt: skip
    map, account = read("json_canvas", json.dumps(data))
    eau, pompe, page = map.elements.values()
    assert (eau.label, eau.description, eau.x, eau.y) == ("Eau", "Dite le 12 mars", 100, 30)
    assert (pompe.label, dict(page.attributes)) == ("Pompe", {"url": "https://example.org"})
    assert [z.label for z in map.zones.values()] == ["Rive"]
    assert (len(eau.zones), len(pompe.zones)) == (1, 0)
    first, second = map.links.values()
    assert (first.polarity, first.verb) == ("-", "freine")
    assert (second.source, second.target) == (page.id, pompe.id)
    assert len(account.of("left")) == 1


@pytest.mark.parametrize("id", ["graphml", "gexf", "gml", "dot", "json_canvas"])
def test_an_empty_map_is_written_and_said_to_be_empty(id: str) -> None:
    row = format_named(id)
    assert row is not None
    data = row.write(SystemMap(id="m"), Account())
    with pytest.raises(ValueError, match="aucun élément"):
        row.read([Foreign("x", data)], Account())

"""GraphML as yEd, networkx, Gephi and PRSM write it (samples of ours, in their shapes)."""

from __future__ import annotations

from sysmap.interchange import Account
from sysmap.interchange.formats import Foreign, format_named
from sysmap.model import SystemMap

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"'
YED = (
    _HEAD
    + """ xmlns:y="http://www.yworks.com/xml/graphml" xmlns:yed="http://www.yworks.com/xml/yed/3">
 <!--Created by yEd-->
 <key attr.name="Description" attr.type="string" for="graph" id="d0"/>
 <key for="port" id="d1" yfiles.type="portgraphics"/>
 <key attr.name="description" attr.type="string" for="node" id="d5"/>
 <key for="node" id="d6" yfiles.type="nodegraphics"/>
 <key for="edge" id="d10" yfiles.type="edgegraphics"/>
 <graph edgedefault="directed" id="G">
  <node id="n0"><data key="d5"><![CDATA[Dit le 12 mars]]></data>
   <data key="d6"><y:ShapeNode><y:Geometry height="30.0" width="120.0" x="40.0" y="85.0"/>
    <y:Fill color="#FFCC00" transparent="false"/>
    <y:NodeLabel alignment="center" xml:space="preserve">Eau &amp; sols<y:LabelModel/></y:NodeLabel>
    <y:Shape type="ellipse"/></y:ShapeNode></data></node>
  <node id="n1" yfiles.foldertype="group">
   <data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0">
     <y:GroupNode><y:Geometry height="300.0" width="500.0" x="300.0" y="0.0"/>
      <y:NodeLabel>Rive gauche</y:NodeLabel><y:State closed="false"/></y:GroupNode>
     <y:GroupNode><y:Geometry height="50.0" width="50.0" x="0.0" y="60.0"/>
      <y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode>
    </y:Realizers></y:ProxyAutoBoundsNode></data>
   <graph edgedefault="directed" id="n1:">
    <node id="n1::n0"><data key="d6"><y:ShapeNode><y:Geometry height="30.0" width="30.0" x="385.0" y="85.0"/>
     <y:NodeLabel>Pompe</y:NodeLabel><y:Shape type="hexagon"/></y:ShapeNode></data></node>
    <node id="n1::n1"><data key="d6"><y:ShapeNode><y:Geometry height="30.0" width="30.0" x="385.0" y="285.0"/>
     <y:NodeLabel hasText="false"/><y:Shape type="ellipse"/></y:ShapeNode></data></node>
   </graph></node>
  <node id="n2"><data key="d6"><y:UMLNoteNode><y:Geometry height="40.0" width="80.0" x="0.0" y="400.0"/>
    <y:NodeLabel>À revoir</y:NodeLabel></y:UMLNoteNode></data></node>
  <edge id="e0" source="n0" target="n1::n0"><data key="d10"><y:PolyLineEdge>
    <y:Path sx="0.0" sy="0.0" tx="0.0" ty="0.0"><y:Point x="250.0" y="50.0"/></y:Path>
    <y:LineStyle color="#00CC00" type="line" width="1.0"/><y:Arrows source="none" target="standard"/>
    </y:PolyLineEdge></data></edge>
  <edge id="e1" source="n1::n0" target="n1::n1"><data key="d10"><y:PolyLineEdge>
    <y:Path sx="0.0" sy="0.0" tx="0.0" ty="0.0"/><y:LineStyle color="#FF0000" type="dashed" width="1.0"/>
    <y:Arrows source="standard" target="none"/><y:EdgeLabel>freine</y:EdgeLabel>
    </y:PolyLineEdge></data></edge>
  <edge id="e2" source="n0" target="n1"><data key="d10"><y:PolyLineEdge>
    <y:Arrows source="none" target="none"/></y:PolyLineEdge></data></edge>
  <edge id="e3" source="n0" target="n77"/>
 </graph>
</graphml>
"""
)
NETWORKX = (
    _HEAD
    + """>
  <key id="d2" for="edge" attr.name="weight" attr.type="double"/>
  <key id="d1" for="node" attr.name="population" attr.type="long"><default>5</default></key>
  <key id="d0" for="node" attr.name="kind" attr.type="string"/>
  <graph edgedefault="directed">
    <node id="Ville"><data key="d0">acteur</data><data key="d1">1200</data></node>
    <node id="Pays"/>
    <edge source="Ville" target="Pays"><data key="d2">-0.5</data></edge>
    <edge source="Pays" target="Ville"><data key="d2">2.0</data></edge>
  </graph>
</graphml>
"""
)


def read(text: str) -> tuple[SystemMap, Account]:
    row = format_named("graphml")
    assert row is not None
    assert row.is_mine(Foreign("x", text.encode()))
    account = Account()
    return row.read([Foreign("x.graphml", text.encode())], account), account


def test_yed_groups_are_zones_and_its_labels_and_places_come() -> None:
    map, account = read(YED)
    found = {e.label: (e.x, e.y) for e in map.elements.values()}
    assert found["Eau & sols"] == (100, 100)
    assert found["Pompe"] == (400, 100)
    assert len(found) == 4  # three nodes, and the group that has a relation
    assert [z.label for z in map.zones.values()] == ["Rive gauche"]
    zone = next(iter(map.zones))
    assert {e.label for e in map.elements.values() if zone in e.zones} == {"Pompe", "", "Rive gauche"}
    assert [(n.text, n.x, n.y) for n in map.notes.values()] == [("À revoir", 40, 420)]
    assert next(iter(map.elements.values())).description == "Dit le 12 mars"
    assert account.as_data()["left"][0]["count"] == 1  # the edge to nowhere


def test_yed_signs_heads_bends_and_shapes_are_understood() -> None:
    map, account = read(YED)
    ends = {e.id: e.label for e in map.elements.values()}
    first, second, third = map.links.values()
    assert first.polarity == "+"
    assert first.bend is not None
    assert abs(first.bend.offset - 1 / 3) < 1e-6  # 50 aside on 300, doubled
    assert (ends[second.source], ends[second.target], second.polarity) == ("", "Pompe", "-")
    assert second.verb == "freine"
    assert map.link_kind(third).symmetric
    assert {e.label: e.kind for e in map.elements.values()}["Pompe"] == "levier"
    guessed = " ".join(account.of("guessed"))
    assert "1 signe" in guessed
    assert "1 type" in guessed


def test_networkx_attributes_keep_their_types_and_weights_say_signs() -> None:
    map, account = read(NETWORKX)
    ville, pays = map.elements.values()
    assert (ville.label, ville.kind, dict(ville.attributes)) == ("Ville", "acteur", {"population": 1200})
    assert dict(pays.attributes) == {"population": 5}
    assert [(k.polarity, dict(k.attributes)) for k in map.links.values()] == [
        ("-", {"weight": -0.5}), ("+", {"weight": 2.0}),
    ]  # fmt: skip
    assert (ville.x, ville.y) != (pays.x, pays.y)
    assert any("sans place" in said for said in account.of("guessed"))


def test_gephi_counts_upwards_and_prsm_downwards() -> None:
    keys = "".join(f'<key id="{n}" for="node" attr.name="{n}" attr.type="{t}"/>'
                   for n, t in (("label", "string"), ("x", "float"), ("y", "float"), ("style", "int"),
                                ("shape", "string"), ("size", "float")))  # fmt: skip

    def text(more: str) -> str:
        nodes = "".join(f'<node id="{n}"><data key="label">N{n}</data><data key="x">{n * 200}</data>'
                        f'<data key="y">{n * 100}</data>{more}</node>' for n in range(3))  # fmt: skip
        return f'{_HEAD}>{keys}<graph edgedefault="directed">{nodes}</graph></graphml>'

    gephi, _account = read(text('<data key="size">4</data>'))
    prsm, _account = read(text('<data key="style">1</data><data key="shape">box</data>'))
    assert [e.y for e in gephi.elements.values()] == [0, -100, -200]
    assert [e.y for e in prsm.elements.values()] == [0, 100, 200]


def test_undirected_edges_and_other_graphs_are_said() -> None:
    text = (_HEAD + '><graph edgedefault="undirected"><node id="a"/><node id="b"/>'
            '<edge source="a" target="b"/><hyperedge/></graph><graph/></graphml>')  # fmt: skip
    map, account = read(text)
    link = next(iter(map.links.values()))
    assert not map.link_kind(link).head
    assert len(account.of("left")) == 2


def test_labels_that_forgot_to_escape_are_mended_and_said() -> None:
    key = '<key id="l" for="node" attr.name="label" attr.type="string"/>'
    text = _HEAD + f'>{key}<graph><node id="a"><data key="l">Eau & sols &lt;x</data></node></graph></graphml>'
    map, account = read(text)
    assert next(iter(map.elements.values())).label == "Eau & sols <x"
    assert any("&" in said for said in account.of("changed"))

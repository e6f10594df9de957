"""Cytoscape sessions, mind maps and outlines (samples of ours, in their shapes)."""

from __future__ import annotations

import io
import zipfile

from sysmap.interchange import Account
from sysmap.interchange.formats import Foreign, format_named, recognised
from sysmap.model import SystemMap

_NS = ('xmlns:cy="http://www.cytoscape.org" xmlns:xlink="http://www.w3.org/1999/xlink" '
       'xmlns="http://www.cs.rpi.edu/XGMML"')  # fmt: skip
NETWORK = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<graph id="50" label="Racine" directed="1" cy:documentVersion="3.0" cy:registered="0" {_NS}>
 <att><graph id="52" label="Vallée &amp; rives" cy:registered="1" {_NS}>
  <node id="64" label="A"/><node id="66" label="B"/>
  <edge id="70" label="A (pp) B" source="64" target="66" cy:directed="1"/></graph></att>
 <att><graph id="53" label="Autre" cy:registered="1" {_NS}><node xlink:href="#64"/><node id="68" label="C"/>
  <edge id="71" source="64" target="68" cy:directed="0"/></graph></att>
</graph>"""
VIEW = f"""<graph id="82" label="v" cy:view="1" cy:networkId="53" {_NS}>
 <node id="84" label="v" cy:nodeId="64"><graphics x="-188.1" y="32.5" fill="#FF0000" type="ELLIPSE"/></node>
 <node id="85" label="v" cy:nodeId="68"><graphics x="12.0" y="32.5"/></node></graph>"""
TABLE = ('"CyCSV-Version","1"\n"SUID","name","poids","liste"\n"java.lang.Long","java.lang.String",'
         '"java.lang.Double","java.util.List<java.lang.String>"\n"","","mutable","mutable"\n'
         '"53 default node",""\n'
         '"64","Mairie ""haute""","1.5","x\ny"\n"68","","",""\n')  # fmt: skip
FREEMIND = """<map version="1.0.1">
<node ID="r" TEXT="Eau &amp; sols"><richcontent TYPE="NOTE"><html><body><p>Une  note</p><p>deux</p></body></html></richcontent>
 <node ID="a" TEXT="Rive" POSITION="right"><cloud/><icon BUILTIN="help"/>
  <node ID="b"><richcontent TYPE="NODE"><html><body><p>Pompe</p></body></html></richcontent>
   <arrowlink DESTINATION="c" STARTARROW="None" ENDARROW="Default" MIDDLE_LABEL="+"/></node></node>
 <node ID="c" TEXT="Besoin" POSITION="left"><attribute NAME="coût" VALUE="3"/><arrowlink DESTINATION="zz"/></node>
</node></map>"""  # noqa: E501
OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>Plan &amp; suite</title></head><body>
<outline text="Eau" _note="dite"><outline text="Nappe"/><outline text="Pompe"/></outline><outline text="Sol"/></body></opml>"""  # noqa: E501


def archive(parts: dict[str, str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", compression) as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return held.getvalue()


def session() -> bytes:
    root = "CytoscapeSession-2024_03_12/"
    return archive({
        root + "3.10.0.version": "", root + "networks/50-Racine.xgmml": NETWORK,
        root + "views/53-82-Autre.xgmml": VIEW,
        root + "tables/53-Autre/LOCAL_ATTRS-org.cytoscape.model.CyNode-53+default+node.cytable": TABLE,
    })  # fmt: skip


def read(id: str, data: bytes) -> tuple[SystemMap, Account]:
    row = recognised(Foreign("x", data))
    assert row is not None
    assert row.id == id
    account = Account()
    return row.read([Foreign("x", data)], account), account


def told(map: SystemMap) -> list[tuple[str, str, str]]:
    ends = {e.id: e.label for e in map.elements.values()}
    return [(ends[k.source], k.kind, ends[k.target]) for k in map.links.values()]


def test_the_network_of_a_session_that_is_seen() -> None:
    map, account = read("cytoscape", session())
    town, c = map.elements.values()
    assert (town.label, c.label) == ('Mairie "haute"', "C")
    assert dict(town.attributes) == {"poids": 1.5, "liste": "x | y"}
    assert (c.x - town.x, c.y - town.y) == (200.1, 0)
    assert told(map) == [('Mairie "haute"', "lien", "C")]
    assert map.card.title == "Autre"
    assert [line["count"] for line in account.as_data()["left"]] == [1]


def test_a_network_of_its_own() -> None:
    text = (f'<graph label="g" {_NS}><node id="1" label="A"><att name="type" value="Acteur" type="string"/>'
            '<att name="age" type="integer" value="4"/><graphics x="1" y="2"/></node><node id="2" label="B"/>'
            '<edge source="1" target="2"><att name="interaction" value="Finance"/></edge>'
            '<edge source="1" target="9"/></graph>')  # fmt: skip
    map, account = read("cytoscape", text.encode())
    a, _b = map.elements.values()
    assert (a.kind, dict(a.attributes)) == ("acteur", {"age": 4})
    assert told(map) == [("A", "financement", "B")]
    assert len(account.of("left")) == 1


def test_a_mind_map_is_a_tree_of_parts_with_arrows() -> None:
    map, account = read("freemind", FREEMIND.encode())
    assert [e.label for e in map.elements.values()] == ["Eau & sols", "Rive", "Pompe", "Besoin"]
    first = next(iter(map.elements.values()))
    assert first.description == "Une note\ndeux"
    assert told(map) == [
        ("Rive", "appartenance", "Eau & sols"), ("Pompe", "appartenance", "Rive"),
        ("Besoin", "appartenance", "Eau & sols"), ("Pompe", "influence", "Besoin"),
    ]  # fmt: skip
    assert [z.label for z in map.zones.values()] == ["Rive"]
    assert sum(bool(e.zones) for e in map.elements.values()) == 2
    places = {(e.x, e.y) for e in map.elements.values()}
    assert len(places) == 4
    assert any("Sysmap a placé" in said for said in account.of("guessed"))
    assert [line["count"] for line in account.as_data()["left"]] == [1, 1]


def test_an_outline_is_a_tree_of_parts() -> None:
    map, _account = read("opml", OPML.encode())
    assert map.card.title == "Plan & suite"
    assert [(e.label, e.description) for e in map.elements.values()] == [
        ("Eau", "dite"), ("Nappe", ""), ("Pompe", ""), ("Sol", ""),
    ]  # fmt: skip
    assert told(map) == [("Nappe", "appartenance", "Eau"), ("Pompe", "appartenance", "Eau")]


def test_our_own_outline_comes_back_with_its_elements() -> None:
    row = format_named("opml")
    assert row is not None
    map, _account = read("opml", OPML.encode())
    back, account = read("opml", row.write(map, Account()))
    assert [e.label for e in back.elements.values()] == ["Eau", "Nappe", "Pompe", "Sol"]
    assert any("2 relations dites" in said for said in account.of("left"))

"""draw.io: pages plain and compressed, containers, labels on connectors, data, and its bombs."""

from __future__ import annotations

import base64
import zlib
from urllib.parse import quote

import pytest

from sysmap.interchange import Account
from sysmap.interchange.formats import Foreign, format_named, recognised
from sysmap.model import SystemMap

CELLS = """<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="box" value="Dehors" style="swimlane;html=1" parent="1" vertex="1"><mxGeometry x="100" y="100" width="400" height="300" as="geometry"/></mxCell>
<mxCell id="a" value="&lt;b&gt;L’eau&lt;/b&gt;&lt;br&gt;rare" style="ellipse;html=1;fillColor=#dae8fc" parent="box" vertex="1"><mxGeometry x="20" y="40" width="120" height="60" as="geometry"/></mxCell>
<object label="Terre" note="à voir" Budget="12" id="b"><mxCell style="rounded=1;html=1;fillColor=#d5e8d4" parent="1" vertex="1"><mxGeometry x="600" y="100" width="120" height="60" as="geometry"/></mxCell></object>
<mxCell id="t" value="Un mot" style="text;html=1" parent="1" vertex="1"><mxGeometry x="0" y="0" width="60" height="20" as="geometry"/></mxCell>
<mxCell id="e1" style="endArrow=classic;strokeColor=#FF0000" parent="1" source="a" target="b" edge="1"><mxGeometry relative="1" as="geometry"><Array as="points"><mxPoint x="1" y="1"/></Array></mxGeometry></mxCell>
<mxCell id="e2" style="startArrow=classic;endArrow=none" parent="1" source="a" target="b" edge="1"><mxGeometry relative="1" as="geometry"/></mxCell>
<mxCell id="l2" value="+" style="edgeLabel;html=1" parent="e2" vertex="1" connectable="0"><mxGeometry relative="1" as="geometry"/></mxCell>
<mxCell id="e3" style="endArrow=none" parent="1" source="a" edge="1"><mxGeometry relative="1" as="geometry"/></mxCell>
</root></mxGraphModel>"""  # noqa: E501


def packed(xml: str) -> str:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.b64encode(squeeze.compress(quote(xml).encode()) + squeeze.flush()).decode()


def book(*pages: str) -> bytes:
    inside = "".join(f'<diagram name="Page {n}">{page}</diagram>' for n, page in enumerate(pages))
    return f"<mxfile>{inside}</mxfile>".encode()


def read(data: bytes, account: Account | None = None) -> SystemMap:
    file = Foreign("x.drawio", data)
    row = recognised(file)
    assert row is not None
    assert row.id == "drawio"
    return row.read([file], account or Account())


@pytest.mark.parametrize("data", [book(CELLS), book(packed(CELLS)), CELLS.encode()])
def test_a_page_whatever_it_is_wrapped_in(data: bytes) -> None:
    account = Account()
    map = read(data, account)
    water, earth = map.elements["a"], map.elements["b"]
    assert (water.label, earth.label) == ("L’eau rare", "Terre")
    assert (earth.attributes["note"], earth.attributes["Budget"]) == ("à voir", 12)
    (zone,) = map.zones.values()
    assert (zone.label, zone.shape.x, zone.shape.y, zone.shape.width) == ("Dehors", 300, 250, 400)
    assert (water.x, water.y, water.zones) == (180, 170, (zone.id,))
    assert [(k.source, k.polarity, k.target) for k in map.links.values()] == [("a", "-", "b"), ("b", "+",
    "a")]
    assert [note.text for note in map.notes.values()] == ["Un mot"]
    assert [line["count"] for line in account.as_data()["left"]] == [1, 1]
    assert any("signe" in line for line in account.of("guessed"))


def test_several_pages_are_views_side_by_side() -> None:
    map = read(book(CELLS, packed(CELLS)))
    assert len(map.elements) == 4
    assert [view.name for view in map.views.values()] == ["Page 0", "Page 1"]
    first, second = ([map.elements[id].x for id in view.filter.only] for view in map.views.values())
    assert max(first) < min(second)


def test_a_page_that_swells_is_refused() -> None:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = base64.b64encode(squeeze.compress(b" " * (80 << 20)) + squeeze.flush()).decode()
    with pytest.raises(ValueError, match="trop de données"):
        read(book(bomb))
    with pytest.raises(ValueError, match="abîmée"):
        read(book("pas du base64 !"))


def test_parents_in_a_circle_end() -> None:
    size = '<mxGeometry x="1" y="1" width="9" height="9"/>'
    cell = '<mxCell id="{}" value="{}" vertex="1" parent="{}">' + size + "</mxCell>"
    cells = cell.format("a", "A", "b") + cell.format("b", "B", "a")
    made = read(book(f"<mxGraphModel><root>{cells}</root></mxGraphModel>"))
    assert isinstance(made, SystemMap)


def test_what_is_written_has_only_words() -> None:
    row = format_named("drawio")
    assert row is not None
    map = SystemMap.model_validate({"id": "m", "elements": [{"id": "0", "label": "<img src=x> & \"'\n\x07"}]})
    data = row.write(map, Account())
    assert b"<img" not in data
    assert read(data).elements["s-0"].label.startswith("<img src=x> & \"'\n")

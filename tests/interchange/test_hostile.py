"""Files made to harm cost a sentence: bombs, entities, depth, huge numbers, swollen or broken archives."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from sysmap.interchange import Account, bring
from sysmap.interchange.formats import FORMATS, Foreign, Format, format_named
from tests.interchange.test_tables import book

LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE mxfile [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<mxfile><diagram name="&b;"><mxGraphModel/></diagram></mxfile>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE mxfile [<!ENTITY x SYSTEM "file:///etc/hostname">]><mxfile>&x;</mxfile>"""


def workbook(**parts: bytes) -> bytes:
    """A real workbook, some of whose parts are replaced or added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book(A=[["Label"], ["x"]]))) as real,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        named = {"sheet": "xl/worksheets/sheet1.xml", "strings": "xl/sharedStrings.xml"}
        new = {named.get(name, name): data for name, data in parts.items()}
        for name in real.namelist():
            made.writestr(name, new.pop(name, None) or real.read(name))
        for name, data in new.items():
            made.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize("data", [LAUGHS, OUTSIDE])
def test_entities_are_never_opened(data: bytes) -> None:
    with pytest.raises(ValueError, match="DOCTYPE"):
        bring([Foreign("x.drawio", data)])


def test_a_workbook_that_swells_or_hides_entities_is_refused() -> None:
    row = format_named("xlsx")
    assert row is not None
    bombs = (
        workbook(bombe=b"\0" * (30 << 20)),
        workbook(strings=LAUGHS.replace(b"mxfile", b"sst")),
        workbook(sheet=b"<worksheet"),
        workbook()[:-40],
    )
    for data in bombs:
        with pytest.raises(ValueError, match="Rien n’a été ajouté"):
            row.read([Foreign("x.xlsx", data)], Account())


def test_a_workbook_that_claims_a_huge_sheet_ends() -> None:
    sheet = (b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
             b'<dimension ref="A1:XFD1048576"/><sheetData>'
             b'<row r="1"><c r="A1" t="inlineStr"><is><t>Label</t></is></c></row>'
             b'<row r="2"><c r="A2" t="inlineStr"><is><t>Eau</t></is></c></row>'
             b'</sheetData></worksheet>')  # fmt: skip
    brought = bring([Foreign("x.xlsx", workbook(sheet=sheet))])
    assert [e.label for e in brought.map.elements.values()] == ["Eau"]


@pytest.mark.parametrize("name", ["kumu", "prsm", "node_link"])
def test_numbers_without_end_and_strange_words_do_no_harm(name: str) -> None:
    many = '"x": 1e999, "y": NaN, "label": "a\\u0000b\\ud800", "id": "e1"'
    one = f'{{{many}}}, {{"id": "e2", "label": "", "x": {"9" * 300}, "y": -1e308}}'
    text = {
        "kumu": f'{{"elements": [{one}], "connections": [{{"from": "e1", "to": "e2"}}]}}',
        "prsm": f'{{"styles": {{}}, "nodes": [{one}], "edges": [{{"from": "e1", "to": "e2"}}]}}',
        "node_link": f'{{"nodes": [{one}], "links": [{{"source": "e1", "target": "e2"}}]}}',
    }[name]
    brought = bring([Foreign("x.json", text.encode())])
    assert brought.format == name
    assert len(brought.map.links) == 1
    assert all(abs(e.x) <= 1e6 and "\0" not in e.label for e in brought.map.elements.values())


@pytest.mark.parametrize("row", [row for row in FORMATS if row.reads], ids=lambda row: row.id)
def test_nonsense_is_nobodys(row: Format) -> None:
    nonsense = (
        b"", b"\0" * 5000, b"{", b"[" * 100_000, b"<", b"<a>" * 5000, b"PK\x03\x04" + b"\0" * 60,
        b"\xff\xfe\0\xd8",
        json.dumps({"nodes": 3, "elements": "x", "edges": None}).encode(), b"%PDF-1.4",
        bytes(range(256)) * 20,
    )  # fmt: skip
    for data in nonsense:
        assert not row.is_mine(Foreign("x", data)), data[:20]


def test_too_many_columns_and_rows_are_bounded() -> None:
    wide = ";".join(["Label", *(f"c{n}" for n in range(2000))]) + "\n" + ";".join(["x"] * 2001)
    row = format_named("csv")
    assert row is not None
    map = row.read([Foreign("x.csv", wide.encode())], Account())
    assert len(next(iter(map.elements.values())).attributes) < 300

"""A poster that is read aloud: each page is a figure that says what it shows, and nothing reserved."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from sysmap.model import Element, Poster, SystemMap
from sysmap.poster import Printing, export
from sysmap.poster.press.tagging import MOST, tag
from sysmap.storage import load

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.sysmap"))


def figures(path: Path) -> list[Any]:
    root: Any = PdfReader(path).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    document = root["/StructTreeRoot"]["/K"][0].get_object()
    assert document["/S"] == "/Document"
    return [one.get_object() for one in document["/K"]]


@pytest.mark.parametrize("pdf", ["1.6", "A-1b", "A-3b"])
def test_the_page_says_what_it_shows(pdf: str, tmp_path: Path) -> None:
    map = load(EXAMPLES[0])
    poster = next(iter(map.posters.values()))
    export(map, poster, tmp_path / "a.pdf", printing=Printing(pdf=pdf))
    (figure,) = figures(tmp_path / "a.pdf")
    said = figure["/Alt"]
    assert (poster.title or map.card.title) in said
    shown = [e for e in map.elements.values() if e.visibility == "public"]
    assert sum(" ".join(e.label.split()) in said for e in shown) >= 0.8 * len(shown)  # a view may hide some
    page = figure["/Pg"].get_object()
    content = page["/Contents"].get_object().get_data()
    assert content.startswith(b"/Figure <</MCID 0>> BDC")
    assert content.rstrip().endswith(b"EMC")
    assert page["/StructParents"] == 0


def test_sheets_are_figures_in_the_order_of_the_pages(tmp_path: Path) -> None:
    map = SystemMap(id="m", elements=[Element(id="a", label="Budget")])
    export(map, Poster(id="p", size="A2"), tmp_path / "a.pdf", printing=Printing(tile="A4"))
    found = figures(tmp_path / "a.pdf")
    assert len(found) == len(PdfReader(tmp_path / "a.pdf").pages) > 2
    assert "Budget" in found[0]["/Alt"]
    assert found[1]["/Alt"] == f"Page 2 sur {len(found)}."


def test_what_is_reserved_is_not_said(tmp_path: Path) -> None:
    kept = [Element(id="a", label="Budget"), Element(id="b", label="SECRET", visibility="group")]
    export(SystemMap(id="m", elements=kept), Poster(id="p"), tmp_path / "a.pdf")
    assert "SECRET" not in figures(tmp_path / "a.pdf")[0]["/Alt"]
    assert b"SECRET" not in (tmp_path / "a.pdf").read_bytes()


def test_a_huge_map_is_said_as_far_as_a_file_can(tmp_path: Path) -> None:
    writer = PdfWriter()
    page = writer.add_blank_page(100, 100)
    from pypdf.generic import DecodedStreamObject, NameObject

    page[NameObject("/Contents")] = writer._add_object(DecodedStreamObject())
    tag(writer, "é" * 100_000, "en")
    out = BytesIO()
    writer.write(out)
    (tmp_path / "a.pdf").write_bytes(out.getvalue())
    said = figures(tmp_path / "a.pdf")[0]["/Alt"]
    assert len(said) < MOST + 100
    assert said.endswith("The rest is in the text version of the map.")

"""What we write for others: no cell is a formula, no label is markup, no file names a place or a person."""

from __future__ import annotations

import getpass
import io
import platform
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from sysmap.interchange import Account, text_in_form
from sysmap.interchange.formats import FORMATS, Format, format_named
from sysmap.model import Card, Element, Link, SystemMap
from sysmap.storage import dumps, save

LURES = (
    "=1+1",
    "+2",
    "-3",
    "@x",
    "\t=x",
    " =cmd|'/c calc'!A1",
    "\u00a0=1",
    "deux\n=1+1",
    '=HYPERLINK("http://x")',
)
MARKUP = (
    "<script>alert(1)</script>",
    "]]>",
    "a & b < c",
    "\"' onload='x",
    "--><script>",
    "<img src=x onerror=y>",
    "javascript:alert(1)",
    "</text><script>",
    "](javascript:x)",
)


def map_of(words: tuple[str, ...]) -> SystemMap:
    elements = [Element(id=f"e{n}", label=said, description=said, x=n * 300) for n, said in enumerate(words)]
    links = [Link(id=f"l{n}", source="e0", target=f"e{n}", verb=words[n]) for n in range(1, len(words))]
    return SystemMap(id="m", card=Card(title=words[0], question=words[1]), elements=elements, links=links)


def test_no_cell_of_a_table_is_a_formula() -> None:
    import csv

    for id in ("csv", "xlsx"):
        row = format_named(id)
        assert row is not None
        data = row.write(map_of(LURES), Account())
        if id == "csv":
            parts = [data] if not data.startswith(b"PK") else list(unpacked(data).values())
            for part in parts:
                text = part.decode("utf-8-sig")
                cells = [c for line in csv.reader(io.StringIO(text), delimiter=";") for c in line]
                assert [
                    c
                    for c in cells
                    if re.match(r"[\s\u00a0]*[=+\-@\t\r]", c)
                    and not re.fullmatch(r"[-+]?\d+([.,]\d+)?|[+−-]", c)
                ] == []
        else:
            assert all(b"<f>" not in part and b"<f " not in part for part in unpacked(data).values())


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("row", [row for row in FORMATS if row.writes], ids=lambda row: row.id)
def test_labels_put_no_markup_into_exports(row: Format) -> None:
    data = row.write(map_of(MARKUP), Account())
    for part in unpacked(data).values() if data.startswith(b"PK") else [data]:
        if part.lstrip(b"\xef\xbb\xbf").startswith(b"<"):
            check(ElementTree.fromstring(part))


def check(root: Any) -> None:
    for item in root.iter():
        name = str(item.tag).rpartition("}")[2].lower()
        assert name not in ("script", "foreignobject", "iframe", "img")
        assert not any(key.lower().startswith("on") and "load" in key.lower() for key in item.attrib)
        assert not str(item.attrib.get("href", "")).startswith(("javascript:", "file:"))


def test_a_web_page_and_a_picture_hold_words_only(app: Any, tmp_path: Path) -> None:
    from sysmap.cli import run

    map = map_of(MARKUP)
    source, drawn = save(map, tmp_path / "carte.sysmap").path, tmp_path / "carte.svg"
    assert run(["poster", str(source), "-o", str(drawn)]) == 0
    check(ElementTree.parse(drawn).getroot())
    page = text_in_form(map, "fr", ".html").decode()
    assert not re.search(r"<script|<img|<iframe|\son\w+\s*=\s*['\"]", page.replace("&lt;", "‹"))


def test_a_saved_file_names_no_place_and_nobody(tmp_path: Path, home: Path) -> None:
    path = save(map_of(MARKUP), tmp_path / "carte.sysmap").path
    text = path.read_text("utf-8")
    assert text == dumps(map_of(MARKUP))
    for word in (
        str(home),
        str(tmp_path),
        getpass.getuser() if len(getpass.getuser()) > 4 else "\0",
        platform.node(),
    ):
        assert word not in text

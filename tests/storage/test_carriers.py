"""A map put into a PNG, an SVG or a PDF comes back whole, whatever the file is called."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from sysmap.model import Element, SystemMap
from sysmap.storage import StorageError, dumps, from_pdf, from_png, from_svg, put_in_png, read, svg_metadata
from sysmap.storage.carriers import PNG, _chunk

MAP = SystemMap(id="m1", elements={"a": Element(id="a", label="Élu·es ]]> <script> & « 40 % »")})
TEXT = dumps(MAP)


def png() -> bytes:
    return PNG + _chunk(b"IHDR", bytes(13)) + _chunk(b"IDAT", b"") + _chunk(b"IEND", b"")


def pdf(*names: str) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    for name in names:
        writer.add_attachment(name, TEXT.encode())
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def svg() -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg">{svg_metadata(TEXT)}<path d="M0 0"/></svg>'


def test_a_map_put_in_a_png_comes_back_and_replaces_the_one_before() -> None:
    once = put_in_png(png(), "avant")
    twice = put_in_png(once, TEXT)
    assert from_png(twice) == TEXT
    assert twice.count(b"smAP") == 1
    assert twice.endswith(b"IEND\xaeB`\x82")


def test_the_picture_is_still_a_picture(app: object) -> None:
    from PySide6.QtCore import QBuffer, QByteArray
    from PySide6.QtGui import QImage

    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFF8040)
    buffer = QBuffer()
    image.save(buffer, "PNG")
    data = put_in_png(bytes(buffer.data().data()), TEXT)
    assert QImage.fromData(QByteArray(data), "PNG") == image


def test_the_svg_stays_well_formed_and_holds_no_raw_words() -> None:
    assert ElementTree.fromstring(svg()) is not None
    assert "<script>" not in svg()
    assert from_svg(svg()) == TEXT


def test_an_entity_is_never_expanded() -> None:
    entities = '<!DOCTYPE svg [<!ENTITY a "AAAA"><!ENTITY b "&a;&a;">]>'
    assert from_svg(f'{entities}<svg><metadata id="sysmap">&b;</metadata></svg>') is None


def test_the_attachment_of_a_pdf_is_found_among_others() -> None:
    assert from_pdf(pdf("notes.txt", "cantine.sysmap")) == TEXT
    assert from_pdf(pdf("notes.txt")) is None
    assert from_pdf(pdf()) is None


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnothing", b"%PDF-1.4\n" + b"1 0 obj" * 900, b"%PDF-"])
def test_a_broken_pdf_costs_a_sentence(data: bytes) -> None:
    with pytest.raises(StorageError) as refusal:
        from_pdf(data)
    assert refusal.value.what == "pdf_unread"


def test_a_reader_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    forever = [sys.executable, "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr("sysmap.storage.pdf.child_command", lambda verb: forever)
    with pytest.raises(StorageError) as refusal:
        from_pdf(b"%PDF-", seconds=0.2)
    assert refusal.value.what == "pdf_unread"


def test_the_frozen_program_reads_through_its_hidden_verb() -> None:
    command = [sys.executable, "-m", "sysmap", "--map-from-pdf"]
    done = subprocess.run(command, input=pdf("a.sysmap"), capture_output=True, check=False)
    assert done.stdout.decode() == TEXT


@pytest.mark.parametrize(
    ("carrier", "data"),
    [("pdf", pdf("a.sysmap")), ("png", put_in_png(png(), TEXT)), ("svg", svg().encode())],
)
def test_opening_such_a_file_opens_its_map(carrier: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "quelque chose"
    path.write_bytes(data)
    opened = read(path)
    assert opened.map == MAP
    assert opened.carrier == carrier
    assert opened.notices == ()


def test_a_damaged_carrier_is_refused_in_words() -> None:
    for read_it in (
        lambda: from_png(PNG + _chunk(b"smAP", b"not zlib")),
        lambda: from_svg('<svg><metadata id="sysmap">AAA</metadata></svg>'),
    ):
        with pytest.raises(StorageError):
            read_it()

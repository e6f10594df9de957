"""Archives and workbooks: bombs, parts that were not asked for, entities in them."""

from __future__ import annotations

import base64
import io
import zipfile
import zlib

from tests.hostile.making.ground import Bait, Made


def drawio(bait: Bait) -> Made:
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = packed.compress(b"<mxGraphModel>" + b" " * 200_000_000) + packed.flush()
    for name, page in (
        ("bomb", base64.b64encode(bomb).decode()),
        ("bad-base64", "!!!é" * 200),
        ("empty", "AAAA"),
    ):
        yield f"deflate-{name}.drawio", f"<mxfile><diagram>{page}</diagram></mxfile>".encode()


def book(*, parts: dict[str, bytes] | None = None, twice: bool = False) -> bytes:
    """A workbook whose parts are ours to choose."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    usual = {
        "[Content_Types].xml": b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "xl/workbook.xml": f"<workbook xmlns='{main}' xmlns:r='{office}'><sheets><sheet name='A' sheetId='1' "
        f"r:id='r1'/></sheets></workbook>".encode(),
        "xl/_rels/workbook.xml.rels": b"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/"
        b"relationships'><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",  # noqa: E501
        "xl/worksheets/sheet1.xml": f"<worksheet xmlns='{main}'><sheetData><row r='1'><c r='A1' t='inlineStr'><is>"  # noqa: E501
        "<t>Label</t></is></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>Eau</t></is></c></row></sheetData>"  # noqa: E501
        "</worksheet>".encode(),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in {**usual, **(parts or {})}.items():
            made.writestr(name, data)
    return out.getvalue()


def xlsx_bomb(bait: Bait) -> Made:
    sheet = "xl/worksheets/sheet1.xml"
    yield "bomb.xlsx", book(parts={sheet: b"<worksheet>" + b" " * 150_000_000})
    yield "strings.xlsx", book(parts={"xl/sharedStrings.xml": b"<sst><si><t>" + b"a" * 120_000_000})
    yield "many.xlsx", book(parts={f"x/{n}": b"" for n in range(3000)})


def xlsx_huge(bait: Bait) -> Made:
    head = b"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
    far = (
        b"<dimension ref='A1:XFD1048576'/><sheetData><row r='1048576'><c r='XFD1048576' t='inlineStr'><is><t>x"  # noqa: E501
        b"</t></is></c></row></sheetData></worksheet>"
    )
    yield "dim.xlsx", book(parts={"xl/worksheets/sheet1.xml": head + far})


def xlsx_entities(bait: Bait) -> Made:
    for name, said in (("lol", '<!ENTITY x "ha">'), ("xxe", f'<!ENTITY x SYSTEM "file://{bait.path}">')):
        text = f"<!DOCTYPE sst [{said}]><sst><si><t>&x;</t></si></sst>"
        yield (
            f"{name}.xlsx",
            book(parts={"xl/sharedStrings.xml": text.encode(), "xl/styles.xml": text.encode()}),
        )

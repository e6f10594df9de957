"""Workbooks: sheets of elements, relations, zones, loops and the card, or whatever tables people have."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any

from sysmap.i18n import _
from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.tables import Written, our_sheets, read_sheets, sheets_of_workbook
from sysmap.interchange.tables.neutral import neutral
from sysmap.interchange.tables.sheets import left_behind
from sysmap.interchange.zipped import is_archive, names_in
from sysmap.model import SystemMap

_WIDEST, _LEAST = 60, 9
_NARROW = {"x", "y"}
CELL = 32_000
"""Characters a cell holds."""


def is_mine(file: Foreign) -> bool:
    return is_archive(file.data) and "xl/workbook.xml" in names_in(file.data)


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """What all the sheets of all the files say together."""
    sheets = [sheet for file in files for sheet in sheets_of_workbook(file.name, file.data, account)]
    if not any(sheet.rows for sheet in sheets):
        raise ValueError(_("Ce classeur est vide. Rien n’a été ajouté."))
    return read_sheets(sheets, account)


def write(map: SystemMap, account: Account) -> bytes:
    """Five sheets, with filters, and heads that stay in sight."""
    left_behind(map, account, whole=True)
    return workbook(our_sheets(map, map.language), map.card.title)


def workbook(sheets: Sequence[Written], title: str = "") -> bytes:
    """These sheets as a workbook where every word is a word, never a formula."""
    import xlsxwriter  # type: ignore[import-untyped]

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": title, "author": "", "comments": ""})
    looks = {
        "head": book.add_format({"bold": True, "bg_color": "#2B3440", "font_color": "#FFFFFF",
        "valign": "vcenter"}),
        "cell": book.add_format({"valign": "top"}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
        "quoted": book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True}),
    }  # fmt: skip
    for sheet in sheets:
        _page(book.add_worksheet(re.sub(r"[\[\]:*?/\\']", " ", sheet.name)[:31]), sheet, looks)
    book.close()
    return out.getvalue()


def _page(page: Any, sheet: Written, looks: dict[str, Any]) -> None:
    page.freeze_panes(1, 0)
    page.set_row(0, 20)
    for column, head in enumerate(sheet.heads):
        page.write_string(0, column, head, looks["head"])
        page.set_column(column, column, _width(head, [row[column] for row in sheet.rows[:200]]))
    for rank, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            _cell(page, rank, column, cell, looks)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.heads) - 1)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _cell(page: Any, rank: int, column: int, cell: object, looks: dict[str, Any]) -> None:
    if isinstance(cell, (int, float)):
        page.write_number(rank, column, cell, looks["cell"])
    elif cell:
        words = str(cell)[:CELL]
        look = "quoted" if neutral(words) != words else "wrap"
        page.write_string(rank, column, words, looks[look])


def _width(head: str, cells: Sequence[object]) -> float:
    if head in _NARROW:
        return _LEAST
    longest = max((len(line) for cell in cells for line in str(cell).split("\n")), default=0)
    return max(_LEAST, min(_WIDEST, longest), len(head) + 4) + 1

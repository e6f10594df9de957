"""Cells to a spreadsheet and from one: tab-separated words, and an HTML table that keeps words words."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

Block = list[list[str]]


def as_tabs(block: Sequence[Sequence[str]]) -> str:
    """Cells parted by tabs, as every spreadsheet reads them."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(block)
    return out.getvalue()


def as_html(block: Sequence[Sequence[str]]) -> str:
    """The same as a table whose cells are text: « + » and « =… » are no formulas."""
    style = "mso-number-format:'\\@'; white-space:pre-wrap"
    rows = []
    for line in block:
        cells = "".join(f'<td style="{style}">{html.escape(cell)}</td>' for cell in line)
        rows.append(f"<tr>{cells}</tr>")
    return f'<meta charset="utf-8"><table>{"".join(rows)}</table>'


def mime(block: Sequence[Sequence[str]]) -> QMimeData:
    data = QMimeData()
    data.setText(as_tabs(block))
    data.setData("text/html", as_html(block).encode())
    return data


def read_block(text: str) -> Block:
    """The cells that were copied elsewhere; lines of one length, without empty ones at the end."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    try:
        whole = plain.count('"') % 2 == 0  # a lonely quotation mark would swallow all that follows
        rows = list(csv.reader(io.StringIO(plain), delimiter="\t")) if whole else []
    except csv.Error:
        rows = []
    rows = rows or [line.split("\t") for line in plain.split("\n")]
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    wide = max((len(row) for row in rows), default=0)
    return [[cell.strip() for cell in row] + [""] * (wide - len(row)) for row in rows]

"""From bytes to sheets of words: delimited text in any encoding, or a workbook behind checks."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.tables.neutral import restored
from sysmap.interchange.zipped import parts_of

ROWS, COLUMNS = 200_000, 256
EMPTY_ROWS = 1_000
DELIMITERS = "\t;,|"
Rows = list[list[str]]


class Sheet(NamedTuple):
    """A table of words under the name it had."""

    name: str
    rows: Rows


def decoded(data: bytes) -> tuple[str, str]:
    """The words in these bytes, and their encoding: by its mark, else strict UTF-8, else cp1252."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(name, "replace"), name
    half = data[:400]
    if len(half) > 3 and half[1::2].count(0) > len(half) // 4:
        return data.decode("utf-16-le", "replace"), "utf-16"
    if len(half) > 3 and half[::2].count(0) > len(half) // 4:
        return data.decode("utf-16-be", "replace"), "utf-16"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "cp1252"


def delimiter_of(text: str) -> str:
    """What parts the cells: what gives the first lines the most columns of one same number."""

    def score(mark: str) -> tuple[float, int]:
        try:
            rows = [r for r in csv.reader(io.StringIO(text[:20_000]), delimiter=mark) if any(r)][:60]
        except csv.Error:
            return 0.0, 0
        widths = [len(row) for row in rows]
        usual = max(set(widths), key=lambda w: (widths.count(w), w)) if widths else 1
        return (widths.count(usual) / len(widths) if usual > 1 else 0.0), usual

    best = max(DELIMITERS, key=lambda mark: score(mark))
    return best if score(best)[0] > 0 else ""


def sheets_of_text(name: str, data: bytes, account: Account) -> list[Sheet]:
    """The tables of a delimited text; blank rows part two tables."""
    text, encoding = decoded(data)
    if encoding == "cp1252":
        account.guessed(_("« {name} » est lu comme un fichier Windows (cp1252)").format(name=name))
    n = text.count("\0")
    account.changed(_n("{n} caractère nul retiré", "{n} caractères nuls retirés", n), n)
    text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    mark = ""
    if text[:4].lower() == "sep=" and "\n" in text:
        mark, text = text[4:5], text.split("\n", 1)[1]
    rows = _parsed(text, mark or delimiter_of(text), name, account)
    return split(Sheet(name, [[restored(cell.strip()) for cell in row[:COLUMNS]] for row in rows]))


def _parsed(text: str, mark: str, name: str, account: Account) -> Rows:
    if not mark:
        return [[line] for line in text.split("\n")][:ROWS]
    csv.field_size_limit(10**6)
    try:
        rows = []
        for row in csv.reader(io.StringIO(text), delimiter=mark, strict=True):
            rows.append(row)
            if len(rows) >= ROWS:
                account.left(_("Les lignes de « {name} » après la {n}e").format(name=name, n=ROWS))
                break
        return rows
    except csv.Error:  # a lonely quotation mark would swallow all that follows
        account.guessed(_("Un guillemet de « {name} » n’est pas fermé : les lignes sont lues une à une")
                        .format(name=name))  # fmt: skip
        return [line.split(mark) for line in text.split("\n")][:ROWS]


def split(sheet: Sheet) -> list[Sheet]:
    """The tables of a sheet: two blank rows part them, and one does before a heading of relations."""
    parts: list[Rows] = [[]]
    blanks = 0
    for row in sheet.rows:
        if not any(row):
            blanks += 1
            continue
        if parts[-1] and (blanks >= 2 or (blanks and _ends_heading(row))):
            parts.append([])
        blanks = 0
        parts[-1].append(row)
    found = [part for part in parts if part]
    beside = [side for part in found for side in _beside(part)]
    return [Sheet(sheet.name if len(beside) == 1 else f"{sheet.name} {n}", _even(part))
            for n, part in enumerate(beside, 1)]  # fmt: skip


def _ends_heading(row: Sequence[str]) -> bool:
    from sysmap.interchange.tables.roles import is_links_heading

    return is_links_heading([cell for cell in row if cell])


def _beside(rows: Rows) -> list[Rows]:
    """Two tables side by side, an empty column between them (the other way of one sheet for both)."""
    wide = max(map(len, rows))
    empty = [c for c in range(1, wide - 1) if not any(len(row) > c and row[c] for row in rows)]
    for column in empty:
        right = [row[column + 1 :] for row in rows]
        if _ends_heading(right[0]):
            return [[row[:column] for row in rows if any(row[:column])], [row for row in right if any(row)]]
    return [rows]


def _even(rows: Rows) -> Rows:
    wide = max(map(len, rows))
    return [row + [""] * (wide - len(row)) for row in rows]


def sheets_of_workbook(name: str, data: bytes, account: Account) -> list[Sheet]:
    """The tables of an XLSX workbook. Raises ValueError when it is none, or not a safe one."""
    parts_of(data, lambda _name: False)  # refuses bombs
    import openpyxl  # type: ignore[import-untyped]

    refusal = _("« {name} » n’est pas un classeur que Sysmap sait lire. Rien n’a été ajouté.").format(
        name=name
    )
    if not openpyxl.DEFUSEDXML:
        raise ValueError(refusal)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        found = []
        for page in book.worksheets:
            if "(ignore)" in page.title.lower():
                account.left(_("La feuille « {name} », qui demande à être ignorée").format(name=page.title))
                continue
            found += split(Sheet(page.title, list(_cells(page))))
        return found
    except Exception as error:  # TypeError, IndexError, KeyError, ParseError…: all of them seen
        raise ValueError(refusal) from error


def _cells(page: Any) -> Iterator[list[str]]:
    page.reset_dimensions()
    empty = 0
    for row in page.iter_rows(max_row=ROWS, max_col=COLUMNS, values_only=True):
        wide = max((place for place, value in enumerate(row, 1) if value is not None), default=0)
        words = [said(value) for value in row[:wide]]
        while words and not words[-1]:
            words.pop()
        empty = 0 if words else empty + 1
        if empty >= EMPTY_ROWS:
            return
        yield words


def said(value: Any) -> str:
    """A cell in words: 3.0 is « 3 », a day is « 2026-03-12 »."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if not (value.hour or value.minute) else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    words = re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), str(value))
    return words.replace("\r\n", "\n").strip()

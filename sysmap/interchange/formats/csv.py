"""Tables as text: elements and relations, in one file or two, with any delimiter and encoding."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from sysmap.i18n import _
from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.tables import Written, neutral, our_sheets, read_sheets, sheets_of_text, taken
from sysmap.interchange.tables.cells import decoded
from sysmap.interchange.tables.sheets import left_behind
from sysmap.model import SystemMap

_OTHERS = ("<", "{", "[", "%PDF")


def is_mine(file: Foreign) -> bool:
    """Words in rows, whose heads or contents make a table of elements or relations."""
    if not file.data.strip() or file.data[:4] in (b"PK\3\4", b"\x89PNG") or _is_binary(file.data):
        return False
    text, _encoding = decoded(file.data[:20_000])
    if text.lstrip().startswith(_OTHERS):
        return False
    sheets = sheets_of_text(file.name, file.data[:200_000], Account())
    named = file.name.lower().endswith((".csv", ".tsv", ".tab"))
    return any(sheet.rows and (named or (taken(sheet).role and len(sheet.rows[0]) > 1)) for sheet in sheets)


def _is_binary(data: bytes) -> bool:
    head = data[:2000]
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head.replace(b"\0", b""))
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff")) or head.count(0) * 3 > len(head)
    return controls > 8 or (head.count(0) > 8 and not wide)


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """Elements and relations of all the files together."""
    sheets = [sheet for file in files for sheet in sheets_of_text(file.name, file.data, account)]
    if not sheets:
        raise ValueError(_("Ce tableau est vide. Rien n’a été ajouté."))
    return read_sheets(sheets, account)


def write(map: SystemMap, account: Account) -> bytes:
    """The table of elements; that of relations goes beside it."""
    left_behind(map, account, whole=False)
    return _text(our_sheets(map, map.language)[0], map.language)


def write_beside(map: SystemMap, account: Account) -> Mapping[str, bytes]:
    """The table of relations."""
    links = next((sheet for sheet in our_sheets(map, map.language) if sheet.role == "links"), None)
    if links is None:
        return {}
    return {"-relations": _text(links, map.language)}


def _text(sheet: Written, language: str) -> bytes:
    """UTF-8 with its mark, as spreadsheets want it; a French one parts cells by semicolons."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="," if language == "en" else ";", lineterminator="\r\n")
    writer.writerow(map_neutral(sheet.heads))
    for row in sheet.rows:
        writer.writerow(map_neutral(row))
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def map_neutral(row: Sequence[object]) -> list[object]:
    """The row, without a cell that a spreadsheet would run."""
    return [neutral(cell) if isinstance(cell, str) else cell for cell in row]

"""Lists and tables that were pasted: one line says one element; kind, zone and note are guessed.

A column is one of kinds or of zones only when most of its words name some. What no column
takes goes into the note, so that no word is lost.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from sysmap.editing.capture import read_line
from sysmap.editing.completion import folded
from sysmap.model import KINDS, SystemMap

_MARK = re.compile(r"\s*(?:[•▪◦‣*–—-]|\d{1,3}[.)])\s+(?=\S)")
_HEADS = {
    "label": ("element", "elements", "label", "libelle", "intitule", "nom", "mots", "name", "titre", "title"),
    "kind": ("type", "kind", "nature", "categorie", "category"),
    "zone": ("zone", "zones", "groupe", "group", "cercle", "table"),
    "note": ("note", "notes", "remarque", "commentaire", "comment", "description", "precision"),
}
Known = Callable[[str], str]
"""What a word names, by id; nothing when it names nothing."""
MOST = 500
"""Lines taken at once; the rest is counted, and stays where it was copied."""


class Row(NamedTuple):
    """An element to be: its words, and ids of its kind and its zone when they were guessed."""

    label: str
    kind: str = ""
    zone: str = ""
    note: str = ""
    frigo: bool = False


class Listed(NamedTuple):
    """What was read; `columns` names what was found in each column of a table."""

    rows: tuple[Row, ...]
    columns: tuple[str, ...] = ()
    left: int = 0


def is_list(text: str) -> bool:
    """Whether this is more than one line, or a line of a table."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 or any("\t" in line.strip() for line in lines)


def read_list(map: SystemMap, text: str) -> Listed:
    """Read a list (one line, one element) or a table (tabs or semicolons)."""
    cells = _cells(text)
    if cells is None:
        found = tuple(_spoken(map, line) for line in _unmarked(text))
        return Listed(found[:MOST], left=max(0, len(found) - MOST))
    columns, body = _columns(map, cells)
    rows = [_row(map, columns, line) for line in body]
    return Listed(tuple(rows[:MOST]), columns, max(0, len(rows) - MOST))


def _unmarked(text: str) -> list[str]:
    """The lines; bullets and numbers go when every line has one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and all(_MARK.match(line) for line in lines):
        return [_MARK.sub("", line, count=1) for line in lines]
    return lines


def _spoken(map: SystemMap, line: str) -> Row:
    typed = read_line(map, line)
    if not typed.words or typed.zone:
        return Row(" ".join(line.split()))
    return Row(" ".join(typed.words.split()), kind=typed.kind, frigo=typed.frigo)


def _cells(text: str) -> list[list[str]] | None:
    """The cells of a table, all lines as long; None when this is a list."""
    lines = [line for line in text.splitlines() if line.strip()]
    counts = {line.count(";") for line in lines}
    mark = "\t" if "\t" in text else ";" if len(lines) > 1 and len(counts) == 1 and counts != {0} else ""
    if not mark:
        return None
    try:
        split = list(csv.reader(io.StringIO(text), delimiter=mark))
    except csv.Error:
        split = [line.split(mark) for line in lines]
    read = [[" ".join(cell.split()) for cell in row] for row in split]
    read = [row for row in read if any(row)]
    wide = max((len(row) for row in read), default=0)
    return [row + [""] * (wide - len(row)) for row in read]


def _columns(map: SystemMap, cells: list[list[str]]) -> tuple[tuple[str, ...], list[list[str]]]:
    """What each column holds, and the lines without their heading."""
    heads = [_heading(cell) for cell in cells[0]]
    if "label" in heads or sum(head != "" for head in heads) >= 2:
        return _named_columns(heads), cells[1:]
    return _guessed(map, cells), cells


def _heading(cell: str) -> str:
    return next((what for what, names in _HEADS.items() if folded(cell) in names), "")


def _named_columns(heads: list[str]) -> tuple[str, ...]:
    """Each heading once; the first column without one has the words when no heading says so."""
    found = [head if head and heads.index(head) == place else "" for place, head in enumerate(heads)]
    if "label" not in found:
        free = found.index("") if "" in found else 0
        found[free] = "label"
    return tuple(head or "note" for head in found)


def _guessed(map: SystemMap, cells: list[list[str]]) -> tuple[str, ...]:
    columns = list(zip(*cells, strict=True))
    found = [""] * len(columns)
    asked: tuple[tuple[str, Known], ...] = (
        ("kind", partial(kind_named, map)), ("zone", partial(zone_named, map)),
    )  # fmt: skip
    for what, known in asked:
        shares = [_share(column, known) for column in columns]
        best = shares.index(max(shares))
        if len(columns) > 1 and not found[best] and shares[best] > 0.5:
            found[best] = what
    if "" not in found:
        found[0] = ""
    found[found.index("")] = "label"
    return tuple(what or "note" for what in found)


def _share(column: tuple[str, ...], known: Known) -> float:
    filled = [cell for cell in column if cell]
    return sum(bool(known(cell)) for cell in filled) / len(filled) if filled else 0.0


def kind_named(map: SystemMap, words: str) -> str:
    """The kind of this name, in the singular or the plural, or of this letter."""
    wanted = folded(words).rstrip(":").strip()
    for row in {**KINDS, **map.kinds}.values():
        names = {row.id, row.key, *row.names.values(), *row.plurals.values()}
        if wanted and wanted in {folded(name) for name in names}:
            return row.id
    return ""


def zone_named(map: SystemMap, words: str) -> str:
    wanted = folded(words)
    return next((z.id for z in map.zones.values() if wanted and folded(z.label) == wanted), "")


def _row(map: SystemMap, columns: tuple[str, ...], line: list[str]) -> Row:
    """What one line says. A kind or a zone nobody knows is kept in the note."""
    label = kind = zone = ""
    note: list[str] = []
    for what, cell in zip(columns, line, strict=True):
        if what == "label":
            label = cell
        elif what == "kind" and (found := kind_named(map, cell)):
            kind = found
        elif what == "zone" and (found := zone_named(map, cell)):
            zone = found
        elif cell:
            note.append(cell)
    if not label:
        label = note.pop(0) if note else next(cell for cell in line if cell)
    return Row(label, kind, zone, " ; ".join(note))

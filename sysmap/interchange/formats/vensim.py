"""Vensim models (.mdl): the first sketch that shows something; equations stay behind."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from typing import NamedTuple

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.gathering import Gathering
from sysmap.interchange.polarity import sign_of
from sysmap.model import SystemMap

_MARK = re.compile(r"^\\\\\\---/// Sketch.*$", re.MULTILINE)
_VALVE, _VARIABLE, _COMMENT, _ARROW = "11", "10", "12", "1"
_NO_VARIABLE = {"0", "", "48"}


class _Sketch(NamedTuple):
    """The lines of one view by what they are; texts of comments stand on lines of their own."""

    things: dict[str, list[str]]
    arrows: list[list[str]]
    notes: list[tuple[str, str, str]]


def is_mine(file: Foreign) -> bool:
    return b"\\\\\\---///" in file.data and b"\n10," in file.data.replace(b"\r", b"\n")


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """Variables become elements where they stand, arrows relations with their sign and delay mark."""
    text = _text(files[0].data)
    head, *parts = _MARK.split(text)
    sketches = [sketch for part in parts if (sketch := _sketch(part)).things]
    if not sketches:
        raise ValueError(_("Ce modèle Vensim ne contient aucun dessin. Rien n’a été ajouté."))
    found = Gathering(account)
    names = _take_variables(found, sketches[0])
    _take_arrows(found, sketches[0], names)
    for words, x, y in sketches[0].notes:
        found.note(words, x, y)
    n = len(re.findall(r"^[^\n|~]+=", head, re.MULTILINE))
    account.left(_n("{n} équation", "{n} équations", n), n)
    n = len(sketches) - 1
    account.left(_n("{n} autre vue", "{n} autres vues", n), n)
    return found.made()


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _sketch(part: str) -> _Sketch:
    things: dict[str, list[str]] = {}
    arrows: list[list[str]] = []
    notes: list[tuple[str, str, str]] = []
    lines = iter(part.split("\n"))
    for line in lines:
        if line.startswith("///---"):
            break
        row = next(csv.reader([line.replace("\0", "")]), [])
        if len(row) < 5 or not row[0].isdigit():
            continue
        if row[0] == _ARROW:
            arrows.append(row)
        elif row[0] == _COMMENT:
            # bit 4 of « bits »: the words are on the next line
            words = next(lines, "") if len(row) > 8 and row[8].isdigit() and int(row[8]) & 4 else row[2]
            if words.strip() not in _NO_VARIABLE:
                notes.append((words.strip(), row[3], row[4]))
        elif row[0] in (_VARIABLE, _VALVE):
            things[row[1]] = row
    return _Sketch(things, arrows, notes)


def _take_variables(found: Gathering, sketch: _Sketch) -> dict[str, str]:
    """The key of the element that each object of the sketch stands for: a valve for the name beside it."""
    names: dict[str, str] = {}
    valve = ""
    for id, row in sketch.things.items():
        if row[0] == _VALVE:
            valve = id
            continue
        label = row[2].strip().replace("\\n", " ")
        key = label.casefold()
        if key not in found.elements:  # a shadow variable stands for the one of its name
            found.element(key, label, x=row[3], y=row[4])
        names[id] = key
        if valve:
            names[valve], valve = key, ""
    return names


def _take_arrows(found: Gathering, sketch: _Sketch, names: dict[str, str]) -> None:
    flows = 0
    for row in sketch.arrows:
        row = row + [""] * (14 - len(row))
        source, target = names.get(row[2], ""), names.get(row[3], "")
        pipe = row[7].isdigit() and int(row[7]) > 20
        if pipe and sketch.things.get(row[2], [""])[0] == _VALVE:
            # a pipe: its head (4) fills, its tail (100) empties; a cloud at its end is no element
            sign = "-" if row[4] == "100" else "+"
            flows += bool(target) and found.link(source, target, sign=sign, by_label=False)
            continue
        sign = sign_of(_letter(row[6]))
        late = row[9] not in ("", "0", "64")
        found.link(source, target, sign=sign, by_label=False, delay=late)
    said = _n("{n} flux relié à son stock : + s’il le remplit, − s’il le vide",
              "{n} flux reliés à leur stock : + s’ils le remplissent, − s’ils le vident", flows)  # fmt: skip
    found.account.guessed(said, flows)


def _letter(code: str) -> str:
    """The sign on an arrow: the number of its letter (43 is « + », 45 « - », 83 « S », 79 « O »)."""
    return chr(int(code)) if code.isdigit() and 32 < int(code) < 127 else ""

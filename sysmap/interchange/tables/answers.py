"""One row for each participant: what each column asks, each cell answers with a list."""

from __future__ import annotations

import re
from collections import Counter

from sysmap.editing import folded
from sysmap.i18n import _, _n
from sysmap.interchange.gathering import Gathering
from sysmap.interchange.tables.roles import Taken

_TABLE = {"table", "tables", "groupe", "group", "atelier"}


def read_answers(one: Taken, found: Gathering) -> None:
    """Every answer is an element, said so many times; tables are named, people are not."""
    heads = [head for head, field in zip(one.heads, one.fields, strict=True) if field != "who"]
    tables = folded(one.heads[0]) in _TABLE
    said: dict[tuple[str, str], str] = {}
    times: Counter[tuple[str, str]] = Counter()
    by: dict[tuple[str, str], dict[str, None]] = {}
    for row in one.body:
        who = next((cell for cell, field in zip(row, one.fields, strict=True) if field == "who"), "")
        cells = [cell for cell, field in zip(row, one.fields, strict=True) if field != "who"]
        for head, cell in zip(heads, cells, strict=True):
            for answer in _answers(cell):
                key = (head, folded(answer))
                said.setdefault(key, answer)
                times[key] += 1
                by.setdefault(key, {})[who] = None
    for (head, plain), answer in said.items():
        key = (head, plain)
        found.element(
            f"{plain}\n{folded(head)}", answer, type=head, dots=times[key] if times[key] > 1 else 0,
            said_by=tuple(name for name in by[key] if name) if tables else (),
        )  # fmt: skip
    _say(one, found, tables, sum(times.values()))


def _answers(cell: str) -> list[str]:
    mark = r"[|;\n]" if re.search(r"[|;\n]", cell) else r","
    return [answer.strip(" •-–\t") for answer in re.split(mark, cell) if answer.strip(" •-–\t")]


def _say(one: Taken, found: Gathering, tables: bool, answers: int) -> None:
    account, rows = found.account, len(one.body)
    said = _n("{n} réponse lue ; ce qui est dit plusieurs fois est compté en gommettes",
              "{n} réponses lues ; ce qui est dit plusieurs fois est compté en gommettes",
              answers)  # fmt: skip
    account.guessed(said, answers)
    if not tables:
        account.left(_n("Le nom d’une personne : la carte ne le garde pas",
                        "Les noms de {n} personnes : la carte ne les garde pas", rows), rows)  # fmt: skip
    listed = ", ".join(_("« {label} »").format(label=head[:40]) for head in one.heads[1:9])
    account.guessed(_("Chaque colonne est un type : {names}").format(names=listed))

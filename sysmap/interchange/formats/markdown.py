"""Markdown notes: the map in sentences, and its elements and relations as tables. Written only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sysmap.analysis import telling
from sysmap.i18n import _n
from sysmap.interchange.account import Account
from sysmap.interchange.losses import not_held, reserved
from sysmap.model import SystemMap

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#])")
_FIRST = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)


def write(map: SystemMap, account: Account) -> bytes:
    """The sentences of the text version, under headings."""
    not_held(map, account, "pictures views remarks frigo stages bends places")
    n = reserved(map)
    account.left(
        _n("{n} élément ou relation réservé au groupe", "{n} éléments et relations réservés au groupe", n), n
    )
    return "\n".join([*_lines(map), ""]).encode("utf-8", "replace")


def plain(words: str) -> str:
    """Words that Markdown shows as they are.

    >>> plain("# [a](b) *c*")
    '\\\\# \\\\[a\\\\](b) \\\\*c\\\\*'
    """
    escaped = _SPECIAL.sub(r"\\\1", words.replace("&", "&amp;"))
    return _FIRST.sub(lambda found: f"{found[1]}{found[2][:-1]}\\{found[2][-1]}", escaped).replace(
        "\n", "  \n"
    )


def _lines(map: SystemMap) -> Iterator[str]:
    told = telling(map, map.language)
    yield f"# {plain(told.title)}"
    for said in (*told.opening, *told.facts):
        yield ""
        yield plain(said)
    for section in told.sections:
        yield ""
        yield f"## {plain(section.title)}"
        before = ""
        for line in section.lines:
            if line.kind != "step" and (line.kind != before or line.kind == "text"):
                yield ""
            before = line.kind
            mark = {"text": "", "step": "  1. "}.get(line.kind, "- ")
            yield mark + plain(line.words)

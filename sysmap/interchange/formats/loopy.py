"""Loopy (ncase.me/loopy): a file, or the address that holds the whole drawing after « ?data= »."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.colours import as_types
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.gathering import Gathering, number
from sysmap.model import SystemMap

_COLOURS = ("#ea3e3e", "#ea9d51", "#fefb47", "#bfea51", "#7fd4ff", "#aa85ea")
"""Of the six hues of a node."""
_PASSES = 3
"""Times a drawing may be wrapped for an address."""


def is_mine(file: Foreign) -> bool:
    return _drawing(file.data) is not None


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """Circles become elements, arrows signed relations, words notes; arrows drawn twice are stronger."""
    drawing = _drawing(files[0].data)
    if drawing is None:
        raise ValueError(_("Ce fichier n’est pas un dessin de Loopy. Rien n’a été ajouté."))
    nodes, edges, labels = (_rows(drawing[n]) if len(drawing) > n else [] for n in range(3))
    found = Gathering(account)
    hues = [_hue(row) for row in nodes]
    for row, type, hue in zip(nodes, as_types(hues, account), hues, strict=True):
        id, x, y, _start, label = (row + [None] * 5)[:5]
        found.element(_key(id), _words(label), type=type, colour=hue, x=x, y=y)
    _take_edges(found, edges)
    for row in labels:
        x, y, words = (row + [None] * 3)[:3]
        found.note(_words(words), x, y)
    return found.made()


def _take_edges(found: Gathering, edges: list[list[Any]]) -> None:
    """One relation for arrows of the same ends and sign; how often one was drawn is its strength."""
    drawn: dict[tuple[str, str, str], int] = {}
    for row in edges:
        source, target, _arc, strength = (row + [None] * 4)[:4]
        weight = number(strength) or 0.0
        sign = "+" if weight > 0 else "-" if weight < 0 else ""
        key = (_key(source), _key(target), sign)
        drawn[key] = drawn.get(key, 0) + 1
    for (source, target, sign), times in drawn.items():
        found.link(source, target, sign=sign, by_label=False, strength=min(times, 3) if times > 1 else 0)
    n = sum(times > 1 for times in drawn.values())
    said = _n("{n} flèche dessinée plusieurs fois devient une relation plus forte",
              "{n} flèches dessinées plusieurs fois deviennent des relations plus fortes", n)  # fmt: skip
    found.account.changed(said, n)


def _drawing(data: bytes) -> list[Any] | None:
    """[nodes, edges, labels, …] in a file, in an address, or in a shortcut to one."""
    if len(data) > 5_000_000:
        return None
    text = data.decode("utf-8-sig", "replace").strip()
    if "?data=" in text:
        text = text.split("?data=", 1)[1].split()[0].split("&")[0].split("#")[0]
    elif not text.startswith(("[[", "%5B", "%5b", "[ [")):
        return None
    for _pass in range(_PASSES):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            text = unquote(text)
            continue
        return found if _is_drawing(found) else None
    return None


def _is_drawing(found: Any) -> bool:
    if not isinstance(found, list) or len(found) < 3 or not all(isinstance(part, list) for part in found[:3]):
        return False
    return bool(found[0]) and all(isinstance(row, list) and len(row) >= 5 for row in found[0])


def _rows(part: Any) -> list[list[Any]]:
    return [row for row in part if isinstance(row, list)] if isinstance(part, list) else []


def _hue(row: list[Any]) -> str:
    rank = row[5] if len(row) > 5 else None
    return _COLOURS[rank] if isinstance(rank, int) and 0 <= rank < len(_COLOURS) else ""


def _key(id: Any) -> str:
    return f"{id:g}" if isinstance(id, float) else str(id)


def _words(label: Any) -> str:
    words = str(label) if label is not None else ""
    return unquote(words).strip() if "%" in words else words.strip()

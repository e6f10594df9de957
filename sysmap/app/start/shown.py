"""What the first window shows: the six forms, the five examples, the recent maps.

Only the card of an example is read here, without building its map: the window must be there at once.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from sysmap.resources import examples

FIRST = ("fantastiques", "boucles", "frise", "acteurs", "petales", "libre")
"""The six forms of the first window; the others are behind « Tous les modèles »."""

_EXAMPLES = {
    "petr": "users-round", "vimy": "refresh-cw", "loos": "milestone", "alliance": "flower-2",
    "charte": "tree-pine",
}  # fmt: skip


class Shown(NamedTuple):
    """A map to open: where it is, its title, its territory, the icon beside it."""

    path: Path
    title: str
    detail: str
    icon: str


def shown_examples() -> list[Shown]:
    """The examples in the order of the first window."""
    found = [card(path, _icon(path)) for path in examples()]
    order = list(_EXAMPLES.values())
    return sorted(found, key=lambda one: order.index(one.icon) if one.icon in order else len(order))


def _icon(path: Path) -> str:
    return next((icon for word, icon in _EXAMPLES.items() if word in path.stem.lower()), "file-text")


def card(path: Path, icon: str = "file-text") -> Shown:
    """Title and territory of a map's file, its name when it says neither."""
    try:
        read = json.loads(path.read_bytes())["card"]
        title, territory = read.get("title") or "", (read.get("territory") or {}).get("name") or ""
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        title = territory = ""
    return Shown(path, str(title) or path.stem, str(territory), icon)

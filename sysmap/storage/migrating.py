"""Older formats: one function per step, from plain data to plain data, kept for ever.

A step from format n to n + 1 takes the file's data as it was parsed and returns it as
format n + 1 would have it. `tests/fossils/` holds a saved file of every past format.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sysmap.model import FORMAT
from sysmap.storage.errors import StorageError

Tree = dict[str, Any]
Step = Callable[[Tree], Tree]

MIGRATIONS: Mapping[int, Step] = {}
"""By the format they start from."""


def migrate(tree: Tree, steps: Mapping[int, Step] = MIGRATIONS, to: int = FORMAT) -> Tree:
    """The data brought up to this format; the very same data when it is not older."""
    number = format_of(tree)
    if number >= to:
        return tree
    tree = dict(tree)
    while number < to:
        tree = steps[number](tree) if number in steps else tree
        number += 1
        tree["format"] = number
    tree["readable_from"] = min(int(tree.get("readable_from", to)), to)
    return tree


def format_of(tree: Tree) -> int:
    """The format a file states; 1, the oldest, when it states none."""
    return _number(tree.get("format"), 1)


def check_readable(tree: Tree, known: int = FORMAT) -> None:
    """Refuse, by name, a file that says it cannot be read by a program of format `known`."""
    number = format_of(tree)
    needed = _number(tree.get("readable_from"), number)
    if number <= known or needed <= known:
        return
    card = tree.get("card")
    card = card if isinstance(card, dict) else {}
    authors = card.get("authors")
    raise StorageError(
        "newer",
        title=_words(card.get("title")),
        question=_words(card.get("question")),
        authors=", ".join(map(_words, authors)) if isinstance(authors, list) else _words(authors),
        needed=needed,
        known=known,
    )


def _number(value: Any, absent: int) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value != value:
        return absent
    return int(min(max(value, 1), 1_000_000))


def _words(value: Any) -> str:
    return " ".join(value.split())[:300] if isinstance(value, str) else ""

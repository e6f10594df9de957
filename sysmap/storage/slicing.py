"""Parsing a long text in slices, so that no single call holds up every other thread, the window's included.

The lists of a map's file stand one record a line. Each list is taken out, a token put in its place, and
parsed some thousand lines at a time. Every slice must be a list by itself and the text without the lists
must be sound: then, and only then, the whole text is, and says the same. No line break can stand inside
the words of a text that is sound, so that none is ever mistaken for the end of a record.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from typing import Any

from pydantic_core import from_json

SLICE = 400_000
"""Characters of a slice, and of the shortest text that is sliced: some milliseconds of parsing."""
_LIST = re.compile(r'\n"(\w+)": ?\[\n')


def tree_of(text: str) -> Any:
    """The data in this text, whatever its length. Raises ValueError as the parser does."""
    if len(text) > SLICE:
        try:
            return _sliced(text)
        except (ValueError, LookupError):  # written otherwise, or not sound: the parser says what is wrong
            pass
    return _parsed(text)


def _parsed(text: str) -> Any:
    return from_json(text, allow_inf_nan=False)


def _sliced(text: str) -> Any:
    lists, rest, at = {}, [], 0
    for name, start, end in _long_lists(text):
        token = f"list-{secrets.token_hex(16)}"
        lists[token] = name, start, end  # what is between « [ » and « ] », which go with it
        rest += [text[at : start - 2], f'"{token}"']
        at = end + 1
    tree = _parsed("".join([*rest, text[at:]]))
    if type(tree) is not dict:
        raise ValueError("the lists are in no object")
    for token, (name, start, end) in lists.items():
        if tree[name] != token:
            raise ValueError("the list is not where its name says")
        tree[name] = [record for piece in _pieces(text, start, end) for record in _records(piece)]
    return tree


def _long_lists(text: str) -> Iterator[tuple[str, int, int]]:
    """Each list that is worth slicing: its name, where its first line begins, where its « ] » stands."""
    found = _LIST.search(text)
    while found:
        end = text.index("\n]", found.end() - 1)
        if end - found.end() > SLICE:
            yield found[1], found.end(), end + 1
        found = _LIST.search(text, end)


def _pieces(text: str, start: int, end: int) -> Iterator[str]:
    while (cut := text.find(",\n", start + SLICE, end)) >= 0:
        yield text[start:cut]
        start = cut + 1
    yield text[start:end]


def _records(piece: str) -> list[Any]:
    records: list[Any] = _parsed(f"[{piece}]")
    if not records:
        raise ValueError("nothing between two commas")
    return records


def let_go(lists: list[list[Any]]) -> None:
    """Empty these lists little by little: freeing a million values at once holds every thread up, too."""
    for records in lists:
        while records:
            del records[-2000:]

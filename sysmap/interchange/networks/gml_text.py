"""GML as nested keys and values: our own small reader and writer (Himsolt’s format, ASCII with entities)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Any

from sysmap.i18n import _
from sysmap.interchange.networks.parsing import Value
from sysmap.interchange.xml_safely import check_depth

Pairs = list[tuple[str, Any]]
"""Keys and values in their order: a key may come many times; a value is a word, a number, or pairs."""
_TOKEN = re.compile(
    r'\s+|\#[^\n]*|(?P<string>"[^"]*")|(?P<open>\[)|(?P<close>\])'
    r"|(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?=[\s\]]|$))|(?P<key>[^\s\[\]\"]+)"
)
_ENTITY = re.compile(r"&(#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,8});")


def parsed(text: str) -> Pairs:
    """The pairs in this text. Raises ValueError with a sentence when it is no GML."""
    stack: list[Pairs] = [[]]
    key: str | None = None
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise _damaged(text, at)
        at, sort = found.end(), found.lastgroup
        if sort is None:
            continue
        if sort == "close":
            if key is not None or len(stack) == 1:
                raise _damaged(text, at)
            stack.pop()
        elif key is None:
            if sort != "key":
                raise _damaged(text, at)
            key = found[0]
        else:
            inner: Pairs = []
            stack[-1].append((key, inner if sort == "open" else _value(found[0], sort)))
            key = None
            if sort == "open":
                stack.append(inner)
                check_depth(len(stack))
    if len(stack) > 1 or key is not None:
        raise _damaged(text, at)
    return stack[0]


def _value(word: str, sort: str) -> Value:
    if sort == "string":
        return _ENTITY.sub(lambda found: html.unescape(found[0]), word[1:-1])
    if sort == "number":
        return int(word) if re.fullmatch(r"[+-]?\d{1,15}", word) else float(word)
    return word


def _damaged(text: str, at: int) -> ValueError:
    said = _("Ce fichier GML est abîmé à la ligne {line}. Rien n’a été ajouté.")
    return ValueError(said.format(line=text.count("\n", 0, at) + 1))


def written(pairs: Iterable[tuple[str, Any]], depth: int = 0) -> str:
    """The text of these pairs; words are ASCII, with entities for all else and for « & » and quotes."""
    lines = []
    for key, value in pairs:
        if isinstance(value, list):
            inner = written(value, depth + 1)
            lines.append(f"{' ' * depth}{key} [\n{inner}{' ' * depth}]\n")
        elif isinstance(value, str):
            lines.append(f'{" " * depth}{key} "{_escaped(value)}"\n')
        else:
            lines.append(f"{' ' * depth}{key} {_number(value)}\n")
    return "".join(lines)


def _escaped(words: str) -> str:
    return "".join(c if " " <= c <= "~" and c not in '&"' else f"&#{ord(c)};" for c in words)


def _number(value: float) -> str:
    return str(int(value)) if isinstance(value, bool) else repr(value)

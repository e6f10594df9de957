"""The words of the DOT language: tokens, quotes, escapes, labels in HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from sysmap.i18n import _

_TOKEN = re.compile(
    r"(?P<blank>\s+|//[^\n]*|/\*.*?\*/|(?:(?<=\n)|\A)\#[^\n]*)"
    r'|(?P<string>"(?:[^"\\]|\\.)*")|(?P<edge>->|--)|(?P<mark>[{}\[\];,=:+])'
    r"|(?P<word>-?(?:\.\d+|\d+(?:\.\d*)?)|[A-Za-z_\u0080-\U0010ffff][\w\u0080-\U0010ffff]*)|(?P<html><)",
    re.DOTALL,
)
_TAG = re.compile(r"<[^<>]*>")
_BREAK = re.compile(r"<br\s*/?>|</tr>", re.IGNORECASE)
_ENTITY = re.compile(r"&(#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,8});")


class Token(NamedTuple):
    """A word with what it was: « word », « string », « html », « edge » or « mark »."""

    sort: str
    text: str


def tokens(text: str) -> Iterator[Token]:
    """The tokens of this text. Raises ValueError with a sentence where it is no DOT."""
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise damaged(text, at)
        sort = found.lastgroup or ""
        if sort == "html":
            end = _end_of_html(text, at)
            yield Token("html", text[at + 1 : end - 1])
            at = end
            continue
        at = found.end()
        if sort == "string":
            yield Token("string", re.sub(r"\\\r?\n", "", found[0][1:-1]).replace('\\"', '"'))
        elif sort != "blank":
            yield Token(sort, found[0])


def damaged(text: str, at: int) -> ValueError:
    said = _("Ce fichier DOT est abîmé à la ligne {line}. Rien n’a été ajouté.")
    return ValueError(said.format(line=text.count("\n", 0, at) + 1))


def _end_of_html(text: str, start: int) -> int:
    depth = 0
    for found in re.compile("[<>]").finditer(text, start):
        depth += 1 if found[0] == "<" else -1
        if depth == 0:
            return found.end()
    raise damaged(text, start)


def label_of(token: Token, name: str, graph: str = "") -> str:
    """The words that a label shows: escapes, entities and HTML made plain.

    >>> label_of(Token("string", r"Eau\\nvive &amp; sol"), "n")
    'Eau\\nvive & sol'
    >>> label_of(Token("html", "<b>Eau</b><br/>vive"), "n"), label_of(Token("string", r"\\N"), "n")
    ('Eau\\nvive', 'n')
    """
    if token.sort == "html":
        return html.unescape(_TAG.sub("", _BREAK.sub("\n", token.text))).strip()
    marks = {"n": "\n", "l": "\n", "r": "\n", "N": name, "G": graph, "\\": "\\"}
    words = re.sub(r"\\(.)", lambda found: marks.get(found[1], found[1]), token.text, flags=re.DOTALL)
    words = _ENTITY.sub(lambda found: html.unescape(found[0]), words)
    return words.removesuffix("\n") if token.text.endswith(("\\l", "\\r")) else words


def quoted(words: str) -> str:
    """Any words as a DOT string that no program reads as anything else.

    >>> quoted('a "b" \\\\n') == r'"a \\"b\\" \\\\n"'
    True
    """
    plain = words.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return '"' + plain.replace("\n", "\\n") + '"'

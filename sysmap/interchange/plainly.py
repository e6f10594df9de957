"""Rich words of other programs as plain ones: HTML, Quill's deltas, Markdown line breaks."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any

from sysmap.model import one_line

_BREAKS = {"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4"}
_SILENT = {"script", "style"}


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self._silent += tag in _SILENT
        if tag in _BREAKS and self.words and not self.words[-1].endswith("\n"):
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BREAKS - {"br"} and self.words and not self.words[-1].endswith("\n"):
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)


def of_html(text: str) -> str:
    """The words of a piece of HTML, its blocks on lines of their own.

    >>> of_html("<b>L’eau</b><div>potable &amp; rare</div>")
    'L’eau\\npotable & rare'
    """
    if "<" not in text and "&" not in text:
        return text.strip()
    reader = _Words()
    reader.feed(text)
    reader.close()
    return "".join(reader.words).replace("\xa0", " ").strip()


def of_quill(note: Any) -> str:
    """The words of a Quill delta; plain words are themselves."""
    if isinstance(note, str):
        return note.strip()
    ops = note.get("ops") if isinstance(note, Mapping) else None
    if not isinstance(ops, list):
        return ""
    said = [op["insert"] for op in ops if isinstance(op, Mapping) and isinstance(op.get("insert"), str)]
    return "".join(said).strip()


def one_line_of(label: Any) -> str:
    """A label that another program has wrapped: its line ends become spaces."""
    return one_line(str(label)) if label not in (None, "") else ""

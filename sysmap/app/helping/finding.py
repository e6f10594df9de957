"""Looking for words in all pages, blind to accents and inclusive forms, and telling the sentence."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QTextDocument

from sysmap.app.finding.find import rank
from sysmap.app.helping.pages import Entry, Guide
from sysmap.app.helping.sought import sought

MOST = 40
"""Answers shown: more would not be read."""
_END = re.compile(r"(?<=[.!?])[ \u00a0]+(?=[A-ZÀ-Ý«“])")
"""Between two sentences."""


class Hit(NamedTuple):
    """A page that answers, and the sentence that does: empty when it is the title."""

    entry: Entry
    sentence: str


def titled(guide: Guide, query: str) -> list[Entry]:
    """The pages whose title holds these words, then those that answer them without saying them."""
    words = sought(guide)
    by_title = [(rank(query, entry.title), entry) for entry in guide.entries]
    by_need = [(rank(query, words.get(entry.name, "")), entry) for entry in guide.entries]
    found = [*_in_order(by_title, 2), *_in_order(by_need, 1)]
    return list(dict.fromkeys(found))


def _in_order(ranked: list[tuple[int, Entry]], most: int) -> list[Entry]:
    return [entry for place, entry in sorted(ranked, key=lambda row: row[0]) if 0 <= place <= most]


def found(guide: Guide, query: str) -> list[Hit]:
    """Titles first, then one line for each page: its best sentence; then its other sentences.

    What begins a word goes before what is inside one, which is told only when nothing else answers.
    """
    titles = titled(guide, query)
    said = [(entry, one) for entry in guide.entries for one in _sentences(guide, entry.name)]
    ranked = [(rank(query, one), entry, one) for entry, one in said]
    some = [row for row in ranked if row[0] in (0, 1)] or [row for row in ranked if row[0] == 2]
    first, further, met = [Hit(entry, "") for entry in titles], list[Hit](), set(titles)
    for _rank, entry, one in sorted(some, key=lambda row: row[0]):
        (further if entry in met else first).append(Hit(entry, one))
        met.add(entry)
    return [*first, *further][:MOST]


@cache
def _sentences(guide: Guide, name: str) -> tuple[str, ...]:
    """As they are shown, title left out: what is found can be gone to."""
    document = QTextDocument()
    document.setMarkdown(guide.text(name))
    blocks = document.toPlainText().split("\n")[1:]
    return tuple(one for block in blocks for one in _END.split(block.strip("\ufffc ")) if len(one) > 1)

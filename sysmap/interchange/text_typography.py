"""Spaces that hold: where a page or a document breaks its lines, French marks stay with their words."""

from __future__ import annotations

import re

from sysmap.analysis import Telling

_THIN = re.compile(r"(?<=\S) (?=[;!?])")
_WIDE = re.compile(r"(?<=\S) (?=[:»])|(?<=«) ")


def held(told: Telling) -> Telling:
    """The same words: in French, an ordinary space before a high mark or inside « » no longer breaks."""
    if told.language != "fr":
        return told
    sections = tuple(
        section._replace(
            title=_held(section.title),
            lines=tuple(line._replace(words=_held(line.words)) for line in section.lines),
        )
        for section in told.sections
    )
    opening, facts = (tuple(map(_held, lines)) for lines in (told.opening, told.facts))
    return told._replace(title=_held(told.title), opening=opening, facts=facts, sections=sections)


def _held(words: str) -> str:
    return _WIDE.sub("\u00a0", _THIN.sub("\u202f", words))

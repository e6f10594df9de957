"""Reading what is typed from paper: a number first, then words, « ok », a relation or a remark.

Words are never eaten: with an element before one's eyes everything typed is its new words, except
« ok », a bare number, two numbers joined by an arrow, and « rq: ». What cannot be done is said,
and the line stays as it was typed.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple

from sysmap.editing.capture import read_line
from sysmap.editing.draft import Draft
from sysmap.editing.operations_elements import retype
from sysmap.editing.operations_links import connect
from sysmap.editing.operations_numbering import correct
from sysmap.model import Link, Remark, SystemMap, by_number, can_link, new_id

RIGHT = frozenset({"ok", "juste", "right", "="})
_NUMBER = re.compile(r"\d{1,9}")
_AT_ONCE = re.compile(r"(\d{1,9})\s*:\s*(.+)", re.DOTALL)
_RELATION = re.compile(r"(\d{1,9})?\s*(?:->|>|→)\s*(\d{1,9})\s*([+?−–-])?")
_REMARK = re.compile(r"(?:rq|remarque|rk|remark)\s*:\s*(.+)", re.IGNORECASE | re.DOTALL)
USUAL_DIGITS = 3
"""A bare number of more digits is a year, unless an element bears it."""


class Answer(NamedTuple):
    """What a line means. `deed` is show, right, words, remark, link, park, leave or wrong.

    `number` is the element's; a link joins it to `other` with `sign`. `trouble` names what is wrong:
    number_first, no_such, itself, refused, new_first, known.
    """

    deed: str
    number: int = 0
    words: str = ""
    kind: str = ""
    other: int = 0
    sign: str = ""
    trouble: str = ""


def read_answer(map: SystemMap, text: str, shown: int = 0) -> Answer:
    """Read a line while the element numbered `shown` (0: none) is before one's eyes."""
    said = text.strip()
    if not said:
        return Answer("leave", shown)
    if link := _RELATION.fullmatch(said):
        return _link(map, int(link[1]) if link[1] else shown, int(link[2]), (link[3] or "").replace("−", "-"))
    if _NUMBER.fullmatch(said) and (not shown or len(said) <= USUAL_DIGITS or by_number(map, int(said))):
        return Answer("show", int(said)) if int(said) else Answer("wrong", trouble="number_first")
    if shown:
        return _of(map, said, shown)
    at_once = _AT_ONCE.fullmatch(said)
    if at_once and int(at_once[1]):
        return _of(map, at_once[2].strip(), int(at_once[1]))
    return Answer("wrong", trouble="number_first")


def _of(map: SystemMap, said: str, number: int) -> Answer:
    """What is said of this number."""
    known = by_number(map, number) is not None
    if said.casefold() in RIGHT:
        return Answer("right", number) if known else Answer("wrong", number, trouble="new_first")
    if remark := _REMARK.fullmatch(said):
        return Answer("remark", number, remark[1].strip()) if known else _new_first(number)
    typed = read_line(map, said)
    if typed.frigo:
        return Answer("park", number, typed.words)
    if typed.kind and (typed.words or known):
        return Answer("words", number, typed.words, typed.kind)
    return Answer("words", number, said)


def _new_first(number: int) -> Answer:
    return Answer("wrong", number, trouble="new_first")


def _link(map: SystemMap, number: int, other: int, sign: str) -> Answer:
    sign = sign.replace("–", "-")
    answer = Answer("link", number, other=other, sign=sign)
    if not number:
        return answer._replace(deed="wrong", trouble="number_first")
    ends = by_number(map, number), by_number(map, other)
    if ends[0] is None or ends[1] is None:
        missing = number if ends[0] is None else other
        return Answer("wrong", missing, trouble="no_such")
    if not can_link(map, "influence" if sign else _kind(map), ends[0].id, ends[1].id):
        return answer._replace(deed="wrong", trouble="refused")
    if not sign and _between(map, ends[0].id, ends[1].id):
        return answer._replace(deed="wrong", trouble="known")
    return answer


def _kind(map: SystemMap) -> str:
    """A relation without a sign is the first kind that the map offers."""
    return next((id for id in map.palette if id in map.link_kinds), "influence")


def _between(map: SystemMap | Draft, source: str, target: str) -> list[Link]:
    return [link for link in map.links.values() if (link.source, link.target) == (source, target)]


def answer(draft: Draft, given: Answer) -> str:
    """Write what was said of an element that is there; returns the id of what was made or changed.

    A sign for a relation that is there already becomes its sign; it is no second relation.
    """
    element = by_number(draft.map(), given.number)
    if element is None:
        return ""
    if given.deed == "words":
        if given.kind:
            retype(draft, [element.id], given.kind)
        if given.words:
            correct(draft, element.id, given.words)
    elif given.deed == "remark":
        now = datetime.now().isoformat(timespec="seconds")
        remark = Remark(id=new_id("r", draft.remarks), text=given.words, on=element.id,
                        x=element.x, y=element.y, date=now)  # fmt: skip
        draft.put(remark)
    elif given.deed == "link":
        return _linked(draft, element.id, given)
    return element.id


def _linked(draft: Draft, source: str, given: Answer) -> str:
    other = by_number(draft.map(), given.other)
    if other is None:
        return ""
    signed = [
        link for link in _between(draft, source, other.id) if draft.base.link_kind(link.kind).signed
    ]
    if given.sign and signed:
        draft.change(signed[0], polarity=given.sign)
        return signed[0].id
    made = connect(draft, source, other.id, "influence" if given.sign else _kind(draft.map()),
                   polarity=given.sign)  # fmt: skip
    return made.id if made is not None else ""

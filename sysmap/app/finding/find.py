"""Finding a word or an action, blind to accents, case and inclusive forms.

« elus » finds « Élu·es », « élu(e)s » and « élues et élus »; « oeuvre » finds « œuvre ».
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from sysmap.i18n import _, language
from sysmap.model import Element, SystemMap

_SUFFIX = r"(?:ne|le|se|te|fe|ve|euse|trice|rice|ice|ere|e)s?"
_INCLUSIVE = re.compile(rf"\b(\w{{2,}}?)[·•‧.(/\-]({_SUFFIX})\)?[·•‧.]?(s?)(?!\w)")
_SAME = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "−": "-"})


class Found(NamedTuple):
    """Something found: what it is (« element », « zone », « note », « link »), and where it matched."""

    what: str
    id: str
    title: str
    detail: str
    rank: int


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """The words without accents, capitals and typography."""
    plain = unicodedata.normalize("NFD", text.translate(_SAME).casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).translate(_SAME).split())


@lru_cache(maxsize=20_000)
def indexed(text: str) -> str:
    """The folded words, followed by both forms of each inclusive one."""
    words = fold(text)
    forms = [form for found in _INCLUSIVE.finditer(words) for form in _forms(found)]
    return " ".join([words, *forms])


def _forms(found: re.Match[str]) -> tuple[str, str]:
    stem, suffix = found[1], found[2] + (found[3] or "")
    plural = "s" if suffix.endswith("s") else ""
    ending = suffix.removesuffix("s")
    if ending in {"trice", "rice", "ice"} and stem.endswith("teur"):
        return stem + plural, f"{stem[:-4]}trice{plural}"
    if ending == "euse" and stem.endswith("eur"):
        return stem + plural, f"{stem[:-3]}euse{plural}"
    return stem + plural, stem + ending + plural


def matches(query: str, text: str) -> bool:
    """Whether every word of the query is in the text, in one of its forms."""
    return rank(query, text) >= 0


def rank(query: str, text: str) -> int:
    """0 when the text begins with the query, 1 when a word does, 2 when it is inside, -1 when absent."""
    within = indexed(text)
    asked = _asked(query)
    if not within or not asked or not all(any(form in within for form in forms) for forms in asked):
        return -1
    first = asked[0]
    if any(within.startswith(form) for form in first):
        return 0
    return 1 if any(re.search(rf"(?<!\w){re.escape(form)}", within) for form in first) else 2


@lru_cache(maxsize=64)
def _asked(query: str) -> list[tuple[str, ...]]:
    asked: list[tuple[str, ...]] = []
    for word in fold(query).split():
        found = _INCLUSIVE.fullmatch(word)
        asked.append(_forms(found) if found else (word,))
    return asked


def in_map(map: SystemMap, query: str, limit: int = 30) -> list[Found]:
    """Everything of the map that holds these words, the best first."""
    found: list[Found] = []
    for element in map.elements.values():
        if (best := _in_element(map, element, query)) is not None:
            found.append(best)
    for zone in map.zones.values():
        if (place := rank(query, zone.label)) >= 0:
            found.append(Found("zone", zone.id, zone.label, _("Zone"), place + 1))
    for note in map.notes.values():
        if (place := rank(query, note.text)) >= 0:
            found.append(Found("note", note.id, _one_line(note.text), _("Note"), place + 3))
    for link in map.links.values():
        if (place := rank(query, f"{link.verb} {link.description} {' '.join(link.keywords)}")) >= 0:
            title = _one_line(link.verb or link.description)
            found.append(Found("link", link.id, title, _("Relation"), place + 4))
    return sorted(found, key=lambda item: item.rank)[:limit]


def _in_element(map: SystemMap, element: Element, query: str) -> Found | None:
    kind = map.kind(element).name(language())
    if (place := rank(query, element.label)) >= 0:
        return Found("element", element.id, _one_line(element.label), kind, place)
    for where, text in _further(element):
        if matches(query, text):
            return Found("element", element.id, _one_line(element.label), f"{kind} · {where}", 5)
    return None


def _further(element: Element) -> Iterable[tuple[str, str]]:
    yield _("mots d’origine"), element.original
    yield _("autre formulation"), " / ".join(wording.text for wording in element.wordings)
    yield _("mots-clés"), " / ".join(element.keywords)
    yield _("description"), element.description
    yield _("source"), " / ".join(element.sources)


def _one_line(text: str) -> str:
    return " ".join(text.split())

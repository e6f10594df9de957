"""Replacing a word everywhere: what would change, seen beforehand, then written in one step.

A label that changes keeps its old words as another wording, so that search still finds them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from sysmap.editing.draft import Draft
from sysmap.model import Identified, SystemMap, Wording

PLACES: dict[str, tuple[str, ...]] = {
    "elements": ("label", "wordings.text", "description", "keywords"),
    "links": ("verb", "subject", "description", "delay_text", "keywords"),
    "zones": ("label", "note"),
    "notes": ("text",),
    "arrangements": ("name", "zones.label", "zones.note", "axes.label", "notes.text"),
    "frigo": ("text",),
    "loops": ("name", "told"),
    "kinds": ("fr", "en"),
    "categories": ("fr", "en"),
    "link_kinds": ("fr", "en", "verb_fr", "verb_en"),
    "axes": ("label", "stops.label"),
    "views": ("name", "filter.keywords"),
    "stories": ("name", "pages.sentence", "pages.notes"),
    "posters": ("title", "subtitle", "tale_title", "tale", "callout", "reading"),
}
"""Where words of people are, by collection; « a.b » is the field b of a record, or of each of a list."""
CARD = ("title", "question", "summary", "purpose")


class Asked(NamedTuple):
    """What is looked for, and what it becomes. `whole` means whole words, `accents` that they count."""

    find: str
    put: str
    whole: bool = True
    accents: bool = False


class Place(NamedTuple):
    """A text in which the words are found: where it is, what it says, what it would say."""

    where: str  # a collection, or « card »
    id: str
    field: str
    rank: int  # which text of the field, when there are several
    before: str
    after: str
    times: int


def replaced(text: str, asked: Asked) -> tuple[str, int]:
    """The text with the words replaced, and how many times; a capital at the start stays one."""
    found = list(spans(text, asked))
    for start, end in reversed(found):
        text = text[:start] + _cased(text[start:end], asked.put) + text[end:]
    return text, len(found)


def spans(text: str, asked: Asked) -> Iterator[tuple[int, int]]:
    """Where the words stand in a text, whatever their capitals, one after the other."""
    folded, origin = _folded(text, asked.accents)
    sought = _folded(asked.find.strip(), asked.accents)[0]
    at = folded.find(sought) if sought else -1
    while at >= 0:
        end = at + len(sought)
        start, stop = origin[at], origin[end - 1] + 1
        while stop < len(text) and unicodedata.combining(text[stop]):
            stop += 1
        if not asked.whole or not (_lettered(text, start - 1) or _lettered(text, stop)):
            yield start, stop
        else:
            end = at + 1
        at = folded.find(sought, end)


def _folded(text: str, accents: bool) -> tuple[str, list[int]]:
    """The text as it is compared, and from which letter of the text each letter comes."""
    letters: list[str] = []
    origin: list[int] = []
    for place, letter in enumerate(text):
        for one in _compared(letter, accents):
            letters.append(one)
            origin.append(place)
    return "".join(letters), origin


_ALIKE = {"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\n": " ", "\u2011": "-"}
_JOINED = {"œ": "oe", "æ": "ae"}


def _compared(letter: str, accents: bool) -> str:
    plain = _ALIKE.get(letter, letter).casefold()
    if accents:
        return unicodedata.normalize("NFC", plain)
    plain = _JOINED.get(plain, plain)
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def _lettered(text: str, place: int) -> bool:
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] in "_·")


def _cased(before: str, put: str) -> str:
    if before[:1].isupper() and put[:1].islower():
        return put[:1].upper() + put[1:]
    return put


def places(map: SystemMap, asked: Asked) -> list[Place]:
    """Every text of the map that would change, in reading order."""
    if not asked.find.strip():
        return []
    found = [place for where, names in PLACES.items() for record in getattr(map, where).values()
             for name in names for place in _in_record(where, record, name, asked)]  # fmt: skip
    return [*_in_card(map, asked), *found]


def _in_card(map: SystemMap, asked: Asked) -> Iterator[Place]:
    for name in CARD:
        yield from _of("card", "", name, [getattr(map.card, name, "")], asked)


def _in_record(where: str, record: Identified, name: str, asked: Asked) -> Iterator[Place]:
    return _of(where, record.id, name, texts_of(record, name), asked)


def _of(where: str, id: str, name: str, texts: list[str], asked: Asked) -> Iterator[Place]:
    for rank, text in enumerate(texts):
        after, times = replaced(text, asked)
        if times and after != text:
            yield Place(where, id, name, rank, text, after, times)


def texts_of(record: Any, name: str) -> list[str]:
    """The texts of a field; « a.b » goes through the record, or each of the records, of a."""
    first, _dot, rest = name.partition(".")
    value = getattr(record, first, "")
    if rest:
        inner = value if isinstance(value, tuple) else (value,)
        return [text for one in inner for text in texts_of(one, rest)]
    return list(value) if isinstance(value, tuple) else [value or ""]


def replace_words(draft: Draft, chosen: Iterable[Place]) -> int:
    """Write these changes; those whose text is no longer what was seen are left. How many were written."""
    done = 0
    for place in chosen:
        if place.where == "card":
            if getattr(draft.card, place.field, None) == place.before:
                draft.set(card=draft.card.evolve(**{place.field: place.after}))
                done += 1
            continue
        record = getattr(draft, place.where).get(place.id)
        if record is not None and _now(record, place) == place.before:
            draft.put(_rewritten(record, place))
            done += 1
    return done


def _now(record: Any, place: Place) -> str | None:
    texts = texts_of(record, place.field)
    return texts[place.rank] if place.rank < len(texts) else None


def _rewritten(record: Any, place: Place) -> Any:
    texts = texts_of(record, place.field)
    texts[place.rank] = place.after
    after = _with(record, place.field, iter(texts))
    if place.where == "elements" and place.field == "label":
        known = {record.original, *(wording.text for wording in record.wordings)}
        if place.before not in known:
            after = after.evolve(wordings=(*after.wordings, Wording(text=place.before)))
    return after


def _with(record: Any, name: str, texts: Iterator[str]) -> Any:
    """The record with the texts of this field taken one after the other."""
    first, _dot, rest = name.partition(".")
    value = getattr(record, first)
    write: Callable[[Any], Any] = (lambda one: _with(one, rest, texts)) if rest else (lambda one: next(texts))
    made = tuple(write(one) for one in value) if isinstance(value, tuple) else write(value)
    return record.evolve(**{first: made})

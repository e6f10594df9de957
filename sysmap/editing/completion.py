"""What is being typed may be there already: the elements whose words begin so.

Blind to accents, capitals and typography. Nothing here writes: who types chooses.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from sysmap.model import SystemMap

LEAST = 2
"""Letters typed before anything is proposed: one letter says too little."""
_SAME = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "’": "'", "ʼ": "'", "−": "-"})


class Guess(NamedTuple):
    """An element that answers: what it is called, and what of it is not typed yet.

    `rest` is empty when the letters typed begin another word than the first.
    """

    id: str
    label: str
    rest: str


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """The words without accents, capitals and typography."""
    plain = unicodedata.normalize("NFD", text.translate(_SAME).casefold())
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def guesses(map: SystemMap, typed: str) -> tuple[Guess, ...]:
    """The elements that the words typed may mean: those beginning so first, then by a later word."""
    wanted = folded(typed)
    if len(wanted) < LEAST:
        return ()
    first: dict[str, Guess] = {}
    later: dict[str, Guess] = {}
    for element in map.elements.values():
        label = " ".join(element.label.split())
        plain = folded(label)
        if plain.startswith(wanted):
            rest = _rest(label, wanted)
            first.setdefault(plain, Guess(element.id, label, rest.lstrip() if typed[-1:].isspace() else rest))
        elif f" {wanted}" in plain or f"'{wanted}" in plain:
            later.setdefault(plain, Guess(element.id, label, ""))
    return (*sorted(first.values(), key=lambda guess: len(guess.label)), *later.values())


def named(map: SystemMap, words: str) -> str | None:
    """The element of this name: as it is written, else in the words it was first said, else nearly so."""
    wanted = folded(words)
    if not wanted:
        return None
    same = [e for e in map.elements.values() if wanted in (folded(e.label), folded(e.original))]
    exact = " ".join(words.split()).casefold()
    best = [e.id for e in same if " ".join(e.label.split()).casefold() == exact]
    return next(iter([*best, *(e.id for e in same)]), None)


def _rest(label: str, wanted: str) -> str:
    """What follows the letters already typed."""
    for place in range(1, len(label) + 1):
        further = label[place : place + 1]
        if folded(label[:place]) == wanted and not (further and unicodedata.combining(further)):
            return label[place:]
    return ""

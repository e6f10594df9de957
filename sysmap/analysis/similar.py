"""Labels that look alike: « Cantine » and « La cantine ». Proposed to people, never acted upon."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from sysmap.model import SystemMap

ALIKE = 0.8
"""From here on, labels are alike: the share of their words, or of their letters, that they have in common."""
LONG = 400
"""Letters beyond which words alone tell."""
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "ʼ": "'", "ß": "ss"})
_INCLUSIVE = re.compile(r"(?<=\w\w)(?:[·•‧.](?:\w{1,5}[·•‧.]?)?s?(?!\w)|\((?:\w{1,5})\)s?)")
_BOTH = re.compile(r"\b(\w{3,})\s+(?:et|ou)\s+(?:(?:les|des|aux|de|l')\s*)?(\w{3,})\b")
_FEMININE = (("", "e"), ("eur", "euse"), ("teur", "trice"), ("eur", "rice"), ("er", "ere"), ("if", "ive"),
             ("ien", "ienne"), ("el", "elle"), ("on", "onne"), ("eux", "euse"), ("f", "ve"))  # fmt: skip
_NOT = frozenset({
    "non", "pas", "sans", "peu", "plus", "moins", "ni", "not", "no", "without", "less", "more", "anti",
    "contre",
})  # fmt: skip
_OPPOSITE = re.compile(r"(?:in|im|il|ir|de|des|dis|me|mes|mal|mau|non|anti|contre|sous|sur|un|re)")
_ARTICLES = frozenset({
    "le", "la", "les", "un", "une", "des", "du", "de", "d", "l", "the", "a", "an", "of", "et", "and",
})  # fmt: skip


@lru_cache(maxsize=20_000)
def words_of(label: str) -> tuple[str, ...]:
    """The words that count, without accents, capitals, articles, plurals and inclusive endings."""
    folded = unicodedata.normalize("NFD", label.casefold().translate(_LETTERS))
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    said = _BOTH.sub(_one_of_both, _INCLUSIVE.sub("", plain).replace("'", " "))
    found = re.findall(r"\w+", said)
    kept = [_singular(word) for word in found if word not in _ARTICLES]
    return tuple(kept or found)


def _one_of_both(found: re.Match[str]) -> str:
    """« élues et élus » are « élus »: the two forms of one word."""
    one, other = _singular(found[1]), _singular(found[2])
    for masculine, feminine in ((one, other), (other, one)):
        stems = ((masculine.removesuffix(his), hers) for his, hers in _FEMININE if masculine.endswith(his))
        if any(feminine == stem + hers for stem, hers in stems):
            return masculine
    return found[0]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and word not in _NOT else word


def alike(one: str, other: str) -> bool:
    """Whether two labels may well mean the same thing.

    A number that differs (« Table 1 », « Table 2 »), a negation, an opposite (« Motivation »,
    « Démotivation ») make another thing of it.
    """
    a, b = words_of(one), words_of(other)
    return bool(a and b) and _close(a, b) and _telling(a) == _telling(b) and not _opposed({*a} ^ {*b})


def _close(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    common, every = len({*a} & {*b}), len({*a} | {*b})
    return common / every >= ALIKE or _near(" ".join(a), " ".join(b))


def _telling(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for word in words if word in _NOT or any(c.isdigit() for c in word))


def _opposed(apart: set[str]) -> bool:
    """Whether a word of the one is a word of the other with a syllable before it."""
    return any(
        long.endswith(short) and _OPPOSITE.fullmatch(long.removesuffix(short))
        for short in apart for long in apart if len(short) > 3 and long != short
    )  # fmt: skip


def _near(a: str, b: str) -> bool:
    """A few letters apart; very short words differ by as much when they mean another thing."""
    if max(len(a), len(b)) > LONG:
        return False  # letters of a whole page are not compared; its words were
    if min(len(a), len(b)) < 5 or min(len(a), len(b)) / max(len(a), len(b)) < ALIKE - 0.15:
        return False
    if 2 * _common(_letters(a), _letters(b)) < ALIKE * (len(a) + len(b)):
        return False  # what they have in common in any order is already too little
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE


@lru_cache(maxsize=20_000)
def _letters(words: str) -> Mapping[str, int]:
    return Counter(words)


def _common(a: Mapping[str, int], b: Mapping[str, int]) -> int:
    """How many letters two words share, in any order."""
    return sum(n if n < b[letter] else b[letter] for letter, n in a.items() if letter in b)


def similar_to(map: SystemMap, id: str) -> tuple[str, ...]:
    """The elements whose label, or another wording, looks like this one's; in the map's order."""
    element = map.elements.get(id)
    if element is None:
        return ()
    return tuple(
        other.id
        for other in map.elements.values()
        if other.id != id
        and other.kind == element.kind
        and any(alike(element.label, said) for said in (other.label, *(w.text for w in other.wordings)))
    )

"""Names and numbers as a sentence wants them, in French and English. No article is ever guessed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sysmap.model import SystemMap, one_line, quoted

_NUMBERS = {
    "fr": ("zéro", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
           "douze"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
           "twelve"),
}  # fmt: skip
_WORDS = {
    "fr": {"bare": "« sans texte »", "and": " et ", "or": " ou ", "these": "ces {n} éléments",
           "more": "{names} et {n} autres", "one more": "{names} et un autre",
           "none": "aucun élément", "one": "un élément", "many": "{n} éléments"},
    "en": {"bare": "“no words”", "and": " and ", "or": " or ", "these": "these {n} elements",
           "more": "{names} and {n} others", "one more": "{names} and one other",
           "none": "no element", "one": "one element", "many": "{n} elements"},
}  # fmt: skip
NAMED = 3
"""How many names a sentence bears."""
SHORT = 90
"""Letters of a label that a sentence quotes."""


def spoken_in(map: SystemMap, language: str | None) -> str:
    """The language asked for, else the map's, else French."""
    for one in (language, map.language):
        if one in _WORDS:
            return str(one)
    return "fr"


def name(map: SystemMap, id: str, words: str) -> str:
    """« Coût matière »: the label in quotation marks; a very long one is cut where a word ends."""
    element = map.elements.get(id)
    said = one_line(element.label) if element is not None else id
    if not said:
        return _WORDS[words]["bare"]
    return quoted(cut_short(said, SHORT), words)


def cut_short(said: str, most: int) -> str:
    """Words of so many letters at most; longer ones end where a word ends, unless that takes away half."""
    if len(said) <= most:
        return said
    whole = said[:most].rsplit(" ", 1)[0].rstrip(" ,;:")
    return (whole if len(whole) > most // 2 else said[:most]) + "…"


def names(map: SystemMap, ids: Sequence[str], words: str, joint: str = "and", before: str = "") -> str:
    """« A », « B » et « C »; more than three are « ces 5 éléments ». `before` stands before each."""
    if len(ids) > NAMED:
        return before + _WORDS[words]["these"].format(n=len(ids))
    return listed([before + name(map, id, words) for id in ids], words, joint)


def some_names(map: SystemMap, ids: Sequence[str], words: str, most: int = NAMED) -> str:
    """The first few by their names, the others by their number."""
    first = [name(map, id, words) for id in ids[:most]]
    rest = len(ids) - len(first)
    if not rest:
        return listed(first, words)
    said = _WORDS[words]["one more" if rest == 1 else "more"]
    return said.format(names=", ".join(first), n=rest)


def listed(parts: Iterable[str], words: str, joint: str = "and") -> str:
    """« A, B et C »"""
    every = list(parts)
    if len(every) < 2:
        return "".join(every)
    return ", ".join(every[:-1]) + _WORDS[words][joint] + every[-1]


def spelled(n: int, words: str) -> str:
    """« trois »: in letters up to twelve (feminine, as for relations)."""
    return _NUMBERS[words][n] if n < len(_NUMBERS[words]) else str(n)


def elements_counted(n: int, words: str) -> str:
    """« aucun élément », « un élément », « 7 éléments »"""
    return _WORDS[words]["none" if not n else "one" if n == 1 else "many"].format(n=n)


def sentence_case(said: str) -> str:
    """The first letter as a sentence begins."""
    return said[:1].upper() + said[1:]

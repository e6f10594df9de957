"""Words as they are looked for: without accents, capitals, plurals and inclusive endings.

« élu·es », « élues et élus » and « ELUS » are all found by each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sysmap.analysis import words_of

_INCLUSIVE = re.compile(r"(\w{2,})[·•‧.]([^\W\d_]{1,5})(?:[·•‧.]?s)?(?!\w)|(\w{2,})\(([^\W\d_]{1,5})\)s?")
_FEMININE = (
    ("trice", "teur"), ("euse", "eur"), ("ienne", "ien"), ("onne", "on"), ("ive", "if"), ("ere", "er"),
    ("ante", "ant"), ("ente", "ent"), ("ee", "e"), ("ue", "u"), ("ale", "al"), ("elle", "el"),
)  # fmt: skip
"""Endings by which a feminine word is told, and those of the masculine one."""
_ENDINGS = {
    "rice": ("teur", "trice"), "ice": ("teur", "trice"), "trice": ("teur", "trice"), "euse": ("eur", "euse"),
    "se": ("x", "se"), "ve": ("f", "ve"), "ere": ("er", "ere"), "ère": ("er", "ere"),
}  # fmt: skip
"""What follows the dot, the ending that it replaces, and what it is replaced by."""


def folded(texts: Iterable[str]) -> str:
    """What of these texts is looked for: each word in its plain form, both forms of inclusive ones."""
    found: dict[str, None] = {}
    for text in texts:
        for word in words_of(text):
            found[word] = None
        for match in _INCLUSIVE.finditer(text):
            found.update(dict.fromkeys(words_of(_feminine(match[1] or match[3], match[2] or match[4]))))
    return " ".join(found)


def _feminine(stem: str, ending: str) -> str:
    """« agriculteur » and « rices » make « agricultrice »."""
    ending = ending.rstrip("s")
    cut, added = _ENDINGS.get(ending, ("", ending))
    return stem.removesuffix(cut) + added if stem.endswith(cut) else stem + ending


def query(words: str) -> str:
    """The same for what somebody types, as a question to the index; empty when no word is in it.

    Each word may be the beginning of one; a feminine word finds its masculine form too.
    """
    terms = []
    for word in words_of(words):
        forms = [f'"{word}"*', *(f'"{other}"' for other in _masculine(word))]
        terms.append(f"({' OR '.join(forms)})" if len(forms) > 1 else forms[0])
    return " AND ".join(terms)


def _masculine(word: str) -> list[str]:
    if len(word) < 4:
        return []
    return [word[: -len(f)] + m for f, m in _FEMININE if word.endswith(f)][:1]

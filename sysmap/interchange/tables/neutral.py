"""Words that a spreadsheet would run: they leave with an apostrophe, and come back without it."""

from __future__ import annotations

import re

_RUNS = re.compile(r"^(?='*[\s\u00a0\ufeff\x00-\x1f]*[=+\-@])|^(?='*[\t\r])", re.MULTILINE)
_ADDED = re.compile(r"^'(?='*[\s\u00a0\ufeff\x00-\x1f]*[=+\-@]|'*[\t\r])", re.MULTILINE)
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def neutral(words: str) -> str:
    """The same words, none of whose lines can begin a formula. A number stays one.

    >>> neutral("=SOMME(A1)"), neutral("-3.5"), neutral("eau\\n+1 an")
    ("'=SOMME(A1)", '-3.5', "eau\\n'+1 an")
    """
    return words if _NUMBER.fullmatch(words) else _RUNS.sub("'", words)


def restored(words: str) -> str:
    """The words that `neutral` was given.

    >>> restored(neutral("'=x")), restored("l'eau")
    ("'=x", "l'eau")
    """
    return _ADDED.sub("", words) if "'" in words else words

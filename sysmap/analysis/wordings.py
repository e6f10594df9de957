"""Words that make a label hard to read in a loop: directions, verbs, and where a long one may be cut.

Small tables, in French and English: what they do not know is left in peace.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from sysmap.analysis.checks import MOST_WORDS, count_words
from sysmap.model import one_line

UP, DOWN = "+", "-"
_DE = r"(?:de\s+la\s+|de\s+l\s*['’]\s*|du\s+|des\s+|de\s+|d\s*['’]\s*)"
_GROWS = (
    "hausse", "augmentation", "accroissement", "montée", "progression", "amélioration", "renforcement",
    "essor", "multiplication", "excès", "surplus", "aggravation", "intensification",
)  # fmt: skip
_SHRINKS = (
    "baisse", "diminution", "réduction", "recul", "manque", "absence", "perte", "insuffisance", "déclin",
    "dégradation", "affaiblissement", "pénurie", "déficit", "défaut", "faiblesse", "chute", "disparition",
    "raréfaction", "érosion",
)  # fmt: skip
_IN = r"(?:of|in)\s+(?:the\s+)?"
_RISES = ("increase", "growth", "rise", "improvement", "strengthening", "excess", "surge", "worsening")
_FALLS = (
    "decrease", "decline", "lack", "loss", "reduction", "shortage", "absence", "drop", "fall", "weakening",
    "erosion", "scarcity", "degradation",
)  # fmt: skip
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (way, re.compile(rf"(?:{pattern})(?=[^\W\d])", re.IGNORECASE))
    for way, pattern in (
        (UP, rf"(?:{'|'.join(_GROWS)})\s+{_DE}"),
        (DOWN, rf"(?:{'|'.join(_SHRINKS)})\s+{_DE}"),
        (UP, r"(?:davantage|trop|plus|beaucoup)\s+(?:de\s+|d\s*['’]\s*)"),
        (DOWN, r"(?:moins|peu|pas assez)\s+(?:de\s+|d\s*['’]\s*)"),
        (UP, r"(?:fort|forte|forts|fortes)\s+"),
        (DOWN, r"(?:faible|faibles)\s+"),
        (UP, rf"(?:{'|'.join(_RISES)})\s+{_IN}"),
        (DOWN, rf"(?:{'|'.join(_FALLS)})\s+{_IN}"),
        (UP, r"(?:more|too\s+much|too\s+many|high)\s+"),
        (DOWN, r"(?:less|fewer|too\s+little|too\s+few|low|poor|not\s+enough)\s+"),
    )
)
_VERB_WORDS = """
    accompagner accueillir acheter aider aimer ameliorer animer apprendre arreter associer augmenter
    avoir baisser bouger changer chercher choisir communiquer comprendre construire convaincre
    cooperer creer cuisiner decider defendre demander developper diminuer discuter donner echanger
    ecouter ecrire eduquer eviter encourager engager entretenir etre expliquer faciliter faire
    favoriser financer former gagner garder garantir gerer impliquer informer investir inventer
    limiter manger mettre mobiliser montrer motiver negocier organiser ouvrir parler partager
    participer partir payer penser perdre planter porter pouvoir prendre preserver produire
    promouvoir proposer proteger raconter reconnaitre recruter reduire relier rencontrer renforcer
    rendre renouveler reparer repondre reunir reussir sensibiliser soigner sortir soutenir suivre
    tenir transformer transmettre travailler trouver utiliser valoriser vendre vivre vouloir build
    convince create develop encourage engage ensure explain improve involve persuade protect
    reinforce strengthen teach transform
"""
_VERBS = frozenset(_VERB_WORDS.split())
_NOT_ALONE = frozenset({"pouvoir", "etre", "avoir", "savoir"})
"""Nouns as well, when nothing follows them or « de » does."""
_SPEAKERS = re.compile(r"(?:on|nous|je|j\s*['’]|ils?|elles?|vous|we|they|people|i)\s+\w", re.IGNORECASE)
_BREAKS = re.compile(r"\s*(?:[\u00a0\u202f ]:|;|,|\(|\s[–—-]\s|\.\s)\s*")
_LINKING_WORDS = """
    pour avec dans par sur qui que dont afin sans entre grâce malgré lorsque quand car chez depuis vers selon
    et ou for with in by on that which so without between despite when because and or from towards
"""
_LINKING = frozenset(_LINKING_WORDS.split())
_LEAST = 2
"""Words that a shortened label keeps at least."""


class Direction(NamedTuple):
    """A label that says which way it goes: the words that say so, the label without them, and the way."""

    said: str
    label: str
    way: str


def direction(label: str) -> Direction | None:
    """« Manque de moyens » is « Moyens », going down; None when the label says no direction."""
    words = one_line(label)
    for way, pattern in _PATTERNS:
        found = pattern.match(words)
        if found is not None and words[found.end() :].strip():
            rest = words[found.end() :]
            kept = rest[:1].upper() + rest[1:] if words[:1].isupper() else rest
            return Direction(found[0].strip(), kept, way)
    return None


def speaks(label: str) -> str:
    """The verb, or the person speaking, with which a label begins; nothing for a noun."""
    words = one_line(label)
    if _SPEAKERS.match(words):
        return words.split()[0]
    parts = re.findall(r"[\w-]+", words)
    if not parts:
        return ""
    at = 1 if _folded(parts[0]) in ("se", "s", "ne", "to") and len(parts) > 1 else 0
    first = _folded(parts[at])
    if first in _NOT_ALONE and (len(parts) == at + 1 or _folded(parts[at + 1]) in ("de", "d", "du", "des")):
        return ""
    to = at == 1 and _folded(parts[0]) == "to"
    return parts[at] if first in _VERBS or to else ""


def shortened(label: str) -> tuple[str, str]:
    """A label of seven words at most, and the rest; two empty words when there is no good place to cut.

    >>> shortened("Charte du cadre de vie, vote unanime du conseil, 29 mars 1999")
    ('Charte du cadre de vie', 'vote unanime du conseil, 29 mars 1999')
    """
    words = one_line(label)
    for found in _BREAKS.finditer(words):
        short, rest = words[: found.start()].rstrip(), words[found.end() :]
        if _LEAST <= count_words(short) <= MOST_WORDS and rest:
            return short, rest.removesuffix(")") if "(" not in rest and found[0].strip() == "(" else rest
    best = ("", "")
    parts = words.split(" ")
    for place in range(_LEAST, len(parts)):
        short = " ".join(parts[:place])
        if count_words(short) > MOST_WORDS:
            break
        if parts[place].casefold() in _LINKING and count_words(short) >= _LEAST + 1:
            best = (short, " ".join(parts[place:]))
    return best


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))

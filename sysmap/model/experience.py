"""Fiche d'expérience: what a group learnt by making its map, on the four questions of the chantier.

The questions and the fourteen effects are those of the Actes de l'Assemblée des alliés 2023.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sysmap.model.record import Record
from sysmap.model.text import Text

QUESTIONS: Mapping[str, Mapping[str, str]] = MappingProxyType({
    "purpose": {"fr": "À quoi sert-elle ?", "en": "What is it for?"},
    "objects": {"fr": "Quels objets représente-t-elle ?", "en": "What does it represent?"},
    "manner": {"fr": "De quelle manière ?", "en": "In what way?"},
    "process": {"fr": "Selon quel processus ?", "en": "Through what process?"},
    "worked": {"fr": "Ce qui a marché", "en": "What worked"},
    "failed": {"fr": "Ce qui n’a pas marché", "en": "What did not work"},
})  # fmt: skip
"""The fields of words, in order, with what they ask."""

EFFECTS: Mapping[str, Mapping[str, str]] = MappingProxyType({
    "trigger": {"fr": "effet déclencheur", "en": "trigger effect"},
    "amplifier": {"fr": "effet amplificateur", "en": "amplifying effect"},
    "seed": {"fr": "effet germe", "en": "seed effect"},
    "snowball": {"fr": "effet boule de neige", "en": "snowball effect"},
    "swarming": {"fr": "effet d’essaimage", "en": "spreading effect"},
    "alliance": {"fr": "effet d’alliance", "en": "alliance effect"},
    "click": {"fr": "effet déclic", "en": "aha effect"},
    "facilitator": {"fr": "effet facilitateur", "en": "facilitating effect"},
    "revealer": {"fr": "effet révélateur", "en": "revealing effect"},
    "resource": {"fr": "effet ressource", "en": "resource effect"},
    "time": {"fr": "effet temps", "en": "time effect"},
    "trust": {"fr": "effet confiance", "en": "trust effect"},
    "legitimacy": {"fr": "effet légitimité", "en": "legitimacy effect"},
    "belonging": {"fr": "effet d’appartenance", "en": "belonging effect"},
})  # fmt: skip
"""The fourteen effects of the Actes, by their ids."""


class Experience(Record):
    """The sheet: answers in words, ids of effects (others are kept as they are), ISO dates.

    `began` and `ended` are when the map was used, `written` when the sheet was filled in.
    """

    purpose: Text = ""
    objects: Text = ""
    manner: Text = ""
    process: Text = ""
    worked: Text = ""
    failed: Text = ""
    effects: tuple[Text, ...] = ()
    began: Text = ""
    ended: Text = ""
    written: Text = ""

    @property
    def told(self) -> bool:
        """Whether the sheet says anything."""
        return bool(self.effects) or any(getattr(self, name).strip() for name in QUESTIONS)


def asked(name: str, language: str) -> str:
    """What this field of the sheet asks, in French or English."""
    return QUESTIONS[name]["en" if language == "en" else "fr"]


def effect_name(id: str, language: str) -> str:
    """« effet déclencheur »; an effect that is not known here is its own name."""
    known = EFFECTS.get(id)
    return known["en" if language == "en" else "fr"] if known else id

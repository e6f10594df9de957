"""The words of the map in sentences, in French and English."""

from __future__ import annotations

from collections.abc import Mapping

_WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "untitled": "Carte sans titre",
        "territory": "Territoire : {value}.",
        "workshop": "Atelier : {value}.",
        "edition": "Édition : {value}.",
        "authors": "Auteurs : {value}.",
        "zone": "Zone « {name} »",
        "outside": "Hors des zones",
        "elements": "Éléments",
        "nobody": "Rien n’y est encore placé.",
        "described": "{what}. {how}",
        "idea": "idée", "study": "à l’étude", "committed": "engagé", "done": "réalisé",
        "suspended": "suspendu", "given_up": "abandonné",
        "hypothesis": "hypothèse",
        "contested": "contesté",
        "contested_by": "contesté, selon les lectures : {readings}",
        "relations": "Relations",
        "loops": "Boucles",
        "loop": "Boucle {name} : {way}.",
        "amplifies": "elle s’amplifie (R)",
        "balances": "elle s’équilibre (B)",
        "either": "R ou B selon la lecture",
        "unknown": "on ne sait pas si elle s’amplifie ou s’équilibre",
        "notes": "Notes",
        "about": "À propos de cette carte",
        "empty": "Cette carte est encore vide.",
        "counts": "Cette carte compte {elements} et {links}.",
        "element.one": "{n} élément", "element.many": "{n} éléments",
        "link.one": "{n} relation", "link.many": "{n} relations",
        "hypotheses.one": "{n} affirmation est une hypothèse, à débattre.",
        "hypotheses.many": "{n} affirmations sont des hypothèses, à débattre.",
        "disputed.one": "{n} affirmation est contestée.",
        "disputed.many": "{n} affirmations sont contestées.",
        "and": " et ",
        "withheld.one": "{which}, réservé au groupe, n’y figure pas.",
        "withheld.many": "{which}, réservés au groupe, n’y figurent pas.",
        "debate": "Elle dit ce qu’un groupe a partagé. Elle se discute.",
        "sources": "Sources",
        "licence": "Licence : {value}.",
    },
    "en": {
        "untitled": "Untitled map",
        "territory": "Territory: {value}.",
        "workshop": "Workshop: {value}.",
        "edition": "Edition: {value}.",
        "authors": "Authors: {value}.",
        "zone": "Zone “{name}”",
        "outside": "Outside the zones",
        "elements": "Elements",
        "nobody": "Nothing is placed here yet.",
        "described": "{what}. {how}",
        "idea": "idea", "study": "under study", "committed": "committed", "done": "done",
        "suspended": "suspended", "given_up": "given up",
        "hypothesis": "hypothesis",
        "contested": "contested",
        "contested_by": "contested, depending on the reading: {readings}",
        "relations": "Relations",
        "loops": "Loops",
        "loop": "Loop {name}: {way}.",
        "amplifies": "it reinforces itself (R)",
        "balances": "it balances itself (B)",
        "either": "R or B depending on the reading",
        "unknown": "nobody knows whether it reinforces or balances itself",
        "notes": "Notes",
        "about": "About this map",
        "empty": "This map is still empty.",
        "counts": "This map holds {elements} and {links}.",
        "element.one": "{n} element", "element.many": "{n} elements",
        "link.one": "{n} relation", "link.many": "{n} relations",
        "hypotheses.one": "{n} statement is a hypothesis, to be debated.",
        "hypotheses.many": "{n} statements are hypotheses, to be debated.",
        "disputed.one": "{n} statement is contested.",
        "disputed.many": "{n} statements are contested.",
        "and": " and ",
        "withheld.one": "{which}, reserved for the group, is left out.",
        "withheld.many": "{which}, reserved for the group, are left out.",
        "debate": "It says what a group shared. It is open to debate.",
        "sources": "Sources",
        "licence": "Licence: {value}.",
    },
}  # fmt: skip


def phrases_language(language: str) -> str:
    """The language spoken for this one: English for English, else French."""
    return language if language in _WORDS else "fr"


def phrase(which: str, language: str, /, **values: object) -> str:
    """These words in this language, values filled in."""
    return _WORDS[phrases_language(language)][which].format(**values)

"""The words of what a workshop leaves with, in French and English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sysmap.poster.phrases import number, typeset

_FR = {
    "folder": "Clôture {day} – {title}",
    "poster": "Affiche A3", "grey": "Affiche A3 noir et blanc", "zones": "Pages A4 par zone",
    "minutes": "Compte rendu", "text": "Version texte",
    "poster_step": "l’affiche A3", "grey_step": "l’affiche en noir et blanc",
    "zones_step": "les pages A4 par zone", "minutes_step": "le compte rendu",
    "text_step": "la version texte", "map_step": "la carte", "check_step": "la relecture",
    "untitled": "Carte sans titre",
    "outside": "Hors des zones", "whole": "Toute la carte",
    "holds": "Dans cette zone", "elements": "Éléments", "continued": "{what} (suite)",
    "inner": "Relations dans cette zone", "all_links": "Relations",
    "with": "Avec « {zone} »", "with_outside": "Avec ce qui est hors des zones",
    "alone": "Aucune relation avec le reste de la carte.",
    "territory": "Territoire : {value}", "workshop": "Atelier : {value}", "closed": "Clôture : {value}",
    "authors": "Animation et rédaction : {value}", "participants": "Participant·es : {value}",
    "counts": "La carte compte {elements} et {links}.",
    "element.one": "{n} élément", "element.many": "{n} éléments",
    "link.one": "{n} relation", "link.many": "{n} relations",
    "kept.one": "{n} élément ou relation réservé au groupe n’est pas dans ces pages.",
    "kept.many": "{n} éléments ou relations réservés au groupe ne sont pas dans ces pages.",
    "dots": "Gommettes", "dots_line": "{n} : {label}", "frigo": "Gardé au frigo",
    "frigo_kept.one": "{n} ligne réservée au groupe n’y figure pas.",
    "frigo_kept.many": "{n} lignes réservées au groupe n’y figurent pas.",
    "contested": "Ce qui fait débat", "stages": "Étapes", "stage": "{name} : {elements}, {links}",
    "debate": "Cette carte dit ce qu’un groupe a partagé. Elle se discute.",
    "empty": "La carte est encore vide.",
}  # fmt: skip
_EN = {
    "folder": "Closing {day} – {title}",
    "poster": "Poster A3", "grey": "Poster A3 black and white", "zones": "A4 pages by zone",
    "minutes": "Minutes", "text": "Text version",
    "poster_step": "the A3 poster", "grey_step": "the poster in black and white",
    "zones_step": "the A4 pages by zone", "minutes_step": "the minutes",
    "text_step": "the text version", "map_step": "the map", "check_step": "reading it all back",
    "untitled": "Untitled map",
    "outside": "Outside the zones", "whole": "The whole map",
    "holds": "In this zone", "elements": "Elements", "continued": "{what} (continued)",
    "inner": "Relations within this zone", "all_links": "Relations",
    "with": "With “{zone}”", "with_outside": "With what is outside the zones",
    "alone": "No relation with the rest of the map.",
    "territory": "Territory: {value}", "workshop": "Workshop: {value}", "closed": "Closed: {value}",
    "authors": "Facilitated and written by: {value}", "participants": "Participants: {value}",
    "counts": "The map holds {elements} and {links}.",
    "element.one": "{n} element", "element.many": "{n} elements",
    "link.one": "{n} relation", "link.many": "{n} relations",
    "kept.one": "{n} element or relation reserved for the group is not in these pages.",
    "kept.many": "{n} elements or relations reserved for the group are not in these pages.",
    "dots": "Dots", "dots_line": "{n}: {label}", "frigo": "Parked for later",
    "frigo_kept.one": "{n} line reserved for the group is left out.",
    "frigo_kept.many": "{n} lines reserved for the group are left out.",
    "contested": "Under discussion", "stages": "Stages", "stage": "{name}: {elements}, {links}",
    "debate": "This map says what a group shared. It is open to discussion.",
    "empty": "The map is still empty.",
}  # fmt: skip
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"fr": _FR, "en": _EN})


def phrase(name: str, language: str, /, **values: object) -> str:
    """These words in this language, typographic spaces in place, with their values."""
    said = _WORDS[language][name]
    return (typeset(said) if language == "fr" else said).format(**values)


def counted(name: str, n: int, language: str, /) -> str:
    """The phrase for this number: in French, zero is singular."""
    one = n < 2 if language == "fr" else n == 1
    return phrase(f"{name}.{'one' if one else 'many'}", language, n=number(n, language))

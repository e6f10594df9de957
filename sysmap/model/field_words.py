"""The names of fields and of their values, in French and English: for lists, filters and legends."""

from __future__ import annotations

from collections.abc import Mapping

from sysmap.model.conditions import NUMBERS, OWN, Fields, as_number
from sysmap.model.map import SystemMap
from sysmap.model.text import one_line

FIELD_NAMES: Mapping[str, tuple[str, str]] = {
    "label": ("Intitulé", "Label"), "kind": ("Type", "Kind"), "category": ("Catégorie", "Category"),
    "zones": ("Zone", "Zone"), "keywords": ("Mot-clé", "Keyword"), "progress": ("Avancement", "Progress"),
    "support": ("Appui", "Support"), "contested": ("Contesté", "Contested"),
    "visibility": ("Visibilité", "Visibility"), "dates": ("Date", "Date"), "scale": ("Échelle", "Scale"),
    "said_by": ("Dit par", "Said by"), "sources": ("Source", "Source"),
    "description": ("Description", "Description"), "dots": ("Gommettes", "Dots"),
    "times": ("Dit combien de fois", "Said how many times"), "number": ("Numéro", "Number"),
    "degree": ("Nombre de relations", "Number of relations"),
}  # fmt: skip
_VALUES = {
    "idea": ("idée", "idea"), "study": ("à l’étude", "under study"), "committed": ("engagé", "committed"),
    "done": ("réalisé", "done"),
    "suspended": ("suspendu", "suspended"), "given_up": ("abandonné", "given up"),
    "sourced": ("sourcé", "sourced"),
    "said": ("dit en atelier", "said in workshop"),
    "hypothesis": ("hypothèse", "hypothesis"), "public": ("public", "public"),
    "group": ("réservé au groupe", "for the group"),
    "facilitator": ("note d’animation", "facilitator’s note"),
    "yes": ("oui", "yes"), "no": ("non", "no"),
}  # fmt: skip


def field_name(field: str, language: str) -> str:
    """« Avancement »; an attribute of one's own bears the name somebody gave it."""
    if field.startswith(OWN):
        return field.removeprefix(OWN)
    return FIELD_NAMES.get(field, (field, field))[_at(language)]


def counted(map: SystemMap, field: str) -> bool:
    """Whether a field is a number: a count, a year, an attribute that only numbers were written in."""
    if not field.startswith(OWN):
        return field in NUMBERS
    fields = Fields(map)
    said = [value for element in map.elements.values() for value in fields.values(element, field)]
    return bool(said) and all(as_number(value) is not None for value in said)


def value_words(map: SystemMap, field: str, value: str, language: str) -> str:
    """A value as people say it: the name of a kind, a zone, a category; else the words themselves."""
    if field == "kind":
        return map.kind(value).name(language)
    if field == "category":
        found = map.category(value)
        return found.name(language) if found is not None else value
    if field == "zones":
        return one_line(map.zones[value].label) or value if value in map.zones else value
    if field in ("progress", "support", "visibility", "contested"):
        return _VALUES.get(value, (value, value))[_at(language)]
    return one_line(value)


def _at(language: str) -> int:
    return 1 if language == "en" else 0

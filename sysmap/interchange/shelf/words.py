"""The words of the library's page, in French and English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({
    "fr": {
        "title": "Bibliothèque : {name}", "contents": "Sommaire", "maps": "Les cartes",
        "work": "Qui travaille sur quoi", "issues": "Les enjeux",
        "levers": "Les leviers", "effects": "Les effets constatés",
        "actors": "Les acteurs",
        "name": "Carte", "place": "Territoire", "date": "Date", "keywords": "Mots-clés", "by": "Par",
        "licence": "Licence", "file": "Fichier", "what": "Quoi", "count": "Cartes", "wheres": "Où",
        "map.one": "{n} carte", "map.many": "{n} cartes",
        "territory.one": "{n} territoire", "territory.many": "{n} territoires",
        "made": "page faite le {date}",
    },
    "en": {
        "title": "Library: {name}", "contents": "Contents", "maps": "The maps",
        "work": "Who works on what", "issues": "Issues",
        "levers": "Levers", "effects": "Effects seen",
        "actors": "Stakeholders",
        "name": "Map", "place": "Territory", "date": "Date", "keywords": "Keywords", "by": "By",
        "licence": "Licence", "file": "File", "what": "What", "count": "Maps", "wheres": "Where",
        "map.one": "{n} map", "map.many": "{n} maps",
        "territory.one": "{n} territory", "territory.many": "{n} territories",
        "made": "page made on {date}",
    },
})  # fmt: skip


def phrase(name: str, language: str, /, **values: object) -> str:
    """These words in French or English, values filled in."""
    return _WORDS["en" if language == "en" else "fr"][name].format(**values).replace(" :", "\u00a0:")


def counted(name: str, n: int, language: str, /) -> str:
    """The phrase for this number: in French, zero is singular."""
    one = n == 1 if language == "en" else n < 2
    return phrase(f"{name}.{'one' if one else 'many'}", language, n=n)

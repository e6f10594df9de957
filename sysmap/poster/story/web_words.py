"""The words of the web page's own controls, in French and English."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "fr": {
        "story": "Pages du récit", "map": "Carte. Flèches : se déplacer ; + et − : agrandir, réduire ; "
        "0 : toute la carte ; page suivante et précédente : le récit.",
        "list": "La carte en phrases", "elements": "Éléments", "relations": "Relations",
        "next": "Page suivante", "previous": "Page précédente", "in": "Agrandir", "out": "Réduire",
        "whole": "Toute la carte", "search": "Chercher un mot", "words": "En phrases", "key": "Légende",
        "close": "Fermer", "none": "Rien de tel sur cette carte.", "page": "Page {n} sur {all}",
        "here": "sur cette carte",
    },
    "en": {
        "story": "Pages of the story", "map": "Map. Arrows: move; + and −: zoom in and out; "
        "0: the whole map; page down and page up: the story.",
        "list": "The map in sentences", "elements": "Elements", "relations": "Relations",
        "next": "Next page", "previous": "Previous page", "in": "Zoom in", "out": "Zoom out",
        "whole": "Whole map", "search": "Search a word", "words": "In sentences", "key": "Legend",
        "close": "Close", "none": "Nothing like this on the map.", "page": "Page {n} of {all}",
        "here": "on this map",
    },
}  # fmt: skip

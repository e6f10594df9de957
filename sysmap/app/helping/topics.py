"""Which page is about which window: by the room of the program that the window comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.app.helping.pages import INDEX

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

ROOMS = {
    "about": INDEX, "card": "cadrer", "cover": "reprendre", "crossing": "zones", "foreign": "formats",
    "forms": "page-et-zones", "handover": "transmettre", "handover.giving": "fusionner",
    "influence": "interroger", "keyboard": "clavier", "learning": "premiere-carte",
    "learning.keys_window": "clavier", "learning.news_window": INDEX, "learning.wording_window": "reglages",
    "library": "bibliotheque",
    "merging": "fusionner", "merging.public": "version-publique", "notation": "types", "paper": "kit-papier",
    "paper.compared_window": "comparer", "paper.reading_window": "relire", "poster": "affiche",
    "preferences": "reglages", "preferences.charter_window": "charte", "reading.comparing": "comparer",
    "reading.effects": "interroger", "reading.following": "interroger", "reading.loops_page": "boucles",
    "reading.missing": "qui-manque", "reading.questions": "interroger", "reading.rereading": "relire",
    "reading.showing": "interroger", "reading.tracing": "boucles", "relayout": "ranger", "remarks": "relire",
    "saving": "travail-retrouve", "saving.versions": "versions", "sentences": "relire",
    "simplify": "simplifier", "stages": "etapes", "start": "premiere-carte",
    "start.keep_window": "reutiliser",
    "story": "vues-et-recit", "table": "relire", "views": "vues-et-recit", "ways": "zones",
    "ways.axes": "zones", "finding.replace": "reutiliser", "workshop": "cloture", "workshop.frigo": "frigo",
    "room": "rideau", "room.letters_test": "repeter", "capture": "saisir", "capture.linking": "relier",
}  # fmt: skip
"""The longest name that fits wins: `merging.public` before `merging`."""


def topic_of(thing: object) -> str:
    """The page about a window, a panel or a tool, from where its class lives."""
    room = type(thing).__module__.removeprefix("sysmap.app.")
    while room:
        if room in ROOMS:
            return ROOMS[room]
        room = room.rpartition(".")[0]
    return INDEX


def topic_at(desk: Desk) -> str:
    """The page about what is being done on the map."""
    from sysmap.app.reading.side import reading_now

    if (reading := reading_now(desk)) is not None:
        return topic_of(reading)
    if desk.room.on:
        return "rideau"
    if desk.capture.field.hasFocus() and desk.capture.field.text():
        return "saisir"
    return {"link": "relier", "zone": "zones"}.get(desk.tool, INDEX)

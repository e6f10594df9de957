"""The exercise map and its six challenges, each checked by what the map says."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from typing import NamedTuple

from sysmap.analysis import loops_found
from sysmap.i18n import _, language
from sysmap.model import Element, Link, Shape, SystemMap, Zone
from sysmap.resources import resource
from sysmap.storage import new_map

FEW = 3
SHEETS = frozenset({"A3", "A4"})
LOOPS = "loops"
"""What stands among what was read when the panel of loops was opened."""
TURNED = "l6"
"""The relation that stands the wrong way round."""


class Challenge(NamedTuple):
    """`done` tells from the first map, the map now, and what was read since."""

    words: str
    hint: str
    done: Callable[[SystemMap, SystemMap, Collection[str]], bool]


def first_map(tongue: str = "", wording: str = "") -> SystemMap:
    """The exercise as it begins, with an id of its own."""
    tongue = tongue or language()
    read = json.loads(resource("learning", "exercice.json").read_text("utf-8"))

    def said(words: dict[str, str]) -> str:
        return words.get(tongue) or words["fr"]

    zones = [
        Zone(id=row["id"], label=said(row["label"]),
             shape=Shape(type="rect", x=row["x"], y=row["y"], width=row["width"], height=row["height"]))
        for row in read["zones"]
    ]  # fmt: skip
    elements = [Element(**{**row, "label": said(row["label"])}) for row in read["elements"]]
    links = [Link(kind="influence", **row) for row in read["links"]]
    made = new_map("boucles", title=said(read["title"]), question=said(read["question"]), language=tongue,
                   wording=wording)  # fmt: skip
    return made.evolve(zones=zones, elements=elements, links=links)


def challenges() -> list[Challenge]:
    """In the language spoken now."""
    return [
        Challenge(_("Écrivez trois éléments de plus."),
                  _("Dans la ligne du bas : un mot, Entrée, trois fois."), _three),
        Challenge(_("Reliez deux éléments, puis lisez la phrase à droite."),
                  _("Choisissez un élément et tirez une de ses flèches ; choisissez la relation (un clic, "
                    "ou Page ↓ depuis l’élément), et la phrase se lit."), _related),
        Challenge(_("« Parcelles cultivées » → « Commune » est à l’envers : retournez cette relation."),
                  _("Choisissez cette relation, puis « Inverser le sens », ou la touche I."), _reversed),
        Challenge(_("Mettez « Association du jardin » dans la zone « Autour du jardin »."),
                  _("Tirez l’élément jusque dans la zone ; au clavier, choisissez-le, puis J."), _zoned),
        Challenge(_("Fermez la boucle : « Repas partagés » → « Envie de jardiner ». Puis lisez-la."),
                  _("Reliez les deux, puis Lire, « Boucles » (Ctrl+B), et choisissez-la dans la liste."),
                  _looped),
        Challenge(_("Faites-en une affiche A3 ou A4, en PDF."),
                  _("« Affiche… », ou Ctrl+P ; puis « Enregistrer »."), _printed),
    ]  # fmt: skip


def ticks(first: SystemMap, now: SystemMap, read: Collection[str]) -> list[bool]:
    """Which are done, as the map stands."""
    return [one.done(first, now, read) for one in challenges()]


def _three(first: SystemMap, now: SystemMap, read: Collection[str]) -> bool:
    return len(now.elements.keys() - first.elements.keys()) >= FEW


def _related(first: SystemMap, now: SystemMap, read: Collection[str]) -> bool:
    return bool((now.links.keys() - first.links.keys()) & set(read))


def _reversed(first: SystemMap, now: SystemMap, read: Collection[str]) -> bool:
    before, after = first.links[TURNED], now.links.get(TURNED)
    ends = (before.target, before.source)
    if after is not None:
        return (after.source, after.target) == ends
    return any((link.source, link.target) == ends for link in now.links.values())


def _zoned(first: SystemMap, now: SystemMap, read: Collection[str]) -> bool:
    element = now.elements.get("association")
    return element is not None and "autour" in element.zones


def _looped(first: SystemMap, now: SystemMap, read: Collection[str]) -> bool:
    return LOOPS in read and bool(loops_found(now, most=1).rounds)


def _printed(first: SystemMap, now: SystemMap, read: Collection[str]) -> bool:
    return any(poster.printed and poster.size in SHEETS for poster in now.posters.values())

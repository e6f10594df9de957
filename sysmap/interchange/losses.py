"""What a format cannot hold, counted in words of ours, once for all writers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.publishing import PUBLIC
from sysmap.model import Element, Link, SystemMap

_LINK_FIELDS = ("description", "keywords", "delay", "delay_text", "strength", "support", "dates", "sources",
                "subject", "said_by", "attributes")  # fmt: skip


def not_held(map: SystemMap, account: Account, names: str) -> None:
    """Say of these parts how many there are: « zones loops notes … », each only when there are some."""
    wanted = names.split()
    for name, count, sentence in _counted(map):
        if name in wanted:
            account.left(sentence, count)


def reserved(map: SystemMap) -> int:
    """How many elements and relations are not for everybody."""
    records: list[Element | Link] = [*map.elements.values(), *map.links.values()]
    return sum(record.visibility not in PUBLIC for record in records)


def _counted(map: SystemMap) -> Iterator[tuple[str, int, str]]:
    n = len(map.zones)
    yield "zones", n, _n("Le contour de {n} zone", "Le contour de {n} zones", n)
    n = len(map.loops)
    yield "loops", n, _n("{n} boucle", "{n} boucles", n)
    n = len(map.notes)
    yield "notes", n, _n("{n} note", "{n} notes", n)
    n = len(map.pictures)
    yield "pictures", n, _n("{n} image", "{n} images", n)
    n = len(map.views)
    yield "views", n, _n("{n} vue", "{n} vues", n)
    n = len(map.remarks)
    yield "remarks", n, _n("{n} remarque", "{n} remarques", n)
    n = len(map.frigo)
    yield "frigo", n, _n("{n} ligne du frigo", "{n} lignes du frigo", n)
    n = len(map.stages)
    yield "stages", n, _n("{n} étape", "{n} étapes", n)
    n = len(map.axes)
    yield "axes", n, _n("{n} axe", "{n} axes", n)
    n = len(map.stories) + len(map.posters)
    yield "stories", n, _n("{n} récit ou affiche", "{n} récits ou affiches", n)
    yield from _finer(map)


def _finer(map: SystemMap) -> Iterator[tuple[str, int, str]]:
    records: list[Element | Link] = [*map.elements.values(), *map.links.values()]
    n = sum(bool(r.contested and r.contested.readings) for r in records)
    yield "contested", n, _n("Les lectures de {n} désaccord", "Les lectures de {n} désaccords", n)
    n = sum(len(element.wordings) for element in map.elements.values())
    yield "wordings", n, _n("{n} autre formulation", "{n} autres formulations", n)
    n = len(map.unresolved)
    said = _n("{n} relation sans ses deux bouts", "{n} relations sans leurs deux bouts", n)
    yield "unresolved", n, said
    n = sum(link.bend is not None and not link.bend.auto for link in map.links.values())
    yield "bends", n, _n("{n} courbure de relation", "{n} courbures de relations", n)
    n = sum(_has(link, _LINK_FIELDS) for link in map.links.values())
    said = _n("Ce qui est su de {n} relation (description, appui, sources…)",
              "Ce qui est su de {n} relations (description, appui, sources…)", n)  # fmt: skip
    yield "link_fields", n, said
    yield "places", len(map.elements), _("Les places sur la page")


def _has(link: Link, fields: Iterable[str]) -> bool:
    return any(getattr(link, field) for field in fields)

"""What a network format cannot hold, counted before it is written."""

from __future__ import annotations

from collections.abc import Collection

from sysmap.i18n import _n
from sysmap.interchange.account import Account
from sysmap.model import SystemMap


def say_left(map: SystemMap, account: Account, holds: Collection[str] = ()) -> None:
    """Say what stays in the map; `holds` are the collections that this format writes besides elements
    and relations."""
    for name, n, sentence in _counted(map):
        if name not in holds:
            account.left(sentence, n)


def _counted(map: SystemMap) -> list[tuple[str, int, str]]:
    found = []
    n = len(map.zones)
    found.append(("zones", n, _n("{n} zone", "{n} zones", n)))
    n = len(map.loops)
    found.append(("loops", n, _n("{n} boucle", "{n} boucles", n)))
    n = len(map.notes)
    found.append(("notes", n, _n("{n} note", "{n} notes", n)))
    n = len(map.pictures)
    found.append(("pictures", n, _n("{n} image", "{n} images", n)))
    n = len(map.remarks)
    found.append(("remarks", n, _n("{n} remarque", "{n} remarques", n)))
    n = len(map.frigo)
    found.append(("frigo", n, _n("{n} mot au frigo", "{n} mots au frigo", n)))
    n = len(map.axes)
    found.append(("axes", n, _n("{n} axe", "{n} axes", n)))
    n = len(map.views) + len(map.stories) + len(map.posters)
    found.append(("views", n, _n("{n} vue, récit ou affiche", "{n} vues, récits ou affiches", n)))
    n = len(map.stages)
    found.append(("stages", n, _n("{n} étape", "{n} étapes", n)))
    return found + _of_records(map)


def _of_records(map: SystemMap) -> list[tuple[str, int, str]]:
    elements, links = map.elements.values(), map.links.values()
    n = sum(len(one.wordings) for one in elements)
    found = [("wordings", n, _n("{n} autre formulation", "{n} autres formulations", n))]
    n = sum(one.contested is not None for one in elements) + sum(one.contested is not None for one in links)
    found.append(("contested", n, _n("{n} désaccord", "{n} désaccords", n)))
    n = len(map.unresolved)
    found.append(("unresolved", n, _n("{n} relation sans ses deux bouts",
                                      "{n} relations sans leurs deux bouts", n)))  # fmt: skip
    return found

"""What a template brings itself (the star and the line of today of a timeline): offered, never slipped in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sysmap.app.gliding import glide
from sysmap.geometry import strip
from sysmap.i18n import _
from sysmap.model import Element, SystemMap, new_id
from sysmap.storage import new_map

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

SHOWN = 3
"""So many are named; of the others one says only that there are more."""


def brought(map: SystemMap, template: str) -> list[Element]:
    """The elements of the template that this map does not have, whatever their ids."""
    base = new_map(template, language=map.language, today=date.today())
    there = {(e.kind, e.label) for e in map.elements.values()}
    kinds = {e.kind for e in map.elements.values() if e.kind in _ALONE}
    return [e for e in base.elements.values() if (e.kind, e.label) not in there and e.kind not in kinds]


_ALONE = frozenset({"etoile", "aujourdhui"})
"""Kinds of which a map has one, under whatever name."""


def told(elements: list[Element]) -> str:
    """« Ce modèle apporte aussi « Notre étoile » et « Aujourd’hui ». »"""
    named = [f"«\u00a0{e.label}\u00a0»" for e in elements[:SHOWN]]
    if len(elements) > SHOWN:
        return _("Ce modèle apporte aussi {names}…").format(names=", ".join(named))
    both = _(" et ").join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)
    return _("Ce modèle apporte aussi {names}.").format(names=both)


def add(desk: Desk, template: str) -> None:
    """Put them on the page as the template has them, in one step."""
    before = desk.editor.map
    found = brought(before, template)
    if not found:
        return
    with desk.editor.transaction(_("ce qu’apporte le modèle")) as draft:
        for element in found:
            x, y = _moved(before, template, element)
            id = element.id if element.id not in draft.elements else new_id("e", draft.elements)
            zones = tuple(zone for zone in element.zones if zone in draft.zones)
            draft.put(element.evolve(id=id, x=x, y=y, zones=zones, written={}))
    glide(desk, before, desk.editor.map)


def _moved(map: SystemMap, template: str, element: Element) -> tuple[float, float]:
    """Its place on zones that may have been laid larger than they were drawn."""
    base = new_map(template, language=map.language)
    then = strip.page_of(base.evolve(elements={}), (), {})
    now = strip.page_of(map.evolve(elements={}), (), {})
    across = now.width / then.width if then.width else 1.0
    down = now.height / then.height if then.height else 1.0
    return (now.left + (element.x - then.left) * across, now.top + (element.y - then.top) * down)

"""Choosing what the next action is about: what is linked, what is of a kind, what a zone holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sysmap.editing import operations
from sysmap.i18n import _, _n, language
from sysmap.model import SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def lasso(desk: Desk) -> None:
    """Draw a loop by a free hand."""
    desk.view.use("lasso")
    desk.status.say(_("Entourez d’un trait ce qu’il faut choisir. Échap : laisser."))


def has_ends(desk: Desk) -> bool:
    """Whether an element or a relation is selected."""
    map, chosen = desk.editor.map, desk.editor.selection
    return any(id in map.elements or id in map.links for id in chosen)


def neighbours(desk: Desk) -> None:
    """Add the elements that are one relation away (of a relation: its two ends)."""
    map, start = desk.editor.map, _start(desk)
    _choose(desk, start | _step(map, start, True, True))


def linked(desk: Desk, down: bool = True, up: bool = True) -> None:
    """Add everything that relations reach from here, with them or against them."""
    map, found = desk.editor.map, _start(desk)
    reached = found
    while reached:
        reached = _step(map, reached, down, up) - found
        found |= reached
    _choose(desk, found)


def relations(desk: Desk) -> None:
    """The relations of the selected elements; among them only, when there are several."""
    map = desk.editor.map
    chosen = desk.editor.selection & map.elements.keys()
    every = [k for k in map.links.values() if k.source in chosen or k.target in chosen]
    inner = [k for k in every if k.source in chosen and k.target in chosen]
    desk.editor.select(k.id for k in (inner if len(chosen) > 1 and inner else every))
    n = len(desk.editor.selection)
    desk.status.say(_n("{n} relation choisie", "{n} relations choisies", n))


def in_zone(desk: Desk) -> None:
    """What the selected zones hold; for elements, what shares their zones."""
    zones = _zones(desk)
    _choose(desk, {e.id for e in desk.editor.map.elements.values() if not zones.isdisjoint(e.zones)})


def has_zone(desk: Desk) -> bool:
    return bool(_zones(desk))


def _zones(desk: Desk) -> frozenset[str]:
    map, chosen = desk.editor.map, desk.editor.selection
    around = {zone for id in chosen if id in map.elements for zone in map.elements[id].zones}
    return frozenset(chosen & map.zones.keys()) | frozenset(around & map.zones.keys())


def _start(desk: Desk) -> frozenset[str]:
    map, chosen = desk.editor.map, desk.editor.selection
    links = [map.links[id] for id in chosen if id in map.links]
    ends = {end for link in links for end in (link.source, link.target)}
    return frozenset((chosen | ends) & map.elements.keys())


def _step(map: SystemMap, ids: frozenset[str], down: bool, up: bool) -> frozenset[str]:
    found = {k.target for k in map.links.values() if down and k.source in ids}
    found |= {k.source for k in map.links.values() if up and k.target in ids}
    return frozenset(found & map.elements.keys())


def _choose(desk: Desk, ids: Iterable[str]) -> None:
    desk.editor.select(ids)
    n = len(desk.editor.selection)
    desk.status.say(_n("{n} élément choisi", "{n} éléments choisis", n))


def of_kind(desk: Desk, kind: str) -> None:
    """Every element of this kind."""
    _choose(desk, [e.id for e in desk.editor.map.elements.values() if e.kind == kind])
    desk.view.setFocus()


def of_link_kind(desk: Desk, id: str) -> None:
    """Every relation of this kind (« influence+ »: with this sign)."""
    from sysmap.app.notation.specimens import split

    kind, polarity = split(id)
    found = [k.id for k in desk.editor.map.links.values()
             if k.kind == kind and (not polarity or k.polarity == polarity)]  # fmt: skip
    desk.editor.select(found)
    desk.status.say(_n("{n} relation choisie", "{n} relations choisies", len(found)))
    desk.view.setFocus()


def ask_like(desk: Desk) -> None:
    """« Même type que… »: click the one to be like, or type its words."""
    chosen = desk.editor.selection
    desk.view.desk.picked = lambda id: be_like(desk, id, chosen)
    desk.view.use("pick")
    elements = not chosen.isdisjoint(desk.editor.map.elements)
    desk.bar.search.ask(_("Même type que…"), lambda id: be_like(desk, id, chosen),
                        "element" if elements else "link")  # fmt: skip
    desk.status.say(_("Cliquez celui dont reprendre le type, ou tapez ses mots. Échap : laisser."))


def be_like(desk: Desk, model: str, chosen: frozenset[str]) -> None:
    """Give what was selected the kind (and category, or sign) of another, in one step."""
    desk.view.use("select")
    desk.bar.search.leave()
    map = desk.editor.map
    if model in map.elements:
        element = map.elements[model]
        ids = [id for id in chosen if id in map.elements and id != model]
        name = map.kind(element.kind).name(language()).lower()
        with desk.editor.transaction(_("type : {name}").format(name=name)) as draft:
            operations.retype(draft, ids, element.kind)
            operations.set_category(draft, ids, element.category)
    elif model in map.links:
        link = map.links[model]
        ids = [id for id in chosen if id in map.links and id != model]
        with desk.editor.transaction(_("type de relation")) as draft:
            operations.set_link_kind(draft, ids, link.kind)
            operations.set_polarity(draft, ids, link.polarity)
    else:
        return
    desk.editor.select(chosen)
    desk.view.setFocus()

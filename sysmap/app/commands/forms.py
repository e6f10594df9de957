"""What some forms can do: turning a tree over, wished places, scores, petals, other names of zones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu, QWidget

from sysmap.editing import Draft, operations, petals, turning_over, zoning
from sysmap.geometry import outline
from sysmap.i18n import _, _n
from sysmap.model import BEFORE, SCORE, WISHED, Element, Zone, plan_of, score, theme_sectors, wish_at

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


# The problem tree


def can_turn_over(desk: Desk) -> bool:
    return bool(turning_over.problems(desk.editor.map))


def turn_over(desk: Desk) -> QWidget | None:
    """Ask for the objective of each problem, one after another; then draw their tree as one step."""
    from sysmap.app.forms.turning import ask_objectives

    return ask_objectives(desk)


# Wished places on a plan


def _chosen(desk: Desk) -> list[Element]:
    return [one for id, one in desk.editor.map.elements.items() if id in desk.editor.selection]


def can_wish(desk: Desk) -> bool:
    return plan_of(desk.editor.map) is not None and bool(_chosen(desk))


def wish(desk: Desk) -> QMenu | None:
    """Where one would like it: there where a hand has just drawn it, or in a zone that is asked for."""
    before = _before_drag(desk)
    if before:
        _wish_there(desk, before)
        return None
    menu = QMenu(desk)
    for zone in desk.editor.map.zones.values():
        if zone.label and zone.writes and not zone.hidden:
            menu.addAction(zone.label, partial(_wish_in, desk, zone.id))
    menu.addSeparator()
    menu.addAction(_("Nulle part ailleurs"), partial(no_wish, desk))
    menu.popup(desk.view.mapToGlobal(desk.view.rect().center()))
    return menu


def _before_drag(desk: Desk) -> dict[str, Element]:
    """What is selected, as it was before the step that has just moved all of it; nothing otherwise."""
    before, chosen = desk.editor.history.map_before, _chosen(desk)
    if before is None:
        return {}
    old = before.elements
    found = {one.id: old[one.id] for one in chosen if one.id in old}
    moved = all((old[one.id].x, old[one.id].y) != (one.x, one.y) for one in chosen if one.id in old)
    return found if moved and len(found) == len(chosen) else {}


def _wish_there(desk: Desk, before: dict[str, Element]) -> None:
    """The place where it lies is the wished one; it goes back to where it was."""
    places = {one.id: (one.x, one.y) for one in _chosen(desk)}
    with desk.editor.transaction(_("place souhaitée")) as draft:
        for id, was in before.items():
            draft.change(draft.elements[id], x=was.x, y=was.y)
        zoning.settle(draft, places, dict(desk.boxes()))
        for id, (x, y) in places.items():
            _put_wish(draft, id, x, y, before[id])
    desk.status.say(_("Place souhaitée notée. L’élément est revenu où il était."))


def _wish_in(desk: Desk, zone: str) -> None:
    """Wish them into the middle of a zone, beside each other."""
    where = outline(desk.editor.map.zones[zone].shape).bounds()
    chosen = _chosen(desk)
    with desk.editor.transaction(_("place souhaitée")) as draft:
        for rank, one in enumerate(chosen):
            x = where.centre.x + (rank - (len(chosen) - 1) / 2) * min(90.0, where.width / (len(chosen) + 1))
            _put_wish(draft, one.id, x, where.centre.y)


def _put_wish(draft: Draft, id: str, x: float, y: float, was: Element | None = None) -> None:
    plan = plan_of(draft.map())
    if plan is None:
        return
    now = draft.elements[id]
    kept = dict(now.attributes)
    for axis in plan if was is not None else ():  # what the axes had written on the way is taken back
        kept.pop(axis.attribute, None)
    if was is not None:
        names = {axis.attribute for axis in plan}
        kept.update({name: value for name, value in was.attributes.items() if name in names})
    draft.change(now, attributes={**kept, **wish_at(plan, x, y)})


def has_wish(desk: Desk) -> bool:
    plan = plan_of(desk.editor.map)
    return plan is not None and any(plan.up.attribute + WISHED in one.attributes for one in _chosen(desk))


def no_wish(desk: Desk) -> None:
    plan = plan_of(desk.editor.map)
    if plan is None:
        return
    names = {axis.attribute + WISHED for axis in plan}
    with desk.editor.transaction(_("place souhaitée retirée")) as draft:
        for one in _chosen(desk):
            draft.change(one, attributes={k: v for k, v in one.attributes.items() if k not in names})


# Scores and petals


def sectors(desk: Desk) -> list[Zone]:
    return theme_sectors(desk.editor.map)


def _themes(desk: Desk) -> list[Element]:
    """The elements of the wheel, in its order."""
    map = desk.editor.map
    return [one for zone in sectors(desk) for one in map.elements.values() if zone.id in one.zones]


def has_scores(desk: Desk) -> bool:
    return any(score(one) is not None for one in _themes(desk))


def keep_scores(desk: Desk) -> None:
    """The scores of today become those of before, to be compared with."""
    themes = [one for one in _themes(desk) if score(one) is not None]
    with desk.editor.transaction(_("notes gardées comme « avant »")) as draft:
        for one in themes:
            draft.change(one, attributes={**one.attributes, BEFORE: one.attributes[SCORE]})
    desk.status.say(_n("{n} note gardée comme « avant », en pointillé.",
                       "{n} notes gardées comme « avant », en pointillé.", len(themes)))  # fmt: skip


def can_petal(desk: Desk) -> bool:
    return bool(sectors(desk))


def petals_of_elements(desk: Desk) -> None:
    """A petal for each element of the wheel and each one selected beside it."""
    mine = _themes(desk)
    labels = [one.label for one in mine] + [one.label for one in _chosen(desk) if one not in mine]
    _lay(desk, labels, {one.id for one in _chosen(desk)})


def can_petal_themes(desk: Desk) -> bool:
    return bool(sectors(desk)) and len(desk.editor.map.themes.words) >= petals.FEWEST


def petals_of_themes(desk: Desk) -> None:
    """A petal for each word of the map's list of themes."""
    _lay(desk, [word[:1].upper() + word[1:] for word in desk.editor.map.themes.words], set())


def _lay(desk: Desk, labels: list[str], chosen: set[str]) -> None:
    many = len(labels)
    if not petals.FEWEST <= many <= petals.MOST_PETALS:
        desk.status.say(_("Il faut quatre à douze thèmes ; il y en a {n}. Rien n’a changé.").format(n=many))
        return
    with desk.editor.transaction(_("pétales refaits")) as draft:
        petals.lay_petals(draft, labels, chosen)


# Names of zones


def other_names(desk: Desk) -> None:
    """The next set of names for the zones; zones that somebody renamed keep their name."""
    sets = _names(desk)
    if len(sets) < 2:
        return
    now = {zone.label for zone in desk.editor.map.zones.values()}
    rank = max(range(len(sets)), key=lambda i: len(now & set(sets[i].zones.values())))
    then = sets[(rank + 1) % len(sets)]
    known = {label: id for names in sets for id, label in names.zones.items() if label}
    with desk.editor.transaction(_("noms des zones")) as draft:
        for zone in list(draft.zones.values()):
            label = then.zones.get(known.get(zone.label, ""), "")
            if label:
                operations.set_fields(draft, [zone.id], label=label)
    said = then.name or _("noms de Sysmap")
    desk.status.say(_("Noms des zones : {names}.").format(names=said[:1].lower() + said[1:]))


def has_names(desk: Desk) -> bool:
    return len(_names(desk)) > 1


def _names(desk: Desk) -> tuple[Any, ...]:
    from sysmap.storage import zone_names

    return zone_names(desk.editor.map.template, desk.editor.map.language)

"""The page turns to another arrangement, and the picture glides there; each is one step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sysmap.app.banners import Choice
from sysmap.app.gliding import glide
from sysmap.app.ways import offered, waiting
from sysmap.editing import arrangements
from sysmap.geometry import Box, ways
from sysmap.i18n import _, _n
from sysmap.model import Arrangement, SystemMap
from sysmap.storage import find_template

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def template_name(map: SystemMap, id: str) -> str:
    """A template's name, in the language of the map."""
    return find_template(id).name(map.language)


def name_of(map: SystemMap, one: Arrangement) -> str:
    return one.name or template_name(map, one.template)


def current(map: SystemMap) -> str:
    """The name of the arrangement that lies on the page."""
    one = map.arrangements.get(map.arrangement)
    return name_of(map, one) if one is not None else template_name(map, map.template)


def turn(desk: Desk, id: str) -> None:
    """Put this arrangement on the page."""
    editor = desk.editor
    before, wanted = editor.map, editor.map.arrangements.get(id)
    if wanted is None or id == before.arrangement:
        return
    name, boxes = name_of(before, wanted), _boxes(desk)
    sentence = _("« {name} » arrive. La carte reste utilisable.").format(name=name)
    desk.aside.run(partial(ways.seen_in, before, id, boxes), sentence, partial(_become, desk, name))


def _laid(desk: Desk, name: str, template: str, made: SystemMap) -> None:
    """Besides: say who waits and why, and offer what the template brings itself."""
    _become(desk, name, made)
    said, choices = waiting.told(desk.editor.map), []
    brought = offered.brought(desk.editor.map, template)
    if brought:
        said = " ".join(part for part in (said, offered.told(brought)) if part)
        choices.append(Choice(_("Ajouter"), partial(offered.add, desk, template)))
    if waiting.ids(desk.editor.map):
        choices.append(Choice(_("Choisir ceux qui attendent"), partial(waiting.choose, desk)))
    if said:
        desk.say(said, *choices)


def _become(desk: Desk, name: str, made: SystemMap) -> None:
    """The page turns, in one step, and the picture glides there."""
    before = desk.editor.map
    with desk.editor.transaction(_("façon de voir : {name}").format(name=name)) as draft:
        arrangements.become(draft, made)
    _show(desk, before)


def next_way(desk: Desk) -> None:
    """The arrangement after this one; the first one after the last."""
    ids = list(desk.editor.map.arrangements)
    if len(ids) > 1:
        now = desk.editor.map.arrangement
        turn(desk, ids[(ids.index(now) + 1) % len(ids)] if now in ids else ids[0])


def several(desk: Desk) -> bool:
    return len(desk.editor.map.arrangements) > 1


def lay(desk: Desk, template: str) -> None:
    """Lay a template over the map: a new arrangement, everybody in the zone that says the same."""
    before = desk.editor.map
    found = find_template(template)
    base = found.spoken.get(before.language, found.map)
    name = _free(before, found.name(before.language))
    work = partial(ways.laid_on, before, base, name, first=current(before), boxes=_boxes(desk))
    sentence = _n("« {name} » : {n} élément cherche sa place. La carte reste utilisable.",
                  "« {name} » : {n} éléments cherchent leur place. La carte reste utilisable.",
                  len(before.elements)).format(name=name)  # fmt: skip
    desk.aside.run(work, sentence, partial(_laid, desk, name, template))


def _free(map: SystemMap, name: str) -> str:
    """« Cible 2 » when there is a « Cible » already."""
    taken = {name_of(map, one) for one in map.arrangements.values()} or {current(map)}
    number, made = 2, name
    while made in taken:
        made, number = f"{name} {number}", number + 1
    return made


def _boxes(desk: Desk) -> dict[str, Box]:
    return dict(desk.boxes())


def _show(desk: Desk, before: SystemMap) -> None:
    """Glide there, and say in passing where one is and how many wait for a place."""
    glide(desk, before, desk.editor.map, fit=True)
    desk.view_tab.refresh()
    many = len(waiting.ids(desk.editor.map))
    said = _("Façon de voir : {name}.").format(name=current(desk.editor.map))
    if many:
        said += " " + _n("{n} élément attend à côté de la page.", "{n} éléments attendent à côté de la page.",
                         many)  # fmt: skip
    desk.status.say(said)


def rename(desk: Desk, id: str, name: str) -> None:
    one = desk.editor.map.arrangements.get(id)
    if one is not None and name.strip() and name.strip() != one.name:
        with desk.editor.transaction(_("nom d’une façon de voir")) as draft:
            arrangements.rename(draft, id, name.strip())
        desk.view_tab.refresh()


def remove(desk: Desk, id: str) -> None:
    """The arrangement goes; its elements stay on the map."""
    before = desk.editor.map
    if id in before.arrangements and len(before.arrangements) > 1:
        with desk.editor.transaction(_("suppression d’une façon de voir")) as draft:
            arrangements.remove(draft, id, _boxes(desk))
        _show(desk, before)


def move(desk: Desk, id: str, by: int) -> None:
    """Earlier or later in the list."""
    ids = list(desk.editor.map.arrangements)
    at = ids.index(id)
    to = min(max(at + by, 0), len(ids) - 1)
    if to != at:
        ids.insert(to, ids.pop(at))
        with desk.editor.transaction(_("ordre des façons de voir")) as draft:
            arrangements.order(draft, ids)


def window(desk: Desk) -> None:
    from sysmap.app.ways.window import WaysWindow

    desk.show_window("ways", WaysWindow)

"""What a group does together: merging what was said twice, dots, stages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sysmap.editing import ABSENT, operations
from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def elements(desk: Desk) -> list[str]:
    """The selected elements, in the order of the map."""
    return [id for id in desk.editor.map.elements if id in desk.editor.selection]


def can_merge(desk: Desk) -> bool:
    return len(elements(desk)) > 1


def merge(desk: Desk) -> None:
    """Make one element of those selected."""
    merge_these(desk, elements(desk))


def merge_these(desk: Desk, ids: Iterable[str], into: str = "") -> None:
    """Make one element of these, and say what became of their relations."""
    every = frozenset(ids) & desk.editor.map.elements.keys()
    label = _n("fusion de {n} élément", "fusion de {n} éléments", len(every))
    with desk.editor.transaction(label) as draft:
        fused = operations.merge(draft, every, into)
    if fused is None:
        return
    desk.editor.select([fused.id])
    desk.reveal([fused.id])
    said = [_n("{n} élément fusionné.", "{n} éléments fusionnés.", len(every))]
    if fused.inner:
        said.append(_n("{n} relation entre eux n’est plus dessinée.",
                       "{n} relations entre eux ne sont plus dessinées.", fused.inner))  # fmt: skip
    if fused.united:
        said.append(_n("{n} relation disait la même chose qu’une autre.",
                       "{n} relations disaient la même chose qu’une autre.", fused.united))  # fmt: skip
    desk.status.say(" ".join(said))


def merged(desk: Desk) -> list[str]:
    """The selected elements that can be taken apart; a poster's map says « ×3 » and no more."""
    map = desk.editor.map
    return [id for id in elements(desk) if any(merge.changes for merge in map.elements[id].merged)]


def can_split(desk: Desk) -> bool:
    return bool(merged(desk))


def split(desk: Desk) -> None:
    """Give back what was merged into the selected elements, and select all of it."""
    ids, boxes = merged(desk), desk.boxes()
    count = sum(desk.editor.map.elements[id].times for id in ids)
    label = _n("séparation de {n} élément", "séparation de {n} éléments", count)
    with desk.editor.transaction(label) as draft:
        back = [one for id in ids for one in (id, *operations.split(draft, id, boxes))]
    desk.editor.select(back)
    desk.reveal(back)


def ask_dots(desk: Desk) -> None:
    """Type how many dots the selected elements have."""
    from sysmap.app.workshop.dots import DotsField

    DotsField(desk, elements(desk))


def set_dots(desk: Desk, ids: Iterable[str], count: int) -> None:
    with desk.editor.transaction(_("gommettes")) as draft:
        operations.set_fields(draft, ids, dots=count)


def has_dots(desk: Desk) -> bool:
    return any(element.dots for element in desk.editor.map.elements.values())


def reset_dots(desk: Desk) -> None:
    """No dots any more, on any element."""
    with desk.editor.transaction(_("remise à zéro des gommettes")) as draft:
        dotted = [element.id for element in draft.elements.values() if element.dots]
        operations.set_fields(draft, dotted, dots=0)


def absent(desk: Desk) -> None:
    """The selected elements are actors who are not in the room, or are so no longer; without any,
    the next line typed is one.
    """
    chosen = elements(desk)
    if not chosen:
        desk.capture.start(f"{ABSENT}: ")
        return
    there = all(desk.editor.map.elements[id].category == "absent" for id in chosen)
    with desk.editor.transaction(_("acteur absent")) as draft:
        operations.retype(draft, chosen, "acteur")
        operations.set_category(draft, chosen, "" if there else "absent")


def stage(desk: Desk) -> None:
    """Keep the map as it is now."""
    desk.stages.take()


def stages(desk: Desk) -> None:
    from sysmap.app.stages.window import StagesWindow

    desk.show_window("stages", StagesWindow)

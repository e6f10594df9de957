"""Relations: their sense, their sign, their delay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.editing import operations
from sysmap.i18n import _
from sysmap.model import Contested, Reading

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def links(desk: Desk) -> list[str]:
    """The selected relations."""
    return [i for i in desk.editor.selection if i in desk.editor.map.links]


def has_links(desk: Desk) -> bool:
    return bool(links(desk))


def reverse(desk: Desk) -> None:
    """Turn the selected relations round."""
    if chosen := links(desk):
        with desk.editor.transaction(_("inversion du sens")) as draft:
            operations.reverse(draft, chosen)


def sign(desk: Desk, polarity: str) -> None:
    """Give the selected relations this sign; giving the same again takes it away."""
    chosen = links(desk)
    same = all(desk.editor.map.links[i].polarity == polarity for i in chosen)
    with desk.editor.transaction(_("signe de la relation")) as draft:
        operations.set_polarity(draft, chosen, "" if same else polarity)


def turn_into(desk: Desk, kind: str, polarity: str) -> None:
    """Make the selected relations of this kind, with this sign."""
    chosen = links(desk)
    with desk.editor.transaction(_("type de relation")) as draft:
        operations.set_link_kind(draft, chosen, kind)
        operations.set_polarity(draft, chosen, polarity)


def form(desk: Desk, form: str) -> None:
    """Draw the selected relations curved (""), « straight » or « routed »."""
    with desk.editor.transaction(_("tracé de la relation")) as draft:
        operations.set_form(draft, links(desk), form, desk.boxes())


def rekind(desk: Desk, kind: str) -> None:
    """Make the selected relations of this kind; a sign stays where the kind takes one."""
    with desk.editor.transaction(_("type de relation")) as draft:
        operations.set_link_kind(draft, links(desk), kind)


def delay(desk: Desk) -> None:
    """Say that the effect comes later, or take it back."""
    chosen = links(desk)
    on = not all(desk.editor.map.links[i].delay for i in chosen)
    with desk.editor.transaction(_("effet différé")) as draft:
        operations.set_fields(draft, chosen, delay=on)


def contest(desk: Desk) -> None:
    """Open the two readings of a disagreement; what was marked and left empty is taken back."""
    from sysmap.app.workshop.asking import ask_readings
    from sysmap.editing import record

    ids = tuple(i for i in desk.editor.selection if hasattr(record(desk.editor.map, i), "contested"))
    found = [getattr(record(desk.editor.map, i), "contested", None) for i in ids]
    empty = not any(reading.text or reading.held_by for one in found if one for reading in one.readings)
    if found and all(found) and empty:
        with desk.editor.transaction(_("désaccord")) as draft:
            operations.set_fields(draft, ids, contested=None)
        return
    fresh = tuple(i for i, one in zip(ids, found, strict=True) if one is None)
    if fresh:
        with desk.editor.transaction(_("désaccord")) as draft:
            operations.set_fields(draft, fresh, contested=Contested(readings=(Reading(), Reading())))
    ask_readings(desk, fresh or ids[:1])


def can_contest(desk: Desk) -> bool:
    """Whether an element or a relation is selected."""
    map, chosen = desk.editor.map, desk.editor.selection
    return any(i in map.elements or i in map.links for i in chosen)


def tensions(desk: Desk) -> list[str]:
    return [i for i in links(desk) if desk.editor.map.links[i].kind == "tension"]


def has_tension(desk: Desk) -> bool:
    return len(tensions(desk)) == 1


def subject(desk: Desk) -> None:
    """Ask what the selected tension is about."""
    from sysmap.app.workshop.asking import ask_subject

    ask_subject(desk, tensions(desk)[0])


def join(desk: Desk) -> None:
    """Relate the two selected elements, from the first to the second in the order of the map."""
    ids = [i for i in desk.editor.map.elements if i in desk.editor.selection]
    kind, polarity = desk.link_armed()
    with desk.editor.transaction(_("nouvelle relation")) as draft:
        made = operations.connect(draft, ids[0], ids[1], kind, polarity=polarity)
    if made is not None:
        desk.editor.select([made.id])


def are_two(desk: Desk) -> bool:
    map = desk.editor.map
    return len(desk.editor.selection) == 2 and all(i in map.elements for i in desk.editor.selection)

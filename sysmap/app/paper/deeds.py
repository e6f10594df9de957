"""What numbers do to the map on the desk: numbering it, and writing what was typed, one step each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.app.capture.placing import park, place
from sysmap.app.paper.told import undo_words
from sysmap.editing import Answer, answer, operations, typeset
from sysmap.i18n import _, _n
from sysmap.model import Element, by_number, clean, new_id, unnumbered

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def number_map(desk: Desk) -> int:
    """Give every element its number, in one step; returns how many got one."""
    with desk.editor.transaction(_("numérotation de la carte")) as draft:
        count = operations.number(draft)
    if count:
        said = _n("{n} élément a reçu son numéro.", "{n} éléments ont reçu leur numéro.", count)
        desk.status.say(said.format(n=count))
    else:
        desk.status.say(_("Tous les éléments ont déjà leur numéro."))
    return count


def lacks_numbers(desk: Desk) -> bool:
    return bool(unnumbered(desk.editor.map))


def write(desk: Desk, given: Answer) -> str:
    """Write an answer; returns the id of what was made or changed."""
    if given.deed == "right":
        return ""
    if given.deed == "park":
        park(desk, given.words)
        return ""
    if given.deed == "words" and by_number(desk.editor.map, given.number) is None:
        return _create(desk, given)
    with desk.editor.transaction(undo_words(given)) as draft:
        made = answer(draft, _set(desk, given))
    _show(desk, made)
    return made


def _set(desk: Desk, given: Answer) -> Answer:
    """The words as a printer would set them, when that is wished; in the same step."""
    words, style = clean(given.words), desk.shell.typesetter.style
    return given._replace(words=typeset(words, style) if given.deed == "words" else words)


def _create(desk: Desk, given: Answer) -> str:
    """A card that the map does not have yet: it takes its number, where words are being written."""
    kind, said, words = given.kind or desk.kind, clean(given.words), _set(desk, given).words
    id = new_id("e", desk.editor.map.elements)
    zone, last = desk.capture.zone, desk.capture.last
    element = Element(id=id, kind=kind, label=words)
    x, y = place(desk, element, zone, desk.box(last) if last else None).centre
    with desk.editor.transaction(undo_words(given)) as draft:
        operations.create(draft, kind, words, x, y, id=id, original=said, number=given.number,
                          boxes=desk.boxes())  # fmt: skip
    desk.capture.last = id
    _show(desk, id)
    return id


def _show(desk: Desk, id: str) -> None:
    link = desk.editor.map.links.get(id)
    desk.reveal([link.source, link.target] if link else [id] if id in desk.editor.map.elements else [])

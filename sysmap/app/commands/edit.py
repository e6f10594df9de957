"""Undoing, copying, deleting, selecting, renaming, retyping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from sysmap.editing import operations, record
from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def undo(desk: Desk) -> None:
    desk.editor.undo()


def redo(desk: Desk) -> None:
    desk.editor.redo()


def can_undo(desk: Desk) -> bool:
    return desk.editor.history.can_undo


def can_redo(desk: Desk) -> bool:
    return desk.editor.history.can_redo


def undo_words(desk: Desk) -> str:
    """« Annuler : déplacement de 3 éléments »."""
    label = desk.editor.history.undo_label
    return _("Annuler : {action}").format(action=label) if label else _("Annuler")


def redo_words(desk: Desk) -> str:
    label = desk.editor.history.redo_label
    return _("Rétablir : {action}").format(action=label) if label else _("Rétablir")


def some(desk: Desk) -> bool:
    """Whether something is selected."""
    return bool(desk.editor.selection)


def copy(desk: Desk, what: str = "") -> None:
    """Put the selection on the clipboard: a piece of a map, its words, its picture."""
    from sysmap.app.incoming.copying import copied

    found = copied(desk.editor.map, desk.editor.selection, what)
    if found is None:
        desk.status.say(_("Rien de cela ne se copie : choisissez des éléments, des zones ou des notes."))
        return
    QGuiApplication.clipboard().setMimeData(found)
    done = {"": _("Copié : pour une autre carte, un texte ou une image."), "words": _("Mots copiés."),
            "picture": _("Image copiée.")}  # fmt: skip
    desk.status.say(done[what])


def cut(desk: Desk) -> None:
    copy(desk)
    _delete(desk, _("couper {what}"))


def paste(desk: Desk) -> None:
    """Paste a piece of a map, a picture, or lines of words (one element each)."""
    from sysmap.app.incoming.pasting import take

    take(desk, QGuiApplication.clipboard().mimeData())


def duplicate(desk: Desk) -> None:
    """Copy the selection beside itself and select the copy."""
    chosen = desk.editor.selection
    with desk.editor.transaction(_("duplication de {what}").format(what=counted(desk, chosen))) as draft:
        made = operations.duplicate(draft, chosen, boxes=desk.boxes())
    desk.editor.select(made.values())


def delete(desk: Desk) -> None:
    """Delete the selection with the relations of its elements."""
    _delete(desk, _("suppression de {what}"))


def _delete(desk: Desk, label: str) -> None:
    chosen = desk.editor.selection
    if not chosen:
        return
    with desk.editor.transaction(label.format(what=counted(desk, chosen))) as draft:
        operations.delete(draft, chosen)
    desk.editor.select(())


def counted(desk: Desk, ids: frozenset[str]) -> str:
    """« 3 éléments », « « Cantine » », « 1 relation »: what these ids are, for an undo label."""
    map = desk.editor.map
    elements, links = [map.elements[i] for i in ids if i in map.elements], [i for i in ids if i in map.links]
    if len(ids) == 1 and elements and elements[0].label:
        return _("« {label} »").format(label=" ".join(elements[0].label.split()))
    if elements and len(elements) + len(links) == len(ids):
        return _n("{n} élément", "{n} éléments", len(elements))
    if len(links) == len(ids):
        return _n("{n} relation", "{n} relations", len(links))
    return _n("{n} objet", "{n} objets", len(ids))


def rename(desk: Desk) -> None:
    """Edit the words of what is selected, in its place on the map."""
    if len(desk.editor.selection) == 1:
        desk.view.edit(next(iter(desk.editor.selection)))


def one(desk: Desk) -> bool:
    return len(desk.editor.selection) == 1


def select_all(desk: Desk) -> None:
    desk.editor.select(desk.editor.map.elements)


def select_kind(desk: Desk) -> None:
    """Select every element (or relation) of the kinds that are selected."""
    map, chosen = desk.editor.map, desk.editor.selection
    kinds = {map.elements[i].kind for i in chosen if i in map.elements}
    ties = {(map.links[i].kind, map.links[i].polarity) for i in chosen if i in map.links}
    found = [e.id for e in map.elements.values() if e.kind in kinds]
    found += [k.id for k in map.links.values() if (k.kind, k.polarity) in ties]
    desk.editor.select(found)


def retype(desk: Desk, kind: str) -> None:
    """Give the selected elements this kind."""
    ids = [i for i in desk.editor.selection if i in desk.editor.map.elements]
    name = desk.editor.map.kind(kind).name(language())
    with desk.editor.transaction(_("type : {name}").format(name=name.lower())) as draft:
        operations.retype(draft, ids, kind)


def has_elements(desk: Desk) -> bool:
    return any(i in desk.editor.map.elements for i in desk.editor.selection)


def can_lock(desk: Desk) -> bool:
    """Whether something is selected that keeps its place."""
    map, chosen = desk.editor.map, desk.editor.selection
    return any(hasattr(record(map, id), "locked") for id in chosen)


def lock_words(desk: Desk) -> str:
    found = [record(desk.editor.map, id) for id in desk.editor.selection]
    held = [one.locked for one in found if one is not None and hasattr(one, "locked")]
    return _("Déverrouiller") if held and all(held) else _("Verrouiller")


def lock(desk: Desk) -> None:
    """Hold what is selected in its place, or set it free when all of it is held."""
    found = [record(desk.editor.map, i) for i in desk.editor.selection]
    locked = not all(getattr(one, "locked", True) for one in found)
    with desk.editor.transaction(_("verrouillage") if locked else _("déverrouillage")) as draft:
        operations.lock(draft, desk.editor.selection, locked)


def park(desk: Desk) -> None:
    """Move the selected elements to the frigo: « intéressant, mais pas maintenant »."""
    from sysmap.model import Parked, new_id

    map = desk.editor.map
    chosen = [map.elements[i] for i in desk.editor.selection if i in map.elements]
    with desk.editor.transaction(_("mise au frigo")) as draft:
        for element in chosen:
            draft.put(Parked(id=new_id("g", draft.frigo), text=element.label, kind=element.kind,
                             visibility=element.visibility))  # fmt: skip
        operations.delete(draft, [element.id for element in chosen])
    desk.editor.select(())

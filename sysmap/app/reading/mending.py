"""What one click of « À relire » does: a change of the map in one step, or the beginning of a gesture."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sysmap.analysis import Mend, Row, leaving
from sysmap.editing import Draft, operations
from sysmap.i18n import _
from sysmap.model import Link, Parked, new_id

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

TURNED = {"+": "-", "-": "+"}
GESTURES = frozenset({"edit", "subject", "say_verb", "loop", "answer", "link", "readings", "open", "other"})
"""Mends that only begin something: the rest is done on the map."""


def mend(desk: Desk, one: Mend) -> str:
    """Do it; what to say of it afterwards ("" when the map says it)."""
    if desk.editor.closed:
        desk.editor.refuse()
        return ""
    if one.deed in GESTURES:
        return _begin(desk, one)
    if one.deed == "merge":
        from sysmap.app.commands.gather import merge_these

        merge_these(desk, one.ids, one.ids[0])
        return ""
    with desk.editor.transaction(_label(one)) as draft:
        _write(draft, one)
    return ""


def leave_as_is(desk: Desk, *rows: Row) -> bool:
    """Keep the decision in the map, so that it does not come back; one step."""
    if desk.editor.closed:
        desk.editor.refuse()
        return False
    today = date.today().isoformat()
    with desk.editor.transaction(_("laissé ainsi")) as draft:
        for row in rows:
            draft.put(leaving(desk.editor.map, row, today))
    return True


def _label(one: Mend) -> str:
    return {
        "delete": _("suppression"), "sign": _("signe de la relation"), "unite": _("relation en double"),
        "only": _("suppression d’une relation"), "turn": _("facteur sans direction"),
        "relabel": _("facteur sans direction"), "kind": _("type de l’élément"),
        "shorten": _("intitulé plus court"), "park": _("mise au frigo"), "category": _("catégorie"),
        "settle": _("désaccord"), "support": _("appui"),
    }[one.deed]  # fmt: skip


def _write(draft: Draft, one: Mend) -> None:
    id = one.ids[0]
    if one.deed in ("delete", "only"):
        operations.delete(draft, one.ids)
    elif one.deed == "sign":
        operations.set_polarity(draft, one.ids, one.word)
    elif one.deed == "unite":
        _unite(draft, one.ids)
    elif one.deed in ("turn", "relabel"):
        _relabel(draft, id, one.word, turned=one.deed == "turn")
    elif one.deed == "kind":
        operations.retype(draft, one.ids, one.word)
    elif one.deed == "shorten":
        _shorten(draft, id, one.word, one.rest)
    elif one.deed == "park":
        _park(draft, id)
    elif one.deed == "category":
        operations.set_category(draft, one.ids, one.word)
    elif one.deed == "settle":
        operations.set_fields(draft, one.ids, contested=None)
    elif one.deed == "support":
        operations.set_fields(draft, one.ids, support=one.word)


def _unite(draft: Draft, ids: tuple[str, ...]) -> None:
    """The first stays, with the sources and the voices of all."""
    links = [draft.links[id] for id in ids]
    sources = tuple(dict.fromkeys(source for link in links for source in link.sources))
    said_by = tuple(dict.fromkeys(who for link in links for who in link.said_by))
    draft.change(links[0], sources=sources, said_by=said_by)
    operations.delete(draft, ids[1:])


def _relabel(draft: Draft, id: str, label: str, turned: bool) -> None:
    """The first words stay as the original ones; a lack that becomes a presence turns its signs."""
    element = draft.elements[id]
    draft.change(element, label=label, original=element.original or element.label)
    for link in list(draft.links.values()) if turned else ():
        if (link.source == id) != (link.target == id):  # of itself on itself, two turns are none
            _turn(draft, link)


def _turn(draft: Draft, link: Link) -> None:
    contested = link.contested
    if contested is not None:
        readings = [r.evolve(polarity=TURNED.get(r.polarity, r.polarity)) for r in contested.readings]
        contested = contested.evolve(readings=readings)
    draft.change(link, polarity=TURNED.get(link.polarity, link.polarity), contested=contested)


def _shorten(draft: Draft, id: str, short: str, rest: str) -> None:
    element = draft.elements[id]
    told = "\n\n".join(part for part in (rest, element.description) if part.strip())
    draft.change(element, label=short, original=element.original or element.label, description=told)


def _park(draft: Draft, id: str) -> None:
    element = draft.elements[id]
    draft.put(Parked(id=new_id("g", draft.frigo), text=element.label, kind=element.kind,
                     visibility=element.visibility))  # fmt: skip
    operations.delete(draft, [id])


def _begin(desk: Desk, one: Mend) -> str:
    """The record is chosen on the map, and what comes next is ready."""
    id = one.ids[0]
    if one.deed == "loop":
        from sysmap.app.commands.loops import show_links

        show_links(desk, desk.editor.map.loops[id].links)
        return ""
    desk.go_to(id)
    if one.deed == "edit":
        desk.view.edit(id)
        return _("Écrivez sur la carte, puis Entrée.")
    if one.deed == "subject":
        desk.do("subject")
        return ""
    if one.deed == "say_verb":
        from sysmap.app.workshop.asking import ask_verb

        ask_verb(desk, id)
        return ""
    if one.deed == "readings":
        from sysmap.app.workshop.asking import ask_readings

        ask_readings(desk, (id,))
        return ""
    if one.deed in ("link", "answer"):
        desk.do("link_to")
        return _("Tapez les mots de l’autre élément, ou tirez une flèche sur la carte.")
    if one.deed == "other":
        return _("Choisi sur la carte : fermez « À relire » pour voir ses champs à droite.")
    return _("Choisi sur la carte : fermez « À relire » pour écrire sa source à droite.")

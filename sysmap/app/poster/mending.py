"""One-click mends of what the check before printing found: each is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sysmap.app.incoming.pictures import take_file
from sysmap.i18n import _
from sysmap.model import Image, View
from sysmap.poster import preflight

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.poster.writing import Writing

OWN_VIEW = "vue-affiche"
"""The view that a poster of the whole map gets when something is hidden on it."""
_GROUP = "group"


def mend_map(desk: Desk, writing: Writing, mend: preflight.Mend) -> bool:
    """Do this mend when it only changes the map; whether it was one."""
    work = _DEEDS.get(mend.what)
    if work is not None:
        work(desk, writing, mend.value)
        writing.seal()
    return work is not None


def _size(desk: Desk, writing: Writing, value: str) -> None:
    writing.change(size=value, width=None, height=None)


def _column(desk: Desk, writing: Writing, value: str) -> None:
    writing.change(place="", column=0.0, notes=0)


def _show(desk: Desk, writing: Writing, value: str) -> None:
    writing.change(without=tuple(part for part in writing.poster.without if part != value))


def _hide(desk: Desk, writing: Writing, value: str) -> None:
    """On the poster's own view; a poster of the whole map gets one."""
    poster, map = writing.poster, desk.editor.map
    view = map.views.get(poster.view) or View(id=OWN_VIEW, name=_("Affiche"))
    hidden = tuple(dict.fromkeys((*view.filter.hidden, *value.split())))
    with desk.editor.transaction(_("masqué sur l’affiche")) as draft:
        draft.put(view.evolve(filter=view.filter.evolve(hidden=hidden)))
        draft.put(poster.evolve(view=view.id))


def _each(label: Callable[[], str], **fields: Any) -> Callable[[Desk, Writing, str], None]:
    """A mend that writes these fields on each element named."""

    def write(desk: Desk, writing: Writing, value: str) -> None:
        with desk.editor.transaction(label()) as draft:
            for id in value.split():
                if id in draft.elements:
                    draft.change(draft.elements[id], **fields)

    return write


def _accept(desk: Desk, writing: Writing, value: str) -> None:
    """Left as it is on this poster; an empty value asks for everything again."""
    kept = tuple(dict.fromkeys((*writing.poster.accepted, value))) if value else ()
    writing.change(accepted=kept)


def _normal(desk: Desk, writing: Writing, value: str) -> None:
    view = desk.editor.map.views.get(writing.poster.view)
    if view is None:
        return
    names = set(value.split())
    kept = {id: level for id, level in view.prominence.items() if id not in names}
    with desk.editor.transaction(_("remis en avant")) as draft:
        draft.put(view.evolve(prominence=kept))


def _drop(desk: Desk, writing: Writing, value: str) -> None:
    with desk.editor.transaction(_("image retirée")) as draft:
        _without(draft, value)


def _without(draft: Any, image: str) -> None:
    kept = tuple(id for id in draft.card.logos if id != image)
    draft.set(card=draft.card.evolve(logos=kept))
    for picture in [one for one in draft.pictures.values() if one.image == image]:
        draft.drop(picture)
    for element in [one for one in draft.elements.values() if one.image == image]:
        draft.change(element, image="")


def replaced(desk: Desk, old: str, path: Path) -> None:
    """The picture in this file instead of the old one, wherever that stands. Raises `Refused`."""
    fresh = take_file(path).image
    with desk.editor.transaction(_("image remplacée")) as draft:
        _put_instead(draft, old, fresh)


def _put_instead(draft: Any, old: str, fresh: Image) -> None:
    draft.put(fresh)
    draft.set(card=draft.card.evolve(logos=_swapped(draft.card.logos, old, fresh.id)))
    for group in (draft.pictures, draft.elements):
        for record in [one for one in group.values() if one.image == old]:
            draft.change(record, image=fresh.id)


def _swapped(ids: Iterable[str], old: str, fresh: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fresh if id == old else id for id in ids))


_DEEDS: Mapping[str, Callable[[Any, Any, str], None]] = MappingProxyType({
    "size": _size, "column": _column, "show": _show, "hide": _hide, "normal": _normal, "drop": _drop,
    "accept": _accept,
    "reserve": _each(lambda: _("rendu réservé"), visibility=_GROUP),
    "doubt": _each(lambda: _("marqué comme hypothèse"), support="hypothesis"),
    "natural": _each(lambda: _("taille laissée à l’intitulé"), width=None, height=None),
})  # fmt: skip

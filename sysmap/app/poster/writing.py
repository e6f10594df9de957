"""Writing a poster: every choice is a step of the map's own history, so that it can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sysmap.i18n import _
from sysmap.model import Card, Poster, SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

FIRST = "affiche"


def poster_of(map: SystemMap) -> Poster:
    """The map's poster; before the first choice, an A3 of the view that tells a loop, if there is one."""
    known = next(iter(map.posters.values()), None)
    if known is not None:
        return known
    told = (view.id for view in map.views.values() if view.loop and not view.filter.hidden)
    return Poster(id=FIRST, size="A3", view=next(told, ""))


def change(desk: Desk, **fields: Any) -> None:
    """Change the poster; steps on the same fields in a row are one."""
    before = poster_of(desk.editor.map)
    if fields.get("size") == "free" and not before.width:
        fields |= {"width": 420.0, "height": 297.0}
    after = before.evolve(**fields)
    if after == before and before.id in desk.editor.map.posters:
        return
    with desk.editor.transaction(_("affiche"), merge=f"poster {' '.join(sorted(fields))}") as draft:
        draft.put(after)


def change_card(desk: Desk, name: str, **fields: Any) -> None:
    """Change the map's card from its poster: authors, licence, funders, logos, address."""
    with desk.editor.transaction(_("cartouche"), merge=f"cartouche {name}") as draft:
        draft.set(card=draft.card.evolve(**fields))


def card(desk: Desk) -> Card:
    return desk.editor.map.card


def seal(desk: Desk) -> None:
    """What is written next is another step."""
    desk.editor.history.seal()

"""Writing a poster: every choice is a step of the map's own history, so that it can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sysmap.i18n import _
from sysmap.model import Card, Poster, SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

FIRST = "affiche"
_PAGE = ("size", "orientation", "width", "height", "ink", "mention", "place", "language")
"""What the poster of another view takes over from this one: the paper, never the message."""


class Writing:
    """The poster that the window is about (`id`), and what is written into it and into the map's card."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.id = ""

    @property
    def map(self) -> SystemMap:
        return self._desk.editor.map

    @property
    def card(self) -> Card:
        return self.map.card

    @property
    def poster(self) -> Poster:
        """The chosen poster, else the map's first; before the first choice, an A3 of the view that tells."""
        known = self.map.posters.get(self.id) or next(iter(self.map.posters.values()), None)
        if known is not None:
            return known
        told = (view.id for view in self.map.views.values() if view.loop and not view.filter.hidden)
        return Poster(id=FIRST, size="A3", view=next(told, ""))

    def change(self, **fields: Any) -> None:
        """Change the poster; steps on the same fields in a row are one."""
        before = self.poster
        if fields.get("size") == "free" and not before.width:
            fields |= {"width": 420.0, "height": 297.0}
        after = before.evolve(**fields)
        if after == before and before.id in self.map.posters:
            return
        with self._desk.editor.transaction(_("affiche"), merge=f"poster {' '.join(sorted(fields))}") as draft:
            draft.put(after)

    def change_card(self, name: str, **fields: Any) -> None:
        """Change the map's card from its poster: authors, licence, funders, logos, address."""
        with self._desk.editor.transaction(_("cartouche"), merge=f"cartouche {name}") as draft:
            draft.set(card=draft.card.evolve(**fields))

    def choose_view(self, view: str) -> None:
        """The view that the poster shows; one that has its own poster brings it."""
        own = self._of(view)
        if own is not None and own.id != self.poster.id:
            self.id = own.id
        else:
            self.change(view=view)

    def begin(self, view: str) -> None:
        """The poster of this view: its own, else a new one on the same paper."""
        own, now = self._of(view), self.poster
        if own is not None:
            self.id = own.id
        elif now.id not in self.map.posters:
            self.change(view=view)
        else:
            page = {name: getattr(now, name) for name in _PAGE}
            with self._desk.editor.transaction(_("affiche")) as draft:
                made = Poster(id=_free_id(self.map, view), view=view, **page)
                draft.put(made)
            self.id = made.id

    def _of(self, view: str) -> Poster | None:
        return next((poster for poster in self.map.posters.values() if poster.view == view), None)

    def seal(self) -> None:
        """What is written next is another step."""
        self._desk.editor.history.seal()


def _free_id(map: SystemMap, view: str) -> str:
    name, rank = f"{FIRST}-{view or 'carte'}", 1
    while (found := name if rank == 1 else f"{name}-{rank}") in map.posters:
        rank += 1
    return found

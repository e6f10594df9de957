"""Loops: the panel, tracing one, naming it, mending it, telling it. Loaded when they are first asked for."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.analysis import LoopRead
    from sysmap.app.desk import Desk
    from sysmap.model import SystemMap


def show(desk: Desk) -> None:
    """The loops, read one by one; the panel that is there already takes the keys."""
    from sysmap.app.reading.loops_page import LoopsPage
    from sysmap.app.reading.side import reading_now

    now = reading_now(desk)
    page = now if isinstance(now, LoopsPage) else LoopsPage(desk)
    if page is not now:
        page.start()
    if not desk.room.on:
        page.list.setFocus()


def show_links(desk: Desk, links: tuple[str, ...]) -> None:
    """The panel, with this loop read."""
    from sysmap.app.reading.loops_page import LoopsPage
    from sysmap.app.reading.side import reading_now

    show(desk)
    now = reading_now(desk) or next(iter(desk.findChildren(LoopsPage)), None)
    if isinstance(now, LoopsPage):
        now.choose_links(links)


def chosen(desk: Desk) -> bool:
    """Whether the ring of one named loop is selected."""
    return len(desk.editor.selection & desk.editor.map.loops.keys()) == 1


def read_chosen(desk: Desk) -> None:
    """The panel, with the loop whose ring is selected."""
    (id,) = desk.editor.selection & desk.editor.map.loops.keys()
    show_links(desk, desk.editor.map.loops[id].links)


def trace(desk: Desk) -> None:
    """Click the elements of a loop in their order."""
    from sysmap.app.reading.tracing import Tracing

    Tracing(desk).begin()


def can_trace(desk: Desk) -> bool:
    return len(desk.editor.map.elements) > 0


def name(desk: Desk, loop: LoopRead, words: str) -> None:
    """Give this loop a name; a loop that was only found is kept in the map from now on."""
    from sysmap.editing import operations

    with desk.editor.transaction(_("nom d’une boucle")) as draft:
        if loop.id in draft.loops:
            operations.name_loop(draft, loop.id, words)
        else:
            operations.add_loop(draft, loop.links, words)


def name_in_place(desk: Desk, loop: LoopRead, merge: str | None = None) -> None:
    """Type the name on the map, where the loop is: in front of a room there is no panel."""
    from sysmap.app.reading.naming import LoopNaming

    LoopNaming(desk, loop, merge).start()


def forget(desk: Desk, loop: LoopRead) -> None:
    """The map names this loop no more; its relations stay."""
    from sysmap.editing import operations

    with desk.editor.transaction(_("oubli d’une boucle")) as draft:
        operations.delete(draft, [loop.id])


def mended(map: SystemMap, loop: LoopRead) -> tuple[str, ...]:
    """The relations that would close a broken loop again through its own elements; none when some lack."""
    order = _elements(map, loop)
    found: list[str] = []
    for a, b in pairwise([*order, order[0]] if order else []):
        ways = [k.id for k in map.links.values() if (k.source, k.target) == (a, b)
                or (map.link_kind(k).symmetric and (k.target, k.source) == (a, b))]  # fmt: skip
        if not ways:
            return ()
        found.append(next((id for id in ways if id in loop.links), ways[0]))
    return tuple(found) if len(found) > 1 else ()


def _elements(map: SystemMap, loop: LoopRead) -> list[str]:
    """The elements that the relations left go through, in their order."""
    found: dict[str, None] = {}
    for id in loop.links:
        if id in map.links:
            found |= dict.fromkeys((map.links[id].source, map.links[id].target))
    return [*found]


def mend(desk: Desk, loop: LoopRead) -> None:
    """Lead a broken loop through the relations that are there."""
    from sysmap.editing import operations

    links = mended(desk.editor.map, loop)
    if links:
        with desk.editor.transaction(_("réparation d’une boucle")) as draft:
            operations.mend_loop(draft, loop.id, links)
        show_links(desk, links)


def tell(desk: Desk, loop: LoopRead) -> None:
    """A view where this loop stands out, kept in the map for the story and the poster, and shown."""
    from sysmap.analysis import view_telling
    from sysmap.app.banners import Choice
    from sysmap.app.views.telling import show as show_view
    from sysmap.editing import operations

    with desk.editor.transaction(_("boucle racontée")) as draft:
        kept = draft.loops.get(loop.id) or operations.add_loop(draft, loop.links)
        view = view_telling(draft.map(), kept)
        if view.id not in draft.views:
            draft.put(view)
    desk.beside()
    show_view(desk, desk.editor.map.views[view.id])
    desk.say(_("Cette boucle a sa vue : elle est prête pour le récit et pour l’affiche."),
             Choice(_("Affiche…"), lambda: desk.do("poster")),
             Choice(_("Récit à partir des boucles"), lambda: desk.do("story_loops")))  # fmt: skip

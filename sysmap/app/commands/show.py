"""Views and stories: what is shown to whom, what stands out, and the pages that tell it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sysmap.editing import operations_views as views
from sysmap.i18n import _, _n
from sysmap.model import Filter, View

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.editing import Change


def current(desk: Desk) -> View | None:
    """The map's view that is on the canvas; None when the whole map is, or a loop told in passing."""
    now = desk.view.scene.view
    return desk.editor.map.views.get(now.id) if now is not None else None


def has_view(desk: Desk) -> bool:
    return current(desk) is not None


def shown_in_part(desk: Desk) -> bool:
    return desk.view.scene.view is not None


def chosen_in_view(desk: Desk) -> bool:
    return bool(desk.editor.selection) and has_view(desk)


def has_elements(desk: Desk) -> bool:
    return bool(desk.editor.selection & desk.editor.map.elements.keys())


def look(desk: Desk, id: str, *, turning: bool = True) -> None:
    """Show the map through this view; the whole of it when there is none of this id.

    A view that belongs to another way of looking turns the page to it.
    """
    from sysmap.app.views.telling import show
    from sysmap.app.ways import turn

    view = desk.editor.map.views.get(id)
    if turning and view is not None and not desk.editor.closed:
        turn(desk, view.arrangement)
    show(desk, view)


def whole(desk: Desk) -> None:
    """The whole map again."""
    look(desk, "")


def follow(desk: Desk, change: Change) -> None:
    """The view on the canvas is another value, or gone; what was just written may lie outside it."""
    now = desk.view.scene.view
    if now is not None and now.id and change.touches("views"):
        view = desk.editor.map.views.get(now.id)
        if view != now:
            look(desk, view.id if view is not None else "", turning=False)
    if now is not None and _turned_away(desk, change):
        look(desk, "", turning=False)
        now = None
    if now is not None and change.origin == "commit":
        figure = desk.view.figure
        lost = [e for e in change.of("elements").added if e.id not in figure.elements
                and e.id not in figure.hosts]  # fmt: skip
        if lost:
            desk.status.say(_n("Écrit, mais cette vue ne le montre pas.",
                               "Écrits, mais cette vue ne les montre pas.", len(lost)))  # fmt: skip
    desk.view_tab.refresh()


def _turned_away(desk: Desk, change: Change) -> bool:
    """Whether the page went to another way of looking than the one that the view is shown in."""
    view, page = current(desk), change.after.arrangement
    turned = change.origin != "preview" and change.before.arrangement != page
    return turned and view is not None and view.arrangement not in ("", page)


def window(desk: Desk) -> None:
    from sysmap.app.views.window import ViewsWindow

    desk.show_window("views", ViewsWindow)


def new(desk: Desk) -> None:
    """A new view like what is seen now, ready to be named."""
    now = desk.view.scene.view
    like = current(desk)
    prominence = dict(now.prominence) if now is not None and like is None else {}
    with desk.editor.transaction(_("nouvelle vue")) as draft:
        if like is not None:
            made = views.add_view(draft, free_name(desk, like.name), like)
        else:
            made = views.add_view(draft, free_name(desk), loop=now.loop if now else "", prominence=prominence)
    _open(desk, made)


def only_selection(desk: Desk) -> None:
    """A new view that shows nothing but the selected elements and what joins them."""
    ids = _elements(desk)
    with desk.editor.transaction(_("nouvelle vue")) as draft:
        made = views.add_view(draft, free_name(desk), filter=views.narrowed(ids))
    _open(desk, made)


def fade_rest(desk: Desk) -> None:
    """A new view in which all but the selected elements steps back."""
    ids = _elements(desk)
    with desk.editor.transaction(_("nouvelle vue")) as draft:
        made = views.add_view(draft, free_name(desk), prominence=views.faded(draft, ids))
    _open(desk, made)


def _elements(desk: Desk) -> list[str]:
    """The selected elements, and those of the selected zones, in the order of the map."""
    map, chosen = desk.editor.map, desk.editor.selection
    return [id for id, e in map.elements.items() if id in chosen or chosen & set(e.zones)]


def _open(desk: Desk, view: View) -> None:
    look(desk, view.id)
    window(desk)


def free_name(desk: Desk, like: str = "") -> str:
    """« Vue 2 », or « Affiche 2 » for a copy: a name no view has."""
    taken = {view.name for view in desk.editor.map.views.values()}
    stem = like or _("Vue")
    number = 2 if like else len(taken) + 1
    while f"{stem} {number}" in taken:
        number += 1
    return f"{stem} {number}"


def prominence(desk: Desk, level: str) -> None:
    """Make the selection stand out, or step back, in this view."""
    view = current(desk)
    if view is not None:
        with desk.editor.transaction(_("mise en avant")) as draft:
            views.set_prominence(draft, view.id, desk.editor.selection, level)


def hide(desk: Desk) -> None:
    """Leave the selection out of this view; the map keeps it."""
    view, chosen = current(desk), desk.editor.selection
    if view is None:
        return
    label = _n("{n} élément caché dans une vue", "{n} éléments cachés dans une vue", len(chosen))
    with desk.editor.transaction(label) as draft:
        views.hide_in_view(draft, view.id, sorted(chosen))
    desk.editor.select(())


def show_all(desk: Desk) -> None:
    """This view hides nothing any more."""
    view = current(desk)
    if view is not None:
        with desk.editor.transaction(_("tout montrer")) as draft:
            views.show_everything(draft, view.id)


def hides(desk: Desk) -> bool:
    view = current(desk)
    return view is not None and view.filter != Filter()


def simplify(desk: Desk, poster: str | None = None) -> None:
    """What to keep for a wall, with reasons; a view that keeps some elements is taken up again.

    `poster` is the view of the poster that asks.
    """
    from sysmap.app.simplify import SimplifyWindow

    desk.show_window("simplify", partial(SimplifyWindow, poster=poster))


def has_some(desk: Desk) -> bool:
    return len(desk.editor.map.elements) > 1


# Stories


def story(desk: Desk) -> None:
    from sysmap.app.story import StoryWindow

    desk.show_window("story", StoryWindow)


def story_of_loops(desk: Desk) -> None:
    from sysmap.app.story import making

    making.from_loops(desk)
    _open_story(desk)


def story_of_stages(desk: Desk) -> None:
    from sysmap.app.story import making

    if making.from_stages(desk):
        _open_story(desk)


def _open_story(desk: Desk) -> None:
    from sysmap.app.story import StoryWindow

    made = desk.show_window("story", StoryWindow)
    assert isinstance(made, StoryWindow)
    made.take_last()


def present(desk: Desk) -> None:
    """Show the first story; a map without one is told by its loops, and keeps nothing of it."""
    from sysmap.app.story import making

    making.present_first(desk)


def has_stages(desk: Desk) -> bool:
    return bool(desk.editor.map.stages)


def replace(desk: Desk) -> None:
    from sysmap.app.finding.replace import ReplaceWindow

    desk.show_window("replace", ReplaceWindow)

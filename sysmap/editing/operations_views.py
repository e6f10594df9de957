"""Views and stories: what is shown to whom, and the pages that tell it. Nothing of the map is duplicated."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sysmap.editing.draft import Draft
from sysmap.model import PROMINENCES, Filter, Page, Story, SystemMap, View, new_id


def add_view(draft: Draft, name: str, like: View | None = None, **fields: Any) -> View:
    """A new view, as another one when given."""
    id = new_id("v", draft.views)
    view = like.evolve(id=id, name=name, **fields) if like else View(id=id, name=name, **fields)
    return draft.put(view)


def narrowed(ids: Iterable[str]) -> Filter:
    """Nothing but these elements."""
    return Filter(only=tuple(ids))


def faded(draft: Draft, ids: Iterable[str]) -> dict[str, str]:
    """A prominence in which all but these elements, and what joins them, is context."""
    kept = frozenset(ids)
    return {id: "context" for id in draft.elements if id not in kept}


def simplified(map: SystemMap, ids: Iterable[str], like: View | None = None, **fields: Any) -> View:
    """A view of nothing but these elements, in the order of the map, with what acts through the others.

    What another view tells and puts forward of them stays.
    """
    kept = frozenset(ids)
    view = like or View(id="", indirect=True)
    links = {link.id for link in map.links.values() if link.source in kept and link.target in kept}
    levels = {id: level for id, level in view.prominence.items() if id in kept or id in links}
    only = Filter(only=tuple(id for id in map.elements if id in kept), link_kinds=view.filter.link_kinds,
                  hidden=_less(view.filter.hidden, kept))  # fmt: skip
    return view.evolve(filter=only, prominence=levels, **fields)


def set_view(draft: Draft, id: str, **fields: Any) -> None:
    draft.change(draft.views[id], **fields)


def set_filter(draft: Draft, id: str, **fields: Any) -> None:
    view = draft.views[id]
    draft.change(view, filter=view.filter.evolve(**fields))


def set_prominence(draft: Draft, id: str, records: Iterable[str], level: str) -> None:
    """Give these records a level in this view; « normal » is none."""
    if level not in PROMINENCES:
        raise ValueError(level)
    view = draft.views[id]
    named = frozenset(records)
    levels = {one: found for one, found in view.prominence.items() if one not in named}
    if level != "normal":
        levels |= dict.fromkeys(sorted(named), level)
    draft.change(view, prominence=levels)


def hide_in_view(draft: Draft, id: str, records: Iterable[str], hidden: bool = True) -> None:
    """Leave these records out of a view, or show them whatever its filter says."""
    found = draft.views[id].filter
    named = tuple(dict.fromkeys(records))
    left, kept = (_less(found.hidden, named), _less(found.shown, named))
    only = _less(found.only, named) or found.only
    if hidden:
        set_filter(draft, id, hidden=(*left, *named), shown=kept, only=only)
    else:
        set_filter(draft, id, hidden=left, shown=(*kept, *named))


def show_everything(draft: Draft, id: str) -> None:
    """The view hides nothing any more."""
    draft.change(draft.views[id], filter=Filter())


def fold_in_view(draft: Draft, id: str, zone: str, folded: bool) -> None:
    known = _less(draft.views[id].folded, (zone,))
    draft.change(draft.views[id], folded=(*known, zone) if folded else known)


def delete_view(draft: Draft, id: str) -> None:
    """The view goes; posters of it show the whole map, and so do pages, whose sentences stay."""
    draft.drop(draft.views[id])
    for poster in list(draft.posters.values()):
        if poster.view == id:
            draft.change(poster, view="")
    for story in list(draft.stories.values()):
        if any(page.view == id for page in story.pages):
            pages = [page.evolve(view="", step=0) if page.view == id else page for page in story.pages]
            draft.change(story, pages=tuple(pages))


def move_view(draft: Draft, id: str, by: int) -> None:
    """Earlier or later in the list."""
    draft.order("views", moved(list(draft.views), list(draft.views).index(id), by))


def moved(items: list[Any], place: int, by: int) -> list[Any]:
    """The list with the item of this place so many places further; it stops at the ends."""
    left = [*items[:place], *items[place + 1 :]]
    to = min(max(place + by, 0), len(left))
    return [*left[:to], items[place], *left[to:]]


def _less(ids: tuple[str, ...], gone: Iterable[str]) -> tuple[str, ...]:
    out = frozenset(gone)
    return tuple(id for id in ids if id not in out)


# Stories


def add_story(draft: Draft, name: str, pages: Iterable[Page], views: Iterable[View] = ()) -> Story:
    """A story, with the views that were made for its pages."""
    for view in views:
        draft.put(view)
    return draft.put(Story(id=new_id("h", draft.stories), name=name, pages=tuple(pages)))


def add_pages(draft: Draft, id: str, at: int, pages: Iterable[Page], views: Iterable[View] = ()) -> None:
    """Put pages before the page of this place."""
    for view in views:
        draft.put(view)
    known = draft.stories[id].pages
    draft.change(draft.stories[id], pages=(*known[:at], *pages, *known[at:]))


def set_page(draft: Draft, id: str, place: int, **fields: Any) -> None:
    pages = list(draft.stories[id].pages)
    pages[place] = pages[place].evolve(**fields)
    draft.change(draft.stories[id], pages=tuple(pages))


def move_page(draft: Draft, id: str, place: int, by: int) -> None:
    story = draft.stories[id]
    draft.change(story, pages=tuple(moved(list(story.pages), place, by)))


def drop_page(draft: Draft, id: str, place: int) -> None:
    pages = draft.stories[id].pages
    draft.change(draft.stories[id], pages=(*pages[:place], *pages[place + 1 :]))

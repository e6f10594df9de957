"""What is kept of a reading: its sentences on the clipboard, a view, a page of a story."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton

from sysmap.app.commands import show
from sysmap.app.controls import menu_button
from sysmap.editing import Draft
from sysmap.editing import operations_views as views
from sysmap.i18n import _
from sysmap.model import Page, SystemMap, View

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

LONGEST = 60
"""Letters of a view's name."""


def all_public(map: SystemMap, ids: Iterable[str]) -> bool:
    """Whether a name and a sentence that name these may leave with a story: what is reserved is not named."""
    return all(map.elements[id].visibility in ("public", "") for id in ids if id in map.elements)


def copy(desk: Desk, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    desk.status.say(_("Phrases copiées."))


def keep_view(desk: Desk, name: str, elements: Iterable[str], trail: Iterable[str] = ()) -> str:
    """A view in which all but this steps back; one step. Its id, "" when the map is only read."""
    if desk.editor.closed:
        desk.editor.refuse()
        return ""
    with desk.editor.transaction(_("vue de la lecture")) as draft:
        made = _view(desk, draft, name, elements, trail)
    desk.status.say(_("Vue gardée : {name}").format(name=made.name))
    return made.id


def keep_page(
    desk: Desk, name: str, said: str, elements: Iterable[str], trail: Iterable[str] = ()
) -> str:  # fmt: skip
    """The view, and a page at the end of the first story (a new one when there is none); one step."""
    if desk.editor.closed:
        desk.editor.refuse()
        return ""
    with desk.editor.transaction(_("page du récit")) as draft:
        made = _view(desk, draft, name, elements, trail)
        page = Page(view=made.id, sentence=said)
        story = next(iter(draft.stories.values()), None)
        if story is None:
            views.add_story(draft, _("Récit"), [page])
        else:
            views.add_pages(draft, story.id, len(story.pages), [page])
    desk.status.say(_("Page ajoutée au récit : {name}").format(name=made.name))
    return made.id


def _view(desk: Desk, draft: Draft, name: str, elements: Iterable[str], trail: Iterable[str]) -> View:
    short = name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"
    taken = {view.name for view in draft.views.values()}
    free = short if short not in taken else show.free_name(desk, short)
    return views.add_view(draft, free, prominence=views.faded(draft, elements), trail=tuple(trail))


def keep_menu(desk: Desk, text: Callable[[], str], view: Callable[[], object],
              page: Callable[[], object]) -> QToolButton:  # fmt: skip
    """« Garder… »: the sentences copied, a view, a page of the story."""
    made = menu_button(_("Garder…"), look="outlined", image="plus")
    menu = QMenu(made)
    menu.addAction(_("Copier les phrases"), lambda: copy(desk, text()))
    menu.addAction(_("Garder comme vue"), view)
    menu.addAction(_("En faire une page du récit"), page)
    made.setMenu(menu)
    return made

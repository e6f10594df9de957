"""Asking the map: the reading questions, and following a change. Loaded when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


COUNTED = 400
"""With more elements than this the menu does not wait for the number of things to reread."""


def has_start(desk: Desk) -> bool:
    """Whether an element or a relation is selected: a question starts from there."""
    map, chosen = desk.editor.map, desk.editor.selection
    return any(id in map.elements or id in map.links for id in chosen)


def are_two(desk: Desk) -> bool:
    from sysmap.app.reading.questions import chosen_elements

    return len(chosen_elements(desk)) == 2


def some_elements(desk: Desk) -> bool:
    return bool(desk.editor.map.elements)


def ask(desk: Desk, question: str) -> None:
    """Ask this question of what is selected; a reading that is already there takes it up."""
    from sysmap.app.reading.questions import QuestionsPage, chosen_elements
    from sysmap.app.reading.side import reading_now

    now, starts = reading_now(desk), chosen_elements(desk)
    if isinstance(now, QuestionsPage):
        now.starts = starts or now.starts
        now.ask(question)
        return
    page = QuestionsPage(desk, question, starts)
    page.start()


def questions(desk: Desk) -> None:
    """The questions: from what is selected, else those that need no start."""
    ask(desk, "down" if has_start(desk) else "outputs")


def follow(desk: Desk) -> None:
    """« Suivre un changement »: what is selected is pushed up or down."""
    from sysmap.app.reading.following import FollowingPage
    from sysmap.app.reading.questions import chosen_elements
    from sysmap.app.reading.side import reading_now

    now = reading_now(desk)
    if isinstance(now, FollowingPage):
        now.setFocus()
        return
    FollowingPage(desk, chosen_elements(desk)).start()


def showing(desk: Desk) -> None:
    """« Montrer… »: which elements, by what they say; the view of the moment is where it begins."""
    from sysmap.app.commands import show
    from sysmap.app.reading.showing import ShowingPage
    from sysmap.app.reading.side import reading_now

    now = reading_now(desk)
    if isinstance(now, ShowingPage):
        now.add()
        return
    ShowingPage(desk, show.current(desk)).start()


def effects(desk: Desk) -> None:
    """« Les 14 effets »: which elements bear each."""
    from sysmap.app.reading.effects import EffectsPage

    if isinstance(desk.panel, EffectsPage):
        desk.panel.list.setFocus()
        return
    EffectsPage(desk).start()


def reread(desk: Desk) -> None:
    """« À relire »: the one list."""
    from sysmap.app.reading.rereading import RereadingPage

    if isinstance(desk.panel, RereadingPage):
        desk.panel.list.setFocus()
        return
    RereadingPage(desk).start()


def reread_words(desk: Desk) -> str:
    """« À relire (4) »: counted when the menu opens, never while one writes."""
    from sysmap.analysis import to_reread

    map = desk.editor.map
    n = len(to_reread(map)) if len(map.elements) <= COUNTED else 0
    return _("À relire ({n})").format(n=n) if n else _("À relire")

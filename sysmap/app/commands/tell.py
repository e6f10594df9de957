"""Reading the map and telling it: sentences, table, card, kinds, poster, help.

Each window is loaded when it is first asked for: the program must be there at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def sentences(desk: Desk) -> None:
    from sysmap.app.sentences import SentencesWindow

    desk.show_window("sentences", SentencesWindow)


def reading(desk: Desk) -> None:
    from sysmap.app.paper.reading_window import ReadingWindow

    desk.show_window("reading", ReadingWindow)


def table(desk: Desk) -> None:
    from sysmap.app.table import TableWindow

    desk.show_window("table", TableWindow)


def card(desk: Desk) -> None:
    from sysmap.app.card.window import CardWindow

    desk.show_window("card", CardWindow)


def kinds(desk: Desk) -> None:
    from sysmap.app.notation.window import NotationWindow

    desk.show_window("kinds", NotationWindow)


def frigo(desk: Desk) -> None:
    from sysmap.app.workshop.frigo import FrigoWindow

    desk.show_window("frigo", FrigoWindow)


def poster(desk: Desk) -> None:
    from sysmap.app.poster import PosterWindow

    desk.show_window("poster", PosterWindow)


def versions(desk: Desk) -> None:
    from sysmap.app.saving.versions import VersionsWindow

    desk.show_window("versions", VersionsWindow)


def help(desk: Desk) -> None:
    from sysmap.app.helping import open_guide
    from sysmap.app.helping.topics import topic_at

    open_guide(desk, topic_at(desk))


def shortcuts(desk: Desk) -> None:
    from sysmap.app.keyboard.shortcuts import ShortcutsWindow

    desk.show_window("shortcuts", ShortcutsWindow)


def about(desk: Desk) -> None:
    from sysmap.app.about import AboutWindow

    desk.show_window("about", AboutWindow)


def note(desk: Desk) -> None:
    """A new note in the middle of what is seen, ready to be written."""
    from sysmap.editing import operations
    from sysmap.i18n import _

    x, y = desk.centre()
    with desk.editor.transaction(_("nouvelle note")) as draft:
        made = operations.add_note(draft, "", x, y)
    desk.editor.select([made.id])
    desk.view.edit(made.id)


def image(desk: Desk) -> None:
    """Choose image files and put them on the page."""
    from sysmap.app.incoming.pasting import choose_images

    choose_images(desk)

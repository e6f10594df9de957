"""What is done with a received map: its cover, its story, a copy of one's own, the file itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def received(desk: Desk) -> bool:
    return desk.document.received


def may_edit(desk: Desk) -> bool:
    return desk.shell.received.may_edit()


def cover(desk: Desk) -> None:
    desk.shell.received.show()


def read_story(desk: Desk) -> None:
    """The story on the whole screen: the map's own, else its told loops one after the other."""
    from sysmap.app.story import making

    making.present_first(desk)


def start_from(desk: Desk) -> None:
    from sysmap.app.cover.start_window import StartFromWindow

    desk.show_window("start_from", StartFromWindow)


def keep_copy(desk: Desk) -> None:
    desk.shell.received.keep_copy()


def open_to_edit(desk: Desk) -> None:
    desk.shell.received.open_to_edit()

"""Learning by doing, the page of keys, what is new, how groups of people are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def tour(desk: Desk) -> None:
    from sysmap.app.learning.tour import begin

    begin(desk.shell)


def exercise(desk: Desk) -> None:
    from sysmap.app.learning.exercise import begin

    begin(desk)


def keys_page(desk: Desk) -> None:
    from sysmap.app.learning.keys_window import KeysWindow

    desk.show_window("keys_page", KeysWindow)


def news(desk: Desk) -> None:
    from sysmap.app.learning.news_window import NewsWindow

    desk.show_window("news", NewsWindow)


def wording(desk: Desk) -> None:
    from sysmap.app.learning.wording_window import WordingWindow

    desk.show_window("wording", WordingWindow)

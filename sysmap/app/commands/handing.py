"""Maps that go elsewhere and come back: handover, experience sheet, library, a piece given and taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def handover(desk: Desk) -> None:
    from sysmap.app.handover import HandoverWindow

    desk.show_window("handover", HandoverWindow)


def experience(desk: Desk) -> None:
    from sysmap.app.handover import ExperienceWindow

    desk.show_window("experience", ExperienceWindow)


def experience_sheet(desk: Desk) -> None:
    from sysmap.app.handover import ExperienceSheet

    desk.show_window("experience_sheet", ExperienceSheet)


def library(desk: Desk) -> None:
    desk.shell.show_library()


def can_give(desk: Desk) -> bool:
    """Whether elements or zones are selected."""
    map = desk.editor.map
    return bool(desk.editor.selection & (map.elements.keys() | map.zones.keys()))


def give(desk: Desk) -> None:
    from sysmap.app.handover.giving import give as given

    given(desk)


def can_take(desk: Desk) -> bool:
    return not desk.editor.closed and bool(desk.editor.map.elements)


def take_back(desk: Desk) -> None:
    from sysmap.app.handover.giving import choose

    choose(desk)

"""Every action, one row each: menus, context menus, search, keys and the shortcut sheet derive from it.

One file for each group of the shortcut sheet. No key needs AltGr, and the digits of a French
keyboard work with and without Shift.
"""

from __future__ import annotations

from sysmap.app.actions import (
    arranging,
    choosing,
    elements,
    files,
    forms,
    help,
    links,
    looking,
    looping,
    merging,
    modifying,
    paper,
    photos,
    questioning,
    reading,
    received,
    seeking,
    showing,
    tidying,
)
from sysmap.app.actions.action import Action, row

__all__ = ["Action", "row", "table"]

_GROUPS = (
    files, modifying, choosing, elements, forms, arranging, links, tidying, photos, looking, reading, looping,
    questioning, seeking, showing, merging, paper, received, help,
)  # fmt: skip


def table() -> tuple[Action, ...]:
    """Every action, in the language spoken now."""
    return tuple(action for group in _GROUPS for action in group.rows())

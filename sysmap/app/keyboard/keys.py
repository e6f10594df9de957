"""Keys: how they are written in the language of the reader, and how they reach their action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from sysmap.app.actions import Action
from sysmap.i18n import language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

_FRENCH = {
    "Shift": "Maj", "Del": "Suppr", "Backspace": "Retour arrière", "Escape": "Échap", "Space": "Espace",
    "Ins": "Inser",
}  # fmt: skip
_SIGNS = {"PgDown": "Page ↓", "PgUp": "Page ↑", "Down": "↓", "Up": "↑", "Left": "←", "Right": "→"}


def key_name(key: str) -> str:
    """« Ctrl+Maj+Z »."""
    names = {**_SIGNS, **_FRENCH} if language() == "fr" else _SIGNS
    for there, here in names.items():
        key = key.replace(there, here)
    return key


def shown_keys(action: Action, every: bool = False) -> str:
    """The first key of an action, or all of them."""
    wanted = action.keys if every else action.keys[:1]
    return ", ".join(key_name(key) for key in wanted)


def bind(desk: Desk) -> None:
    """Give every key its action; those of the map work only when the map has the focus."""
    for action in desk.deeds:
        for key in action.keys:
            owner = desk.view if action.on_map else desk
            made = QShortcut(QKeySequence(key), owner)
            made.setContext(
                Qt.ShortcutContext.WidgetShortcut
                if action.on_map
                else Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            made.activated.connect(lambda id=action.id: desk.do(id))

"""Going round the parts of the window: F6 to the next one, Shift+F6 back. No part keeps the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def next_part(desk: Desk, step: int = 1) -> None:
    """To the next part that is seen and takes the keyboard; what was last touched there has it again."""
    ring = [part for part in _parts(desk) if part.isVisible() and _entry(part) is not None]
    if not ring:
        return
    now = QApplication.focusWidget()
    here = next((place for place, part in enumerate(ring) if _holds(part, now)), -1 if step > 0 else 0)
    entry = _entry(ring[(here + step) % len(ring)])
    if entry is not None:
        entry.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _parts(desk: Desk) -> list[QWidget]:
    """In the order in which the eye meets them."""
    parts = [desk.shell.banners, desk.bar, desk.question, desk.left, desk.view, desk.capture, desk.inspector]
    return [*desk.shell.guests, *parts]


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def takes_keys(widget: QWidget) -> bool:
    """Whether Tab stops here."""
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _entry(part: QWidget) -> QWidget | None:
    """The part itself, what had the keyboard there last, or its first control."""
    if takes_keys(part):
        return part
    last = part.focusWidget()
    if last is not None and _holds(part, last) and takes_keys(last):
        return last
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if part.isAncestorOf(widget) and takes_keys(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None

"""Results told to those who listen: what a banner or a line says, a screen reader says too."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str) -> None:
    """Say this sentence, politely, when anybody listens."""
    if not sentence or not QAccessible.isActive():
        return
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


def alert(widget: QWidget) -> None:
    """Say that this widget appeared, as something to be heard at once."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))

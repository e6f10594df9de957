"""Results told to those who listen: what a banner, a slip or a line says, a screen reader says too."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ALERT = "alert"
"""The dynamic property of a widget that is a message to be heard at once."""
_made: list[bool] = []


def listened() -> bool:
    """Whether a screen reader is there."""
    return bool(QAccessible.isActive())


def send(event: QAccessibleEvent) -> None:
    QAccessible.updateAccessibility(event)


def announce(widget: QWidget, sentence: str) -> None:
    """Say this sentence when there is time for it."""
    if sentence and listened():
        send(QAccessibleAnnouncementEvent(widget, sentence))


def alert(widget: QWidget, sentence: str) -> None:
    """This widget is a message: a reader says it at once, and meets it as one later."""
    _install()
    widget.setProperty(ALERT, True)
    widget.setAccessibleName(sentence)
    if not listened():
        return
    send(QAccessibleEvent(widget, QAccessible.Event.Alert))
    if sys.platform == "linux":  # there an alert is not spoken by itself
        send(QAccessibleAnnouncementEvent(widget, sentence))


class _Message(QAccessibleWidget):
    """A widget that is a message."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.AlertMessage)


_kept: dict[int, _Message] = {}


def _answer(name: str, widget: QObject) -> QAccessibleInterface | None:
    if not isinstance(widget, QWidget) or not widget.property(ALERT):
        return None
    key = id(widget)
    if key not in _kept:
        _kept[key] = _Message(widget)
        widget.destroyed.connect(lambda: _kept.pop(key, None))
    return _kept[key]


def _install() -> None:
    if not _made:
        _made.append(True)
        QAccessible.installFactory(_answer)

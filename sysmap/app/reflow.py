"""What stands side by side stands one under the other where there is no room: one scrolls down, not aside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QSplitter, QWidget

DEEP = 6


def reflow(layout: QLayout, room: int, depth: int = 0) -> None:
    """Turn every row of this layout that is wider than `room` pixels into a column."""
    margins = layout.contentsMargins()
    room -= margins.left() + margins.right()
    wide = layout.totalMinimumSize().width() - margins.left() - margins.right()
    if wide <= room or depth > DEEP:
        return
    if isinstance(layout, QBoxLayout) and _stands_side_by_side(layout):
        layout.setDirection(QBoxLayout.Direction.TopToBottom)
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (inner := item.layout()) is not None:
            reflow(inner, room, depth + 1)
        elif (widget := item.widget()) is not None:
            _reflow_widget(widget, room, depth + 1)


def _stands_side_by_side(layout: QBoxLayout) -> bool:
    items = (layout.itemAt(place) for place in range(layout.count()))
    several = sum(item is not None and item.spacerItem() is None for item in items) > 1
    return several and layout.direction() == QBoxLayout.Direction.LeftToRight


def _reflow_widget(widget: QWidget, room: int, depth: int) -> None:
    if isinstance(widget, QSplitter) and widget.minimumSizeHint().width() > room:
        widget.setOrientation(Qt.Orientation.Vertical)
    if (inner := widget.layout()) is not None:
        reflow(inner, room, depth)

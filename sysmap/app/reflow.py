"""What stands side by side stands one under the other where there is no room: one scrolls down, not aside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QWidget,
)

from sysmap.app.controls import Segments
from sysmap.app.folding import Folds

DEEP = 10
LETTERS = 8
"""The least that is seen of a choice whose words are whole in its tooltip."""


def reflow(layout: QLayout, room: int, depth: int = 0) -> None:
    """Turn every row of this layout that is wider than `room` pixels into a column."""
    margins = layout.contentsMargins()
    room -= margins.left() + margins.right()
    wide = layout.totalMinimumSize().width() - margins.left() - margins.right()
    if wide <= room or depth > DEEP:
        return
    if isinstance(layout, QBoxLayout) and _stands_side_by_side(layout):
        _shorten_choices(layout, depth)
        if layout.totalMinimumSize().width() - margins.left() - margins.right() <= room:
            return
        layout.setDirection(QBoxLayout.Direction.TopToBottom)
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (inner := item.layout()) is not None:
            reflow(inner, room, depth + 1)
        elif (widget := item.widget()) is not None:
            _reflow_widget(widget, room, depth + 1)


def _shorten_choices(layout: QLayout, depth: int) -> None:
    """Choices in a row give way before the row is turned: their words are whole in their tooltips."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is not None and isinstance(widget := item.widget(), QComboBox):
            _reflow_widget(widget, 0, depth + 1)
    layout.invalidate()


def _least(choice: QComboBox) -> int:
    """The width of its frame and a few letters; where there is more room it takes what its words need."""
    kept = choice.sizeAdjustPolicy()
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(LETTERS)
    least = choice.sizeHint().width()
    choice.setSizeAdjustPolicy(kept)
    return least


def _stands_side_by_side(layout: QBoxLayout) -> bool:
    items = (layout.itemAt(place) for place in range(layout.count()))
    several = sum(item is not None and item.spacerItem() is None for item in items) > 1
    return several and layout.direction() == QBoxLayout.Direction.LeftToRight


def _reflow_widget(widget: QWidget, room: int, depth: int) -> None:
    if widget.minimumSizeHint().width() <= room and widget.minimumWidth() <= room:
        return
    if isinstance(widget, QSplitter):
        widget.setOrientation(Qt.Orientation.Vertical)
    elif isinstance(widget, Segments):
        widget.stand()
    elif isinstance(widget, Folds) and widget.text():
        widget.fold()
    elif isinstance(widget, QComboBox):
        widget.setMinimumWidth(_least(widget))  # said, for Qt goes on with the least width it found before
    elif isinstance(widget, QLabel) and widget.text():
        widget.setWordWrap(True)
        widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    elif isinstance(widget, QScrollArea) and (inside := widget.widget()) is not None:
        room -= widget.verticalScrollBar().sizeHint().width()
        widget = inside
    if (inner := widget.layout()) is not None:
        reflow(inner, room, depth)

"""Tab goes as one reads: in the order in which the layouts stand, whatever was made first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QWidget,
)

WHOLE = (QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit)
"""What is one stop, whatever it is made of."""


def in_reading_order(window: QWidget) -> None:
    """Chain all that Tab stops at in this window."""
    found = list(dict.fromkeys(_stops(window)))
    for before, after in pairwise(found):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.isWindow():
        yield widget
    for inner in _inside(widget):
        yield from _stops(inner)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """The children in the order of their places."""
    if isinstance(widget, QTabWidget):
        yield widget.tabBar()
        yield from _given(widget.currentWidget())
    elif isinstance(widget, QStackedWidget):
        yield from _given(widget.currentWidget())
    elif isinstance(widget, QScrollArea):
        yield from _given(widget.widget())
    elif isinstance(widget, QSplitter):
        for place in range(widget.count()):
            yield from _given(widget.widget(place))
    elif not isinstance(widget, WHOLE):
        layout = widget.layout()
        laid = list(_laid(layout)) if layout is not None else []
        yield from laid
        yield from (one for one in widget.children()
                    if isinstance(one, QWidget) and not one.isWindow() and one not in laid)  # fmt: skip


def _given(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is not None:
        yield widget


def _laid(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (inner := item.layout()) is not None:
            yield from _laid(inner)
        elif (widget := item.widget()) is not None:
            yield widget

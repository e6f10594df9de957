"""Words that do not fit where they stand: measured on the widgets themselves, whatever the scale.

    for name, widget in walk(app, "fr"):
        assert cut_words(widget) == []

What is elided on purpose has its whole words in its tooltip, and knows it (`shown()` is what is seen).
Words that can be scrolled to downwards are no fault; sideways they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from sysmap.app.ticks import Tick

SLACK = 1.5
"""Pixels that rounding may take."""


def cut_words(root: QWidget) -> list[str]:
    """A sentence for each piece of words that is not seen whole."""
    found = []
    for _ in range(3):  # what was just filled is laid out before it is painted, and only then
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and not widget.window().isHidden():
            found += [f"{_who(widget)}: {why}" for why in _cut(widget)]
    return found


def _who(widget: QWidget) -> str:
    return f"{type(widget).__name__} in {type(widget.window()).__name__}"


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _button(widget)
    elif isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QComboBox):
        yield from _combo(widget)
    elif isinstance(widget, QLineEdit):
        yield from _placeholder(widget)
    elif isinstance(widget, QHeaderView):
        yield from _header(widget)


def _label(label: QLabel) -> Iterator[str]:
    words = label.text()
    if not words or label.textFormat() == Qt.TextFormat.RichText or _elided(label):
        return
    room = label.contentsRect()
    if room.width() < 10:
        return  # not laid out yet
    if label.wordWrap():
        tall, wide = label.heightForWidth(label.width()), _longest_word(label, words)
        if tall > label.height() + 2 and not _scrolls(label):
            yield f"{words!r} needs {tall} px of height and has {label.height()}"
        if wide > room.width() + SLACK:
            yield f"a word of {words!r} needs {wide:.0f} px and has {room.width()}"
    elif (wide := max(_width(label, line) for line in words.split("\n"))) > room.width() + SLACK:
        yield f"{words!r} needs {wide:.0f} px and has {room.width()}"
    elif (tall := _height(label) * len(words.split("\n"))) > label.height() + 3:
        yield f"{words!r} needs {tall:.0f} px of height and has {label.height()}"
    yield from _outside(label, words)


def _button(button: QAbstractButton) -> Iterator[str]:
    words = QAbstractButton.text(button)
    if not words or _elided(button) or _paints_itself(button):
        return
    lines = words.replace("&&", "&").split("\n")
    wide = max(_width(button, line) for line in lines)
    room = _room(button)
    if wide > room.width() + SLACK:
        yield f"{words!r} needs {wide:.0f} px and has {room.width()}"
    if _height(button) * len(lines) > button.height() + 3:
        yield f"{words!r} needs {_height(button) * len(lines):.0f} px of height and has {button.height()}"
    yield from _outside(button, words)


def _room(button: QAbstractButton) -> QRect:
    """Where the style puts the words of this button."""
    option = QStyleOptionButton()
    style = button.style()
    if isinstance(button, QCheckBox | QRadioButton):
        button.initStyleOption(option)
        part = (QStyle.SubElement.SE_CheckBoxContents if isinstance(button, QCheckBox)
                else QStyle.SubElement.SE_RadioButtonContents)  # fmt: skip
        return style.subElementRect(part, option, button)
    spare = button.width() - button.sizeHint().width()  # what the style adds is in the hint
    lines = QAbstractButton.text(button).replace("&&", "&").split("\n")
    wide = max(_width(button, line) for line in lines)
    return QRect(0, 0, int(wide + spare + SLACK), button.height())


def _tabs(bar: QTabBar) -> Iterator[str]:
    for place in range(bar.count()):
        if bar.tabRect(place).width() + SLACK < _width(bar, bar.tabText(place)) and bar.isTabVisible(place):
            yield f"tab {bar.tabText(place)!r}"
    if bar.count() and bar.tabRect(bar.count() - 1).right() > bar.width() + 2:
        yield f"tabs run out: {[bar.tabText(place) for place in range(bar.count())]}"


def _combo(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = QStyle.SubControl.SC_ComboBoxEditField
    room = combo.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, combo).width()
    words = combo.currentText()
    if words and not combo.isEditable() and _width(combo, words) > room + 4 and words not in combo.toolTip():
        yield f"choice {words!r} needs {_width(combo, words):.0f} px and has {room}"


def _placeholder(field: QLineEdit) -> Iterator[str]:
    words = field.placeholderText()
    margins = field.textMargins()
    room = field.width() - margins.left() - margins.right() - 6
    if words and not field.text() and _width(field, words) > room and not _said_elsewhere(field, words):
        yield f"placeholder {words!r} needs {_width(field, words):.0f} px and has {room}"


def _header(header: QHeaderView) -> Iterator[str]:
    """Names of columns; what is wrapped or elided there has a tooltip."""
    model = header.model()
    if model is None or header.orientation() != Qt.Orientation.Horizontal or header.isHidden():
        return
    for place in range(header.count()):
        words = str(model.headerData(place, Qt.Orientation.Horizontal) or "")
        told = model.headerData(place, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if header.isSectionHidden(place) or not words or words in str(told or ""):
            continue
        if _width(header, words) > header.sectionSize(place) + SLACK:
            yield f"column {words!r} needs {_width(header, words):.0f} px and has {header.sectionSize(place)}"


# Measures


def _width(widget: QWidget, words: str) -> float:
    seen = re.sub(r"&(.)", r"\1", words)  # an ampersand underlines the letter that follows
    return QFontMetricsF(widget.font()).horizontalAdvance(seen)


def _height(widget: QWidget) -> float:
    return QFontMetricsF(widget.font()).ascent() + QFontMetricsF(widget.font()).descent() * 0.6


def _longest_word(label: QLabel, words: str) -> float:
    return max((_width(label, word) for word in words.split(" ") for word in word.split("\n")), default=0.0)


def _elided(widget: QWidget) -> bool:
    """Whether what is seen is short on purpose: the whole words are then in the tooltip."""
    return callable(getattr(widget, "shown", None))


def _paints_itself(button: QAbstractButton) -> bool:
    """Cards and rows paint their own words, or hold labels that are measured by themselves."""
    painter = next((kind for kind in type(button).__mro__ if "paintEvent" in vars(kind)), type(None))
    ours = painter.__module__.startswith("sysmap") and not isinstance(button, Tick)
    return ours or bool(button.findChildren(QLabel))


def _said_elsewhere(field: QWidget, words: str) -> bool:
    return words in field.toolTip()


def _scrolls(widget: QWidget) -> bool:
    return _area(widget) is not None


def _area(widget: QWidget) -> QAbstractScrollArea | None:
    over = widget.parentWidget()
    while over is not None and not over.isWindow():
        if isinstance(over, QAbstractScrollArea):
            return over
        over = over.parentWidget()
    return None


def _outside(widget: QWidget, words: str) -> Iterator[str]:
    """Whether part of it lies outside of what holds it."""
    over = widget.parentWidget()
    while over is not None:
        area = over.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is over:
            sideways = widget.mapTo(over, widget.rect().topRight()).x() > over.width() + 1
            turned_off = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if sideways and turned_off:
                yield f"{words!r} is cut at the side of what scrolls"
            return
        place = QRect(widget.mapTo(over, widget.rect().topLeft()), widget.size())
        if not over.rect().adjusted(-2, -2, 2, 2).contains(place):
            yield f"{words!r} stands outside of its {type(over).__name__}: {place.getRect()} in {over.size()}"
            return
        if over.isWindow():
            return
        over = area

"""The few controls everything is made of: plain words, buttons, a choice, a chip, a key."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sysmap.app.folding import Folds
from sysmap.app.icons import icon
from sysmap.app.style import FIELD, INK

MOST_LETTERS, MOST_HINT = 20_000, 2_000
"""Characters that are shown of one text: Qt needs minutes to set a million."""


def words(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Words that are never read as markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text[:MOST_LETTERS])
    label.setProperty("role", role)
    label.setWordWrap(wrap)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    return label


class Button(Folds, QPushButton):
    """A button that Enter presses too, as people expect."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isEnabled():
            self.click()
        else:
            super().keyPressEvent(event)


class ToolButton(Folds, QToolButton):
    """A button that opens a menu, or what follows it."""


def button(
    text: str = "",
    run: Callable[[], object] | None = None,
    *,
    look: str = "",
    image: str = "",
    tip: str = "",
) -> Button:
    """A button with words, an icon or both; its tooltip is its accessible name when it has no words."""
    made = Button(text)
    dress(made, look=look, image=image, tip=tip)
    if run is not None:
        made.clicked.connect(lambda *_: run())
    return made


def menu_button(text: str, *, look: str = "", image: str = "", tip: str = "") -> ToolButton:
    """A button that opens its menu at once."""
    made = ToolButton()
    made.setText(text)
    made.setToolButtonStyle(
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon if text else Qt.ToolButtonStyle.ToolButtonIconOnly
    )
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    dress(made, look=look, image=image, tip=tip)
    return made


def dress(made: QPushButton | QToolButton, *, look: str = "", image: str = "", tip: str = "") -> None:
    """Give a button its look, its icon, its hint and its name for those who listen."""
    made.setProperty("look", look)
    if image:
        words_follow = 5 if made.text() else 0  # Qt leaves too little room between picture and words
        made.setIcon(icon(image, 20, FIELD if look == "strong" else INK, words_follow))
        made.setIconSize(QSize(20 + words_follow, 20))
    hint(made, tip or made.text())
    if not tip:
        made.setToolTip("")
    made.setCursor(Qt.CursorShape.PointingHandCursor)


def harmless(text: str) -> str:
    """Words for a tooltip, which would read a tag as HTML and open the pictures it names."""
    return text[:MOST_HINT].replace("<", "‹").replace(">", "›")


def hint(widget: QWidget, text: str) -> None:
    """The tooltip and the accessible name; a tooltip with angle brackets stays plain words."""
    text = text[:MOST_HINT]
    widget.setToolTip(harmless(text))
    widget.setAccessibleName(text)


def flat(layout: QBoxLayout, *, space: int = 0, around: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
    layout.setSpacing(space)
    layout.setContentsMargins(*around)


def row(*items: QWidget | None, space: int = 8, parent: QWidget | None = None) -> QHBoxLayout:
    """Side by side; None is the stretch."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    _line(layout, items, space)
    return layout


def column(*items: QWidget | QLayout | None, space: int = 8, parent: QWidget | None = None) -> QVBoxLayout:
    """One under the other; None is the stretch."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    _line(layout, items, space)
    return layout


def _line(layout: QBoxLayout, items: Iterable[QWidget | QLayout | None], space: int) -> None:
    flat(layout, space=space)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            clear(inner)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Change a property that the style sheet reads."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Segments(QWidget):
    """A choice among a few, all visible; a second click on the chosen one may unchoose it."""

    chosen = Signal(str)

    def __init__(
        self, choices: Iterable[tuple[str, str]], name: str, *, upright: bool = True, empty: bool = False
    ) -> None:
        super().__init__()
        self._empty = empty
        self._buttons: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        group.setExclusive(not empty)
        self._layout: QBoxLayout = QVBoxLayout(self) if upright else QHBoxLayout(self)
        layout = self._layout
        flat(layout)
        given = list(choices)
        for place, (value, text) in enumerate(given):
            made = Button(text)
            made.setCheckable(True)
            made.setProperty("look", "segment")
            made.setProperty("end", _end(place, len(given), upright))
            made.setAccessibleName(f"{name}, {text}")
            made.clicked.connect(lambda checked=False, value=value: self._press(value))
            group.addButton(made)
            layout.addWidget(made)
            self._buttons[value] = made

    def _press(self, value: str) -> None:
        now = value if self._buttons[value].isChecked() else ""
        self.show_value(now)
        self.chosen.emit(now)

    def show_value(self, value: str) -> None:
        """Show this as chosen, without telling anybody."""
        for name, made in self._buttons.items():
            made.group().setExclusive(False)
            made.setChecked(name == value)
            made.group().setExclusive(not self._empty)

    def button(self, value: str) -> QPushButton:
        return self._buttons[value]

    def stand(self) -> None:
        """One under the other, where there is no room side by side."""
        self._layout.setDirection(QBoxLayout.Direction.TopToBottom)
        for place, made in enumerate(self._buttons.values()):
            restyle(made, "end", _end(place, len(self._buttons), True))


def _end(place: int, count: int, upright: bool) -> str:
    if place == 0:
        return "top" if upright else "left"
    if place == count - 1:
        return "bottom" if upright else "right"
    return "middle" if upright else "between"

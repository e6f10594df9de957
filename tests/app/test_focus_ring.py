"""Where the keyboard is, is seen: on each sort of control, in each theme, at 3 to 1 with what was there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QTreeWidget,
    QWidget,
)

from sysmap.app.controls import Segments, button, column, menu_button, words
from sysmap.app.program import dress
from sysmap.app.style import sheet
from sysmap.app.ticks import Tick
from sysmap.drawing import THEMES
from tests.app.person import wait
from tests.drawing.test_theme import contrast

LEAST = 24
"""Pixels that must differ by 3 to 1: less than the shortest side of the smallest ring."""


def _said() -> QWidget:
    made = words("Une phrase que l’on parcourt", "said")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def _tabs() -> QTabBar:
    made = QTabBar()
    for name in ("Éléments", "Relations"):
        made.addTab(name)
    return made


def _list(made: Any) -> QWidget:
    made.setFixedHeight(60)
    return made


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "plain": lambda: button("Bouton"), "outlined": lambda: button("Bouton", look="outlined"),
    "strong": lambda: button("Bouton", look="strong"), "row": lambda: button("Bouton", look="row"),
    "card": lambda: button("Bouton", look="card"), "link": lambda: button("Bouton", look="link"),
    "menu": lambda: menu_button("Menu"), "icon": lambda: button("", image="x", tip="Fermer"),
    "segment": lambda: Segments([("a", "Un"), ("b", "Deux")], "Choix").button("a"),
    "line": QLineEdit, "lines": QPlainTextEdit, "choice": QComboBox, "number": QSpinBox,
    "tick": lambda: Tick("Case"), "radio": lambda: QRadioButton("Choix"), "tabs": _tabs,
    "slider": lambda: QSlider(Qt.Orientation.Horizontal), "list": lambda: _list(QListWidget()),
    "tree": lambda: _list(QTreeWidget()), "sentence": _said,
}  # fmt: skip


@pytest.fixture(params=list(THEMES))
def page(request: pytest.FixtureRequest, app: Any) -> Iterator[QWidget]:
    dress(app)
    app.setStyleSheet(sheet(theme=request.param))
    made = QWidget()
    made.setObjectName("page")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.resize(400, 1200)
    yield made
    made.close()
    made.deleteLater()
    app.setStyleSheet(sheet())
    wait(1)


def test_the_ring_is_seen_on_every_control(page: QWidget) -> None:
    controls = {name: make() for name, make in CONTROLS.items()}
    # A button of a choice lives in its choice.
    column(*(one.parentWidget() or one for one in controls.values()), None, space=14, parent=page)
    page.show()
    wait(5)
    unseen = []
    for name, control in controls.items():
        control.clearFocus()
        before = _picture(page, control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        assert QApplication.focusWidget() is control, name
        if isinstance(control, QLineEdit | QPlainTextEdit):
            control.setReadOnly(True)  # no caret: the frame alone must say it
        after = _picture(page, control)
        count = _changed(before, after)
        if count < LEAST:
            unseen.append(f"{name}: {count} pixels")
    assert unseen == []


def _picture(page: QWidget, control: QWidget) -> QImage:
    wait(1)
    at = control.mapTo(page, control.rect().topLeft())
    return page.grab(QRect(at, control.size()).adjusted(-4, -4, 4, 4)).toImage()


def _changed(before: QImage, after: QImage) -> int:
    """Pixels that are now 3 to 1 with what they were."""
    known: dict[tuple[int, int], bool] = {}
    count = 0
    for y in range(before.height()):
        for x in range(before.width()):
            pair = before.pixel(x, y), after.pixel(x, y)
            if pair[0] != pair[1]:
                if pair not in known:
                    known[pair] = contrast(QColor(pair[0]).name(), QColor(pair[1]).name()) >= 3
                count += known[pair]
    return count

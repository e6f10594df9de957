"""Each window as a screen reader meets it: a name, a role and a state for all that takes the keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QSpinBox,
    QTabBar,
    QWidget,
)

from tests.app.person import Person, wait
from tests.app.test_by_keyboard import full, named, no_dialog, stops, told, windows

ROLE = QAccessible.Role
ROLES: tuple[tuple[type, set[Any]], ...] = (
    (QCheckBox, {ROLE.CheckBox}),
    (QPushButton, {ROLE.Button, ROLE.ButtonMenu, ROLE.CheckBox, ROLE.RadioButton}),
    (QComboBox, {ROLE.ComboBox}), (QSpinBox, {ROLE.SpinBox}), (QSlider, {ROLE.Slider}),
    (QLineEdit, {ROLE.EditableText}), (QPlainTextEdit, {ROLE.EditableText}), (QTabBar, {ROLE.PageTabList}),
)  # fmt: skip
NONE = {ROLE.NoRole}
__all__ = ["full", "no_dialog"]


def of(widget: QWidget) -> Any:
    return QAccessible.queryAccessibleInterface(widget)


def misheard(window: QWidget) -> list[str]:
    """What has no role, a role that is not its own, or a state that is not said."""
    found = []
    for widget in stops(window):
        heard = of(widget)
        if heard is None or heard.role() in NONE:
            found.append(f"no role: {told(widget)}")
            continue
        found += [f"{heard.role().name}: {told(widget)}" for kind, roles in ROLES
                  if isinstance(widget, kind) and heard.role() not in roles]  # fmt: skip
        state = heard.state()
        if isinstance(widget, QAbstractButton) and widget.isCheckable() and (
            not state.checkable or bool(state.checked) != widget.isChecked()
        ):  # fmt: skip
            found.append(f"its state is not said: {told(widget)}")
        if not state.focusable or state.disabled:
            found.append(f"not said to take the keyboard: {told(widget)}")
    return found


def alike(window: QWidget) -> list[str]:
    """Buttons beside one another that are called the same and do different things."""
    found: dict[tuple[str, Any], list[QWidget]] = {}
    for widget in stops(window):
        if isinstance(widget, QAbstractButton):
            found.setdefault((named(widget), widget.parentWidget()), []).append(widget)
    return [f"{len(ones)} are called {name!r}" for (name, _where), ones in found.items() if len(ones) > 1]


def backwards(window: QWidget) -> list[str]:
    """Where Tab goes up in its own column, or left in its own row."""
    wanted = stops(window)
    if not wanted:
        return []
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    met: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in met and len(met) < 300:
        met.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    found = [f"from {told(a)} back to {told(b)}" for a, b in zip(met, [*met[1:], *met[:1]], strict=True)
             if _is_back(a, b, window)]  # fmt: skip
    return found[1:]  # it goes round: once, the last is followed by the first


def _at(widget: QWidget, window: QWidget) -> tuple[int, int]:
    at = widget.mapTo(window, widget.rect().topLeft())
    return at.y(), at.x()


def _is_back(a: QWidget, b: QWidget, window: QWidget) -> bool:
    (top_a, left_a), (top_b, left_b) = _at(a, window), _at(b, window)
    right_a, right_b = left_a + a.width(), left_b + b.width()
    over = min(right_a, right_b) - max(left_a, left_b)  # how much of a column they share
    up = top_b + b.height() <= top_a and over > 0.5 * min(a.width(), b.width())
    one_row = abs((top_a + a.height() / 2) - (top_b + b.height() / 2)) < 6
    return up or (one_row and right_b <= left_a)


def test_every_window_has_roles_states_names_and_an_order(full: Person) -> None:
    faults, met = [], set()
    full.desk.view.setFocus()
    for name, window in windows(full):
        if name in met:
            continue
        met.add(name)
        for check in (misheard, alike, backwards):
            faults += [f"{name}, {check.__name__}: {why}" for why in check(window)]
    assert "\n".join(faults) == ""


def test_the_desk_and_the_first_page(full: Person) -> None:
    full.select("Budget")
    faults = [*misheard(full.shell), *alike(full.desk.bar), *alike(full.desk.left)]
    full.desk.shell.show_start()
    wait(5)
    faults += [*misheard(full.shell), *alike(full.shell), *backwards(full.shell)]
    assert "\n".join(faults) == ""


def test_escape_closes_a_window_and_the_keyboard_is_where_it_was(full: Person) -> None:
    desk = full.desk
    desk.view.setFocus()
    for name in ("table", "kinds", "card", "views", "stages", "frigo", "remarks", "sentences", "shortcuts"):
        desk.do(name)
        wait(1)
        shown = name if name in desk._windows else next(iter(desk._windows))
        window = desk._windows[shown]
        QTest.keyClick(window, Qt.Key.Key_Escape)
        wait(1)
        assert shown not in desk._windows, name
        assert full.shell.focusWidget() is desk.view, name


def test_the_map_says_what_is_doubtful_of_an_element(full: Person) -> None:
    from sysmap.model import Contested

    element = full.element("Budget")
    with full.desk.editor.transaction("doute") as draft:
        draft.put(element.evolve(support="hypothesis", contested=Contested(), dots=3))
    wait(2)
    heard = of(full.desk.view).item(element.id)
    said = heard.text(QAccessible.Text.Description)
    for word in ("hypothèse", "contesté", "3 gommettes"):
        assert word in said.lower(), said


@pytest.mark.parametrize("count", [0, 1, 400])
def test_an_empty_map_and_a_huge_one_are_heard(person: Person, count: int) -> None:
    from sysmap.model import Element

    person.begin()
    with person.desk.editor.transaction("beaucoup") as draft:
        for n in range(count):
            draft.put(Element(id=f"e{n}", label=f"Idée {n}", x=n % 20 * 160.0, y=n // 20 * 90.0))
    wait(5)
    heard = of(person.desk.view)
    zones = len(person.desk.view.figure.zones)
    assert heard.childCount() == count + zones
    said = heard.text(QAccessible.Text.Description)
    assert str(count) in said

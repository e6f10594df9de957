"""Every window by keyboard and by ear: no trap, no unseen focus, no nameless control, tips in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from sysmap.app.keyboard.parts import takes_keys
from sysmap.model import Axis, OpenPoint, Stop
from sysmap.storage import new_map
from tests.app.person import Person, wait

ROOT = Path(__file__).resolve().parents[2]
LEAVING = {"quit", "language", "start", "new", "open", "full", "tour", "exercise"}
"""Actions that leave the map or the window."""
MOST = 400


@pytest.fixture(autouse=True)
def no_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks for a file or a number gets no answer."""
    for kind in (QFileDialog, QMessageBox, QDialog, QInputDialog):
        monkeypatch.setattr(kind, "exec", lambda *_a, **_k: 0, raising=False)
    # Menus take the keyboard of the whole screen, and this one has none to give.
    monkeypatch.setattr(QMenu, "popup", lambda *_a, **_k: None)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        answer: Any = ([], "") if name.endswith("Names") else "" if name.endswith("Directory") else ("", "")
        monkeypatch.setattr(QFileDialog, name, lambda *_a, answer=answer, **_k: answer)


@pytest.fixture
def full(person: Person) -> Person:
    """A map that holds one of each sort, its inspector wide open."""
    person.begin()
    person.write("e:École", "f:Budget", "a:Mairie", "z:Cuisine", "g:plus tard", "Budget > École +")
    with person.desk.editor.transaction("fusion") as draft:
        draft.put(Axis(id="cout", label="Coût", attribute="cout", unit="€", stops=(Stop(at=0, value=0),
                                                                                   Stop(at=900, value=9))))
        draft.put(OpenPoint(id="q1", matter="same", decided="one"))
        for ring in new_map("cible").zones.values():
            draft.put(ring)
    person.desk.do("stage")
    person.select("Budget")
    person.desk.inspector.more = True
    person.desk.inspector.refresh()
    wait(5)
    return person


def windows(person: Person) -> Iterator[tuple[str, QWidget]]:
    """Each window of ours, opened by its action, one after the other."""
    desk = person.desk
    for action in desk.deeds:
        if action.id in LEAVING:
            continue
        chosen = desk.editor.selection
        desk.do(action.id)
        wait(1)
        for name, window in list(desk._windows.items()):
            yield name, window
            window.close()
            wait(1)
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        desk.editor.select(chosen or list(person.map.elements)[:1])
        if desk.room.on:
            desk.room.toggle()
        if desk.curtain.isVisible():
            desk.curtain.toggle()
    yield from _compared(person)


def _compared(person: Person) -> Iterator[tuple[str, QWidget]]:
    """The page « avant / après » opens from a comparison."""
    from sysmap.app.commands import compare

    desk = person.desk
    compare.show(desk, next(iter(person.map.stages)))
    wait(20)
    button = next(one for one in desk.findChildren(QAbstractButton) if "avant" in one.text())
    button.click()
    wait(2)
    for name, window in list(desk._windows.items()):
        yield name, window
        window.close()


def stops(window: QWidget) -> list[QWidget]:
    """What Tab should stop at."""
    return [w for w in window.findChildren(QWidget) if takes_keys(w) and w.window() is window and _seen(w)]


def _seen(widget: QWidget) -> bool:
    """Whether it has any size; Qt keeps little helpers of none."""
    return widget.width() > 2 and widget.height() > 2 and not widget.objectName().startswith("qt_")


def named(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    said = found.text(QAccessible.Text.Name) if found is not None else ""
    return said or (widget.placeholderText() if isinstance(widget, (QLineEdit, QPlainTextEdit)) else "")


def told(widget: QWidget) -> str:
    """What a failing test calls it."""
    around, parent = [], widget.parentWidget()
    while parent is not None and len(around) < 3:
        around.append(type(parent).__name__)
        parent = parent.parentWidget()
    return f"{type(widget).__name__} {named(widget)!r} in {' < '.join(around)}"


def nameless(window: QWidget) -> list[str]:
    used = [*window.findChildren(QAbstractButton), *stops(window)]
    used = [w for w in used if not isinstance(w.parentWidget(), QLineEdit)]  # a picture
    return sorted({told(w) for w in used if w.isVisible() and _seen(w) and not named(w).strip()})


def trapped(window: QWidget) -> list[str]:
    """What Tab never reaches, or where it stays."""
    wanted = stops(window)
    if not wanted:
        return []
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    met: list[QWidget] = []
    for _step in range(MOST):
        now = QApplication.focusWidget()
        if now is None or now in met:
            break
        met.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    if len(met) == 1 and len(wanted) > 1:
        return [f"Tab stays at {told(met[0])}"]
    groups = {w.group() for w in met if isinstance(w, QAbstractButton) and w.group() is not None}
    left = [w for w in wanted if w not in met and not _within_group(w, groups)]
    return [f"Tab never reaches {told(w)}" for w in left]


def _within_group(widget: QWidget, groups: set[Any]) -> bool:
    """Buttons of one choice are one stop: arrows go among them."""
    return isinstance(widget, QAbstractButton) and widget.group() in groups


def unseen(window: QWidget) -> list[str]:
    """What looks the same with the keyboard as without."""
    found = []
    for widget in stops(window):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        _bring_in_sight(widget)
        if QApplication.focusWidget() is not widget:
            continue
        with_keys = _picture(window, widget)
        widget.clearFocus()
        if with_keys == _picture(window, widget):
            found.append(told(widget))
    return found


def _bring_in_sight(widget: QWidget) -> None:
    """As Tab does."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def _picture(window: QWidget, widget: QWidget) -> Any:
    if isinstance(widget, (QLineEdit, QPlainTextEdit)):
        widget.setReadOnly(widget.isReadOnly())  # the caret blinks: what counts is the frame
    at = widget.mapTo(window, widget.rect().topLeft())
    area = QRect(at, widget.size()).adjusted(-5, -5, 5, 5)
    return window.grab(area).toImage()


def untold(window: QWidget) -> list[str]:
    """Tips that are a word and a key rather than a sentence."""
    tips = {w.toolTip(): w for w in [window, *window.findChildren(QWidget)] if w.toolTip()}
    return [f"{tip!r} of {told(w)}" for tip, w in tips.items() if not _sentence(tip)]


def _sentence(tip: str) -> bool:
    """« Ranger : … », or three words at least, besides a key in brackets."""
    plain = re.sub(r"\([^)]*\)", "", tip).replace("\u00a0", " ")
    return " : " in plain or len(re.findall(r"[\w’'-]{2,}", plain)) >= 3


CHECKS = {"nameless": nameless, "trapped": trapped, "unseen": unseen, "untold": untold}


def wrong(window: QWidget) -> list[str]:
    return [f"{what}: {one}" for what, check in CHECKS.items() for one in check(window)]


def test_the_start_page(person: Person) -> None:
    person.shell.resize(1366, 900)
    wait(5)
    assert "\n".join(wrong(person.shell)) == ""


def test_the_window_of_a_map(full: Person) -> None:
    desk = full.desk
    assert "\n".join(nameless(full.shell)) == ""
    assert "\n".join(untold(full.shell)) == ""
    assert "\n".join(unseen(full.shell)) == ""
    desk.editor.select(())
    wait(2)
    assert "\n".join(trapped(full.shell)) == ""


def test_every_window_of_ours(full: Person) -> None:
    found, faults = set(), []
    for name, window in windows(full):
        if name not in found:
            found.add(name)
            faults += [f"{name}: {one}" for one in wrong(window)]
    said = "".join(path.read_text("utf-8") for path in (ROOT / "sysmap/app").rglob("*.py"))
    assert set(re.findall(r'show_window\("(\w+)"', said)) - found == set()
    assert "\n".join(faults) == ""


def test_f6_goes_round_and_back(full: Person) -> None:
    full.shell.banners.say("Un message.")
    wait(2)
    full.desk.view.setFocus()
    met = []
    for _step in range(12):
        QTest.keyClick(QApplication.focusWidget() or full.desk, Qt.Key.Key_F6)
        now = QApplication.focusWidget()
        assert now is not None
        met.append(now)
        if now is full.desk.view:
            break
    assert len(met) == 7  # banners, bar, question, left, capture, inspector and the map again
    assert len(set(met)) == 7
    QTest.keyClick(full.desk.view, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is met[-2]


def test_tab_on_the_map_makes_the_next_linked_element(full: Person) -> None:
    full.desk.view.setFocus()
    QTest.keyClick(full.desk.view, Qt.Key.Key_Tab)
    full.hand.type("Repas")
    full.hand.key("Return")
    made = full.element("Repas")
    assert any((k.source, k.target) == (full.element("Budget").id, made.id) for k in full.map.links.values())


def test_escape_leaves_the_map_and_comes_back(full: Person) -> None:
    view, field = full.desk.view, full.desk.capture.field
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not full.desk.editor.selection
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is field
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is view
    assert view._by_keyboard


def test_lists_and_tables_say_their_rows(full: Person) -> None:
    full.desk.do("table")
    wait(5)
    grid = full.desk._windows["table"].grid
    heard = QAccessible.queryAccessibleInterface(grid)
    assert heard.text(QAccessible.Text.Name) == "Éléments"
    said = [heard.child(place).text(QAccessible.Text.Name) for place in range(heard.childCount())]
    for label in ("Budget", "École", "Mairie"):
        assert f"Intitulé\u00a0: {label}" in said


def test_choices_name_what_they_choose(full: Person) -> None:
    for box in full.shell.findChildren(QComboBox):
        assert box.accessibleName() or not box.isVisible()
    for view in full.shell.findChildren(QAbstractItemView):
        assert view.accessibleName() or not view.isVisible()

"""A robot that uses a MapView as a person does, with real mouse and keyboard events.

    robot = Robot(view)
    robot.click("Cantine"); robot.type("Cantine scolaire"); robot.key("Return")
    robot.drag("Cantine", "Budget")

Things are named by their words (label, text), their id, or a place (x, y) of the map.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sysmap.canvas import MapView
from sysmap.geometry import Point
from sysmap.tools import handles

Where = str | tuple[float, float]
HELD = {
    "shift": Qt.KeyboardModifier.ShiftModifier,
    "ctrl": Qt.KeyboardModifier.ControlModifier,
    "alt": Qt.KeyboardModifier.AltModifier,
}
BUTTONS = {"left": Qt.MouseButton.LeftButton, "middle": Qt.MouseButton.MiddleButton,
           "right": Qt.MouseButton.RightButton}  # fmt: skip


class Robot:
    """Speaks like a user: click, drag, type, key, wheel."""

    def __init__(self, view: MapView) -> None:
        self.view = view
        self.buttons = Qt.MouseButton.NoButton

    # Where things are

    def id(self, words: str) -> str:
        """The id of the record with these words (or this id)."""
        map = self.view.editor.shown
        for records in (map.elements, map.zones, map.notes, map.links, map.pictures, map.loops):
            if words in records:
                return words
            for record in records.values():
                if words and words in (getattr(record, "label", None), getattr(record, "text", None)):
                    return str(record.id)
        raise LookupError(words)

    def place(self, where: Where) -> Point:
        """A place of the map: the middle of a thing, of a relation's line, or the place itself."""
        if not isinstance(where, str):
            return Point(*where)
        if where.startswith("handle "):
            part = where.removeprefix("handle ")
            return next(h.at for h in handles(self.view.desk) if h.part == part)
        id = self.id(where)
        route = self.view.scene.route(id)
        if route is not None:
            return Point(*route.at(route.length() / 2)[0])
        placed = self.view.scene.placed(id)
        if id in self.view.editor.shown.zones and placed.title is not None:
            return placed.title.box.centre
        box = self.view.scene.box(id)
        assert box is not None, f"{where} is not shown"
        return box.centre

    def pixel(self, where: Where) -> QPointF:
        return QPointF(*self.view.camera.to_screen(*self.place(where)))

    # Hands

    def press(self, where: Where, *held: str, button: str = "left") -> None:
        self.buttons = BUTTONS[button]
        self._mouse(QEvent.Type.MouseButtonPress, where, held, BUTTONS[button])

    def move(self, where: Where, *held: str) -> None:
        self._mouse(QEvent.Type.MouseMove, where, held, Qt.MouseButton.NoButton)

    def release(self, where: Where, *held: str, button: str = "left") -> None:
        self.buttons = Qt.MouseButton.NoButton
        self._mouse(QEvent.Type.MouseButtonRelease, where, held, BUTTONS[button])

    def click(self, where: Where, *held: str, button: str = "left") -> None:
        self.press(where, *held, button=button)
        self.release(where, *held, button=button)

    def double_click(self, where: Where) -> None:
        at = self.place(where)
        self.click(at)
        self.buttons = Qt.MouseButton.LeftButton
        self._mouse(QEvent.Type.MouseButtonDblClick, at, (), Qt.MouseButton.LeftButton)
        self.release(at)

    def drag(self, start: Where, end: Where, *held: str, button: str = "left", let_go: bool = True) -> None:
        """Press on one thing (or place), move in steps, let go on the other."""
        a, b = self.place(start), self.place(end)
        self.press(a, *held, button=button)
        for i in range(1, 6):
            self.move((a.x + (b.x - a.x) * i / 5, a.y + (b.y - a.y) * i / 5), *held)
        if let_go:
            self.release(b, *held, button=button)

    def drag_by(self, start: Where, dx: float, dy: float, *held: str, button: str = "left",
                let_go: bool = True) -> None:  # fmt: skip
        a = self.place(start)
        self.drag(a, (a.x + dx, a.y + dy), *held, button=button, let_go=let_go)

    def link(self, source: str, target: Where) -> None:
        """Drag the create-handle of one element to another, or to empty paper."""
        self.click(source)
        self.drag("handle right", target)

    def wheel(self, notches: float, where: Where | None = None, *held: str, across: float = 0.0) -> None:
        view = self.view
        at = self.pixel(where) if where is not None else QPointF(view.width() / 2, view.height() / 2)
        event = QWheelEvent(
            at, view.mapToGlobal(at), QPoint(0, 0), QPoint(round(across * 120), round(notches * 120)),
            Qt.MouseButton.NoButton, _modifiers(held), Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view, event)

    def key(self, name: str) -> None:
        """A key or a chord as Qt writes it: « Delete », « Ctrl+D », « Alt+Left »."""
        chord = QKeySequence(name)[0]
        QTest.keyClick(self._focus(), chord.key(), chord.keyboardModifiers())

    def type(self, words: str) -> None:
        """Type into whatever has the keyboard."""
        for letter in words:  # QTest knows Latin-1 keys only
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self._focus(), event)

    # Looking

    def look(self) -> QImage:
        """What the person sees now."""
        return self.view.grab().toImage()

    def settle(self) -> None:
        """Wait until the picture is sharp."""
        self.until(lambda: self.view.backing.settled)

    def until(self, so: Callable[[], bool], most: int = 60_000) -> None:
        """Let the view live until this is so; a busy machine takes its time."""
        clock = QElapsedTimer()
        clock.start()
        while not so():
            assert clock.elapsed() < most, "it never came"
            QTest.qWait(5)

    def _focus(self) -> QWidget:
        return self.view.words.edit if self.view.words.typing else self.view

    def _mouse(self, kind: QEvent.Type, where: Where, held: Iterable[str], button: Qt.MouseButton) -> None:
        at = self.pixel(where)
        event = QMouseEvent(kind, at, self.view.mapToGlobal(at), button, self.buttons, _modifiers(held))
        QApplication.sendEvent(self.view, event)


def _modifiers(held: Iterable[str]) -> Qt.KeyboardModifier:
    found = Qt.KeyboardModifier.NoModifier
    for name in held:
        found |= HELD[name]
    return found


class WindowRobot:
    """The same hands on the whole window: the map, the capture line, actions, other windows, the palette.

    Nobody answers its dialogs, and whatever pops up is put away. `faults` are the exceptions that Qt
    would only have printed.
    """

    LEAVING = frozenset({"quit", "start", "open", "new", "full"})

    def __init__(self, shell: Any) -> None:
        self.shell = shell
        self.faults: list[str] = []
        self._before = sys.excepthook
        sys.excepthook = self._fault

    def _fault(self, kind: type[BaseException], fault: BaseException, trace: Any) -> None:
        self.faults.append("".join(traceback.format_exception(kind, fault, trace)))

    def leave(self) -> None:
        sys.excepthook = self._before

    @property
    def desk(self) -> Any:
        return self.shell.desk

    @property
    def hand(self) -> Robot:
        return Robot(self.desk.view)

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        under = self.desk.curtain if self.desk.curtain.isVisible() else self.desk.view
        return QApplication.focusWidget() or under

    def at(self, across: float, down: float) -> tuple[float, float]:
        """A place of the map by its share of what is seen."""
        view = self.desk.view
        found = view.camera.to_map(view.width() * across, view.height() * down)
        return found.x, found.y

    def key(self, name: str) -> None:
        """A key or a chord, to whatever has the keyboard."""
        chord = QKeySequence(name)[0]
        QTest.keyClick(self.focus, chord.key(), chord.keyboardModifiers())
        self.live()

    def type(self, words: str) -> None:
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.focus, event)

    def say(self, line: str, end: str = "Return") -> None:
        """A line in the capture line."""
        self.desk.capture.start()
        self.type(line)
        self.key(end)

    def do(self, action: str) -> None:
        """Any action of the table, if it can be done now."""
        if action not in self.LEAVING and action in self.desk.actions_by_id:
            self.desk.do(action)
            self.live()

    def palette(self, words: str) -> None:
        """Look for something, and take the first answer that is no leaving."""
        self.desk.bar.search.start()
        self.type(words)
        answers = self.desk.bar.search._answers
        self.live()
        leaving = {self.desk.actions_by_id[id].words for id in self.LEAVING if id in self.desk.actions_by_id}
        self.key("Escape" if not answers or answers[0].title in leaving else "Return")

    def windows(self) -> list[QWidget]:
        return list(self.desk._windows.values())

    def live(self) -> None:
        """Let what was asked for happen; put away what popped up."""
        QApplication.processEvents()
        for _turn in range(5):
            popup = QApplication.activePopupWidget()
            if popup is None:
                return
            popup.close()
            QApplication.processEvents()

    def calm(self) -> None:
        """What a person does who is lost: let go, put away what is above, Escape a few times."""
        self.live()
        for window in self.windows():
            window.close()
        if self.desk.curtain.isVisible():
            self.key("Escape")
        self.desk.view.setFocus()
        for _turn in range(8):
            self.key("Escape")

    def stuck(self) -> list[str]:
        """Modes that would not end."""
        desk = self.desk
        modes = {
            "a tool in hand": desk.view.toolbox.tool != "select", "a gesture": desk.view.toolbox.busy,
            "words being typed": desk.view.words.typing, "the room": desk.room.on,
            "the curtain": desk.curtain.isVisible(), "a selection": bool(desk.editor.selection),
            "a preview": desk.editor.shown is not desk.editor.map,
            "a dead window": not self.shell.isEnabled(),
        }  # fmt: skip
        return [name for name, on in modes.items() if on]

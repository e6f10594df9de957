"""From Qt's events to ours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QCursor, QMouseEvent

from sysmap.canvas.camera import Camera
from sysmap.geometry import Point
from sysmap.tools import Mods, Move, Press, Release

BUTTONS = {
    Qt.MouseButton.LeftButton: "left",
    Qt.MouseButton.MiddleButton: "middle",
    Qt.MouseButton.RightButton: "right",
}
CURSORS = {
    "arrow": Qt.CursorShape.ArrowCursor,
    "hand": Qt.CursorShape.OpenHandCursor,
    "grasping": Qt.CursorShape.ClosedHandCursor,
    "moving": Qt.CursorShape.SizeAllCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "pointing": Qt.CursorShape.PointingHandCursor,
    "nwse": Qt.CursorShape.SizeFDiagCursor,
    "nesw": Qt.CursorShape.SizeBDiagCursor,
    "horizontal": Qt.CursorShape.SizeHorCursor,
}


def cursor(name: str) -> QCursor:
    return QCursor(CURSORS.get(name, Qt.CursorShape.ArrowCursor))


def mods(modifiers: Qt.KeyboardModifier) -> Mods:
    held = Qt.KeyboardModifier
    return Mods(
        shift=bool(modifiers & held.ShiftModifier),
        ctrl=bool(modifiers & held.ControlModifier),
        alt=bool(modifiers & held.AltModifier),
    )


def place(position: QPointF, camera: Camera) -> Point:
    return camera.to_map(position.x(), position.y())


def press(event: QMouseEvent, camera: Camera, double: bool = False) -> Press:
    button = BUTTONS.get(event.button(), "other")
    return Press(place(event.position(), camera), mods(event.modifiers()), button, double)


def move(event: QMouseEvent, camera: Camera) -> Move:
    return Move(place(event.position(), camera), mods(event.modifiers()))


def release(event: QMouseEvent, camera: Camera) -> Release:
    button = BUTTONS.get(event.button(), "other")
    return Release(place(event.position(), camera), mods(event.modifiers()), button)

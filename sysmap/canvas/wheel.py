"""Wheel, trackpad and pinch: the wheel pushes the map, Ctrl and the wheel zoom at the pointer."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

NOTCH = 120.0
"""What Qt calls one notch of a wheel."""
PUSH = 90.0
"""Screen pixels for one notch."""
ZOOM = 1.2
"""How much larger one notch makes the map."""


class Push(NamedTuple):
    dx: float
    dy: float


class Zoom(NamedTuple):
    factor: float
    at: QPointF


def meant(event: QWheelEvent) -> Push | Zoom:
    """What the hand meant. Trackpads give pixels and push the map exactly so far."""
    notches, pixels = event.angleDelta(), event.pixelDelta()
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return Zoom(float(ZOOM ** (notches.y() / NOTCH)), event.position())
    if not pixels.isNull():
        return Push(pixels.x(), pixels.y())
    dx, dy = notches.x() / NOTCH * PUSH, notches.y() / NOTCH * PUSH
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not dx:
        dx, dy = dy, 0.0
    return Push(dx, dy)


def pinched(event: QEvent, widget: QWidget) -> Zoom | None:
    """The zoom of two fingers, on a trackpad or on the screen itself; None for any other event."""
    if isinstance(event, QNativeGestureEvent):
        zoom = event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        return Zoom(1 + event.value(), event.position()) if zoom else None
    if isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            return Zoom(pinch.scaleFactor(), QPointF(widget.mapFromGlobal(pinch.centerPoint().toPoint())))
    return None

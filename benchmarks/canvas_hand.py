"""A hand that makes gestures on a MapView with real events, and a clock beside it."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from benchmarks.canvas import Took, each, timed
from sysmap.canvas import MapView
from sysmap.editing import Editor
from sysmap.model import SystemMap

LEFT, MIDDLE, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.NoButton
PRESS, MOVE, RELEASE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease


class Painted(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, widget: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


class Hand:
    def __init__(self, map: SystemMap, size: tuple[int, int]) -> None:
        found = QApplication.instance()
        self.app = found if isinstance(found, QApplication) else QApplication([])
        self.map, self.size = map, size
        self.view: MapView
        self._painted = Painted()
        self._paper_since: float | None = None
        self._paper = 0.0

    def first_paint(self) -> float:
        """From the map to the picture in the window."""
        from sysmap.drawing import prepare

        prepare()
        return timed(self._open).wall

    def _open(self) -> None:
        self.view = MapView(Editor(self.map))
        self.view.resize(*self.size)
        self.view.installEventFilter(self._painted)
        self.view.show()
        self._frame()

    def close(self) -> None:
        self.view.detach()
        self.view.close()

    def fit(self) -> None:
        self.view.fit()
        self._settle()

    def full(self, id: str) -> None:
        """100 %, with this element in the middle."""
        self.view.fit()
        self.view.zoom_to(1.0)
        box = self.view.scene.box(id)
        assert box is not None
        at = self.view.camera.to_screen(*box.centre)
        self.view.push(self.size[0] / 2 - at.x, self.size[1] / 2 - at.y)
        self._settle()

    def pan(self, hub: str, steps: int) -> Iterator[Took]:
        """Push with the middle button, in a wide circle."""
        x, y = self.size[0] / 2, self.size[1] / 2
        self._mouse(PRESS, x, y, MIDDLE, MIDDLE)

        def step(i: int) -> None:
            turn = 2 * math.pi * i / steps
            self._mouse(MOVE, x + 500 * math.sin(turn), y + 350 * (1 - math.cos(turn)), NONE, MIDDLE)
            self._frame()

        yield from each(steps, step)
        self._mouse(RELEASE, x, y, MIDDLE, NONE)

    def zoom(self, hub: str, steps: int) -> Iterator[Took]:
        """The wheel with Ctrl, in and out, at a place off the middle."""
        at = QPointF(self.size[0] * 0.4, self.size[1] * 0.45)

        def step(i: int) -> None:
            notch = 40 if (i // 15) % 2 == 0 else -40
            event = QWheelEvent(at, at, QPoint(), QPoint(0, notch), NONE, Qt.KeyboardModifier.ControlModifier,
                                Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
            QApplication.sendEvent(self.view, event)
            self._frame()

        yield from each(steps, step)

    def drag(self, hub: str, steps: int) -> Iterator[Took]:
        """Drag the hub; its first frame is `pressed`, not here."""
        x, y = self._middle(hub)
        self._mouse(PRESS, x, y, LEFT, LEFT)
        self._mouse(MOVE, x + 12, y + 8, NONE, LEFT)
        self._frame()

        def step(i: int) -> None:
            turn = 2 * math.pi * i / steps
            self._mouse(MOVE, x + 150 * math.sin(turn) + 12, y + 100 * (1 - math.cos(turn)) + 8, NONE, LEFT)
            self._frame()

        yield from each(steps, step)
        self._let_go(x, y)

    def pressed(self, hub: str) -> float:
        """The press and the first frame of a drag."""
        self.fit()
        x, y = self._middle(hub)

        def first() -> None:
            self._mouse(PRESS, x, y, LEFT, LEFT)
            self._mouse(MOVE, x + 30, y + 20, NONE, LEFT)
            self._frame()

        took = timed(first).wall
        self._let_go(x, y)
        return took

    def _let_go(self, x: float, y: float) -> None:
        self.view.toolbox.cancel()
        self._mouse(RELEASE, x, y, LEFT, NONE)
        self._settle()

    def refined(self) -> tuple[float, float]:
        """How long the sharp repaint takes after a zoom step, and the longest the window did not answer."""
        self.fit()
        self.view.zoom_by(0.93)
        start, longest = time.perf_counter(), 0.0
        self.view.backing.refine()
        while not self.view.backing.settled:
            longest = max(longest, timed(self._frame).wall)
            time.sleep(0.001)
        return (time.perf_counter() - start) * 1000, longest

    def paper(self) -> float:
        """The longest that an edge of the window showed paper for want of a picture, in ms."""
        return self._paper * 1000

    # The mechanics

    def _middle(self, id: str) -> tuple[float, float]:
        box = self.view.scene.box(id)
        assert box is not None
        at = self.view.camera.to_screen(*box.centre)
        return at.x, at.y

    def _mouse(self, kind: QEvent.Type, x: float, y: float, button: Qt.MouseButton,
               held: Qt.MouseButton) -> None:  # fmt: skip
        at = QPointF(x, y)
        event = QMouseEvent(kind, at, at, button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.view, event)

    def _frame(self) -> None:
        """Let everything that is due happen, until the widget has painted what changed."""
        self.view.update(0, 0, 1, 1)  # a frame is painted even when nothing asked for one
        before = self._painted.count
        while self._painted.count == before:
            self.app.processEvents()
        self._watch()

    def _watch(self) -> None:
        now = time.perf_counter()
        if self.view.backing.covers_map():
            self._paper_since = None
        elif self._paper_since is None:
            self._paper_since = now
        else:
            self._paper = max(self._paper, now - self._paper_since)

    def _settle(self) -> None:
        while True:
            self._frame()
            if self.view.backing.settled:
                return
            time.sleep(0.002)

"""The cached picture behind the screen, and when it is painted again.

A gesture only moves or scales it. It is larger than the screen, so that a push shows
no edge at once; what is missing or blurred is painted in a thread and put in place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QRegion

from sysmap.canvas.camera import Camera
from sysmap.canvas.picture import NOBODY, Order, Picture, painted, repaint, show
from sysmap.drawing import Figure
from sysmap.geometry import Box

OVERSCAN = 0.25
"""How much larger than the screen the picture is, in each direction."""
PATIENCE = 70
"""Milliseconds without a zoom step before the picture is painted sharp."""
LONGEST = 130
"""Milliseconds after which it is painted even though the zooming goes on."""
AT_ONCE = 2500
"""As many records are repainted at once; more are left to the thread."""


class Backing(QObject):
    """Keeps one picture and one thread. `changed` says that the screen should be painted."""

    changed = Signal()
    _ready = Signal(object)

    def __init__(self, figure: Figure, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.figure, self.without = figure, NOBODY
        self.camera, self.size, self.ratio = Camera(), (1, 1), 1.0
        self.picture: Picture | None = None
        self._thread = ThreadPoolExecutor(1, "sysmap-paint")
        self._job: Future[Picture] | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._refine)
        self._waiting = QTimer(self, singleShot=True)
        self._waiting.timeout.connect(self._refine)
        self._ready.connect(self._adopt)
        self.after: Callable[[], None] | None = None

    def look(self, camera: Camera, width: int, height: int, ratio: float) -> None:
        """Look from here from now on; the picture follows when it must."""
        zoomed = self.picture is not None and abs(self.picture.camera.scale - camera.scale) > 1e-9
        self.camera, self.size, self.ratio = camera, (width, height), ratio
        if zoomed:
            self._pause.start(PATIENCE)
            if not self._waiting.isActive():
                self._waiting.start(LONGEST)
        elif not self._covered():
            self._refine()

    def _covered(self) -> bool:
        """Whether the picture still shows all of the screen."""
        if self.picture is None or self.picture.ratio != self.ratio:
            return False
        seen, held = self.camera.area(*self.size), self.picture.area
        slack = 1 / self.camera.scale
        return (
            held.left <= seen.left + slack and held.top <= seen.top + slack
            and held.right >= seen.right - slack and held.bottom >= seen.bottom - slack
        )  # fmt: skip

    def _order(self) -> Order:
        width, height = self.size
        left, top = round(width * OVERSCAN / 2), round(height * OVERSCAN / 2)
        camera = self.camera.pushed(left, top).grid(self.ratio)
        wide, high = round((width + 2 * left) * self.ratio), round((height + 2 * top) * self.ratio)
        return Order(self.figure, camera, wide, high, self.ratio, self.without)

    def _current(self) -> bool:
        """Whether the picture is what it should be, but for its place."""
        p = self.picture
        return (
            p is not None and p.figure is self.figure and p.without == self.without
            and p.ratio == self.ratio and abs(p.camera.scale - self.camera.scale) < 1e-9
        )  # fmt: skip

    def _refine(self) -> None:
        """Paint in the thread, unless it is busy: then it is asked again when it has done."""
        self._pause.stop()
        self._waiting.stop()
        if self._job is not None or (self._current() and self._covered()):
            return
        order, old = self._order(), self.picture
        self._job = self._thread.submit(painted, order, old)
        self._job.add_done_callback(self._tell)

    def _tell(self, job: Future[Picture]) -> None:
        if not job.cancelled():
            self._ready.emit(job)

    def _adopt(self, job: Future[Picture]) -> None:
        if job is not self._job:
            return
        self._job = None
        picture = job.result()
        if picture.figure is self.figure and picture.without == self.without:
            self.picture = picture
            self.changed.emit()
        if not (self._current() and self._covered()) and not self._pause.isActive():
            self._refine()

    def paint_now(self) -> None:
        """Paint the picture here and now: the first time, and when little is to be painted."""
        self._job = None
        self.picture = painted(self._order(), self.picture)

    def refine(self) -> None:
        """Ask for a sharp and current picture."""
        self._refine()

    @property
    def settled(self) -> bool:
        """Whether nothing is left to be painted."""
        return self._job is None and self._current() and self._covered() and not self._pause.isActive()

    def replace(self, figure: Figure, without: frozenset[str], boxes: Iterable[Box], weight: int) -> bool:
        """Show another figure, which differs from the last one within these boxes only.

        `weight` is how many records may lie there. True when the picture shows it already,
        False when the thread was asked.
        """
        self.figure, self.without = figure, without
        picture = self.picture
        if picture is None or picture.ratio != self.ratio:
            return False
        at_once = weight <= AT_ONCE and abs(picture.camera.scale - self.camera.scale) < 1e-9
        if not at_once:
            self._refine()
            return False
        self._job = None
        self.picture = picture._replace(figure=figure, without=without)
        region = QRegion()
        for box in boxes:
            region |= QRegion(picture.pixels(box))
        repaint(self.picture, region)
        return True

    def paint(self, painter: QPainter, width: float, height: float) -> None:
        """Blit the picture; paper where it does not reach."""
        screen = QRectF(0, 0, width, height)
        picture = self.picture
        if picture is None or not picture.area.meets(self.camera.area(width, height)):
            painter.fillRect(screen, QColor(self.figure.theme.paper))
            if picture is None:
                return
        elif not _fills(picture, self.camera, width, height):
            painter.fillRect(screen, QColor(self.figure.theme.paper))
        show(painter, picture, self.camera, screen)

    def close(self) -> None:
        """Stop; a picture being painted is waited for and thrown away."""
        self._pause.stop()
        self._waiting.stop()
        self._job = None
        self._thread.shutdown(wait=True, cancel_futures=True)


def _fills(picture: Picture, camera: Camera, width: float, height: float) -> bool:
    held, seen = picture.area, camera.area(width, height)
    return (
        held.left <= seen.left and held.top <= seen.top
        and held.right >= seen.right and held.bottom >= seen.bottom
    )  # fmt: skip

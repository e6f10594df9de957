"""The cached picture behind the screen, and when it is painted again.

A gesture only moves or scales it. It is larger than the screen, so that a push shows
no edge at once; what is missing or blurred is painted in a thread and put in place.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice

from PySide6.QtCore import QObject, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QRegion

from sysmap.canvas.camera import Camera
from sysmap.canvas.picture import EACH, NOBODY, Order, Picture, merged, painted, repaint, show, spread
from sysmap.canvas.turns import Turns
from sysmap.drawing import Figure, differing
from sysmap.geometry import Box

OVERSCAN = 0.25
"""How much larger than the screen the picture is, in each direction."""
PATIENCE = 70
"""Milliseconds without a zoom step before the picture is painted sharp."""
LONGEST = 130
"""Milliseconds after which it is painted even though the zooming goes on, lest edges show paper."""
BLURRED = 700
"""The same when the coarse picture of the whole map lies beneath: nothing is missing, only blurred."""
AHEAD = 8
"""A push is expected to go on for so many steps."""
SWITCH = 0.0001
"""Seconds after which the painting thread yields to the window."""
LOOK = 12, 2400
"""So many times the records that are little are looked at to count them, and so many at most."""
LATER = 150
"""Milliseconds after an edit before the coarse picture follows: first the hand."""
AT_ONCE = 120
"""As many records are repainted before the frame that answers an edit; more are left to the thread."""
COARSE = 1200
"""The same in the coarse picture, whose records are a few strokes each."""


class Backing(QObject):
    """Keeps one picture and one thread. `changed` says that the screen should be painted."""

    changed = Signal()
    _ready = Signal(object)

    def __init__(self, figure: Figure, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.figure, self.without = figure, NOBODY
        self.camera, self.size, self.ratio = Camera(), (1, 1), 1.0
        self.picture: Picture | None = None
        self.overview: Picture | None = None
        self.turns = Turns()
        self._stale: list[Box] = []
        self._faded: list[Box] = []  # out of date in the coarse picture
        self._drift = (0.0, 0.0)
        self._thread = ThreadPoolExecutor(1, "sysmap-paint")
        self._job: Future[Picture] | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._refine)
        self._waiting = QTimer(self, singleShot=True)
        self._waiting.timeout.connect(self._refine)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._follow)
        self._ready.connect(self._adopt)

    def look(self, camera: Camera, width: int, height: int, ratio: float) -> None:
        """Look from here from now on; the picture follows when it must."""
        before, zoomed = self.camera, camera.scale != self.camera.scale
        self.camera, self.size, self.ratio = camera, (width, height), ratio
        self._drift = (0.0, 0.0) if zoomed else _shift(before, camera)
        if self.picture is not None and abs(self.picture.camera.scale - camera.scale) > 1e-9:
            self._pause.start(PATIENCE)
            if not self._waiting.isActive():
                self._waiting.start(BLURRED if self._overview_covers() else LONGEST)
        elif not self._covered() or self._stale:
            self._refine()

    def _covered(self) -> bool:
        """Whether the picture shows all of the map that is on screen."""
        picture = self.picture
        if picture is None or picture.ratio != self.ratio:
            return False
        return _holds(picture.area, self._seen(), 1 / self.camera.scale)

    def _seen(self) -> Box | None:
        """The part of the screen where there is any map."""
        seen, drawn = self.camera.area(*self.size), self.figure.bounds
        box = Box(max(seen.left, drawn.left), max(seen.top, drawn.top),
                  min(seen.right, drawn.right), min(seen.bottom, drawn.bottom))  # fmt: skip
        return box if box.left < box.right and box.top < box.bottom else None

    def _order(self) -> Order:
        width, height = self.size
        left, top = round(width * OVERSCAN / 2), round(height * OVERSCAN / 2)
        # More room on the side towards which the map is being pushed.
        dx, dy = (_within(AHEAD * d, 0.8 * m) for d, m in zip(self._drift, (left, top), strict=True))
        camera = self.camera.pushed(left + dx, top + dy).grid(self.ratio)
        wide, high = round((width + 2 * left) * self.ratio), round((height + 2 * top) * self.ratio)
        return Order(self.figure, camera, wide, high, self.ratio, self.without)

    def _current(self) -> bool:
        """Whether the picture is what it should be, but for its place."""
        p = self.picture
        return (
            p is not None and p.figure is self.figure and p.without == self.without and not self._stale
            and p.ratio == self.ratio and abs(p.camera.scale - self.camera.scale) < 1e-9
        )  # fmt: skip

    def _refine(self) -> None:
        """Paint in the thread, unless it is busy: then it is asked again when it has done."""
        self._pause.stop()
        self._waiting.stop()
        if self._job is not None:
            return
        if self._current() and self._covered():
            self.changed.emit()  # back where it was: what is not shown while zooming is shown again
            return
        order, old, stale = self._order(), self.picture, self._stale
        # Painting lets go of the interpreter often; the window must not wait 5 ms (the default) for its turn.
        sys.setswitchinterval(SWITCH)
        self._job = self._thread.submit(self._painted, order, old, list(stale))
        self._job.add_done_callback(self._tell)

    def _painted(self, order: Order, old: Picture | None, stale: list[Box]) -> Picture:
        """In the thread: the hand goes first."""
        with self.turns.painting():
            return painted(order, old, stale, self.turns.wait)

    def _tell(self, job: Future[Picture]) -> None:
        """In the thread: the picture is there, unless the view has gone meanwhile."""
        if not job.cancelled():
            with suppress(RuntimeError):
                self._ready.emit(job)

    def paint_aside(self, order: Order) -> Future[Picture]:
        """Another picture of the same map, painted in the same thread: the small one in the corner."""
        return self._thread.submit(self._painted, order, None, [])

    def warm(self, figure: Figure) -> None:
        """Let the thread make the figure's index, before a hand asks for it."""
        self._thread.submit(getattr, figure, "spots")

    def _adopt(self, job: Future[Picture]) -> None:
        if job is not self._job:
            return
        self._job = None
        picture = job.result()
        if picture.figure is self.figure and picture.without == self.without:
            self._keep(picture)
            self.changed.emit()
        if not (self._current() and self._covered()) and not self._pause.isActive():
            self._refine()

    def _keep(self, picture: Picture) -> None:
        """This is the picture now, and up to date."""
        self.picture, self._stale = picture, []
        if not picture.without and _holds(picture.area, picture.figure.bounds, 0.0):
            self.overview, self._faded = picture, []

    def paint_now(self) -> None:
        """Paint the picture here and now: the first time."""
        self._job = None
        self._keep(painted(self._order()))
        self.warm(self.figure)

    def forget(self) -> None:
        """The picture shows nothing of use any more."""
        self.picture, self.overview, self._stale, self._faded, self._job = None, None, [], [], None

    def refine(self) -> None:
        """Ask for a sharp and current picture."""
        self._refine()

    @property
    def zooming(self) -> bool:
        """Whether a sharp picture waits for the zooming to end."""
        return self._pause.isActive() or self._waiting.isActive()

    @property
    def settled(self) -> bool:
        """Whether nothing is left to be painted."""
        return self._job is None and self._current() and self._covered() and not self._pause.isActive()

    def covers_map(self) -> bool:
        """Whether no part of the map that should be on screen is shown as bare paper."""
        return self._covered() or self._overview_covers()

    def _overview_covers(self) -> bool:
        return self.overview is not None and _holds(self.overview.area, self._seen(), 2 / self.camera.scale)

    def replace(
        self, figure: Figure, without: frozenset[str], boxes: Iterable[Box], *, first: Iterable[Box] = (),
        aside: bool = False,
    ) -> bool:  # fmt: skip
        """Show another figure, which differs from the last one within these boxes only.

        Those that come `first` are painted at once even when the rest takes longer. With `aside` the
        thread paints it, however little it is. True when what is on screen of the picture shows it
        already, False when the thread was asked to paint it.
        """
        self.figure, self.without = figure, without
        picture = self.picture
        if picture is None or picture.ratio != self.ratio:
            return False
        places = [*boxes, *differing(picture.figure, figure, picture.camera.scale)]
        self._stale += places
        if self.overview is not None and not without:
            self._faded += places
            self._later.start(LATER)
        at_once = not aside and self._job is None and abs(picture.camera.scale - self.camera.scale) < 1e-9
        if at_once and self._repainted(picture._replace(figure=figure, without=without), first):
            return True
        self._job = None
        self._refine()
        return False

    def _repainted(self, picture: Picture, first: Iterable[Box]) -> bool:
        """Repaint what is out of date if it is little, or what of it is on screen, or what comes first.

        Whether nothing is left that is seen.
        """
        whole, seen = picture.image.rect(), picture.pixels(self.camera.area(*self.size), 0)
        rects = merged([picture.pixels(box) for box in self._stale], whole)
        beyond: list[QRect] = []
        if self._heavy(picture, rects, AT_ONCE):
            beyond = list(QRegion(_region(rects) - QRegion(seen)))  # type: ignore[call-overload]
            rects = [part for rect in rects if not (part := rect & seen).isEmpty()]
            if self._heavy(picture, rects, AT_ONCE):
                rects = merged([picture.pixels(box) & seen for box in first], whole)
                if not self._heavy(picture, rects, AT_ONCE):
                    repaint(picture, rects)
                return False
        repaint(picture, rects)
        self._keep(picture)
        self._stale = [picture.box(rect) for rect in beyond]
        if self._stale:
            self._faded += self._stale if self.overview is picture else ()
            self._later.start(LATER)
        return self._covered()

    def _follow(self) -> None:
        """After the hand: the coarse picture, and what the picture holds beyond the screen."""
        self._freshen()
        if self._stale and not self.zooming:
            self._refine()

    def _freshen(self) -> None:
        """Repaint the changed places of the coarse picture, that nothing gone is seen again in it."""
        overview, picture = self.overview, self.picture
        self._later.stop()
        if overview is not None and picture is not None and overview.image is picture.image and self._stale:
            return  # the thread is at it; should its picture not show all of the map, these remain to be done
        boxes, self._faded = self._faded, []
        if overview is None or not boxes:
            return
        if picture is not None and overview.image is picture.image:
            self.overview = overview._replace(figure=self.figure)
            return
        rects = merged([overview.pixels(box) for box in boxes], overview.image.rect())
        if self._heavy(overview, rects, COARSE):
            self.overview = None
            return
        self.overview = overview._replace(figure=self.figure)
        repaint(self.overview, rects)

    def _heavy(self, picture: Picture, rects: Iterable[QRect], most: int) -> bool:
        """Whether so many records lie in these pixels that the thread should paint them."""
        left, looks = most, min(LOOK[0] * most, LOOK[1])
        whole = len(self.figure.elements) + len(self.figure.links)
        for rect in rects:
            place = picture.box(rect)
            if whole * _share(place, self.figure.bounds) > 3 * left:
                return True
            looks -= len(self.figure.spots.near(place))
            if looks < 0:
                return True
            left -= EACH + sum(1 for _ in islice(self.figure.nearby(place), left + 1))
            if left < 0:
                return True
        return False

    def paint(self, painter: QPainter, width: float, height: float) -> None:
        """Blit the picture; beyond it a coarse one of the whole map, beyond that paper."""
        screen = QRectF(0, 0, width, height)
        picture = self.picture
        if picture is None or not _holds(picture.area, self.camera.area(width, height), 0.0):
            self._paint_beyond(painter, screen, picture)
        if picture is not None:
            show(painter, picture, self.camera, screen)

    def _paint_beyond(self, painter: QPainter, screen: QRectF, picture: Picture | None) -> None:
        """Fill what the picture leaves open, and nothing else: a scaled blit costs by the pixel."""
        if self._faded:
            self._freshen()
        left = QRegion(screen.toAlignedRect())
        if picture is not None:
            left -= QRegion(spread(picture, self.camera).toRect().adjusted(1, 1, -1, -1))
        painter.save()
        painter.setClipRegion(left)
        painter.fillRect(screen, QColor(self.figure.theme.paper))
        if self.overview is not None and self.overview is not picture and not self._covered():
            for rect in left:  # type: ignore[attr-defined]
                show(painter, self.overview, self.camera, QRectF(rect))
        painter.restore()

    def close(self) -> None:
        """Stop; a picture being painted is waited for and thrown away."""
        self._pause.stop()
        self._waiting.stop()
        self._later.stop()
        self._job = None
        self.turns.give()
        self._thread.shutdown(wait=True, cancel_futures=True)


def _region(rects: Iterable[QRect]) -> QRegion:
    found = QRegion()
    for rect in rects:
        found += rect
    return found


def _share(part: Box, whole: Box) -> float:
    """How much of the whole lies in this part of it, from 0 to 1."""
    wide = min(part.right, whole.right) - max(part.left, whole.left)
    high = min(part.bottom, whole.bottom) - max(part.top, whole.top)
    return max(0.0, wide) * max(0.0, high) / (whole.width * whole.height or 1.0)


def _within(value: float, most: float) -> float:
    return min(max(value, -most), most)


def _shift(before: Camera, after: Camera) -> tuple[float, float]:
    """By how many screen pixels the map was pushed."""
    return (before.x - after.x) * after.scale, (before.y - after.y) * after.scale


def _holds(outer: Box, inner: Box | None, slack: float) -> bool:
    if inner is None:
        return True
    return (
        outer.left <= inner.left + slack and outer.top <= inner.top + slack
        and outer.right >= inner.right - slack and outer.bottom >= inner.bottom - slack
    )  # fmt: skip

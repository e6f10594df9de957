"""The whole map in a corner, when it outgrows the window: where one is, and a way to go elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QWidget

from sysmap.canvas.camera import fitted
from sysmap.canvas.picture import Order, Picture
from sysmap.canvas.view import MapView
from sysmap.i18n import _

WIDE, HIGH, AWAY, AIR = 190, 130, 12, 6.0
"""Its largest size, its distance from the corner of the map, and the air round what it shows; pixels."""
LATER = 400
"""Milliseconds without a change before it is painted again."""
OUTGROWN = 0.8
"""It shows when less than this share of the map is seen."""
SMALLEST = 420
"""In a window narrower than this it would be in the way."""


class Minimap(QWidget):
    """Click or drag to go there. `away` says that it was put away; `projected` whether a room sees.

    In front of a room it stays away until it is `asked` for.
    """

    _painted = Signal(object)

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self.view, self.away, self.asked = view, False, False
        self.projected: Callable[[], bool] = lambda: False
        self.picture: Picture | None = None
        self._job: Future[Picture] | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._paint_anew)
        self._painted.connect(self._take)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(_("Petite carte : où l’on est"))
        self.setToolTip(_("Cliquez ou glissez pour aller ailleurs"))
        self.hide()
        view.watchers.append(self.follow)
        view.installEventFilter(self)

    # When it shows

    @property
    def wanted(self) -> bool:
        return self.asked if self.projected() else not self.away

    def toggle(self) -> None:
        """Show it or put it away."""
        if self.projected():
            self.asked = not self.asked
        else:
            self.away = not self.away
        self.follow()

    def follow(self) -> None:
        """The map moved or changed under the window."""
        if not self.wanted or not self._outgrown():
            self.hide()
            return
        self._stand()
        if self.picture is None or self.picture.figure is not self.view.figure:
            self._pause.start(LATER if self.picture is not None else 0)
        self.show()
        self.update()

    def _outgrown(self) -> bool:
        view, whole = self.view, self.view.figure.bounds
        if view.width() < SMALLEST or not view.editor.map.elements:
            return False
        seen = view.camera.area(view.width(), view.height())
        wide = min(seen.right, whole.right) - max(seen.left, whole.left)
        high = min(seen.bottom, whole.bottom) - max(seen.top, whole.top)
        return max(0.0, wide) * max(0.0, high) < OUTGROWN * whole.width * whole.height

    def _stand(self) -> None:
        """In the corner, as large as the map's own shape allows."""
        whole = self.view.figure.bounds
        scale = min(WIDE / max(whole.width, 1.0), HIGH / max(whole.height, 1.0))
        wide, high = max(70, round(whole.width * scale)), max(50, round(whole.height * scale))
        self.setGeometry(self.view.width() - wide - AWAY, self.view.height() - high - AWAY, wide, high)

    # Its picture, painted in the thread of the map's own

    def _paint_anew(self) -> None:
        if not self.isVisible() or self._job is not None:
            return
        figure, ratio = self.view.figure, self.devicePixelRatioF()
        camera = fitted(figure.bounds, self.width(), self.height(), margin=AIR)
        order = Order(figure, camera, round(self.width() * ratio), round(self.height() * ratio), ratio)
        self._job = self.view.backing.paint_aside(order)
        self._job.add_done_callback(self._tell)

    def _tell(self, job: Future[Picture]) -> None:
        """In the thread; the window may have gone meanwhile."""
        if not job.cancelled():
            with suppress(RuntimeError):
                self._painted.emit(job)

    def _take(self, job: Future[Picture]) -> None:
        self._job = None
        self.picture = job.result()
        self.follow()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.view.scene.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.paper))
        if self.picture is not None:
            painter.drawImage(QRectF(self.rect()), self.picture.image)
            self._frame(painter, self.picture)
        painter.setPen(QPen(QColor(theme.zone_edge), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _frame(self, painter: QPainter, picture: Picture) -> None:
        """What the window shows."""
        view = self.view
        left, top, right, bottom = picture.camera.box_to_screen(view.camera.area(view.width(), view.height()))
        inside = QRectF(self.rect()).adjusted(1, 1, -2, -2)
        seen = QRectF(left, top, right - left, bottom - top).intersected(inside)
        azure = QColor(view.scene.theme.selection)
        painter.setPen(QPen(azure, 1.6))
        azure.setAlpha(28)
        painter.setBrush(azure)
        painter.drawRect(seen)

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.view.fit()

    def _go(self, at: QPointF) -> None:
        """Bring this place into the middle of the window."""
        if self.picture is None:
            return
        view, there = self.view, self.picture.camera.to_map(at.x(), at.y())
        now = view.camera.to_screen(*there)
        view.push(view.width() / 2 - now.x, view.height() / 2 - now.y)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Voir toute la carte"), self.view.fit)
        menu.addAction(_("Cacher la petite carte"), self.toggle)
        menu.popup(event.globalPos())
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False

"""What the view would show, drawn aside while one ticks."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from sysmap.app.jobs import Job
from sysmap.app.thumbnail import on_paper
from sysmap.canvas import fitted
from sysmap.drawing import PAPER, indirect_in
from sysmap.i18n import _
from sysmap.model import SystemMap, View
from sysmap.poster import brought_near

PAUSE = 120
NEAR, LARGER = 0.62, 3.0
"""The scale from which words are drawn; a picture is so many times larger than its place at most."""


class Drawn(NamedTuple):
    """The picture of a view, and how many relations of the map and indirect ones it shows."""

    image: QImage
    links: int
    indirect: int


def drawn(map: SystemMap, view: View, size: QSize) -> Drawn:
    figure = brought_near(map, view, float(size.width()), float(size.height()))
    small = fitted(figure.bounds, size.width(), size.height(), margin=18).scale
    near = size * min(LARGER, max(1.0, NEAR / max(small, 0.01)))  # drawn from nearer, then seen from far
    image = on_paper(figure, near).scaled(size, Qt.AspectRatioMode.KeepAspectRatio,
                                          Qt.TransformationMode.SmoothTransformation)  # fmt: skip
    indirect = sum(1 for _placed in indirect_in(figure))
    return Drawn(image, len(figure.links) - indirect, indirect)


class ViewPicture(QWidget):
    """Shows a view that the map does not hold yet. `told` is called with each new picture."""

    def __init__(self) -> None:
        super().__init__()
        self.told: Callable[[Drawn], object] = lambda found: None
        self.found: Drawn | None = None
        self._wanted: tuple[SystemMap, View] | None = None
        self.setAccessibleName(_("Aperçu de la vue"))
        self.setMinimumSize(360, 280)
        self._job = Job(self)
        self._job.done.connect(self._arrived)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE)
        self._soon.timeout.connect(self._ask)

    def show_view(self, map: SystemMap, view: View) -> None:
        self._wanted = (map, view)
        self._soon.start()

    def _ask(self) -> None:
        if self._wanted is None:
            return
        map, view = self._wanted
        size = (self.size() * self.devicePixelRatioF()).expandedTo(QSize(200, 160))
        self._job.ask(lambda: drawn(map, view, size))

    def _arrived(self, found: Drawn) -> None:
        self.found = found
        self.update()
        self.told(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def close_job(self) -> None:
        self._soon.stop()
        self._job.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PAPER.paper))
        if self.found is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            image = self.found.image
            size = image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            room = self.rect()
            target = room.__class__((room.width() - size.width()) // 2, (room.height() - size.height()) // 2,
                                    size.width(), size.height())  # fmt: skip
            painter.drawImage(target, image)
        painter.setPen(QColor("#DDD9CE"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

"""An étape as a picture: the map as it was, drawn aside while the window stays quick."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sysmap.app.jobs import Job
from sysmap.app.thumbnail import on_paper
from sysmap.drawing import PAPER, lay_out
from sysmap.i18n import _
from sysmap.storage import StorageError, loads

if TYPE_CHECKING:
    from sysmap.model import Stage, SystemMap

LARGEST = 1400
"""Pixels of the width a stage is drawn with."""


def past(stage: Stage, now: SystemMap) -> SystemMap:
    """The map as it was, with the bytes of pictures that all stages share. Raises StorageError."""
    return loads(json.dumps(stage.map)).map.model_copy(update={"images": now.images})


def drawn(stage: Stage, now: SystemMap, size: QSize) -> QImage | None:
    """The stage at this size; None when it cannot be read."""
    try:
        figure = lay_out(past(stage, now), theme=PAPER)
    except StorageError:
        return None
    return on_paper(figure, size)


class StagePicture(QWidget):
    """Shows one stage. The last one asked for wins; those seen already come at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(240)
        self.setAccessibleName(_("Image de l’étape"))
        self.image: QImage | None = None
        self._wanted = ""
        self._seen: dict[str, QImage] = {}
        self._job = Job(self)
        self._job.done.connect(self._arrived)

    def show_stage(self, stage: Stage | None, now: SystemMap) -> None:
        self._wanted = stage.id if stage is not None else ""
        self.image = self._seen.get(self._wanted)
        self.update()
        if stage is None or self.image is not None:
            return
        share = self.devicePixelRatioF()
        wide = min(LARGEST, round(max(self.width(), 400) * share))
        size = QSize(wide, max(1, round(wide * max(self.height(), 240) / max(self.width(), 400))))
        self._job.ask(lambda: (stage.id, drawn(stage, now, size)))

    def _arrived(self, found: tuple[str, QImage | None]) -> None:
        id, image = found
        if image is not None:
            self._seen[id] = image
        if id == self._wanted:
            self.image = image
            self.update()

    def close_job(self) -> None:
        self._job.close()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PAPER.paper))
        painter.setPen(QColor("#DDD9CE"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self.image is not None:
            room = self.rect().adjusted(1, 1, -1, -1)
            size = self.image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left = room.left() + (room.width() - size.width()) // 2
            top = room.top() + (room.height() - size.height()) // 2
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            target = room.__class__(left, top, size.width(), size.height())
            painter.drawImage(target, self.image)
        painter.end()

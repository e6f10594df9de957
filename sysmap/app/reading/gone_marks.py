"""What is there no more, drawn over the map at the place where it was, while two states are compared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor, QPainter

from sysmap.analysis import Comparison, gone_mark
from sysmap.drawing import PlacedElement, lay_out, paint_gone
from sysmap.geometry import Box

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class GoneMarks:
    """Only on screens; nothing of it belongs to the map."""

    def __init__(self, desk: Desk, found: Comparison, language: str) -> None:
        self._desk, self.said, self.strong = desk, gone_mark(language), ""
        ids = [one.before for one in found.of("gone")]
        only: dict[str, Any] = {"links": {}, "loops": {}, "notes": {}, "pictures": {}}
        alone = found.before.evolve(elements=[found.before.elements[id] for id in ids], **only)
        theme = desk.view.scene.theme
        self.placed: Mapping[str, PlacedElement] = lay_out(alone, theme=theme, language=language).elements

    def box(self, id: str) -> Box | None:
        """Where one of them was."""
        placed = self.placed.get(id)
        return placed.box if placed is not None else None

    def paint(self, painter: QPainter, colour: QColor) -> None:
        camera, theme = self._desk.view.camera, self._desk.view.scene.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(camera.scale, camera.scale)
        painter.translate(-camera.x, -camera.y)
        for id, placed in self.placed.items():
            paint_gone(painter, placed, theme, self.said, strong=id == self.strong)
        painter.restore()

"""Silos on the screen: a soft outline round each group. Nothing of it is in the map or on paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from sysmap.geometry import hull

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

MARGIN = 16.0
"""Map units between the elements and the outline of their group."""
DASHES = ((), (6.0, 4.0), (1.5, 4.0), (10.0, 4.0, 2.0, 4.0), (14.0, 3.0))
"""Outlines told apart without colour."""
INK, FAINT = "#555E68", 14



def hulls(desk: Desk) -> Hulls:
    """The outlines of this desk; there is one painter of them."""
    for paint in desk.view.above:
        found = getattr(paint, "__self__", None)
        if isinstance(found, Hulls):
            return found
    return Hulls(desk)


class Hulls:
    """Paints the groups it is given, as long as the reading that gave them lasts."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._light: object = None
        self.groups: Sequence[Sequence[str]] = ()
        desk.view.above.append(self.paint)
        desk.lens.changed.connect(self._turned)

    def show(self, groups: Sequence[Sequence[str]]) -> None:
        """Draw these groups beside what is in the light now."""
        self.groups, self._light = groups, self._desk.lens.light
        self._desk.view.update()

    def _turned(self) -> None:
        if self.groups and self._desk.lens.light is not self._light:
            self.show(())

    def paint(self, painter: QPainter, _azure: QColor) -> None:
        if not self.groups:
            return
        from sysmap.drawing import painter_path

        view = self._desk.view
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = view.camera.to_screen(0.0, 0.0)
        painter.translate(corner.x, corner.y)
        painter.scale(view.camera.scale, view.camera.scale)
        for at, members in enumerate(self.groups):
            boxes = [box for id in members if (box := view.scene.box(id)) is not None]
            if not boxes:
                continue
            fill = QColor(INK)
            fill.setAlpha(FAINT if len(self.groups) < 3 else 0)  # many groups lie over each other
            pen = QPen(QColor(INK), 1.6)
            pen.setCosmetic(True)
            dashes = DASHES[at % len(DASHES)]
            if dashes:
                pen.setDashPattern(list(dashes))
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.setBrush(fill)
            painter.drawPath(painter_path(hull(boxes, MARGIN)))
        painter.restore()

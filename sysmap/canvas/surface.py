"""The picture of a map in a widget: what is seen, from where, and how it is painted."""

from __future__ import annotations

import gc

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from sysmap.canvas.backing import Backing
from sysmap.canvas.camera import Camera, fitted
from sysmap.canvas.keeping import ArcKeeper
from sysmap.canvas.projection import Projection
from sysmap.canvas.scene import Scene, spare
from sysmap.drawing import Figure, Light, Theme, prepare
from sysmap.editing import Change, Editor
from sysmap.geometry import Box, union
from sysmap.model import View

AT_ONCE = 300
"""So many elements and relations are painted between two frames."""
ROUND = 24.0
"""Pixels round the whole map, when a room looks at it."""


class Surface(QWidget):
    """Shows what an editor shows, from a camera. It paints; hands are its heir's.

    A `second` surface of the same editor only looks on: the first one keeps the arcs. It is never
    smaller than `least`, the scale below which its words cannot be read where it is shown. With
    `letters` it shows the whole map, in words of so many pixels, below the rows of pixels
    that something lies upon (`under`).
    """

    zoom_changed = Signal(float)

    def __init__(
        self, editor: Editor, theme: Theme, parent: QWidget | None = None, *, second: bool = False
    ) -> None:
        super().__init__(parent)
        prepare()
        self.editor, self.camera = editor, Camera()
        self.scene = Scene(editor, theme)
        self.backing = Backing(self.scene.figure, self)
        self.backing.changed.connect(self._sharper)
        self.projection = Projection(self.scene, self.backing)
        self._fitted, self._second = False, second
        self.least = self.letters = 0.0
        self.under = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(160, 120)
        editor.listeners.append(self._changed)
        if not second:
            editor.completing = ArcKeeper(self.scene)
        editor.on_select.append(self._selected)

    @property
    def figure(self) -> Figure:
        return self.scene.figure

    def _seen(self) -> tuple[Camera, int, int]:
        return self.camera, self.width(), self.height()

    def look(self, camera: Camera) -> None:
        """Look from here."""
        if camera.scale < self.least:
            camera = camera.zoomed(self.least / camera.scale, self.width() / 2, self.height() / 2)
        zoomed = camera.scale != self.camera.scale
        self.camera = camera.grid(self.devicePixelRatioF())
        self.backing.look(self.camera, self.width(), self.height(), self.devicePixelRatioF())
        self._looked()
        if zoomed:
            self.zoom_changed.emit(camera.scale)
        self.update()

    def look_now(self, camera: Camera) -> None:
        """Look from here without a moment of bare paper, where the map is small enough for that."""
        self.look(camera)
        small = len(self.figure.elements) + len(self.figure.links) <= AT_ONCE
        if small and self.isVisible() and not self.backing.covers_map():
            self._paint_now()

    def _paint_now(self) -> None:
        self.backing.paint_now()
        self.projection.sharper()

    def push(self, dx: float, dy: float) -> None:
        """Move the map by screen pixels."""
        self.look(self.camera.pushed(dx, dy))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Larger by this factor; what lies at `at` (the middle when absent) stays there."""
        at = at if at is not None else QPointF(self.width() / 2, self.height() / 2)
        self.look(self.camera.zoomed(factor, at.x(), at.y()))

    def zoom_to(self, scale: float) -> None:
        """1.0 is 100 %."""
        self.zoom_by(scale / self.camera.scale)

    def fit(self) -> None:
        """Show the whole map."""
        self._fitted = True
        map = self.editor.map
        if map.elements or map.zones or map.notes or map.pictures:
            self.look(fitted(self.figure.bounds, self.width(), self.height()))
        else:
            self.look(Camera(-self.width() / 2, -self.height() / 2, 1.0))

    def fit_selection(self) -> None:
        """Show what is selected, as large as fits."""
        box = union(b for id in self.editor.selection if (b := self.scene.box(id)) is not None)
        if box is not None:
            self.look(fitted(box, self.width(), self.height(), margin=80, largest=2.0))

    def reveal(self, id: str) -> None:
        """Move the map as little as shows this record."""
        box = self.scene.box(id)
        if box is None:
            return
        left, top, right, bottom = self.camera.box_to_screen(box.grown(24 / self.camera.scale))
        dx = max(0.0, -left) - max(0.0, right - self.width())
        dy = max(0.0, -top) - max(0.0, bottom - self.height())
        if dx or dy:
            self.push(dx, dy)

    def show_view(self, view: View | None) -> None:
        """Show the map through a view (or plainly)."""
        self.scene.view = view
        self._anew()

    def light(self, light: Light | None) -> None:
        """Read the map in this light: what it names stays as it is, the rest steps back."""
        self.projection.light(light)
        self._looked()
        self.update()

    def survey(self, letters: float) -> None:
        """Show the whole map, with words of so many pixels and no smaller ones; 0 shows it plainly."""
        scene, self.letters = self.scene, letters
        high = max(self.height() - self.under, self.height() // 2)
        camera = fitted(scene.plain.bounds, self.width(), high, margin=ROUND)
        wanted = None
        if letters and camera.scale * scene.theme.least < letters:
            wanted = (letters / camera.scale, camera.area(self.width(), high))
        camera = camera.pushed(0.0, self.height() - high)
        if wanted != scene.survey:
            scene.survey = wanted
            self.projection.reshape()
        if letters:
            self.least = 0.0
            self.look_now(camera)
            self.least = camera.scale

    def set_theme(self, theme: Theme) -> None:
        self.scene.theme = theme
        self._anew()

    def _anew(self) -> None:
        self.projection.anew()
        self.look(self.camera)

    def screen_box(self, box: Box) -> QRectF:
        """Where a part of the map is on this widget."""
        left, top, right, bottom = self.camera.box_to_screen(box)
        return QRectF(left, top, right - left, bottom - top)

    def _looked(self) -> None:
        """The map moved or changed under what lies above it."""

    # What the editor says

    def _changed(self, change: Change) -> None:
        if self.isVisible():
            self.backing.turns.take()  # until this is painted: a key or a button may have done it
        if change.origin == "load":
            self.projection.anew()
            self.fit()
        else:
            self.projection.follow(change.origin)
            if self.letters and change.origin != "preview":
                self.survey(self.letters)
        self._looked()
        self.update()

    def _selected(self, ids: frozenset[str]) -> None:
        self.update()

    def _sharper(self) -> None:
        self.projection.sharper()
        self.update()

    def detach(self) -> None:
        """Stop listening to the editor; the view shows nothing new any more."""
        if self._changed in self.editor.listeners:
            self.editor.listeners.remove(self._changed)
            if not self._second:
                self.editor.completing = None
            self.editor.on_select.remove(self._selected)
        self.backing.close()
        gc.unfreeze()
        if self._second:  # the map stays on the desk
            gc.collect()
            spare(self.figure)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.backing.picture is None:
            if not self._fitted:
                self.fit()
            self._paint_now()
        painter = QPainter(self)
        self.backing.paint(painter, self.width(), self.height())
        self.projection.paint(painter, self.camera, self.width(), self.height(), self.devicePixelRatioF())
        self._paint_above(painter)
        painter.end()
        self.backing.turns.give()

    def _paint_above(self, painter: QPainter) -> None:
        """What an heir shows above the ink."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._fitted:
            return
        if self.letters:
            self.survey(self.letters)
            return
        old = event.oldSize()
        dx, dy = (self.width() - old.width()) / 2, (self.height() - old.height()) / 2
        self.look(self.camera.pushed(dx, dy) if old.isValid() else self.camera)

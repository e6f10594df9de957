"""The map on the desk: the canvas, with letters going to the capture line and the inspector beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QDropEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent

from sysmap.app.inspector import WIDTH
from sysmap.canvas import Camera, MapView, Whispers, fitted
from sysmap.editing import Editor
from sysmap.geometry import Point
from sysmap.i18n import _
from sysmap.model import SystemMap
from sysmap.storage import form_of, ghosts_of
from sysmap.tools import create_linked, neighbour_place

MARGIN = 30.0
ENOUGH = 0.93
"""The inspector's place is kept free when the map loses no more of its size than this."""


def whispers(map: SystemMap) -> Whispers:
    """What the form of this map whispers, and the elements that came with it."""
    form = form_of(map).map
    return Whispers(ghosts_of(map), frozenset(form.elements))


class Surface(MapView):
    """Words typed on the map with nothing selected begin a line: `typed` gives the first letter."""

    typed = Signal(str)
    escaped = Signal()

    def __init__(self, editor: Editor) -> None:
        self._painted, self._own = False, Camera()
        self.above: list[Callable[[QPainter, QColor], object]] = []
        self.taps: list[Callable[[QPointF], bool]] = []
        self.drops: list[Callable[[QMimeData, Point], bool]] = []
        self.escapes: list[Callable[[], bool]] = []
        self.corner: Callable[[], QRect | None] = lambda: None  # what lies in the lower right one
        super().__init__(editor)
        self.setAccessibleName(_("Carte"))
        self.ghosts.ask = whispers

    def fit(self) -> None:
        """The whole map, clear of what lies in its corner; where there is room, of the inspector too."""
        super().fit()
        if not self.letters and (self.editor.map.elements or self.editor.map.zones):
            high = self.height() - self.ghosts.foot(self.figure)
            whole = fitted(self.figure.bounds, self.width(), high, margin=MARGIN)
            aside = fitted(self.figure.bounds, self.width() - WIDTH, high, margin=MARGIN)
            self.look(aside if aside.scale >= whole.scale * ENOUGH else self._clear(whole, high))
        self.settle()

    def settle(self) -> None:
        """The program has chosen to look from here."""
        self._own = self.camera

    @property
    def settled(self) -> bool:
        """Whether no hand has moved or zoomed the map since."""
        return self.camera == self._own

    def _clear(self, camera: Camera, high: float) -> Camera:
        """The same, a little higher and closer to the edges when something lies on the map's corner."""
        corner = self.corner()
        _left, _top, right, bottom = camera.box_to_screen(self.figure.bounds)
        if corner is None or right < corner.left() or bottom < corner.top():
            return camera
        return fitted(self.figure.bounds, self.width(), min(high, corner.top()), margin=MARGIN / 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The inspector comes over the map's right side; the map itself does not move."""
        before, own = self.camera, self.settled
        super().resizeEvent(event)
        if not self._painted:
            self.fit()
            return
        gone = event.oldSize().width() - event.size().width()
        if abs(gone) == WIDTH and event.oldSize().isValid():
            self.look(before)
        if own:
            self.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted = True
        super().paintEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """What comes from another window of ours (`drops`), else what the canvas takes."""
        at = self.camera.to_map(event.position().x(), event.position().y())
        if any(drop(event.mimeData(), at) for drop in self.drops):
            event.acceptProposedAction()
            return
        super().dropEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What lies above the map (`taps`) has the first chance to be clicked."""
        left = event.button() == Qt.MouseButton.LeftButton and not self.toolbox.busy
        if left and any(tap(event.position()) for tap in self.taps):
            event.accept()
            return
        super().mousePressEvent(event)

    def _paint_above(self, painter: QPainter) -> None:
        """What is on the screen only: the selection, then what parts of the desk add (`above`)."""
        super()._paint_above(painter)
        for paint in self.above:
            paint(painter, self.overlayer.azure)

    @property
    def free(self) -> bool:
        """Whether letters begin a line: nothing is selected, or only photos that one types over."""
        chosen, pictures = self.editor.selection, self.editor.map.pictures
        over = all(id in pictures and pictures[id].background for id in chosen)
        return not chosen or (over and self.toolbox.tool == "select")

    def event(self, event: QEvent) -> bool:
        """A letter with nothing selected begins a line, even when it is the key of an action."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            letter = event.text().isascii() and event.text().isalpha() and not self.editor.closed
            letter = letter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if letter and self.free and not self.toolbox.busy:
                event.accept()
                return True
        return bool(super().event(event))

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab makes the next linked element while one is selected; else it goes on, and Shift+Tab back."""
        one = self.walker.here
        idle = self.toolbox.tool == "select" and not self.toolbox.busy and not self.words.typing
        idle = idle and not self.editor.closed
        if next and idle and one in self.editor.map.elements:
            create_linked(self.desk, one, neighbour_place(self.desk, one, "right"))
            return True
        return bool(super().focusNextPrevChild(next))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = Qt.Key(event.key()), event.text()
        still = self.toolbox.tool == "select" and not self.toolbox.busy and not self.words.typing
        if still and key == Qt.Key.Key_Escape and any(leave() for leave in self.escapes):
            return
        idle = self.toolbox.tool == "select" and not self.toolbox.busy and not self.editor.selection
        if idle and key == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        if self.editor.closed and self.free and text.isalpha():
            self.editor.refuse()
            return
        if idle and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.editor.closed:
            self.typed.emit("")
            return
        plain = text.isprintable() and (text.isalpha() or text in "«\"'")
        if plain and text.strip() and self.free and not self.toolbox.busy:
            self.typed.emit(text)
            return
        super().keyPressEvent(event)

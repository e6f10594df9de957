"""The map on screen: a widget over one editor, and the hands that work on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from sysmap.canvas import access, deeds, keys, pointing, wheel
from sysmap.canvas.edges import EdgePush
from sysmap.canvas.ghosts import Ghosts
from sysmap.canvas.overlay import Overlayer, focus_ring
from sysmap.canvas.surface import Surface
from sysmap.canvas.viewdesk import ViewDesk
from sysmap.canvas.words_in_place import WordsInPlace
from sysmap.drawing import PAPER, Theme
from sysmap.editing import Change, Editor
from sysmap.geometry import Point
from sysmap.tools import Handle, Mods, Move, Toolbox, Walker, grip, handles

BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
BY_HAND = frozenset({
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel,
    QEvent.Type.NativeGesture, QEvent.Type.KeyPress,
})  # fmt: skip
"""What the painting thread waits for, until the frame that answers is painted."""
ASIDE = 24.0
"""How far from the last paste the next one stands, in map units, while the hand does not move."""


class MapView(Surface):
    """Shows what the editor shows, and lets tools edit it.

    The window around it listens: `edit_requested` names a record whose words are not typed
    in place (a relation, a loop); `menu_requested` gives the `Target` under a right click
    (or None) and the place on the screen; `files_dropped` the paths and the place on the map.
    """

    edit_requested = Signal(str)
    menu_requested = Signal(object, QPoint)
    status = Signal(str)
    tool_changed = Signal(str)
    typing_changed = Signal(bool)
    files_dropped = Signal(list, object)

    def __init__(self, editor: Editor, *, theme: Theme = PAPER, parent: QWidget | None = None) -> None:
        self.watchers: list[Callable[[], object]] = []
        super().__init__(editor, theme, parent)
        access.install()
        self.access: access.MapAccess | None = None
        self.desk = ViewDesk(self.scene, self._seen, self.push, self.edit, self.status.emit)
        self.toolbox = Toolbox(self.desk)
        self.walker: Walker = Walker(self.desk)
        self.toolbox.listeners.append(self.tool_changed.emit)
        self.words = WordsInPlace(self)
        self.overlayer = Overlayer(self.scene)
        self.ghosts = Ghosts()
        self._space = self._by_keyboard = False
        self._hot: Handle | None = None
        self._gripped: tuple[tuple[object, ...], list[Handle]] | None = None
        self._held = Mods()
        self._shape = ""
        self._pasted = (Point(0.0, 0.0), 0)
        self.pointer = QPointF(-1, -1)
        self.edges = EdgePush(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setAcceptDrops(True)

    # What is done

    def use(self, tool: str) -> None:
        """Take a tool: « select », « hand », « link », « zone », « note », « element »."""
        self.toolbox.use(tool)
        self._after()

    def choose(
        self, kind: str | None = None, link_kind: str | None = None, polarity: str | None = None
    ) -> None:
        """What new elements and new relations will be."""
        self.desk.kind = self.desk.kind if kind is None else kind
        self.desk.link_kind = self.desk.link_kind if link_kind is None else link_kind
        self.desk.polarity = self.desk.polarity if polarity is None else polarity

    def edit(self, id: str, fresh: str = "") -> None:
        """Let the words of a record be typed: in place, or wherever the window lets them be typed."""
        if self.editor.closed:
            self.editor.refuse()
            return
        if not self.words.start(id, fresh):
            self.edit_requested.emit(id)

    def edit_selected(self) -> None:
        if len(self.editor.selection) == 1:
            self.edit(next(iter(self.editor.selection)))

    def paste(self) -> None:
        """Paste at the pointer when it is over the map, else in the middle."""
        if self.editor.closed:
            self.editor.refuse()
            return
        deeds.paste(self.scene, self.paste_place(), self.desk.kind)

    def paste_piece(self, text: str) -> bool:
        """Paste a piece of a map there; whether it was one."""
        return deeds.paste_piece(self.scene, text, self.paste_place())

    def paste_place(self) -> Point:
        """Where a paste lands; a second one at the same place stands a little aside."""
        inside = self.rect().contains(self.pointer.toPoint())
        at = self.pointer if inside else QPointF(self.width() / 2, self.height() / 2)
        place = pointing.place(at, self.camera)
        self._pasted = (place, self._pasted[1] + 1) if place == self._pasted[0] else (place, 0)
        aside = ASIDE * self._pasted[1]
        return Point(place.x + aside, place.y + aside)

    # What the surface says

    def _changed(self, change: Change) -> None:
        if change.origin in ("undo", "redo", "load"):
            self.toolbox.cancel()
        super()._changed(change)
        access.tell_change(self, change)

    def _selected(self, ids: frozenset[str]) -> None:
        self._hot = None
        super()._selected(ids)
        access.tell_selection(self)

    def _looked(self) -> None:
        self.words.follow()
        for watcher in self.watchers:
            watcher()

    def _paint_above(self, painter: QPainter) -> None:
        overlay, chosen = self.toolbox.overlay(), self.editor.selection
        if self.words.typed is not None:
            chosen = chosen - {self.words.typed.id}
        if not self.backing.zooming and not self.letters:
            self.ghosts.paint(painter, self.scene.figure, self.camera, self.width(), self.height())
        hidden = not overlay.handles or self.words.typing or self.backing.zooming
        grips = [] if hidden else self._grips()
        self.overlayer.paint(painter, self.camera, overlay, grips, chosen, self._hot)
        if self._by_keyboard and self.hasFocus():
            focus_ring(painter, self.width(), self.height(), self.overlayer.azure)

    def _grips(self) -> list[Handle]:
        """The handles, whose places are looked for only when something changed."""
        about = (self.scene.figure, self.scene.live, self.editor.selection, self.camera.scale)
        if self._gripped is None or about != self._gripped[0]:
            self._gripped = about, handles(self.desk)
        return self._gripped[1]

    # Hands

    def _point(self, name: str) -> None:
        """The pointer's shape; Qt takes its time even to set the one it has."""
        if name != self._shape:
            self._shape = name
            self.setCursor(pointing.cursor(name))

    def _after(self) -> None:
        self._point(self.toolbox.state.cursor)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keyboard = False
        self.words.finish()
        press = pointing.press(event, self.camera)
        if self._space and press.button == "left":
            self.toolbox.pan(press)
        elif press.button in ("left", "middle"):
            self.toolbox.press(press)
        self._after()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.words.finish()
        self.toolbox.press(pointing.press(event, self.camera, double=True))
        self._after()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer = event.position()
        if event.buttons():
            self._held = pointing.mods(event.modifiers())
            self.toolbox.move(pointing.move(event, self.camera))
            self.edges.watch(event.position())
            self._after()
        elif self.toolbox.tool == "select" and not self.editor.closed:
            self._hover(pointing.place(event.position(), self.camera))

    def _hover(self, at: Point) -> None:
        hot = grip(self.desk, *at, self._grips())
        if hot != self._hot:
            self._hot = hot
            self.update()
        name = "arrow" if hot is None else "pointing" if hot.what == "arrow" else "moving"
        self._point(name)

    def repeat_move(self) -> None:
        """The hand holds still and the map moved under it."""
        self.toolbox.move(Move(pointing.place(self.pointer, self.camera), self._held))
        self._after()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.edges.stop()
        self.toolbox.release(pointing.release(event, self.camera))
        self._after()

    def wheelEvent(self, event: QWheelEvent) -> None:
        meant = wheel.meant(event)
        if isinstance(meant, wheel.Zoom):
            self.zoom_by(meant.factor, meant.at)
        else:
            self.push(meant.dx, meant.dy)
        event.accept()

    def _wanted(self, event: QEvent) -> bool:
        """Whether a tool takes this key: Qt keeps Tab for itself before any key is pressed."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return bool(self.toolbox.state.wants) and keys.wanted(self, event)

    def event(self, event: QEvent) -> bool:
        if event.type() in BY_HAND:
            self.backing.turns.take()
        if self._wanted(event):
            self._after()
            return True
        pinch = wheel.pinched(event, self)
        if pinch is not None:
            self.toolbox.cancel()
            self.zoom_by(pinch.factor, pinch.at)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._space = True
            if not self.toolbox.busy:
                self._point("hand")
        elif keys.pressed(self, event):
            self._after()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self._after()
        super().keyReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = pointing.place(QPointF(event.pos()), self.camera)
        target = self.desk.at(*at)
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            target = None
        elif target is not None and target.id not in self.editor.selection:
            self.editor.select([target.id])
        self.menu_requested.emit(target, event.globalPos())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)
        access.tell_selection(self)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        super().focusOutEvent(event)
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data, at = event.mimeData(), pointing.place(event.position(), self.camera)
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.files_dropped.emit(files, at)
        elif self.editor.closed:
            self.editor.refuse()
        elif data.hasText():
            deeds.paste_data(self.scene, data, at, self.desk.kind)
        event.acceptProposedAction()

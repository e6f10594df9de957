"""The page as it will be printed: seen near or far, its words written in place, its parts dragged."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from sysmap.app.poster.holding import Held, Holding
from sysmap.app.poster.inplace import InPlace
from sysmap.app.poster.sight import NATURAL, Sight, whole
from sysmap.app.style import AZURE, LINE, PANEL
from sysmap.geometry import Box, union
from sysmap.i18n import _
from sysmap.model import Poster
from sysmap.poster import Sheet, hands

STEP, PAN = 1.25, 60


class Preview(QWidget):
    """Shows a picture of the page and tells what hands do to it.

    `seen` asks for a picture of what is visible; `written(part, text)` are words typed on the
    page; `ordered(parts)`, `sided(side)`, `sized(share)` are parts dragged.
    """

    seen = Signal()
    written = Signal(str, str)
    ordered = Signal(object)
    sided = Signal(str)
    sized = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(420, 320)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(_("Aperçu de l’affiche"))
        self.sheet: Sheet | None = None
        self.poster = Poster(id="")
        self.image: QImage | None = None
        self._image_sight = self.sight = Sight(1.0, 0.0, 0.0)
        self._fitted = True
        self.part = ""
        self._holding: Holding | None = None
        self._pointed: tuple[Box, ...] = ()
        self.editor = InPlace(self)
        self.editor.done.connect(self.written)

    # What is seen

    def show_sheet(self, sheet: Sheet, poster: Poster) -> None:
        """Another sheet; the eye stays where it was when the page is as large as before."""
        before, self.sheet, self.poster = self.sheet, sheet, poster
        if before is None or before.whole is not sheet.whole:
            self._pointed = ()
        if before is None or (before.width, before.height) != (sheet.width, sheet.height):
            self._fitted = True
        if self._fitted:
            self.sight = whole((sheet.width, sheet.height), self._room())
        if self.part not in hands.parts(sheet):
            self.part = ""
        self.update()

    def show_image(self, image: QImage, sight: Sight) -> None:
        self.image, self._image_sight = image, sight
        self.update()

    def _room(self) -> tuple[float, float]:
        return float(self.width()), float(self.height())

    def look(self, sight: Sight) -> None:
        """See the page like this."""
        if self.sheet is None:
            return
        self._fitted = False
        self.sight = sight.kept((self.sheet.width, self.sheet.height), self._room())
        self.editor.follow(self.sight)
        self.update()
        self.seen.emit()

    def fit(self) -> None:
        """All of the page."""
        if self.sheet is not None:
            self.look(whole((self.sheet.width, self.sheet.height), self._room()))
            self._fitted = True

    def natural(self) -> None:
        """As large as on paper."""
        self.zoom(NATURAL / self.sight.scale)

    def point(self, boxes: tuple[Box, ...]) -> None:
        """Go where these are on the page, and show them until the hand does something else."""
        found = union(boxes)
        if self.sheet is None or found is None:
            return
        self._pointed = boxes
        room = self._room()
        near = min(room[0] / (found.width * 2.2 + 60), room[1] / (found.height * 2.2 + 40))
        scale = min(max(near, whole((self.sheet.width, self.sheet.height), room).scale), 2 * NATURAL)
        self.look(Sight(scale, room[0] / 2 - found.centre.x * scale, room[1] / 2 - found.centre.y * scale))
        self.setFocus()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        spot = at or QPointF(self.width() / 2, self.height() / 2)
        self.look(self.sight.zoomed(factor, spot.x(), spot.y()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.sheet is not None:
            self.fit() if self._fitted else self.look(self.sight)

    def sizeHint(self) -> QSize:
        return QSize(900, 640)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PANEL))
        if self.sheet is None or self.image is None:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _("Mise en page…"))
        else:
            self._paint_page(painter, self.sheet)
            self._paint_hands(painter, self.sheet)
        if self.hasFocus():
            painter.setPen(QPen(QColor(AZURE), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_page(self, painter: QPainter, sheet: Sheet) -> None:
        assert self.image is not None
        page = _rect(self.sight.shown(Box(0.0, 0.0, sheet.width, sheet.height)))
        painter.save()
        painter.setClipRect(page)
        painter.fillRect(page, QColor(sheet.theme.paper))
        was = self._image_sight
        turn = self.sight.scale / was.scale
        corner = QPointF(self.sight.dx - was.dx * turn, self.sight.dy - was.dy * turn)
        ratio = self.image.devicePixelRatio()
        size = (self.image.width() / ratio * turn, self.image.height() / ratio * turn)
        if turn != 1.0:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(corner.x(), corner.y(), *size), self.image)
        painter.restore()
        painter.setPen(QPen(QColor(LINE), 1))
        painter.drawRect(page)

    def _paint_hands(self, painter: QPainter, sheet: Sheet) -> None:
        """The part under the hand, and where a dragged one would go."""
        azure = QColor(AZURE)
        if self.part and not self.editor.isVisible():
            painter.setPen(QPen(azure, 2 if self.hasFocus() else 1))
            painter.drawRoundedRect(_rect(self.sight.shown(hands.parts(sheet)[self.part].grown(1.2))), 4, 4)
        painter.setPen(QPen(azure, 2))
        for box in self._pointed:
            painter.drawRoundedRect(_rect(self.sight.shown(box).grown(4)), 5, 5)
        if self._holding is not None and self._holding.moved:
            painter.setPen(QPen(azure, 3))
            for line in self._holding.marks(sheet):
                painter.drawLine(*(QPointF(*self._pixel(*end)) for end in line))

    def _pixel(self, x: float, y: float) -> tuple[float, float]:
        return self.sight.dx + x * self.sight.scale, self.sight.dy + y * self.sight.scale

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        buttons = (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton)
        if self.sheet is None or event.button() not in buttons:
            return
        self._pointed = ()
        self.setFocus()
        at = self.sight.on_page(event.position().x(), event.position().y())
        kind: Held = "page"
        if event.button() == Qt.MouseButton.LeftButton:
            self.part = hands.part_at(self.sheet, *at)
            if hands.on_divider(self.sheet, *at):
                kind = "border"
            elif self.part:
                kind = "part"
        self._holding = Holding(kind, self.part, at, event.position(), event.position())
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.sheet is None:
            return
        at = self.sight.on_page(event.position().x(), event.position().y())
        if self._holding is None:
            self._hover(self.sheet, at)
            return
        before, self._holding = self._holding.last, self._holding.at(at, event.position())
        if self._holding.kind == "page" and self._holding.moved:
            step = event.position() - before
            self.look(self.sight.moved(step.x(), step.y()))
        self.update()

    def _hover(self, sheet: Sheet, at: tuple[float, float]) -> None:
        over = hands.part_at(sheet, *at)
        shape = Qt.CursorShape
        if hands.on_divider(sheet, *at):
            self.setCursor(shape.SplitHCursor)
        elif over in hands.WRITTEN:
            self.setCursor(shape.IBeamCursor)
        else:
            self.setCursor(shape.OpenHandCursor if over or not self._fitted else shape.ArrowCursor)
        if over != self.part and not self.editor.isVisible():
            self.part = over
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._holding = self._holding, None
        if held is None or self.sheet is None:
            return
        if not held.moved:
            if held.kind == "part":
                self.write(held.part)
        elif held.kind == "border":
            self.sized.emit(hands.share_at(self.sheet, self.poster, held.now[0]))
        elif held.kind == "part":
            self._dropped(self.sheet, held)
        self.update()

    def _dropped(self, sheet: Sheet, held: Holding) -> None:
        if held.part not in hands.order_of(sheet):
            return
        if side := hands.side_at(sheet, *held.now):
            self.sided.emit(side)
        else:
            self.ordered.emit(hands.moved_to(sheet, held.part, *held.now))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if steps := event.angleDelta().y() / 120:
            self.zoom(STEP**steps, event.position())

    # The keyboard

    def write(self, part: str) -> None:
        """Write this part where it stands, when its words are somebody's."""
        if self.sheet is not None and part in hands.WRITTEN:
            self.part = part
            self.editor.open(part, self.sheet, self.poster, self.sight)
            self.update()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes from part to part, then leaves the page."""
        names = list(hands.parts(self.sheet)) if self.sheet is not None else []
        at = names.index(self.part) if self.part in names else (-1 if next else len(names))
        to = at + (1 if next else -1)
        if not 0 <= to < len(names):
            self.part = ""
            self.update()
            return super().focusNextPrevChild(next)
        self.part = names[to]
        self.setAccessibleDescription(self.part)
        self.update()
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), Qt.Key
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (keys.Key_Return, keys.Key_Enter, keys.Key_F2) and self.part:
            self.write(self.part)
        elif alt and self.sheet is not None and key in (keys.Key_Up, keys.Key_Down) and self.part:
            self.ordered.emit(hands.stepped(self.sheet, self.part, -1 if key == keys.Key_Up else 1))
        elif alt and key in (keys.Key_Left, keys.Key_Right):
            self._narrower(key == keys.Key_Right)
        elif key in (keys.Key_Plus, keys.Key_Equal):
            self.zoom(STEP)
        elif key == keys.Key_Minus:
            self.zoom(1 / STEP)
        elif key in _PANS:
            self.look(self.sight.moved(*(PAN * way for way in _PANS[key])))
        else:
            super().keyPressEvent(event)

    def _narrower(self, right: bool) -> None:
        if self.sheet is None or (border := hands.divider(self.sheet)) is None:
            return
        step = self.sheet.regions["words"].width * (0.04 if right else -0.04)
        self.sized.emit(hands.share_at(self.sheet, self.poster, border + step))


_PANS = {
    int(Qt.Key.Key_Left): (1, 0), int(Qt.Key.Key_Right): (-1, 0), int(Qt.Key.Key_Up): (0, 1),
    int(Qt.Key.Key_Down): (0, -1),
}  # fmt: skip


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)

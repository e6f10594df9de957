"""The screen of a story: one page at a time, in big letters; the map glides from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from math import exp, log

from PySide6.QtCore import QEasingCurve, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from sysmap.geometry import Box
from sysmap.i18n import _
from sysmap.poster import WIDE, Slide, Telling, paint_slide, slides_of

LASTS = 520
"""Milliseconds from one page to the next: slow enough to be followed, never waited for."""


class Show(QWidget):
    """Paints the page `place` of a telling; `turned` is called with each new place."""

    def __init__(self, telling: Telling, place: int, *, gently: Callable[[], bool]) -> None:
        super().__init__()
        self.telling, self.place, self.dark = telling, place, False
        self.turned: Callable[[int], object] = lambda place: None
        self._gently, self._slides = gently, list[Slide]()
        self._rest: QImage | None = None
        self._from: Slide | None = None
        self._before: QImage | None = None
        self.setAccessibleName(_("Récit"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._move = QVariantAnimation(self)
        self._move.setStartValue(0.0)
        self._move.setEndValue(1.0)
        self._move.setDuration(LASTS)
        self._move.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._move.valueChanged.connect(lambda *_: self.update())
        self._move.finished.connect(self._arrived)

    @property
    def count(self) -> int:
        return len(self.telling.scenes)

    def go(self, place: int) -> None:
        """Turn to this page; the ends are the ends."""
        to = min(max(place, 0), self.count - 1)
        if self.dark:
            self.darken(False)
        if to == self.place:
            return
        before = self._slide() if self._slides else None
        self._move.stop()
        self._before = self._rest if before is not None else None
        self._from = before
        self.place, self._rest = to, None
        self._tell()
        if self._gently() and self.isVisible() and self._before is not None:
            self._move.start()
        self.update()

    def darken(self, dark: bool) -> None:
        """A black screen: the room looks at who speaks."""
        self.dark = dark
        self.update()

    def _tell(self) -> None:
        self.setAccessibleDescription(self.telling.scenes[self.place].sentence)
        self.turned(self.place)

    def _arrived(self) -> None:
        self._from = self._before = None
        self.update()

    def _slide(self) -> Slide:
        if not self._slides:
            self._slides = slides_of(self.telling, (WIDE[0], WIDE[0] * self.height() / max(1, self.width())))
        return self._slides[self.place]

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._slides, self._rest = [], None
        super().resizeEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.dark or not self.count:
            painter.fillRect(self.rect(), QColor("#000000"))
        elif self._move.state() == QVariantAnimation.State.Running and self._from is not None:
            self._moving(painter, float(self._move.currentValue()))
        else:
            if self._rest is None:
                self._rest = self._picture()
            painter.drawImage(0, 0, self._rest)
        painter.end()

    def _picture(self) -> QImage:
        ratio = self.devicePixelRatioF()
        image = QImage(self.size() * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        painter = QPainter(image)
        self._paint(painter, self._slide())
        painter.end()
        return image

    def _paint(self, painter: QPainter, slide: Slide) -> None:
        per_mm = self.width() / slide.width
        painter.save()
        painter.scale(per_mm, per_mm)
        paint_slide(painter, slide, per_mm=per_mm)
        painter.restore()

    def _moving(self, painter: QPainter, share: float) -> None:
        """Both pictures seen from between the two, the new one coming up over the old one.

        Pictures are slid and scaled, not painted again: a frame costs the same on every map.
        """
        slide, before = self._slide(), self._from
        if self._rest is None:
            self._rest = self._picture()
        painter.drawImage(0, 0, self._rest)
        if before is None or self._before is None:
            return
        seen = between(before.area, slide.area, share)
        frame = self._pixels(slide.frame)
        painter.setClipRect(frame)
        painter.fillRect(frame, QColor(slide.sheet.theme.paper))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for image, one, ink in ((self._before, before, 1.0), (self._rest, slide, min(1.0, 1.6 * share))):
            painter.setOpacity(ink)
            target, source = self._part(one, seen, frame)
            painter.drawImage(target, image, source)

    def _pixels(self, box: Box) -> QRectF:
        per_mm = self.width() / WIDE[0]
        return QRectF(box.left * per_mm, box.top * per_mm, box.width * per_mm, box.height * per_mm)

    def _part(self, slide: Slide, seen: Box, frame: QRectF) -> tuple[QRectF, QRectF]:
        """Where the map of a picture lies when one sees this area, and where it is in the picture."""
        scale, area, ratio = frame.width() / seen.width, slide.area, self.devicePixelRatioF()
        own = self._pixels(slide.frame)
        left = frame.left() + (area.left - seen.left) * scale
        top = frame.top() + (area.top - seen.top) * scale
        target = QRectF(left, top, area.width * scale, area.height * scale)
        source = QRectF(own.left() * ratio, own.top() * ratio, own.width() * ratio, own.height() * ratio)
        return target, source

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.go(self.place + (1 if event.button() == Qt.MouseButton.LeftButton else -1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()


def between(a: Box, b: Box, share: float) -> Box:
    """A frame part of the way: the middle goes straight, the size by equal ratios."""
    wide = exp(log(a.width) + (log(b.width) - log(a.width)) * share)
    tall = wide * b.height / b.width
    (ax, ay), (bx, by) = a.centre, b.centre
    return Box.around(ax + (bx - ax) * share, ay + (by - ay) * share, wide, tall)

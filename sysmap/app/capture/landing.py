"""Where the next words land on a photo one types over: a cursor on it, moved by clicks and keys."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from sysmap.canvas import fitted
from sysmap.editing import operations_photos
from sysmap.geometry import Box, Point, free_place
from sysmap.i18n import _
from sysmap.model import Picture

if TYPE_CHECKING:
    from sysmap.app.banners import Banner
    from sysmap.app.desk import Desk

BELOW, CLEAR, COLUMN = 16.0, 8.0, 260.0
"""Paper between what is written one under the other, round it, and from column to column."""
STEPS = 16
"""A key moves the cursor by this part of the photo."""
INSET = 0.12
"""Where the cursor begins on a photo, as a share of its sides."""


class Landing:
    """`photo` is the one being typed over (empty: none), `at` the place of the next words."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.photo, self.at = "", Point(0.0, 0.0)
        self.note: Banner | None = None

    @property
    def picture(self) -> Picture | None:
        found: Picture | None = self._desk.editor.map.pictures.get(self.photo)
        return found if found is not None and found.background else None

    @property
    def on(self) -> bool:
        return self.picture is not None

    def name(self) -> str:
        """« Photo : Table 2 », for the capture line."""
        picture = self.picture
        return _("Photo : {name}").format(name=picture.caption or _("sans nom")) if picture else ""

    # Where it is put

    def point(self, at: Point) -> None:
        """A click: on a photo the words go there; on free paper they go their usual way again."""
        for picture in reversed(operations_photos.backgrounds(self._desk.editor.map)):
            if not picture.hidden and _box(picture).holds(*at):
                self._put(picture.id, at)
                return
        self.leave()

    def leave(self) -> None:
        if self.photo:
            self._put("", self.at)

    def _put(self, photo: str, at: Point) -> None:
        self.photo, self.at = photo, at
        self._desk.capture.refresh()
        self._desk.view.update()

    def go(self, step: int) -> None:
        """The next photo (or the one before), as large as it fits, the cursor up at its left."""
        desk, every = self._desk, operations_photos.backgrounds(self._desk.editor.map)
        if not every:
            return
        ids = [picture.id for picture in every]
        now = ids.index(self.photo) if self.photo in ids else (-1 if step > 0 else 0)
        picture = every[(now + step) % len(every)]
        box = _box(picture)
        desk.editor.select(())
        desk.view.look(fitted(box.grown(40), desk.view.width(), desk.view.height(), margin=10))
        self.begin(picture)
        desk.capture.start()

    def begin(self, picture: Picture) -> None:
        """The words go on this photo, beginning up at its left."""
        box = _box(picture)
        self._put(picture.id, Point(box.left + box.width * INSET, box.top + box.height * INSET))

    def nudge(self, dx: int, dy: int) -> bool:
        """A key moves the cursor over the photo; whether there is one."""
        picture = self.picture
        if picture is None:
            return False
        box = _box(picture)
        x = min(max(self.at.x + dx * box.width / STEPS, box.left), box.right)
        y = min(max(self.at.y + dy * box.height / STEPS, box.top), box.bottom)
        self._put(picture.id, Point(x, y))
        self._desk.view.update()
        return True

    # What is written there

    def place(self, size: tuple[float, float], more: Sequence[Box] = ()) -> Box:
        """The box of what is written now: at the cursor, or as near as what is there already lets it.

        `more` are boxes that are not on the map yet.
        """
        taken = [*(one.box for one in self._desk.view.figure.elements.values()), *more]
        return Box.around(*free_place(size, self.at, taken, clear=CLEAR), *size)

    def written(self, box: Box) -> None:
        """The cursor goes under what was written; at the foot of the photo, to the next column."""
        picture = self.picture
        if picture is None:
            return
        self._put_away()
        photo = _box(picture)
        below = Point(self.at.x, box.bottom + BELOW + box.height / 2)
        if below.y > photo.bottom:
            below = Point(self.at.x + COLUMN, photo.top + photo.height * INSET)
        self.at = below
        self._desk.view.update()

    def _put_away(self) -> None:
        """What was said when the photo came has been understood."""
        note, self.note = self.note, None
        with suppress(RuntimeError):  # it was closed already
            if note is not None:
                note.hide()
                note.deleteLater()

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """A caret where the next words will stand. On screen only."""
        picture = self.picture
        if picture is None or picture.hidden or self._desk.tool == "corners":
            return
        x, y = self._desk.view.camera.to_screen(*self.at)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for width, ink in ((6.0, QColor(255, 255, 255, 220)), (2.5, colour)):
            pen = QPen(ink, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QLineF(x, y - 15, x, y + 15))
            for end in (y - 15, y + 15):
                painter.drawLine(QPointF(x - 5, end), QPointF(x + 5, end))


def _box(picture: Picture) -> Box:
    return Box.around(picture.x, picture.y, picture.width, picture.height)

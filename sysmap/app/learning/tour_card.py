"""The card of the tour: one sentence, how a keyboard does it, and the way on, back or out."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from sysmap.app.announcing import alert
from sysmap.app.controls import button, column, row, words
from sysmap.i18n import _

WIDE, GAP, EDGE, BAR = 380, 14, 12, 60


class TourCard(QWidget):
    """`onward`, `backward` and `left` are what was pressed."""

    onward = Signal()
    backward = Signal()
    left = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDE)
        self.place: QLabel = words("", "quiet")
        self.said: QLabel = words("", "told", wrap=True)
        self.keys: QLabel = words("", "quiet", wrap=True)
        away = button("", self.left.emit, image="x", tip=_("Quitter la visite (Échap)"))
        self.back = button(_("Précédent"), self.backward.emit)
        self.next = button(_("Suivant"), self.onward.emit, look="strong")
        head, foot = row(self.place, None, away), row(self.back, None, self.next)
        self._whole = column(head, self.said, self.keys, foot, space=6, parent=self)
        self._whole.setContentsMargins(18, 8, 10, 12)

    def tell(self, number: int, count: int, said: str, keys: str) -> None:
        """Show a step, and say it to those who listen."""
        place = _("Visite, {n} sur {count}").format(n=number, count=count) if number <= count else _("Visite")
        self.place.setText(place)
        self.said.setText(said)
        self.keys.setText(keys)
        self.keys.setVisible(bool(keys))
        self.back.setVisible(number > 1)
        self.back.setText(_("Recommencer") if number > count else _("Précédent"))
        self.next.setText(_("Fermer la visite") if number > count else _("Suivant"))
        alert(self, f"{place}. {said} {keys}".strip())
        self.setFixedHeight(self._whole.totalHeightForWidth(WIDE))

    def thank(self) -> None:
        """The gesture was made."""
        self.place.setText(_("C’est fait."))
        alert(self, _("C’est fait."))

    def lie(self, at: QRect | None, room: QRect | None = None) -> None:
        """Beside what is spoken of, never over it, or in a corner of this room; in the middle when it is
        nowhere."""
        page = self._page.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        where = beside(at, self.size(), page) if at is not None else None
        if at is not None and room is not None:
            where = far(at, self.size(), room.adjusted(EDGE, EDGE, -EDGE, -EDGE))
        if where is None:
            where = page.center() - QPoint(self.width() // 2, self.height() // 2)
        if where != self.pos():
            self.move(where)
        self.raise_()


def beside(at: QRect, size: QSize, page: QRect) -> QPoint | None:
    """Under, over, at the right or at the left of it, whichever has room; the lower left corner else.

    Small things below the bar have it at their side: what lies under them is the next thing to choose.
    """
    x = min(max(at.center().x() - size.width() // 2, page.left()), page.right() - size.width())
    y = min(max(at.center().y() - size.height() // 2, page.top()), page.bottom() - size.height())
    upright = [QPoint(x, at.bottom() + GAP), QPoint(x, at.top() - GAP - size.height())]
    across = [QPoint(at.right() + GAP, y), QPoint(at.left() - GAP - size.width(), y)]
    small = at.width() < page.width() // 2 and at.top() > BAR
    rooms = (QRect(place, size) for place in (across + upright if small else upright + across))
    found = next((one.topLeft() for one in rooms if page.contains(one)), None)
    return found or QPoint(page.left(), page.bottom() - size.height())


def far(at: QRect, size: QSize, room: QRect) -> QPoint:
    """The corner of the room that is farthest from it."""
    right, bottom = room.right() - size.width(), room.bottom() - size.height()
    corners = [QPoint(x, y) for x in (room.left(), right) for y in (room.top(), bottom)]
    middle = QPoint(size.width() // 2, size.height() // 2)
    return max(corners, key=lambda one: (one + middle - at.center()).manhattanLength())

"""The left side: the kinds and relations offered first, each drawn as it is, with its key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from sysmap.app.controls import Button, clear, column, flat, harmless, hint, words
from sysmap.app.icons import icon, pixmap
from sysmap.app.menus import offers, plain
from sysmap.app.notation.specimens import draw_kind, draw_link, draw_zone
from sysmap.app.start.cards import fitting, font
from sysmap.app.style import FIELD, INK, LINE, QUIET
from sysmap.app.windows import scrolled
from sysmap.editing import offered
from sysmap.i18n import _, language
from sysmap.model import KINDS, LINK_KINDS

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


WIDE, SLIM = 212, 74


def sign_name(polarity: str) -> str:
    """« Même sens », « Sens inverse », « Selon les cas »."""
    return {"+": _("Même sens"), "-": _("Sens inverse"), "?": _("Selon les cas")}.get(polarity, "")


class Offer(Button):
    """One thing that can be put on the map, drawn as it will be."""

    def __init__(self, desk: Desk, what: str, id: str, name: str, key: str) -> None:
        super().__init__()
        self._desk, self.what, self.id, self._name, self._key = desk, what, id, name, key
        self._slim = False
        self.setProperty("look", "row")
        self.setCheckable(True)
        self.setFixedHeight(40)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        hint(self, f"{name} ({key})" if key else name)
        self.setToolTip(harmless(_tip(what, name, key)))

    def sizeHint(self) -> QSize:
        return QSize(56 if self._slim else 188, 40)

    def be_slim(self, slim: bool) -> None:
        """Its drawing alone: the name is its tooltip."""
        self._slim = slim
        self.updateGeometry()
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = offers(self._desk, self.what, self.id)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(6, 7, 44, self.height() - 14)
        map = self._desk.editor.map
        if self.what == "kind":
            draw_kind(painter, map.kind(self.id), room)
        elif self.what == "link":
            draw_link(painter, map, self.id, room)
        elif self.what == "zone":
            draw_zone(painter, room)
        else:
            painter.drawPixmap(20, 11, pixmap("ellipsis", 18, INK, self.devicePixelRatioF()))
        if self._slim:
            return
        right = self._draw_key(painter)
        painter.setPen(QColor(INK))
        left = 60
        painter.setFont(fitting(self._name, right - left, 14, 500))
        painter.drawText(left, round(self.height() / 2 + 5), self._name)

    def _draw_key(self, painter: QPainter) -> float:
        if not self._key:
            return self.width() - 6
        painter.setFont(font(12, 500))
        wide = max(22.0, painter.fontMetrics().horizontalAdvance(self._key) + 10)
        cap = QRectF(self.width() - wide - 6, (self.height() - 21) / 2, wide, 21)
        painter.setPen(QColor(LINE))
        painter.setBrush(QColor(FIELD))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(QUIET))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        return cap.left() - 4


def _tip(what: str, name: str, key: str) -> str:
    """One sentence on what a click does."""
    said = {
        "kind": _("Écrire ensuite des éléments de type « {name} »"),
        "link": _("Tirer ensuite des relations « {name} »"),
        "zone": _("Tracer une zone sur la carte"),
    }.get(what, _("Les autres types, relations, notes et images"))
    return said.format(name=name) + (f" ({key})" if key else "")


class LeftSide(QWidget):
    """Five kinds, two or three relations, the zone, « Autres… »."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("side", "left")
        self._slim = False
        self._layout = QVBoxLayout()
        flat(self._layout, space=2, around=(12, 14, 12, 8))
        self._scroll = scrolled(self._layout)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        flat(column(self._scroll, space=0, parent=self))
        self.setFixedWidth(WIDE)
        self.offers: list[Offer] = []
        self._shown: tuple[object, ...] = ()
        self.refresh()

    def be_slim(self, slim: bool) -> None:
        """Where the window is narrow, the drawings alone, with their names as tooltips."""
        if slim != self._slim:
            self._slim = slim
            self.setFixedWidth(SLIM if slim else WIDE)
            self._build()
            self.show_armed()

    def refresh(self) -> None:
        """Build again when the map's palette or notation is another one; show what is armed."""
        map = self._desk.editor.map
        now = (map.palette, tuple(map.kinds.values()), tuple(map.link_kinds.values()), language())
        if now != self._shown:
            self._shown = now
            self._build()
        self.show_armed()

    def _build(self) -> None:
        clear(self._layout)
        self.offers = []
        side = 6 if self._slim else 12
        self._layout.setContentsMargins(side, side, side, 8)
        map, spoken = self._desk.editor.map, language()
        kinds, links = offered(map)
        self._head(_("Élément"))
        for id in kinds:
            row = map.kind(id)
            self._offer("kind", id, row.name(spoken), f"{row.key}:" if row.key else "")
        self._layout.addSpacing(10)
        self._head(_("Relation"))
        for id in links:
            name, key = link_words(self._desk, id)
            self._offer("link", id, name, key)
        self._layout.addSpacing(10)
        self._offer("zone", "zone", _("Zone"), "z:")
        self._layout.addSpacing(4)
        more = self._offer("more", "", _("Autres…"), "")
        more.setCheckable(False)
        self._layout.addStretch(1)

    def _head(self, text: str) -> None:
        label: QLabel = words(text, "head")
        label.setContentsMargins(4, 0, 0, 4)
        self._layout.addWidget(label)
        label.setVisible(not self._slim)

    def _offer(self, what: str, id: str, name: str, key: str) -> Offer:
        made = Offer(self._desk, what, id, name, key)
        made.be_slim(self._slim)
        made.clicked.connect(lambda *_: self._press(made))
        self._layout.addWidget(made)
        self.offers.append(made)
        return made

    def _press(self, offer: Offer) -> None:
        if offer.what == "kind":
            self._desk.arm_kind(offer.id)
        elif offer.what == "link":
            self._desk.arm_link(offer.id)
        elif offer.what == "zone":
            self._desk.arm_zone()
        else:
            self._others(offer)
        self.show_armed()

    def show_armed(self) -> None:
        """The kind being written, and the relation that dragging makes, are shown as chosen."""
        desk = self._desk
        link, polarity = desk.link_armed()
        for offer in self.offers:
            if offer.what == "kind":
                offer.setChecked(offer.id == desk.kind)
            elif offer.what == "link":
                offer.setChecked(desk.tool == "link" and offer.id in (link, f"{link}{polarity}"))
            elif offer.what == "zone":
                offer.setChecked(desk.tool == "zone")

    def _others(self, offer: Offer) -> None:
        """Every other kind and relation, then notes, images and the map's own notation."""
        desk, spoken = self._desk, language()
        map = desk.editor.map
        first, ties = offered(map)
        menu = QMenu(self)
        kinds = menu.addMenu(_("Autres types"))
        for id in (id for id in desk.every_kind() if id not in first):
            kinds.addAction(plain(map.kind(id).name(spoken)), partial(desk.arm_kind, id))
        links = menu.addMenu(_("Autres relations"))
        for id in (id for id in {**LINK_KINDS, **map.link_kinds} if id not in ties):
            links.addAction(plain(map.link_kind(id).name(spoken)), partial(desk.arm_link, id))
        menu.addSeparator()
        for id in ("note", "image", "frigo", "", "kinds"):
            if id:
                action = desk.actions_by_id[id]
                menu.addAction(icon(action.icon, 18), action.text(desk), lambda id=id: desk.do(id))
            else:
                menu.addSeparator()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(offer.mapToGlobal(offer.rect().topRight()))


def link_words(desk: Desk, id: str) -> tuple[str, str]:
    """The name and the key of a relation offered (« influence+ » is « Même sens », +)."""
    polarity = id[-1] if id[-1:] in "+-?" else ""
    if polarity:
        return sign_name(polarity), "−" if polarity == "-" else polarity
    return desk.editor.map.link_kind(id).name(language()), ""


def known_kinds(desk: Desk) -> list[str]:
    """Every kind: the map's own rows, then the program's."""
    map = desk.editor.map
    return [*map.kinds, *(id for id in KINDS if id not in map.kinds)]

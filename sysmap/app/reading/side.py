"""A reading beside the map: its panel, the keys it takes while it lasts, and what it leaves behind.

In front of a room there is no panel: the chip says it, and the keys are the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from sysmap.app.controls import button, column, flat, row, words
from sysmap.app.windows import scrolled
from sysmap.editing import Change
from sysmap.i18n import _, language
from sysmap.model import SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

WIDTH = 340
HIDDEN = "facilitator"


class Side(QWidget):
    """What the readings share. `keys` is what a key means here; `read` throws the light again."""

    in_room = True
    how: QPushButton
    computed: QLabel

    def __init__(self, desk: Desk, title: str, body: QWidget | None = None) -> None:
        """With a `body` of its own (a list), that is what scrolls."""
        super().__init__(desk)
        self._desk = desk
        self._gone, self._light = False, desk.lens.light
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("side", "right")
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        self.title: QLabel = words(title, "title", wrap=True)
        close = button("", self.leave, image="x", tip=_("Fermer (Échap)"))
        self.lines = QVBoxLayout()
        flat(self.lines, space=2)
        self.head, self.foot = QVBoxLayout(), QVBoxLayout()
        for part in (self.head, self.foot):
            flat(part, space=8)
        top = row(self.title, None, close)
        top.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        whole = self.stack = column(top, space=10)
        area = scrolled(whole)  # where the window is low, the whole panel scrolls
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        flat(column(area, space=0, parent=self))
        if body is not None:
            whole.addLayout(self.head)
        self._inside = self.foot if body is not None else self._lines_inside()
        whole.addWidget(body or scrolled(self._inside), 1)
        whole.addLayout(self.foot)
        whole.setContentsMargins(18, 14, 10, 14)

    def _lines_inside(self) -> QVBoxLayout:
        inside = QVBoxLayout()
        flat(inside, space=12, around=(0, 0, 8, 0))
        inside.addLayout(self.head)
        inside.addLayout(self.lines)
        inside.addStretch(1)
        return inside

    def explains(self, said: str = "") -> None:
        """« Comment c’est calculé » at the foot, for a reading that computes."""
        self.how = button(_("Comment c’est calculé"), self._explain, look="link", image="info")
        self.computed = words(said, "quiet", wrap=True)
        self.computed.hide()
        self.foot.addLayout(row(self.how, None))
        self._inside.addWidget(self.computed)

    def start(self) -> None:
        """The panel takes its place, and listens until it leaves."""
        desk = self._desk
        if desk.room.on:
            self.hide()
            keep_in_room(desk, self)
        else:
            desk.beside(self)
            self.show()
        desk.editor.listeners.append(self._heard)
        desk.editor.on_select.append(self._selected)
        desk.lens.changed.connect(self._turned)
        desk.view.installEventFilter(self)
        self.read()
        desk.view.setFocus()

    def _explain(self) -> None:
        """Two sentences, for whoever asks « qui a décidé ça ? »."""
        self.computed.setVisible(not self.computed.isVisible())
        if self.computed.isVisible():
            areas = (one for one in self.findChildren(QScrollArea) if one.isAncestorOf(self.computed))
            area = next(areas, None)
            QTimer.singleShot(0, lambda: area.ensureWidgetVisible(self.computed) if area else None)

    # What each reading says for itself

    def read(self) -> None:
        """Throw the light on what is read now, and fill the panel."""

    def chosen(self, ids: frozenset[str]) -> None:
        """Something else was selected on the map."""

    def keys(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What this key does here; None when it means nothing."""
        return None

    def again(self) -> Side:
        """The same reading, for another place (with the panel, or without it)."""
        raise NotImplementedError

    # What all of them know

    @property
    def map(self) -> SystemMap:
        """The map that is read: a facilitator's note is never projected."""
        map = self._desk.editor.map
        if not self._desk.room.on:
            return map
        elements = {id: e for id, e in map.elements.items() if e.visibility != HIDDEN}
        links = {id: k for id, k in map.links.items() if k.visibility != HIDDEN}
        if len(elements) == len(map.elements) and len(links) == len(map.links):
            return map
        return map.evolve(elements=elements, links=links)

    @property
    def spoken(self) -> str:
        """On the wall the map speaks its own language; beside it the program does."""
        return self._desk.editor.map.language if self._desk.room.on else language()

    def shine(self, **light: Any) -> None:
        """Show this in the light: the reading is ours until somebody else throws another."""
        self._light = None
        lens = self._desk.lens
        lens.changed.disconnect(self._turned)
        lens.show(**light)
        lens.changed.connect(self._turned)
        self._light = lens.light

    def dim(self) -> None:
        """Nothing is in the light, and the reading stays."""
        lens = self._desk.lens
        lens.changed.disconnect(self._turned)
        lens.clear()
        lens.changed.connect(self._turned)

    def go(self, id: str) -> None:
        """Bring a record into sight without choosing it: the reading stays as it is."""
        map = self._desk.editor.map
        ends = map.links.get(id)
        self._desk.reveal([ends.source, ends.target] if ends is not None else [id])

    def _turned(self) -> None:
        """The reading was ended, or another one has begun."""
        if not self._gone:
            QTimer.singleShot(0, self.leave)

    def _heard(self, change: Change) -> None:
        if change.origin != "preview" and not self._gone:
            self.read()

    def _selected(self, ids: frozenset[str]) -> None:
        if not self._gone:
            self.chosen(ids)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The map has the keys, and we take ours before they mean anything else there."""
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or self._gone:
            return super().eventFilter(watched, event)
        view = self._desk.view
        if not isinstance(event, QKeyEvent) or view.toolbox.busy or view.words.typing:
            return super().eventFilter(watched, event)
        deed = self._deed(event)
        if deed is None:
            return super().eventFilter(watched, event)
        event.accept()
        if kind == QEvent.Type.KeyPress:
            deed()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self.leave if event.key() == Qt.Key.Key_Escape else self._deed(event)
        if deed is not None:
            deed()
        else:
            super().keyPressEvent(event)

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        plain = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        return self.keys(event) if plain == Qt.KeyboardModifier.NoModifier else None

    # How it goes

    def leave(self) -> None:
        """End the reading: the whole map comes back."""
        if self._gone:
            return
        if self._desk.panel is self:
            self._desk.beside()
        else:
            self.detach()
            self.deleteLater()
        self._desk.view.setFocus()

    def detach(self) -> None:
        """It goes: nothing of it listens any more. Into the room it goes without its panel."""
        desk, self._gone = self._desk, True
        if self._heard in desk.editor.listeners:
            desk.editor.listeners.remove(self._heard)
        if self._selected in desk.editor.on_select:
            desk.editor.on_select.remove(self._selected)
        desk.lens.changed.disconnect(self._turned)
        desk.view.removeEventFilter(self)
        mine = desk.lens.light is self._light
        if desk.room.on and desk.panel is self and mine and self.in_room:
            again = self.again()
            QTimer.singleShot(0, again.start)
        elif mine:
            desk.lens.clear()


def keep_in_room(desk: Desk, side: Side) -> None:
    """One reading at a time, there too."""
    for other in desk.findChildren(Side):
        if other is not side and not other._gone:
            other.leave()


def reading_now(desk: Desk) -> Side | None:
    """The reading that has the keys, with its panel or without."""
    if isinstance(desk.panel, Side):
        return desk.panel
    return next((one for one in desk.findChildren(Side) if not one._gone and one._light is not None), None)

"""The right side: it comes with a selection, and goes with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sysmap.app.commands import show
from sysmap.app.controls import button, clear, flat, words
from sysmap.app.cover.strip import only_read
from sysmap.app.inspector import element, others, picture, relation
from sysmap.app.inspector.coming import Coming
from sysmap.app.inspector.sheet import Sheet
from sysmap.app.inspector.standing_out import StandingOut
from sysmap.app.windows import scrolled
from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

Fill = Callable[[Sheet, "Desk"], None]
WIDTH = 284


class Inspector(QWidget):
    """Fields about the selection. « Plus… » stays open while one goes from relation to relation."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.more = False
        self._shown: tuple[object, ...] = ()
        self.sheets: list[Sheet] = []
        self.standing: StandingOut | None = None
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("side", "right")
        self.setFixedWidth(WIDTH)
        self._layout = QVBoxLayout()
        flat(self._layout, around=(20, 18, 20, 18))
        self._scroll = scrolled(self._layout)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        flat(layout)
        layout.addWidget(self._scroll)
        self.coming = Coming(self, desk, WIDTH)
        self.hide()

    def refresh(self) -> None:
        """Show the selection's values; build again when it is another one."""
        now = self._signature()
        if now != self._shown:
            self._shown = now
            self._build()
        else:
            for sheet in self.sheets:
                sheet.refresh()
            if self.standing is not None:
                self.standing.refresh()

    def _signature(self) -> tuple[object, ...]:
        map, chosen = self._desk.editor.map, self._desk.editor.selection
        kinds = tuple(sorted({map.elements[i].kind for i in chosen if i in map.elements}))
        ties = tuple(sorted({map.links[i].kind for i in chosen if i in map.links}))
        view = show.current(self._desk)
        alone, closed = self._desk.panel is None, self._desk.editor.closed
        return chosen, kinds, ties, self.more, view.id if view else "", alone, closed

    def _build(self) -> None:
        top = self._scroll.verticalScrollBar().value()
        clear(self._layout)
        self.sheets, self.standing = [], None
        found = self._fills()
        self.coming.show(bool(found) and not self._desk.room.on and self._desk.panel is None)
        if not found:
            return
        title, first, further = found
        self._layout.addWidget(words(title, "head"))
        self._add(first)
        if show.has_view(self._desk):
            self.standing = StandingOut(self._desk)
            self._layout.addWidget(self.standing)
        if further is not None:
            if self.more:
                self._add(further)
            self._layout.addSpacing(14)
            self._layout.addWidget(self._toggle(), 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addStretch(1)
        if self._desk.editor.closed:
            only_read(self)
        if self.more:
            self._scroll.verticalScrollBar().setValue(top)

    def _toggle(self) -> QWidget:
        return button(_("Moins") if self.more else _("Plus…"), self._switch, look="link")

    def _switch(self) -> None:
        self.more = not self.more
        self.refresh()

    def focus_first(self) -> None:
        """Put the caret in the first field."""
        if self.sheets:
            first = self.sheets[0].nextInFocusChain()
            if first is not None:
                first.setFocus()

    def _add(self, fill: Fill) -> None:
        ids = [i for i in self._order() if i in self._desk.editor.selection]
        sheet = Sheet(self._desk.editor, ids)
        fill(sheet, self._desk)
        self.sheets.append(sheet)
        self._layout.addWidget(sheet)

    def _order(self) -> list[str]:
        map = self._desk.editor.map
        return [*map.elements, *map.links, *map.zones, *map.notes, *map.pictures]

    def _fills(self) -> tuple[str, Fill, Fill | None] | None:
        """The title, the first fields, the further ones."""
        map = self._desk.editor.map
        chosen = [i for i in self._order() if i in self._desk.editor.selection]
        if not chosen:
            return None
        if all(i in map.links for i in chosen):
            if len(chosen) == 1:
                return _("Relation"), relation.first, relation.further
            return _n("{n} relation", "{n} relations", len(chosen)), others.several_links, None
        if all(i in map.elements for i in chosen):
            if len(chosen) == 1:
                return _("Élément"), element.first, element.further
            return _n("{n} élément", "{n} éléments", len(chosen)), others.several_elements, None
        if len(chosen) > 1:
            return _n("{n} objet", "{n} objets", len(chosen)), others.several_things, None
        if chosen[0] in map.zones:
            return _("Zone"), others.zone, None
        if chosen[0] in map.notes:
            return _("Note"), others.note, None
        return _("Image"), picture.picture, None

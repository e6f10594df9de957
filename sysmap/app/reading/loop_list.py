"""The list of loops: a heading for the named ones and one for the others, two lines for each loop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from sysmap.analysis import LoopRead, loop_delays, loop_title, loop_turn
from sysmap.i18n import _, _n, language
from sysmap.model import one_line

if TYPE_CHECKING:
    from sysmap.app.reading.loops_page import LoopsPage

PLACE = Qt.ItemDataRole.UserRole
TALL, SHORT = 222, 60
ARROW = " → "
AROUND = 78
"""Pixels of the panel that no words of the list take."""


class LoopList(QListWidget):
    """↑ ↓ read, Enter and F2 name, Delete forgets a name."""

    def __init__(self, page: LoopsPage) -> None:
        super().__init__()
        self._page, self._filling = page, False
        self.setAccessibleName(_("Boucles"))
        self.setWordWrap(True)
        self.setStyleSheet("QListWidget { font-size: 13px; } QListWidget::item { padding: 4px 8px; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(lambda item, *_: self._chosen(item))

    def fill(self, rows: Sequence[LoopRead], place: int) -> None:
        """These loops, the named ones under their heading; the one of this rank is read."""
        self._filling = True
        top = self.verticalScrollBar().value()
        self.clear()
        named = [one for one in rows if one.id]
        for rank, loop in enumerate(rows):
            if rank == 0 and named:
                self._head(_n("{n} boucle nommée", "{n} boucles nommées", len(named)))
            if rank == len(named):
                self._head(_n("{n} boucle sans nom", "{n} boucles sans nom", len(rows) - len(named)))
            self._add(rank, loop)
        self.setVisible(bool(rows))
        self._fit()
        self.mark(place)
        self.verticalScrollBar().setValue(top)
        self._filling = False

    def _fit(self) -> None:
        """As high as its loops, up to a limit: what the chosen one says stays in sight below."""
        high = sum(self.sizeHintForRow(place) for place in range(min(self.count(), 12))) + 8
        self.setFixedHeight(max(SHORT, min(high, TALL)))

    def _head(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    def _add(self, rank: int, loop: LoopRead) -> None:
        item = QListWidgetItem("\n".join(self._said(loop)))
        item.setData(PLACE, rank)
        self.addItem(item)

    def _said(self, loop: LoopRead) -> tuple[str, str]:
        """Its name, or what it goes through when it has none; and how it turns."""
        parts = [loop_turn(loop, language()), _n("{n} relation", "{n} relations", len(loop.links))]
        if delays := loop_delays(loop, language()):
            parts.append(delays)
        elements = self._page.map.elements
        names = [one_line(elements[id].label) for id in loop.elements if id in elements]
        title = loop_title(loop, language())
        if names and not loop.name and not loop.broken:
            title = self._narrow(names if len(names) > 1 else names * 2)
        return title, ", ".join(parts)

    def _narrow(self, names: Sequence[str]) -> str:
        """« Confiance → Coopération locale → … » on one line: long words are cut, then the last ones left."""
        metrics, room = self.fontMetrics(), self._page.width() - AROUND
        each = max(room // max(1, min(len(names), 3)) - metrics.horizontalAdvance(ARROW), 60)
        cut = [metrics.elidedText(name, Qt.TextElideMode.ElideRight, each) for name in names]
        return metrics.elidedText(ARROW.join(cut), Qt.TextElideMode.ElideRight, room)

    def mark(self, place: int) -> None:
        """Show this one as read, telling nobody."""
        before, self._filling = self._filling, True
        item = next((self.item(i) for i in range(self.count()) if self.item(i).data(PLACE) == place), None)
        self.setCurrentItem(item)  # type: ignore[arg-type]
        if item is not None:
            self.scrollToItem(item)
        self._filling = before

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if not self._filling and item is not None and item.data(PLACE) is not None:
            self._page.choose(item.data(PLACE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._page.name()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._page.sheet.forget()
        elif event.key() == Qt.Key.Key_Escape:
            self._page.leave()
        else:
            super().keyPressEvent(event)

"""How far loops are looked for, changeable where it is said; and the long search, that can be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from sysmap.app.controls import button, flat, harmless, row, words
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.reading.loops_page import LoopsPage


class LoopCaps(QWidget):
    """« Au plus 8 relations, 200 boucles »."""

    def __init__(self, page: LoopsPage) -> None:
        super().__init__()
        self._page = page
        search = page.search
        self.longest = Number(2, 30, search.longest, _("Au plus tant de relations dans une boucle"))
        self.most = Number(1, 2000, search.most, _("Au plus tant de boucles"))
        self.longest.editingFinished.connect(self._changed)
        self.most.editingFinished.connect(self._changed)
        self.further = button(_("Chercher plus longtemps"), self._go_on, look="outlined")
        self.stop = button(_("Arrêter"), search.cancel, look="outlined")
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setAccessibleName(_("Recherche de boucles en cours"))
        before: QLabel = words(_("Au plus"), "quiet")
        middle: QLabel = words(_("relations,"), "quiet")
        after: QLabel = words(_("boucles"), "quiet")
        layout = QVBoxLayout(self)
        flat(layout, space=6)
        layout.addLayout(row(before, self.longest, middle, self.most, after, None, space=5))
        layout.addLayout(row(self.further, self.busy, self.stop))
        self.refresh()

    def refresh(self) -> None:
        """Offer to go on where the quick search had to stop; to stop while the long one runs."""
        long, stopped = self._page.search.long, self._page.found.stopped
        had = self.further.hasFocus() or self.stop.hasFocus()
        self.further.setVisible(stopped and not long)
        self.busy.setVisible(long)
        self.stop.setVisible(long)
        if had:  # the one takes the place of the other, for the keyboard too
            others: tuple[QWidget, ...] = (self.stop, self.further, self._page.list)
            next((one for one in others if one.isVisible()), self).setFocus()

    def _changed(self) -> None:
        search = self._page.search
        search.longest, search.most = self.longest.value(), self.most.value()
        self._page.read()

    def _go_on(self) -> None:
        self._page.search_further()


class Number(QLineEdit):
    """A whole number between two others; what lies beyond becomes the nearest."""

    def __init__(self, least: int, most: int, value: int, name: str) -> None:
        super().__init__(str(value))
        self._least, self._most, self._value = least, most, value
        self.setFixedWidth(56)
        self.setAccessibleName(name)
        self.setToolTip(harmless(name))

    def value(self) -> int:
        words = self.text().strip()
        found = int(words) if words.isdecimal() and len(words) < 6 else self._value
        self._value = min(max(found, self._least), self._most)
        self.setText(str(self._value))
        return self._value

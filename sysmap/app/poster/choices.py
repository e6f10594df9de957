"""The three visible choices of a poster: format, view, title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from sysmap.app.commands import show
from sysmap.app.controls import button, flat, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.poster.writing import Writing
from sysmap.i18n import _, language
from sysmap.model import Poster
from sysmap.poster import PAPERS

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

LEAST, MOST = 100, 5000
"""Sides of a free page, in millimetres."""


class PosterChoices(QWidget):
    """Format, view and title, written into the map at once; `chosen` says that it is another poster."""

    chosen = Signal()

    def __init__(self, desk: Desk, writing: Writing) -> None:
        super().__init__()
        self._desk, self._writing = desk, writing
        self._layout = QVBoxLayout(self)
        flat(self._layout, space=6)
        self._format()
        self._view()
        self._title()
        self.refresh()

    @property
    def poster(self) -> Poster:
        return self._writing.poster

    def _set(self, **fields: Any) -> None:
        self._writing.change(**fields)

    def _head(self, text: str) -> QLabel:
        self._layout.addSpacing(6)
        made = words(text, "head")
        self._layout.addWidget(made)
        return made

    def _format(self) -> None:
        head = self._head(_("Format"))
        self.paper = Pick()
        self.paper.setAccessibleName(_("Format"))
        head.setBuddy(self.paper)
        for paper in PAPERS.values():
            self.paper.addItem(paper.name(language()), paper.id)
        self.paper.addItem(_("Autre taille…"), "free")
        self.paper.activated.connect(lambda *_: self._set(size=self.paper.currentData()))
        self._layout.addWidget(self.paper)
        self.wide, self.high = _millimetres(_("Largeur")), _millimetres(_("Hauteur"))
        self.free = QWidget()
        self.free.setLayout(row(self.wide, words("×"), self.high))
        for box, side in ((self.wide, "width"), (self.high, "height")):
            box.valueChanged.connect(lambda value, side=side: self._set(**{side: float(value)}))
        self._layout.addWidget(self.free)

    def _view(self) -> None:
        head = self._head(_("Vue"))
        self.view = Pick()
        head.setBuddy(self.view)
        self.view.setAccessibleName(_("Vue"))
        self.view.activated.connect(lambda *_: self._choose_view(self.view.currentData()))
        self._layout.addWidget(self.view)
        self.fewer = button(_("Simplifier…"), self._simplify, look="link",
                            tip=_("Garder moins d’éléments, pour que l’affiche se lise de loin"))  # fmt: skip
        self._layout.addLayout(row(self.fewer, None))

    def _title(self) -> None:
        self._head(_("Titre (le message)"))
        self.title = QLineEdit()
        self.title.setAccessibleName(_("Titre (le message)"))
        self.title.textEdited.connect(lambda text: self._set(title=text))
        self.title.editingFinished.connect(self._writing.seal)
        self._layout.addWidget(self.title)

    def _simplify(self) -> None:
        show.simplify(self._desk, self.poster.view)

    def _choose_view(self, view: str) -> None:
        self._writing.choose_view(view)
        self.refresh()
        self.chosen.emit()

    def refresh(self) -> None:
        """Show what is chosen; the map's views and title may have changed."""
        map, poster = self._desk.editor.map, self.poster
        rows = [("", _("Toute la carte")), *((view.id, view.name or view.id) for view in map.views.values())]
        if rows != [(self.view.itemData(i), self.view.itemText(i)) for i in range(self.view.count())]:
            self.view.clear()
            for id, name in rows:
                self.view.addItem(name, id)
        self.view.setCurrentIndex(max(0, self.view.findData(poster.view)))
        self.fewer.setVisible(show.has_some(self._desk))
        self.paper.setCurrentIndex(max(0, self.paper.findData(poster.size)))
        self.free.setVisible(poster.size == "free")
        for box, side in ((self.wide, poster.width), (self.high, poster.height)):
            box.blockSignals(True)
            box.setValue(round(side or 0))
            box.blockSignals(False)
        self.title.setPlaceholderText(map.card.title or _("Ce que l’affiche veut dire, en une phrase"))
        if not self.title.hasFocus() or self.title.text() != poster.title:
            self.title.setText(poster.title)
            self.title.setCursorPosition(0 if not self.title.hasFocus() else len(poster.title))

    def paper_name(self) -> str:
        """« A3 », for a file's name."""
        return self.paper.currentText()


def _millimetres(name: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(LEAST, MOST)
    made.setSuffix("\u00a0mm")
    made.setAccessibleName(name)
    made.setKeyboardTracking(False)
    return made

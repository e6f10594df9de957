"""The choices of a poster: format, view, title, orientation; what travels inside the file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QSpinBox, QVBoxLayout, QWidget

from sysmap.app.controls import Segments, flat, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.i18n import _, language
from sysmap.model import Poster
from sysmap.poster import PAPERS

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

LEAST, MOST = 50, 5000
"""Sides of a free page, in millimetres."""


class PosterChoices(QWidget):
    """`poster` is what is chosen now; `changed` says that it is another one."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        posters = list(desk.editor.map.posters.values())
        self.poster = posters[0] if posters else Poster(id="affiche", size="A3")
        self.attach = "shown"
        self._layout = QVBoxLayout(self)
        flat(self._layout, space=6)
        self._format()
        self._view()
        self._title()
        self._inside()
        self.refresh()

    def _head(self, text: str) -> None:
        self._layout.addSpacing(6)
        self._layout.addWidget(words(text, "head"))

    def _format(self) -> None:
        self._head(_("Format"))
        self.paper = Pick()
        self.paper.setAccessibleName(_("Format"))
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
        ways = (("landscape", _("Paysage")), ("portrait", _("Portrait")))
        self.way = Segments(ways, _("Orientation"), upright=False)
        self.way.chosen.connect(lambda way: self._set(orientation=way))
        self._layout.addWidget(self.way)

    def _view(self) -> None:
        self._head(_("Vue"))
        self.view = Pick()
        self.view.setAccessibleName(_("Vue"))
        self.view.activated.connect(lambda *_: self._set(view=self.view.currentData()))
        self._layout.addWidget(self.view)

    def _title(self) -> None:
        self._head(_("Titre (le message)"))
        self.title = QLineEdit()
        self.title.setAccessibleName(_("Titre (le message)"))
        self.title.textEdited.connect(lambda text: self._set(title=text))
        self._layout.addWidget(self.title)

    def _inside(self) -> None:
        self._head(_("Carte jointe au fichier"))
        rows = (
            ("shown", _("Exactement ce que montre l’affiche")),
            ("full", _("La carte complète, avec ce qui est réservé")),
            ("none", _("Aucune")),
        )
        group = QButtonGroup(self)
        self.inside: dict[str, QRadioButton] = {}
        for value, text in rows:
            made = self.inside[value] = QRadioButton(text)
            made.setChecked(value == "shown")
            made.clicked.connect(partial(self._attach, value))
            group.addButton(made)
            self._layout.addWidget(made)

    def _attach(self, value: str, *_: object) -> None:
        self.attach = value

    def _set(self, **fields: object) -> None:
        if all(getattr(self.poster, name) == value for name, value in fields.items()):
            return
        if fields.get("size") == "free" and not self.poster.width:
            fields |= {"width": 420.0, "height": 297.0}
        self.poster = self.poster.evolve(**fields)
        self.refresh()
        self.changed.emit()

    def refresh(self) -> None:
        """Show what is chosen; the map's views and title may have changed."""
        map, poster = self._desk.editor.map, self.poster
        rows = [("", _("Toute la carte")), *((view.id, view.name or view.id) for view in map.views.values())]
        if rows != [(self.view.itemData(i), self.view.itemText(i)) for i in range(self.view.count())]:
            self.view.clear()
            for id, name in rows:
                self.view.addItem(name, id)
        self.view.setCurrentIndex(max(0, self.view.findData(poster.view)))
        self.paper.setCurrentIndex(max(0, self.paper.findData(poster.size)))
        self.way.show_value(poster.orientation)
        self.way.setVisible(poster.size not in ("free", "rollup"))
        self.free.setVisible(poster.size == "free")
        for box, side in ((self.wide, poster.width), (self.high, poster.height)):
            box.blockSignals(True)
            box.setValue(round(side or 0))
            box.blockSignals(False)
        self.title.setPlaceholderText(map.card.title or _("Ce que l’affiche veut dire, en une phrase"))
        if not self.title.hasFocus():
            self.title.setText(poster.title)
            self.title.setCursorPosition(0)

    def paper_name(self) -> str:
        """« A3 », for a file's name."""
        return self.paper.currentText()

    def keep(self) -> None:
        """Remember these choices in the map: the next poster begins with them."""
        known = self._desk.editor.map.posters.get(self.poster.id)
        if known != self.poster:
            with self._desk.editor.transaction(_("affiche"), merge="poster") as draft:
                draft.put(self.poster)


def _millimetres(name: str) -> QSpinBox:
    made = QSpinBox()
    made.setRange(LEAST, MOST)
    made.setSuffix(" mm")
    made.setAccessibleName(name)
    made.setKeyboardTracking(False)
    return made

"""« élu·es », « élues et élus » or « élus »: asked quietly, with how the colleges then read on a map."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from sysmap.app.controls import flat, hint, menu_button, words
from sysmap.drawing import PAPER, lay_out, paint
from sysmap.geometry import Box
from sysmap.i18n import _, language
from sysmap.model import (
    CATEGORIES,
    KINDS,
    WORDINGS,
    Bend,
    Element,
    Link,
    SystemMap,
    worded,
    worded_category,
)

COLLEGES = ("elu", "agent", "habitant")
_GAP = 44.0


def choices() -> list[tuple[str, str]]:
    """The three ways, each written as it is: they are words of a map, in French in every language."""
    return [(wording, worded("élu·es", wording)) for wording in WORDINGS]  # i18n: not shown in English


@cache
def sample(wording: str) -> SystemMap:
    """Three colleges in a row, as their names are written on a map."""
    rows = [worded_category(CATEGORIES[id], wording) for id in COLLEGES]
    elements, left = [], 0.0
    for row in rows:
        name = row.name("fr")
        one = Element(id=row.id, label=name, kind="acteur", category=row.id, width=70 + 9.5 * len(name))
        alone = lay_out(SystemMap(kinds=[KINDS["acteur"]], categories=rows, elements=[one]))
        wide = alone.elements[row.id].box.width
        elements.append(one.evolve(x=left + wide / 2))
        left += wide + _GAP
    links = [Link(id=f"l{a}", source=a, target=b, kind="cooperation", bend=Bend(form="straight"))
             for a, b in pairwise(COLLEGES)]  # fmt: skip
    return SystemMap(kinds=[KINDS["acteur"]], categories=rows, elements=elements, links=links)


class Sample(QWidget):
    """The small map, drawn by the ink of the large ones."""

    def __init__(self) -> None:
        super().__init__()
        self._wording = ""
        self.setFixedHeight(40)
        self.setMinimumWidth(260)
        self.setMaximumWidth(560)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_wording("")

    def sizeHint(self) -> QSize:
        return QSize(560, 40)

    def show_wording(self, wording: str) -> None:
        self._wording = wording or WORDINGS[0]
        names = ", ".join(element.label for element in sample(self._wording).elements.values())
        hint(self, _("Sur la carte : {names}").format(names=names))
        self.setToolTip("")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        figure = lay_out(sample(self._wording), theme=PAPER)
        box: Box = figure.bounds
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min((self.width() - 4) / box.width, (self.height() - 4) / box.height, 0.8)
        painter.translate(2, (self.height() - box.height * scale) / 2)
        painter.scale(scale, scale)
        painter.translate(-box.left, -box.top)
        paint(painter, figure, scale=scale)
        painter.end()


class WordingRow(QWidget):
    """A line of the first page, with one control. `chosen` gives the wording; else the first one is kept."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        flat(line, space=14)
        self.choice = menu_button(dict(choices())[WORDINGS[0]], look="outlined", image="chevron-down")
        self.choice.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.menu = QMenu(self.choice)
        self._group = QActionGroup(self.menu)
        for wording, written in choices():
            self._offer(wording, written)
        self.menu.addSeparator()
        self.menu.addAction(_("Garder « élu·es » et ne plus demander"), self._away)
        self.menu.aboutToHide.connect(lambda: self._show(self._wording))
        self.choice.setMenu(self.menu)
        self.sample = Sample()
        for part in (words(_("Sur vos cartes, on écrit"), "head"), self.choice, self.sample):
            line.addWidget(part)
        line.addStretch(1)
        self._show(WORDINGS[0])

    def _offer(self, wording: str, written: str) -> None:
        made = self._group.addAction(self.menu.addAction(written))
        made.setCheckable(True)
        made.setData(wording)
        made.triggered.connect(lambda: self._choose(wording))
        made.hovered.connect(lambda: self.sample.show_wording(wording))

    def _show(self, wording: str) -> None:
        written, self._wording = dict(choices())[wording], wording
        self.choice.setText(written)
        self.choice.setAccessibleName(f"{_('Sur vos cartes, on écrit')} {written}")
        for made in self._group.actions():
            made.setChecked(made.data() == wording)
        self.sample.show_wording(wording)

    def _choose(self, wording: str) -> None:
        self._show(wording)
        self.chosen.emit(wording)

    def _away(self) -> None:
        self._choose(WORDINGS[0])
        self.hide()


def asked_now(wording: str) -> bool:
    """Whether this is still to be asked: only French has it, and only once."""
    return language() == "fr" and wording not in WORDINGS

"""« élu·es », « élues et élus » or « élus »: asked quietly, with how the colleges then read on a map."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from sysmap.app.controls import Segments, button, flat, hint, words
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
    return [(wording, worded("élu·es", wording)) for wording in WORDINGS]


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
    """One line of the first page. `chosen` gives the wording; putting the line away keeps the first one."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        flat(line, space=14)
        said = words(_("Sur vos cartes, on écrit"), "head")
        self.choice = Segments(choices(), _("Sur vos cartes, on écrit"), upright=False)
        self.choice.chosen.connect(self._choose)
        self.sample = Sample()
        away = button("", self._away, image="x", tip=_("Garder « élu·es » et ne plus demander"))
        for part in (said, self.choice, self.sample):
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(away)
        self.stops: list[QWidget] = [*(self.choice.button(one) for one in WORDINGS), away]

    def _choose(self, wording: str) -> None:
        self.sample.show_wording(wording)
        self.chosen.emit(wording)

    def _away(self) -> None:
        self.chosen.emit(WORDINGS[0])
        self.hide()


def asked_now(wording: str) -> bool:
    """Whether this is still to be asked: only French has it, and only once."""
    return language() == "fr" and wording not in WORDINGS

"""« Contrôle avant impression »: what the check found, where it is, and what mends it, while one works."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from sysmap.app.controls import button, clear, flat, row, words
from sysmap.app.jobs import Job
from sysmap.app.poster.fold import Fold
from sysmap.app.windows import scrolled
from sysmap.i18n import _, _n
from sysmap.model import Poster
from sysmap.poster import Printing, Sheet, preflight

TALL = 232
"""Pixels that the list may take of the column; beyond, it scrolls."""
ASKED = frozenset({"no_licence"})
"""What the window itself asks just above: it is not said twice."""
LEAST, EDGES, GAP = 330, 26, 6
"""Pixels across the list at least, of its edges, and between two answers."""


class Control(QWidget):
    """Looks at each new sheet beside the window. `seen(finding)` asks to show where it is, `asked(mend)`
    to mend it.
    """

    seen = Signal(object)
    asked = Signal(object)

    def __init__(self, offered: Any) -> None:
        super().__init__()
        self._offered = offered
        self.findings: list[preflight.Finding] = []
        self.left: list[preflight.Finding] = []
        self._job = Job(self)
        self._job.done.connect(self.tell)
        self._job.failed.connect(_raised)
        layout = QVBoxLayout(self)
        flat(layout)
        self.fold = Fold(_("Contrôle avant impression"))
        layout.addWidget(self.fold)
        self._lines = QVBoxLayout()
        flat(self._lines, space=10, around=(0, 2, 8, 4))
        self.area = scrolled(self._lines)
        self.area.setAccessibleName(_("Contrôle avant impression"))
        self.fold.inside.setContentsMargins(0, 0, 0, 0)
        self.fold.inside.addWidget(self.area)

    @property
    def busy(self) -> bool:
        return self._job.busy

    def look(self, sheet: Sheet, poster: Poster, printing: Printing) -> None:
        """Look at this sheet; what was found about the one before stays until then."""
        self._job.ask(lambda: preflight.standing(preflight.inspect(sheet, poster, printing), poster))

    def tell(self, found: tuple[list[preflight.Finding], list[preflight.Finding]]) -> None:
        """Show what was found, and how much of it was left as it is."""
        before = _bare(self.findings), _bare(self.left)
        told, self.left = found
        self.findings = [one for one in told if one.code not in ASKED]
        same = (_bare(self.findings), _bare(self.left)) == before and self._lines.count()
        said = _summed_up(self.findings)
        self.fold.head.setText(_("Contrôle : {said}").format(said=said))
        self.fold.head.setAccessibleName(_("Contrôle avant impression : {said}").format(said=said))
        if not same:
            self._fill()

    def _fill(self) -> None:
        clear(self._lines)
        level = ""
        for place, finding in enumerate(self.findings):
            if finding.level != level:
                level = finding.level
                self._lines.addWidget(words(_heading(level), "head"))
            else:
                self._lines.addWidget(_line())
            self._lines.addWidget(self._row(place, finding))
        if self.left:
            self._lines.addLayout(self._left_so())
        self._lines.addStretch(1)
        many = len(self.findings) + bool(self.left)
        self.area.setFixedHeight(TALL if many > 1 else TALL // 2)

    def _row(self, place: int, finding: preflight.Finding) -> QWidget:
        made = QWidget()
        lines = QVBoxLayout(made)
        flat(lines, space=2)
        said = words(finding.sentence(), "" if finding.level == preflight.WARNING else "quiet", wrap=True)
        lines.addWidget(said)
        for part in self._in_lines(self._answers(place, finding)):
            lines.addLayout(part)
        return made

    def _answers(self, place: int, finding: preflight.Finding) -> list[QPushButton]:
        """Where it is, what mends it, and that it stays; of what is merely absent there is nothing to see."""
        made: list[QPushButton] = []
        if finding.ids or (finding.boxes and finding.level != preflight.ADVICE):
            look = button(_("Voir"), partial(self._see, place), look="link")
            look.setAccessibleName(_("Voir : {sentence}").format(sentence=finding.sentence()))
            made.append(look)
        for mend in filter(self._offered, finding.mends):
            made.append(button(mend.name(), partial(self.asked.emit, mend), look="link"))
        if finding.level != preflight.NOTE:
            made.append(self._leave(finding))
        return made

    def _in_lines(self, buttons: list[QPushButton]) -> list[QHBoxLayout]:
        """Side by side while they have room."""
        lines: list[list[QPushButton]] = [[]]
        room = max(LEAST, self.width()) - EDGES
        for one in buttons:
            if lines[-1] and sum(b.sizeHint().width() + GAP for b in [*lines[-1], one]) > room:
                lines.append([])
            lines[-1].append(one)
        return [row(*line, None, space=GAP) for line in lines if line]

    def _leave(self, finding: preflight.Finding) -> QPushButton:
        """« Laisser ainsi »: the group has chosen; it is not told again of this poster."""
        mend = preflight.Mend("accept", finding.key)
        made = button(mend.name(), partial(self.asked.emit, mend), look="link")
        made.setAccessibleName(_("{deed} : {sentence}").format(deed=mend.name(), sentence=finding.sentence()))
        return made

    def _left_so(self) -> QHBoxLayout:
        said = _n("{n} point laissé ainsi", "{n} points laissés ainsi", len(self.left))
        again = button(_("Revoir"), partial(self.asked.emit, preflight.Mend("accept")), look="link")
        again.setAccessibleName(f"{said}, {again.text()}")
        return row(words(said, "quiet"), again, None, space=6)

    def _see(self, place: int) -> None:
        """By its place: the sheet may have been composed again since."""
        if place < len(self.findings):
            self.seen.emit(self.findings[place])

    def close_work(self) -> None:
        self._job.close()


def _summed_up(findings: list[preflight.Finding]) -> str:
    """« 2 points à corriger », « rien à corriger, 3 conseils »: advice alarms nobody."""
    grave = sum(one.level == preflight.WARNING for one in findings)
    better = sum(one.level == preflight.ADVICE for one in findings)
    if grave:
        return _n("{n} point à corriger", "{n} points à corriger", grave)
    if better:
        return _n("rien à corriger, {n} conseil", "rien à corriger, {n} conseils", better)
    return _("rien à corriger")


def _heading(level: str) -> str:
    if level == preflight.WARNING:
        return _("À corriger")
    return _("Pour faire mieux, si vous voulez") if level == preflight.ADVICE else _("À savoir")


def _bare(findings: list[preflight.Finding]) -> list[preflight.Finding]:
    """Wherever they are on the page."""
    return [one._replace(boxes=()) for one in findings]


def _line() -> QFrame:
    made = QFrame()
    made.setFrameShape(QFrame.Shape.HLine)
    made.setStyleSheet("color: #DDD9CE;")
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made


def _raised(error: Exception) -> None:
    raise error



"""« Contrôle avant impression »: what the check found, where it is, and what mends it, while one works."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sysmap.app.controls import button, clear, flat, words
from sysmap.app.jobs import Job
from sysmap.app.poster.fold import Fold
from sysmap.app.windows import scrolled
from sysmap.i18n import _, _n
from sysmap.model import Poster
from sysmap.poster import Printing, Sheet, preflight

TALL = 232
"""Pixels that the list may take of the column; beyond, it scrolls."""


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
        self._job.ask(lambda: preflight.inspect(sheet, poster, printing))

    def tell(self, findings: list[preflight.Finding]) -> None:
        """Show what was found."""
        same = [one._replace(boxes=()) for one in findings] == [
            one._replace(boxes=()) for one in self.findings
        ] and self._lines.count()
        self.findings = findings
        grave = sum(one.level == preflight.WARNING for one in findings)
        said = _n("{n} point à corriger", "{n} points à corriger", grave) if grave else _("rien à corriger")
        self.fold.head.setText(_("Contrôle : {said}").format(said=said))
        self.fold.head.setAccessibleName(_("Contrôle avant impression : {said}").format(said=said))
        if not same:
            self._fill()

    def _fill(self) -> None:
        clear(self._lines)
        for place, finding in enumerate(self.findings):
            if place:
                self._lines.addWidget(_line())
            self._lines.addWidget(self._row(place, finding))
        self._lines.addStretch(1)
        self.area.setFixedHeight(TALL if len(self.findings) > 1 else TALL // 2)

    def _row(self, place: int, finding: preflight.Finding) -> QWidget:
        made = QWidget()
        lines = QVBoxLayout(made)
        flat(lines, space=2)
        said = words(finding.sentence(), "" if finding.level == preflight.WARNING else "quiet", wrap=True)
        lines.addWidget(said)
        buttons = QHBoxLayout()
        flat(buttons, space=6)
        if finding.boxes or finding.ids:
            look = button(_("Voir"), partial(self._see, place), look="link")
            look.setAccessibleName(_("Voir : {sentence}").format(sentence=finding.sentence()))
            buttons.addWidget(look)
        for mend in filter(self._offered, finding.mends):
            buttons.addWidget(button(mend.name(), partial(self.asked.emit, mend), look="link"))
        buttons.addStretch(1)
        if buttons.count() > 1:
            lines.addLayout(buttons)
        return made

    def _see(self, place: int) -> None:
        """By its place: the sheet may have been composed again since."""
        if place < len(self.findings):
            self.seen.emit(self.findings[place])

    def close_work(self) -> None:
        self._job.close()


def _line() -> QFrame:
    made = QFrame()
    made.setFrameShape(QFrame.Shape.HLine)
    made.setStyleSheet("color: #DDD9CE;")
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return made


def _raised(error: Exception) -> None:
    raise error



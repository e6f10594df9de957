"""The page of the first window."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from sysmap.app.card.territory import TerritoryField
from sysmap.app.controls import button, clear, column, flat, hint, row, words
from sysmap.app.icons import icon
from sysmap.app.learning.wording import WordingRow, asked_now
from sysmap.app.start.cards import FormCard, MapRow
from sysmap.app.start.shown import FIRST, card, shown_examples
from sysmap.app.style import QUIET
from sysmap.i18n import _, language
from sysmap.model import Territory
from sysmap.storage import portable_folder

if TYPE_CHECKING:
    from sysmap.app.start.chooser import Chooser

NARROW = 940
"""A window less wide than this, in pixels, has the maps under the forms."""
_ACROSS, _DOWN = QHBoxLayout.Direction.LeftToRight, QHBoxLayout.Direction.TopToBottom
LOW = 640
"""A window less high than this, in pixels, gets a smaller question."""


class Asked(NamedTuple):
    """A new map asked for."""

    template: str
    question: str
    territory: Territory


def _promise() -> str:
    """A program on a stick installs nothing, and says so; any saves by itself."""
    if portable_folder() is not None:
        return _("Rien n’est installé sur cet ordinateur. La carte s’enregistre toute seule.")
    return _("La carte s’enregistre toute seule.")


class StartPage(QScrollArea):
    """Asks for a question, shows the forms and the examples.

    `begun` and `kit_asked` give an `Asked`, `opened` a path; `looked_for` wants a file to open, `helped`
    the help, `toured` the tour of two minutes. `worded` gives how groups of people are written.
    """

    begun = Signal(object)
    kit_asked = Signal(object)
    opened = Signal(object)
    looked_for = Signal()
    helped = Signal()
    toured = Signal()
    worded = Signal(str)

    def __init__(self, recent: list[Path], *, every: bool = False, wording: str = "") -> None:
        super().__init__()
        self.setObjectName("start")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._every, self._low = every, False
        self._rows: list[MapRow] = []
        self._recent = recent
        inside = QWidget()
        inside.setObjectName("page")
        self.setWidget(inside)
        self._page = QVBoxLayout(inside)
        flat(self._page, around=(56, 32, 56, 26))
        self._head()
        self._forms = QGridLayout()
        self._forms.setSpacing(16)
        self._maps = QVBoxLayout()
        flat(self._maps, space=8)
        self._middle()
        self._ask_wording(wording)
        self._foot()
        self.show_maps(recent)
        self.show_forms()

    def _head(self) -> None:
        first, comma, rest = _("Sysmap, l’éditeur de cartes systémiques").partition(",")
        self._name = QWidget()
        row(words(first, "name"), words(comma + rest, "quiet"), space=0, parent=self._name)
        self._page.addLayout(row(words(_("Quelle est votre question ?"), "hero"), None, self._name))
        self._page.addSpacing(13)
        self.question = QLineEdit()
        self.question.setProperty("look", "huge")
        self.question.setPlaceholderText(
            _("Par exemple : qu’est-ce qui fait avancer une cantine durable ?")
        )
        self.question.setMinimumHeight(58)
        self.question.setMaximumHeight(76)
        self.question.setFixedHeight(72)
        self.question.setAccessibleName(_("Question de la carte"))
        self.question.returnPressed.connect(lambda: self._step(0))
        self._page.addWidget(self.question)
        self.territory = TerritoryField()
        self.territory.setProperty("look", "bare")
        self.territory.setPlaceholderText(_("Ajouter un territoire, si vous voulez"))
        self.territory.addAction(icon("map-pin", 18, QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self.territory.setMaximumWidth(560)
        self.territory.returnPressed.connect(lambda: self._step(0))
        hint(self.territory, _("Territoire : une commune, un pays, une vallée ; facultatif"))
        self._page.addSpacing(6)
        self._page.addWidget(self.territory)
        self._page.addSpacing(14)

    def _middle(self) -> None:
        left = column(words(_("Partir d’une forme"), "title"), space=10)
        left.addLayout(self._forms)
        left.addStretch(1)
        right = column(space=0)
        right.addLayout(self._maps)
        right.addSpacing(16)
        opening = button(_("Ouvrir une carte…"), self.looked_for.emit, look="outlined", image="folder-open")
        helping = button(_("Aide"), self.helped.emit, image="circle-help")
        self._buttons = (opening, helping)
        right.addLayout(row(opening, helping, None, space=14))
        right.addStretch(1)
        self._home = QWidget()
        middle = self._columns = QHBoxLayout(self._home)
        flat(middle, space=56)
        middle.addLayout(left, 830)
        middle.addLayout(right, 366)
        self.chooser: Chooser | None = None
        self._page.addWidget(self._home, 1)

    def _ask_wording(self, wording: str) -> None:
        """One quiet line, until it was answered once."""
        self.wording: WordingRow | None = None
        if asked_now(wording):
            self.wording = WordingRow()
            self.wording.chosen.connect(self.worded.emit)
            self._page.addSpacing(8)
            self._page.addWidget(self.wording)

    def _foot(self) -> None:
        self._all = button("", self._toggle, look="link", image="chevron-right")
        self._all.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._all.setIconSize(QSize(18, 18))
        self._tour = button(_("Visite de deux minutes"), self.toured.emit, look="link", image="footprints")
        promise = self._promise = words("", "quiet")
        promise.setText(_promise())
        self._page.addSpacing(6)
        foot = row(self._all, self._tour, promise, space=30)
        foot.setStretch(2, 1)
        promise.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._page.addLayout(foot)

    def _toggle(self) -> None:
        self._every = not self._every
        self._show_either()
        if self._every and self.chooser is not None:
            self.chooser.focus()

    def _show_either(self) -> None:
        """The six forms beside the maps, or the chooser of all of them."""
        self._all.setText(_("Six modèles") if self._every else _("Tous les modèles"))
        if self._every and self.chooser is None:
            from sysmap.app.start.chooser import Chooser

            self.chooser = Chooser()
            self.chooser.begun.connect(self._begin)
            self.chooser.kit_asked.connect(lambda id: self.kit_asked.emit(self._asked(id)))
            self._page.insertWidget(self._page.indexOf(self._home), self.chooser, 1)
        self._home.setVisible(not self._every)
        if self.chooser is not None:
            self.chooser.setVisible(self._every)
        self._in_order()

    def show_forms(self) -> None:
        """The six forms; all of them are in the chooser."""
        from sysmap.storage import templates

        clear(self._forms)
        self.cards: list[FormCard] = []
        known = {row.id: row for row in templates()}
        for place, form in enumerate(known[id] for id in FIRST if id in known):
            made = FormCard(form.id, form.name(language()), form.tagline(language()))
            made.clicked.connect(lambda *_, id=form.id: self._begin(id))
            made.kit_wanted.connect(lambda id=form.id: self.kit_asked.emit(self._asked(id)))
            made.stepped.connect(lambda by, place=place: self._step(place + by))
            made.beside = self.cards
            self.cards.append(made)
            self._forms.addWidget(made, place // 3, place % 3)
        self._show_either()

    def _step(self, place: int) -> None:
        if self._every and self.chooser is not None:
            self.chooser.focus()
        elif 0 <= place < len(self.cards):
            self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _in_order(self) -> None:
        """Tab goes as one reads: question, territory, forms, examples, opening, help."""
        first = [self.chooser] if self._every and self.chooser is not None else self.cards
        asked = [self.wording.choice] if self.wording is not None else []
        chain = [self.question, self.territory, *first, *self._rows, *self._buttons, *asked, self._all,
                 self._tour]  # fmt: skip
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _begin(self, template: str) -> None:
        self.begun.emit(self._asked(template))

    def _asked(self, template: str) -> Asked:
        return Asked(template, self.question.text().strip(), self.territory.territory)

    def show_maps(self, recent: list[Path]) -> None:
        """The recent maps when there are some, then the examples."""
        clear(self._maps)
        self._rows, self._recent = [], recent
        room = (30 if recent else 42) if self._low else 40 if recent else 54
        if recent:
            self._maps.addWidget(words(_("Reprendre une carte"), "title"))
            for path in recent[:3]:
                self._add(MapRow(*card(path, "clock"), room))
            self._maps.addSpacing(6 if self._low else 10)
        examples = shown_examples()
        if examples:
            self._maps.addWidget(words(_("Regarder un exemple"), "title"))
        for shown in examples:
            self._add(MapRow(*shown, room))
        self._maps.setSpacing(2 if self._low else 4 if recent else 8)

    def _add(self, made: MapRow) -> None:
        made.clicked.connect(lambda *_: self.opened.emit(made.path))
        made.beside = self._rows
        self._rows.append(made)
        self._maps.addWidget(made)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page at a size a glance can hold, in the middle of a big screen."""
        super().resizeEvent(event)
        narrow = self.viewport().width() < NARROW
        self._columns.setDirection(_DOWN if narrow else _ACROSS)
        self._columns.setSpacing(24 if narrow else 56)
        self._name.setVisible(not narrow)
        self.question.setStyleSheet("font-size: 19px;" if narrow else "")
        if self.wording is not None:
            self.wording.sample.setVisible(not narrow)
        self._promise.setWordWrap(narrow)
        side = max(40, (self.viewport().width() - 1500) // 2)
        top = max(10, min(160, (self.viewport().height() - 706) // 2))
        self._fit_height(self.viewport().height() <= LOW)
        side = 24 if narrow else max(side, 56)
        self._page.setContentsMargins(side, top, side, top)

    def _fit_height(self, low: bool) -> None:
        """A low window has lower rows, so that all is seen at once."""
        self.question.setFixedHeight(54 if low else 72)
        if low != self._low:
            self._low = low
            self._forms.setSpacing(10 if low else 16)
            self.show_maps(self._recent)
            self._in_order()

"""All the templates: searched, by what they are for, by their pictures; one's own first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from sysmap.app.controls import Segments, button, clear, flat, harmless, hint, row, words
from sysmap.app.icons import icon
from sysmap.app.start import own_deeds
from sysmap.app.start.model_card import WIDE, ModelCard
from sysmap.app.start.models import MINE, Model, aims, found, groups, models, of_own
from sysmap.app.start.preview import Preview
from sysmap.app.style import QUIET
from sysmap.app.windows import scrolled
from sysmap.i18n import _, _n
from sysmap.storage import Own

SPACE, NARROW, LEAST = 10, 760, 300
_ACROSS, _DOWN = QHBoxLayout.Direction.LeftToRight, QHBoxLayout.Direction.TopToBottom


class Chooser(QWidget):
    """`begun` and `kit_asked` give the id of a template."""

    begun = Signal(str)
    kit_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[ModelCard] = []
        self._columns, self._removed = 0, Path()
        self._received: list[Model] = []
        self._all = models()
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Chercher un modèle : un mot, un auteur, un usage"))
        hint(self.search, _("Chercher un modèle"))
        self.search.setToolTip(harmless(self.search.placeholderText()))
        self.search.addAction(icon("search", 18, QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(200)
        self.search.textChanged.connect(lambda *_: self.refresh())
        self.search.returnPressed.connect(self._first)
        mine = [(MINE, _("Mes modèles"))] if any(one.own for one in self._all) else []
        self.aim = Segments([*aims().items(), *mine], _("À quoi il sert"), upright=False, empty=True)
        self.aim.chosen.connect(lambda *_: self.refresh())
        self.said: QLabel = words("", "quiet", wrap=True)
        self.undo = button(_("Annuler"), self._put_back, look="outlined")
        self.preview = Preview()
        self._lay_out()
        self.setMinimumWidth(400)  # less than it needs side by side: it is narrowed first, and then stacks
        self._listen()
        self.refresh()

    def sizeHint(self) -> QSize:
        """Side by side it takes what the page leaves it, and its two halves scroll; the page does not."""
        return super().sizeHint() if self._stacked() else QSize(900, LEAST)

    def hasHeightForWidth(self) -> bool:
        return self._stacked() and super().hasHeightForWidth()

    def _stacked(self) -> bool:
        return self._body.direction() == _DOWN

    def _lay_out(self) -> None:
        self._groups = QVBoxLayout()
        flat(self._groups, space=8, around=(2, 2, 8, 2))
        self._area = scrolled(self._groups)
        self._area.setMinimumHeight(180)
        adding = button(_("Ajouter un modèle reçu…"), self._add, look="link", image="folder-open")
        left = QVBoxLayout()
        flat(left, space=8)
        left.addWidget(self._area, 1)
        left.addLayout(row(self.said, self.undo, None, adding))
        body = self._body = QHBoxLayout()
        flat(body, space=24)
        body.addLayout(left, 1)
        body.addWidget(self.preview)
        whole = QVBoxLayout(self)
        flat(whole, space=10)
        self._head = row(self.search, self.aim, space=14)
        whole.addLayout(self._head)
        whole.addLayout(body, 1)
        self.undo.hide()
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self.refresh)

    def _listen(self) -> None:
        self.preview.begun.connect(lambda: self._begin(self.chosen))
        self.preview.kit_wanted.connect(self._kit)
        self.preview.renamed.connect(self._rename)
        self.preview.shared.connect(self._share)
        self.preview.removed.connect(self._remove)
        self.preview.kept.connect(self._keep)

    @property
    def chosen(self) -> Model | None:
        return self.preview.model

    def focus(self) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def receive(self, own: Own) -> None:
        """A template's file was opened: it is the first one, chosen, and the question waits above."""
        self._received = [of_own(own, received=True)]
        self.reload()
        self.choose(self.cards[0])
        said = _("« {name} » est un modèle : posez votre question, puis commencez votre carte.")
        self._tell(said.format(name=self._received[0].name))

    # What is shown

    def reload(self) -> None:
        """One's own templates are others now."""
        self._all = [*self._received, *models()]
        self.refresh()

    def refresh(self) -> None:
        """The pictures of what is looked for, and the first of them told beside."""
        kept = self.chosen.id if self.chosen is not None else ""
        self.cards = []
        clear(self._groups)
        words_typed = self.search.text()
        aim = next((id for id in [*aims(), MINE] if self._pressed(id)), "")
        among = found(self._all, words_typed)
        shown = groups(among, aim, ranked=bool(words_typed.strip()))
        self._columns = self._fitting()
        for title, some in shown:
            self._add_group(title, some)
        self._groups.addStretch(1)
        count = sum(len(some) for _title, some in shown)
        if not count:
            self._groups.insertWidget(0, words(_("Aucun modèle ne répond à ces mots."), "quiet"))
        self.said.setText(_n("{n} modèle", "{n} modèles", count))
        one = next((card for card in self.cards if card.model.id == kept), None)
        self.choose(one or (self.cards[0] if self.cards else None))

    def _pressed(self, id: str) -> bool:
        try:
            return self.aim.button(id).isChecked()
        except KeyError:
            return False

    def _add_group(self, title: str, some: list[Model]) -> None:
        if title:
            self._groups.addWidget(words(title, "head"))
        grid = QGridLayout()
        grid.setSpacing(SPACE)
        for place, model in enumerate(some):
            card = self._card(model)
            grid.addWidget(card, place // self._columns, place % self._columns)
        for column in range(self._columns):
            grid.setColumnStretch(column, 1)
        self._groups.addLayout(grid)

    def _card(self, model: Model) -> ModelCard:
        card = ModelCard(model)
        card.clicked.connect(lambda *_: self.choose(card))
        card.taken.connect(lambda: self._begin(model))
        card.kit_wanted.connect(lambda: self.kit_asked.emit(model.id))
        card.went.connect(lambda dx, dy: self._go(card, dx, dy))
        self.cards.append(card)
        return card

    def _fitting(self) -> int:
        return max(2, (self._area.viewport().width() - 10) // (WIDE + SPACE))

    def choose(self, card: ModelCard | None) -> None:
        for other in self.cards:
            other.setChecked(other is card)
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other is card else Qt.FocusPolicy.ClickFocus)
        self.preview.show_model(card.model if card is not None else None)

    def _go(self, card: ModelCard, dx: int, dy: int) -> None:
        """To the nearest card on that side."""
        at = card.mapTo(self, card.rect().center())
        best: tuple[float, ModelCard] | None = None
        for other in self.cards:
            to = other.mapTo(self, other.rect().center())
            along = (to.x() - at.x()) * dx + (to.y() - at.y()) * dy
            aside = abs((to.x() - at.x()) * dy) + abs((to.y() - at.y()) * dx)
            if along > 4 and (best is None or along + 3 * aside < best[0]):
                best = (along + 3 * aside, other)
        if best is not None:
            self.choose(best[1])
            best[1].setFocus(Qt.FocusReason.TabFocusReason)
            self._area.ensureWidgetVisible(best[1])

    def _first(self) -> None:
        """Enter in the search goes to what it found."""
        if self.cards:
            self.choose(self.cards[0])
            self.cards[0].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._stacked():
            for line in (self._head, self._body):
                line.setDirection(_DOWN if narrow else _ACROSS)
            self.updateGeometry()
        if self._fitting() != self._columns:
            self._later.start()

    # What is done

    def _begin(self, model: Model | None) -> None:
        if model is not None:
            self.begun.emit(model.id)

    def _kit(self) -> None:
        if self.chosen is not None:
            self.kit_asked.emit(self.chosen.id)

    def _tell(self, sentence: str, *, undo: bool = False) -> None:
        self.said.setText(sentence)
        self.undo.setVisible(undo)

    def _rename(self, name: str) -> None:
        if self.chosen is not None and self.chosen.own is not None:
            said = own_deeds.rename(self.chosen.own, name)
            self.reload()
            self._tell(said)

    def _remove(self) -> None:
        if self.chosen is not None and self.chosen.own is not None:
            said, waiting = own_deeds.remove(self.chosen.own)
            self._removed = waiting or Path()
            self.reload()
            self._tell(said, undo=waiting is not None)

    def _put_back(self) -> None:
        said = own_deeds.bring_back(self._removed)
        self.reload()
        self._tell(said)

    def _share(self) -> None:
        if self.chosen is None or self.chosen.own is None:
            return
        name, _kind = QFileDialog.getSaveFileName(
            self, _("Enregistrer le modèle"), own_deeds.file_name(self.chosen.own),
            _("Cartes Sysmap (*.sysmap)"))  # fmt: skip
        if name:
            self._tell(own_deeds.share(self.chosen.own, Path(name)))

    def _keep(self) -> None:
        if self.chosen is not None and self.chosen.own is not None:
            said = own_deeds.receive(self.chosen.own.path)
            self._received = []
            self.reload()
            self._tell(said)

    def _add(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, _("Ajouter un modèle reçu"), "",
                                                  _("Cartes Sysmap (*.sysmap)"))  # fmt: skip
        if name:
            said = own_deeds.receive(Path(name))
            self.reload()
            self._tell(said)

"""« Redisposer… »: a picture for each layout, for all of the map, the selection, or what is new."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QProgressBar, QWidget

from sysmap.app.commands import tidy
from sysmap.app.controls import Segments, button, flat, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.relayout import applying
from sysmap.app.relayout.cards import COLUMNS, FEW, NARROW, LayoutCard
from sysmap.app.relayout.pictures import GLANCE, MANY, SECONDS, Look, Worked, Workshop
from sysmap.app.relayout.plan import axes_of, axis_words
from sysmap.app.windows import SideWindow
from sysmap.editing import Change
from sysmap.i18n import _, _n
from sysmap.layout import DEFAULT, LAYOUTS, Request

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

PAUSE = 500
"""Milliseconds after an edit before the pictures are made anew."""


class RelayoutWindow(SideWindow):
    """Nothing moves before « Redisposer »; then it is one step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Redisposer la carte"), 950, 640)
        self._desk = desk
        self._worked: dict[str, Worked] = {}
        self._wanted = ""  # the layout to be done as soon as it is worked out
        self._refused = ""  # why the last one was not done
        self._running = ""
        self._began = 0.0
        self._shop = Workshop(self)
        self._shop.done.connect(self._arrived)
        self._clock = QTimer(self, interval=500)
        self._clock.timeout.connect(self._tick)
        self._soon = QTimer(self, interval=PAUSE, singleShot=True)
        self._soon.timeout.connect(self._anew)
        self._build()
        self.follow(desk.editor, self._heard)
        desk.editor.on_select.append(self._selected)
        self.at_close(lambda: desk.editor.on_select.remove(self._selected))
        self._anew()
        self.chosen.setFocus()

    # How it is built

    def _build(self) -> None:
        about = _("Tout peut bouger : à garder pour une carte que personne n’a encore dans les yeux. "
                  "« Désencombrer » déplace bien moins.")  # fmt: skip
        self.body.addWidget(words(about, "quiet", wrap=True))
        self.cards = [LayoutCard(one.id, one.label(), one.hint(), one.icon) for one in LAYOUTS.values()]
        across = COLUMNS if self.screen().availableGeometry().width() >= NARROW else FEW
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, card in enumerate(self.cards):
            card.beside = self.cards
            card.clicked.connect(self._chose)
            card.taken.connect(self.go)
            card.stepped.connect(lambda by, place=place: self._step(place, by))
            card.columns = across
            grid.addWidget(card, place // across, place % across)
        self.body.addLayout(grid, 1)
        next(card for card in self.cards if card.id == DEFAULT).setChecked(True)
        self._build_choices()
        self._build_foot()

    def _build_choices(self) -> None:
        rows = ((applying.ALL, _("Toute la carte")), (applying.SELECTION, _("La sélection")),
                (applying.NEW, _("Seulement ce qui est nouveau")))  # fmt: skip
        self.scope = Segments(rows, _("Ce qui est redisposé"), upright=False)
        self.scope.show_value(applying.ALL)
        self.scope.chosen.connect(lambda *_: self._anew())
        self.across, self.down = self._axis(_("En largeur")), self._axis(_("En hauteur"))
        self.plan = QWidget()
        line = QHBoxLayout(self.plan)
        flat(line, space=8)
        for label, field in ((_("En largeur"), self.across), (_("En hauteur"), self.down)):
            line.addWidget(words(label, "quiet"))
            line.addWidget(field)
        self.body.addLayout(row(self.scope, None, self.plan, space=16))

    def _axis(self, name: str) -> Pick:
        made = Pick()
        made.setAccessibleName(name)
        made.setMinimumWidth(130)
        made.currentIndexChanged.connect(lambda *_: self._soon.start())
        return made

    def _build_foot(self) -> None:
        self.said: QLabel = words("", "quiet", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, int(SECONDS * 10))
        self.progress.setAccessibleName(_("Calcul de la disposition"))
        self.leave = button(_("Fermer"), self._leave, look="outlined")
        self.done = button(_("Redisposer"), self.go, look="strong", image="wand-sparkles")
        self.body.addWidget(self.said)
        self.body.addWidget(self.progress)
        self.body.addLayout(row(None, self.leave, self.done))
        self.progress.hide()

    # What is chosen

    @property
    def chosen(self) -> LayoutCard:
        return next((card for card in self.cards if card.isChecked()), self.cards[0])

    @property
    def how_much(self) -> str:
        names = (applying.ALL, applying.SELECTION, applying.NEW)
        return next((name for name in names if self.scope.button(name).isChecked()), applying.ALL)

    def _step(self, place: int, by: int) -> None:
        for at in range(place + by, len(self.cards) if by > 0 else -1, 1 if by > 0 else -1):
            if 0 <= at < len(self.cards) and self.cards[at].isEnabled():
                self.cards[at].setFocus(Qt.FocusReason.TabFocusReason)
                self.cards[at].setChecked(True)
                self._chose()
                return

    def _chose(self) -> None:
        self._refused = ""
        self._show()
        if not self._wanted and self.chosen.id not in self._worked:
            self._next()

    def _selected(self, ids: frozenset[str]) -> None:
        self._soon.start()

    def _heard(self, change: Change) -> None:
        if change.origin != "preview":
            self._soon.start()

    def _anew(self) -> None:
        """The map, the selection or what is asked for is another: every picture is made again."""
        if self._wanted:
            return  # said when its answer comes
        self._worked.clear()
        self._fill_axes()
        self._count()
        for card in self.cards:
            card.lacks(self._lacking(card.id))
            card.show_picture(None)
        if not self.chosen.isEnabled():
            next(card for card in self.cards if card.isEnabled()).setChecked(True)
        self._show()
        self._next()

    def _count(self) -> None:
        desk, button = self._desk, self.scope.button
        picked = len(desk.editor.selection & desk.editor.map.elements.keys())
        new = len(tidy.added(desk))
        button(applying.SELECTION).setText(_n("La sélection ({n})", "La sélection ({n})", picked))
        button(applying.SELECTION).setEnabled(picked > 0)
        button(applying.NEW).setText(_n("Seulement ce qui est nouveau ({n})",
                                        "Seulement ce qui est nouveau ({n})", new))  # fmt: skip
        button(applying.NEW).setEnabled(0 < new < len(desk.editor.map.elements))
        if not button(self.how_much).isEnabled():
            self.scope.show_value(applying.ALL)

    def _fill_axes(self) -> None:
        names = axes_of(self._desk.editor.map)
        for rank, field in enumerate((self.across, self.down)):
            if [field.itemData(i) for i in range(field.count())] == names:
                continue
            field.blockSignals(True)
            field.clear()
            for name in names:
                field.addItem(axis_words(name), name)
            field.setCurrentIndex(min(rank, field.count() - 1))
            field.blockSignals(False)

    def _lacking(self, id: str) -> str:
        """What this layout needs and does not have."""
        map, needs = self._desk.editor.map, LAYOUTS[id].needs
        if needs == "selection" and not self._desk.editor.selection & map.elements.keys():
            return _("Choisissez d’abord un ou plusieurs éléments sur la carte.")
        if needs == "axes" and not axes_of(map):
            return _("Il faut des dates, ou un attribut qui diffère d’un élément à l’autre.")
        if needs == "loops" and not map.loops:
            return _("Il faut au moins une boucle nommée.")
        if needs == "zones" and not map.zones:
            return _("Il faut au moins une zone.")
        return ""

    # What is worked out

    def _request(self, id: str) -> Request:
        return applying.request(self._desk, id, self.how_much, self.across.currentData() or "",
                                self.down.currentData() or "")  # fmt: skip

    def _next(self) -> None:
        """Picture the chosen layout, then the others; of a large map the chosen one only."""
        waiting = [self.chosen] if self.chosen.isEnabled() else []
        if len(self._desk.editor.map.elements) <= MANY:
            waiting += self.cards
        for card in waiting:
            if card.isEnabled() and card.id not in self._worked:
                self._start(card.id, SECONDS if card is self.chosen else GLANCE)
                return
        self._running = ""

    def _start(self, id: str, seconds: float) -> None:
        self._running = id
        scene = self._desk.view.scene
        look = Look(scene.view, scene.theme, self.cards[0].picture_size())
        self._shop.ask(self._request(id), look, seconds)

    def _arrived(self, worked: Worked) -> None:
        id = worked.request.how
        if worked.request.map is not self._desk.editor.map:
            if self._wanted:
                self._give_up(_("La carte a changé entre-temps. Rien n’a bougé ; demandez de nouveau."))
                self._soon.start()
            return
        self._worked[id] = worked
        for card in self.cards:
            if card.id == id:
                card.show_picture(worked.image)
        if self._wanted == id:
            self._finish(worked)
        elif not self._wanted:
            self._show()
            self._next()

    # What is done

    def go(self) -> None:
        """Do the chosen layout: at once when it is worked out already."""
        card = self.chosen
        if not card.isEnabled() or self._wanted:
            return
        known = self._worked.get(card.id)
        if known is not None and not (known.answer.said and not known.answer.places):
            self._finish(known)
            return
        self._wanted, self._refused, self._began = card.id, "", monotonic()
        self._start(card.id, SECONDS)
        self._clock.start()
        self._tick()

    def _finish(self, worked: Worked) -> None:
        name = LAYOUTS[worked.request.how].label()
        if worked.answer.said and not worked.answer.places:
            self._worked.pop(worked.request.how, None)
            self._give_up(worked.answer.said)
            return
        fit = self.how_much == applying.ALL
        self.close()
        applying.apply(self._desk, name, worked, fit=fit)

    def _give_up(self, sentence: str) -> None:
        self._wanted, self._refused = "", sentence
        self._clock.stop()
        self._show()

    def _leave(self) -> None:
        """Stop what is being worked out, else close."""
        if self._wanted:
            self._shop.stop()
            self._give_up(_("Disposition abandonnée. Rien n’a bougé."))
        else:
            self.close()

    def _tick(self) -> None:
        passed = monotonic() - self._began
        self.progress.setValue(min(self.progress.maximum(), int(passed * 10)))
        self._show()

    def _show(self) -> None:
        """What is going on, or what would stay in its place."""
        working = bool(self._wanted)
        self.progress.setVisible(working)
        self.leave.setText(_("Arrêter") if working else _("Fermer"))
        self.done.setEnabled(not working and self.chosen.isEnabled())
        self.plan.setVisible(LAYOUTS[self.chosen.id].needs == "axes")
        if working:
            said = _("{name} : calcul en cours, {seconds} secondes au plus. La carte reste utilisable.")
            self.said.setText(said.format(name=LAYOUTS[self._wanted].label(), seconds=int(SECONDS)))
            return
        known = self._worked.get(self.chosen.id)
        note = self._refused or (known.answer.said if known is not None else "")
        kept = applying.kept(self._desk.editor.map)
        self.said.setText(note or " ".join(p for p in (kept, _("Ctrl+Z remettra tout en place.")) if p))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._clock.stop()
        self._soon.stop()
        self._shop.close()
        super().closeEvent(event)

"""« Partir de cette carte »: what comes along, seen; for which territory, with which question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent, QImage
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from sysmap.app.controls import button, flat, row, words
from sysmap.app.cover.start_card import WayCard, in_order
from sysmap.app.jobs import Job
from sysmap.app.thumbnail import thumbnail
from sysmap.app.windows import SideWindow, paragraph
from sysmap.i18n import _
from sysmap.interchange import EVERYTHING, FRAME, SUGGESTIONS, start_from
from sysmap.model import SystemMap, new_id, one_line
from sysmap.storage import free_path

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class StartFromWindow(SideWindow):
    """The map on the desk stays as it is; the new one is a file of its own."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Partir de cette carte"), 1000, 640)
        self._desk, self._map = desk, desk.editor.map
        self.body.addWidget(words(_("Que reprendre de cette carte ?"), "title"))
        self.cards = self._cards()
        cards = QHBoxLayout()
        flat(cards, space=14)
        for card in self.cards:
            cards.addWidget(card)
        self.body.addLayout(cards, 1)
        self.body.addStretch(0)  # of what is left, the cards take theirs first
        self.question = self._field(_("Votre question"), one_line(self._map.card.question))
        self.territory = self._field(_("Votre territoire"), "")
        self.territory.setPlaceholderText(_("Une commune, un pays, une vallée ; facultatif"))
        self.body.addWidget(paragraph(self._promise(), "quiet"))
        self.begin = button(_("Commencer ma carte"), self.start, look="strong", image="sprout")
        self.body.addLayout(row(None, button(_("Fermer"), self.close, look="outlined"), self.begin))
        self._job = Job(self)
        self._job.done.connect(self._pictured)
        self._job.ask(self._pictures)
        self.cards[1].setFocus()

    def _cards(self) -> list[WayCard]:
        parked = start_from(self._map, SUGGESTIONS, id="seen").frigo.values()
        ideas = tuple(one_line(one.text) for one in parked)
        rows = (
            (FRAME, _("Le cadre seul"), _("Les zones, les types et les couleurs, rien d’autre."), ()),
            (SUGGESTIONS, _("Le cadre et des idées"),
             _("Leurs facteurs attendent au frigo, à prendre ou à laisser."), ideas),
            (EVERYTHING, _("Tout"), _("Éléments, relations et boucles, à reprendre avec vos mots."), ()),
        )  # fmt: skip
        cards = [WayCard(*each) for each in rows]
        in_order(cards, self)
        cards[1].setChecked(True)
        return cards

    def _field(self, name: str, text: str) -> QLineEdit:
        made = QLineEdit(text)
        made.setAccessibleName(name)
        made.returnPressed.connect(self.start)
        self.body.addWidget(words(name, "head"))
        self.body.addWidget(made)
        return made

    def _promise(self) -> str:
        """What will be written by itself."""
        made = start_from(self._map, FRAME, id="seen").card
        title, said = one_line(made.lineage[-1].title), []
        if title:
            said.append(_("Vos affiches diront : D’après « {title} ».").format(title=title))
        if made.licence:
            said.append(_("Sa licence, {licence}, demande de partager la vôtre de la même façon.")
                        .format(licence=made.licence))  # fmt: skip
        said.append(_("Ce qui est réservé à leur groupe ne vient pas."))
        return " ".join(said)

    def _pictures(self) -> list[QImage]:
        size = self.cards[0].picture_size()
        return [thumbnail(_seen(self._map, card.id), size.width(), size.height()) for card in self.cards]

    def _pictured(self, images: list[QImage]) -> None:
        for card, image in zip(self.cards, images, strict=True):
            card.show_picture(image)

    def start(self) -> None:
        """The new map, in a file of its own, on the desk."""
        how = next(card.id for card in self.cards if card.isChecked())
        territory, asked = self.territory.text().strip(), self.question.text().strip()
        made = start_from(self._map, how, id=new_id("m"), territory=territory, question=asked)
        shell = self._desk.shell
        if not shell.make(made, free_path(made)):
            return
        shell.settings.adopt(made.id)
        self.close()
        if made.frigo:
            shell.desk.do("frigo")
        shell.desk.capture.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._job.close()


def _seen(map: SystemMap, how: str) -> SystemMap:
    """What would come, as it will be seen; a frame without zones is bare paper."""
    return start_from(map, how, id="seen")

"""« Plus… »: everything of a poster that is not format, view or title, folded by matter."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from sysmap.app.controls import Segments, flat, words
from sysmap.app.inspector.fields import Lines, by_commas, by_lines, joined_commas, joined_lines
from sysmap.app.poster.fold import Fold
from sysmap.app.poster.logos import Logos
from sysmap.app.poster.writing import Writing
from sysmap.app.ticks import Radio, Tick
from sysmap.i18n import _
from sysmap.model import Poster

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

MOST_LINES = 40


class More(QWidget):
    """`attach` says which map travels in the file; `attached` that it is another choice."""

    attached = Signal()

    def __init__(self, desk: Desk, writing: Writing) -> None:
        super().__init__()
        self._desk, self._writing = desk, writing
        self._shows: list[Callable[[], None]] = []
        self.attach = "shown"
        self.layout_ = QVBoxLayout(self)
        flat(self.layout_, space=2)
        self.folds: dict[str, Fold] = {}
        self.fields: dict[str, QWidget] = {}
        self._page()
        self._words()
        self._cartouche()
        self._link()
        self._inside()
        self.refresh()

    @property
    def poster(self) -> Poster:
        return self._writing.poster

    def refresh(self) -> None:
        for show in self._shows:
            show()

    def _fold(self, name: str, text: str) -> QVBoxLayout:
        made = self.folds[name] = Fold(text)
        self.layout_.addWidget(made)
        return made.inside

    # Matters

    def _page(self) -> None:
        into = self._fold("page", _("Page"))
        ways = (("landscape", _("Paysage")), ("portrait", _("Portrait")))
        self.way = Segments(ways, _("Orientation"), upright=False)
        self.way.chosen.connect(lambda way: self._writing.change(orientation=way))
        into.addWidget(words(_("Orientation"), "head"))
        into.addWidget(self.way)
        sides = (("", _("Au mieux")), ("left", _("Gauche")), ("right", _("Droite")), ("below", _("Dessous")))
        self.side = Segments(sides, _("Place des textes"), upright=False)
        self.side.chosen.connect(lambda place: self._writing.change(place=place, column=0.0))
        into.addWidget(words(_("Place des textes"), "head"))
        into.addWidget(self.side)
        self._shows.append(self._show_page)

    def _show_page(self) -> None:
        poster = self.poster
        self.way.show_value(poster.orientation)
        self.way.setEnabled(poster.size not in ("free", "rollup"))
        self.side.show_value(poster.place)
        self.side.setEnabled(poster.size != "rollup")

    def _words(self) -> None:
        into = self._fold("words", _("Textes"))
        self.question = self._line(into, _("Question"), "subtitle",
                                   lambda: self._writing.card.question)  # fmt: skip
        self._line(into, _("Titre de l’histoire"), "tale_title")
        self.tale = self._lines(into, _("Ce que la carte raconte (une phrase par ligne)"), "tale",
                                joined_lines, by_lines)  # fmt: skip
        self._lines(into, _("Encadré : ce qu’on demande au groupe"), "callout")
        self._lines(into, _("Comment lire cette carte"), "reading")
        self._ticks(into)

    def _ticks(self, into: QVBoxLayout) -> None:
        """What is left out of the page, as what is on it."""
        parts = (("question", _("Question")), ("tale", _("Histoire")), ("legend", _("Légende")),
                 ("cartouche", _("Cartouche")), ("logos", _("Logos")))  # fmt: skip
        into.addWidget(words(_("Sur la page"), "head"))
        read = Tick(_("Comment lire cette carte"))
        read.clicked.connect(lambda on: self._writing.change(how_to_read=on))
        self._shows.append(lambda: read.setChecked(self.poster.how_to_read))
        into.addWidget(read)
        for name, text in parts:
            made = Tick(text)
            made.clicked.connect(partial(self._leave_out, name))
            self._shows.append(partial(self._show_tick, made, name))
            into.addWidget(made)

    def _leave_out(self, name: str, on: bool) -> None:
        kept = tuple(part for part in self.poster.without if part != name)
        self._writing.change(without=kept if on else (*kept, name))

    def _show_tick(self, made: Tick, name: str) -> None:
        made.setChecked(name not in self.poster.without)

    def _cartouche(self) -> None:
        into = self._fold("cartouche", _("Cartouche et logos"))
        self.logos = Logos(self._desk)
        self._shows.append(self.logos.refresh)
        into.addWidget(self.logos)
        self._card_lines(into, _("Auteurs, par leur fonction (une par ligne)"), "authors", joined_lines,
                         by_lines)  # fmt: skip
        self._card_line(into, _("Financeurs (séparés par des virgules)"), "funders", joined_commas, by_commas)
        self._card_line(into, _("Licence"), "licence", str, str)
        self._card_line(into, _("Adresse où retrouver la carte"), "address", str, str)
        self._lines(into, _("Ce que vaut cette carte"), "mention")
        self._lines(into, _("Sources, en clair"), "sources")

    def _link(self) -> None:
        into = self._fold("link", _("QR code et place pour écrire"))
        self._line(into, _("Adresse du QR code"), "link", lambda: self._writing.card.address)
        self._line(into, _("Légende du QR code"), "link_words")
        into.addWidget(words(_("Lignes pour écrire à la main"), "head"))
        self.notes = QSpinBox()
        self.notes.setRange(0, MOST_LINES)
        self.notes.setAccessibleName(_("Lignes pour écrire à la main"))
        self.notes.valueChanged.connect(lambda count: self._writing.change(notes=count))
        into.addWidget(self.notes)
        self._shows.append(self._show_notes)

    def _show_notes(self) -> None:
        self.notes.blockSignals(True)
        self.notes.setValue(self.poster.notes)
        self.notes.blockSignals(False)

    def _inside(self) -> None:
        into = self._fold("inside", _("Carte jointe au fichier"))
        rows = (
            ("shown", _("Exactement ce que montre l’affiche")),
            ("full", _("La carte complète, avec ce qui est réservé")),
            ("none", _("Aucune")),
        )
        group = QButtonGroup(self)
        self.inside: dict[str, Radio] = {}
        for value, text in rows:
            made = self.inside[value] = Radio(text)
            made.setChecked(value == "shown")
            made.clicked.connect(partial(self._attach, value))
            group.addButton(made)
            into.addWidget(made)

    def _attach(self, value: str, *_: object) -> None:
        self.attach = value
        self.attached.emit()

    # Fields

    def _line(self, into: QVBoxLayout, name: str, field: str,
              hint: Callable[[], str] | None = None) -> QLineEdit:  # fmt: skip
        made = self.fields[field] = self._one(
            into, name, lambda text: self._writing.change(**{field: text}),
            lambda: getattr(self.poster, field), hint,
        )  # fmt: skip
        return made

    def _card_line(self, into: QVBoxLayout, name: str, field: str, to_text: Callable[[Any], str],
                   from_text: Callable[[str], Any]) -> None:  # fmt: skip
        self._one(into, name, lambda text: self._writing.change_card(field, **{field: from_text(text)}),
                  lambda: to_text(getattr(self._writing.card, field)))  # fmt: skip

    def _one(self, into: QVBoxLayout, name: str, write: Callable[[str], None], read: Callable[[], str],
             hint: Callable[[], str] | None = None) -> QLineEdit:  # fmt: skip
        into.addWidget(words(name, "head"))
        made = QLineEdit()
        made.setAccessibleName(name)
        made.textEdited.connect(write)
        made.editingFinished.connect(self._writing.seal)

        def show() -> None:
            if hint is not None:
                made.setPlaceholderText(hint())
            if not made.hasFocus():
                made.setText(read())
                made.setCursorPosition(0)

        self._shows.append(show)
        into.addWidget(made)
        return made

    def _lines(
        self, into: QVBoxLayout, name: str, field: str, to_text: Callable[[Any], str] = str,
        from_text: Callable[[str], Any] = str,
    ) -> Lines:  # fmt: skip
        made = self.fields[field] = self._many(
            into, name, lambda text: self._writing.change(**{field: from_text(text)}),
            lambda: to_text(getattr(self.poster, field)),
        )  # fmt: skip
        return made

    def _card_lines(self, into: QVBoxLayout, name: str, field: str, to_text: Callable[[Any], str],
                    from_text: Callable[[str], Any]) -> None:  # fmt: skip
        self._many(into, name, lambda text: self._writing.change_card(field, **{field: from_text(text)}),
                   lambda: to_text(getattr(self._writing.card, field)))  # fmt: skip

    def _many(self, into: QVBoxLayout, name: str, write: Callable[[str], None],
              read: Callable[[], str]) -> Lines:  # fmt: skip
        into.addWidget(words(name, "head", wrap=True))
        made = Lines(name, 2)
        made.typed.connect(write)
        made.left.connect(self._writing.seal)
        self._shows.append(lambda: None if made.hasFocus() else made.show_text(read()))
        into.addWidget(made)
        return made

"""Carte d'identité de la carte: title, question, territory, dates, authors by function, licence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from sysmap.app.card import retention
from sysmap.app.card.territory import TerritoryField
from sysmap.app.controls import flat, words
from sysmap.app.inspector.fields import Lines, Pick, by_commas, by_lines, joined_commas, joined_lines
from sysmap.app.ticks import Tick
from sysmap.app.windows import SideWindow, scrolled
from sysmap.editing import Change
from sysmap.i18n import _
from sysmap.model import Card

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

Get = Callable[[Card], str]
Put = Callable[[Card, str], Card]


class CardWindow(SideWindow):
    """Every field is one undo step; the poster's title block is made of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Carte d’identité de la carte"), 560, 780)
        self._desk = desk
        self._shows: list[Callable[[], None]] = []
        self.fields: dict[str, QWidget] = {}
        self._lines = QVBoxLayout()
        flat(self._lines, space=4)
        self._about()
        self._when()
        self._who()
        self._privacy()
        self._setting()
        self._lines.addStretch(1)
        self.body.addWidget(scrolled(self._lines))
        self.follow(desk.editor, self._heard)

    def _heard(self, change: Change) -> None:
        if change.touches("card", "typography"):
            for show in self._shows:
                show()

    @property
    def card(self) -> Card:
        return self._desk.editor.map.card

    def _about(self) -> None:
        self._plain(_("Titre (le message)"), "title")
        self._plain(_("Question"), "question")
        self._where()
        self._of(_("Code officiel du territoire"), lambda c: c.territory.code,
                 lambda c, t: c.evolve(territory=c.territory.evolve(code=t)))  # fmt: skip
        self._of(_("Année de ce code"), lambda c: c.territory.year,
                 lambda c, t: c.evolve(territory=c.territory.evolve(year=t)))  # fmt: skip
        self._plain(_("Échelle"), "scale")
        self._of(_("Mots-clés"), lambda c: joined_commas(c.keywords),
                 lambda c, t: c.evolve(keywords=by_commas(t)))  # fmt: skip
        self._many(_("En quelques phrases"), "summary", str, str)

    def _where(self) -> None:
        """Typed in any words, or chosen from the official list with its code."""
        made = TerritoryField()
        made.chosen.connect(lambda place: self._write(lambda c: c.evolve(territory=place), _("Territoire")))
        self._of(_("Territoire"), lambda c: c.territory.name,
                 lambda c, t: c.evolve(territory=c.territory.evolve(name=t)), "territory", made)  # fmt: skip

    def _when(self) -> None:
        self._plain(_("Date de l’atelier (année-mois-jour)"), "workshop_date")
        self._plain(_("Date de cette édition"), "edition_date")
        self._plain(_("Version"), "version")

    def _who(self) -> None:
        self._many(_("Auteurs, par leur fonction (une par ligne)"), "authors", joined_lines, by_lines)
        self._many(_("Participants par catégorie (élu·es : 4, une par ligne)"), "participants", _counts,
                   _as_counts)  # fmt: skip
        self._of(_("Financeurs"), lambda c: joined_commas(c.funders),
                 lambda c, t: c.evolve(funders=by_commas(t)))  # fmt: skip
        self._plain(_("Licence"), "licence")
        self._plain(_("Adresse où retrouver la carte"), "address")
        self._plain(_("À revoir le (année-mois-jour)"), "review_date")

    def _privacy(self) -> None:
        self._lines.addSpacing(12)
        tick = Tick(_("Cette carte contient des données personnelles"))
        tick.clicked.connect(lambda on: self._write(lambda c: _private(c, holds_personal_data=on), "private"))
        self._lines.addWidget(tick)
        self._show(lambda: tick.setChecked(self.card.privacy.holds_personal_data))
        self._of(_("Pour quoi elles sont là"), lambda c: c.privacy.purpose,
                 lambda c, t: _private(c, purpose=t))  # fmt: skip
        self._of(_("À qui s’adresser (une fonction)"), lambda c: c.privacy.contact,
                 lambda c, t: _private(c, contact=t))  # fmt: skip
        self._of(_("À garder jusqu’au (année-mois-jour)"), lambda c: c.privacy.keep_until,
                 lambda c, t: _private(c, keep_until=t), "keep_until")  # fmt: skip
        people = words("", "quiet", wrap=True)
        self._lines.addWidget(people)
        self._show(lambda: _tell(people, retention.people_said(self._desk.editor.map)))

    def _setting(self) -> None:
        """How what is typed in this map is set."""
        self._head(_("Typographie de ce qui s’écrit"))
        made = Pick()
        made.setAccessibleName(_("Typographie de ce qui s’écrit"))
        for value, said in (
            ("", _("Comme dans les réglages")), ("french", _("Française : espaces fines avant ; ! ?")),
            ("close", _("Sans espace avant ; : ! ?")), ("manual", _("Telle que je la tape")),
        ):  # fmt: skip
            made.addItem(said, value)
        made.activated.connect(lambda *_: self._set_words(made.currentData()))
        self._lines.addWidget(made)
        self.fields["typography"] = made
        self._show(lambda: made.setCurrentIndex(max(0, made.findData(self._desk.editor.map.typography))))

    def _set_words(self, style: str) -> None:
        with self._desk.editor.transaction(_("typographie de la carte")) as draft:
            draft.set(typography=style)

    def go_to(self, field: str) -> None:
        """The hand is in this field."""
        if (found := self.fields.get(field)) is not None:
            found.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Fields

    def _plain(self, name: str, field: str) -> None:
        self._of(name, lambda c: getattr(c, field), lambda c, text: c.evolve(**{field: text}), field)

    def _of(
        self, name: str, get: Get, put: Put, field: str = "", made: QLineEdit | None = None
    ) -> None:
        self._head(name)
        made = made or QLineEdit()
        made.setAccessibleName(name)
        made.textEdited.connect(lambda text: self._write(lambda c: put(c, text), name))
        made.editingFinished.connect(self._seal)
        self._lines.addWidget(made)
        self.fields[field] = made
        self._show(lambda: None if made.hasFocus() else made.setText(get(self.card)))

    def _many(
        self, name: str, field: str, to_text: Callable[[Any], str], from_text: Callable[[str], Any]
    ) -> None:
        self._head(name)
        made = Lines(name, 2)
        made.typed.connect(lambda text: self._write(lambda c: c.evolve(**{field: from_text(text)}), name))
        made.left.connect(self._seal)
        self._lines.addWidget(made)
        self.fields[field] = made
        self._show(lambda: None if made.hasFocus() else made.show_text(to_text(getattr(self.card, field))))

    def _head(self, name: str) -> None:
        self._lines.addSpacing(6)
        self._lines.addWidget(words(name, "head"))

    def _show(self, show: Callable[[], None]) -> None:
        self._shows.append(show)
        show()

    def _write(self, change: Callable[[Card], Card], name: str) -> None:
        with self._desk.editor.transaction(_("carte d’identité"), merge=f"card {name}") as draft:
            draft.set(card=change(draft.card))
        self._desk.shell.retitle()

    def _seal(self) -> None:
        self._desk.editor.history.seal()


def _tell(label: QLabel, said: str) -> None:
    label.setText(said)
    label.setVisible(bool(said))


def _private(card: Card, **fields: object) -> Card:
    return card.evolve(privacy=card.privacy.evolve(**fields))


def _counts(value: Any) -> str:
    return "\n".join(f"{name} : {count}" for name, count in value.items())


def _as_counts(text: str) -> dict[str, int]:
    pairs = (line.rpartition(":") for line in by_lines(text))
    known = ((name.strip(), count.strip()) for name, _colon, count in pairs)
    return {name: int(count) for name, count in known if name and count.isdecimal()}

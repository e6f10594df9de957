"""A few words asked over the map: the subject of a tension, two readings of a disagreement. Never modal."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QWidget

from sysmap.analysis import SPOKEN
from sysmap.app.controls import words
from sysmap.app.inspector.fields import by_commas, joined_commas
from sysmap.editing import Change, operations, record
from sysmap.i18n import _, language
from sysmap.model import Contested, Reading, one_line, quoted

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

LETTERS = "ABCDEFGH"
WIDE, AROUND, PANEL = 320, 60, 340


class Asking(QWidget):
    """Fields in rows. Tab goes on, Enter too; Enter at the last, Escape, a click elsewhere keep words."""

    def __init__(self, desk: Desk, title: str, rows: Iterable[tuple[tuple[str, str], ...]],
                 done: Callable[[list[str]], object]) -> None:  # fmt: skip
        super().__init__(desk.view)
        self._desk, self._done = desk, done
        self._back = QApplication.focusWidget()
        self.fields: list[QLineEdit] = []
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 10, 16, 10)
        grid.setSpacing(8)
        narrow = desk.view.width() < 2 * WIDE + AROUND + PANEL
        grid.addWidget(words(title, wrap=narrow), 0, 0, 1, 2)
        for row in rows:
            down = grid.rowCount()
            for across, (name, value) in enumerate(row):
                at = (down + across, 0) if narrow else (down, across)
                grid.addWidget(self._field(name, value), *at)
        hint = _("Entrée pour valider, Échap pour plus tard")
        grid.addWidget(words(hint, "quiet", wrap=narrow), grid.rowCount(), 0, 1, 2)
        desk.view.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self.fields[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _field(self, name: str, value: str) -> QLineEdit:
        made = QLineEdit(value)
        made.setPlaceholderText(name)
        made.setAccessibleName(name)
        made.installEventFilter(self)
        self.fields.append(made)
        return made

    def _place(self) -> None:
        """At the foot of the map, no wider than it."""
        view = self._desk.view
        for field in self.fields:
            field.setMinimumWidth(min(WIDE, view.width() - AROUND))
        self.setMaximumWidth(max(WIDE, view.width() - 16))
        self.adjustSize()
        self.move((view.width() - self.width()) // 2, max(8, view.height() - self.height() - 24))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._desk.view:
            if event.type() == QEvent.Type.Resize:
                self._place()
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on(watched)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):  # the map below would take it
                self._step(watched, 1 if event.key() == Qt.Key.Key_Tab else -1)
                return True
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            now = QApplication.focusWidget()
            if now is not None and now is not self and not self.isAncestorOf(now):
                self.leave(back=False)
        return False

    def _step(self, field: QObject, step: int) -> None:
        """Tab goes round the fields."""
        place = next(i for i, one in enumerate(self.fields) if one is field)
        self.fields[(place + step) % len(self.fields)].setFocus(Qt.FocusReason.TabFocusReason)

    def _on(self, field: QObject) -> None:
        place = next(i for i, one in enumerate(self.fields) if one is field)
        if place + 1 < len(self.fields):
            self.fields[place + 1].setFocus()
        else:
            self.leave()

    def leave(self, back: bool = True) -> None:
        """What was typed is kept, however one leaves; the keyboard goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        self.deleteLater()
        self._done([field.text().strip() for field in self.fields])
        if back:
            (self._back or self._desk.view).setFocus()


def ask_subject(desk: Desk, link: str) -> Asking | None:
    """What a tension is about. Left empty, it stays without, and the checks say so."""
    found = desk.editor.map.links.get(link)
    if found is None:
        return None

    def done(said: list[str]) -> None:
        now = desk.editor.map.links.get(link)
        if now is not None and said[0] != now.subject:
            with desk.editor.transaction(_("sujet de la tension")) as draft:
                operations.set_fields(draft, [link], subject=said[0])

    title = _("De quoi cette tension parle-t-elle ? Elle reste réservée au groupe.")
    return Asking(desk, title, [((_("Sujet de la tension"), found.subject),)], done)


def ask_verb(desk: Desk, link: str) -> Asking | None:
    """What the one does to the other, in a form whose arrows each say a verb."""
    found = desk.editor.map.links.get(link)
    if found is None:
        return None

    def done(said: list[str]) -> None:
        now = desk.editor.map.links.get(link)
        if now is not None and said[0] != now.verb:
            with desk.editor.transaction(_("verbe de la relation")) as draft:
                operations.set_fields(draft, [link], verb=said[0])

    ends = [quoted(one_line(desk.editor.map.elements[id].label), language())
            for id in (found.source, found.target)]  # fmt: skip
    title = _("{a} fait quoi à {b} ?").format(a=ends[0], b=ends[1])
    return Asking(desk, title, [((_("Un verbe : prélève, nourrit, interdit…"), found.verb),)], done)


def _mute(desk: Desk, change: Change) -> None:
    """A relation has just been drawn where each says a verb: ask for it."""
    fresh = [k for k in change.of("links").added if k.kind in ("relation", "influence") and not k.verb]
    if desk.editor.map.template == SPOKEN and len(fresh) == 1 and not desk.capture.field.hasFocus():
        ask_verb(desk, fresh[0].id)


def ask_readings(desk: Desk, ids: tuple[str, ...]) -> Asking | None:
    """The readings of a disagreement, each with the categories of actors that hold it."""
    found = getattr(record(desk.editor.map, ids[0]), "contested", None) if ids else None
    if found is None:
        return None
    readings = (*found.readings, Reading(), Reading())[: max(2, len(found.readings))]

    def done(said: list[str]) -> None:
        new = tuple(one.evolve(text=said[2 * i], held_by=by_commas(said[2 * i + 1]))
                    for i, one in enumerate(readings))  # fmt: skip
        if new != found.readings:
            with desk.editor.transaction(_("désaccord")) as draft:
                operations.set_fields(draft, ids, contested=Contested(readings=new))

    rows = [((_("Lecture {letter}").format(letter=LETTERS[i]), one.text),
             (_("Portée par : élu·es, agent·es…"), joined_commas(one.held_by)))
            for i, one in enumerate(readings[: len(LETTERS)])]  # fmt: skip
    title = _("Deux lectures, portées par des catégories d’acteurs, jamais par un nom")
    return Asking(desk, title, rows, done)


def heard(desk: Desk, change: Change) -> None:
    """A relation has just become a tension: ask what it is about, unless the hand is writing lines."""
    if change.origin != "commit":
        return
    _mute(desk, change)
    before = change.before.links
    fresh = [k for k in change.of("links").added + change.of("links").changed
             if k.kind == "tension" and not k.subject
             and (k.id not in before or before[k.id].kind != "tension")]  # fmt: skip
    if len(fresh) != 1:
        return
    if desk.capture.field.hasFocus():
        desk.status.say(_("Tension réservée au groupe. Son sujet : choisissez-la, puis S."))
    else:
        ask_subject(desk, fresh[0].id)

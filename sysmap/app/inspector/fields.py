"""The few sorts of fields: a choice, a line, some lines, a list to pick from, yes or no."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyleOptionComboBox

from sysmap.app.controls import Segments, harmless
from sysmap.app.icons import pixmap
from sysmap.app.inspector.sheet import Sheet
from sysmap.app.style import QUIET
from sysmap.app.ticks import Tick
from sysmap.canvas import WholeWords
from sysmap.i18n import _

Choices = Sequence[tuple[str, str]]


ARROW = 44
"""Pixels of a list to pick from that are not for its words."""


class Pick(QComboBox):
    """A list to pick from; the wheel scrolls the panel, not the choice."""

    _told = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = 16
        at = QPointF(self.width() - side - 8, (self.height() - side) / 2)
        painter.drawPixmap(at, pixmap("chevron-down", side, QUIET, self.devicePixelRatioF()))
        painter.end()

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """Qt would cut the words in the middle of a letter."""
        super().initStyleOption(option)
        room = self.width() - ARROW + 8
        mode = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(option.currentText, mode, room)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """A choice that does not fit is whole in its tooltip."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ToolTip, QEvent.Type.Paint):
            cut = self.fontMetrics().horizontalAdvance(self.currentText()) > self.width() - ARROW
            if cut or self.toolTip() == self._told:
                self._told = harmless(self.currentText()) if cut else ""
                self.setToolTip(harmless(self._told))
        return super().event(event)


MOST_LINES = 10
MOST_LETTERS = 20_000
"""Characters that a field shows: Qt needs minutes for a million. What is longer is only read here."""


class Lines(WholeWords):
    """Several lines of plain words, as high as they need."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, name: str, least: int = 1) -> None:
        super().__init__()
        self._least = least
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._changed)
        self._quiet = self._long = False
        self._grow()

    def show_text(self, text: str) -> None:
        long = len(text) > MOST_LETTERS
        if long:
            text = text[:MOST_LETTERS]
        if long or self._long:
            self._long = long
            self.setReadOnly(long)
            said = _("Texte très long : seul son début est montré ici. Il est gardé entier.")
            self.setToolTip(harmless(said) if long else "")
        if self.toPlainText() != text:
            self._quiet = True
            self.setPlainText(text)
            self._quiet = False
            self._grow()

    def _changed(self) -> None:
        self._grow()
        if not self._quiet:
            self.typed.emit(self.toPlainText())

    def _grow(self) -> None:
        count, block = 0, self.document().firstBlock()
        while block.isValid():
            count += max(1, block.layout().lineCount())
            block = block.next()
        lines = min(max(self._least, count), MOST_LINES)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if count > MOST_LINES else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 17)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def segments(
    sheet: Sheet, name: str, field: str, choices: Choices, *, upright: bool = True,
    empty: bool = True, value: Callable[[str], Any] = str,
) -> Segments:  # fmt: skip
    """A choice among a few, all visible. `value` turns the chosen word into what the field holds."""
    sheet.head(name)
    made = Segments(choices, name, upright=upright, empty=empty)
    made.chosen.connect(lambda word: sheet.write(name.lower(), **{field: value(word)}))

    def show() -> None:
        now = sheet.common(field)
        made.show_value(next((word for word, _said in choices if value(word) == now and word), "?none"))

    sheet.put(made)
    sheet.shows(show)
    return made


def line(
    sheet: Sheet, name: str, field: str, *, to_text: Callable[[Any], str] = str,
    from_text: Callable[[str], Any] = str, hint: str = "",
) -> QLineEdit:  # fmt: skip
    """One line of words."""
    sheet.head(name)
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    made.setToolTip(harmless(hint))
    made.textEdited.connect(
        lambda text: sheet.write(name.lower(), merge=field, **{field: from_text(text)})
    )
    made.editingFinished.connect(sheet.seal)

    def show() -> None:
        now = sheet.common(field)
        text = "" if now is None else to_text(now)
        if not made.hasFocus() or from_text(made.text()) != now:
            made.setText(text)

    sheet.put(made)
    sheet.shows(show)
    return made


def lines(
    sheet: Sheet, name: str, field: str, *, least: int = 2, to_text: Callable[[Any], str] = str,
    from_text: Callable[[str], Any] = str, hint: str = "",
) -> Lines:  # fmt: skip
    """Several lines of words."""
    sheet.head(name)
    made = Lines(name, least)
    made.setPlaceholderText(hint)
    made.typed.connect(lambda text: sheet.write(name.lower(), merge=field, **{field: from_text(text)}))
    made.left.connect(sheet.seal)

    def show() -> None:
        now = sheet.common(field)
        if not made.hasFocus() or from_text(made.toPlainText()) != now:
            made.show_text("" if now is None else to_text(now))

    sheet.put(made)
    sheet.shows(show)
    return made


def pick(
    sheet: Sheet, name: str, choices: Callable[[], Choices], now: Callable[[], str | None],
    write: Callable[[str], object],
) -> QComboBox:  # fmt: skip
    """One of a list; nothing is chosen when the records differ."""
    head = sheet.head(name)
    made = Pick()
    made.setAccessibleName(name)
    head.setBuddy(made)  # on Linux a list to pick from is called by its label alone
    made.setMaxVisibleItems(18)
    made.setPlaceholderText(_("Plusieurs"))
    made.activated.connect(lambda *_: write(made.currentData()))

    def show() -> None:
        rows = list(choices())
        shown = [(made.itemData(i), made.itemText(i)) for i in range(made.count())]
        if shown != rows:
            made.clear()
            for value, text in rows:
                made.addItem(text, value)
        made.setCurrentIndex(made.findData(now()))

    sheet.put(made)
    sheet.shows(show)
    return made


def tick(sheet: Sheet, name: str, field: str) -> Tick:
    """Yes or no."""
    made = Tick(name)
    def write(on: bool) -> None:
        values: dict[str, Any] = {field: bool(on)}
        sheet.write(name.lower(), **values)

    made.clicked.connect(write)
    sheet.put(made, 10)
    sheet.shows(lambda: made.setChecked(bool(sheet.common(field))))
    return made


def by_commas(text: str) -> tuple[str, ...]:
    """« eau, forêt » as words."""
    return tuple(word for part in text.split(",") if (word := part.strip()))


def by_lines(text: str) -> tuple[str, ...]:
    return tuple(line for part in text.splitlines() if (line := part.strip()))


def joined_commas(value: Any) -> str:
    return ", ".join(value)


def joined_lines(value: Any) -> str:
    return "\n".join(value)


def supports() -> Choices:
    return (("sourced", _("Sourcé")), ("said", _("Dit en atelier")), ("hypothesis", _("Hypothèse")))


def visibilities() -> Choices:
    return (
        ("public", _("Public")),
        ("group", _("Réservé au groupe")),
        ("facilitator", _("Note d’animation")),
    )


def progresses() -> Choices:
    return (
        ("", _("Non précisé")), ("idea", _("Idée")), ("study", _("À l’étude")), ("committed", _("Engagé")),
        ("done", _("Réalisé")), ("suspended", _("Suspendu")), ("given_up", _("Abandonné")),
    )  # fmt: skip

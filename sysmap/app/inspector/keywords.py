"""Keywords: completed from the map's list of themes, and written as the list writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from sysmap.app.controls import words
from sysmap.app.inspector.fields import by_commas, joined_commas, line
from sysmap.app.inspector.sheet import Sheet
from sysmap.editing import folded
from sysmap.i18n import _
from sysmap.model import SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def keywords(sheet: Sheet, desk: Desk) -> QLineEdit:
    """Mots-clés, separated by commas; words outside the list are kept, and said."""

    def as_listed(text: str) -> tuple[str, ...]:
        known = {folded(word): word for word in desk.editor.map.themes.words}
        return tuple(known.get(folded(word), word) for word in by_commas(text))

    made = line(sheet, _("Mots-clés"), "keywords", to_text=joined_commas, from_text=as_listed,
                hint=_("séparés par des virgules"))  # fmt: skip
    KeywordCompleter(made, desk)
    outside = words("", "quiet", wrap=True)
    sheet.put(outside, 2)

    def show() -> None:
        listed = desk.editor.map.themes.words
        others = [word for word in sheet.record.keywords if listed and word not in listed]
        outside.setText(_("Hors du jeu de thèmes : {words}").format(words=joined_commas(others)))
        outside.setVisible(bool(others))

    sheet.shows(show)
    return made


def proposed(map: SystemMap) -> list[str]:
    """The words of the list, then those that the map uses already."""
    used = [word for element in map.elements.values() for word in element.keywords]
    return list(dict.fromkeys([*map.themes.words, *sorted(used, key=folded)]))


class KeywordCompleter(QCompleter):
    """Completes the word that is being typed, after the last comma."""

    def __init__(self, field: QLineEdit, desk: Desk) -> None:
        super().__init__(field)
        self._field, self._desk = field, desk
        self.setModel(QStringListModel([], self))
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setWidget(field)
        self.activated.connect(self._take)
        field.textEdited.connect(self._offer)

    def _offer(self, text: str) -> None:
        """The words that begin so, or hold it, accents or not."""
        typed = folded(text.rpartition(",")[2])
        there = set(by_commas(text.rpartition(",")[0]))
        words = [word for word in proposed(self._desk.editor.map) if word not in there]
        found = [word for word in words if typed in folded(word)]
        found.sort(key=lambda word: not folded(word).startswith(typed))
        model = self.model()
        assert isinstance(model, QStringListModel)
        model.setStringList(found if typed and found != [text.strip()] else [])
        if model.stringList():
            self.complete()
        else:
            self._hide()

    def _hide(self) -> None:
        popup = self.popup()
        if popup is not None:
            popup.hide()

    def _take(self, word: str) -> None:
        before = self._field.text().rpartition(",")[0]
        said = f"{before}, {word}" if before else word
        self._field.setText(said)
        self._field.textEdited.emit(said)
        self._hide()

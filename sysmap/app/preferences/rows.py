"""One row of the settings: the words and their reason at the left, the choice at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from sysmap.app.controls import Segments, button, column, flat, hint, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.preferences.choices import Choice
from sysmap.i18n import _
from sysmap.storage import default_folder

FEW = 3
"""Up to so many values are all shown; more are a list to pick from."""


class ChoiceRow(QWidget):
    """A value chosen here is given to `chosen` at once."""

    def __init__(self, choice: Choice, value: Any, chosen: Callable[[Any], object]) -> None:
        super().__init__()
        self._choice, self._chosen = choice, chosen
        line = QHBoxLayout(self)
        flat(line, space=24, around=(0, 7, 0, 7))
        name, why = words(choice.words, "strong", wrap=True), words(choice.why, "quiet", wrap=True)
        line.addLayout(column(name, why, space=2), 3)
        self.control = self._folder() if not choice.values else self._among()
        self.control.setAccessibleDescription(choice.why)
        line.addWidget(self.control, 2 if not choice.values else 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_value(value)

    def _among(self) -> QWidget:
        values, name = self._choice.values, self._choice.words
        if len(values) <= FEW:
            made = Segments([(str(n), said) for n, (_value, said) in enumerate(values)], name, upright=False)
            made.setAccessibleName(name)
            made.chosen.connect(lambda place: self._chosen(values[int(place)][0]))
            return made
        pick = Pick()
        hint(pick, name)
        pick.setToolTip("")
        pick.setMinimumWidth(190)
        for _value, said in values:
            pick.addItem(said)
        pick.activated.connect(lambda place: self._chosen(values[place][0]))
        return pick

    def _folder(self) -> QWidget:
        made = button("…", self._ask, look="outlined", image="folder-open")
        made.setToolTip("")
        return made

    def _ask(self) -> None:
        title = self._choice.words
        name = QFileDialog.getExistingDirectory(self.window(), title, str(default_folder()))
        if name:
            self._chosen(name)

    def show_value(self, value: Any) -> None:
        """Show this as chosen, without telling anybody."""
        if not self._choice.values:
            self._show_folder(str(value))
            return
        found = [n for n, (one, _said) in enumerate(self._choice.values) if one == value]
        if isinstance(self.control, Segments):
            self.control.show_value(str(found[0]) if found else "")
        elif isinstance(self.control, Pick):
            self.control.setCurrentIndex(found[0] if found else 0)

    def _show_folder(self, value: str) -> None:
        path = Path(value) if value else default_folder()
        self.control.setText(shortened(path))  # type: ignore[attr-defined]
        said = _("{name} : {path}. Choisir un autre dossier").format(name=self._choice.words, path=path)
        hint(self.control, said)

    def focus(self) -> None:
        """The hand is on what is chosen."""
        inside = self.control
        if isinstance(inside, Segments):
            checked = [one for one in inside.findChildren(QWidget) if getattr(one, "isChecked", bool)()]
            inside = checked[0] if checked else inside
        inside.setFocus(Qt.FocusReason.OtherFocusReason)


def shortened(path: Path) -> str:
    """The end of a path, which is what one recognises: « …/Documents/Cartes Sysmap »."""
    whole = str(path)
    return whole if len(whole) <= 34 else "…/" + "/".join(path.parts[-2:])[-40:]

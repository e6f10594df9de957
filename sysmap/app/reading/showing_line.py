"""One line of « Montrer… »: a field, how it is asked, a value. Everything can be picked or typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from sysmap.analysis import choices_of, fields_of, hows_of, line_of
from sysmap.app.controls import button, flat, row
from sysmap.app.inspector.fields import Pick
from sysmap.i18n import _, language
from sysmap.model import Condition, SystemMap, counted

TYPED = ("contains", "at_least", "at_most")


class LineRow(QWidget):
    """`changed` is called at each change, `gone` when the line is taken out."""

    def __init__(
        self, map: SystemMap, line: Condition, changed: Callable[[], object],
        gone: Callable[[LineRow], object],
    ) -> None:  # fmt: skip
        super().__init__()
        self._map, self._changed = map, changed
        self.field, self.how = Pick(), Pick()
        self.value = Pick()
        self.value.setEditable(True)
        self.value.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for widget, name in ((self.field, _("Quoi")), (self.how, _("Comment")), (self.value, _("Valeur"))):
            widget.setAccessibleName(name)
            widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            widget.setMinimumContentsLength(5)
        for id, name in fields_of(map, language()):
            self.field.addItem(name, id)
        self.away = button("", lambda: gone(self), image="x", tip=_("Enlever cette ligne"))
        box = QVBoxLayout(self)
        flat(box, space=4, around=(0, 0, 0, 8))
        first, second = row(self.field, self.how, space=6), row(self.value, self.away, space=6)
        for each, shares in ((first, (3, 2)), (second, (1, 0))):
            for place, share in enumerate(shares):
                each.setStretch(place, share)
        box.addLayout(first)
        box.addLayout(second)
        self._show(line)
        self.field.activated.connect(lambda *_: self._refield())
        self.how.activated.connect(lambda *_: self._rehow())
        self.value.activated.connect(lambda *_: changed())
        self.value.editTextChanged.connect(lambda *_: changed())

    def _show(self, line: Condition) -> None:
        self.field.setCurrentIndex(max(0, self.field.findData(line.field)))
        self._fill_hows("none" if line.how == "is" and not line.values and line.field else
                        "some" if line.how == "is_not" and not line.values else line.how)  # fmt: skip
        self._fill_values()
        if line.values:
            self._set_value(line.values[0])

    def _fill_hows(self, how: str = "") -> None:
        self.how.clear()
        for id, name in hows_of(self._map, self.field.currentData() or "", language()):
            self.how.addItem(name, id)
        self.how.setCurrentIndex(max(0, self.how.findData(how)))

    def _fill_values(self) -> None:
        """The values that the map holds, the most frequent first, none chosen beforehand but the first."""
        field, how = self.field.currentData() or "", self.how.currentData()
        self.value.blockSignals(True)
        self.value.clear()
        if how not in ("contains",):
            for one in choices_of(self._map, field, language()):
                self.value.addItem(one.words, one.value)
        typed = how in TYPED or counted(self._map, field)
        if typed:
            self.value.setEditText("")
        self.value.setEnabled(True)
        self.value.setVisible(how not in ("none", "some"))
        edit = self.value.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(_("un mot") if how == "contains" else _("un nombre") if typed else "")
        self.value.blockSignals(False)

    def _set_value(self, value: str) -> None:
        place = self.value.findData(value)
        self.value.blockSignals(True)
        if place >= 0 and self.how.currentData() not in TYPED:
            self.value.setCurrentIndex(place)
        else:
            self.value.setEditText(value)
        self.value.blockSignals(False)

    def _refield(self) -> None:
        self._fill_hows()
        self._fill_values()
        self._changed()

    def _rehow(self) -> None:
        was = self.value.currentText()
        self._fill_values()
        if was and self.how.currentData() in TYPED:
            self.value.setEditText(was)
        self._changed()

    @property
    def line(self) -> Condition:
        """What the filter holds: the value picked, else the words typed."""
        words = self.value.currentText()
        place = self.value.findText(words)
        how = self.how.currentData() or "is"
        value = str(self.value.itemData(place)) if place >= 0 and how not in TYPED else words
        return line_of(self.field.currentData() or "", how, value)

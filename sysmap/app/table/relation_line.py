"""A new relation under the table: from, kind, to, Enter."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sysmap.app.controls import button, flat
from sysmap.app.table.choosing import ChoiceField
from sysmap.app.table.link_columns import kind_names, link_kind_called, sign
from sysmap.editing import named, operations
from sysmap.i18n import _, language
from sysmap.model import can_link

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class RelationLine(QWidget):
    """Four fields. What is missing is said, and the hand goes there."""

    def __init__(self, desk: Desk, said: Callable[[str], object], made: Callable[[str], object]) -> None:
        super().__init__()
        self._desk, self._said, self._made = desk, said, made
        map = desk.editor.map
        labels = list(dict.fromkeys(" ".join(e.label.split()) for e in map.elements.values()))
        self.source = self._field(_("De"), labels)
        self.kind = self._field(_("Type de relation"), [name for _id, name in kind_names(map)])
        self.target = self._field(_("Vers"), labels)
        self.sign = self._field(_("Signe"), ["+", "−", "?"])
        self.sign.setMaximumWidth(110)
        self.kind.setText(map.link_kind(desk.link_armed()[0]).name(language()))
        layout = QHBoxLayout(self)
        flat(layout, space=8)
        for field in self.fields:
            layout.addWidget(field, 1)
        layout.addWidget(button(_("Écrire la relation"), self.accept, look="strong"))
        layout.addWidget(button("", self.leave, image="x", tip=_("Fermer cette ligne sans rien écrire")))

    @property
    def fields(self) -> tuple[ChoiceField, ...]:
        return self.source, self.kind, self.target, self.sign

    def _field(self, name: str, choices: list[str]) -> ChoiceField:
        made = ChoiceField(self, choices)
        made.setAccessibleName(name)
        made.setPlaceholderText(name)
        made.installEventFilter(self)
        return made

    def start(self) -> None:
        self.show()
        self.source.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes what is lit, then goes to the next empty field, then writes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(watched, ChoiceField):
                watched.settle()
                self.accept()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    def leave(self) -> None:
        self.hide()
        self._made("")

    def accept(self) -> None:
        """Write the relation; the next one begins at the same place."""
        map = self._desk.editor.map
        for field in (self.source, self.target):
            if named(map, field.value()) is None:
                if field.text().strip():
                    self._said(_("« {words} » : aucun élément ne porte ce nom.").format(words=field.text()))
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return
        kind = link_kind_called(map, self.kind.value())
        if not kind:
            self._said(_("« {words} » n’est pas un type de relation.").format(words=self.kind.text()))
            self.kind.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._write(kind, *(named(map, field.value()) or "" for field in (self.source, self.target)))

    def _write(self, kind: str, source: str, target: str) -> None:
        from sysmap.app.table.columns import Refused

        desk = self._desk
        try:
            polarity = sign(self.sign.text())
        except Refused as why:
            self._said(str(why))
            return
        if not can_link(desk.editor.map, kind, source, target):
            self._said(_("Cette relation ne peut pas revenir sur elle-même."))
            return
        with desk.editor.transaction(_("nouvelle relation")) as draft:
            made = operations.connect(draft, source, target, kind, polarity=polarity)
        self.target.clear()
        self.sign.clear()
        self._made(made.id if made is not None else "")
        self.target.setFocus(Qt.FocusReason.TabFocusReason)

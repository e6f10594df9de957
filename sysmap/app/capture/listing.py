"""A pasted list: shown before it is written, then written as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sysmap.app.capture.needs import tie_need
from sysmap.app.capture.placing import place, set_pasted
from sysmap.app.controls import button, flat, row, words
from sysmap.app.windows import scrolled
from sysmap.app.zone_names import zone_name
from sysmap.editing import Draft, Listed, Row, operations, read_list
from sysmap.geometry import Box
from sysmap.i18n import _, _n, language
from sysmap.model import Element, Parked, new_id

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

EDGE, WIDEST, TALLEST = 14, 120, 10
"""Pixels from the edge of the map; letters across; rows before it scrolls."""


def write_list(desk: Desk, listed: Listed, zone: str) -> list[str]:
    """Every row becomes an element at a free place; one step. Returns the ids."""
    made: list[str] = []
    written: dict[str, list[Box]] = {}
    label = _n("ajout d’une ligne collée", "ajout de {n} lignes collées", len(listed.rows))
    with desk.editor.transaction(label) as draft:
        for one in listed.rows:
            if one.frigo:
                draft.put(Parked(id=new_id("g", draft.frigo), text=one.label))
            else:
                made.append(_write(desk, draft, one, one.zone or zone, written))
    return made


def _write(desk: Desk, draft: Draft, one: Row, zone: str, written: dict[str, list[Box]]) -> str:
    """One element, under the one before it in its zone."""
    kind, id = one.kind or desk.kind, new_id("e", draft.elements)
    element = Element(id=id, kind=kind, label=one.label)
    here = written.setdefault(zone, [])
    others = [box for boxes in written.values() for box in boxes]
    box = place(desk, element, zone, here[-1] if here else None, others)
    here.append(box)
    operations.create(
        draft, kind, one.label, *box.centre, boxes=desk.boxes(),
        id=id, original=one.label, description=one.note,
    )  # fmt: skip
    tie_need(draft, id, zone)
    return id


class ListPreview(QWidget):
    """In the window, over the foot of the map. Enter writes, Escape keeps the text for ↑."""

    def __init__(self, desk: Desk, text: str) -> None:
        super().__init__(desk)
        self._desk, self._text = desk, text
        self._listed = read_list(desk.editor.map, text)
        self.setObjectName("popup")
        self.setProperty("slip", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._heading())
        layout = QVBoxLayout(self)
        flat(layout, space=8, around=(18, 14, 18, 12))
        layout.addWidget(words(self._heading(), "title"))
        layout.addWidget(scrolled(self._rows()), 1)
        self.write = button(_("Écrire sur la carte (Entrée)"), self.accept, look="strong")
        self.put_away = button(_("Garder le texte (Échap)"), self.keep, look="outlined")
        layout.addLayout(row(None, self.put_away, self.write))
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    def _heading(self) -> str:
        count = len(self._listed.rows)
        said = _n("{n} élément à écrire", "{n} éléments à écrire", count)
        if self._listed.left:
            more = self._listed.left
            said += _n(", {n} ligne de plus attend", ", {n} lignes de plus attendent", more)
        return said

    def _rows(self) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        for line, one in enumerate(self._listed.rows):
            kind = _("Frigo") if one.frigo else self._kind(one.kind)
            cells = ((kind, "quiet"), (one.label, ""), (self._zone(one.zone), "quiet"), (one.note, "quiet"))
            for column, (text, role) in enumerate(cells):
                grid.addWidget(words(text, role, wrap=column in (1, 3)), line, column)
        lines = QVBoxLayout()
        flat(lines)
        lines.addLayout(grid)
        lines.addStretch(1)
        return lines

    def _kind(self, kind: str) -> str:
        return self._desk.editor.map.kind(kind or self._desk.kind).name(language())

    def _zone(self, zone: str) -> str:
        return zone_name(self._desk.editor.map, zone or self._desk.capture.zone)

    def _place(self) -> None:
        view = self._desk.view
        self.ensurePolished()
        line = self.write.fontMetrics().height()
        wide = min(WIDEST * self.write.fontMetrics().averageCharWidth(), view.width() - 2 * EDGE)
        tall = line * (7 + 2 * min(TALLEST, len(self._listed.rows)))
        tall = min(tall, view.height() - 2 * EDGE)
        at = view.mapTo(self._desk, view.rect().bottomLeft())
        self.setGeometry(at.x() + EDGE, at.y() - tall - EDGE, wide, tall)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.keep()
        else:
            super().keyPressEvent(event)

    def accept(self) -> None:
        """Write the list; the hand goes back to the line."""
        desk = self._desk
        self._close()
        made = write_list(desk, self._listed, desk.capture.zone)
        set_pasted(desk, made)
        desk.show_new(*made)
        desk.capture.wrote(made)

    def keep(self) -> None:
        """Nothing is written; ↑ shows it again."""
        self._desk.capture.field.keep(self._text)
        self._close()
        self._desk.status.say(_("Texte gardé : ↑ dans la ligne de saisie le retrouve"))

    def _close(self) -> None:
        self.hide()
        self.deleteLater()
        self._desk.capture.field.setFocus()

"""Disagreement kept, not resolved: readings, each held by categories of actors, never by persons."""

from __future__ import annotations

from sysmap.app.controls import button
from sysmap.app.inspector.fields import Lines, by_commas, joined_commas
from sysmap.app.inspector.sheet import Sheet
from sysmap.app.ticks import Tick
from sysmap.i18n import _
from sysmap.model import Contested, Reading

LETTERS = "ABCDEFGH"


class ContestedFields(Sheet):
    """« Contesté », then one reading after the other, with who holds it."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet.editor, sheet.ids)
        self._rows: list[tuple[Lines, Lines]] = []
        self._tick = Tick(_("Contesté"))
        self._tick.clicked.connect(self._switch)
        self.put(self._tick)
        self._more = button(_("Ajouter une lecture"), self._add, look="link")
        self.shows(self._show)

    def _switch(self, on: bool) -> None:
        value = Contested(readings=(Reading(), Reading())) if on else None
        self.write(_("désaccord"), contested=value)

    def _show(self) -> None:
        found: Contested | None = getattr(self.record, "contested", None)
        self._tick.setChecked(found is not None)
        readings = found.readings if found else ()
        while len(self._rows) < len(readings):
            self._rows.append(self._row(len(self._rows)))
        for place, (words, held) in enumerate(self._rows):
            reading = readings[place] if place < len(readings) else None
            for widget in (words, held):
                widget.setVisible(reading is not None)
            if reading is not None:
                words.show_text(reading.text)
                if by_commas(held.toPlainText()) != reading.held_by:
                    held.show_text(joined_commas(reading.held_by))
        self._layout.addWidget(self._more)
        self._more.setVisible(found is not None and len(readings) < len(LETTERS))

    def _row(self, place: int) -> tuple[Lines, Lines]:
        name = _("Lecture {letter}").format(letter=LETTERS[place])
        words, held = Lines(name, 2), Lines(_("Portée par"), 1)
        words.setPlaceholderText(name)
        held.setPlaceholderText(_("Portée par : élu·es, agent·es…"))
        held.setToolTip(_("Qui le pense : des catégories d’acteurs, jamais un nom"))
        words.typed.connect(lambda text: self._write(place, text=text))
        held.typed.connect(lambda text: self._write(place, held_by=by_commas(text)))
        for widget in (words, held):
            widget.left.connect(self.seal)
            self.put(widget)
        return words, held

    def _write(self, place: int, **fields: object) -> None:
        found: Contested | None = getattr(self.record, "contested", None)
        if found is None or place >= len(found.readings):
            return
        readings = list(found.readings)
        readings[place] = readings[place].evolve(**fields)
        value = found.evolve(readings=tuple(readings))
        self.write(_("désaccord"), merge=f"contested {place}", contested=value)

    def _add(self) -> None:
        found: Contested | None = getattr(self.record, "contested", None)
        if found is not None:
            self.write(_("désaccord"), contested=found.evolve(readings=(*found.readings, Reading())))

"""The score of a theme, today and before: six buttons each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.app.controls import Segments, words
from sysmap.app.inspector.sheet import Sheet
from sysmap.editing import Draft
from sysmap.i18n import _
from sysmap.model import BEFORE, MOST_SCORE, SCORE, bears_score, score

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def scores(sheet: Sheet, desk: Desk) -> None:
    """Shown only for what lies in a sector of a rosette."""
    if not all(bears_score(desk.editor.map, one) for one in sheet.records):
        return
    _field(sheet, _("Note, de 0 à 5"), SCORE, _("note"))
    _field(sheet, _("Note d’avant"), BEFORE, _("note d’avant"))
    sheet.put(words(_("La longueur dit la note, pas la surface."), "quiet", wrap=True), 2)


def _field(sheet: Sheet, name: str, attribute: str, label: str) -> None:
    sheet.head(name)
    made = Segments([(str(n), str(n)) for n in range(MOST_SCORE + 1)], name, upright=False)

    def write(value: str) -> None:
        def work(draft: Draft) -> None:
            for id in sheet.ids:
                kept = {k: v for k, v in draft.elements[id].attributes.items() if k != attribute}
                new = {**kept, attribute: int(value)} if value else kept
                draft.change(draft.elements[id], attributes=new)

        sheet.change(label, work)

    def show() -> None:
        now = {score(one, attribute) for one in sheet.records}
        value = now.pop() if len(now) == 1 else None
        made.show_value("" if value is None else f"{value:g}")

    made.chosen.connect(write)
    sheet.put(made)
    sheet.shows(show)

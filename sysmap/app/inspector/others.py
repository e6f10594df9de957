"""Zones, notes, and several things at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from sysmap.app.controls import button
from sysmap.app.inspector import element, relation
from sysmap.app.inspector.fields import lines, pick, segments, tick, visibilities
from sysmap.app.inspector.sheet import Sheet
from sysmap.i18n import _, language
from sysmap.model import CATEGORIES, Write

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def zone(sheet: Sheet, desk: Desk) -> None:
    """Its title, its note, what it writes, folded or not, locked or not."""
    lines(sheet, _("Titre"), "label", least=1)
    lines(sheet, _("Précision"), "note", least=2)
    _writes(sheet, desk)
    tick(sheet, _("Repliée"), "folded")
    tick(sheet, _("Verrouillée à sa place"), "locked")
    tick(sheet, _("Imprimée"), "printed")
    tick(sheet, _("Masquée"), "hidden")


def _writes(sheet: Sheet, desk: Desk) -> None:
    """Which category the zone gives to the actors that come in."""

    def choices() -> list[tuple[str, str]]:
        rows = {**CATEGORIES, **desk.editor.map.categories}
        return [("", _("Rien")), *((r.id, r.name(language())) for r in rows.values() if r.kind == "acteur")]

    def now() -> str:
        return next((w.value for w in sheet.record.writes if w.attribute == "category"), "")

    def write(value: str) -> None:
        others = tuple(w for w in sheet.record.writes if w.attribute != "category")
        row = (Write(attribute="category", value=value, kinds=("acteur",)),) if value else ()
        sheet.write(_("ce que la zone écrit"), writes=(*others, *row))

    pick(sheet, _("Donne aux acteurs la catégorie"), choices, now, write)
    lines(sheet, _("Écrit aussi"), "writes", least=1, to_text=_written_text,
          from_text=lambda text: _as_writes(text, sheet.record.writes),
          hint=_("nom : valeur, un par ligne"))  # fmt: skip


def _written_text(writes: tuple[Write, ...]) -> str:
    """« proximite : coeur »; the category has a field of its own."""
    return "\n".join(f"{w.attribute}\u00a0: {w.value}" for w in writes or () if w.attribute != "category")


def _as_writes(text: str, before: tuple[Write, ...]) -> tuple[Write, ...]:
    """What was typed, for the kinds that the zone named already; a line without a value writes nothing."""
    kinds = {w.attribute: w.kinds for w in before}
    usual = next((w.kinds for w in before), ())
    found = [w for w in before if w.attribute == "category"]
    for line in text.splitlines():
        name, colon, value = (part.strip() for part in line.replace("\u00a0", " ").partition(":"))
        if name and colon and value:
            found.append(Write(attribute=name, value=value, kinds=kinds.get(name, usual)))
    return tuple(found)


def note(sheet: Sheet, desk: Desk) -> None:
    lines(sheet, _("Texte"), "text", least=4)
    segments(sheet, _("Visibilité"), "visibility", visibilities(), empty=False)


def several_elements(sheet: Sheet, desk: Desk) -> None:
    """What they have in common; one change goes to all."""
    element.kind(sheet, desk)
    element.category(sheet, desk)
    _tidying(sheet, desk)
    segments(sheet, _("Visibilité"), "visibility", visibilities(), empty=False)


def several_links(sheet: Sheet, desk: Desk) -> None:
    relation.link_kind(sheet, desk)
    relation.support(sheet)
    segments(sheet, _("Visibilité"), "visibility", visibilities(), empty=False)


def several_things(sheet: Sheet, desk: Desk) -> None:
    _tidying(sheet, desk)
    segments(sheet, _("Visibilité"), "visibility", visibilities(), empty=False)


def _tidying(sheet: Sheet, desk: Desk) -> None:
    """Align and distribute, as small pictures."""
    from PySide6.QtWidgets import QGridLayout, QWidget

    sheet.head(_("Ranger"))
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(2)
    names = ("align_left", "align_center", "align_right", "spread_h",
             "align_top", "align_middle", "align_bottom", "spread_v")  # fmt: skip
    for place, id in enumerate(names):
        action = desk.actions_by_id[id]
        made = button("", partial(desk.do, id), image=action.icon, tip=action.words)
        grid.addWidget(made, place // 4, place % 4)
    sheet.put(box)
    merge = desk.actions_by_id["merge"]
    if merge.when(desk):
        sheet.put(button(merge.words, lambda: desk.do("merge"), look="outlined"), 8)
    if len(sheet.ids) == 2:
        join = desk.actions_by_id["join"]
        if join.when(desk):
            sheet.put(button(join.words, lambda: desk.do("join"), look="outlined", image="spline"), 8)

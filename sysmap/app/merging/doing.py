"""A merge becomes the map on the desk: one undo step, a stage before it, and one sentence after it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from sysmap.app.banners import Choice
from sysmap.app.commands import merge as commands
from sysmap.app.stages.taking import form_of
from sysmap.editing import Draft, staging
from sysmap.i18n import _, _n
from sysmap.interchange import merging
from sysmap.model import COLLECTIONS, SystemMap
from sysmap.storage import free_path

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class Asked(NamedTuple):
    """What is brought together; `fresh` makes a file of its own."""

    tables: tuple[merging.Table, ...]
    base: SystemMap | None
    fresh: bool


def apply(desk: Desk, outcome: merging.Outcome, asked: Asked) -> None:
    """Put the merged map on the desk, and begin the review when something waits."""
    shell = desk.shell
    if asked.fresh:
        first = asked.tables[0].map
        path = free_path(first, desk.document.path.parent if desk.document.path.name else None)
        if not shell.make(first, path):
            return
    label = _n("fusion de {n} carte", "fusion de {n} cartes", len(asked.tables))
    take(desk, outcome.map, label)
    desk.view.fit()
    tell(desk, outcome)
    if merging.undecided(outcome.map):
        commands.review(desk)


def take(desk: Desk, merged: SystemMap, label: str) -> None:
    """The map becomes this one, in one step; what it was is kept as a stage too."""
    before = desk.editor.map
    with desk.editor.transaction(label) as draft:
        become(draft, merged)
        if before.elements:
            date = datetime.now().isoformat(timespec="minutes")
            staging.add_stage(draft, _("Avant la fusion"), date, form_of(before), auto=True)


def become(draft: Draft, merged: SystemMap) -> None:
    """Write this map over the draft: records that are the same stay the same objects."""
    for name in COLLECTIONS.values():
        now, then = getattr(draft, name), getattr(merged, name)
        for record in [one for id, one in now.items() if id not in then]:
            draft.drop(record)
        for id, record in then.items():
            if now.get(id) is not record:
                draft.put(record)
    draft.set(card=merged.card, palette=merged.palette)


def tell(desk: Desk, outcome: merging.Outcome) -> None:
    """« Fusion terminée : 96 éléments, 6 désaccords gardés, 3 suppressions à décider. »"""
    count, waiting = outcome.counts, merging.undecided(outcome.map)
    gone = sum(point.matter == "gone" for point in waiting)
    parts = [_n("{n} élément", "{n} éléments", count["elements"])]
    if count.get("contested"):
        parts.append(_n("{n} désaccord gardé", "{n} désaccords gardés", count["contested"]))
    if gone:
        parts.append(_n("{n} suppression à décider", "{n} suppressions à décider", gone))
    if len(waiting) > gone:
        parts.append(_n("{n} question", "{n} questions", len(waiting) - gone))
    said = _("Fusion terminée : {parts}.").format(parts=", ".join(parts))
    if waiting:
        desk.status.say(said)  # the review opens, and the map stays uncovered
    else:
        desk.say(said, Choice(_("Lire le compte rendu"), lambda: commands.report(desk)))
    for notice in outcome.notices:
        desk.say(notice, tone="alert")

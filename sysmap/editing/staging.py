"""Étapes: the map as it was is put among its stages, and comes back without losing them."""

from __future__ import annotations

from typing import Any

from sysmap.editing.draft import Draft
from sysmap.model import COLLECTIONS, Stage, SystemMap, new_id

MOST = 48
"""Stages kept: beyond, the oldest of those that were taken by themselves goes."""
_STAY = ("stages", "images")
"""What restoring leaves as it is: pictures are shared by all the stages, so that a file stays small."""


def add_stage(draft: Draft, name: str, date: str, form: dict[str, Any], *, auto: bool = False) -> Stage:
    """Keep this form of the map."""
    stage = draft.put(Stage(id=new_id("s", draft.stages), name=name, date=date, map=form, auto=auto))
    taken_alone = [one for one in draft.stages.values() if one.auto]
    for old in taken_alone[: max(0, len(draft.stages) - MOST)]:
        draft.drop(old)
    return stage


def bare(map: SystemMap) -> SystemMap:
    """The map as a stage keeps it: without stages and without the bytes of its pictures."""
    return map.model_copy(update={name: {} for name in _STAY})


def restore(draft: Draft, past: SystemMap) -> None:
    """Make the map what it was; its stages and its pictures' bytes stay."""
    for name in COLLECTIONS.values():
        if name in _STAY:
            continue
        now, then = getattr(draft, name), getattr(past, name)
        for record in [one for id, one in now.items() if id not in then]:
            draft.drop(record)
        for id, record in then.items():
            if now.get(id) != record:
                draft.put(record)
        draft.order(name, list(then))
    draft.set(card=past.card, language=past.language, palette=past.palette, unresolved=past.unresolved,
              template=past.template, arrangement=past.arrangement)  # fmt: skip

"""After a merge: loops, views and remarks name what there is now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sysmap.editing.draft import Draft
from sysmap.editing.uniting import strongest
from sysmap.model import Identified, Loop, View


def follow(draft: Draft, names: Mapping[str, str], replaced: Mapping[str, str]) -> None:
    """Elements `names` are others now, relations `replaced` too (or went, with "")."""
    for loop in list(draft.loops.values()):
        _put(draft, loop, _loop(loop, replaced))
    for view in list(draft.views.values()):
        _put(draft, view, _view(view, names, replaced))
    now = {**names, **{old: new for old, new in replaced.items() if new}}
    for remark in list(draft.remarks.values()):
        _put(draft, remark, {"on": now.get(remark.on, remark.on)})


def _put(draft: Draft, record: Identified, changes: Mapping[str, Any]) -> None:
    real = {name: value for name, value in changes.items() if getattr(record, name) != value}
    if real:
        draft.change(record, **real)


def _loop(loop: Loop, replaced: Mapping[str, str]) -> dict[str, Any]:
    """A loop through two that are one is shorter; one without any relation left is broken, and says so."""
    links = tuple(new for id in loop.links if (new := replaced.get(id, id)))
    if not links or links == loop.links:
        return {}
    numbered = loop.told_at or loop.links
    told = loop.told
    if len(told) == len(numbered):
        told = tuple(said for id, said in zip(numbered, told, strict=True) if replaced.get(id, id))
    at = tuple(new for id in loop.told_at if (new := replaced.get(id, id)))
    return {"links": links, "told": told, "told_at": at}


def _view(view: View, names: Mapping[str, str], replaced: Mapping[str, str]) -> dict[str, Any]:
    """A relation that went keeps its number in `told_at`, so that the tale's numbers stay right."""
    keep, now = view.filter, {**names, **replaced}
    levels = dict(view.prominence)
    for old, new in names.items():
        if old in levels:
            level = levels.pop(old)
            levels[new] = strongest((level, levels.get(new, "normal")))
    return {
        "filter": keep.evolve(
            hidden=tuple(id for id in keep.hidden if id not in now),
            shown=_renamed(keep.shown, now),
        ),
        "prominence": levels,
        "trail": _renamed(view.trail, now),
        "told_at": tuple(replaced.get(id) or id for id in view.told_at),
    }


def _renamed(ids: tuple[str, ...], now: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(new for id in ids if (new := now.get(id, id))))

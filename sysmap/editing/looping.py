"""Loops that somebody names: kept with their relations in order, whatever becomes of those."""

from __future__ import annotations

from collections.abc import Sequence

from sysmap.editing.draft import Draft
from sysmap.model import Loop, new_id


def add_loop(draft: Draft, links: Sequence[str], name: str = "") -> Loop:
    """Name this loop; one of the same relations that is there already gets the name."""
    known = next((one for one in draft.loops.values() if set(one.links) == set(links)), None)
    if known is not None:
        return name_loop(draft, known.id, name) if name else known
    return draft.put(Loop(id=new_id("o", draft.loops), name=name, links=tuple(links)))


def name_loop(draft: Draft, id: str, name: str) -> Loop:
    draft.change(draft.loops[id], name=name)
    kept: Loop = draft.loops[id]
    return kept


def mend_loop(draft: Draft, id: str, links: Sequence[str]) -> None:
    """Lead a broken loop through these relations; what was told of those that stay is kept."""
    loop = draft.loops[id]
    numbered = loop.told_at or loop.links
    kept = [place for place, one in enumerate(numbered) if one in links]
    told = tuple(loop.told[place] for place in kept) if len(loop.told) == len(numbered) else ()
    at = tuple(one for one in loop.told_at if one in links)
    draft.change(loop, links=tuple(links), told=told if len(kept) == len(links) else (), told_at=at)

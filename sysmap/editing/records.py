"""Finding a record by its id alone, and copying into the map the rows of notation it starts to use."""

from __future__ import annotations

from sysmap.editing.draft import Draft
from sysmap.model import (
    CATEGORIES,
    KINDS,
    LINK_KINDS,
    ON_THE_PAGE,
    Identified,
    SystemMap,
    worded_category,
    wording_of,
)


def record(map: Draft | SystemMap, id: str) -> Identified | None:
    """The record of this id among those that lie on the page; None when there is none."""
    for name in ON_THE_PAGE:
        found: Identified | None = getattr(map, name).get(id)
        if found is not None:
            return found
    return None


def adopt_kind(draft: Draft, kind: str) -> None:
    """Make the map own the row of this kind, so that it can be renamed there."""
    if kind not in draft.kinds and kind in KINDS:
        draft.put(KINDS[kind])


def adopt_category(draft: Draft, category: str) -> None:
    if category not in draft.categories and category in CATEGORIES:
        draft.put(worded_category(CATEGORIES[category], wording_of(draft.map())))


def adopt_link_kind(draft: Draft, kind: str) -> None:
    if kind not in draft.link_kinds and kind in LINK_KINDS:
        draft.put(LINK_KINDS[kind])

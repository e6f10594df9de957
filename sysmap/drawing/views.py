"""What a view shows: which records, at which prominence, under which wording."""

from __future__ import annotations

from sysmap.model import PROMINENCES, Element, Filter, Link, SystemMap, View, is_indirect, passes

_ORDER = {name: rank for rank, name in enumerate(PROMINENCES)}


def keeps(filter: Filter, element: Element) -> bool:
    """Whether an element passes the lists of a filter whose view is settled."""
    return passes(filter, element)


def narrows(filter: Filter) -> bool:
    """Whether elements may be left out."""
    return bool(filter.kinds or filter.categories or filter.keywords or filter.zones or filter.hidden
                or filter.only)  # fmt: skip


def keeps_link(filter: Filter, link: Link) -> bool:
    """Whether a relation passes; an indirect one is made of those that do."""
    if link.id in filter.hidden:
        return False
    named = not filter.link_kinds or link.kind in filter.link_kinds
    return named or link.id in filter.shown or is_indirect(link)


def prominence(view: View | None, id: str) -> str:
    found = view.prominence.get(id, "normal") if view is not None else "normal"
    return found if found in _ORDER else "normal"


def between(view: View | None, link: Link, told: bool = False) -> str:
    """A relation's prominence: its own, else the fainter of its ends'; essential only where it is told."""
    if view is None or not view.prominence:
        return "normal"
    if link.id in view.prominence:
        return prominence(view, link.id)
    ends = [prominence(view, link.source), prominence(view, link.target)]
    return max(ends if told else [*ends, "normal"], key=_ORDER.__getitem__)


def folded(map: SystemMap, view: View | None) -> frozenset[str]:
    """The zones drawn folded."""
    found = {id for id, zone in map.zones.items() if zone.folded and not zone.hidden}
    return frozenset(found | {id for id in (view.folded if view else ()) if id in map.zones})


def wording(view: View | None, element: Element) -> str | None:
    """The label for the view's audience, when somebody wrote one."""
    if view is None or not view.audience:
        return None
    return next((w.text for w in element.wordings if w.audience == view.audience and w.text), None)

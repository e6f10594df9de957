"""The relations of a view with its indirect ones: worked out with the figure, never written to the map."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from sysmap.drawing.figure import Figure
from sysmap.drawing.placed import PlacedLink
from sysmap.drawing.views import keeps_link
from sysmap.model import Link, SystemMap, View, indirect_links, is_indirect


def bridged(
    map: SystemMap, view: View | None, shown: Collection[str], before: Figure | None = None
) -> Mapping[str, Link]:
    """The relations that may be drawn, in order; the map's own when the view asks for no others.

    What the figure before drew alike is the same record, so that its line stays where it was.
    """
    if view is None or not view.indirect:
        return map.links
    followed = [link for link in map.links.values() if passes(view, link)]
    found = indirect_links(map, shown, followed)
    for id, link in found.items():
        old = before.links.get(id) if before is not None else None
        if old is not None and old.record == link:
            found[id] = old.record
    return {**map.links, **{id: link for id, link in found.items() if id not in map.links}}


def passes(view: View | None, link: Link) -> bool:
    """Whether a relation may be followed in this view: what it leaves out leads nowhere."""
    return view is None or keeps_link(view.filter, link)


def indirect_in(figure: Figure) -> Iterator[PlacedLink]:
    """The indirect relations of a figure."""
    return (placed for placed in figure.links.values() if is_indirect(placed.record))


def indirect_at(figure: Figure, x: float, y: float, reach: float) -> PlacedLink | None:
    """The indirect relation near this point: nothing a hand can take, only something to be told."""
    near = [(placed.route.distance(x, y), placed) for placed in indirect_in(figure)
            if placed.box.holds(x, y)]  # fmt: skip
    close = min(near, key=lambda one: one[0], default=None)
    return close[1] if close is not None and close[0] <= reach else None

"""Zone titles, once more, off the lines: relations are known only after the zones they join."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sysmap.drawing.placed import PlacedElement, PlacedLink, PlacedZone
from sysmap.drawing.zones import SEEKING, place_zone
from sysmap.geometry import Box, LoopBadge

FEW = 150
"""With more relations than this, titles stay where they are."""
STEP = 22.0
RING = 44.0
HEAVY = 6
"""A box weighs as much as so many spots of a line: crossing a line is better than covering words."""


def off_lines(
    zones: Mapping[str, PlacedZone], elements: Mapping[str, PlacedElement], links: Mapping[str, PlacedLink],
    before: Mapping[str, PlacedZone], language: str, badges: Iterable[LoopBadge] = (),
) -> dict[str, PlacedZone]:  # fmt: skip
    """The same zones, where a title that a line or a sign crosses has looked for another place."""
    found = dict(zones)
    if len(links) > FEW:
        return found
    rings = [box for badge in badges for box in (Box.around(*badge.ring, RING, RING), badge.name)]
    for id, placed in zones.items():
        fixed = placed.record.title_at is not None or placed.folded or placed.title is None
        known = before.get(id)
        if fixed or placed.record.shape.type not in SEEKING:
            continue
        if known is not None and known.record is placed.record and known.boxes == placed.boxes:
            continue  # it was settled in the previous figure
        avoid = tuple(_crossing(placed, links.values()))
        others = tuple(
            e.box for e in elements.values() if e.id not in placed.members and e.box.meets(placed.box)
        ) + tuple(box for box in rings if box.meets(placed.box))
        if avoid or others:
            members = list(zip(placed.members, placed.boxes, strict=True))
            heavy = (others + placed.boxes) * HEAVY
            found[id] = place_zone(placed.record, members, avoid + heavy, placed.trail, language)
    return found


def _crossing(placed: PlacedZone, links: Iterable[PlacedLink]) -> Iterable[Box]:
    """Small boxes along the relations that run through the zone, and round their signs."""
    for link in links:
        bounds = link.route.bounds()
        if not bounds.grown(20).meets(placed.box):
            continue
        count = max(4, min(60, int(max(bounds.width, bounds.height) / STEP)))
        for at in link.route.sampled(count):
            if placed.box.holds(*at):
                yield Box.around(at.x, at.y, 8, 8)
        if link.sign is not None:
            yield Box.around(*link.sign, 20, 20)

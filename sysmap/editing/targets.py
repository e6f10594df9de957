"""A target: rings round a heart, and sectors across them if the group wants any, drawn anew at any time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sysmap.editing import arrangements, zoning
from sysmap.editing.completion import folded
from sysmap.editing.draft import Draft
from sysmap.geometry import Box, belonging, holds, laid
from sysmap.model import CATEGORIES, CLEAR, Element, Shape, SystemMap, Write, Zone, new_id

RING, SECTOR = "proximite", "secteur"
"""The attributes that rings and sectors write."""
FEWEST, MOST = 3, 5
"""How many rings there are, the heart included."""
LEAST_SECTORS, MOST_SECTORS = 2, 8
HEARTS: Mapping[int, float] = {3: 0.36, 4: 0.3, 5: 0.25}
"""The share of the radius that the heart takes."""
CROWN, SEAM = 1.12, 0.01
"""How far sectors reach beyond the last ring, where they bear their names; the paper between two rings."""
KINDS = ("acteur",)
RINGS: Mapping[str, Mapping[int, tuple[str, ...]]] = {
    "fr": {3: ("Au cœur", "Associé·es", "Concerné·es de loin"),
           4: ("Au cœur", "Impliqué·es", "Associé·es", "Concerné·es de loin"),
           5: ("Au cœur", "Impliqué·es", "Associé·es", "Concerné·es de loin", "Pas encore là")},
    "en": {3: ("At the heart", "Associated", "Concerned from afar"),
           4: ("At the heart", "Involved", "Associated", "Concerned from afar"),
           5: ("At the heart", "Involved", "Associated", "Concerned from afar", "Not there yet")},
}  # fmt: skip
"""Names to begin with, from the heart outwards."""


class Target(NamedTuple):
    """Its rings from the heart outwards, and its sectors clockwise from the top."""

    rings: tuple[Zone, ...]
    sectors: tuple[Zone, ...]

    @property
    def ground(self) -> Shape:
        """The whole of its rings."""
        return self.rings[-1].shape


def target_of(map: SystemMap) -> Target | None:
    """The target of the page; None where there is none."""
    shown = map.zones.values()
    rings = [z for z in shown if _written(z, RING) and z.shape.type in ("ellipse", "sector")]
    if len(rings) < 2:
        return None
    sectors = [z for z in shown if z.hue == CLEAR and z.shape.type == "sector" and z.writes]
    rings.sort(key=lambda zone: zone.shape.width * (zone.shape.outer if zone.shape.type == "sector" else 1))
    return Target(tuple(rings), tuple(sorted(sectors, key=lambda zone: zone.shape.start)))


def counts(map: SystemMap, zones: Sequence[Zone]) -> list[int]:
    """How many elements lie in each of these zones."""
    return [sum(zone.id in element.zones for element in map.elements.values()) for zone in zones]


def _written(zone: Zone, attribute: str) -> str:
    return next((write.value for write in zone.writes if write.attribute == attribute), "")


def draw_target(draft: Draft, rings: Sequence[str], sectors: Sequence[str], boxes: Mapping[str, Box]) -> None:
    """Draw it with these names: rings from the heart outwards, sectors clockwise (none for none).

    A name that was there keeps what it stands for, so its members stay its members; a ring that goes
    gives them to the ring at the same share of the way. Who cannot tell its sector waits in the strip.
    """
    old = target_of(draft.map())
    if old is None:
        return
    members = _members(draft, old)
    ranks = {e.id: rank for e in members for rank, ring in enumerate(old.rings) if ring.id in e.zones}
    for zone in (*old.rings, *old.sectors):
        zoning.forget(draft, zone.id)
        draft.drop(zone)
    made_rings = _rings(draft, old, rings)
    _sectors(draft, old, sectors, HEARTS.get(len(rings), HEARTS[MOST]))
    for id, rank in ranks.items():
        _follow(draft, id, made_rings, round(rank * (len(rings) - 1) / (len(old.rings) - 1)))
    _lay(draft, [e.id for e in members], boxes)


def _members(draft: Draft, target: Target) -> list[Element]:
    known = {zone.id for zone in (*target.rings, *target.sectors)}
    return [e for e in draft.elements.values() if not known.isdisjoint(e.zones)]


def _rings(draft: Draft, old: Target, names: Sequence[str]) -> list[Zone]:
    """Laid from the outside inwards, as they are painted."""
    ground, heart = old.ground, HEARTS.get(len(names), HEARTS[MOST])
    step = (1 - heart) / max(1, len(names) - 1)
    edges = [heart + step * rank for rank in range(len(names))]
    values = _values(names, old.rings, RING)
    found = []
    for rank in range(len(names) - 1, -1, -1):
        shape = Shape(type="sector", x=ground.x, y=ground.y, width=ground.width, height=ground.height,
                      inner=round(edges[rank - 1] + SEAM, 4), outer=round(edges[rank], 4))  # fmt: skip
        if rank == 0:
            shape = Shape(type="ellipse", x=ground.x, y=ground.y, width=round(ground.width * heart),
                          height=round(ground.height * heart))  # fmt: skip
        writes = (Write(attribute=RING, value=values[rank], kinds=KINDS),)
        zone = Zone(id=new_id("z", draft.zones), label=names[rank], shape=shape, writes=writes,
                    hue="" if rank else "white", locked=True)  # fmt: skip
        found.append(draft.put(zone))
    return found[::-1]


def _sectors(draft: Draft, old: Target, names: Sequence[str], heart: float) -> None:
    ground, step = old.ground, 360 / max(1, len(names))
    values = _values(names, old.sectors, SECTOR)
    for rank, (name, value) in enumerate(zip(names, values, strict=True)):
        shape = Shape(type="sector", x=ground.x, y=ground.y, width=ground.width * CROWN,
                      height=ground.height * CROWN, inner=round(heart / CROWN, 4), outer=1.0,
                      start=round(step * rank, 3), end=round(step * (rank + 1), 3))  # fmt: skip
        draft.put(Zone(id=new_id("z", draft.zones), label=name, shape=shape, hue=CLEAR, locked=True,
                       writes=(_write_of(draft, name, value),)))  # fmt: skip


def _write_of(draft: Draft, name: str, value: str) -> Write:
    """A sector named as a category of actors gives it: its colour comes with it."""
    rows = {**CATEGORIES, **draft.map().categories}
    for id, row in rows.items():
        if folded(row.name(draft.language)) == folded(name):
            return Write(attribute="category", value=id, kinds=KINDS)
    return Write(attribute=SECTOR, value=value, kinds=KINDS)


def _values(names: Sequence[str], old: Sequence[Zone], attribute: str) -> list[str]:
    """What each name stands for: what it stood for, what stood at its place when the number is the same."""
    known = {folded(zone.label): _written(zone, attribute) for zone in old}
    same = len(old) == len(names)
    taken = {known[folded(name)] for name in names if folded(name) in known}
    found: list[str] = []
    for rank, name in enumerate(names):
        before = _written(old[rank], attribute) if same else ""
        value = known.get(folded(name)) or (before if before not in taken else "") or folded(name)
        taken.add(value)
        found.append(value)
    return found


def _follow(draft: Draft, id: str, rings: Sequence[Zone], rank: int) -> None:
    """The member keeps its ring, or takes the one at the same share of the way."""
    now: Element = draft.elements[id]
    said = now.attributes.get(RING)
    if now.kind in KINDS and said not in [_written(ring, RING) for ring in rings]:
        draft.change(now, attributes={**now.attributes, RING: _written(rings[rank], RING)})


def _lay(draft: Draft, ids: Sequence[str], boxes: Mapping[str, Box]) -> None:
    """Who lies where it belongs stays; the others go there, or wait."""
    away = [draft.elements[id] for id in ids if not _belongs(draft, draft.elements[id])]
    unsaid = [one.id for one in away if not _tells_sector(draft, one)]
    moved = {one.id for one in away}
    away = [one for one in away if one.id not in unsaid]
    taken = [zoning.box_of(e, boxes) for e in draft.elements.values() if e.id not in moved]
    found = laid.lay(away, boxes, draft.zones.values(), draft.axes.values(), taken)
    for id, spot in found.spots.items():
        draft.change(draft.elements[id], x=spot.x, y=spot.y)
    lost = [*unsaid, *found.waiting, *found.crowded]
    zoning.settle(draft, [id for id in ids if id not in lost], boxes)
    if lost:
        arrangements.wait(draft, lost, boxes)


def _tells_sector(draft: Draft, element: Element) -> bool:
    """Whether one of the sectors is its own, or none is asked for: in the heart there are none."""
    target = target_of(draft.map())
    if target is None or not target.sectors:
        return True
    heart = belonging.speaks(target.rings[0], element)
    return bool(heart) or any(belonging.speaks(zone, element) for zone in target.sectors)


def _belongs(draft: Draft, element: Element) -> bool:
    """Whether no zone under it would write anything else than what it says."""
    if element.kind not in KINDS:
        return True
    under = [z for z in draft.zones.values() if holds(z.shape, element.x, element.y)]
    return bool(under) and not any(belonging.speaks(zone, element) is False for zone in under)

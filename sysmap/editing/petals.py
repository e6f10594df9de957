"""The sectors of a rosette or a flower, made anew for other themes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import cos, radians, sin

from sysmap.editing import zoning
from sysmap.editing.completion import folded
from sysmap.editing.draft import Draft
from sysmap.model import Element, Shape, Zone, new_id, scored

FEWEST, MOST_PETALS = 4, 12
RIM, ASIDE = 0.835, 0.07
"""The share of the radius at which the names of the themes stand, and how much further at the sides."""
BELOW, APART = 110.0, 190.0
"""Where themes go that have no petal any more, and how far apart."""


def lay_petals(draft: Draft, labels: Sequence[str], beside: Collection[str] = ()) -> list[str]:
    """A sector for each of these themes, clockwise from the top; their elements, in this order.

    A theme that was there keeps its element and its scores; `beside` are elements that come into the
    wheel. One that is no longer asked for goes
    when nobody has said anything of it, and is laid under the wheel otherwise.
    """
    old = [zone for zone in draft.zones.values() if scored(zone)]
    held = _held(draft, old)
    near = [one for one in draft.elements.values() if one.id in beside]
    known = {folded(one.label): one for one in reversed([*held, *near])}
    themes = [known.get(folded(label)) or _theme(draft, label) for label in labels]
    first = old[0]
    for zone in old:
        zoning.forget(draft, zone.id)
        draft.drop(zone)
    for rank, theme in enumerate(themes):
        _sector(draft, first, theme, rank, 360 / len(themes))
    _lay_aside(draft, [one for one in held if one not in themes], first.shape)
    return [theme.id for theme in themes]


def _held(draft: Draft, sectors: Sequence[Zone]) -> list[Element]:
    """The elements of the wheel, sector by sector."""
    return [one for zone in sectors for one in draft.elements.values() if zone.id in one.zones]


def _theme(draft: Draft, label: str) -> Element:
    made: Element = draft.put(Element(id=new_id("e", draft.elements), kind="facteur", label=label))
    return made


def _sector(draft: Draft, first: Zone, theme: Element, rank: int, step: float) -> None:
    middle = rank * step
    shape = first.shape.evolve(start=round(middle - step / 2, 3), end=round(middle + step / 2, 3))
    zone = draft.put(Zone(id=new_id("z", draft.zones), shape=shape, mark=first.mark, locked=True))
    across, up = sin(radians(middle)), cos(radians(middle))
    rim = RIM + ASIDE * abs(across)
    x = shape.x + rim * shape.width / 2 * across
    y = shape.y - rim * shape.height / 2 * up
    draft.change(draft.elements[theme.id], x=round(x, 2), y=round(y, 2), zones=(zone.id,))


def _lay_aside(draft: Draft, themes: Sequence[Element], shape: Shape) -> None:
    linked = {end for link in draft.links.values() for end in (link.source, link.target)}
    kept = []
    for theme in themes:
        now: Element = draft.elements[theme.id]
        if now.attributes or now.description or now.id in linked:
            kept.append(now)
        else:
            draft.drop(now)
    start = shape.x - APART * (len(kept) - 1) / 2
    for rank, theme in enumerate(kept):
        draft.change(theme, x=start + APART * rank, y=shape.y + shape.height / 2 + BELOW)

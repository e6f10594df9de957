"""Maps to lay out, with boxes of the sizes that words have."""

from __future__ import annotations

from random import Random

from sysmap.geometry import Box
from sysmap.model import Element, Link, SystemMap


def network(n: int, links: int, seed: int = 1) -> tuple[SystemMap, dict[str, Box]]:
    """A random map and the boxes of its elements, with cycles, parallel and self relations among others."""
    dice = Random(seed)
    elements = [Element(id=f"e{i}", label=f"n{i}", x=dice.uniform(0, 900), y=dice.uniform(0, 600))
                for i in range(n)]  # fmt: skip
    made = []
    for i in range(links):
        source = dice.randrange(n)
        target = (source + dice.choice((1, 2, 3, -1))) % n if dice.random() < 0.8 else dice.randrange(n)
        made.append(Link(id=f"l{i}", source=f"e{source}", target=f"e{target}", polarity=dice.choice("+-")))
    map = SystemMap(elements=elements, links=made)
    return map, boxes_of(map, seed)


def boxes_of(map: SystemMap, seed: int = 1) -> dict[str, Box]:
    dice = Random(seed)
    return {id: Box.around(e.x, e.y, dice.uniform(60, 190), dice.uniform(34, 90))
            for id, e in map.elements.items()}  # fmt: skip

"""Random maps for checks against an independent computation: the same ones every time."""

from __future__ import annotations

from random import Random

from sysmap.model import Element, Link, SystemMap

KINDS = ("influence", "influence", "contribution", "cooperation")


def random_map(seed: int, most: int = 8, *, kinds: tuple[str, ...] = KINDS) -> SystemMap:
    """Up to `most` elements, parallel relations and relations to oneself among theirs."""
    dice = Random(seed)
    size = dice.randint(1, most)
    elements = [Element(id=f"e{n}", label=f"É{n}") for n in range(size)]
    links = [
        Link(id=f"l{n}", kind=dice.choice(kinds), source=f"e{dice.randrange(size)}",
             target=f"e{dice.randrange(size)}", polarity=dice.choice("+-?"), strength=dice.randrange(4))
        for n in range(dice.randint(0, 2 * size))
    ]  # fmt: skip
    return SystemMap(elements=elements, links=links)


def complete(size: int) -> SystemMap:
    """Everybody acts on everybody."""
    elements = [Element(id=f"e{n}", label=f"É{n}") for n in range(size)]
    links = [
        Link(id=f"l{a}-{b}", source=f"e{a}", target=f"e{b}", polarity="+")
        for a in range(size) for b in range(size) if a != b
    ]  # fmt: skip
    return SystemMap(elements=elements, links=links)

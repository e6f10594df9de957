"""Maps to measure with: N elements of six kinds with French labels, 1.5 N signed relations, one hub."""

from __future__ import annotations

import random

from sysmap.model import CATEGORIES, COLLEGES, KINDS, LINK_KINDS, Element, Link, SystemMap

KINDS_USED = ("facteur", "enjeu", "acteur", "projet", "levier", "frein")
WORDS = (
    "accès", "coopération locale", "marge budgétaire", "cantine durable", "filière", "eau", "forêt",
    "mobilité", "sobriété", "énergie", "habitants", "élus", "portage politique", "confiance", "savoirs",
    "formation",
    "déchets", "emplois", "commerces", "santé", "alimentation", "logement", "jeunes", "culture", "climat",
    "qualité perçue",
)  # fmt: skip
ACROSS, DOWN = 230, 130
HUB = 8


def made(n: int, seed: int = 7) -> SystemMap:
    """A map of n elements in rows, four in five relations between near ones, the others anywhere."""
    dice = random.Random(seed)
    columns = max(1, round((n * 1.7 * DOWN / ACROSS) ** 0.5))
    elements = [_element(i, columns, dice) for i in range(n)]
    hub = min(n - 1, columns * (n // columns // 2) + columns // 2)
    links = [_link(i, hub if i < min(HUB, n // 4) else None, n, columns, dice) for i in range(n * 3 // 2)]
    return SystemMap(
        kinds=[KINDS[kind] for kind in KINDS_USED],
        categories=[CATEGORIES[name] for name in COLLEGES],
        link_kinds=[LINK_KINDS["influence"]],
        elements=elements,
        links=links,
    )


def hub_of(map: SystemMap) -> str:
    """The element with the most relations."""
    count: dict[str, int] = {}
    for link in map.links.values():
        for end in (link.source, link.target):
            count[end] = count.get(end, 0) + 1
    return max(count, key=lambda id: count[id])


def _element(i: int, columns: int, dice: random.Random) -> Element:
    kind = KINDS_USED[i % len(KINDS_USED)]
    label = " ".join(dice.choices(WORDS, k=dice.randint(1, 4)))[:60]
    x = i % columns * ACROSS + dice.uniform(-30, 30)
    y = i // columns * DOWN + dice.uniform(-15, 15)
    category = dice.choice(COLLEGES) if kind == "acteur" else ""
    return Element(id=f"e{i}", kind=kind, category=category, label=label.capitalize(), x=x, y=y)


def _link(i: int, hub: int | None, n: int, columns: int, dice: random.Random) -> Link:
    source = dice.randrange(n) if hub is None else hub
    if dice.random() < 0.8:
        step = dice.choice((1, 2, -1, columns, columns + 1, columns - 1, 2 * columns, -columns, 3 - columns))
        target = (source + step) % n
    else:
        target = dice.randrange(n)
    if target == source:
        target = (source + 1) % n
    return Link(id=f"l{i}", source=f"e{source}", target=f"e{target}", polarity=dice.choice("+-"))

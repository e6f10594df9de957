"""Five tables that worked from one seed: relabelled, opposite signs, removed, retyped, said elsewhere."""

from __future__ import annotations

from sysmap.editing import Draft, operations
from sysmap.interchange.merging import Table
from sysmap.model import Element, Link, SystemMap

SEED = tuple(f"Facteur numéro {word}" for word in (
    "alpha", "bravo", "charlie", "delta", "écho", "fox", "golf", "hôtel", "india", "juliette",
))  # fmt: skip


def seed() -> SystemMap:
    elements = [
        Element(id=f"e{n}", label=label, kind="facteur", x=200.0 * (n % 5), y=150.0 * (n // 5))
        for n, label in enumerate(SEED)
    ]
    links = [
        Link(id=f"l{n}", source=f"e{n}", target=f"e{n + 1}", polarity="+") for n in range(len(elements) - 1)
    ]
    return SystemMap(id="seed", elements=elements, links=links)


def five() -> tuple[SystemMap, tuple[Table, ...]]:
    """The seed and what the tables made of it."""
    base = seed()
    changes = (
        lambda d: (operations.relabel(d, "e0", "Alpha dit autrement"), _add(d, "Le budget communal")),
        lambda d: (operations.relabel(d, "e0", "Premier facteur de tous"), _sign(d, "l3", "-")),
        lambda d: (operations.delete(d, ["e9"]), _add(d, "Budget communal")),
        lambda d: (_add(d, "Budget de la commune"), operations.relabel(d, "e4", "Écho à la table 4")),
        lambda d: (_add(d, "Le budget communal", "ressource"), _sign(d, "l3", "-"), _sign(d, "l5", "-")),
    )
    tables = []
    for number, change in enumerate(changes, start=1):
        draft = Draft(base)
        change(draft)
        tables.append(Table(f"Table {number}", draft.finish()))
    return base, tuple(tables)


def _add(draft: Draft, label: str, kind: str = "facteur") -> None:
    operations.create(draft, kind, label, 1200.0, 40.0)


def _sign(draft: Draft, id: str, polarity: str) -> None:
    operations.set_polarity(draft, [id], polarity)


def everything_said(map: SystemMap) -> set[str]:
    """Every word of people that a map keeps, wherever it stands."""
    said: set[str] = set()
    for element in map.elements.values():
        said |= {element.label, element.original, *(w.text for w in element.wordings)}
    for point in map.open_points.values():
        said |= set(point.options)
        for held in point.held:
            said |= {str(held.get(name, "")) for name in ("label", "original")}
            said |= {wording["text"] for wording in held.get("wordings", ())}
    return said - {""}


def relations(map: SystemMap) -> set[tuple[str, ...]]:
    """Who acts on whom, in all their words, and how."""

    def said(id: str) -> str:
        element = map.elements[id]
        return "|".join(sorted({element.label, element.original, *(w.text for w in element.wordings)} - {""}))

    return {(said(k.source), said(k.target), k.kind, k.polarity) for k in map.links.values()}

"""Makes the five example maps from plain data: `python -m examples.build`.

The data are in `examples/source/`: what the sources say, and where it stands on the page.
`--route` first asks the careful router for the arcs again and keeps them in
`source/bends.json`, so that the pictures do not change by themselves (this needs the
drawing, to know how large each box is); arcs set by hand in the data stay as they are.
"""

from __future__ import annotations

import argparse
import json
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from examples.source.rows import E, Loop
from examples.source.sources import HYPOTHESIS, SOURCES
from sysmap.editing import Editor, zoning
from sysmap.model import (
    CATEGORIES,
    KINDS,
    LINK_KINDS,
    Bend,
    Card,
    Dates,
    Element,
    Filter,
    Link,
    Poster,
    SystemMap,
    View,
    parse_dates,
)
from sysmap.model import Loop as LoopRecord
from sysmap.storage import dumps
from sysmap.storage.templates import find

HERE = Path(__file__).parent
BENDS = HERE / "source" / "bends.json"
NAMES = ("loos", "petr", "alliance", "vimy", "charte")
LICENCE = "CC BY-SA 4.0"
STATE_OF_SOURCES = "2025"
ODD_DATES = {
    "→ 1950": Dates(text="→ 1950"),  # before the axis begins
    "depuis 30 ans": Dates(text="depuis 30 ans", start="1993", fuzzy=True),
    "31 janvier 1986": Dates(text="31 janvier 1986", start="1986-01-31"),
}


def data(name: str) -> ModuleType:
    return import_module(f"examples.source.{name}")


def build(name: str, bends: dict[str, list[float]] | None = None) -> SystemMap:
    """The example of this name, with these arcs (those kept in `bends.json` when None)."""
    source = data(name)
    kept = bends if bends is not None else _kept().get(name, {})
    base = find(source.TEMPLATE).map
    zones = _template_zones(base, source) if source.ZONES == "template" else source.ZONES
    hulls = {zone["id"] for zone in zones if isinstance(zone, dict) and zone["shape"]["type"] == "hull"}
    elements = [_element(row, hulls) for row in source.ELEMENTS]
    links = [_link(line, {**kept, **source.BENDS}) for line in source.LINKS.strip().splitlines()]
    made = SystemMap.model_validate({
        "id": f"exemple-{name}", "language": "fr", "template": source.TEMPLATE, "palette": base.palette,
        "card": _card(source), **_notation(base, elements, links), "zones": zones,
        "axes": getattr(source, "AXES", []), "elements": elements, "links": links,
        "loops": _loops(source), "views": [_view(source)], "posters": [_poster(source)],
    })  # fmt: skip
    return _settled(made, [e.id for e in elements if not e.zones])


def _template_zones(base: SystemMap, source: ModuleType) -> list[Any]:
    titles = getattr(source, "TITLES", {})
    return [zone.evolve(title_at=titles.get(zone.id, zone.title_at)) for zone in base.zones.values()]


def _settled(map: SystemMap, ids: list[str]) -> SystemMap:
    """The zones take in what lies in them, and write; a hull's members are given by the data."""
    editor = Editor(map)
    with editor.transaction("zones") as draft:
        zoning.settle(draft, ids)
    return editor.map


def _element(row: E, hulls: set[str]) -> Element:
    kind, _, category = row.kind.partition("/")
    sourced = row.source != HYPOTHESIS
    return Element.model_validate({
        "id": row.id, "kind": kind, "category": category, "label": row.label, "original": row.original,
        "description": row.rest, "x": row.x, "y": row.y, "dates": _dates(row.date) if row.date else None,
        "support": "sourced" if sourced else "hypothesis",
        "sources": [SOURCES[row.source][0]] if sourced else [],
        "zones": [row.zone] if row.zone in hulls else [], **row.more,
    })  # fmt: skip


def _dates(text: str) -> Dates:
    return ODD_DATES.get(text) or parse_dates(text)


def _link(line: str, bends: dict[str, Any]) -> Link:
    """« r12 influence v11→v12 + // H »: id, kind, ends, sign, delay, source; « verbe=… » at the end."""
    words, _, verb = line.partition(" verbe=")
    id, kind, ends, *marks = words.split()
    source, target = ends.split("→")
    origin = marks[-1]
    sourced = origin != HYPOTHESIS
    return Link.model_validate({
        "id": id, "kind": kind, "source": source, "target": target, "verb": verb, "delay": "//" in marks,
        "polarity": next((m for m in marks if m in "+-"), ""),
        "support": "sourced" if sourced else "hypothesis",
        "sources": [SOURCES[origin][0]] if sourced else [],
        "bend": _bend(*bends[id]) if id in bends else None,
    })  # fmt: skip


def _bend(offset: float, leave: float = 0.0, arrive: float = 0.0) -> Bend:
    return Bend(offset=offset, leave=leave, arrive=arrive)


def _notation(base: SystemMap, elements: list[Element], links: list[Link]) -> dict[str, list[Any]]:
    """The template's rows, and those that the map uses besides."""
    used = {
        "kinds": (KINDS, base.kinds, {e.kind for e in elements}),
        "categories": (CATEGORIES, base.categories, {e.category for e in elements} - {""}),
        "link_kinds": (LINK_KINDS, base.link_kinds, {link.kind for link in links}),
    }
    return {
        name: [*rows.values(), *(table[i] for i in table if i in ids and i not in rows)]
        for name, (table, rows, ids) in used.items()
    }


def _origins(source: ModuleType) -> list[str]:
    """Keys of the sources that the map names, in the order of the table."""
    marks = {row.source for row in source.ELEMENTS}
    marks |= {line.partition(" verbe=")[0].split()[-1] for line in source.LINKS.strip().splitlines()}
    return [key for key in SOURCES if key in marks]


def _card(source: ModuleType) -> Card:
    named = dict(SOURCES[key] for key in _origins(source))
    return Card.model_validate(
        {**source.CARD, "sources": named, "sources_date": STATE_OF_SOURCES, "licence": LICENCE}
    )


def _loops(source: ModuleType) -> list[LoopRecord]:
    return [
        LoopRecord(
            id=row.id, name=row.name, links=row.links.split(), letter=row.id[0], number=int(row.id[1:]),
            told=row.told, told_at=row.told_at.split(), badge_at=row.badge_at,
        )
        for row in source.LOOPS
    ]  # fmt: skip


def _told(source: ModuleType) -> list[str]:
    loop = next((row.links.split() for row in source.LOOPS if row.id == source.TOLD), [])
    return [*source.TRAIL.split(), *loop]


def _view(source: ModuleType) -> View:
    told = _told(source)
    ends = {line.split()[0]: line.split()[2].split("→") for line in source.LINKS.strip().splitlines()}
    told_elements = dict.fromkeys(id for link in told for id in ends[link])
    essential = told if getattr(source, "PLAIN", False) else [*told, *told_elements]
    prominence = {**dict.fromkeys(source.CONTEXT, "context"), **dict.fromkeys(essential, "essential")}
    return View(
        id="affiche", name="Affiche", filter=Filter(hidden=source.HIDDEN.split()), prominence=prominence,
        loop=source.TOLD, trail=source.TRAIL.split(), told_at=source.TOLD_AT.split(),
    )  # fmt: skip


def _poster(source: ModuleType) -> Poster:
    told: tuple[Loop, ...] = tuple(row for row in source.LOOPS if row.id == source.TOLD)
    words = {"tale": told[0].told if told else (), **source.POSTER}
    named = " ; ".join(SOURCES[key][0] for key in _origins(source))
    return Poster.model_validate(
        {"id": "affiche", "name": "Affiche", "view": "affiche", "sources": named, **words}
    )


def _kept() -> dict[str, Any]:
    return json.loads(BENDS.read_text(encoding="utf-8")) if BENDS.is_file() else {}


def route(names: list[str]) -> None:
    """Ask the careful router for the arcs of these examples again, and keep them."""
    from examples.routing import arcs

    kept = _kept()
    for name in names:
        kept[name] = arcs(build(name, {}))
    maps = (
        f'  "{name}": {{\n' + ",\n".join(f'    "{id}": {json.dumps(v)}' for id, v in kept[name].items())
        for name in NAMES if name in kept
    )  # fmt: skip
    BENDS.write_text("{\n" + "\n  },\n".join(maps) + "\n  }\n}\n", encoding="utf-8")


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("names", nargs="*", default=NAMES)
    words.add_argument("--route", action="store_true", help="choose the arcs again")
    words.add_argument("--into", type=Path, default=HERE, help="the folder to write to")
    asked = words.parse_args()
    if asked.route:
        route(list(asked.names))
    for name in asked.names:
        (asked.into / data(name).FILE).write_text(dumps(build(name)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

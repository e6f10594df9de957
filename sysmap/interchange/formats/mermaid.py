"""Mermaid, as wikis and forges draw it: zones as subgraphs, signs and verbs on the arrows. Written only."""

from __future__ import annotations

from collections.abc import Iterator

from sysmap.interchange.account import Account
from sysmap.interchange.colours import strong, tint
from sysmap.interchange.losses import not_held
from sysmap.model import Element, Link, SystemMap

_SHAPES = {
    "pill": ('(["', '"])'), "circle": ('(("', '"))'), "diamond": ('{"', '"}'), "hexagon": ('{{"', '"}}'),
    "octagon": ('{{"', '"}}'), "rounded": ('("', '")'),
}  # fmt: skip


def write(map: SystemMap, account: Account) -> bytes:
    """A flowchart: ids are n0, n1…, so that no label can be read as anything but words."""
    not_held(
        map, account, "loops notes pictures views remarks frigo stages contested bends link_fields places"
    )
    names = {id: f"n{rank}" for rank, id in enumerate(map.elements)}
    return "\n".join([*_lines(map, names), ""]).encode("utf-8", "replace")


def _lines(map: SystemMap, names: dict[str, str]) -> Iterator[str]:
    if map.card.title:
        yield from ("---", f'title: "{_title(map.card.title)}"', "---")
    yield "flowchart LR"
    zones = {zone.id: zone for zone in map.zones.values()}
    inside = {e.id: next((z for z in e.zones if z in zones), "") for e in map.elements.values()}
    for rank, zone in enumerate(zones.values()):
        members = [e for e in map.elements.values() if inside[e.id] == zone.id]
        if members:
            yield f'  subgraph z{rank}["{words(zone.label)}"]'
            yield from (f"    {_node(map, e, names)}" for e in members)
            yield "  end"
    yield from (f"  {_node(map, e, names)}" for e in map.elements.values() if not inside[e.id])
    yield from (f"  {_arrow(map, k, names)}" for k in map.links.values())
    for rank, kind in enumerate(dict.fromkeys(e.kind for e in map.elements.values())):
        ids = ",".join(names[e.id] for e in map.elements.values() if e.kind == kind)
        hue = map.kind(kind).hue
        yield f"  classDef k{rank} fill:{tint(hue)},stroke:{strong(hue)},color:#2B3440"
        yield f"  class {ids} k{rank}"


def words(text: str) -> str:
    """Words inside quotation marks: what Mermaid or HTML would read is written as its number."""
    plain = " ".join(text.split())
    return "".join(f"#{ord(c)};" if c in '"#&<>`;\\' else c for c in plain)


def _title(text: str) -> str:
    return " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')


def _node(map: SystemMap, e: Element, names: dict[str, str]) -> str:
    before, after = _SHAPES.get(map.kind(e).shape, ('["', '"]'))
    return f"{names[e.id]}{before}{words(e.label) or ' '}{after}"


def _arrow(map: SystemMap, k: Link, names: dict[str, str]) -> str:
    kind = map.link_kind(k)
    line = "-.-" if k.support == "hypothesis" else "--" if kind.head else "---"
    arrow = {"-.-": "-.->" if kind.head else "-.-", "--": "-->", "---": "---"}[line]
    said = " ".join(
        filter(None, [{"-": "−"}.get(k.polarity, k.polarity), "//" if k.delay else "", _verb(map, k)])
    )
    label = f'|"{words(said)}"|' if said else ""
    return f"{names[k.source]} {arrow}{label} {names[k.target]}"


def _verb(map: SystemMap, k: Link) -> str:
    return k.verb or ("" if k.kind in ("influence", "relation") else map.link_kind(k).name(map.language))

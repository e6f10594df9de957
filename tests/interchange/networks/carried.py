"""A map that says everything a network format can hold, and what of a map is compared after a journey."""

from __future__ import annotations

from typing import Any

from sysmap.interchange import Account
from sysmap.interchange.formats import Foreign, format_named
from sysmap.model import (
    Bend,
    Card,
    Element,
    Kind,
    Link,
    LinkKind,
    Shape,
    SystemMap,
    Zone,
    parse_dates,
)

HARD = (
    'Eau & « terre » <b>"x"</b> \' \\ ]]> <!-- --> {a|b} [c] ;,#%$', "=SUM(A1:A9)", "+1", "-2", "@x",
    "deux\nlignes\n\ntrois", "\u202egauche\u202c et \u2067droite\u2069",
    "\U0001f469\U0001f3fd\u200d\U0001f33e \U0001f30d café\u00a0: ½", "\ttab", "", "node", "strict digraph",
    "true", "42", "&amp;lt; &#233;", "\\n \\l \\N", "  espaces  ", "a -> b", "<i>oui</i>",
)  # fmt: skip


def rich_map() -> SystemMap:
    """Elements of all hard labels, relations of all sorts, zones that nest and cross."""
    elements = [
        Element(id=f"e{n}", label=label, x=(n % 5) * 230.5 - 300, y=(n // 5) * 120.25 - 100,
                kind=("facteur", "acteur", "levier", "k-pont")[n % 4])
        for n, label in enumerate(HARD)
    ]  # fmt: skip
    elements[1] = elements[1].evolve(
        category="elu", kind="acteur", description="Dit « oui »\n& non", original="mots <dits>",
        progress="study", keywords=("eau", "sol & air"), scale="communale", support="said",
        visibility="group", number=3, sources=("INSEE", "Atelier"), said_by=("Table 1", "Table 2"),
        dots=4, width=180.0, height=64.5, dates=parse_dates("v. 2014"), zones=("z1", "z2"),
        attributes={"coût": 3.5, "note": "x", "kind": "faux", "oui": True, "habitants": 1200, "a b": "c & d",
                    "Label": "l", "shape": "s", "color": "#f00", "weight": 2, "id": "i", "pos": "1,2!",
                    "é\"&": "q"},
    )  # fmt: skip
    elements[2] = elements[2].evolve(zones=("z2",))
    elements[3] = elements[3].evolve(zones=("z1",), attributes={"coût": 4.25, "habitants": -7, "oui": False})
    return SystemMap(
        id="m", card=Card(title="Eau & sols : « où en est-on ? »"), elements=elements, links=_links(),
        kinds=[Kind(id="k-pont", names={"fr": "Pont"}, plurals={"fr": "Pont"}, shape="hexagon", hue="blue")],
        link_kinds=[LinkKind(id="r-nourrit", names={"fr": "Nourrit"}, signed=True)],
        zones=[Zone(id="z1", label="Bord & rive", note="ici", hue="blue",
                    shape=Shape(type="rect", x=10, y=20, width=900, height=400, radius=12)),
               Zone(id="z2", label="Cœur", shape=Shape(type="hull")), Zone(id="z3", label="Vide | seul")],
    )  # fmt: skip


def _links() -> list[Link]:
    return [
        Link(id="l1", source="e0", target="e1", polarity="+", verb="renforce & <soutient>", strength=3),
        Link(id="l2", source="e1", target="e0", polarity="-", delay=True, delay_text="5 ans",
             support="hypothesis"),
        Link(id="l3", source="e1", target="e0", kind="financement", description="« 20 k€ »\nligne 2",
             bend=Bend(offset=0.25, leave=0.1, arrive=-0.2)),
        Link(id="l4", source="e2", target="e2", polarity="?",
             bend=Bend(offset=0.0, form="routed", auto=True)),
        Link(id="l5", source="e3", target="e2", kind="tension", subject="l’eau", keywords=("a", "b")),
        Link(id="l6", source="e4", target="e5", kind="r-nourrit", polarity="+", visibility="facilitator",
             attributes={"poids": 0.5, "verb": "x", "sûr": True, "label": "l", "weight": -2},
             sources=("A",), said_by=("Table 3",), dates="1998"),
        Link(id="l7", source="e5", target="e6", kind="relation"),
    ]  # fmt: skip


def journey(map: SystemMap, format: str) -> tuple[SystemMap, Account, Account]:
    """The map after it was written and read again, and what was said at both ends."""
    row = format_named(format)
    assert row is not None
    leaving, coming = Account(), Account()
    data = row.write(map, leaving)
    assert row.is_mine(Foreign("x", data))
    return row.read([Foreign("x" + row.suffixes[0], data)], coming), leaving, coming


ELEMENT = ("id", "label", "x", "y", "description", "original", "keywords", "scale", "dates", "progress",
           "support", "visibility", "sources", "said_by", "dots", "number", "attributes", "width",
           "height")  # fmt: skip
LINK = ("id", "source", "target", "polarity", "verb", "delay", "delay_text", "strength", "subject",
        "description", "keywords", "dates", "support", "visibility", "sources", "said_by", "attributes",
        "bend")  # fmt: skip


def told(map: SystemMap, but: tuple[str, ...] = ()) -> dict[str, Any]:
    """What a network format can hold of a map, but for some fields."""
    zones = {zone.id: zone.label for zone in map.zones.values()}
    elements = {
        e.id: {**_fields(e, ELEMENT, but), "kind": map.kind(e).name("fr"),
               "category": (c.name("fr") if (c := map.category(e)) else ""),
               "zones": [zones[zone] for zone in e.zones]}
        for e in map.elements.values()
    }  # fmt: skip
    links = {k.id: {**_fields(k, LINK, but), "kind": map.link_kind(k).name("fr")} for k in map.links.values()}
    held = {z.label: _fields(z, ("id", "note", "hue", "shape"), but) for z in map.zones.values()}
    return {"title": map.card.title, "elements": elements, "links": links, "zones": held}


def _fields(record: Any, names: tuple[str, ...], but: tuple[str, ...]) -> dict[str, Any]:
    found = {name: getattr(record, name) for name in names if name not in but}
    return {name: dict(value) if name == "attributes" else value for name, value in found.items()}

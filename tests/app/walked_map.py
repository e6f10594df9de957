"""A map with something of everything, whose own words are Greek letters: they are of no language.

What is shown beside them comes from the program, and has to be in its language.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from sysmap.interchange.merging import Table, unite
from sysmap.model import (
    Contested,
    Dates,
    Element,
    Experience,
    Image,
    Link,
    Loop,
    Note,
    Page,
    Parked,
    Picture,
    Poster,
    Privacy,
    Reading,
    Remark,
    Stage,
    Story,
    SystemMap,
    Territory,
    View,
    Wording,
    Zone,
)
from sysmap.storage import dumps, new_map, save

GREEK = (
    "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota", "Kappa", "Lambda", "Mu",
    "Nu", "Xi", "Omicron", "Pi", "Rho", "Sigma", "Tau", "Upsilon", "Phi", "Khi", "Psi", "Omega",
)  # fmt: skip
"""All the words of the map, and of its files."""
TODAY = date(2026, 3, 12)
DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="


def walked_map(language: str = "fr", form: str = "boucles") -> SystemMap:
    """Elements of several kinds, every sort of relation, and all that can be kept beside them."""
    bare = new_map(form, title="Omega", question="Omicron ?", language=language, today=TODAY,
                   territory=Territory(name="Sigma", code="99123", year="2026"))  # fmt: skip
    card = bare.card.evolve(
        authors=("Upsilon",), licence="CC BY-SA 4.0", workshop_date="2026-03-12", review_date="2026-04-01",
        participants={"elu": 4, "agent": 1}, privacy=Privacy(holds_personal_data=True, contact="Tau"),
        experience=Experience(worked="Phi", effects=("trigger",)),
    )  # fmt: skip
    map = bare.evolve(id="walked", card=card, elements=_elements(), links=_links(), zones=_zones(), **_told())
    return map.evolve(stages=[
        Stage(id="s1", name="Rho", date="2026-03-12T10:00", map=_before(map)),
        Stage(id="s2", name="Pi", date="2026-03-12T11:00", auto=True, map=_before(map)),
    ])  # fmt: skip


def _elements() -> list[Element]:
    def one(n: int, kind: str, **more: object) -> Element:
        where = {"x": (n % 4) * 260.0, "y": (n // 4) * 150.0}
        return Element(id=f"e{n}", kind=kind, label=GREEK[n], **where, **more)  # type: ignore[arg-type]

    split = Contested(readings=(Reading(text="Khi", held_by=("elu",)), Reading(text="Psi")))
    return [
        one(0, "facteur", keywords=("Tau",), support="hypothesis", number=1, original="Alpha",
            wordings=(Wording(text="Beta", by="Mu"),), zones=("z1",)),
        one(1, "facteur", dots=3, progress="idea", dates=Dates(text="2030", start="2030"), number=2),
        one(2, "facteur", contested=split, description="Nu"),
        one(3, "acteur", category="elu", visibility="group"),
        one(4, "acteur", category="agent", image="i1"),
        one(5, "projet", sources=("Xi",), support="sourced"),
        one(6, "levier"),
        one(7, "enjeu", locked=True),
        one(8, "acteur", category="absent"),
        one(9, "ressource", visibility="facilitator"),
    ]  # fmt: skip


def _links() -> list[Link]:
    def tie(id: str, a: int, b: int, kind: str = "influence", polarity: str = "", **more: object) -> Link:
        return Link(id=id, kind=kind, source=f"e{a}", target=f"e{b}", polarity=polarity, **more)  # type: ignore[arg-type]

    return [
        tie("l1", 0, 1, polarity="+"),
        tie("l2", 1, 2, polarity="-", delay=True, support="hypothesis"),
        tie("l3", 2, 0, polarity="-", strength=2),
        tie("l4", 3, 4, "cooperation"),
        tie("l5", 3, 7, "tension", visibility="group", subject="Lambda"),
        tie("l6", 6, 1, polarity="?", contested=Contested(readings=(Reading(text="Pi", polarity="+"),))),
        tie("l7", 4, 5, "portage"),
        tie("l8", 2, 1, polarity="+"),
        tie("l9", 9, 5, "financement", verb="Kappa"),
    ]


def _zones() -> list[Zone]:
    return [
        Zone(id="z1", label="Phi", shape={"type": "rect", "x": 0, "y": 0, "width": 240, "height": 120}),
        Zone(id="z2", label="Rho", shape={"type": "rect", "x": 900, "y": 600, "width": 300, "height": 200}),
    ]


def _told() -> dict[str, object]:
    view = View(id="v1", name="Tau", loop="b1", prominence={"e0": "essential", "e5": "context"})
    return {
        "notes": [Note(id="n1", text="Mu", x=900.0, y=0.0)],
        "images": [Image(id="i1", data=DOT, name="Nu")],
        "pictures": [
            Picture(id="p1", image="i1", x=900.0, y=200.0, caption="Xi"),
            Picture(id="p2", image="i1", x=1400.0, y=200.0, background=True),
        ],
        "remarks": [Remark(id="r1", text="Psi", on="e0", by="Mu", date="2026-03-12"),
                    Remark(id="r2", text="Khi", resolved=True)],
        "frigo": [Parked(id="g1", text="Epsilon", date="2026-03-12")],
        "loops": [Loop(id="b1", name="Zeta", links=("l1", "l2", "l3"), letter="R", number=1)],
        "views": [view, View(id="v2", name="Upsilon")],
        "stories": [Story(id="h1", name="Theta",
                          pages=(Page(view="v1", sentence="Iota", notes="Nu"), Page(sentence="Kappa")))],
        "posters": [Poster(id="a1", view="v1")],
    }  # fmt: skip


def _before(map: SystemMap) -> dict[str, object]:
    """The map when one element and one relation were not there yet, and one had another name."""
    elements = {id: one for id, one in map.elements.items() if id != "e9"}
    elements["e6"] = elements["e6"].evolve(label="Omega")
    links = {id: one for id, one in map.links.items() if id not in ("l9", "l8")}
    return dict(json.loads(dumps(map.evolve(elements=elements, links=links, stages={}))))


def merged_map(language: str = "fr") -> SystemMap:
    """Two tables that do not agree on everything: points are left to decide."""
    one = walked_map(language)
    two = one.evolve(
        elements={**one.elements, "e6": one.elements["e6"].evolve(label="Psi"),
                  "e12": Element(id="e12", label="Gamma", x=0.0, y=900.0),
                  "e13": Element(id="e13", label="Alphas", x=300.0, y=900.0)},
        links={**one.links, "l1": one.links["l1"].evolve(polarity="-")},
    )  # fmt: skip
    return unite([Table("Mu", one), Table("Nu", two)], one.evolve(stages={})).map.evolve(id="merged")


def files(folder: Path, language: str = "fr") -> dict[str, Path]:
    """Maps and tables as they come from others, by what they are for."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = walked_map(language)
    renamed = {**whole.elements, "e0": whole.elements["e0"].evolve(label="Psi")}
    other = whole.evolve(id="other", elements=renamed)
    table = folder / "Lambda.csv"
    table.write_text("Intitulé;Nature;Avis\nAlpha;Acteur;Pi\nBeta;Enjeu;Rho\n", "utf-8")
    return {
        "own": save(whole, folder / "Omega.sysmap").path,
        "other": save(other, folder / "Sigma.sysmap").path,
        "merged": save(merged_map(language), folder / "Tau.sysmap").path,
        "table": table,
    }

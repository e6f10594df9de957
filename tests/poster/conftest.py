"""Maps to print, made by hand: small, large, empty, with things that must stay out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sysmap.model import (
    Card,
    Changed,
    Element,
    Filter,
    Link,
    Loop,
    Merged,
    Note,
    Parked,
    Poster,
    Remark,
    Stage,
    SystemMap,
    Territory,
    View,
    Wording,
    Zone,
)

SECRETS = (
    "Zibeline", "Quartzite", "Narvalesque", "Frangipane", "Chrysalide", "Taupinière", "Églantine", "Wombat",
)  # fmt: skip
"""Words that no output may hold."""


@pytest.fixture(autouse=True)
def _ink(app: Any) -> None:
    """Posters need a QGuiApplication and the bundled fonts."""
    from sysmap.drawing import prepare

    prepare()


@pytest.fixture
def canteen() -> SystemMap:
    """Six elements, a told loop, a card with everything the cartouche may say."""
    elements = [
        Element(id="a", label="Qualité perçue des repas", x=0, y=0),
        Element(id="b", label="Fréquentation de la cantine", x=260, y=40),
        Element(id="c", label="Recettes de la cantine", x=130, y=220),
        Element(id="d", kind="levier", label="Soutien entre pairs", x=-180, y=160),
        Element(id="e", kind="acteur", category="elu", label="Élu·es à l’écoute", x=-220, y=-60),
        Element(id="f", kind="projet", label="Potager d’école", x=360, y=240, support="hypothesis"),
    ]
    links = [
        Link(id="ab", source="a", target="b", polarity="+"),
        Link(id="bc", source="b", target="c", polarity="+", delay=True),
        Link(id="ca", source="c", target="a", polarity="+"),
        Link(id="da", source="d", target="a", polarity="+", support="hypothesis"),
        Link(id="ed", source="e", target="d", kind="portage"),
        Link(id="fc", source="f", target="c", polarity="-"),
    ]
    card = Card(
        title="Ce qui se voit donne envie", question="Qu’est-ce qui remplit la cantine ?",
        territory=Territory(name="Vimy", code="62861", year="2025"), workshop_date="2026-03-12",
        edition_date="2026-04-02", authors=("Animation : coopérative d’ateliers",), licence="CC BY-SA 4.0",
        participants={"elu": 4, "habitant": 9}, sources={"S1": "Compte rendu d’atelier, 2026"},
    )  # fmt: skip
    loop = Loop(id="r1", name="Le goût revient", links=("ab", "bc", "ca"), number=1,
                told=("On mange mieux.", "On revient.", "On achète mieux."))  # fmt: skip
    view = View(id="v", loop="r1", prominence={"a": "essential", "b": "essential", "c": "essential"})
    return SystemMap(id="m", card=card, elements=elements, links=links, loops=[loop], views=[view],
                     template="boucles")  # type: ignore[arg-type]  # fmt: skip


@pytest.fixture
def guarded(canteen: SystemMap) -> SystemMap:
    """The canteen with words that must stay in the room, one in each place where some hide."""
    a, b, c, d, e, f, g, h = SECRETS
    taken_in = Changed(where="elements", id="w", before={"label": a, "said_by": [b]}, gone=True)
    merged = Merged(into="a", count=1, changes=(taken_in,))
    elements = {
        **canteen.elements,
        "a": canteen.elements["a"].evolve(
            description=f, original=g, wordings=(Wording(text=h),), merged=(merged,)
        ),
        "x": Element(id="x", label=a, visibility="group", x=600, y=0),
        "y": Element(id="y", label=b, visibility="facilitator", x=600, y=200),
    }
    links = {
        **canteen.links,
        "xa": Link(id="xa", source="x", target="a", verb=c),
        "ac": Link(id="ac", source="a", target="c", kind="tension", verb=d, visibility="group"),
    }
    return canteen.evolve(
        elements=elements, links=links,
        zones=[Zone(id="z", label=e, visibility="group")],
        notes=[Note(id="n", text=f)], remarks=[Remark(id="r", text=g)], frigo=[Parked(id="p", text=h)],
        stages=[Stage(id="s", name=a, map={"title": b})],
    )  # fmt: skip


@pytest.fixture
def many() -> Callable[[int], SystemMap]:
    """A map of that many elements on a grid, one and a half times as many relations."""

    def make(count: int) -> SystemMap:
        wide = max(1, round(count**0.5))
        kinds = ("facteur", "acteur", "enjeu", "projet", "levier", "frein")
        elements = [
            Element(id=f"e{i}", kind=kinds[i % 6], label=f"Élément numéro {i}",
                    x=i % wide * 230, y=i // wide * 110)
            for i in range(count)
        ]  # fmt: skip
        links = [
            Link(id=f"l{i}", source=f"e{i * 7 % count}", target=f"e{(i * 7 + 1 + i % 5) % count}",
                 polarity="+-"[i % 2])
            for i in range(count * 3 // 2)
            if count > 6
        ]  # fmt: skip
        return SystemMap(id="many", elements=elements, links=links, card=Card(title="Beaucoup"))  # type: ignore[arg-type]

    return make


@pytest.fixture
def poster() -> Poster:
    """An A3 of the view that tells the loop."""
    return Poster(id="p", view="v", size="A3")


@pytest.fixture
def hiding() -> View:
    return View(id="h", filter=Filter(hidden=("e",)))

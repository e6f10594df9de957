"""Posters know the ways of looking, and leave on the screen what only the screen shows."""

from __future__ import annotations

import pytest

from sysmap.drawing import lay_out
from sysmap.geometry import ways
from sysmap.model import Element, Link, Poster, Shape, SystemMap, View, Write, Zone
from sysmap.poster import compose, drawn_ids, printable

HALF = SystemMap(template="cible", zones=[
    Zone(id="elus", label="Élu·es", shape=Shape(width=900, height=600), hue="blue",
         writes=[Write(attribute="category", value="elu", kinds=("acteur",))])])  # fmt: skip


@pytest.fixture
def laid() -> SystemMap:
    people = [Element(id="a", kind="acteur", label="Mairie", category="elu"),
              Element(id="b", kind="acteur", label="Parc", category="elu", x=300),
              Element(id="c", kind="facteur", label="Eau", x=600)]  # fmt: skip
    network = SystemMap(elements=people, links=[Link(id="ab", source="a", target="b"),
                                                Link(id="bc", source="b", target="c")])  # fmt: skip
    return ways.laid_on(network, HALF, "Moitié", first="Réseau")


def poster_of(map: SystemMap, view: View) -> tuple[SystemMap, Poster]:
    return map.evolve(views=[view]), Poster(id="o", view=view.id)


def test_what_waits_is_counted_beside_the_page_without_its_relations(laid: SystemMap) -> None:
    figure = lay_out(laid)
    strip = next(zone for zone in figure.zones.values() if zone.record.waits)
    assert strip.title is not None
    assert " ".join(strip.title.lines.lines) == "À placer (1)"
    assert set(figure.links) == {"ab"}
    assert "c" in figure.elements


def test_the_strip_is_printed_only_when_asked(laid: SystemMap) -> None:
    strip = next(zone for zone in laid.zones.values() if zone.waits)
    sheet = compose(*poster_of(laid, View(id="v")))
    assert drawn_ids(sheet.drawn.figure) >= {"a", "b", "elus"}
    assert not drawn_ids(sheet.drawn.figure) & {"c", strip.id}
    asked = laid.evolve(zones={**laid.zones, strip.id: strip.evolve(printed=True)})
    assert drawn_ids(compose(*poster_of(asked, View(id="v"))).drawn.figure) >= {"c", strip.id}


def test_a_view_s_poster_is_drawn_in_the_view_s_own_arrangement(laid: SystemMap) -> None:
    network = next(iter(laid.arrangements))
    sheet = compose(*poster_of(laid, View(id="v", arrangement=network)))
    figure = sheet.drawn.figure
    assert not figure.zones
    assert set(figure.elements) == {"a", "b", "c"}
    assert set(figure.links) == {"ab", "bc"}


def test_a_zone_kept_off_paper_is_neither_drawn_nor_in_the_legend(laid: SystemMap) -> None:
    bare = laid.evolve(zones={"elus": laid.zones["elus"].evolve(printed=False)})
    sheet = compose(*poster_of(bare, View(id="v")))
    assert not sheet.drawn.figure.zones
    assert {"a", "b"} <= set(sheet.drawn.figure.elements)


def test_reserved_zones_of_another_arrangement_stay_at_home(laid: SystemMap) -> None:
    network = next(iter(laid.arrangements))
    secret = laid.arrangements[network].evolve(zones=(Zone(id="s", label="SECRET", visibility="group"),))
    map = laid.evolve(arrangements={**laid.arrangements, network: secret})
    assert not printable(map).arrangements[network].zones
    assert not compose(*poster_of(map, View(id="v", arrangement=network))).drawn.figure.zones


def test_a_folded_zone_is_one_box_with_its_count_and_its_relations_gathered(laid: SystemMap) -> None:
    strip = next(zone for zone in laid.zones.values() if zone.waits)
    outside = laid.elements["c"].evolve(x=900, y=0, zones=())
    folded = {id: z.evolve(folded=True) for id, z in laid.zones.items() if id != strip.id}
    figure = lay_out(laid.evolve(zones=folded, elements={**laid.elements, "c": outside}))
    assert set(figure.elements) == {"c"}
    assert figure.zones["elus"].second is not None
    assert figure.zones["elus"].second.lines.lines == ("2 éléments",)
    assert len(figure.links) == 1, "the relation inside is not drawn, the one that leaves is"

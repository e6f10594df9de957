"""What had better stay on a wall, and why: the same every time, whole loops, every voice, no secret."""

from __future__ import annotations

import pytest

from sysmap import i18n
from sysmap.analysis import cut_loops, loops_told, proposals, reason_words, reasons_words
from sysmap.model import Element, Link, Loop, SystemMap, View
from tests.workshop import workshop


@pytest.fixture(scope="module")
def crowd() -> SystemMap:
    return workshop()


def through(map: SystemMap, loop: Loop) -> set[str]:
    return {end for id in loop.links for end in (map.links[id].source, map.links[id].target)}


def test_the_workshop_is_one(crowd: SystemMap) -> None:
    assert (len(crowd.elements), len(crowd.links), len(crowd.loops)) == (110, 150, 3)
    assert {e.heard.count for e in crowd.elements.values() if e.heard} == {1, 2, 3, 4, 5}


def test_twenty_five_stay_each_with_its_reason(crowd: SystemMap) -> None:
    found = proposals(crowd)
    kept = found.kept(25)
    assert len(kept) == len(set(kept)) == 25
    why = {one.id: one.reasons for one in found.ranked}
    assert all(why[id][0].code not in ("alone", "reserved") for id in kept)
    assert set(why) == set(crowd.elements)


def test_the_same_map_gets_the_same_answer(crowd: SystemMap) -> None:
    again = SystemMap.model_validate(crowd.model_dump())
    assert proposals(again).kept(25) == proposals(crowd).kept(25)


def test_told_loops_stay_whole(crowd: SystemMap) -> None:
    for target in (15, 20, 25, 40):
        kept = set(proposals(crowd).kept(target))
        whole = [loop.name for loop in loops_told(crowd) if through(crowd, loop) <= kept]
        assert len(whole) >= (3 if target >= 20 else 1)


def test_the_loop_of_the_view_stays_whole_however_few_are_asked(crowd: SystemMap) -> None:
    loop = next(iter(crowd.loops.values()))
    kept = proposals(crowd, View(id="v", loop=loop.id)).kept(2)
    assert set(kept) == through(crowd, loop)


def test_every_category_of_actors_keeps_a_voice(crowd: SystemMap) -> None:
    kept = proposals(crowd).kept(60)
    there = {e.category for e in crowd.elements.values() if e.kind == "acteur"}
    assert {crowd.elements[id].category for id in kept if crowd.elements[id].kind == "acteur"} == there
    colleges = {crowd.elements[id].category for id in proposals(crowd).kept(25)}
    assert {"elu", "agent", "socioeco", "etat"} <= colleges


def test_what_one_decided_stays_decided(crowd: SystemMap) -> None:
    found = proposals(crowd)
    out, wanted = found.kept(25)[0], found.ranked[-1].id
    kept = found.kept(25, [wanted], [out])
    assert wanted in kept
    assert out not in kept
    assert len(kept) == 25


def test_a_reserved_element_is_proposed_by_nobody(crowd: SystemMap) -> None:
    first = proposals(crowd).kept(25)[-1]
    hushed = crowd.elements[first].evolve(visibility="group")
    secret = crowd.evolve(elements={**crowd.elements, first: hushed})
    found = proposals(secret)
    assert first not in found.kept(110)
    assert [one.id for one in found.ranked if one.reasons[0].code == "reserved"] == [first]


def test_a_loop_that_loses_an_element_is_known(crowd: SystemMap) -> None:
    loop = next(iter(crowd.loops.values()))
    gone = next(iter(through(crowd, loop)))
    (cut, missing) = cut_loops(crowd, crowd.elements.keys() - {gone})[0]
    assert cut.id == loop.id
    assert missing == (gone,)


def test_reasons_are_words() -> None:
    heard = {"count": 4, "of": 5, "tables": ["A", "B", "C", "D"]}
    map = SystemMap(
        elements=[Element(id="a", heard=heard, dots=8, kind="acteur", category="elu"), Element(id="b"),
                  Element(id="c", contested={}), Element(id="d", visibility="facilitator")],
        links=[Link(id="l", source="a", target="b", heard=heard)],
        views=[View(id="v", name="Élus", prominence={"b": "essential"})],
    )  # type: ignore[arg-type]  # fmt: skip
    said = {one.id: reasons_words(map, one, 9) for one in proposals(map).ranked}
    assert said == {
        "a": "Dit par 4 tables sur 5, 8 gommettes, une voix pour «\u00a0Élu·es\u00a0», 1 relation",
        "b": "Essentiel dans la vue «\u00a0Élus\u00a0», au bout d’une relation dite par 4 tables sur 5, "
             "1 relation",
        "c": "Contesté",
        "d": "Réservé\u00a0: ne figure pas sur une affiche",
    }
    i18n.use("en")
    try:
        reason = proposals(map).ranked[0].reasons[0]
        assert reason_words(map, reason) in ("said by 4 tables of 5", "essential in the view “Élus”")
    finally:
        i18n.use("fr")


@pytest.mark.parametrize("count", [0, 1, 10])
def test_few_elements_all_stay(count: int) -> None:
    map = SystemMap(elements=[Element(id=f"e{n}") for n in range(count)])  # type: ignore[arg-type]
    assert len(proposals(map).kept(25)) == count


def test_only_those_a_view_could_show_are_proposed(crowd: SystemMap) -> None:
    some = [*crowd.elements][:30]
    assert {one.id for one in proposals(crowd, None, some).ranked} == set(some)

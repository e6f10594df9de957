"""« Qui manque ? »: what is asked, when it is asked again, and every sentence the examples produce."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sysmap.analysis import answer, asked, coverage, question_words, silos, still_open, waiting_words
from sysmap.analysis.missing import FEW, MOST
from sysmap.model import TRUE, Answer, Contested, Element, Link, SystemMap
from sysmap.storage import dumps, load, loads
from tests.analysis.graphs import complete, random_map


def actor(id: str, category: str = "") -> Element:
    return Element(id=id, kind="acteur", category=category, label=id.title())


def link(a: str, b: str, kind: str = "cooperation", **more: object) -> Link:
    return Link(id=f"{a}-{b}", source=a, target=b, kind=kind, support="said", **more)  # type: ignore[arg-type]


def drawn(*elements: Element, links: tuple[Link, ...] = ()) -> SystemMap:
    return SystemMap(elements=list(elements), links=list(links))


def keys(map: SystemMap) -> list[str]:
    return [one.key for one in asked(map, silos(map)).questions]


def words(map: SystemMap, key: str, language: str = "fr") -> str:
    found = next(one for one in asked(map, silos(map)).questions if one.key == key)
    return question_words(map, found, language)


def test_the_sentence_of_the_state_and_the_others() -> None:
    map = drawn(actor("prefet", "etat"), actor("cafe", "socioeco"), actor("maire", "elu"))
    assert words(map, "pair:etat+socioeco") == (
        "Personne n’a relié l’État aux acteurs socio-économiques. Est-ce vrai\u202f?"
    )
    assert words(map, "pair:etat+socioeco", "en") == (
        "No one has linked the State to the socio-economic actors. Is it so?"
    )
    joined = map.evolve(links=[link("cafe", "prefet")])
    assert "pair:etat+socioeco" not in keys(joined)
    assert "pair:etat+elu" in keys(joined)


def test_a_college_that_was_renamed_is_quoted() -> None:
    from sysmap.model import CATEGORIES

    map = drawn(actor("a", "elu"), actor("b", "etat"))
    row = CATEGORIES["etat"].evolve(names={"fr": "Services de l’État"})
    said = words(map.evolve(categories=[row]), "pair:etat+elu")
    assert said.startswith("Personne n’a relié «\u00a0Services de l’État\u00a0» aux élu·es.")


def test_absent_actors_stand_for_nobody_and_associations_for_their_college() -> None:
    map = drawn(actor("a", "association"), actor("b", "absent"), Element(id="r", kind="vivant"))
    assert coverage(map) == {"elu": (), "agent": (), "socioeco": ("a",), "etat": (), "vivant": ("r",)}
    assert {"college:elu", "college:agent", "college:etat"} <= set(keys(map))
    assert not {"college:socioeco", "vivant"} & set(keys(map))


def test_who_has_no_actors_is_asked_once_and_no_more() -> None:
    map = drawn(Element(id="f", kind="facteur"), Element(id="e", kind="enjeu"))
    assert keys(map) == ["actors", "vivant"]


def test_issues_and_needs_wait_for_somebody() -> None:
    map = drawn(
        actor("a"), actor("b"), Element(id="i", kind="enjeu", label="Eau"),
        Element(id="n", kind="besoin", label="Du temps"),
        links=(link("a", "n", "besoin"), link("a", "b", "besoin")),
    )  # fmt: skip
    assert {"issue:i", "need:n", "need_of:a-b"} <= set(keys(map))
    assert words(map, "need:n") == (
        "Rien ne répond encore au besoin «\u00a0Du temps\u00a0». Est-ce vrai\u202f?"
    )
    met = map.evolve(links=[*map.links.values(), link("b", "a", "contribution"), link("b", "i", "portage"),
                            link("b", "n", "contribution")])  # fmt: skip
    assert not {"issue:i", "need:n", "need_of:a-b"} & set(keys(met))


def test_what_holds_back_answers_no_need() -> None:
    map = drawn(actor("a"), Element(id="n", kind="besoin"),
                links=(link("a", "n", "influence", polarity="-"),))  # fmt: skip
    assert "need:n" in keys(map)


def test_if_somebody_went_away() -> None:
    map = drawn(*(actor(id) for id in "abcde"),
                links=(link("a", "b"), link("a", "c"), link("a", "d"), link("d", "e")))  # fmt: skip
    assert words(map, "joint:a").startswith(
        "Si «\u00a0A\u00a0» s’en allait, plus rien ne relierait «\u00a0B\u00a0» et «\u00a0C\u00a0»"
    )
    assert "joint:d" not in keys(map)  # one leaf is no dependency to speak of


def test_what_is_contested_and_what_has_no_source() -> None:
    contested = link("a", "b").evolve(contested=Contested())
    guesses = [Link(id=f"h{n}", source="a", target="b", support="hypothesis") for n in range(2)]
    map = drawn(actor("a"), actor("b").evolve(contested=Contested()), links=(contested, *guesses))
    assert words(map, "contested:b") == "Les avis diffèrent encore sur «\u00a0B\u00a0». Est-ce vrai\u202f?"
    assert "coopère avec" in words(map, "contested:a-b")
    assert words(map, "hypotheses") == (
        "2 relations sont des hypothèses dont la source manque. Est-ce vrai\u202f?"
    )


def test_an_answer_is_kept_in_the_file_and_comes_back_with_new_matter() -> None:
    guess = Link(id="h", source="a", target="b", support="hypothesis")
    map = drawn(actor("a"), actor("b"), links=(guess,))
    question = next(one for one in asked(map).questions if one.key == "hypotheses")
    given = Answer(id=question.key, said=TRUE, date="2026-03-12", about=question.about)
    kept = loads(dumps(map.evolve(answers=[given]))).map
    assert answer(kept, question) == given
    assert question not in still_open(kept, asked(kept).questions)
    more = kept.evolve(links=[*kept.links.values(), guess.evolve(id="h2")])
    again = next(one for one in asked(more).questions if one.key == "hypotheses")
    assert answer(more, again) is None


def test_few_questions_wait_at_a_time_and_the_others_are_counted() -> None:
    many = drawn(actor("a", "elu"), *(Element(id=f"i{n}", kind="enjeu") for n in range(30)))
    found = asked(many)
    assert sum(one.sort == "issue" for one in found.questions) == MOST
    assert found.waiting == 30 - MOST
    assert waiting_words(found, "fr") == "22 autres questions attendent leur tour."
    done = many.evolve(answers=[Answer(id=f"issue:i{n}", said=TRUE) for n in range(5)])
    assert sum(one.sort == "issue" for one in asked(done).questions) == MOST + 5
    assert FEW < MOST


def test_silos_are_the_same_every_day_and_joined_ones_are_not_asked_about() -> None:
    two = [[f"{side}{n}" for n in range(5)] for side in "ab"]
    inner = tuple(link(a, b) for side in two for a in side for b in side if a < b)
    bridge = drawn(actor("m"), *(actor(id) for side in two for id in side),
                   links=(*inner, link("m", "a0"), link("m", "b0")))  # fmt: skip
    assert [len(one.elements) for one in silos(bridge)] in ([6, 5], [5, 6])
    assert silos(bridge) == silos(bridge)
    assert not [key for key in keys(bridge) if key.startswith("silos")]  # « m » is in one of them
    apart = drawn(*(actor(id) for side in two for id in side), links=inner)
    assert "piece:b0" in keys(apart)


@pytest.mark.parametrize("map", [
    SystemMap(), complete(60), drawn(actor("a"), links=(link("a", "a"),)),
    drawn(actor("a"), links=(link("a", "gone"),)),
])  # fmt: skip
def test_any_map_gets_honest_sentences(map: SystemMap) -> None:
    found = asked(map, silos(map))
    assert all(question_words(map, one, "fr") for one in found.questions)
    assert not any(one.sort == "silos" for one in found.questions)


def test_no_question_of_any_map_is_badly_put() -> None:
    for seed in range(300):
        map = random_map(seed, 12)
        found = asked(map, silos(map)).questions
        assert len({one.key for one in found}) == len(found)
        for one in found:
            assert {*one.elements} <= map.elements.keys()
            assert {*one.links} <= map.links.keys()
            for language in ("fr", "en"):
                assert "{" not in question_words(map, one, language)


def told(examples: list[Path]) -> Iterator[str]:
    for path in examples:
        map = load(path)
        found = asked(map, silos(map))
        for language in ("fr", "en"):
            yield f"# {path.stem}, {language}"
            yield from (question_words(map, one, language) for one in found.questions)
            yield waiting_words(found, language)


def test_every_sentence_of_the_examples_was_read(examples: list[Path]) -> None:
    """The file was gone through by a reader: elisions, agreements, capitals."""
    listed = Path(__file__).with_name("sentences_missing.txt").read_text(encoding="utf-8")
    assert "\n".join(filter(None, told(examples))) + "\n" == listed

"""Who learns in English learns on an English map; the examples stay in their territory's own words."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sysmap import load
from sysmap.app.learning import tour as touring
from sysmap.app.learning.translated import translated
from sysmap.i18n import use
from sysmap.model import SystemMap
from sysmap.resources import examples, resource
from tests.app.person import Person

TABLE: dict[str, dict[str, str]] = json.loads(resource("learning", "examples.en.json").read_text("utf-8"))
WHOLE = ("02-petr-4-fantastiques", "04-vimy-cantine")
"""Those that are shown whole in English."""
NAMES = {
    "Budget",
    "ANCT",
    "ONF",
    "PETR Causses et Cévennes",
    "CC du Pays viganais",
    "CC Causses Aigoual Cévennes",
}


def example(name: str) -> SystemMap:
    return load(next(path for path in examples() if path.stem == name))


def words(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set().union(*map(words, value.values()))
    if isinstance(value, list):
        return set().union(*map(words, value))
    return {value} if isinstance(value, str) else set()


@pytest.mark.parametrize("name", sorted(TABLE))
def test_every_sentence_of_the_table_is_one_of_the_example(name: str) -> None:
    path = next(path for path in examples() if path.stem == name)
    assert not TABLE[name].keys() - words(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("name", WHOLE)
def test_the_whole_map_is_in_english_and_is_the_same_map(name: str) -> None:
    map, made = example(name), translated(example(name), name, "en")
    assert made.language == "en"
    assert made.elements.keys() == map.elements.keys()
    assert made.links.keys() == map.links.keys()
    said = [(e.label, made.elements[id].label) for id, e in map.elements.items()]
    said += [(z.label, made.zones[id].label) for id, z in map.zones.items()]
    said += [(loop.name, made.loops[id].name) for id, loop in map.loops.items()]
    said += [(map.card.title, made.card.title), (map.card.question, made.card.question)]
    assert not [french for french, english in said if french == english and french not in NAMES]


def test_a_language_without_a_table_learns_on_the_example_itself() -> None:
    map = example("04-vimy-cantine")
    assert translated(map, "04-vimy-cantine", "oc") is map
    assert translated(map, "04-vimy-cantine", "fr") is map


def test_the_english_tour_is_on_an_english_map(person: Person) -> None:
    use("en")
    try:
        tour = touring.begin(person.shell)
        assert tour is not None
        assert tour.shell.desk.editor.map.card.question.startswith("What moves")
        tour.leave()
        tour.shell.deleteLater()
    finally:
        use("fr")

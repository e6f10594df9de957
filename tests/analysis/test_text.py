"""The map in sentences: everything public is said, nothing reserved is, and that is said too."""

from __future__ import annotations

from pathlib import Path

import pytest

from sysmap.analysis import text_version
from sysmap.model import (
    Card,
    Contested,
    Element,
    Link,
    Loop,
    Note,
    Reading,
    SystemMap,
    Territory,
    Zone,
    parse_dates,
    sentence,
)
from sysmap.storage import load

MAP = SystemMap(
    card=Card(
        title="Cantine",
        question="Qui mange quoi ?",
        territory=Territory(name="Vimy"),
        sources={"S1": "Enquête"},
    ),
    zones={"z": Zone(id="z", label="Mairie", note="cuisine, bureau"), "y": Zone(id="y", label="Champs")},
    elements={
        "a": Element(
            id="a", kind="acteur", category="elu", label="Élu·es", zones=("z",), description="Le conseil"
        ),
        "b": Element(id="b", label="Bio", dates=parse_dates("v. 2014"), support="hypothesis"),
        "s": Element(id="s", label="SECRET", zones=("z",), visibility="group"),
        "f": Element(id="f", label="SECRET AUSSI", visibility="facilitator"),
    },
    links={
        "ab": Link(
            id="ab",
            source="a",
            target="b",
            polarity="+",
            contested=Contested(readings=(Reading(text="trop cher"),)),
        ),
        "ba": Link(id="ba", source="b", target="a", polarity="+"),
        "as": Link(id="as", source="a", target="s", verb="cache"),
        "t": Link(id="t", source="a", target="b", kind="tension", visibility="group"),
    },
    loops={
        "r": Loop(id="r", name="Élan", links=("ba", "ab"), letter="R"),
        "x": Loop(id="x", name="SECRET", links=("as",)),
    },
    notes={"n": Note(id="n", text="SECRET"), "p": Note(id="p", text="Note à tous", visibility="public")},
)


def test_everything_public_is_said() -> None:
    words = text_version(MAP, "fr")
    for expected in (
        "Cantine\n=======",
        "Qui mange quoi ?",
        "Territoire\u00a0: Vimy.",
        "Zone «\u00a0Mairie\u00a0»",
        "- Acteur «\u00a0Élu·es\u00a0» (Élu·es). Le conseil.",
        "----\n\nCuisine, bureau.\n\n- Acteur",
        "Rien n’y est encore placé.",
        "Hors des zones",
        "- Facteur «\u00a0Bio\u00a0» (v. 2014, hypothèse).",
        "contesté, selon les lectures\u00a0: trop cher",
        "Boucle «\u00a0Élan\u00a0»\u00a0: R ou B selon la lecture.",
        "Note à tous",
        "Cette carte compte 2 éléments et 2 relations.",
        "1 affirmation est une hypothèse",
        "- Enquête.",
    ):
        assert expected in words, expected


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_reserved_is_said_but_that_it_is_left_out(language: str) -> None:
    words = text_version(MAP, language)
    assert "SECRET" not in words
    assert "cache" not in words
    left_out = {
        "fr": "2 éléments et 2 relations, réservés au groupe, n’y figurent pas.",
        "en": "2 elements and 2 relations, reserved for the group, are left out.",
    }
    assert left_out[language] in words


def test_a_map_without_secrets_says_nothing_of_secrets() -> None:
    assert "réservé" not in text_version(SystemMap(), "fr")


def test_an_empty_map_is_said_to_be_empty_and_nothing_else() -> None:
    words = text_version(SystemMap(card=Card(title="Cantine")), "fr")
    assert words.endswith("\n\nCette carte est encore vide.\n")
    assert "partagé" not in words


def test_no_french_word_of_ours_is_left_in_english() -> None:
    map = MAP.evolve(card=MAP.card.evolve(title="Canteen", question="Who eats what?", sources={}), notes={})
    words = text_version(map, "en")
    for french in (
        "Zone «",
        "Relations «",
        "Boucle",
        "Territoire",
        "hypothèse",
        "Facteur",
        "Acteur",
        "\u00a0:",
    ):
        assert french not in words


def test_the_language_is_the_map_s_own_unless_asked() -> None:
    assert "Elements" in text_version(SystemMap(language="en", elements={"a": Element(id="a", label="x")}))
    assert "Éléments" in text_version(SystemMap(language="oc", elements={"a": Element(id="a", label="x")}))


def test_every_relation_of_the_examples_is_a_sentence_of_the_text(examples: list[Path]) -> None:
    for path in examples:
        map = load(path)
        words = text_version(map)
        for link in map.links.values():
            assert sentence(map, link).removesuffix(".") in words
        for element in map.elements.values():
            assert " ".join(element.label.split()).replace("«", "").split()[0] in words


@pytest.mark.parametrize(
    ("language", "said", "dots"), [("fr", "22\u00a0novembre\u00a02026", "1\u202f234"),
                                   ("en", "22\u00a0November\u00a02026", "1,234")]
)  # fmt: skip
def test_dates_and_numbers_are_said_as_the_language_of_the_map_says_them(
    language: str, said: str, dots: str
) -> None:
    card = Card(title="Eau", workshop_date="2026-11-22")
    map = SystemMap(card=card, language=language, elements={"e": Element(id="e", label="Eau", dots=1234)})
    text = text_version(map, language)
    assert said in text
    assert "2026-11" not in text
    assert f"{dots} " in text

"""« Lecture de la carte »: exactly one page whatever the map, whole words, nothing reserved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pytest

from sysmap.analysis import Measure, one_page
from sysmap.model import (
    TRUE,
    Answer,
    Card,
    Contested,
    Element,
    Link,
    Loop,
    Reading,
    SystemMap,
    Territory,
)
from sysmap.poster.sheet import Words
from sysmap.poster.sheets import Printed, reading_docx, reading_sheet
from sysmap.poster.sheets.leaf import Plan
from tests.analysis.drawn import complete
from tests.poster.conftest import SECRETS

Read = Callable[[SystemMap, Printed], Any]
A4 = (210.0, 297.0)


def spread(map: SystemMap) -> SystemMap:
    """Elements in rows, as on a real page."""
    placed = [e.evolve(x=(n % 20) * 230, y=(n // 20) * 120) for n, e in enumerate(map.elements.values())]
    return map.evolve(elements={e.id: e for e in placed})


def large(n: int, links: int) -> SystemMap:
    kinds = ("facteur", "acteur", "enjeu")
    elements = [Element(id=f"e{i}", label=f"Élément {i} de la carte", kind=kinds[i % 3]) for i in range(n)]
    return spread(SystemMap(elements=elements, links=[
        Link(id=f"l{i}", source=f"e{i * 7 % n}", target=f"e{i * 13 % n}", polarity="+-"[i % 2])
        for i in range(links)
    ]))  # fmt: skip


def hard() -> SystemMap:
    """Words that nobody writes, everywhere at once."""
    labels = ("B" * 10_000, "Mot " * 2500)
    elements = [Element(id=f"e{i}", label=labels[i % 2], x=i * 300, contested=Contested()) for i in range(6)]
    links = [Link(id=f"l{i}", source=f"e{i}", target=f"e{(i + 1) % 6}", polarity="+", contested=Contested())
             for i in range(6)]  # fmt: skip
    loop = Loop(id="o", name="N" * 5000, links=[link.id for link in links], told=("Phrase " * 3000,))
    card = Card(title="A" * 10_000, question="Mot " * 2500, territory=Territory(name="Lieu " * 400))
    return SystemMap(card=card, elements=elements, links=links, loops=[loop])


def alone(kind: str = "facteur", polarity: str = "+") -> SystemMap:
    return SystemMap(elements=[Element(id="a", kind=kind, label="Confiance")],
                     links=[Link(id="l", source="a", target="a", polarity=polarity)])  # fmt: skip


MAPS: dict[str, Callable[[], SystemMap]] = {
    "empty": SystemMap, "one": lambda: SystemMap(elements=[Element(id="a", label="Confiance")]),
    "itself": alone, "300": lambda: large(300, 450), "complete": lambda: spread(complete(60)),
    "unsigned": lambda: alone(polarity=""), "hard": hard,
}  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("which", MAPS)
def test_one_page_whatever_the_map(which: str, language: str, read: Read) -> None:
    map = MAPS[which]()
    made = reading_sheet(map, language)
    found = read(map, made)
    assert found.sizes == [A4]
    assert all(box.left >= -1 and box.right <= 211 and box.bottom <= 297 for box in _boxes(made))
    assert found.says("Elle se discute" if language == "fr" else "open to discussion")


def _boxes(made: Printed) -> Iterator[Any]:
    yield from (item.frame for item in made.leaves[0].of(Plan))
    yield from (item.box for item in made.leaves[0].of(Words))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_five_examples_on_one_page_with_their_loops_whole(
    examples: list[Any], language: str, read: Read
) -> None:
    from sysmap.storage import load

    for path in examples:
        map = load(path)
        made = reading_sheet(map, language)
        found = read(map, made)
        assert found.sizes == [A4], path.name
        page = one_page(map, map, language)
        for words in (word for part in page.parts for entry in part.entries for word in entry):
            assert found.says(words), (path.name, words)
        assert len(made.leaves[0].of(Plan)) == 1


def test_what_it_says_of_a_canteen(examples: list[Any], read: Read) -> None:
    from sysmap.storage import load

    map = load(examples[3])
    found = read(map, reading_sheet(map, "fr"))
    for words in (
        "La cantine de Vimy, base de débat", "23 éléments", "32 relations et 8 boucles nommées",
        "26 affirmations sur 55 sont des hypothèses", "R2, Le concret mobilise : boucle qui s’amplifie (R).",
        "Ce qui se voit donne envie de s’impliquer, et la boucle repart.", "La facture rattrape",
        "la boucle s’équilibre (B)", "5 autres boucles nommées", "Hypothèse à discuter : c’est peut-être",
        "Personne ne parle pour le vivant sur cette carte. Est-ce vrai ?", "Comment c’est calculé",
    ):  # fmt: skip
        assert found.says(words), words


def test_no_stakeholder_is_ranked() -> None:
    """The strongest here is an actor: it is not named as such."""
    ids = [f"a{i}" for i in range(4)]
    elements = [Element(id="m", kind="acteur", label="Maire"), Element(id="f", label="Confiance"),
                *(Element(id=id, label=id) for id in ids)]  # fmt: skip
    links = [Link(id=f"m{id}", source="m", target=id, polarity="+") for id in ids]
    map = SystemMap(elements=elements, links=[*links, Link(id="fa", source="f", target="a0", polarity="+")])
    part = next(part for part in one_page(map, map, "fr").parts if part.key == "influence")
    said = " ".join(entry.words for entry in part.entries)
    assert "« Confiance »" in said.replace("\u00a0", " ")
    assert "Maire" not in said
    assert "Les acteurs ne sont pas comparés entre eux." in said
    assert part.how


def test_what_is_reserved_stays_out_and_that_is_said(guarded: SystemMap, read: Read) -> None:
    found = read(guarded, reading_sheet(guarded, "fr"))
    visible = guarded.elements["a"].description
    assert not [secret for secret in SECRETS if secret in found.text and secret != visible]
    assert found.says("n’y figurent pas")


def test_a_college_that_is_only_reserved_is_not_said_to_be_missing() -> None:
    there = Element(id="e", kind="acteur", category="elu", label="Mairie", visibility="group")
    shown = Element(id="f", kind="acteur", category="etat", label="Préfecture")
    whole = SystemMap(elements=[there, shown])
    page = one_page(whole, SystemMap(elements=[shown]), "fr")
    said = " ".join(entry.words for part in page.parts for entry in part.entries)
    assert "élu·es" not in said
    assert "personne ne représente les agent·es" in said.casefold()


def test_disagreements_are_told_without_who_holds_them() -> None:
    held = Contested(readings=(Reading(polarity="+", held_by=("Zibeline",)), Reading(polarity="-")))
    elements = [Element(id=id, label=f"Point {id}", contested=held) for id in "abcde"]
    link = Link(id="l", source="a", target="b", polarity="+", contested=held)
    map = SystemMap(elements=elements, links=[link])
    said = [entry.words for part in one_page(map, map, "en").parts if part.key == "disputed"
            for entry in part.entries]  # fmt: skip
    assert said == ["Opinions differ on “Point a”, “Point b” and “Point c”.",
                    "3 more disagreements are noted on the map."]  # fmt: skip


def test_answered_questions_are_counted_and_no_longer_asked() -> None:
    map = SystemMap(elements=[Element(id="a", kind="acteur", category="elu", label="Mairie")])
    answered = map.evolve(answers={"vivant": Answer(id="vivant", said=TRUE)})
    said = [entry.words for part in one_page(answered, answered, "fr").parts if part.key == "missing"
            for entry in part.entries]  # fmt: skip
    assert not [words for words in said if "vivant" in words]
    assert "À une question, le groupe a répondu" in said[-1].replace("\u00a0", " ")


def test_where_nobody_named_a_loop_the_shortest_are_told_with_how_they_are_found() -> None:
    labels = {"a": "Confiance", "b": "Coopération"}
    elements = [Element(id=id, label=label) for id, label in labels.items()]
    links = [Link(id="ab", source="a", target="b", polarity="+"),
             Link(id="ba", source="b", target="a", polarity="-")]  # fmt: skip
    map = SystemMap(elements=elements, links=links)
    part = one_page(map, map, "en").parts[0]
    assert part.entries[0].words == "Nobody has named a loop yet. The program finds one."
    assert part.entries[1].words.endswith("the loop balances itself (B).")
    assert part.how.count(". ") == 1


def test_less_is_said_before_anything_is_cut() -> None:
    page = one_page(hard(), hard(), "fr", Measure(told=False, loops=1, listed=1))
    assert max(len(words) for part in page.parts for entry in part.entries for words in entry) < 600


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_document_says_the_same_as_the_page(examples: list[Any], language: str) -> None:
    from docx import Document

    from sysmap.storage import load

    map = load(examples[3])
    document = Document(BytesIO(reading_docx(map, language)))
    said = [line.text for line in document.paragraphs]
    page = one_page(map, map, language)
    for part in page.parts:
        assert part.title in said
        assert all(any(entry.words in line and entry.head in line for line in said) for entry in part.entries)
    (picture,) = document.inline_shapes
    assert picture._inline.docPr.get("descr") == " ".join(page.counts)
    width, height = document.sections[0].page_width, document.sections[0].page_height
    assert width is not None
    assert height is not None
    assert (round(width.mm), round(height.mm)) == (210, 297)
    assert document.core_properties.language == {"fr": "fr-FR", "en": "en-GB"}[language]


@pytest.mark.parametrize("which", ["empty", "hard"])
def test_a_document_of_any_map(which: str) -> None:
    from docx import Document

    document = Document(BytesIO(reading_docx(MAPS[which](), "fr")))
    assert max(len(line.text) for line in document.paragraphs) < 600
    assert not document.inline_shapes or which == "hard"

"""All that the picture shows, the text says: each label, relation, zone, loop, date, axis and mark."""

from __future__ import annotations

from pathlib import Path

import pytest

from sysmap.analysis import text_version
from sysmap.model import (
    Axis,
    Contested,
    Element,
    Image,
    Link,
    Picture,
    Reading,
    Stop,
    SystemMap,
    one_line,
    sentence,
)
from sysmap.storage import load, new_map, templates

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.sysmap"))
PUBLIC = ("public", "")


def plain(words: str) -> str:
    """Without the marks that quoting changes."""
    return one_line(words).translate(str.maketrans("", "", "«»“”\"’'‘\u00a0 "))


def unsaid(map: SystemMap, language: str) -> list[str]:
    """What is drawn and not told."""
    told = plain(text_version(map, language))
    wanted = [e.label for e in map.elements.values() if e.visibility in PUBLIC]
    wanted += [e.dates.text for e in map.elements.values() if e.visibility in PUBLIC and e.dates]
    wanted += [z.label for z in map.zones.values() if z.visibility in PUBLIC and not z.hidden]
    drawn = {id for id, e in map.elements.items() if e.visibility in PUBLIC}
    links = {id: k for id, k in map.links.items() if k.visibility in PUBLIC and {k.source, k.target} <= drawn}
    wanted += [sentence(map, link, language)[:-1] for link in links.values()]
    wanted += [loop.name for loop in map.loops.values() if set(loop.links) <= set(links)]
    wanted += [stop.label for axis in map.axes.values() for stop in axis.stops]
    wanted += [note.text for note in map.notes.values() if note.visibility in PUBLIC]
    return [words for words in wanted if plain(words) not in told]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem[:12])
def test_of_each_example(path: Path, language: str) -> None:
    assert unsaid(load(path), language) == []


@pytest.mark.parametrize("id", [row.id for row in templates()])
def test_of_each_form(id: str) -> None:
    map = new_map(id)
    found = {e.id: e for e in map.elements.values()}
    wide = [Element(id=f"x{n}", label=f"Idée {n}", zones=(zone,)) for n, zone in enumerate(map.zones)]
    filled = map.evolve(elements=[*found.values(), *wide])
    assert unsaid(filled, "fr") == []


def test_of_every_mark() -> None:
    axis = Axis(id="c", label="Coût", attribute="cout", unit="€",
                stops=(Stop(at=0, value=0, label="rien"), Stop(at=1, value=9)))  # fmt: skip
    map = SystemMap(
        axes={"c": axis},
        elements={
            "a": Element(id="a", label="A", support="hypothesis", dots=3, progress="study", image="i",
                         contested=Contested(readings=(Reading(text="trop cher"),)), attributes={"cout": 4}),
            "b": Element(id="b", label="B", pictogram="velo", attributes={"note": 3, "note_avant": 2}),
        },
        links={"k": Link(id="k", source="a", target="b", delay=True, strength=3, support="hypothesis",
                         contested=Contested())},
        images={"i": Image(id="i", name="wall.png", data="")},
        pictures={"p": Picture(id="p", image="i", caption="La cantine en 2019"),
                  "q": Picture(id="q", image="i", background=True, caption="SECRET")},
    )  # fmt: skip
    told = text_version(map, "fr")
    for words in (
        "hypothèse", "3 gommettes", "à l’étude", "avec une image", "selon les lectures\u00a0: trop cher",
        "Coût\u00a0: 4\u00a0€", "plus tard", "relation forte", "contesté",
        "Axe «\u00a0Coût (€)\u00a0», de gauche à droite\u00a0: de rien à 9\u00a0€",
        "Image «\u00a0La cantine en 2019\u00a0»",
    ):  # fmt: skip
        assert words in told, words
    assert "SECRET" not in told


def test_of_a_huge_map() -> None:
    many = [Element(id=f"e{n}", label=f"Élément {n}") for n in range(2000)]
    links = [Link(id=f"l{n}", source=f"e{n}", target=f"e{n + 1}", polarity="+") for n in range(1999)]
    assert unsaid(SystemMap(elements=many, links=links), "fr") == []

"""The five examples: what people open first, and what the program is judged on."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from sysmap.drawing import Figure, PlacedElement, lay_out, prepare
from sysmap.geometry import Box
from sysmap.model import Loop, SystemMap, View
from sysmap.resources import examples
from sysmap.storage import dumps, load, loads, templates

ROOT = Path(__file__).parent.parent
COUNTS = {"loos": (35, 44), "petr": (36, 45), "alliance": (45, 42), "vimy": (23, 32), "charte": (32, 39)}
HYPOTHESES = {"loos": 1, "petr": 3, "alliance": 7, "vimy": 22, "charte": 3}
LOOPS = {"loos": 2, "petr": 3, "alliance": 0, "vimy": 8, "charte": 1}
TEMPLATES = {
    "loos": "frise", "petr": "fantastiques", "alliance": "petales", "vimy": "boucles", "charte": "ardi",
}  # fmt: skip

FIRST_NAMES = {
    "jean", "françois", "francois", "marie", "michel", "philippe", "alain", "nathalie", "isabelle", "sylvie",
    "catherine", "martine", "jacques", "bernard", "daniel", "patrick", "nicolas", "christophe", "julien",
    "julian", "sébastien", "thomas", "camille", "léa", "emma", "louis", "paul", "anne", "hélène", "claire",
    "sophie", "céline", "laurent", "olivier", "frédéric", "stéphane", "pascal", "thierry", "éric", "david",
}  # fmt: skip

every_example = pytest.mark.parametrize("name", COUNTS)


def path(name: str) -> Path:
    return next(p for p in examples() if name in p.name)


@cache
def opened(name: str) -> SystemMap:
    return load(path(name))


@pytest.fixture(scope="module", autouse=True)
def _words(app: object) -> None:
    prepare()


@cache
def drawn(name: str, told: bool = False) -> Figure:
    map = opened(name)
    return lay_out(map, view=map.views["affiche"] if told else None)


def test_there_are_five_of_them_in_order() -> None:
    assert [p.name[:2] for p in examples()] == ["01", "02", "03", "04", "05"]


@every_example
def test_nothing_of_the_facts_is_missing(name: str) -> None:
    map = opened(name)
    assert (len(map.elements), len(map.links)) == COUNTS[name]
    assert sum(link.support == "hypothesis" for link in map.links.values()) == HYPOTHESES[name]
    assert len(map.loops) == LOOPS[name]
    assert map.template == TEMPLATES[name]
    assert map.template in {t.id for t in templates()}


@every_example
def test_the_file_comes_back_byte_for_byte(name: str) -> None:
    text = path(name).read_text(encoding="utf-8")
    again = loads(text)
    assert not again.notices
    assert dumps(again.map) == text


@every_example
def test_the_script_makes_the_same_file(name: str, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "examples.build", name, "--into", tmp_path], cwd=ROOT, check=True)
    made = next(tmp_path.iterdir())
    assert made.name == path(name).name
    assert made.read_bytes() == path(name).read_bytes()


@every_example
def test_the_check_has_nothing_but_notes(name: str) -> None:
    command = [sys.executable, "-m", "sysmap", "check", path(name)]
    found = subprocess.run(command, cwd=ROOT, capture_output=True)
    assert found.returncode == 0, found.stdout.decode()


def words(label: str) -> int:
    return sum(any(c.isalnum() for c in word) for word in label.split())


@every_example
def test_labels_are_short_and_nothing_said_is_lost(name: str) -> None:
    for element in opened(name).elements.values():
        assert 1 <= words(element.label) <= 7, element.label
        assert "…" not in element.label
        assert "'" not in element.label  # typographic apostrophes
        kept = f"{element.label} {element.description} {element.dates.text if element.dates else ''}"
        if element.original and words(element.original) > words(kept):
            assert words(element.original) - words(kept) <= 3, element.id


@every_example
def test_everything_names_its_source_or_is_a_hypothesis(name: str) -> None:
    map = opened(name)
    for record in (*map.elements.values(), *map.links.values()):
        assert record.support in ("sourced", "hypothesis"), record.id
        assert bool(record.sources) == (record.support == "sourced"), record.id
        assert set(record.sources) <= set(map.card.sources), record.id
    assert map.card.sources_date
    assert map.card.licence == "CC BY-SA 4.0"


def test_the_canteen_is_a_base_for_debate() -> None:
    assert "base de débat" in opened("vimy").card.title
    assert "22 relations sur 32" in opened("vimy").posters["affiche"].callout


@every_example
def test_nobody_is_named(name: str) -> None:
    said = set(re.findall(r"[^\W\d_]+", path(name).read_text(encoding="utf-8").lower()))
    assert not said & FIRST_NAMES


@every_example
def test_actors_of_a_college_have_its_category(name: str) -> None:
    map = opened(name)
    for element in map.elements.values():
        for zone in (map.zones[id] for id in element.zones):
            for write in zone.writes:
                if element.kind in write.kinds:
                    assert getattr(element, write.attribute, None) == write.value
                    assert element.written[write.attribute] == zone.id


@every_example
def test_every_element_stands_in_its_zone(name: str) -> None:
    assert all(element.zones for element in opened(name).elements.values())


def ends(map: SystemMap, loop: Loop) -> list[tuple[str, str]]:
    return [(map.links[id].source, map.links[id].target) for id in loop.links]


@every_example
def test_a_named_loop_is_closed_and_of_its_letter(name: str) -> None:
    map = opened(name)
    for loop in map.loops.values():
        chain = ends(map, loop)
        assert all(a[1] == b[0] for a, b in zip(chain, chain[1:] + chain[:1], strict=True)), loop.name
        turns = sum(map.links[id].polarity == "-" for id in loop.links)
        assert loop.letter == ("B" if turns % 2 else "R"), loop.name
        assert loop.name


@every_example
def test_every_told_number_is_answered(name: str) -> None:
    map = opened(name)
    view, poster = map.views["affiche"], map.posters["affiche"]
    figure = drawn(name, told=True)
    numbers = sorted(rank for loop in figure.loops.values() for rank, _ in loop.numbers)
    assert numbers == list(range(1, len(poster.tale) + 1))
    assert len(poster.tale) >= 3
    assert view.loop or view.trail
    walk = [(map.links[id].source, map.links[id].target) for id in view.trail]
    if view.loop:  # what is told before the loop leads to it
        joined = {end for pair in ends(map, map.loops[view.loop]) for end in pair}
        assert not walk or walk[-1][1] in joined


@every_example
def test_each_has_a_finished_poster(name: str) -> None:
    map = opened(name)
    poster = map.posters["affiche"]
    assert poster.size in ("A1", "A3")
    assert poster.title != map.card.title  # a message, not a name
    assert poster.subtitle.endswith("?")
    assert poster.sources
    assert poster.view in map.views


def solid(placed: PlacedElement) -> list[Box]:
    """What nothing may run through: the box, or on a frise the words, the date and the mark."""
    if placed.look.shape == "rupture":
        return [placed.words.box]
    if not placed.mark:
        return [placed.box]
    mark = Box.around(placed.record.x, placed.record.y, 16, 16)
    return [placed.words.box.grown(-1), *([placed.date.box.grown(-1)] if placed.date else []), mark]


VIEWS = [(name, told) for name in COUNTS for told in (False, True)]


@pytest.mark.parametrize(("name", "told"), VIEWS)
def test_no_box_overlaps_another(name: str, told: bool) -> None:
    placed = list(drawn(name, told).elements.values())
    met = [(a.id, b.id) for i, a in enumerate(placed) for b in placed[i + 1 :]
           if any(p.meets(q) for p in solid(a) for q in solid(b))]  # fmt: skip
    assert met == []


def crossed(figure: Figure) -> Iterator[tuple[str, str]]:
    for id, link in figure.links.items():
        points = link.route.curve.points(80)
        for other, placed in figure.elements.items():
            if other in (link.record.source, link.record.target):
                continue
            if any(box.holds(*point) for box in solid(placed) for point in points):
                yield id, other


@pytest.mark.parametrize(("name", "told"), VIEWS)
def test_no_relation_runs_through_a_foreign_box(name: str, told: bool) -> None:
    assert list(crossed(drawn(name, told))) == []


@every_example
def test_the_page_is_filled_in_its_proportion(name: str) -> None:
    bounds = drawn(name, told=True).bounds
    wanted = 1.96 if TEMPLATES[name] == "frise" else 1.38
    assert bounds.width / bounds.height == pytest.approx(wanted, rel=0.12)
    if TEMPLATES[name] == "frise":
        return  # time decides where things stand
    quarters = Counter((e.x > bounds.centre.x, e.y > bounds.centre.y) for e in opened(name).elements.values())
    assert min(quarters[q] for q in ((False, False), (False, True), (True, False), (True, True))) >= 3


def test_what_a_poster_leaves_out_is_little_where_colleges_meet() -> None:
    view: View = opened("petr").views["affiche"]
    assert len(view.filter.hidden) <= 2

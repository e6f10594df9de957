"""« Avant / après », effects, sizes on paper: one scale, the same places, all written, nothing reserved."""

from __future__ import annotations

from pathlib import Path

import pytest

import sysmap
from sysmap.analysis import compare
from sysmap.model import Element, SystemMap, View
from sysmap.poster import compose, sheets
from sysmap.poster.sheet import Words
from sysmap.poster.sheets.leaf import Leaf, Plan


@pytest.fixture
def before(examples: list[Path]) -> SystemMap:
    return sysmap.load(next(path for path in examples if "petr" in path.name))


def text(leaves: tuple[Leaf, ...]) -> str:
    return "\n".join(item.text for leaf in leaves for item in leaf.items if isinstance(item, Words))


def test_both_states_have_one_scale_and_the_same_places(before: SystemMap) -> None:
    gone, kept, *_rest = before.elements
    left = {id: e for id, e in before.elements.items() if id != gone}
    after = before.evolve(elements=left, links={}, loops={})
    made = sheets.before_and_after(before, after, "fr", days=("2026-03-12", ""))
    first, second = made.leaves[0].of(Plan)
    assert first.scale == second.scale
    there, here = (plan.figure.elements[kept].box.centre for plan in (first, second))
    assert there == here
    assert second.x - first.x == pytest.approx(second.frame.left - first.frame.left)
    assert first.figure.elements[gone].said == "disparu"
    assert "Avant : 12 mars 2026" in text(made.leaves).replace("\u00a0", " ")


def test_every_difference_is_written_and_none_lies_on_another(before: SystemMap) -> None:
    elements = {id: e.evolve(label=f"{e.label} bis", progress="done") for id, e in before.elements.items()}
    after = before.evolve(elements=elements)
    made = sheets.before_and_after(before, after, "en")
    assert len(made.leaves) > 1
    said = " ".join(text(made.leaves).split())
    assert said.count("is now called") == len(before.elements)
    for leaf in made.leaves:
        boxes = [item.box for item in leaf.items if isinstance(item, Words)]
        for place, one in enumerate(boxes):
            assert one.right <= leaf.width
            assert one.bottom <= leaf.height
            for other in boxes[place + 1 :]:
                apart = (one.right <= other.left + 0.01 or other.right <= one.left + 0.01
                         or one.bottom <= other.top + 0.01 or other.bottom <= one.top + 0.01)  # fmt: skip
                assert apart


def test_what_is_reserved_stays_out_of_both(before: SystemMap) -> None:
    secret = Element(id="s", label="Bruit de couloir", visibility="group")
    after = before.evolve(elements={**before.elements, "s": secret})
    made = sheets.before_and_after(before, after, "fr")
    assert "couloir" not in text(made.leaves)
    assert made.withheld == ("s",)
    assert made.notices


def test_empty_maps_and_no_difference(before: SystemMap) -> None:
    for one, other in ((SystemMap(), SystemMap()), (before, before), (SystemMap(), before)):
        made = sheets.before_and_after(one, other, "fr", paper_name="A4")
        assert made.leaves
        assert len(made.leaves[0].of(Plan)) == bool(one.elements) + bool(other.elements)
        assert compare(one, other).same == (one is other or one == other)


def test_the_sheet_of_effects_keeps_its_empty_rows(before: SystemMap) -> None:
    first = next(iter(before.elements))
    bearing = before.evolve(elements={
        id: e.evolve(keywords=("effet germe",)) if id == first else e for id, e in before.elements.items()})
    made = sheets.effects_sheet(bearing, "fr")
    said = text(made.leaves)
    assert "Effet d’appartenance" in said
    assert before.elements[first].label.split()[0] in said


def test_a_sized_poster_no_longer_denies_it(before: SystemMap) -> None:
    from sysmap.model import Poster

    view = View(id="v", size_by="degree", colour_by="progress")
    sheet = compose(before.evolve(views=[view], posters=[]), Poster(id="", view="v"), "fr")
    said = " ".join(item.text.replace("\n", " ") for item in sheet.of(Words))
    assert "ne dit pas l’importance" not in said
    assert "Taille\u00a0: nombre de relations" in said

"""Sizes and colours by a field: each class drawn has its row, each row is drawn; colour is never alone."""

from __future__ import annotations

import random

import pytest

from sysmap.drawing import COPIER, LegendRow, lay_out, legend
from sysmap.drawing.grading import SIZES
from sysmap.model import Element, Link, SystemMap, View


@pytest.fixture
def plain() -> SystemMap:
    progress = ["idea", "done", "", "committed"]
    return SystemMap(
        elements=[
            Element(id=f"e{n}", kind="acteur" if n % 3 else "projet", label=f"Chose {n}",
                    progress=progress[n % 4], dots=n, x=n * 200.0, keywords=(f"mot {n}",))
            for n in range(12)
        ],
        links=[Link(id=f"l{n}", source="e0", target=f"e{n}") for n in range(1, 6)],
    )  # fmt: skip


def rows(map: SystemMap, language: str = "fr", **view: str) -> dict[str, LegendRow]:
    figure = lay_out(map, view=View(id="v", **view), language=language)
    return {row.key: row for group in legend(figure, language) for row in group.rows}


def told(map: SystemMap, what: str, **view: str) -> dict[str, int]:
    found = rows(map, **view)
    return {row.name: row.count for key, row in found.items() if key.startswith(what)}


def test_off_by_default(plain: SystemMap) -> None:
    figure = lay_out(plain, view=View(id="v"))
    assert not figure.gradings
    assert all(placed.grade is None for placed in figure.elements.values())
    assert not [key for key in rows(plain) if key.startswith(("size:", "colour:"))]


def test_words_are_hues_in_their_own_order_each_with_a_letter(plain: SystemMap) -> None:
    assert told(plain, "colour:", colour_by="progress") == {
        "Idée": 3, "Engagé": 3, "Réalisé": 3, "Non précisé": 3,
    }  # fmt: skip
    figure = lay_out(plain, view=View(id="v", colour_by="progress"))
    seen = {(p.look.hue, p.grade.mark) for p in figure.elements.values() if p.grade is not None}
    assert seen == {("blue", "A"), ("orange", "B"), ("turquoise", "C"), ("ink", "")}


def test_numbers_are_five_steps_at_most(plain: SystemMap) -> None:
    steps = told(plain, "size:", size_by="dots")
    assert len([name for name in steps if name != "Non précisé"]) == 5
    assert sum(steps.values()) == 12
    assert next(iter(steps)).startswith("0 à")
    figure = lay_out(plain, view=View(id="v", size_by="dots"))
    sizes = [figure.elements[f"e{n}"].words.style.size for n in range(12)]
    assert sizes == sorted(sizes)
    assert {round(size / 15, 2) for size in sizes} == set(SIZES)


def test_many_words_leave_others(plain: SystemMap) -> None:
    found = told(plain, "colour:", colour_by="keywords")
    assert len(found) == 7
    assert found["Autres"] == 6


def test_what_nobody_filled_tells_nothing(plain: SystemMap) -> None:
    assert not told(plain, "colour:", colour_by="scale")
    assert not told(plain, "size:", size_by="progress")
    assert not told(SystemMap(), "size:", size_by="dots")


def test_kinds_keep_their_shape_and_lose_their_colour_word(plain: SystemMap) -> None:
    found = rows(plain, colour_by="progress")
    assert found["kind:acteur"].hue_name == ""
    assert found["kind:acteur"].count == 8


def test_the_copier_tells_by_patterns_and_letters(plain: SystemMap) -> None:
    figure = lay_out(plain, view=View(id="v", colour_by="progress"), theme=COPIER)
    marks = {p.grade.mark for p in figure.elements.values() if p.grade is not None}
    assert marks == {"A", "B", "C", ""}
    found = [row for group in legend(figure, "fr") for row in group.rows]
    names = {row.hue_name for row in found if row.key.startswith("colour:")}
    assert names == {"uni", "points", "lignes", ""}


def test_a_value_that_changes_changes_the_class_at_once(plain: SystemMap) -> None:
    view = View(id="v", size_by="degree")
    before = lay_out(plain, view=view)
    more = plain.evolve(links={**plain.links, "x": Link(id="x", source="e11", target="e10")})
    after = lay_out(more, view=view, previous=before)
    fresh = lay_out(more, view=view)
    for id, placed in after.elements.items():
        assert placed.grade == fresh.elements[id].grade
    assert after.elements["e11"].grade != before.elements["e11"].grade


def test_the_legend_is_complete_both_ways_on_random_maps() -> None:
    draw = random.Random(11)
    for _round in range(40):
        elements = [
            Element(id=f"e{n}", label=str(n), progress=draw.choice(["", "idea", "done"]),
                    dots=draw.randint(0, 60),
                    attributes={"coût": draw.choice([1, 2.5, 1000, "cher"])} if n % 3 else {})
            for n in range(draw.randint(1, 30))
        ]  # fmt: skip
        map = SystemMap(elements=elements)
        for field in ("progress", "dots", "own:coût"):
            figure = lay_out(map, view=View(id="v", colour_by=field))
            grades = [p.grade for p in figure.elements.values() if p.grade is not None]
            drawn = {f"colour:{one.colour_class}" for one in grades}
            found = {row.key for group in legend(figure, "en") for row in group.rows}
            assert {key for key in found if key.startswith("colour:")} == drawn

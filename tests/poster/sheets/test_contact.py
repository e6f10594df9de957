"""The planche contact: every map has its place, nothing is cut, nothing reserved is on it."""

from __future__ import annotations

import itertools

import pytest

from sysmap.model import Card, Element, SystemMap, Territory
from sysmap.poster.sheets import Printed, contact_sheet, leaf_picture
from sysmap.poster.sheets.leaf import Panel, Plan
from sysmap.storage import new_map


def _map(n: int, *elements: Element) -> SystemMap:
    card = Card(title=f"Carte {n}", territory=Territory(name=f"Pays {n:02}"), workshop_date="2026-03-12")
    return SystemMap(id=f"m{n}", card=card, elements=elements)


def _maps(count: int) -> list[SystemMap]:
    return [_map(n, Element(id="a", label="Cantine"), Element(id="b", label="Budget", x=300, y=90))
            for n in range(count)]  # fmt: skip


def _words(made: Printed) -> list[str]:
    settings = [item.setting for leaf in made.leaves for item in leaf.items if hasattr(item, "setting")]
    lines = (" ".join("".join(run.text for run in line) for line in one.lines) for one in settings)
    return [said.replace("\u00a0", " ") for said in lines]


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (2, 1), (10, 1), (12, 1), (13, 2), (30, 3)])
def test_every_map_has_a_place_of_its_own(count: int, pages: int) -> None:
    made = contact_sheet(_maps(count), "fr")
    assert len(made.leaves) == pages
    for leaf in made.leaves:
        frames = [panel.box for panel in leaf.of(Panel)]
        assert not any(a.meets(b) for a, b in itertools.combinations(frames, 2))
        for plan, frame in zip(leaf.of(Plan), frames, strict=True):
            drawn = plan.figure.bounds
            assert frame.left <= plan.x + drawn.left * plan.scale
            assert plan.x + drawn.right * plan.scale <= frame.right
            assert frame.top <= plan.y + drawn.top * plan.scale
            assert plan.y + drawn.bottom * plan.scale <= frame.bottom
        for item in leaf.items:
            if hasattr(item, "setting"):
                assert 0 <= item.y <= item.y + item.setting.height <= leaf.height
    assert sum(len(leaf.of(Plan)) for leaf in made.leaves) == count


def test_it_says_which_where_when_and_how_much() -> None:
    words = _words(contact_sheet(_maps(2), "fr", title="Cohorte 2026"))
    assert "Cohorte 2026" in words
    assert "Carte 0" in words
    assert any("Pays 00, 12 mars 2026. 2 éléments" in word for word in words)


def test_maps_stand_in_the_order_of_their_territories() -> None:
    words = _words(contact_sheet(_maps(4)[::-1], "fr"))
    titles = [word for word in words if word.startswith("Carte ")]
    assert titles == ["Carte 0", "Carte 1", "Carte 2", "Carte 3"]


def test_what_is_reserved_is_counted_and_not_drawn() -> None:
    secret = Element(id="s", label="Querelle", visibility="group")
    made = contact_sheet([_map(1, Element(id="a", label="Cantine"), secret)], "fr")
    (plan,) = made.leaves[0].of(Plan)
    assert "s" not in plan.figure.elements
    assert made.withheld == ("s",)
    assert any("1 élément" in word for word in _words(made))


def test_a_map_still_empty_keeps_its_place_and_says_so() -> None:
    made = contact_sheet([new_map("fantastiques", title="À venir")], "en")
    assert "Nothing on this map yet." in _words(made)
    assert len(made.leaves[0].of(Plan)) == 1
    assert contact_sheet([], "fr").leaves == ()


def test_it_is_painted() -> None:
    made = contact_sheet(_maps(1), "fr")
    image = leaf_picture(made.leaves[0], 600)
    (plan,) = made.leaves[0].of(Plan)
    at = plan.figure.elements["a"].box.centre
    x, y = ((plan.x + at.x * plan.scale) * 600 / 420, (plan.y + at.y * plan.scale) * 600 / 420)
    near = itertools.product(range(int(x) - 12, int(x) + 12), range(int(y) - 6, int(y) + 6))
    assert min(image.pixelColor(*spot).lightness() for spot in near) < 160

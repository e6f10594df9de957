"""A free loop selects what lies in it, and gives the selection back on Escape."""

from __future__ import annotations

import pytest

from sysmap.editing import Editor
from sysmap.model import Element, SystemMap
from sysmap.tools import Key
from tests.tools.paper import Hand, Paper

ROUND_AB = ((-80, -60), (400, -60), (400, 60), (-80, 60))


@pytest.fixture
def hand() -> Hand:
    elements = [Element(id="a", label="A"), Element(id="b", label="B", x=300),
                Element(id="c", label="C", x=150, y=200)]  # fmt: skip
    return Hand(Paper(Editor(SystemMap(elements=elements))))


def test_alt_on_free_paper_draws_a_loop(hand: Hand) -> None:
    hand.drag(*ROUND_AB, alt=True)
    assert hand.desk.editor.selection == {"a", "b"}


def test_the_lasso_tool_takes_one_loop_then_selects_again(hand: Hand) -> None:
    hand.box.use("lasso")
    hand.drag(*ROUND_AB)
    assert hand.desk.editor.selection == {"a", "b"}
    assert hand.box.tool == "select"


def test_shift_adds_to_what_was_chosen(hand: Hand) -> None:
    hand.desk.editor.select(["c"])
    hand.box.use("lasso")
    hand.drag(*ROUND_AB, shift=True)
    assert hand.desk.editor.selection == {"a", "b", "c"}


def test_escape_gives_the_selection_back(hand: Hand) -> None:
    hand.desk.editor.select(["c"])
    hand.box.use("lasso")
    hand.drag(*ROUND_AB, let_go=False)
    assert hand.desk.editor.selection == {"a", "b"}
    hand.box.key(Key("Escape"))
    assert hand.desk.editor.selection == {"c"}

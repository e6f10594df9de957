"""Equal spaces: the box falls in, and the two gaps are shown with a tick at each end."""

from __future__ import annotations

import pytest

from sysmap.editing import Editor
from sysmap.model import Element, SystemMap
from tests.tools.paper import Hand, Paper


def test_a_box_falls_into_an_equal_space_and_both_gaps_are_shown() -> None:
    places = {"a": (0, 0), "b": (180, 7), "c": (500, 90)}
    elements = [Element(id=id, label=id, x=x, y=y) for id, (x, y) in places.items()]
    hand = Hand(Paper(Editor(SystemMap(elements=elements))))
    hand.drag((500, 90), (430, 60), (364, 17), let_go=False)
    assert hand.desk.editor.shown.elements["c"].x == pytest.approx(360)
    lines = hand.box.overlay().guides
    level = [(a, b) for a, b in lines if a.y == b.y and b.x - a.x == pytest.approx(80)]
    upright = [(a, b) for a, b in lines if a.x == b.x and abs(b.y - a.y) == pytest.approx(10)]
    assert len(level) == 2
    assert len(upright) == 4

"""The short arrows round an element never stand on a sign when there is another place."""

from __future__ import annotations

import pytest

from sysmap.editing import Editor
from sysmap.geometry import Box
from sysmap.model import Element, SystemMap
from sysmap.tools import handles
from tests.tools.paper import Paper


@pytest.mark.parametrize("side", ["left", "right", "up", "down"])
def test_an_arrow_makes_room_for_a_sign(side: str) -> None:
    desk = Paper(Editor(SystemMap(elements=[Element(id="a", label="A")])))
    desk.editor.select(["a"])
    usual = next(handle.at for handle in handles(desk) if handle.part == side)
    desk.signs = [Box.around(*usual, 20, 20)]
    moved = next(handle.at for handle in handles(desk) if handle.part == side)
    assert moved != usual
    assert not Box.around(*moved, 24, 24).meets(desk.signs[0])

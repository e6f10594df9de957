"""The arcs of a map are the same tomorrow and on another machine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from sysmap.canvas import MapView
from sysmap.drawing import lay_out
from sysmap.editing import Editor, operations
from sysmap.model import Bend, Element, SystemMap
from sysmap.storage import dumps, loads


def _map() -> SystemMap:
    places = {"a": (0, 0), "b": (600, 0), "wall": (300, -40), "far": (300, 500)}
    return SystemMap(elements=[Element(id=i, label=f"Mot {i}", x=x, y=y) for i, (x, y) in places.items()])


@pytest.fixture
def editor(app: Any) -> Iterator[Editor]:
    editor = Editor(_map())
    view = MapView(editor)
    yield editor
    view.detach()


def _connect(editor: Editor) -> str:
    with editor.transaction("relation") as draft:
        return operations.connect(draft, "a", "b").id


def _crosses(map: SystemMap, link: str, element: str) -> bool:
    figure = lay_out(map)
    box = figure.elements[element].box
    return any(box.holds(*p) for p in figure.links[link].route.sampled(80))


def test_a_new_relation_keeps_its_arc_with_its_own_step(editor: Editor) -> None:
    link = _connect(editor)
    bend = editor.map.links[link].bend
    assert bend is not None
    assert bend.auto
    again = loads(dumps(editor.map)).map
    assert lay_out(again).links[link].route == lay_out(editor.map).links[link].route
    editor.undo()
    assert not editor.map.links
    editor.redo()
    assert editor.map.links[link].bend == bend


def test_what_is_put_on_a_line_is_gone_round(editor: Editor) -> None:
    link = _connect(editor)
    middle = lay_out(editor.map).links[link].route.sampled(21)[10]
    with editor.transaction("déplacement") as draft:
        draft.change(draft.elements["far"], x=middle.x, y=middle.y)
    assert not _crosses(editor.map, link, "far")


def test_a_hand_has_the_last_word(editor: Editor) -> None:
    link = _connect(editor)
    with editor.transaction("courbe") as draft:
        operations.bend(draft, link, Bend(offset=0.02))
    middle = lay_out(editor.map).links[link].route.sampled(21)[10]
    with editor.transaction("déplacement") as draft:
        draft.change(draft.elements["far"], x=middle.x, y=middle.y)
    assert editor.map.links[link].bend == Bend(offset=0.02)

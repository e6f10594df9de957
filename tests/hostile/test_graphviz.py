"""Graphviz gets a graph that we rebuild from numbers; files in its language are read by our own reader."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from types import ModuleType
from typing import Any, ClassVar

import pytest

from sysmap.geometry import Box
from sysmap.interchange import Account
from sysmap.interchange.formats import Foreign, format_named
from sysmap.layout import LAYOUTS, Request, run
from sysmap.layout.graphviz import graphviz
from sysmap.layout.task import task_of
from sysmap.model import Element, Link, SystemMap
from tests.hostile.making import FAMILIES, Bait

BAIT = Bait("/nowhere/bait.png", "http://127.0.0.1:9")
LURE = f'x" shapefile="{BAIT.path}" sides=2000000000 ['


def lured() -> tuple[SystemMap, dict[str, Box]]:
    ids = [f"{LURE}{n}" for n in range(3)]
    elements = [Element(id=id, label=f"<<img src='{BAIT.path}'/>>", x=n * 300) for n, id in enumerate(ids)]
    links = [Link(id=f"l{LURE}", source=ids[0], target=ids[1], verb=LURE)]
    boxes = {e.id: Box.around(e.x, 0, 100, 40) for e in elements}
    return SystemMap(elements=elements, links=links), boxes


def test_no_word_of_a_map_reaches_graphviz(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    class Node:
        attr: ClassVar = {"pos": "1,2"}

    class AGraph:
        graph_attr: ClassVar[dict[str, str]] = {}

        def __init__(self, **_: Any) -> None: ...

        def add_node(self, name: str, **attributes: Any) -> None:
            said.append(f"{name} {attributes}")

        def add_edge(self, *ends: str, **attributes: Any) -> None:
            said.append(f"{ends} {attributes}")

        def layout(self, **_: Any) -> None: ...

        def get_node(self, _name: str) -> Node:
            return Node()

    fake = ModuleType("pygraphviz")
    fake.AGraph = AGraph  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pygraphviz", fake)
    map, boxes = lured()
    row = next(one for one in LAYOUTS.values() if one.program)
    graphviz(task_of(Request(map, boxes, row.id)), row.program)
    assert said
    assert not any(word in line for line in said for word in ("bait", "sides", "img", "shapefile"))


def test_a_layout_that_hangs_is_ended(tmp_path: Any) -> None:
    map, boxes = lured()
    start = time.monotonic()
    answer = run(
        Request(map, boxes, "levels"), seconds=0.5, command=[sys.executable, "-c", "while True: pass"]
    )
    assert answer.places == {}
    assert "Rien n’a bougé" in answer.said
    assert time.monotonic() - start < 15


def test_dot_files_are_read_by_our_own_reader() -> None:
    row = format_named("dot")
    assert row is not None
    for name, data in FAMILIES["dot"](BAIT):
        start = time.process_time()
        file = Foreign(name, data)
        if row.is_mine(file):
            with suppress(ValueError):  # a refusal is an answer too
                assert not row.read([file], Account()).images
        assert time.process_time() - start < 10, name
        assert "pygraphviz" not in sys.modules

"""What docs/python.md shows runs as it is shown, and `import sysmap` stays light."""

from __future__ import annotations

import doctest
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import sysmap


def test_every_example_of_the_page_runs(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, app: Any
) -> None:
    shutil.copytree(root / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("source"))
    monkeypatch.chdir(tmp_path)
    said: list[str] = []
    page = (root / "docs" / "python.md").read_text(encoding="utf-8")
    test = doctest.DocTestParser().get_doctest(page.replace("```", ""), {}, "python.md", "python.md", 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    runner.run(test, out=said.append)
    assert len(test.examples) > 40
    assert runner.failures == 0, "".join(said)


def test_every_public_name_is_there_and_said_by_dir() -> None:
    for name in sysmap.__all__:
        assert getattr(sysmap, name) is not None
        assert name in dir(sysmap)
    with pytest.raises(AttributeError, match="absent"):
        _ = sysmap.absent


def test_loading_a_map_loads_no_qt_until_a_notebook_shows_it(
    run_python: Callable[..., str], examples: list[Path]
) -> None:
    out = run_python(
        "import sys, sysmap; map = sysmap.load(sys.argv[1]); before = 'PySide6' in sys.modules;"
        "svg = map.evolve(id='x')._repr_svg_(); print(before, svg.count('<use') > 100)",
        str(examples[3]),
    )
    assert out.split() == ["False", "True"]


def test_a_notebook_does_not_show_what_is_reserved(app: Any) -> None:
    from sysmap.model import Element, SystemMap

    map = SystemMap(id="m", elements=[
        Element(id="a", label="Visible"), Element(id="b", label="Secrète", visibility="group")])  # fmt: skip
    svg = sysmap.show(map).svg
    assert "Visible" in svg
    assert "Secrète" not in svg


def test_a_view_that_is_not_there_is_an_error(app: Any) -> None:
    with pytest.raises(KeyError):
        sysmap.show(sysmap.SystemMap(id="m"), "absente")


def test_any_graph_becomes_a_map_and_what_is_none_is_refused() -> None:
    import networkx

    graph = networkx.Graph()
    graph.add_node(("a", 1), label="Parents", size=3, payload=[1, 2])
    graph.add_edge(("a", 1), "b", weight=2.5)
    map = sysmap.from_networkx(graph)
    labels = {one.label for one in map.elements.values()}
    assert "Parents" in labels
    assert len(map.links) == 1
    assert len({(e.x, e.y) for e in map.elements.values()}) == 2
    with pytest.raises(ValueError, match="no graph"):
        sysmap.from_networkx({"nodes": []})


def test_there_and_back_by_networkx_keeps_words_signs_and_places(examples: list[Path]) -> None:
    map = sysmap.load(examples[3])
    again = sysmap.from_networkx(sysmap.to_networkx(map))
    for id, link in map.links.items():
        other = again.links[id]
        assert (other.source, other.target, other.polarity) == (link.source, link.target, link.polarity)
    for id, element in map.elements.items():
        other_element = again.elements[id]
        assert (other_element.label, other_element.kind) == (element.label, element.kind)

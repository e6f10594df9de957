"""What a draft touched: those who show a gesture need not compare ten thousand records."""

from __future__ import annotations

from sysmap.editing import Draft, Editor, operations
from sysmap.model import Element, SystemMap


def _map() -> SystemMap:
    return SystemMap(elements=[Element(id=f"e{i}", label=f"Mot {i}", x=i * 200) for i in range(5)])


def test_a_preview_names_what_it_moves_and_a_commit_forgets_it() -> None:
    editor = Editor(_map())
    editor.preview(lambda draft: operations.move(draft, ["e1", "e3"], 10, 0, settle=False))
    assert editor.touched == {"e1", "e3"}
    editor.preview(None)
    assert editor.touched == frozenset()


def test_a_record_written_back_as_it_was_is_no_change() -> None:
    base = _map()
    draft = Draft(base)
    draft.change(base.elements["e1"], x=999.0)
    draft.put(base.elements["e1"])
    assert draft.finish() is base


def test_a_record_dropped_and_put_again_stands_last() -> None:
    base = _map()
    draft = Draft(base)
    draft.drop(base.elements["e1"])
    draft.put(base.elements["e1"])
    assert list(draft.finish().elements) == ["e0", "e2", "e3", "e4", "e1"]


def test_an_order_of_its_own_is_a_change() -> None:
    base = _map()
    draft = Draft(base)
    draft.order("elements", ["e4"])
    assert list(draft.finish().elements) == ["e4", "e0", "e1", "e2", "e3"]
    draft = Draft(base)
    draft.order("elements", list(base.elements))
    assert draft.finish() is base

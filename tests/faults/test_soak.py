"""T55: many commands, and back to the start."""

from __future__ import annotations

import tracemalloc

import pytest

from sysmap.editing import Editor, past
from sysmap.model import Element, SystemMap
from tests.faults.running import soak


def test_t55_two_thousand_commands_and_undone_to_the_start() -> None:
    half, full = soak(2000)
    assert full < 40_000_000
    assert half < full


def test_t55_days_of_work_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once all that may be held is held, the oldest steps go; the latest ones never do."""
    monkeypatch.setattr(past, "WHOLE", 5_000)
    monkeypatch.setattr(past, "KEPT", 5_000)
    editor = Editor(SystemMap(elements=[Element(id=f"e{n}", label="x") for n in range(50)]))
    for number in range(900):
        with editor.transaction(str(number)) as draft:
            draft.change(draft.elements["e1"], label=str(number))
    assert len(editor.history.steps) == past.LEAST
    while editor.history.can_undo:
        editor.undo()
    assert editor.map.elements["e1"].label == str(899 - past.LEAST + 1)


def test_t55_a_huge_map_moved_again_and_again() -> None:
    """A step that changes everything is kept as what changed; undone to the start, it is the start."""
    made = SystemMap(elements=[Element(id=f"e{n}", label=f"Facteur {n}", x=n) for n in range(3000)])
    editor = Editor(made)
    tracemalloc.start()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(past, "WHOLE", 0)
        for number in range(20):
            with editor.transaction(str(number)) as draft:
                for element in list(draft.elements.values()):
                    draft.change(element, x=element.x + 7.5, y=number)
        held = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
        assert held < 20_000_000  # twenty maps are ninety
        while editor.history.can_undo:
            editor.undo()
    assert editor.map == made

"""T55: many commands, and back to the start."""

from __future__ import annotations

import pytest

from sysmap.editing import Editor, history
from sysmap.model import Element, SystemMap
from tests.faults.running import soak


def test_t55_two_thousand_commands_and_undone_to_the_start() -> None:
    half, full = soak(2000)
    assert full < 40_000_000
    assert half < full


@pytest.mark.parametrize("size", [50, 2], ids=["a map", "a small one, of which each step weighs more"])
def test_t55_days_of_work_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(history, "ROOM", 5000)
    editor = Editor(SystemMap(elements=[Element(id=f"e{n}", label="x") for n in range(size)]))
    for number in range(900):
        with editor.transaction(str(number)) as draft:
            draft.change(draft.elements["e1"], label=str(number))
    assert len(editor.history.steps) == history.LEAST
    while editor.history.can_undo:
        editor.undo()
    assert editor.map.elements["e1"].label == str(899 - history.LEAST + 1)

"""The matrix of relations in the window: chosen, reordered, filled by double click or Enter, undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.app.person import Person, press, wait


@pytest.fixture
def opened(person: Person, examples: list[Path]) -> Any:
    person.shell.open(next(path for path in examples if "alliance" in path.name), lent=True)
    wait(20)
    person.desk.do("crossing")
    wait(10)
    return person.desk._windows["crossing"]


def empty_cell(opened: Any) -> tuple[int, int]:
    found = opened.found
    return next((r, c) for r, row in enumerate(found.rows) for c, column in enumerate(found.columns)
                if row != column and not found.cells.get((row, column)))  # fmt: skip


def test_an_empty_cell_makes_the_relation_and_undo_takes_it_back(person: Person, opened: Any) -> None:
    before = person.map
    for pick in (opened.down, opened.across):
        pick.setCurrentIndex(0)
    opened.refresh()
    opened.grid.setCurrentCell(*empty_cell(opened))
    row, column = opened.pair()
    press(opened.grid, Qt.Key.Key_Return)
    wait(5)
    made = set(person.map.links) - set(before.links)
    assert len(made) == 1
    link = person.map.links[made.pop()]
    assert (link.source, link.target) == (row, column)
    assert opened.pair() == (row, column)
    assert opened.grid.currentItem().text() != "·"
    person.desk.do("undo")
    assert person.map == before


def test_a_full_cell_shows_its_relation_on_the_map(person: Person, opened: Any) -> None:
    found = opened.found
    row, column = next(pair for pair, links in found.cells.items() if links)
    opened.grid.setCurrentCell(found.rows.index(row), found.columns.index(column))
    opened.act()
    assert person.desk.editor.selection == {found.cells[row, column][0].id}


def test_reordering_keeps_every_relation_and_total(person: Person, opened: Any) -> None:
    before = opened.found
    opened.order.setCurrentIndex(1)
    opened.refresh()
    assert set(opened.found.rows) == set(before.rows)
    assert opened.found.empty == before.empty
    last = opened.grid.rowCount() - 1, opened.grid.columnCount() - 1
    assert opened.grid.item(*last).text() == str(sum(before.row_total(id) for id in before.rows))


def test_the_same_rows_and_columns_are_printed(person: Person, opened: Any) -> None:
    opened.order.setCurrentIndex(1)
    opened.refresh()
    opened.print()
    wait(50)
    paper = person.desk._windows["sheets"]
    assert paper.kind == "matrix"
    assert paper.crossed == (opened.found.rows, opened.found.columns)
    assert paper.make(person.map)().leaves

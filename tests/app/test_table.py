"""The table: one selection with the map, cells edited, filled, copied, pasted; nothing dropped unsaid."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from sysmap.app.table.collating import key
from sysmap.app.table.exchange import read_block
from sysmap.app.table.preview import PastePreview
from sysmap.model import Element, SystemMap
from tests.app.person import Person, press, type_in, wait

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ROWS = ("e:Écoles", "f:Budget", "f:Achats", "a:Élu·es de la commune", "f:Zèle")


@pytest.fixture
def table(person: Person) -> Any:
    person.begin()
    person.write(*ROWS)
    person.desk.editor.select(())
    person.desk.do("table")
    wait(5)
    window = person.desk._windows["table"]
    window.grid.setFocus()
    return window


def column(grid: Any, id: str) -> int:
    return next(place for place, one in enumerate(grid.rows.columns) if one.id == id)


def shown(grid: Any, id: str = "label") -> list[str]:
    """What a column says, from the top."""
    return [grid.rows.texts.of(row, column(grid, id)) for row in grid.rows.ids]


def stand(grid: Any, label: str, id: str = "label") -> None:
    """Make the cell of this row and column the current one, and the only one chosen."""
    row = next(
        i for i in grid.rows.ids if label in grid.rows.texts.said(i) or grid.rows.texts.of(i, 0) == label
    )
    grid.go_to(row, column(grid, id))


def choose(grid: Any, *labels: str, id: str) -> None:
    """Choose the cells of one column, the first label's being current."""
    from PySide6.QtCore import QItemSelectionModel

    flag = QItemSelectionModel.SelectionFlag
    stand(grid, labels[0], id)
    for label in labels[1:]:
        row = grid.rows.ids.index(next(i for i in grid.rows.ids if grid.rows.texts.of(i, 0) == label))
        grid.selectionModel().select(grid.rows.index(row, column(grid, id)), flag.Select)


def answer(grid: Any, text: str, key: Qt.Key = Qt.Key.Key_Return, held: Any = None) -> None:
    """F2, other words, Enter."""
    press(grid, Qt.Key.Key_F2)
    made = next(w for w in grid.viewport().children() if hasattr(w, "show_text") and w.isVisible())
    made.selectAll()
    type_in(made, text)
    press(made, key, held or Qt.KeyboardModifier.NoModifier)
    wait(1)


def paste(table: Any, text: str) -> Any:
    """Ctrl+V of these cells; the preview, when there is one."""
    QGuiApplication.clipboard().setText(text)
    table.paste()
    return next((w for w in table.findChildren(PastePreview) if w.isVisible()), None)


def test_rows_are_sorted_as_in_a_dictionary(table: Any) -> None:
    assert shown(table.grid) == ["Achats", "Budget", "Écoles", "Élu·es de la commune", "Zèle"]
    table.grid.sort_by(0, False)
    assert shown(table.grid)[0] == "Zèle"
    words = ["Zone", "été", "ete", "Table 10", "Table 2", "« Cantine »", "œuvre", "ombre"]
    assert sorted(words, key=key) == [
        "« Cantine »",
        "ete",
        "été",
        "œuvre",
        "ombre",
        "Table 2",
        "Table 10",
        "Zone",
    ]


def test_one_selection_with_the_map_in_both_directions(person: Person, table: Any) -> None:
    person.select("Budget", "Zèle")
    assert [table.grid.rows.texts.of(i, 0) for i in table.grid.chosen_ids()] == ["Budget", "Zèle"]
    stand(table.grid, "Achats")
    assert person.desk.editor.selection == {person.element("Achats").id}
    table.grid.sort_by(0, False)
    assert table.grid.chosen_ids() == [person.element("Achats").id]


def test_a_cell_is_edited_by_keyboard_and_undone_in_one_step(person: Person, table: Any) -> None:
    grid = table.grid
    stand(grid, "Budget")
    answer(grid, "Marge budgétaire")
    assert "Marge budgétaire" in person.labels()
    assert grid.currentIndex().row() == 2  # Enter goes on downwards
    stand(grid, "Achats", "kind")
    answer(grid, "lev")
    assert person.element("Achats").kind == "levier"
    person.desk.do("undo")
    assert person.element("Achats").kind == "facteur"
    stand(grid, "Achats")
    answer(grid, "Rien de tel", Qt.Key.Key_Escape)
    assert "Achats" in person.labels()


def test_typing_on_a_cell_begins_it_anew(person: Person, table: Any) -> None:
    stand(table.grid, "Zèle")
    QApplication.sendEvent(table.grid, _letter("P"))
    made = next(w for w in table.grid.viewport().children() if hasattr(w, "show_text"))
    type_in(made, "arcs")
    press(made, Qt.Key.Key_Return)
    assert "Parcs" in person.labels()
    assert "Zèle" not in person.labels()


def _letter(letter: str) -> Any:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)


@pytest.mark.parametrize(
    ("id", "text", "why"),
    [("kind", "Machin", "ce n’est pas un type"), ("dots", "beaucoup", "pas un nombre"),
     ("zones", "Nulle part", "pas de zone"), ("support", "peut-être", "pas un choix"),
     ("label", "", "garde ses mots")],
)  # fmt: skip
def test_a_bad_value_gets_one_sentence_and_the_old_one_stays(
    person: Person, table: Any, id: str, text: str, why: str
) -> None:
    before, steps = person.map, len(person.desk.editor.history.steps)
    stand(table.grid, "Budget", id)
    table.grid.write_chosen(text)
    assert why in table.said.text()
    assert table.said.isVisible()
    assert person.map is before
    assert len(person.desk.editor.history.steps) == steps


def test_several_rows_take_one_value_in_one_step(person: Person, table: Any) -> None:
    choose(table.grid, "Achats", "Budget", "Zèle", id="support")
    answer(table.grid, "Hypothèse", held=CTRL)
    assert [person.element(x).support for x in ("Achats", "Budget", "Zèle")] == ["hypothesis"] * 3
    person.desk.do("undo")
    assert not any(e.support for e in person.map.elements.values())


def test_fill_down_takes_the_first_value_or_the_one_above(person: Person, table: Any) -> None:
    with person.desk.editor.transaction("essai") as draft:
        draft.change(draft.elements[person.element("Achats").id], dots=4)
    table._refresh()
    choose(table.grid, "Achats", "Budget", "Écoles", id="dots")
    press(table.grid, Qt.Key.Key_D, CTRL)
    assert [person.element(x).dots for x in ("Achats", "Budget", "Écoles")] == [4, 4, 4]
    stand(table.grid, "Élu·es de la commune", "dots")
    table._fill()
    assert person.element("Élu·es de la commune").dots == 4


def test_cells_go_to_a_spreadsheet_and_come_back(person: Person, table: Any) -> None:
    grid = table.grid
    with person.desk.editor.transaction("essai") as draft:
        draft.change(draft.elements[person.element("Achats").id], description='deux\nlignes et "mots"\tici')
    table._refresh()
    grid.selectAll()
    from sysmap.app.table import deeds

    deeds.copy(grid, heads=True)
    data = QGuiApplication.clipboard().mimeData()
    assert "<table>" in data.html()
    block = read_block(data.text())
    assert block[0][:2] == ["Intitulé", "Type"]
    assert block[1][block[0].index("Description")] == 'deux\nlignes et "mots"\tici'
    before = person.map
    stand(grid, "Achats")
    assert paste(table, data.text()) is None  # the same cells on themselves: nothing to say, nothing to do
    assert person.map is before


def test_pasting_beyond_the_end_is_shown_then_written_as_one_step(person: Person, table: Any) -> None:
    grid = table.grid
    stand(grid, "Zèle")
    preview = paste(table, "Zèle\tLevier\nTransports\tEnjeu\nForêt\tBidule\n")
    assert preview is not None
    assert len(person.labels()) == 5
    preview.accept()
    assert person.element("Zèle").kind == "levier"
    assert person.element("Transports").kind == "enjeu"
    assert person.element("Forêt").description == "Type\u00a0: Bidule"
    assert "Bidule" in table.said.text()
    person.desk.do("undo")
    assert sorted(person.labels()) == sorted(line.split(":")[1] for line in ROWS)


def test_escape_pastes_nothing(person: Person, table: Any) -> None:
    before = person.map
    stand(table.grid, "Zèle")
    preview = paste(table, "Zèle\nTransports")
    press(preview, Qt.Key.Key_Escape)
    assert person.map is before


def test_one_copied_value_goes_to_all_chosen_cells(person: Person, table: Any) -> None:
    choose(table.grid, "Achats", "Zèle", id="kind")
    assert paste(table, "Frein") is None
    assert {person.element(x).kind for x in ("Achats", "Zèle")} == {"frein"}


def test_a_heading_chooses_the_columns_and_what_exceeds_is_said(person: Person, table: Any) -> None:
    stand(table.grid, "Achats")
    assert paste(table, "Gommettes\tIntitulé\n7\tAchats publics\n") is None
    assert person.element("Achats publics").dots == 7
    stand(table.grid, "Achats publics", "description")
    preview = paste(table, "mots\tde trop")
    assert preview is not None
    preview.accept()
    assert "de trop" in table.said.text()


def test_relations_are_pasted_with_the_ends_they_need(person: Person, table: Any) -> None:
    table.tabs.setCurrentIndex(1)
    preview = paste(
        table,
        "De\tVers\tSigne\tType de relation\nBudget\tachats\t−\tInfluence\n"
        "Budget\tVoirie\t+\t\nBudget\t\t\t\n",
    )
    assert preview is not None
    preview.accept()
    links = list(person.map.links.values())
    assert [(k.polarity, person.map.elements[k.target].label) for k in links] == [
        ("-", "Achats"),
        ("+", "Voirie"),
    ]
    assert "ses deux bouts" in table.said.text()
    assert len(shown(table.grid, "source")) == 2
    person.desk.do("undo")
    assert not person.map.links


def test_a_relation_changes_its_ends_its_sign_and_its_kind(person: Person, table: Any) -> None:
    person.write("Budget > Achats +")
    table.tabs.setCurrentIndex(1)
    wait(1)
    grid = table.grid
    (id,) = person.map.links
    for name, text in (("target", "ecoles"), ("polarity", "−"), ("delay", "oui"), ("kind", "Financement")):
        grid.go_to(id, column(grid, name))
        grid.write_chosen(text)
    link = person.map.links[id]
    assert person.map.elements[link.target].label == "Écoles"
    assert (link.delay, link.kind) == (True, "financement")
    grid.go_to(id, column(grid, "source"))
    grid.write_chosen("personne")
    assert "aucun élément" in table.said.text()
    assert person.map.links[id].source == person.element("Budget").id


def test_words_and_values_filter(person: Person, table: Any) -> None:
    table.field.setText("elue")
    table._look()
    assert shown(table.grid) == ["Élu·es de la commune"]
    table.field.setText("")
    table._look()
    table.grid.rows.wanted[column(table.grid, "kind")] = frozenset({"Enjeu", "Acteur"})
    table.grid.rearrange()
    table._say()
    assert shown(table.grid) == ["Écoles", "Élu·es de la commune"]
    assert "3 lignes que le filtre cache" in table._count.text()
    person.write("Nouveau")
    table._refresh()
    assert shown(table.grid)[-1] == "Nouveau"  # what is written now is seen, whatever is filtered


def test_a_row_is_added_and_deleted(person: Person, table: Any) -> None:
    grid = table.grid
    table.add_row()
    made = next(w for w in grid.viewport().children() if hasattr(w, "show_text"))
    type_in(made, "Transports")
    press(made, Qt.Key.Key_Return)
    assert "Transports" in person.labels()
    person.desk.do("undo")
    assert "Transports" not in person.labels()
    table._refresh()
    table.add_row()
    made = next(w for w in grid.viewport().children() if hasattr(w, "show_text") and w.isVisible())
    press(made, Qt.Key.Key_Escape)
    wait(1)
    assert len(person.map.elements) == 5
    stand(grid, "Budget")
    press(grid, Qt.Key.Key_Space, SHIFT)
    press(grid, Qt.Key.Key_Delete)
    assert "Budget" not in person.labels()
    person.desk.do("undo")
    assert "Budget" in person.labels()


def test_a_zone_written_in_a_cell_moves_the_element_there(person: Person, table: Any) -> None:
    person.write("z:Cuisine")
    wait(100)
    stand(table.grid, "Budget", "zones")
    table.grid.write_chosen("cuisine")
    (zone,) = person.map.zones
    assert person.element("Budget").zones == (zone,)
    stand(table.grid, "Budget", "zones")
    table.grid.write_chosen("")
    assert person.element("Budget").zones == ()
    assert not table.said.text()


def test_ten_thousand_rows_are_all_there_and_only_what_is_seen_is_measured(person: Person) -> None:
    person.begin()
    person.desk.editor.load(SystemMap(elements=[
        Element(id=f"e{n}", label=f"Élément {n}", description="mot " * (n % 40),
                x=n % 100 * 200.0, y=n // 100 * 90.0)
        for n in range(10_000)
    ]))  # fmt: skip
    person.desk.do("table")
    wait(5)
    grid = person.desk._windows["table"].grid
    assert grid.rows.rowCount() == 10_000
    assert shown(grid)[:2] == ["Élément 0", "Élément 1"]
    assert shown(grid)[-1] == "Élément 9999"
    taller = [row for row in range(10_000) if grid.rowHeight(row) > 34]
    assert 0 < len(taller) < 60

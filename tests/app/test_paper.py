"""Kit, sheets and entry by number, as somebody with a keyboard meets them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from sysmap.app.paper.entry_window import EntryWindow
from sysmap.app.paper.kit_window import KitWindow
from sysmap.app.paper.print_window import PrintWindow
from sysmap.app.shell import Shell
from sysmap.model import by_number
from tests.app.person import press, type_in, until, wait


@pytest.fixture
def shell_with(shell: Shell, tmp_path: Path, examples: list[Path]) -> Shell:
    path = tmp_path / "carte.sysmap"
    path.write_bytes(next(p for p in examples if "vimy" in p.name).read_bytes())
    shell.open(path)
    wait(2)
    return shell


@pytest.fixture
def entry(shell_with: Shell) -> EntryWindow:
    desk = shell_with.desk
    desk.do("number")
    desk.do("entry")
    window: Any = desk._windows["entry"]
    return window  # type: ignore[no-any-return]


def _type(window: EntryWindow, *lines: str) -> None:
    for line in lines:
        type_in(window.field, line)
        press(window.field, Qt.Key.Key_Return)


def _done(window: EntryWindow) -> list[str]:
    return [window.list.item(row).text() for row in range(window.list.count())]


def test_a_correction_is_a_number_then_words_and_one_step(entry: EntryWindow, shell_with: Shell) -> None:
    editor = shell_with.desk.editor
    before = by_number(editor.map, 3)
    assert before is not None
    _type(entry, "3")
    assert before.label in entry.head.text()  # type: ignore[attr-defined]
    _type(entry, "Gaspillage à table")
    after = by_number(editor.map, 3)
    assert after is not None
    assert (after.id, after.label) == (before.id, "Gaspillage à table")
    assert before.label in {after.original, *(said.text for said in after.wordings)}
    assert "Gaspillage à table" in _done(entry)[0]
    press(entry.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.map.elements[before.id] == before


def test_a_new_number_makes_an_element_of_its_kind(entry: EntryWindow, shell_with: Shell) -> None:
    editor = shell_with.desk.editor
    _type(entry, "61", "a: Parents d'élèves", "61 > 3 -")
    made = by_number(editor.map, 61)
    assert made is not None
    assert made.kind == "acteur"
    assert made.original == "Parents d'élèves"
    links = [link for link in editor.map.links.values() if link.source == made.id]
    assert [link.polarity for link in links] == ["-"]
    editor.undo()
    editor.undo()
    assert by_number(editor.map, 61) is None


def test_what_cannot_be_done_stays_with_a_sentence(entry: EntryWindow, shell_with: Shell) -> None:
    map = shell_with.desk.editor.map
    _type(entry, "99 > 3 +")
    assert entry.field.text() == "99 > 3 +"
    assert "99" in entry.trouble.text()  # type: ignore[attr-defined]
    entry.field.clear()
    _type(entry, "bonjour")
    assert entry.field.text() == "bonjour"
    assert shell_with.desk.editor.map is map


def test_escape_steps_back_and_the_arrow_brings_the_words_back(entry: EntryWindow) -> None:
    _type(entry, "3")
    type_in(entry.field, "presque fini")
    press(entry.field, Qt.Key.Key_Escape)
    assert (entry.field.text(), entry.shown) == ("", 3)
    press(entry.field, Qt.Key.Key_Up)
    assert entry.field.text() == "presque fini"
    entry.field.clear()
    press(entry.field, Qt.Key.Key_Escape)
    assert entry.shown == 0


def test_words_half_typed_go_to_the_frigo(entry: EntryWindow, shell_with: Shell) -> None:
    _type(entry, "3")
    type_in(entry.field, "idée en cours")
    entry.close()
    assert [one.text for one in shell_with.desk.editor.map.frigo.values()] == ["idée en cours"]


def test_numbering_is_one_step_and_later_elements_take_the_next(shell_with: Shell) -> None:
    desk = shell_with.desk
    desk.do("number")
    assert sorted(one.number for one in desk.editor.map.elements.values()) == list(range(1, 24))
    desk.editor.undo()
    assert {one.number for one in desk.editor.map.elements.values()} == {0}


def test_the_kit_is_seen_page_by_page_and_written(shell_with: Shell, tmp_path: Path) -> None:
    desk = shell_with.desk
    desk.do("kit")
    window = desk._windows["kit"]
    assert isinstance(window, KitWindow)
    window.cards.set_value(6)
    until(lambda: window._made is not None and len(window._made.leaves) == 4)
    assert window._made is not None
    assert window._made.leaves[1].name.startswith("Déroulé")
    press(window, Qt.Key.Key_PageDown)
    assert "2" in window.count.text()
    window.write(tmp_path / "kit.pdf")
    until((tmp_path / "kit.pdf").exists)
    assert (tmp_path / "kit.pdf").read_bytes().startswith(b"%PDF")
    window.close()


def test_the_kit_of_a_form_needs_no_map(shell: Shell, app: QApplication) -> None:
    page = shell._start
    assert page is not None
    page.question.setText("Qui mange quoi ?")
    page.cards[0].kit_wanted.emit()
    window = next(w for w in app.topLevelWidgets() if isinstance(w, KitWindow) and w.isVisible())
    assert "roles-elu" in window.canvases
    assert window._map().card.question == "Qui mange quoi ?"
    window.close()


def test_sheets_follow_the_map(shell_with: Shell) -> None:
    desk = shell_with.desk
    desk.do("sheets")
    window = desk._windows["sheets"]
    assert isinstance(window, PrintWindow)
    until(lambda: window._made is not None)
    assert "numéro" in window.said.text()
    window.numbering.click()
    until(lambda: window.said.isHidden())
    window.what.button("matrix").click()
    until(lambda: window._made is not None and "relié" in window._made.title)
    window.close()


@pytest.mark.parametrize("id", ["copy_map", "copy_poster"])
def test_a_picture_is_copied(shell_with: Shell, id: str) -> None:
    shell_with.desk.do(id)
    image = QGuiApplication.clipboard().image()
    assert max(image.width(), image.height()) >= 1500

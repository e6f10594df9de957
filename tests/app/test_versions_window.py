"""« Retrouver une version »: back to an earlier state, and back from it; a copy; a file that moved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton

import sysmap
from tests.app.person import Person, until


def opened(person: Person) -> Any:
    person.desk.do("versions")
    return person.desk._windows["versions"]


def press(window: Any, words: str) -> None:
    next(one for one in window.findChildren(QPushButton) if one.text() == words).click()


def worked(person: Person) -> Path:
    """A map with one state that is kept, of « Un », and « Un, Deux » on the desk."""
    person.begin()
    person.write("Un")
    person.shell.document.finish()
    person.write("Deux")
    person.shell.document.finish()
    path: Path = person.shell.document.path
    return path


def test_a_state_comes_back_in_one_step_that_is_undone(person: Person) -> None:
    path = worked(person)
    press(opened(person), "Revenir à cet état")
    assert person.labels() == ["Un"]
    assert person.shell.document.path == path
    person.saved()
    assert [e.label for e in sysmap.load(path).elements.values()] == ["Un"]
    person.desk.editor.undo()
    assert person.labels() == ["Un", "Deux"]
    person.saved()
    assert [e.label for e in sysmap.load(path).elements.values()] == ["Un", "Deux"]


def test_a_state_opened_apart_leaves_the_map_alone(person: Person) -> None:
    path = worked(person)
    press(opened(person), "Ouvrir à part")
    assert person.labels() == ["Un"]
    person.write("Trois")
    person.saved()
    assert person.shell.document.path != path
    assert [e.label for e in sysmap.load(path).elements.values()] == ["Un", "Deux"]


def test_a_file_that_moved_brings_its_states_along(person: Person, tmp_path: Path) -> None:
    """A stick has another letter each time; the name that a state had then is told."""
    path = worked(person)
    person.shell.document.move_to(tmp_path / "ailleurs.sysmap")
    window = opened(person)
    until(lambda: any(path.stem in one.text() for one in window.findChildren(QLabel)))
    press(window, "Revenir à cet état")
    assert person.labels() == ["Un"]


def test_a_damaged_state_is_said_and_changes_nothing(person: Person) -> None:
    worked(person)
    window = opened(person)
    for version in sysmap.storage.everywhere(person.map.id):
        version.path.write_text("{", "utf-8")
    press(window, "Revenir à cet état")
    assert person.labels() == ["Un", "Deux"]
    assert any("abîmé" in said or "s’arrête" in said for said in person.said())

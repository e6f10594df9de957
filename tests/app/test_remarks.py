"""Remarks are pinned, found again, resolved, and never leave the map."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from sysmap.analysis import text_version
from sysmap.app.remarks.window import RemarksWindow, place, unresolved
from sysmap.model import Poster
from sysmap.poster import export
from sysmap.poster.closing import minutes
from sysmap.storage import dumps, load
from tests.app.person import Person, press, type_in, wait

_KEY = Qt.Key


def remark(person: Person, text: str) -> RemarksWindow:
    """The action, the words, Enter."""
    person.desk.do("remark")
    window: RemarksWindow = person.desk._windows["remarks"]
    type_in(window.field, text)
    press(window.field, _KEY.Key_Return)
    return window


def test_a_remark_is_pinned_to_what_is_selected(person: Person) -> None:
    person.begin()
    person.write("Cantine", "Budget")
    person.select("Cantine")
    window = remark(person, "À revoir")
    (found,) = person.map.remarks.values()
    assert (found.text, found.on) == ("À revoir", person.element("Cantine").id)
    assert "Cantine" in window.about.text()
    window.close()
    person.desk.do("undo")
    assert not person.map.remarks


def test_with_nothing_selected_it_is_pinned_to_a_place(person: Person) -> None:
    person.begin()
    person.desk.editor.select(())
    remark(person, "Ici il manque quelque chose").close()
    (found,) = person.map.remarks.values()
    assert found.on == ""
    assert (round(found.x), round(found.y)) == tuple(map(round, person.desk.centre()))


def test_one_action_goes_from_one_open_remark_to_the_next(person: Person) -> None:
    person.begin()
    person.write("Cantine", "Budget", "Cantine > Budget +")
    person.select("Cantine")
    remark(person, "Un").close()
    person.desk.editor.select(person.map.links)
    remark(person, "Deux").close()
    seen = []
    for _n in range(3):
        person.desk.do("remark_next")
        seen.append(set(person.desk.editor.selection))
    cantine, link = {person.element("Cantine").id}, set(person.map.links)
    assert seen == [cantine, link, cantine]


def test_a_resolved_one_has_no_mark_any_more_and_can_be_opened_again(person: Person) -> None:
    person.begin()
    person.write("Cantine")
    person.select("Cantine")
    window = remark(person, "À revoir")
    (found,) = person.map.remarks.values()
    assert len(person.desk.remark_marks.places()) == 1
    window._settle(found.id)
    assert not unresolved(person.map)
    assert not person.desk.remark_marks.places()
    window._settle(found.id)
    assert len(unresolved(person.map)) == 1
    window.close()


def test_a_click_on_the_mark_opens_the_list(person: Person) -> None:
    person.begin()
    person.write("Cantine")
    person.select("Cantine")
    remark(person, "À revoir").close()
    wait(2)
    person.desk.editor.select(())
    at = person.desk.view.camera.to_screen(*place(person.desk, next(iter(person.map.remarks.values()))))
    spot = QPoint(round(at.x) + 5, round(at.y) - 10)
    QTest.mouseClick(person.desk.view, Qt.MouseButton.LeftButton, pos=spot)
    assert person.desk.editor.selection == {person.element("Cantine").id}
    assert person.desk._windows["remarks"].isVisible()
    person.desk._windows["remarks"].close()


def test_the_room_does_not_see_the_marks(person: Person) -> None:
    person.begin()
    person.write("Cantine")
    person.select("Cantine")
    remark(person, "À revoir").close()
    person.desk.editor.select(())
    at = person.desk.remark_marks.places()[0][0]
    person.desk.do("room")
    wait(5)
    assert not person.desk.remark_marks.at(at)
    person.desk.do("room")


@pytest.mark.parametrize("suffix", [".pdf", ".svg", ".png"])
def test_a_remark_is_in_no_output(person: Person, tmp_path: Path, suffix: str) -> None:
    person.begin()
    person.write("Cantine")
    person.select("Cantine")
    remark(person, "SECRET-REMARK").close()
    path = tmp_path / f"affiche{suffix}"
    export(person.map, Poster(id="p"), path)
    assert not load(path).remarks
    assert b"SECRET-REMARK" not in path.read_bytes()
    assert "SECRET-REMARK" not in text_version(person.map) + minutes(person.map, "fr", "2026-03-12")
    assert "SECRET-REMARK" in json.dumps(json.loads(dumps(person.map)))

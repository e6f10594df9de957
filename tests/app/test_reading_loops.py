"""Loops beside the map: traced by clicks, listed, named, told, and said to be broken."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from sysmap.app.reading.loops_page import LoopsPage
from sysmap.app.reading.naming import LoopNaming
from sysmap.app.reading.side import reading_now
from sysmap.editing import operations
from sysmap.resources import examples
from tests.app.person import Person, press, type_in, until, wait


def three(person: Person, *signs: str) -> Any:
    """« Un » → « Deux » → « Trois » → « Un »."""
    person.begin()
    person.write("Un", "Deux", "Trois")
    with person.desk.editor.transaction("relations") as draft:
        ids = [person.element(label).id for label in ("Un", "Deux", "Trois", "Un")]
        for (a, b), sign in zip(pairwise(ids), signs or ("+", "+", "+"), strict=False):
            operations.connect(draft, a, b, "influence", polarity=sign)
    person.desk.editor.select(())
    person.desk.view.fit()
    return person.desk


def trace(person: Person, *labels: str) -> None:
    person.desk.do("trace_loop")
    for label in labels:
        person.hand.click(label)
        wait(2)


def page(desk: Any) -> LoopsPage:
    found = reading_now(desk) or desk.panel
    assert isinstance(found, LoopsPage)
    return found


def listed(desk: Any) -> LoopsPage:
    desk.do("loops")
    found = page(desk)
    until(lambda: not found._stale)
    return found


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """The menus that come up: nobody can grab the keyboard of a screen that is not there."""
    found: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda self, at: found.append(self))
    return found


def choose(asked: list[QMenu], words: str) -> None:
    next(action for action in asked[-1].actions() if words in action.text()).trigger()
    wait(2)


def test_clicking_round_makes_a_loop_that_is_named_in_place_in_one_step(person: Person) -> None:
    desk = three(person)
    trace(person, "Un", "Deux", "Trois")
    assert not person.map.loops
    person.hand.click("Un")
    wait(5)
    (loop,) = person.map.loops.values()
    assert len(loop.links) == 3
    field = next(one for one in desk.view.findChildren(LoopNaming))
    type_in(field, "Le cercle")
    press(field, Qt.Key.Key_Return)
    assert next(iter(person.map.loops.values())).name == "Le cercle"
    assert desk.tool == "select"
    desk.do("undo")
    assert not person.map.loops


def test_each_click_is_lit_with_its_number_and_escape_takes_one_back(person: Person) -> None:
    desk = three(person)
    trace(person, "Un", "Deux")
    marks = {person.map.elements[id].label: said for id, said in desk.lens.light.marks.items()}
    assert marks == {"Un": "1", "Deux": "2"}
    press(desk.view, Qt.Key.Key_Escape)
    assert len(desk.lens.light.marks) == 1
    press(desk.view, Qt.Key.Key_Escape)
    assert desk.tool == "trace"
    press(desk.view, Qt.Key.Key_Escape)
    assert desk.tool == "select"
    assert not desk.lens.on


def test_where_no_relation_goes_one_is_offered_and_undone_with_the_loop(
    person: Person, asked: list[QMenu]
) -> None:
    desk = three(person, "+", "+")
    trace(person, "Un", "Deux", "Trois", "Un")
    assert "Aucune relation ne va de" in desk.lens.sentence
    choose(asked, "sens inverse")
    (loop,) = person.map.loops.values()
    assert person.map.links[loop.links[-1]].polarity == "-"
    desk.do("undo")
    assert not person.map.loops
    assert len(person.map.links) == 2


def test_of_two_relations_side_by_side_the_sentence_is_chosen(person: Person, asked: list[QMenu]) -> None:
    desk = three(person)
    a, b = person.element("Un").id, person.element("Deux").id
    with desk.editor.transaction("autre") as draft:
        other = operations.connect(draft, a, b, "influence", polarity="-")
    trace(person, "Un", "Deux")
    assert len(asked[-1].actions()) == 2
    choose(asked, "diminue")
    assert desk.lens.light.ribbon == (other.id,)


def test_an_element_that_is_there_already_is_refused(person: Person) -> None:
    desk = three(person)
    trace(person, "Un", "Deux", "Trois", "Deux")
    assert "est déjà dans la boucle" in desk.lens.sentence
    assert len(desk.lens.light.ribbon) == 2


def test_the_keyboard_traces_too(person: Person) -> None:
    desk = three(person)
    desk.do("trace_loop")
    for label in ("Un", "Deux", "Trois", "Un"):
        person.select(label)
        press(desk.view, Qt.Key.Key_Return)
    wait(5)
    assert len(person.map.loops) == 1


def test_another_tool_ends_the_tracing(person: Person) -> None:
    desk = three(person)
    trace(person, "Un")
    desk.view.use("hand")
    assert not desk.lens.on
    assert desk.tool == "hand"


def test_the_panel_lists_named_loops_first_and_lights_the_one_that_is_walked_to(person: Person) -> None:
    desk = three(person)
    found = listed(desk)
    assert [one.id for one in found.rows] == [""]
    press(found.list, Qt.Key.Key_Down)
    assert len(desk.lens.light.ribbon) == 3
    assert "S’amplifie (R)" in found.list.item(1).text()
    press(found.list, Qt.Key.Key_Return)
    type_in(found.sheet.name, "Le cercle")
    press(found.sheet.name, Qt.Key.Key_Return)
    until(lambda: not found._stale)
    assert [loop.name for loop in person.map.loops.values()] == ["Le cercle"]
    assert found.rows[0].name == "Le cercle"
    assert len(found.rows) == 1


def test_a_sign_that_is_corrected_changes_what_the_loop_is(person: Person) -> None:
    desk = three(person)
    found = listed(desk)
    found.choose(0)
    link = next(iter(person.map.links))
    with desk.editor.transaction("signe") as draft:
        operations.set_polarity(draft, [link], "-")
    until(lambda: bool(found.rows) and found.rows[0].way == "B")
    assert "s’équilibre (B)" in desk.lens.title
    assert found.loop is not None


def test_a_named_loop_that_is_broken_stays_and_can_be_mended(person: Person) -> None:
    desk = three(person)
    trace(person, "Un", "Deux", "Trois", "Un")
    press(next(one for one in desk.view.findChildren(LoopNaming)), Qt.Key.Key_Escape)
    (loop,) = person.map.loops.values()
    gone = person.map.links[loop.links[0]]
    with desk.editor.transaction("moins") as draft:
        operations.delete(draft, [gone.id])
    found = page(desk)
    until(lambda: found.rows[0].broken)
    assert "n’est plus là" in found.sheet.said.text()
    assert not found.sheet.mend.isVisible()
    with desk.editor.transaction("plus") as draft:
        operations.connect(draft, gone.source, gone.target, "influence", polarity="+")
    until(lambda: found.sheet.mend.isVisible())
    found.sheet.mend.click()
    until(lambda: not page(desk).rows[0].broken)


def test_the_caps_are_changed_where_what_is_left_out_is_said(person: Person) -> None:
    person.shell.open(next(path for path in examples() if "vimy" in path.name), lent=True)
    desk = person.desk
    found = listed(desk)
    assert len(found.rows) == 8
    assert not found.about.isVisible()
    for loop in list(person.map.loops):
        with desk.editor.transaction("oubli") as draft:
            operations.delete(draft, [loop])
    found.caps.longest.setText("3")
    found.caps.longest.editingFinished.emit()
    until(lambda: len(found.rows) == 5)
    assert found.about.text() == "N’ont pas été listées\u00a0: les boucles de plus de 3 relations."


def test_the_count_of_the_status_line_opens_them(person: Person) -> None:
    desk = three(person)
    until(lambda: desk.status.counts.press is not None)
    desk.status.counts.press()
    assert isinstance(desk.panel, LoopsPage)
    with desk.editor.transaction("moins") as draft:
        operations.delete(draft, [next(iter(person.map.links))])
    until(lambda: desk.status.counts.press is None)


def test_a_loop_that_is_told_has_its_view(person: Person) -> None:
    desk = three(person)
    found = listed(desk)
    found.choose(0)
    found.sheet.tell.click()
    (view,) = person.map.views.values()
    assert view.loop in person.map.loops
    assert desk.view.scene.view == view
    assert not desk.lens.on
    desk.do("undo")
    assert not person.map.views
    assert not person.map.loops


def test_in_front_of_a_room_arrows_walk_from_loop_to_loop(person: Person) -> None:
    desk = three(person)
    desk.room.enter()
    try:
        desk.do("loops")
        found = next(iter(desk.findChildren(LoopsPage)))
        until(lambda: not found._stale)
        assert not found.isVisible()
        press(desk.view, Qt.Key.Key_Down)
        assert "Si « Un » augmente" in desk.lens.sentence.replace("\u00a0", " ")
        press(desk.view, Qt.Key.Key_Escape)
        wait(5)
        assert not desk.lens.on
    finally:
        desk.room.leave()


def test_the_ring_on_the_map_leads_to_its_loop(person: Person) -> None:
    desk = three(person)
    trace(person, "Un", "Deux", "Trois", "Un")
    press(next(one for one in desk.view.findChildren(LoopNaming)), Qt.Key.Key_Escape)
    page(desk).leave()
    (loop,) = person.map.loops.values()
    desk.editor.select([loop.id])
    assert desk.actions_by_id["read_loop"].when(desk)
    desk.view.edit_selected()
    assert page(desk).loop.id == loop.id
    assert set(desk.lens.light.ribbon) == set(loop.links)


def test_a_loop_through_a_note_of_the_facilitator_is_not_said_to_a_room(person: Person) -> None:
    desk = three(person)
    trace(person, "Un", "Deux", "Trois", "Un")
    press(next(one for one in desk.view.findChildren(LoopNaming)), Qt.Key.Key_Escape)
    with desk.editor.transaction("réservé") as draft:
        draft.change(draft.elements[person.element("Deux").id], visibility="facilitator")
    page(desk).leave()
    desk.room.enter()
    try:
        desk.do("loops")
        found = next(one for one in desk.findChildren(LoopsPage) if not one._gone)
        until(lambda: not found._stale)
        assert found.rows == []
        press(desk.view, Qt.Key.Key_Down)
        assert not desk.lens.on
    finally:
        desk.room.leave()


def test_a_map_that_is_only_read_is_read_by_its_loops(person: Person) -> None:
    desk = three(person)
    desk.editor.closed = True
    try:
        found = listed(desk)
        found.choose(0)
        assert desk.lens.on
        assert not found.sheet.tell.isVisible()
        assert found.sheet.name.isReadOnly()
    finally:
        desk.editor.closed = False


def test_a_map_without_loops_says_why(person: Person) -> None:
    desk = three(person, "+", "+")
    found = listed(desk)
    assert found.rows == []
    assert "on ne revient jamais" in found.about.text()


def test_in_front_of_a_room_a_long_loop_is_told_relation_by_relation(person: Person) -> None:
    person.shell.open(next(path for path in examples() if "vimy" in path.name), lent=True)
    wait(5)
    found = listed(person.desk)
    long = max(found.rows, key=lambda one: len(one.links))
    person.desk.do("room")
    wait(20)
    found = page(person.desk)
    found.choose_links(long.links)
    lens, view = person.desk.lens, person.desk.view
    assert lens.title.endswith("relation 1 sur 7 →")
    assert lens.covers < view.height() / 2
    told = [lens.sentence]
    for _ in range(7):
        press(view, Qt.Key.Key_Right)
        told.append(lens.sentence)
    assert lens.title.endswith("relation 7 sur 7")
    assert len(set(told)) == 7
    assert set(lens.light.ribbon) == set(long.links)
    press(view, Qt.Key.Key_Left)
    assert lens.title.endswith("relation 6 sur 7 →")
    person.desk.room.leave()

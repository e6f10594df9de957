"""Voir autrement: the same elements through several templates, in the window and by keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from sysmap.app.ways import aside, axes, offered, turning, waiting
from sysmap.editing import operations
from sysmap.model import Element
from tests.app.person import Person, press, until, wait


@pytest.fixture
def map(person: Person, examples: list[Path]) -> Any:
    person.shell.open(next(path for path in examples if "petr" in path.name), lent=True)
    wait(20)
    return person.map


def on_map(person: Person, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    person.shell.activateWindow()
    person.desk.view.setFocus()
    wait(5)
    press(person.desk.view, key, held)
    wait(5)


def ways(person: Person) -> list[str]:
    return [turning.name_of(person.map, one) for one in person.map.arrangements.values()]


def window(person: Person) -> Any:
    person.desk.do("ways")
    wait(5)
    return person.desk._windows["ways"]


def test_a_template_is_laid_in_one_step_and_undone_in_one(person: Person, map: Any) -> None:
    turning.lay(person.desk, "cible")
    assert person.map.template == "cible"
    assert len(ways(person)) == 2
    assert waiting.ids(person.map), "nobody has a proximity yet: they wait beside the page"
    assert len(person.map.elements) == len(map.elements)
    person.desk.do("undo")
    wait(5)
    assert person.map == map


def test_the_window_turns_renames_and_removes(person: Person, map: Any) -> None:
    opened = window(person)
    card = next(card for card in opened.cards if card.template == "cible")
    card.click()
    wait(10)
    assert [opened.list.item(i).text() for i in range(opened.list.count())] == ways(person)
    press(opened.list, Qt.Key.Key_Up)
    wait(5)
    assert person.map.zones == map.zones
    assert {id: (e.x, e.y, e.zones) for id, e in person.map.elements.items()} == {
        id: (e.x, e.y, e.zones) for id, e in map.elements.items()}  # fmt: skip
    turning.rename(person.desk, next(reversed(person.map.arrangements)), "Cercles")
    assert opened.list.item(1).text() == "Cercles"
    opened.list.setCurrentRow(1)
    press(opened.list, Qt.Key.Key_Delete)
    wait(5)
    assert not person.map.arrangements
    assert person.map.zones == map.zones


def test_the_tab_names_the_way_of_looking_and_the_key_turns_the_page(person: Person, map: Any) -> None:
    turning.lay(person.desk, "cible")
    wait(5)
    tab = person.desk.view_tab
    assert tab.way.isVisible()
    assert tab.way.text().startswith("Façon de voir")
    on_map(person, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert person.map.zones == map.zones
    assert turning.current(person.map) in tab.way.text()


def test_a_view_turns_the_page_to_its_own_way_of_looking(person: Person, map: Any) -> None:
    from sysmap.app.commands import show

    turning.lay(person.desk, "cible")
    target = person.map.arrangement
    person.desk.do("new_view")
    view = next(reversed(person.map.views))
    with person.desk.editor.transaction("vue") as draft:
        draft.change(draft.views[view], arrangement=target)
    person.desk.do("next_way")
    assert person.map.arrangement != target
    show.look(person.desk, view)
    assert person.map.arrangement == target


def test_dragging_from_the_strip_into_a_ring_writes_and_undoes_at_once(person: Person, map: Any) -> None:
    turning.lay(person.desk, "cible")
    wait(600)
    apart = next(id for id in waiting.ids(person.map) if person.map.elements[id].kind == "acteur")
    ring = person.map.zones["coeur"].shape
    from sysmap.editing import operations

    element = person.map.elements[apart]
    before = person.map
    with person.desk.editor.transaction("déplacement") as draft:
        operations.move(draft, [apart], ring.x - element.x, ring.y - element.y)
    moved = person.map.elements[apart]
    assert moved.zones == ("coeur",)
    assert moved.attributes["proximite"] == "coeur"
    person.desk.do("undo")
    assert person.map == before


def test_zones_fold_hide_and_keep_off_paper_by_keyboard(person: Person, map: Any) -> None:
    person.desk.editor.select(["elu"])
    on_map(person, Qt.Key.Key_B)
    assert person.map.zones["elu"].folded
    held = [e.id for e in person.map.elements.values() if "elu" in e.zones]
    assert "elu" in person.desk.view.figure.zones
    assert not set(held) & person.desk.view.figure.elements.keys()
    on_map(person, Qt.Key.Key_B)
    assert not person.map.zones["elu"].folded
    assert [e.id for e in person.map.elements.values() if "elu" in e.zones] == held
    on_map(person, Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    assert not person.map.zones["elu"].printed
    on_map(person, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert person.map.zones["elu"].hidden
    assert [e.id for e in person.map.elements.values() if "elu" in e.zones] == held
    person.desk.do("show_zones")
    assert not person.map.zones["elu"].hidden


def test_undoing_a_turn_leaves_the_view_that_belongs_to_the_other_page(person: Person, map: Any) -> None:
    from sysmap.app.commands import show

    turning.lay(person.desk, "cible")
    person.desk.do("new_view")
    view, target = next(reversed(person.map.views)), person.map.arrangement
    with person.desk.editor.transaction("vue") as draft:
        draft.change(draft.views[view], arrangement=target)
    person.desk.do("next_way")
    assert show.current(person.desk) is None
    show.look(person.desk, view)
    wait(5)
    assert show.current(person.desk).id == view
    person.desk.do("undo")
    wait(5)
    assert person.map.arrangement != target
    assert show.current(person.desk) is None


def test_a_large_map_finds_its_places_aside_and_can_be_stopped(person: Person, map: Any) -> None:
    with person.desk.editor.transaction("beaucoup") as draft:
        for i in range(aside.MANY):
            draft.put(Element(id=f"n{i}", kind="acteur", label=f"Acteur {i}", category="elu", y=60 * i))
    before = person.map
    turning.lay(person.desk, "fantastiques-coins")
    assert person.map is before
    assert any("cherchent leur place" in said for said in person.said())
    person.desk.aside._given_up()
    until(lambda: not person.desk.aside._job.busy)
    wait(20)
    assert person.map is before
    turning.lay(person.desk, "fantastiques-coins")
    until(lambda: not person.desk.aside.busy)
    assert person.map.template == "fantastiques-coins"
    person.desk.do("undo")
    wait(5)
    assert person.map == before


def test_who_waits_is_told_why_and_what_the_template_brings_is_offered(person: Person, map: Any) -> None:
    turning.lay(person.desk, "frise")
    said = " ".join(person.said())
    assert "tous attendent" in said
    assert "Notre étoile" in said
    assert not any(e.kind == "etoile" for e in person.map.elements.values())
    offered.add(person.desk, "frise")
    star = next(e for e in person.map.elements.values() if e.kind == "etoile")
    assert star.zones == ("horizon",)
    waiting.choose(person.desk)
    assert person.desk.editor.selection == frozenset(map.elements)


def test_an_axis_has_unit_and_scale_and_what_stands_along_it_follows(person: Person, map: Any) -> None:
    turning.lay(person.desk, "pouvoir")
    one = next(id for id, e in map.elements.items() if e.kind == "acteur")
    with person.desk.editor.transaction("valeurs") as draft:
        operations.set_fields(draft, [one], attributes={"pouvoir": 8, "concernement": 4})
    y = person.map.elements[one].y
    opened = axes.window(person.desk)

    def give(name: str, text: str) -> None:
        field = opened.fields[("pouvoir", name)]
        field.setText(text)
        field.setModified(True)
        field.editingFinished.emit()

    give("unit", "k€")
    give("high", "2500,5")
    axis = person.map.axes["pouvoir"]
    assert axis.stops[0].label == "2\u202f500,5"
    assert axis.stops[-1].label == "0"
    assert person.map.elements[one].y > y, "8 of 2 500 is little"
    give("low", "beaucoup")
    assert "ne fait pas une échelle" in opened.said.text()
    assert person.map.axes["pouvoir"] == axis
    assert any("(k€)" in "".join(text.lines.lines) for text in person.desk.view.figure.axes["pouvoir"].labels)
    for _ in range(3):
        person.desk.do("undo")
    assert person.map.axes["pouvoir"].unit == ""
    assert not person.map.elements[one].attributes


def test_those_who_wait_are_put_into_a_zone_by_keyboard(
    person: Person, map: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: menus.append(menu))
    turning.lay(person.desk, "cible")
    wait(600)
    waiting.choose(person.desk)
    person.desk.editor.select(sorted(person.desk.editor.selection)[:3])
    chosen = person.desk.editor.selection
    on_map(person, Qt.Key.Key_J)
    next(action for action in menus[0].actions() if action.text() == "Au cœur").trigger()
    wait(600)
    assert all("coeur" in person.map.elements[id].zones for id in chosen)
    person.desk.do("undo")
    wait(5)
    assert all(id in waiting.ids(person.map) for id in chosen)

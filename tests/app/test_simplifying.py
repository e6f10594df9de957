"""From 110 elements to 25: proposals with their reasons, ticked by keyboard, one step to undo."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from sysmap.app.finding.search import answers
from sysmap.model import Element, Link, SystemMap, is_indirect
from tests.app.person import Person, press, until, wait
from tests.workshop import workshop


@pytest.fixture
def crowd(person: Person) -> Any:
    person.begin()
    person.desk.editor.load(workshop())
    wait(20)
    return person.map


def opened(person: Person) -> Any:
    person.desk.do("simplify")
    wait(5)
    return person.desk._windows["simplify"]


def row(window: Any, label: str) -> int:
    return next(n for n in range(window.list.count()) if window.list.item(n).text() == label)


def test_twenty_five_are_proposed_and_each_says_why(person: Person, crowd: Any) -> None:
    window = opened(person)
    assert window.count.text() == "25 sur 110"
    assert window.list.count() == 110
    ticked = [n for n in range(110) if window.list.item(n).checkState() == Qt.CheckState.Checked]
    assert len(ticked) == 25
    assert ticked == list(range(25))
    why = [window.list.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in ticked]
    assert all(", " in said for said in why)
    assert any("dit par 5 tables sur 5" in said for said in why)
    assert any("boucle «\u00a0Le village attire\u00a0»" in said for said in why)


def test_space_leaves_one_out_and_the_slider_does_not_bring_it_back(person: Person, crowd: Any) -> None:
    window = opened(person)
    gone = window.list.item(6).text()
    window.list.setCurrentRow(6)
    press(window.list, Qt.Key.Key_Space)
    assert window.count.text() == "24 sur 110"
    window.slider.setValue(30)
    assert window.count.text() == "30 sur 110"
    assert window.list.item(row(window, gone)).checkState() == Qt.CheckState.Unchecked
    press(window.list, Qt.Key.Key_Space)
    assert window.count.text() == "31 sur 110"


def test_a_loop_that_loses_an_element_is_said(person: Person, crowd: Any) -> None:
    window = opened(person)
    assert not window.cut.isVisible()
    window.list.setCurrentRow(row(window, "Habitants écoutés"))
    press(window.list, Qt.Key.Key_Space)
    assert "Le village attire" in window.cut.text()
    assert "Habitants écoutés" in window.cut.text()
    assert window.cut.isVisible()


def test_the_view_is_one_step_and_nothing_is_duplicated(person: Person, crowd: Any) -> None:
    window = opened(person)
    until(lambda: window.picture.found is not None)
    assert "85 autres éléments restent dans la carte" in window.said.text()
    assert "liens indirects" in window.said.text()
    before = person.map
    window.make()
    (view,) = person.map.views.values()
    assert view.name == "Vue simplifiée"
    assert view.indirect
    assert len(view.filter.only) == 25
    assert person.map.elements == before.elements
    assert person.map.links.keys() == before.links.keys()
    figure = person.desk.view.figure
    assert len(figure.elements) == 25
    assert any(is_indirect(placed.record) for placed in figure.links.values())
    person.desk.editor.undo()
    assert not person.map.views
    assert len(person.desk.view.figure.elements) == 110


def test_a_simplified_view_is_taken_up_again(person: Person, crowd: Any) -> None:
    opened(person).make()
    window = opened(person)
    assert window.count.text() == "25 sur 110"
    press(window.list, Qt.Key.Key_Space)
    window.name.setText("Pour le mur")
    window.done.click()
    (view,) = person.map.views.values()
    assert view.name == "Pour le mur"
    assert len(view.filter.only) == 24


def test_another_view_can_be_made_of_it(person: Person, crowd: Any) -> None:
    opened(person).make()
    opened(person).make(another=True)
    names = [view.name for view in person.map.views.values()]
    assert names == ["Vue simplifiée", "Vue simplifiée 2"]


def test_from_the_poster_the_poster_follows(person: Person, crowd: Any) -> None:
    person.desk.do("poster")
    poster = person.desk._windows["poster"]
    poster.choices.fewer.click()
    wait(5)
    window = person.desk._windows["simplify"]
    window.done.click()
    (view,) = person.map.views.values()
    assert poster.poster.view == view.id
    assert "simplify" not in person.desk._windows
    poster.close()


def test_indirect_relations_of_a_view_can_be_put_away(person: Person, crowd: Any) -> None:
    opened(person).make()
    person.desk.do("views")
    fields = person.desk._windows["views"].fields
    assert fields.indirect.isChecked()
    fields.indirect.click()
    assert not any(is_indirect(placed.record) for placed in person.desk.view.figure.links.values())


def test_the_search_finds_it_and_an_empty_map_offers_nothing(person: Person, crowd: Any) -> None:
    assert any("Simplifier" in answer.title for answer in answers(person.desk, "moins d’éléments"))
    person.begin()
    assert not person.desk.actions_by_id["simplify"].when(person.desk)


def test_ten_elements_are_all_kept(person: Person) -> None:
    person.begin()
    person.write(*(f"Facteur {name}" for name in "abcdefghij"))
    window = opened(person)
    assert window.count.text() == "10 sur 10"


def test_a_thousand_elements_are_proposed_and_pictured(person: Person) -> None:
    person.begin()
    elements = [Element(id=f"e{n}", label=f"Facteur {n}", x=n % 40 * 180, y=n // 40 * 90, dots=n % 7)
                for n in range(1000)]  # fmt: skip
    links = [Link(id=f"l{n}", source=f"e{n % 1000}", target=f"e{n * 7 % 1000}", polarity="+-"[n % 2])
             for n in range(1, 1500)]  # fmt: skip
    person.desk.editor.load(SystemMap(elements=elements, links=links))
    window = opened(person)
    assert window.count.text() == "25 sur 1000"
    until(lambda: window.picture.found is not None)
    assert "975 autres éléments" in window.said.text()
    window.make()
    assert len(person.desk.view.figure.elements) == 25


def test_the_field_finds_by_reason(person: Person, crowd: Any) -> None:
    window = opened(person)
    window.field.setText("route dévore")
    shown = [window.list.item(n).text() for n in range(110) if not window.list.item(n).isHidden()]
    assert "Trajets seuls en voiture" in shown
    assert len(shown) == 5


def test_an_indirect_relation_tells_what_it_goes_through(person: Person, crowd: Any) -> None:
    from sysmap.app.frame.tips import indirect_tip

    opened(person).make()
    placed = next(p for p in person.desk.view.figure.links.values() if is_indirect(p.record))
    said = indirect_tip(person.map, person.desk.view.figure, placed)
    first, second = said.splitlines()[:2]
    assert "indirectement" in first
    assert second.startswith("via ")
    at = placed.route.at(placed.route.length() / 2)[0]
    assert person.desk.view.desk.at(*at) is None or person.desk.view.desk.at(*at).id != placed.id


def test_moving_an_element_takes_its_indirect_relations_along(person: Person, crowd: Any) -> None:
    opened(person).make()
    view, scene = person.desk.view, person.desk.view.scene
    placed = next(p for p in view.figure.links.values() if is_indirect(p.record))
    moved = person.map.elements[placed.record.source]
    person.desk.editor.preview(lambda draft: draft.change(moved, x=moved.x + 90))
    assert placed.id in scene.live.ids
    assert placed.id in scene.live.figure.links
    person.desk.editor.preview(None)
    assert not [id for id in person.map.links if id.startswith("indirect")]

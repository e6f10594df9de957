"""What a group does together, through the window: merging, resemblance, dots, stages."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolTip

from sysmap.app.stages import taking as stage_taking
from sysmap.app.stages.window import StagesWindow
from sysmap.app.workshop.dots import DotsField
from sysmap.canvas import MapView
from tests.app.person import Person, press, type_in, wait


def view(person: Person) -> MapView:
    found: MapView = person.desk.view
    found.setFocus()
    wait(2)
    return found


def choose(person: Person, words: str) -> None:
    wait(200)
    (banner,) = [b for b in person.shell.banners.shown() if "ressemblent" in b.sentence]
    (found,) = [b for b in banner.findChildren(QPushButton) if b.text() == words]
    found.click()
    wait(5)


def alike(person: Person) -> list[str]:
    wait(200)
    return [said for said in person.said() if "ressemblent" in said]


def test_two_gestures_merge_and_one_separates(person: Person) -> None:
    person.begin()
    person.write("Cantine", "Repas du midi", "Restauration", "Budget")
    person.select("Cantine", "Repas du midi", "Restauration")
    QTest.keyClick(view(person), Qt.Key.Key_M)
    assert person.labels() == ["Cantine", "Budget"]
    assert person.element("Cantine").times == 3
    assert "fusion de 3 éléments" in person.desk.bar.undo.toolTip()
    panel = [label.text() for label in person.desk.inspector.findChildren(QLabel)]
    assert any("Dit 3 fois" in text and "Restauration" in text for text in panel)
    person.desk.do("split")
    assert sorted(person.labels()) == ["Budget", "Cantine", "Repas du midi", "Restauration"]
    assert "séparation de 3 éléments" in person.desk.bar.undo.toolTip()
    person.desk.do("undo")
    person.desk.do("undo")
    assert sorted(person.labels()) == ["Budget", "Cantine", "Repas du midi", "Restauration"]
    assert not person.desk.editor.history.can_redo or person.element("Cantine").times == 1


def test_the_pointer_on_it_says_how_it_was_said(person: Person) -> None:
    person.begin()
    person.write("Cantine", "Repas <du> midi")
    person.select("Cantine", "Repas <du> midi")
    person.desk.do("merge")
    wait(5)
    desk, element = person.desk, person.element("Cantine")
    spot = desk.view.camera.to_screen(element.x, element.y)
    at = QPoint(round(spot[0]), round(spot[1]))
    QApplication.sendEvent(desk.view, QHelpEvent(QEvent.Type.ToolTip, at, desk.view.mapToGlobal(at)))
    assert "Dit 2 fois" in QToolTip.text()
    assert "Repas ‹du› midi" in QToolTip.text()
    QToolTip.hideText()


def test_a_letter_on_the_map_begins_a_line_when_nothing_is_selected(person: Person) -> None:
    person.begin()
    person.desk.editor.select(())
    QTest.keyClick(view(person), Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier)
    assert person.desk.capture.field.text() == "m"


def test_what_looks_alike_is_proposed_and_writing_goes_on(person: Person) -> None:
    person.begin()
    person.write("Cantine")
    field = person.desk.capture.field
    field.setFocus()
    person.write("La cantine")
    assert alike(person) == ["«\u00a0Cantine\u00a0» et «\u00a0La cantine\u00a0» se ressemblent."]
    assert QApplication.focusWidget() is field
    assert len(person.map.elements) == 2
    choose(person, "Fusionner")
    assert person.labels() == ["Cantine"]
    assert [w.text for w in person.element("Cantine").wordings] == ["La cantine"]
    assert QApplication.focusWidget() is field


def test_keeping_both_is_remembered_and_separating_proposes_nothing(person: Person) -> None:
    person.begin()
    person.write("Cantine", "La cantine")
    choose(person, "Garder les deux")
    assert len(person.map.elements) == 2
    person.desk.do("undo")
    person.desk.do("redo")
    assert alike(person) == []
    person.select("Cantine", "La cantine")
    person.desk.do("merge")
    person.desk.do("split")
    wait(5)
    assert alike(person) == []


def test_dots_are_typed_counted_and_reset(person: Person) -> None:
    person.begin()
    person.write("Cantine", "Budget")
    person.select("Cantine")
    person.desk.do("dots")
    (box,) = person.desk.view.findChildren(DotsField)
    type_in(box.field, "x&é")
    press(box.field, Qt.Key.Key_Return)
    wait(5)
    assert person.element("Cantine").dots == 12
    assert person.element("Budget").dots == 0
    assert "12 gommettes" in person.desk.status.counts.text()
    assert QApplication.focusWidget() is person.desk.view
    person.desk.do("no_dots")
    assert person.element("Cantine").dots == 0
    assert "gommette" not in person.desk.status.counts.text()
    person.desk.do("undo")
    assert person.element("Cantine").dots == 12


def test_escape_leaves_the_dots_as_they_were(person: Person) -> None:
    person.begin()
    person.write("Cantine")
    person.select("Cantine")
    QTest.keyClick(view(person), Qt.Key.Key_G)
    (box,) = person.desk.view.findChildren(DotsField)
    type_in(box.field, "7")
    press(box.field, Qt.Key.Key_Escape)
    wait(5)
    assert person.element("Cantine").dots == 0
    assert not person.desk.view.findChildren(DotsField)


def stages(person: Person) -> list[Any]:
    return [*person.map.stages.values()]


def test_a_stage_is_taken_with_one_key_and_restored_in_one_step(person: Person) -> None:
    person.begin()
    person.write("Cantine")
    person.desk.do("stage")
    person.desk.do("stage")
    (stage,) = stages(person)
    assert "\u00a0h\u00a0" in stage.name
    assert "étape" in person.desk.bar.undo.toolTip()
    person.write("Budget")
    person.desk.do("stages")
    window = person.desk.show_window("stages", StagesWindow)
    assert any("1 élément, 0 relation" in label.text() for label in window.findChildren(QLabel))
    (back,) = [b for b in window.findChildren(QPushButton) if "Revenir" in b.text()]
    back.click()
    wait(5)
    assert person.labels() == ["Cantine"]
    assert stages(person) == [stage]
    person.desk.do("undo")
    assert person.labels() == ["Cantine", "Budget"]


def test_a_stage_can_be_named(person: Person) -> None:
    person.begin()
    person.write("Cantine")
    person.desk.do("stage")
    window = person.desk.show_window("stages", StagesWindow)
    (name,) = [e for e in window.findChildren(QLineEdit) if e.isVisibleTo(window)]
    name.setText("Avant la pause")
    press(name, Qt.Key.Key_Return)
    wait(5)
    assert [stage.name for stage in stages(person)] == ["Avant la pause"]


def test_the_curtain_takes_a_stage_when_something_changed(person: Person) -> None:
    person.begin()
    person.desk.do("curtain")
    assert stages(person) == []
    person.desk.do("curtain")
    person.write("Cantine")
    person.desk.do("curtain")
    person.desk.do("curtain")
    person.desk.do("curtain")
    assert [stage.auto for stage in stages(person)] == [True]


def test_ten_minutes_of_work_take_a_stage_and_cost_no_redo(person: Person, monkeypatch: Any) -> None:
    monkeypatch.setattr(stage_taking, "EVERY", 20)
    monkeypatch.setattr(stage_taking, "SOON", 20)
    person.begin()
    person.write("Cantine")
    wait(60)
    assert [stage.auto for stage in stages(person)] == [True]
    person.write("Budget")
    person.desk.do("undo")
    wait(60)
    assert len(stages(person)) == 1
    person.desk.do("redo")
    wait(60)
    assert len(stages(person)) == 2


def test_an_absent_actor_is_typed_with_one_prefix_and_drawn_dashed(person: Person) -> None:
    person.begin()
    person.write("i: État", "i:Entreprises", "J’invite : tout le monde")
    who = {e.label: (e.kind, e.category) for e in person.map.elements.values()}
    assert who["État"] == who["Entreprises"] == ("acteur", "absent")
    assert who["J’invite\u00a0: tout le monde"] == ("facteur", "")
    assert person.desk.view.figure.elements[person.element("État").id].look.stroke == "absent"
    assert person.desk.kind == "facteur"


def test_one_action_says_that_somebody_is_absent_and_takes_it_back(person: Person) -> None:
    person.begin()
    person.write("a: Région")
    person.select("Région")
    person.desk.do("absent")
    assert person.element("Région").category == "absent"
    person.desk.do("absent")
    assert person.element("Région").category == ""
    person.desk.do("undo")
    assert person.element("Région").category == "absent"


def test_a_line_of_the_frigo_is_dropped_on_the_map_as_one_step(person: Person) -> None:
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtGui import QDropEvent

    from sysmap.app.workshop.frigo import carried

    person.begin()
    person.write("g: Un potager à l’école")
    (parked,) = person.map.frigo.values()
    view = person.desk.view
    data = carried(parked)
    event = QDropEvent(QPointF(300, 200), Qt.DropAction.CopyAction, data,
                       Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)  # fmt: skip
    view.dropEvent(event)
    made = person.element("Un potager à l’école")
    at = view.camera.to_map(300, 200)
    assert abs(made.x - at.x) < 1
    assert abs(made.y - at.y) < 1
    assert not person.map.frigo
    person.desk.do("undo")
    assert list(person.map.frigo.values()) == [parked]
    assert not person.map.elements


def test_a_reserved_element_stays_reserved_through_the_frigo(person: Person) -> None:
    from sysmap.app.workshop.frigo import bring_out

    person.begin()
    person.write("Secret")
    with person.desk.editor.transaction("réservé") as draft:
        draft.change(person.element("Secret"), visibility="group")
    person.select("Secret")
    person.desk.do("park")
    (parked,) = person.map.frigo.values()
    assert parked.visibility == "group"
    bring_out(person.desk, parked.id)
    assert person.element("Secret").visibility == "group"


def test_stages_are_browsed_with_a_picture_and_come_back_as_a_step(person: Person) -> None:
    from PySide6.QtCore import Qt

    from tests.app.person import press, until

    person.begin()
    person.write("Cantine")
    person.desk.do("stage")
    person.write("Budget", "Jardin")
    person.desk.do("stage")
    person.desk.do("stages")
    window = person.desk._windows["stages"]
    until(lambda: window.picture.image is not None)
    latest = window.picture.image
    press(window, Qt.Key.Key_Left)
    until(lambda: window.picture.image not in (None, latest))
    assert window._said.text().startswith("1 sur 2")
    window._restore(window.shown)
    assert person.labels() == ["Cantine"]
    assert len(person.map.stages) == 2
    person.desk.do("undo")
    assert person.labels() == ["Cantine", "Budget", "Jardin"]
    window.close()


def test_a_proposal_to_merge_goes_when_the_two_were_merged_by_hand(person: Person) -> None:
    person.begin()
    person.write("Prix du repas", "Prix des repas")
    wait(200)
    assert any("se ressemblent" in said for said in person.said())
    person.select("Prix du repas", "Prix des repas")
    person.desk.do("merge")
    assert len(person.labels()) == 1
    assert not any("se ressemblent" in said for said in person.said())

"""What a screen reader hears of the map."""

from typing import Any

import pytest
from PySide6.QtGui import QAccessible
from shiboken6 import delete

from sysmap.canvas import MapView
from sysmap.editing import Editor, operations
from sysmap.model import Element, SystemMap
from tests.robot import Robot

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


def heard(robot: Robot) -> Any:
    return QAccessible.queryAccessibleInterface(robot.view)


def items(robot: Robot) -> dict[str, Any]:
    """The items of the map by their name, in the order in which they are read."""
    map = heard(robot)
    return {map.child(i).text(NAME): map.child(i) for i in range(map.childCount())}


def test_elements_relations_and_zones_have_names_that_say_what_they_are(robot: Robot) -> None:
    assert list(items(robot)) == [
        "Budget, Facteur", "Qualité, Facteur", "Gaspillage, Facteur",
        "Si «\u00a0Budget\u00a0» augmente, «\u00a0Qualité\u00a0» augmente aussi.", "Cuisine, zone, 0 élément",
    ]  # fmt: skip
    assert "augmente" in items(robot)["Budget, Facteur"].text(DESCRIPTION)


def test_an_item_says_whether_it_is_selected_and_has_the_focus(robot: Robot) -> None:
    robot.click("Qualité")
    there = items(robot)
    assert there["Qualité, Facteur"].state().selected
    assert not there["Budget, Facteur"].state().selected
    assert heard(robot).focusChild().id == "b"
    assert there["Qualité, Facteur"].role() == QAccessible.Role.ListItem


def test_every_item_is_found_where_it_is_said_to_be(robot: Robot) -> None:
    map = heard(robot)
    for label, item in items(robot).items():
        assert map.rect().contains(item.rect()), label
        assert map.indexOfChild(item) >= 0
    place = items(robot)["Budget, Facteur"].rect().center()
    assert map.childAt(place.x(), place.y()).id == "a"
    line = robot.view.mapToGlobal(robot.pixel("ab").toPoint())
    assert map.childAt(line.x(), line.y()).id == "ab"


def test_press_selects_then_types_and_the_menu_opens(robot: Robot) -> None:
    deeds = items(robot)["Gaspillage, Facteur"].actionInterface()
    asked: list[Any] = []
    robot.view.menu_requested.connect(lambda target, _at: asked.append(target))
    deeds.doAction(deeds.pressAction())
    assert robot.view.editor.selection == {"c"}
    assert not robot.view.words.typing
    deeds.doAction(deeds.showMenuAction())
    assert [(one.id, one.what) for one in asked] == [("c", "element")]
    deeds.doAction(deeds.pressAction())
    assert robot.view.words.typing


def test_the_reader_is_told_when_the_selection_moves(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> None:
    from sysmap.canvas import access

    told: list[tuple[Any, str]] = []

    def sent(event: Any) -> None:
        item = event.accessibleInterface()
        told.append((event.type(), item.text(NAME) if item is not None else ""))

    heard(robot)
    robot.view.setFocus()
    monkeypatch.setattr(access, "listened", lambda: True)
    monkeypatch.setattr(access, "send", sent)
    monkeypatch.setattr(robot.view, "hasFocus", lambda: True)
    robot.view.editor.select(["a"])
    robot.key("Right")
    assert (QAccessible.Event.Focus, "Budget, Facteur") in told
    assert (QAccessible.Event.Focus, "Qualité, Facteur") in told
    told.clear()
    robot.key("PgDown")
    assert told[-1][1].startswith("Si «\u00a0Budget")
    told.clear()
    with robot.view.editor.transaction("suppression") as draft:
        operations.delete(draft, ["c"])
    assert told[0][0] == QAccessible.Event.ObjectReorder


def test_a_deleted_element_is_no_longer_valid_and_nothing_breaks(robot: Robot) -> None:
    map = heard(robot)
    item = map.child(0)
    with robot.view.editor.transaction("suppression") as draft:
        operations.delete(draft, ["a"])
    assert not item.isValid()
    assert item.text(NAME) == ""
    assert item.rect().isEmpty()
    assert item.actionInterface() is not None
    item.actionInterface().doAction(item.actionInterface().pressAction())
    assert map.childCount() == 3
    assert map.indexOfChild(item) == -1


def test_what_a_reader_still_holds_when_the_view_is_gone_answers_that_it_is_not_valid(
    app: Any, capfd: pytest.CaptureFixture[str]
) -> None:
    view = MapView(Editor(SystemMap(elements=[Element(id="a", label="Budget")])))
    view.show()
    robot = Robot(view)
    robot.look()
    found = items(robot)
    assert found
    view.detach()
    delete(view)
    for item in found.values():
        assert item.isValid() is False
        assert item.state().invalid
        assert item.parent() is None
        assert item.rect().isEmpty()
        assert item.text(QAccessible.Text.Name) == ""
    assert "already deleted" not in capfd.readouterr().err

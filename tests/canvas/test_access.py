"""What a screen reader hears of the map."""

from PySide6.QtGui import QAccessible

from sysmap.editing import operations
from tests.robot import Robot


def test_elements_have_a_name_a_kind_a_place_and_say_whether_they_are_selected(robot: Robot) -> None:
    map = QAccessible.queryAccessibleInterface(robot.view)
    assert map.childCount() == 3
    robot.click("Qualité")
    items = {map.child(i).text(QAccessible.Text.Name): map.child(i) for i in range(3)}
    assert list(items) == ["Budget, Facteur", "Qualité, Facteur", "Gaspillage, Facteur"]
    assert items["Qualité, Facteur"].state().selected
    assert not items["Budget, Facteur"].state().selected
    assert map.focusChild().id == "b"
    assert "augmente" in items["Budget, Facteur"].text(QAccessible.Text.Description)
    place = items["Budget, Facteur"].rect().center()
    assert map.childAt(place.x(), place.y()).id == "a"


def test_a_deleted_element_is_no_longer_valid_and_nothing_breaks(robot: Robot) -> None:
    map = QAccessible.queryAccessibleInterface(robot.view)
    item = map.child(0)
    with robot.view.editor.transaction("suppression") as draft:
        operations.delete(draft, ["a"])
    assert not item.isValid()
    assert item.text(QAccessible.Text.Name) == ""
    assert item.rect().isEmpty()
    assert map.childCount() == 2
    assert map.indexOfChild(item) == -1

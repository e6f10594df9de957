"""Every gesture as a person makes it; each is one step, undone and redone."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest

from sysmap.geometry import Box
from sysmap.model import Element, Note, Picture, SystemMap, sentence
from sysmap.tools import handles
from tests.robot import Robot

Gesture = Callable[[Robot], object]


def type_new(words: str) -> Gesture:
    def gesture(robot: Robot) -> None:
        robot.double_click((600, 400))
        robot.type(words)
        robot.key("Return")

    return gesture


def relabel(robot: Robot) -> None:
    robot.double_click("Budget")
    robot.type("Marge de manœuvre")
    robot.key("Return")


def select_then(*keys: str) -> Gesture:
    def gesture(robot: Robot) -> None:
        robot.click("Budget")
        for key in keys:
            robot.key(key)

    return gesture


def new_neighbour(robot: Robot) -> None:
    robot.click("Budget")
    robot.click("handle down")
    robot.type("Recettes")
    robot.key("Return")


def new_linked(robot: Robot) -> None:
    robot.link("Budget", (-300, 300))
    robot.type("Impôts")
    robot.key("Return")


def new_zone(robot: Robot) -> None:
    robot.view.use("zone")
    robot.drag((-150, -100), (450, 60))
    robot.type("Argent")
    robot.key("Return")


def new_note(robot: Robot) -> None:
    robot.view.use("note")
    robot.click((600, 100))
    robot.type("À vérifier")
    robot.key("Return")


def resize_zone(robot: Robot) -> None:
    robot.click("Cuisine")
    robot.drag_by("handle se", 100, 80)


GESTURES: dict[str, Gesture] = {
    "create": type_new("Cantine"),
    "relabel": relabel,
    "move": lambda r: r.drag_by("Budget", -120, 90),
    "move zone by its title": lambda r: r.drag_by("Cuisine", 90, 60),
    "link": lambda r: r.link("Budget", "Gaspillage"),
    "linked neighbour": new_neighbour,
    "linked on empty paper": new_linked,
    "bend": lambda r: r.drag_by("ab", 0, 70),
    "delete": select_then("Delete"),
    "duplicate": select_then("Ctrl+D"),
    "copy and paste": select_then("Ctrl+C", "Ctrl+V"),
    "cut": select_then("Ctrl+X"),
    "nudge": select_then("Alt+Right"),
    "zone": new_zone,
    "note": new_note,
    "resize zone": resize_zone,
}


@pytest.mark.parametrize("name", GESTURES)
def test_a_gesture_is_one_step_undone_and_redone(robot: Robot, name: str) -> None:
    editor = robot.view.editor
    before = editor.map
    GESTURES[name](robot)
    after = editor.map
    assert after != before
    assert len(editor.history.steps) == 2
    assert editor.history.undo_label
    robot.look()
    robot.key("Ctrl+Z")
    assert editor.map is before
    robot.look()
    robot.key("Ctrl+Y")
    assert editor.map is after


def test_a_gesture_left_with_escape_changes_nothing(robot: Robot) -> None:
    editor, before = robot.view.editor, robot.view.editor.map
    for start, end in (("Budget", (-200, 300)), ("Cuisine", (500, 500)), ("ab", (150, 150))):
        robot.drag(start, end, let_go=False)
        assert editor.shown is not before
        robot.look()
        robot.key("Escape")
        assert editor.shown is before
        robot.release(end)
    assert editor.map is before


def test_typed_words_are_where_the_element_is(robot: Robot) -> None:
    type_new("Cantine")(robot)
    element = robot.view.editor.map.elements[robot.id("Cantine")]
    assert (element.x, element.y) == pytest.approx((600, 400), abs=1)


def test_a_new_element_without_words_is_not_kept(robot: Robot) -> None:
    editor, before = robot.view.editor, robot.view.editor.map
    robot.double_click((600, 400))
    robot.key("Escape")
    assert editor.map is before
    assert not editor.history.can_redo


def test_a_new_element_keeps_what_was_typed_before_escape(robot: Robot) -> None:
    robot.double_click((600, 400))
    robot.type("Cant")
    robot.key("Escape")
    assert robot.id("Cant")


def test_escape_keeps_half_typed_words_for_the_next_time(robot: Robot) -> None:
    robot.double_click("Budget")
    robot.type("Marge")
    robot.key("Escape")
    assert robot.id("Budget")
    robot.key("F2")
    assert robot.view.words.edit.toPlainText() == "Marge"
    robot.key("Return")
    assert robot.id("Marge")


def test_shift_and_enter_breaks_the_line(robot: Robot) -> None:
    robot.double_click("Budget")
    robot.type("Marge")
    robot.key("Shift+Return")
    robot.type("communale")
    robot.key("Return")
    assert robot.id("Marge\ncommunale")


def test_clicking_elsewhere_commits_the_words(robot: Robot) -> None:
    robot.double_click("Budget")
    robot.type("Marge")
    robot.click((700, 500))
    assert robot.id("Marge")
    assert not robot.view.words.typing


def test_dragging_to_an_element_says_a_sentence(robot: Robot) -> None:
    robot.view.choose(polarity="-")
    robot.link("Budget", "Gaspillage")
    map = robot.view.editor.map
    link = next(k for k in map.links.values() if k.target == "c")
    assert "Gaspillage\u00a0» diminue" in sentence(map, link)
    assert robot.view.editor.selection == {link.id}


def test_the_link_tool_goes_from_one_to_the_next(robot: Robot) -> None:
    robot.view.use("link")
    robot.drag("Budget", "Gaspillage")
    robot.drag("Gaspillage", "Qualité")
    assert len(robot.view.editor.map.links) == 3
    robot.key("Escape")
    assert robot.view.toolbox.tool == "select"


def test_the_rubber_band_selects_what_lies_in_it(robot: Robot) -> None:
    robot.drag((-200, -120), (480, 90))
    assert robot.view.editor.selection == {"a", "b"}
    robot.drag((-300, 380), (500, 120), "shift")
    assert robot.view.editor.selection == {"a", "b", "c"}
    robot.click((800, 500))
    assert robot.view.editor.selection == frozenset()


def test_shift_click_adds_and_takes_away(robot: Robot) -> None:
    robot.click("Budget")
    robot.click("Qualité", "shift")
    assert robot.view.editor.selection == {"a", "b"}
    robot.click("Budget", "shift")
    assert robot.view.editor.selection == {"b"}


def test_several_move_together_and_fall_into_line(robot: Robot) -> None:
    robot.click("Budget")
    robot.drag_by("Budget", 3, -200)  # nearly above: it falls into line with where it was aligned
    assert robot.view.editor.map.elements["a"].x == pytest.approx(0, abs=4)
    robot.drag((-200, -400), (480, 90))
    robot.drag_by("Qualité", 40, 40, "alt")
    assert robot.view.editor.map.elements["b"].x == pytest.approx(340, abs=1)


def test_guides_pull_and_alt_lets_go(robot: Robot) -> None:
    robot.drag_by("Gaspillage", 400, -246)
    assert robot.view.editor.map.elements["c"].y == 0
    robot.key("Ctrl+Z")
    robot.drag_by("Gaspillage", 400, -246, "alt")
    assert robot.view.editor.map.elements["c"].y == pytest.approx(4, abs=1)


def test_a_zone_moved_by_its_title_takes_its_elements(robot: Robot) -> None:
    robot.drag_by("Gaspillage", 4, 4, "alt")  # settles it in the zone
    before = robot.view.editor.map.elements["c"]
    assert before.zones == ("z",)
    robot.drag_by("Cuisine", 100, 50, "alt")
    after = robot.view.editor.map.elements["c"]
    assert (after.x - before.x, after.y - before.y) == pytest.approx((100, 50), abs=1)


def test_a_drag_on_the_ground_of_a_zone_is_a_rubber_band(robot: Robot) -> None:
    robot.drag((20, 210), (260, 340))
    assert robot.view.editor.selection == {"c"}
    assert robot.view.editor.map.zones["z"].shape.x == 150


def test_locked_things_say_so_and_stay(robot: Robot) -> None:
    said: list[str] = []
    robot.view.status.connect(said.append)
    editor = robot.view.editor
    with editor.transaction("verrou") as draft:
        draft.change(draft.elements["a"], locked=True)
    robot.drag_by("Budget", 100, 100)
    assert editor.map.elements["a"].x == 0
    assert said


def test_pictures_keep_their_proportions_and_notes_their_words(show: Callable[[SystemMap], Robot]) -> None:
    picture = Picture(id="p", image="x", x=0, y=300, width=200, height=100)
    robot = show(SystemMap(notes=[Note(id="n", text="Un rappel")], pictures=[picture]))
    robot.click("p")
    robot.drag_by("handle se", 100, 0)
    picture = robot.view.editor.map.pictures["p"]
    assert (picture.width, picture.height) == pytest.approx((300, 150), abs=1)
    robot.click("n")
    robot.drag_by("handle e", 60, 0)
    assert robot.view.editor.map.notes["n"].width is not None


def test_arrows_walk_from_element_to_element(robot: Robot) -> None:
    robot.click("Budget")
    robot.key("Right")
    assert robot.view.editor.selection == {"b"}
    robot.key("Left")
    robot.key("Down")
    assert robot.view.editor.selection == {"c"}


def test_escape_steps_back_once(robot: Robot) -> None:
    robot.view.use("zone")
    robot.click("Budget")
    robot.key("Escape")  # the words of the new zone
    robot.view.use("zone")
    robot.key("Escape")
    assert robot.view.toolbox.tool == "select"
    robot.click("Budget")
    robot.key("Escape")
    assert robot.view.editor.selection == frozenset()


def test_right_click_always_answers(robot: Robot) -> None:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    asked: list[object] = []
    robot.view.menu_requested.connect(lambda target, place: asked.append(target))
    for where in ("Budget", (900.0, 500.0)):
        at = robot.pixel(where).toPoint()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, robot.view.mapToGlobal(QPoint(at)))
        QApplication.sendEvent(robot.view, event)
    assert asked[0].id == "a"  # type: ignore[attr-defined]
    assert asked[1] is None
    assert robot.view.editor.selection == {"a"}


def test_a_double_click_on_a_relation_asks_the_window(robot: Robot) -> None:
    asked: list[str] = []
    robot.view.edit_requested.connect(asked.append)
    robot.double_click("ab")
    assert asked == ["ab"]


def test_a_drag_to_the_edge_pushes_the_map_along(robot: Robot) -> None:
    start = robot.view.camera
    edge = start.to_map(995, 350)
    robot.drag("Budget", (edge.x, edge.y), "alt", let_go=False)
    robot.until(lambda: robot.view.camera.x > start.x + 40)
    end = robot.view.camera.to_map(995, 350)
    robot.release((end.x, end.y), "alt")
    assert robot.view.editor.map.elements["a"].x == pytest.approx(end.x, abs=25)
    still = robot.view.camera
    QTest.qWait(60)
    assert robot.view.camera == still


def test_create_arrows_keep_off_the_words_of_a_close_neighbour(show: Callable[[SystemMap], Robot]) -> None:
    elements = [Element(id="a", label="Budget"), Element(id="b", label="Achats locaux", x=130)]
    robot = show(SystemMap(elements=elements))
    robot.click("Budget")
    beside = robot.view.desk.box("b")
    assert beside is not None
    for handle in handles(robot.view.desk):
        assert not Box.around(*handle.at, 22, 22).meets(beside), handle.part

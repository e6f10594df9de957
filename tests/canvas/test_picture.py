"""The cached picture is a shortcut: once settled it shows exactly what a fresh painting would."""

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sysmap.canvas.backing import AT_ONCE, LATER
from sysmap.canvas.picture import Order, painted, repaint
from sysmap.canvas.scene import MANY
from sysmap.canvas.surface import Surface
from sysmap.drawing import PAPER, ROOM
from sysmap.drawing.painting import MANY as CROWD
from sysmap.editing import Editor
from sysmap.model import Bend, Element, Link, Shape, SystemMap, View, Zone
from sysmap.tools import Mods, Move
from tests.canvas.conftest import small_map
from tests.robot import Robot


def fresh(robot: Robot) -> None:
    """Assert that the settled picture is, pixel for pixel, one painted from nothing."""
    robot.look()
    robot.settle()
    backing = robot.view.backing
    picture = backing.picture
    assert picture is not None
    assert picture.figure.map is robot.view.editor.map
    order = backing._order()._replace(camera=picture.camera, width=picture.image.width(),
                                      height=picture.image.height())  # fmt: skip
    again = painted(order)
    assert picture.image == again.image


def drag_far(robot: Robot) -> None:
    robot.drag_by("Budget", 500, 320)


def undo_redo(robot: Robot) -> None:
    robot.drag_by("Qualité", 40, -150)
    robot.key("Ctrl+Z")
    robot.look()
    robot.key("Ctrl+Y")


def mark(robot: Robot) -> None:
    with robot.view.editor.transaction("marques") as draft:
        draft.change(draft.elements["b"], dots=1200, contested={}, merged=[{"count": 2}])


def push_and_zoom(robot: Robot) -> None:
    for _ in range(6):
        robot.wheel(-1)
        robot.look()
    robot.wheel(3, "Budget", "ctrl")
    robot.look()
    robot.wheel(0, None, across=4)
    robot.look()


CHANGES: dict[str, Callable[[Robot], object]] = {
    "nothing": lambda r: None,
    "move": drag_far,
    "zone": lambda r: r.drag_by("Cuisine", -80, 100),
    "bend": lambda r: r.drag_by("ab", 0, -120),
    "delete": lambda r: (r.click("Gaspillage"), r.key("Delete")),
    "undo": undo_redo,
    "push and zoom": push_and_zoom,
    "marks": mark,
    "create": lambda r: (r.double_click((-100, 300)), r.type("Nouveau"), r.key("Return")),
}


@pytest.mark.parametrize("name", CHANGES)
def test_settled_is_as_if_painted_anew(robot: Robot, name: str) -> None:
    CHANGES[name](robot)
    fresh(robot)


def test_during_a_drag_the_screen_shows_the_map_it_will_be(robot: Robot) -> None:
    robot.drag_by("Budget", -90, 60, "alt", let_go=False)
    robot.view.toolbox.move(Move(robot.place((-90, 60)), Mods(alt=True)))
    robot.view.editor.select(())
    during = robot.look()
    robot.release((-90, 60), "alt")
    robot.view.editor.select(())
    robot.settle()
    assert during == robot.look()


def test_the_place_under_the_pointer_stays_when_zooming(robot: Robot) -> None:
    at = robot.pixel("Qualité")
    before = robot.view.camera.to_map(at.x(), at.y())
    robot.wheel(2, "Qualité", "ctrl")
    after = robot.view.camera.to_map(at.x(), at.y())
    assert (after.x, after.y) == pytest.approx((before.x, before.y), abs=1)
    assert robot.view.camera.scale > 1.3


def test_the_wheel_pushes_and_shift_pushes_sideways(robot: Robot) -> None:
    start = robot.view.camera
    robot.wheel(-1)
    assert robot.view.camera.y > start.y
    robot.wheel(-1, None, "shift")
    assert robot.view.camera.x > start.x


@pytest.mark.parametrize("way", ["middle", "space", "hand"])
def test_the_hand_pushes_the_map(robot: Robot, way: str) -> None:
    start = robot.view.camera
    if way == "hand":
        robot.view.use("hand")
    if way == "space":
        QTest.keyPress(robot.view, Qt.Key.Key_Space)
    a = start.to_map(500, 300)
    b = start.to_map(400, 260)
    robot.press(a, button="middle" if way == "middle" else "left")
    robot.view.mouseMoveEvent(_moved(robot, 400, 260))
    robot.release(b, button="middle" if way == "middle" else "left")
    assert robot.view.camera.x == pytest.approx(start.x + 100 / start.scale, abs=1)
    assert robot.view.camera.y == pytest.approx(start.y + 40 / start.scale, abs=1)
    assert not robot.view.editor.history.can_undo


def _moved(robot: Robot, x: float, y: float) -> QMouseEvent:
    at = QPointF(x, y)
    return QMouseEvent(QEvent.Type.MouseMove, at, robot.view.mapToGlobal(at), Qt.MouseButton.NoButton,
                       Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)  # fmt: skip


def test_fit_shows_everything_and_100_percent_is_100_percent(robot: Robot) -> None:
    robot.view.zoom_to(1.0)
    assert robot.view.camera.scale == 1.0
    robot.view.push(5000, 5000)
    robot.view.fit()
    seen = robot.view.camera.area(robot.view.width(), robot.view.height())
    for placed in robot.view.figure.elements.values():
        assert seen.holds(placed.box.left, placed.box.top)
        assert seen.holds(placed.box.right, placed.box.bottom)
    robot.click("Gaspillage")
    robot.view.fit_selection()
    assert robot.view.camera.scale == 2.0


def test_another_theme_and_another_view_repaint_everything(robot: Robot) -> None:
    robot.view.set_theme(ROOM)
    fresh(robot)
    robot.view.show_view(View(id="v", prominence={"a": "essential", "b": "background"}))
    fresh(robot)
    robot.view.show_view(None)
    fresh(robot)


def test_another_map_is_fitted_and_nothing_of_the_first_remains(robot: Robot) -> None:
    robot.view.push(4000, 0)
    robot.view.editor.load(small_map())
    fresh(robot)
    assert robot.view.camera.area(1000, 700).holds(0, 0)


def test_an_empty_map_is_paper(show: Callable[[SystemMap], Robot]) -> None:
    robot = show(SystemMap())
    image = robot.look()
    colours = {image.pixelColor(x, y).name().upper() for x in range(0, 1000, 97) for y in range(0, 700, 53)}
    assert colours == {"#FBFAF6"}


def test_resizing_keeps_the_middle_in_the_middle(robot: Robot) -> None:
    view = robot.view
    before = view.camera.to_map(view.width() / 2, view.height() / 2)
    view.resize(700, 500)
    robot.look()
    after = view.camera.to_map(350, 250)
    assert (after.x, after.y) == pytest.approx((before.x, before.y), abs=1)
    fresh(robot)


def test_two_fingers_on_a_trackpad_zoom(robot: Robot) -> None:
    at = robot.pixel("Budget")
    kind = Qt.NativeGestureType.ZoomNativeGesture
    event = QNativeGestureEvent(kind, QPointingDevice.primaryPointingDevice(), 2, at, at, at, 0.5, QPointF())
    before = robot.view.camera.scale
    QApplication.sendEvent(robot.view, event)
    assert robot.view.camera.scale == pytest.approx(before * 1.5)


def test_what_is_deleted_close_by_is_not_seen_again_while_zooming_out(robot: Robot) -> None:
    robot.wheel(8, "Gaspillage", "ctrl")
    robot.look()
    robot.settle()
    robot.click("Gaspillage")
    robot.key("Delete")
    QTest.qWait(LATER + 50)
    overview = robot.view.backing.overview
    assert overview is not None
    size = overview.image.width(), overview.image.height()
    again = painted(Order(overview.figure, overview.camera, *size, 1.0))
    assert overview.figure.map is robot.view.editor.map
    assert overview.image == again.image


def test_what_comes_where_the_first_picture_did_not_reach_is_seen(
    show: Callable[[SystemMap], Robot],
) -> None:
    robot = show(SystemMap())
    robot.view.resize(1400, 900)
    robot.look()
    robot.double_click((600, 300))
    robot.type("Au bout")
    robot.key("Return")
    robot.view.editor.select(())
    robot.settle()
    box, screen = robot.view.scene.box(robot.id("Au bout")), robot.look()
    assert box is not None
    paper = screen.pixel(2, 2)
    spot = robot.view.screen_box(box).toRect()
    assert any(screen.pixel(x, y) != paper for x in range(spot.left(), spot.right())
               for y in range(spot.top(), spot.bottom()))  # fmt: skip


def thicket() -> SystemMap:
    """So many relations that an edit in their midst is more than is painted in one go."""
    ids = [f"e{i}" for i in range(40)]
    elements = [Element(id=id, label=id, x=140 * (i % 8), y=110 * (i // 8)) for i, id in enumerate(ids)]
    ends = [(ids[i % 40], ids[(i * 17 + 11 + i // 40) % 40]) for i in range(3 * AT_ONCE)]
    links = [Link(id=f"l{i}", source=a, target=b, bend=Bend(offset=0.1)) for i, (a, b) in enumerate(ends)]
    return SystemMap(elements=elements, links=links)


def test_in_a_thicket_what_is_deleted_is_gone_at_once(show: Callable[[SystemMap], Robot]) -> None:
    robot = show(thicket())
    robot.settle()
    view, box = robot.view, robot.view.scene.box("e20")
    assert box is not None
    with view.editor.transaction("suppression") as draft:
        draft.drop(draft.elements["e20"])
        for link in [k for k in draft.links.values() if "e20" in (k.source, k.target)]:
            draft.drop(link)
    picture = view.backing.picture
    assert picture is not None
    assert picture.figure.map is not view.editor.map  # the rest of it is left to the thread
    spot, size = picture.pixels(box, 0), (picture.image.width(), picture.image.height())
    again = painted(Order(view.figure, picture.camera, *size, 1.0))
    assert picture.image.copy(spot) == again.image.copy(spot)
    fresh(robot)


def test_what_changed_beyond_the_screen_follows(show: Callable[[SystemMap], Robot]) -> None:
    robot = show(thicket())
    robot.view.zoom_by(4.5)
    robot.look()
    robot.settle()
    with robot.view.editor.transaction("déplacement") as draft:
        for id in ("e20", "e11", "e29"):
            draft.change(draft.elements[id], y=draft.elements[id].y + 9)
    fresh(robot)


def test_a_cover_that_is_turned_leaves_the_map_out_of_the_collectors_rounds(app: QApplication) -> None:
    editor = Editor(SystemMap(elements=[Element(id=f"e{i}", label="x", x=9 * i) for i in range(MANY + 1)]))
    desk, cover = Surface(editor, PAPER), Surface(editor, PAPER, second=True)
    try:
        cover.detach()
        assert gc.get_freeze_count() > 0
    finally:
        desk.detach()
    assert gc.get_freeze_count() == 0


def test_part_by_part_the_edges_of_zones_look_as_they_do_at_once(show: Callable[[SystemMap], Robot]) -> None:
    shapes = [Shape(x=x, width=300, height=200) for x in (0, 1200)]
    robot = show(SystemMap(
        elements=[Element(id="a", label="Ici", x=0)],
        zones=[Zone(id=f"z{i}", label=f"Zone {i}", shape=shape) for i, shape in enumerate(shapes)],
    ))  # fmt: skip
    robot.view.zoom_to(0.2)
    robot.settle()
    with robot.view.editor.transaction("déplacement") as draft:
        draft.change(draft.elements["a"], x=30, y=30)
    fresh(robot)


def over_one_another() -> list[Element]:
    """Pairs of boxes of other colours, the second over a corner of the first, now this colour, now that."""
    kinds, pairs = ("acteur", "levier"), range(CROWD // 2 + 1)
    return [Element(id=f"e{i}-{k}", label="Élément", kind=kinds[(i + k) % 2],
                    x=240 * (i % 12) + 40 * k, y=120 * (i // 12) + 20 * k)
            for i in pairs for k in (0, 1)]  # fmt: skip


@pytest.mark.parametrize("scale", [0.2, 0.45])
def test_from_afar_boxes_that_overlap_keep_their_order(
    show: Callable[[SystemMap], Robot], scale: float
) -> None:
    robot = show(SystemMap(elements=over_one_another()))
    robot.view.zoom_to(scale)
    robot.settle()
    picture = robot.view.backing.picture
    assert picture is not None
    whole, before = picture.image.rect(), picture.image.copy()
    for left in range(0, whole.width(), 20):
        repaint(picture, [QRect(left, top, 20, 16) for top in range(0, whole.height(), 16)])
    assert picture.image == before


def test_the_stroke_of_a_box_is_whole_where_only_the_stroke_is_painted_again(
    show: Callable[[SystemMap], Robot],
) -> None:
    robot = show(SystemMap(elements=[Element(id="a", label="Un", kind="projet")]))
    robot.view.zoom_to(4.0)
    robot.settle()
    picture, box = robot.view.backing.picture, robot.view.scene.box("a")
    assert picture is not None
    assert box is not None
    before, below = picture.image.copy(), picture.pixels(box, 0).bottom()
    for row in range(below, below + 6):
        repaint(picture, [QRect(0, row, picture.image.width(), 3)])
    assert picture.image == before


def test_what_is_drawn_above_an_old_picture_goes_with_it(robot: Robot) -> None:
    robot.view.set_theme(ROOM)  # nothing is painted yet
    with robot.view.editor.transaction("déplacement") as draft:
        draft.change(draft.elements["a"], x=-60)
    robot.look()
    robot.settle()
    assert not robot.view.projection.lingering
    fresh(robot)


def test_the_coarse_picture_forgets_what_went_while_it_was_all_of_the_picture(
    show: Callable[[SystemMap], Robot],
) -> None:
    robot = show(thicket())
    robot.settle()
    view = robot.view
    backing = view.backing
    assert backing.overview is backing.picture
    view.push(400, 0)  # the next picture will not show all of the map
    with view.editor.transaction("suppression") as draft:
        draft.drop(draft.elements["e0"])
        for link in [k for k in draft.links.values() if "e0" in (k.source, k.target)]:
            draft.drop(link)
    backing._freshen()  # as it comes when the thread takes long
    robot.settle()
    overview = backing.overview
    assert overview is not None
    assert overview is not backing.picture
    backing._freshen()
    overview = backing.overview
    again = painted(Order(view.figure, overview.camera, overview.image.width(), overview.image.height(), 1.0))
    assert overview.image == again.image

"""The picture glides after an edit: only the picture."""

from __future__ import annotations

from typing import Any

import pytest

from sysmap.app.gliding import glide
from sysmap.editing import operations
from sysmap.model import Element, SystemMap
from tests.app.person import Person, until, wait
from tests.robot import Robot


@pytest.fixture
def moved(person: Person) -> Person:
    person.begin("libre")
    person.write("Premier", "Second")
    return person


def _move(person: Person, ms: int = 60_000) -> tuple[SystemMap, SystemMap]:
    """Carry everything to the right, with a glide long enough to be looked at."""
    desk = person.desk
    before = desk.editor.map
    places = {e.id: (e.x + 400, e.y) for e in before.elements.values()}
    with desk.editor.transaction("rangement") as draft:
        operations.place(draft, places, desk.boxes())
    glide(desk, before, desk.editor.map, ms)
    return before, desk.editor.map


def _at(shown: SystemMap, label: str) -> float:
    found: Element = next(e for e in shown.elements.values() if e.label == label)
    return found.x


def test_the_map_is_there_at_once_and_only_the_picture_is_late(moved: Person) -> None:
    before, after = _move(moved)
    editor = moved.desk.editor
    assert _at(editor.shown, "Premier") == _at(before, "Premier")
    assert editor.map is after
    assert editor.history.current.label == "rangement"
    moved.desk.glider.end()
    assert editor.shown is after


def test_it_ends_by_itself(moved: Person) -> None:
    _before, after = _move(moved, 80)
    until(lambda: not moved.desk.glider.gliding)
    assert moved.desk.editor.shown is after


@pytest.mark.parametrize("hand", ["press", "wheel", "key"])
def test_any_gesture_ends_it(moved: Person, hand: str) -> None:
    _before, after = _move(moved)
    robot: Any = Robot(moved.desk.view)
    if hand == "press":
        robot.click((3000.0, 3000.0))
    elif hand == "wheel":
        robot.wheel(1)
    else:
        robot.key("Escape")
    assert not moved.desk.glider.gliding
    assert moved.desk.editor.shown is after


def test_another_edit_takes_over(moved: Person) -> None:
    _move(moved)
    moved.write("Troisième")
    assert not moved.desk.glider.gliding
    assert moved.desk.editor.shown is moved.map


def test_undoing_glides_back(moved: Person) -> None:
    before, after = _move(moved, 1)
    until(lambda: not moved.desk.glider.gliding)
    moved.desk.editor.undo()
    until(lambda: moved.desk.glider.gliding)
    assert moved.map is before
    moved.desk.editor.redo()
    assert moved.map is after
    moved.desk.glider.end()
    wait(1)
    moved.desk.glider.end()
    assert moved.desk.editor.shown is after


def test_without_motion_nothing_glides(moved: Person) -> None:
    moved.desk.settings.motion = False
    _before, after = _move(moved)
    assert not moved.desk.glider.gliding
    assert moved.desk.editor.shown is after


def test_nothing_is_seen_twice_nor_missing_when_many_move(moved: Person) -> None:
    """Many things are painted aside: what glides is neither left behind nor gone at the end."""
    desk = moved.desk
    with desk.editor.transaction("beaucoup") as draft:
        for n in range(260):
            draft.put(Element(id=f"n{n}", label=f"N {n}", x=170.0 * (n % 20), y=70.0 * (n // 20)))
    desk.view.fit()
    until(lambda: bool(desk.view.backing.settled))
    before = desk.editor.map
    places = {f"n{n}": (170.0 * (n % 20), 70.0 * (n // 20) + 1200.0) for n in range(260)}
    with desk.editor.transaction("rangement") as draft:
        operations.place(draft, places, desk.boxes())
    glide(desk, before, desk.editor.map, 60_000)
    gone = desk.view.camera.to_screen(170.0 * 5, 70.0 * 4)
    assert _ink(desk.view, *gone)
    desk.glider.end()
    assert not _ink(desk.view, *gone)
    desk.view.fit()
    desk.view.backing.paint_now()
    assert _ink(desk.view, *desk.view.camera.to_screen(170.0 * 5, 70.0 * 4 + 1200.0))


def _ink(view: Any, x: float, y: float) -> bool:
    """Whether anything is drawn near this place of the screen."""
    image = view.grab().toImage()
    near = [(int(x) + dx, int(y) + dy) for dx in range(-14, 15) for dy in range(-6, 7)]
    return any(image.pixelColor(*spot).lightness() < 190 for spot in near if image.rect().contains(*spot))

"""Without motion nothing moves by itself: the map jumps, pages turn at once, and every timer rests."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtWidgets import QApplication

from sysmap.app import motion
from sysmap.app.settings import Settings
from tests.app.person import Person, wait

QUICK = 60
"""Milliseconds between two pictures of something that would move."""


@pytest.fixture(params=["chosen", "system"])
def calm(request: pytest.FixtureRequest, person: Person, monkeypatch: pytest.MonkeyPatch) -> Person:
    """Somebody who wants no motion: by the settings, or by those of the system."""
    if request.param == "chosen":
        person.shell.settings.motion = False
    else:
        monkeypatch.setattr(motion, "system_is_still", lambda: True)
    person.begin()
    person.write("Budget", "École", "Repas", "Budget > École +", "École > Repas +", "Repas > Budget +")
    wait(5)
    return person


def moving(person: Person) -> list[str]:
    """Animations that run, and what of the desk glides."""
    desk = person.desk
    running = QAbstractAnimation.State.Running
    tops = [desk.shell, desk, *QApplication.topLevelWidgets()]
    found = {id(one): type(one).__name__ for top in tops for one in top.findChildren(QAbstractAnimation)
             if one.state() == running}  # fmt: skip
    return [*found.values(), *(["the map glides"] if desk.glider.gliding else [])]


def test_an_arrangement_and_its_undoing_jump(calm: Person) -> None:
    desk = calm.desk
    for id in ("unclutter", "tighten", "undo", "redo", "fit", "show_selection", "zoom_in"):
        desk.do(id)
        wait(1)
        assert moving(calm) == [], id


def test_a_room_and_a_story_jump(calm: Person) -> None:
    desk = calm.desk
    desk.do("room")
    calm.select("Repas")
    wait(QUICK)  # the window takes its size
    desk.room.framing.follow([calm.element("Budget").id])
    assert moving(calm) == []
    now = desk.view.camera
    wait(QUICK)
    assert desk.view.camera == now
    desk.room.switch()
    assert moving(calm) == []
    desk.room.leave()
    desk.do("loops")
    wait(QUICK)
    assert moving(calm) == []


def test_with_motion_the_map_glides_which_shows_that_this_test_can_fail(person: Person) -> None:
    person.begin()
    person.write("Budget", "École", "Repas")
    desk = person.desk
    before = person.map
    with desk.editor.transaction("loin") as draft:
        draft.put(person.element("Repas").evolve(x=900.0, y=700.0))
    from sysmap.app.gliding import glide

    glide(desk, before, desk.editor.map)
    assert moving(person) == ["the map glides"]
    desk.glider.end()


def test_the_system_is_asked(monkeypatch: pytest.MonkeyPatch, app: Any) -> None:
    assert motion.moves(Settings())
    assert not motion.moves(Settings(motion=False))
    monkeypatch.setattr(motion, "system_is_still", lambda: True)
    assert not motion.moves(Settings())


def test_pages_turn_at_once(calm: Person) -> None:
    desk = calm.desk
    desk.do("story_loops")
    wait(20)
    for window in list(desk._windows.values()):
        window.close()
    desk.do("present")
    wait(20)
    if desk.presented is not None:
        desk.presented.show.go(1)
        assert moving(calm) == []
        desk.presented.end()

"""What sizes and colours tell is said on the map while they are shown, and only then."""

from __future__ import annotations

from typing import Any

from sysmap.app.reading.shown_key import ShownKey
from sysmap.app.views.telling import show
from sysmap.model import View
from sysmap.resources import examples
from tests.app.person import Person, wait


def petr(person: Person) -> Any:
    person.shell.open(next(path for path in examples() if "petr" in path.name), lent=True)
    wait(5)
    return person.desk


def keys(desk: Any) -> list[ShownKey]:
    return [one for one in desk.view.findChildren(ShownKey) if not one.isHidden()]


def test_colours_are_explained_as_long_as_they_are_shown(person: Person) -> None:
    desk = petr(person)
    assert not keys(desk)
    show(desk, View(id="", name="Appuis", colour_by="progress", size_by="degree"))
    (key,) = keys(desk)
    assert key.key.accessibleName()
    assert desk.view.rect().contains(key.geometry())
    show(desk, None)
    assert not keys(desk)


def test_the_panel_that_chooses_them_has_its_own_and_a_room_its_letters(person: Person) -> None:
    desk = petr(person)
    show(desk, View(id="", name="Appuis", colour_by="progress", size_by="degree"))
    desk.do("showing")
    wait(5)
    assert not keys(desk)
    desk.beside()
    wait(5)
    assert len(keys(desk)) == 1
    desk.room.enter()
    wait(5)
    assert not keys(desk)

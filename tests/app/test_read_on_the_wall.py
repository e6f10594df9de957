"""A loop that is read is read by the room too: its sentence stands on the second screen while it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sysmap.app.reading.loops_page import LoopsPage
from sysmap.resources import examples
from tests.app.person import Person, press, wait


@pytest.fixture
def desk(person: Person) -> Iterator[Any]:
    """Vimy, with the room looking at another screen (here the only one)."""
    person.shell.open(next(path for path in examples() if "vimy" in path.name), lent=True)
    wait(5)
    desk = person.desk
    desk.room.presenter.start(QApplication.primaryScreen())
    wait(5)
    yield desk
    desk.room.presenter.stop()


def page(desk: Any) -> LoopsPage:
    desk.do("loops")
    found = desk.panel
    assert isinstance(found, LoopsPage)
    return found


def read(desk: Any, mark: str) -> None:
    found = page(desk)
    found.choose(next(place for place, one in enumerate(found.rows) if one.mark == mark))


def test_the_room_reads_the_sentence_and_it_goes_with_the_reading(desk: Any) -> None:
    public = desk.room.presenter.map
    high = public.view.height()
    assert public.told.height() == 0
    read(desk, "R2")
    wait(2)
    name, said = public.told.words.split("\n")
    assert "Le concret mobilise" in name
    assert "Réalisations concrètes visibles" in said
    assert public.told.height() > 0
    assert public.view.height() == high - public.told.height()
    press(desk.view, Qt.Key.Key_Escape)
    wait(2)
    assert public.told.words == ""
    assert public.view.height() == high


def test_what_is_not_for_the_room_is_not_read_to_it(desk: Any) -> None:
    loop = desk.editor.map.loops["R2"]
    with desk.editor.transaction("note") as draft:
        draft.change(draft.links[loop.links[0]], visibility="facilitator")
    read(desk, "R2")
    assert desk.lens.on
    assert desk.room.presenter.map.told.words == ""


def test_a_screen_that_comes_later_reads_too(desk: Any) -> None:
    desk.room.presenter.stop()
    read(desk, "R2")
    desk.room.presenter.start(QApplication.primaryScreen())
    assert "Le concret mobilise" in desk.room.presenter.map.told.words


def test_the_room_steps_back_where_the_loop_would_be_cut_and_comes_near_again(desk: Any) -> None:
    public = desk.room.presenter.map
    public.framing.show(False)
    public.resize(1280, 560)
    read(desk, "R2")
    assert public.framing.whole
    press(desk.view, Qt.Key.Key_Escape)
    assert not public.framing.whole


def test_a_long_sentence_leaves_its_name_and_the_map(desk: Any) -> None:
    public = desk.room.presenter.map
    public.tell("Boucle R9\n" + "un mot très long " * 200)
    assert 0 < public.told.height() <= public.height() * 0.3

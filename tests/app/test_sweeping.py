"""What Qt made dies in the thread that made it: a save that searched waste took the program along."""

from __future__ import annotations

import gc
from threading import Thread, current_thread
from typing import Any

from PySide6.QtCore import QObject

from sysmap.app.jobs import Job
from sysmap.app.sweeping import Sweeper, sweep_here
from sysmap.storage import loads
from sysmap.storage.writing import dumps
from tests.app.person import Person, until, wait


class Held(QObject):
    """A thing of Qt in a circle, as windows and their documents are."""

    def __init__(self, died: list[Any]) -> None:
        super().__init__()
        self.me = self
        self.mourned = Mourned(died)


class Mourned:
    def __init__(self, died: list[Any]) -> None:
        self.died = died

    def __del__(self) -> None:
        self.died.append(current_thread())


def waste() -> None:
    """More circles than Python lets lie."""
    for _ in range(4 * gc.get_threshold()[0]):
        circle: list[Any] = []
        circle.append(circle)


def test_work_aside_searches_no_waste(person: Person) -> None:
    """Reading a map switches the search off and on again: on again, it would be in that thread."""
    person.begin()
    text = dumps(person.map)
    searched: list[Any] = []
    hear = lambda phase, _info: searched.append(current_thread())  # noqa: E731
    job, done = Job(), list[object]()
    job.done.connect(done.append)
    gc.callbacks.append(hear)
    try:
        job.ask(lambda: (waste(), loads(text.encode()), waste()))
        until(lambda: bool(done))
    finally:
        gc.callbacks.remove(hear)
    job.close()
    assert {one.name for one in searched} <= {current_thread().name}


def test_what_qt_made_dies_in_the_thread_of_the_window(person: Person) -> None:
    died: list[Any] = []
    gc.collect()
    Held(died)
    aside = Thread(target=waste)
    aside.start()
    aside.join()
    assert died == []
    until(lambda: bool(died))
    assert died == [current_thread()]


def test_the_old_are_searched_too_when_the_window_is_about_to_wait(app: Any, person: Person) -> None:
    died: list[Any] = []
    Held(died)
    gc.collect(0)
    gc.collect(1)  # it is old now
    sweeper = app.findChild(Sweeper)
    sweeper._next = 0.0

    def more() -> bool:
        waste()
        return bool(died)

    until(more)
    assert died == [current_thread()]


def test_a_whole_search_is_seldom_and_asking_twice_makes_one_sweeper(app: Any, person: Person) -> None:
    sweep_here(app)
    sweep_here(app)
    assert len(app.findChildren(Sweeper)) == 1
    sweeper = app.findChild(Sweeper)
    sweeper._whole()
    assert sweeper._next > 0
    wait(1)

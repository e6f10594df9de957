"""A file of many megabytes is not written again and again: by itself now and then, at once when asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from sysmap.app.saving.document import SAVED, Document
from sysmap.app.saving.saver import HEAVY, Saver
from sysmap.model import Element, SystemMap
from sysmap.storage import Saved, read, save

PLACE = Path("carte.sysmap")


def wait_for(there: Callable[[], bool]) -> bool:
    end = time.monotonic() + 30
    while not there() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.002)
    return there()


@pytest.fixture
def written(app: Any, monkeypatch: pytest.MonkeyPatch) -> list[SystemMap]:
    monkeypatch.setattr("sysmap.app.saving.saver.REST", 10**6)  # however quick the save: the longest rest
    return []


def saver_of(written: list[SystemMap], size: int) -> Saver:
    def write(map: SystemMap, path: Path, expected: str | None = None) -> Saved:
        written.append(map)
        time.sleep(0.01)
        return Saved(path, "digest", size)

    return Saver(write, pause=1)


def test_a_heavy_file_rests_between_two_saves_and_is_written_when_asked(written: list[SystemMap]) -> None:
    saver, first, second, third = saver_of(written, HEAVY), SystemMap(), SystemMap(), SystemMap()
    saver.want(first, PLACE, None)
    assert wait_for(lambda: not saver.pending)
    saver.want(second, PLACE, "digest")
    assert saver.pending
    assert saver._timer.remainingTime() > 5_000
    saver.go()
    assert wait_for(lambda: not saver.pending)
    saver.want(third, PLACE, "digest")
    saver.finish()
    assert written == [first, second, third]
    saver.close()


def test_asked_during_a_save_it_follows_at_once(written: list[SystemMap]) -> None:
    saver = saver_of(written, HEAVY)
    saver.want(SystemMap(), PLACE, None)
    saver.go()
    saver.want(SystemMap(), PLACE, None)
    saver.go()
    assert wait_for(lambda: not saver.pending)
    assert len(written) == 2
    saver.close()


def test_a_light_file_and_another_file_do_not_rest(written: list[SystemMap]) -> None:
    for size, place in ((HEAVY - 1, PLACE), (HEAVY, Path("autre.sysmap"))):
        saver = saver_of(written, size)
        saver.want(SystemMap(), PLACE, None)
        assert wait_for(lambda one=saver: not one.pending)  # type: ignore[misc]
        saver.want(SystemMap(), place, None)
        assert wait_for(lambda one=saver: not one.pending)  # type: ignore[misc]
        saver.close()
    assert len(written) == 4


def test_a_save_that_was_followed_by_another_is_not_heard_after_it(app: Any, tmp_path: Path) -> None:
    """The session might have ended: a map was written while another state of it was on its way."""
    begun, go_on = threading.Event(), threading.Event()

    def write(map: SystemMap, path: Path, expected: str | None = None) -> Saved:
        begun.set()
        go_on.wait(30)
        return save(map, path, expected=expected)

    document = Document(Saver(write))
    document.create(SystemMap(id="m1"), tmp_path / "carte.sysmap")
    add(document, "Un")
    document.save_now()
    assert begun.wait(30)
    add(document, "Deux")
    go_on.set()
    assert document.keep() is None
    QCoreApplication.processEvents()
    assert document.state == SAVED
    assert document.digest == read(document.path).digest
    assert document.at_rest
    document.close()


def add(document: Document, label: str) -> None:
    with document.editor.transaction(label) as draft:
        draft.put(Element(id=label, label=label))

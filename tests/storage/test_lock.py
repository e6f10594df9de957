"""The lock tells who works on a map; it never keeps anybody out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sysmap.storage import Lock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cantine.sysmap"


def write(path: Path, **fields: Any) -> Path:
    lock = Lock(path)
    lock.take()
    found = json.loads(lock.file.read_text(encoding="utf-8"))
    lock.file.write_text(json.dumps({**found, **fields}), encoding="utf-8")
    return lock.file


def test_the_second_window_learns_who_is_there(path: Path) -> None:
    assert Lock(path).take() is None
    holder = Lock(path).take()
    assert holder is not None
    assert holder.here
    assert holder.application == "Sysmap"


def test_a_lock_let_go_of_is_free(path: Path) -> None:
    lock = Lock(path)
    lock.take()
    assert lock.file.name.startswith(".")
    lock.release()
    assert list(path.parent.iterdir()) == []


def test_what_a_crash_here_left_is_taken_over_silently(path: Path) -> None:
    write(path, pid=2**22 + 1)
    assert Lock(path).take() is None
    write(path, boot="an earlier start", pid=1)
    assert Lock(path).take() is None


def test_another_computer_is_named_and_may_be_passed_over(path: Path) -> None:
    write(path, host="accueil-02", user="mairie", since="2099-01-01T10:12+01:00")
    holder = Lock(path).take()
    assert holder is not None
    assert (holder.host, holder.user, holder.here) == ("accueil-02", "mairie", False)
    lock = Lock(path)
    assert lock.take(anyway=True) is None
    assert lock.held


@pytest.mark.parametrize("words", ["", "garbage", "[]", "{}", '{"token": 3}', "[" * 3000])
def test_a_lock_that_says_nothing_is_taken_over(path: Path, words: str) -> None:
    Lock(path).file.write_text(words, encoding="utf-8")
    assert Lock(path).take() is None


def test_not_being_able_to_write_a_lock_is_no_error(path: Path) -> None:
    lock = Lock(path.parent / "absent" / "cantine.sysmap")
    assert lock.take() is None
    assert not lock.held
    lock.release()


def test_a_lock_taken_over_by_another_is_not_removed(path: Path) -> None:
    first, second = Lock(path), Lock(path)
    first.take()
    second.take(anyway=True)
    first.release()
    assert second.file.exists()

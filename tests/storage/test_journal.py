"""What was edited comes back after a fault, to the last whole record, and nothing is thrown away."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from sysmap.model import COLLECTIONS, Card, Element, SystemMap
from sysmap.storage import Journal, dumps, loads, recover, recoverable, retire
from sysmap.storage.changes import changes, redo
from sysmap.storage.recovery import DAYS, expire
from tests.storage.faults import FaultyDisk
from tests.strategies import maps

START = SystemMap(id="m1", card=Card(title="Cantine"), elements={"a": Element(id="a", label="avant")})


def edited(n: int) -> SystemMap:
    elements = {**START.elements, **{f"e{i}": Element(id=f"e{i}", label=f"Élément {i}") for i in range(n)}}
    return START.model_copy(update={"elements": elements})


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(maps(), maps())
def test_the_changes_between_two_maps_lead_from_one_to_the_other(before: SystemMap, after: SystemMap) -> None:
    tree = json.loads(dumps(before))
    redo(tree, json.loads(json.dumps(changes(before, after))))
    for name in before.unknown.keys() - after.unknown.keys():
        tree.pop(name)
    found = loads(json.dumps(tree)).map
    assert found == after
    for name in COLLECTIONS.values():
        assert list(getattr(found, name)) == list(getattr(after, name)), "drawing order"


def test_nothing_changed_is_nothing_to_write() -> None:
    assert changes(START, START) == {}
    assert changes(START, loads(dumps(START)).map) == {}


def test_after_a_fault_the_last_edit_is_offered() -> None:
    journal = Journal(START, Path("/cartes/cantine.sysmap"), "digest")
    for n in range(1, 6):
        journal.note(edited(n))
        journal.flush()
    assert recoverable() == [], "the session is still alive"
    journal.leave()

    (left,) = recoverable()
    assert (left.path, left.digest, left.id, left.title) == (
        Path("/cartes/cantine.sysmap").absolute(), "digest", "m1", "Cantine",
    )  # fmt: skip
    found = recover(left.folder)
    assert found.opened.map == edited(5)
    assert (found.edits, found.torn) == (5, False)
    assert recover(left.folder).opened.map == edited(5), "recovering takes nothing away"


def test_the_journal_knows_where_the_map_was_saved_last() -> None:
    journal = Journal(START, Path("/cartes/a.sysmap"), "one")
    journal.saved(Path("/cartes/b.sysmap"), "two")
    journal.leave()
    (left,) = recoverable()
    assert (left.path, left.digest) == (Path("/cartes/b.sysmap").absolute(), "two")


def test_a_thread_writes_without_being_asked() -> None:
    journal = Journal(START, delay=0.01)
    journal.note(edited(3))
    until = time.monotonic() + 20
    while journal.sequence == 0 and time.monotonic() < until:
        time.sleep(0.01)
    assert recover(journal.folder).opened.map == edited(3)
    journal.close()


def test_closing_in_order_leaves_nothing_to_recover_but_keeps_it(home: Path) -> None:
    journal = Journal(START)
    journal.note(edited(2))
    journal.close()
    assert recoverable() == []
    (kept,) = (home / "recovery" / "old").iterdir()
    assert recover(kept).opened.map == edited(2)


@pytest.mark.parametrize("damage", ["cut", "flip"])
def test_a_damaged_journal_gives_back_everything_before_the_damage(damage: str) -> None:
    journal = Journal(START)
    ends = []
    for n in range(1, 5):
        journal.note(edited(n))
        journal.flush()
        ends.append(next(journal.folder.glob("journal-*")).stat().st_size)
    journal.leave()
    file = next(journal.folder.glob("journal-*"))
    whole = file.read_bytes()
    for place in range(0, len(whole), 7):
        flipped = bytes([whole[place] ^ 0x55])
        file.write_bytes(whole[:place] + (flipped + whole[place + 1 :] if damage == "flip" else b""))
        found = recover(journal.folder)
        assert found.edits == sum(end <= place for end in ends)
        assert found.opened.map == edited(found.edits)
        assert found.torn == (damage == "flip" or place not in (0, *ends))


def test_a_long_journal_gives_way_to_a_snapshot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sysmap.storage.journal.RECORDS", 3)
    journal = Journal(START)
    for n in range(1, 9):
        journal.note(edited(n))
        journal.flush()
    assert len(list(journal.folder.glob("snapshot-*"))) == 1
    journal.leave()
    assert recover(journal.folder).opened.map == edited(8)


@pytest.mark.parametrize("kind", ["ENOSPC", "EIO", "short"])
def test_a_journal_that_fails_says_so_and_catches_up(kind: str) -> None:
    for at in range(1, 60, 3):
        errors: list[OSError] = []
        disk = FaultyDisk(at, kind)
        journal = Journal(START, disk=disk, on_error=errors.append)
        for n in range(1, 4):
            journal.note(edited(n))
            journal.flush()
        assert disk.hit or not errors
        journal.note(edited(4))
        journal.flush()
        journal.leave()
        assert recover(journal.folder).opened.map == edited(4)


def test_edits_survive_a_killed_process(home: Path) -> None:
    code = (
        "import os, signal, sys; from tests.storage.test_journal import *\n"
        "j = Journal(START); j.note(edited(7)); j.flush(); os.kill(os.getpid(), signal.SIGKILL)"
    )
    child = subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[2])
    assert child.returncode == -signal.SIGKILL
    (left,) = recoverable()
    assert recover(left.folder).opened.map == edited(7)


def test_what_was_dealt_with_stays_thirty_days(home: Path) -> None:
    for _ in range(2):
        Journal(START).leave()
    for left in recoverable():
        retire(left.folder)
    assert recoverable() == []
    old = home / "recovery" / "old"
    first, second = sorted(old.iterdir())
    os.utime(first, (time.time() - (DAYS + 1) * 86400,) * 2)
    expire(old)
    assert {*old.iterdir()} == {first, second}, "a clock that jumps removes nothing at once"
    os.utime(first / "due", (time.time() - 2 * 86400,) * 2)
    expire(old)
    assert list(old.iterdir()) == [second]


def test_a_home_that_cannot_be_written_is_an_error_told_not_raised(home: Path) -> None:
    (home / "recovery").write_text("in the way", encoding="utf-8")
    errors: list[OSError] = []
    journal = Journal(START, on_error=errors.append)
    journal.note(edited(1))
    journal.flush()
    journal.leave()
    assert journal.error is not None
    assert errors
    assert recoverable() == []

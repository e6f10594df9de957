"""T9, T12, T14, T27, T47: the real program in a child that is killed, struck, asked to end, stopped."""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

import sysmap
from sysmap.storage import recover, recoverable
from tests.faults.children import Program, fresh, session_and_kill, whole_and_kill

FRESH, WHOLE = 8, 42
"""Kills of processes made from nothing, and of programs whose modules were loaded before: fifty in all."""


def killed(times: int, tmp_path: Path, kill: Callable[[Path, float, int], tuple[int, int]]) -> None:
    """So many times, each in a folder of its own, at an instant drawn at random."""
    drawn, most = Random(times), 0
    for number in range(times):
        folder = tmp_path / str(number)
        kept, _ = kill(folder, drawn.uniform(0, 0.1), drawn.randrange(24))
        shutil.rmtree(folder)
        most = max(most, kept)
    assert most > 3, "some of them had time to work"


def test_t09_killed_at_any_instant_of_a_session(program: Program, tmp_path: Path, home: Path) -> None:
    """In a window that is there already: a run costs little."""
    killed(300, tmp_path, lambda *at: session_and_kill(program, at[0], at[1] * 1.5, started=True))


def test_t09_whole_programs_killed(tmp_path: Path, home: Path) -> None:
    """From the first line of the program on: settings, application, window, what was found, then work."""
    program = Program("tests.faults.whole")
    try:
        killed(WHOLE, tmp_path, lambda *at: session_and_kill(program, at[0], at[1], words=at[2]))
    finally:
        program.close()


def test_t09_processes_made_from_nothing_killed(tmp_path: Path, home: Path) -> None:
    killed(FRESH, tmp_path, whole_and_kill)


def test_t12_struck_dead_in_c_leaves_the_work_and_a_report_without_it(
    program: Program, tmp_path: Path, home: Path
) -> None:
    path = fresh(tmp_path)
    run = program.run("struck", path, home).end()
    assert run.status == -signal.SIGSEGV
    assert "KEPT 2" in run.said
    (left,) = recoverable()
    assert len(recover(left.folder).opened.map.elements) == 2
    told = (home / "reports" / "arret.txt").read_text("utf-8")
    assert "Segmentation fault" in told
    assert "Élément" not in told
    assert path.name not in told


@pytest.mark.parametrize("what", ["idle", "dialog", "hanging"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_t14_asked_to_end_it_ends_with_everything_kept(
    program: Program, tmp_path: Path, home: Path, what: str, number: int
) -> None:
    path = fresh(tmp_path)
    run = program.run("signalled", path, home, what=what).until("READY").kill(number).end()
    assert "LEFT True" in run.said
    found = [len(recover(left.folder).opened.map.elements) for left in recoverable()]
    assert max([len(sysmap.load(path).elements), *found]) == 2


def test_t47_a_laptop_that_sleeps_while_it_saves_goes_on(
    program: Program, tmp_path: Path, home: Path
) -> None:
    path = fresh(tmp_path)
    run = program.run("session", path, home).until("READY")
    for _ in range(4):
        time.sleep(0.05)
        os.kill(run.pid, signal.SIGSTOP)
        time.sleep(0.05)
        assert sysmap.load(path)
        os.kill(run.pid, signal.SIGCONT)
    run.reach("SAVED", max(1, run.last("SAVED")) + 1).kill().end()
    assert len(sysmap.load(path).elements) >= run.last("SAVED")


def test_t04_t27_the_stick_with_the_map_and_the_journal_is_pulled(
    program: Program, tmp_path: Path, home: Path
) -> None:
    stick, elsewhere = tmp_path / "cle", tmp_path / "pulled"
    path = fresh(stick)
    run = program.run("session", path, stick / "home").reach("SAVED", 9)
    stick.rename(elsewhere)
    time.sleep(0.3)
    run.kill().end()
    found = sysmap.load(elsewhere / path.name)
    assert len(found.elements) >= 9
    shutil.rmtree(stick, ignore_errors=True)

"""Runs of the real program in children that may be killed, stopped, traced."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from sysmap.model import Element, SystemMap
from sysmap.storage import recover, recoverable, save

ROOT = Path(__file__).resolve().parents[2]


class Run:
    """One run: what the child said so far, its number, how it ended."""

    def __init__(self, program: Program, pid: int) -> None:
        self.program, self.pid, self.status = program, pid, 0
        self.said: list[str] = []
        self.ended = False

    def until(self, word: str) -> Run:
        """Read what is said until this word (or the end)."""
        while not self.ended and not any(line.startswith(word) for line in self.said):
            self._read()
        return self

    def reach(self, word: str, least: int) -> Run:
        """Read until as much is said with this word (or the end): a busy computer leaves numbers out."""
        while not self.ended and self.last(word) < least:
            self._read()
        return self

    def kill(self, number: int = signal.SIGKILL) -> Run:
        if not self.ended:
            with suppress(ProcessLookupError):  # it has just ended by itself
                os.kill(self.pid, number)
        return self

    def end(self) -> Run:
        while not self.ended:
            self._read()
        return self

    def last(self, word: str) -> int:
        """The number said last with this word; 0 when it was never said."""
        return last(self.said, word)

    def _read(self) -> None:
        line = self.program.line()
        if line.startswith("END "):
            self.status, self.ended = int(line[4:]), True
        else:
            self.said.append(line)


def last(said: list[str], word: str) -> int:
    return max((int(line.split()[1]) for line in said if line.startswith(word + " ")), default=0)


class Program:
    """The zygote, in an environment with these words too. Its runs have their own home."""

    def __init__(self, module: str = "tests.faults.zygote", **environment: str) -> None:
        command = [sys.executable, "-m", module]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, env={**os.environ, **environment},
        )  # fmt: skip
        assert self.line() == "LOADED"

    def line(self) -> str:
        assert self._process.stdout is not None
        found = self._process.stdout.readline()
        assert found, "the program is gone"
        return found.strip()

    def run(self, name: str, path: Path, home: Path, **more: Any) -> Run:
        assert self._process.stdin is not None
        asked = {"run": name, "path": str(path), "home": str(home), **more}
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        first, before = "", []
        while not first.startswith("PID "):
            first = self.line()
            before.append(first)
        made = Run(self, int(first[4:]))
        made.said += before[:-1]
        return made

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


def fresh(folder: Path) -> Path:
    """A map with one element, in a file of its own."""
    path = folder / "carte.sysmap"
    folder.mkdir(parents=True, exist_ok=True)
    save(SystemMap(id="m1", elements=[Element(id="e0", label="avant")]), path)
    return path


def session_and_kill(
    program: Program, folder: Path, delay: float, *, started: bool = False, words: int = 0
) -> tuple[int, int]:
    """Edit and save, killed after so many seconds, and after it has said so many words, however slow the
    computer; L1 and L2. What was kept, and what was found.

    The window is made anew or is there already (`started`).
    """
    home = folder / "home"
    ours(home)
    os.environ["SYSMAP_HOME"] = str(home)
    path = fresh(folder)
    run = program.run("session", path, home, started=started).until("READY")
    before = len(run.said)
    while len(run.said) < before + words and not run.ended:
        run._read()
    time.sleep(delay)
    run.kill().end()
    return _promises(run.said, path)


def whole_and_kill(folder: Path, delay: float, words: int) -> tuple[int, int]:
    """The same in a process made from nothing, by the program's command line."""
    home, path = folder / "home", fresh(folder)
    ours(home)
    os.environ["SYSMAP_HOME"] = str(home)
    command = [sys.executable, "-m", "tests.faults.whole", str(path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as run:
        assert run.stdout is not None
        said: list[str] = []
        while "READY" not in said or len(said) < words:
            line = run.stdout.readline()
            assert line, "the program is gone"
            said.append(line.strip())
        time.sleep(delay)
        run.kill()
        said += [line.strip() for line in run.stdout if line.endswith("\n")]
    return _promises(said, path)


def ours(home: Path) -> None:
    """A home where the map of `fresh` is not somebody else's, to be read first."""
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.json").write_text('{"own": ["m1"], "language": "fr", "seen": "999"}', "utf-8")


def _promises(said: list[str], path: Path) -> tuple[int, int]:
    import sysmap

    kept, saved = last(said, "KEPT"), last(said, "SAVED")
    in_file = sysmap.load(path).elements
    assert list(in_file) == [f"e{n}" for n in range(len(in_file))], "whole, in order"
    assert len(in_file) >= saved, "what was called saved is in the file"
    found = [recover(left.folder).opened.map.elements for left in recoverable()]
    assert max([len(in_file), *map(len, found)]) >= kept, "what was called kept is found"
    return kept, len(in_file)


def traced_save(program: Program, folder: Path, injection: str) -> Run:
    """A save under strace, with this injection; the run, ended."""
    path = fresh(folder)
    os.environ["SYSMAP_HOME"] = str(folder / "home")
    run = program.run("saving", path, folder / "home", traced=True).until("READY")
    command = ["strace", "-f", "-qq", "-o", os.devnull, "-p", str(run.pid), *injection.split()]
    tracer = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        run.end()
    finally:
        tracer.kill()
        tracer.wait()
    return run

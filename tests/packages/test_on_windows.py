"""What Windows asks of the program, tried on any system: its limits, its processes, its windowed programs."""

from __future__ import annotations

import ast
import ctypes
import json
import os
import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sysmap import __main__, limits
from sysmap.storage import host

SOURCE = Path(__main__.__file__).parent
FILES = sorted(SOURCE.rglob("*.py"))


class Kernel:
    """What the program asks of kernel32, remembered; it answers what the test wants."""

    def __init__(self, **answers: Any) -> None:
        self.asked: list[tuple[str, tuple[Any, ...]]] = []
        self._answers = answers

    def __getattr__(self, name: str) -> Any:
        def call(*words: Any) -> Any:
            self.asked.append((name, words))
            answer = self._answers.get(name, 1)
            return answer(*words) if callable(answer) else answer

        self.__dict__[name] = call
        return call


def on_windows(monkeypatch: pytest.MonkeyPatch, kernel: Kernel, last_error: int = 0) -> None:
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_a, **_k: kernel, raising=False)
    monkeypatch.setattr(ctypes, "get_last_error", lambda: last_error, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")


def test_a_child_is_held_in_a_job_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = Kernel(CreateJobObjectW=7)
    on_windows(monkeypatch, kernel)
    limits.hold(2 << 30, 20)
    said = dict(kernel.asked)
    job, what, told, size = said["SetInformationJobObject"]
    assert (job.value, what, size) == (7, 9, 144)  # the size of that structure on 64 bit
    assert struct.unpack_from("<q", told)[0] == 20 * 10_000_000
    assert struct.unpack_from("<Q", told, 112)[0] == 2 << 30
    assert struct.unpack_from("<I", told, 16)[0] & 0x102 == 0x102
    assert said["AssignProcessToJobObject"][0].value == 7


def test_a_windows_that_refuses_a_job_keeps_nobody_from_working(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_words: Any) -> None:
        raise OSError(5, "refused")

    on_windows(monkeypatch, Kernel(AssignProcessToJobObject=refuse))
    limits.hold(1 << 30, 5)


@pytest.mark.parametrize(
    ("handle", "code", "error", "lives"),
    [(9, 259, 0, True), (9, 0, 0, False), (None, 0, 87, False), (None, 0, 5, True)],
    ids=["runs", "ended, still held by somebody", "unknown", "another person's"],
)
def test_whether_a_process_lives(
    monkeypatch: pytest.MonkeyPatch, handle: int | None, code: int, error: int, lives: bool
) -> None:
    def exit_code(_handle: Any, place: Any) -> int:
        place._obj.value = code
        return 1

    kernel = Kernel(OpenProcess=handle, GetExitCodeProcess=exit_code)
    on_windows(monkeypatch, kernel, error)
    assert host.alive(1234) is lives
    assert [name for name, _ in kernel.asked].count("CloseHandle") == (1 if handle else 0)


def test_a_windowed_program_has_no_streams_and_says_so_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Under Sysmap.exe and pythonw.exe, standard output and error are None."""
    monkeypatch.setattr("sysmap.versions.complaint", lambda: "Cette version de Qt perd du travail.")
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert __main__._window(None, None) == 4
    assert __main__.main(["--version"]) == 0
    assert __main__.main(["--nonsense"]) != 0


def calls(path: Path) -> list[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def names_an_encoding(call: ast.Call, name: str) -> bool:
    """By its name, or where the order of the arguments says so (`read_text("utf-8")`)."""
    if any(word.arg in ("encoding", None) for word in call.keywords):
        return True
    return len(call.args) >= {"read_text": 1, "write_text": 2, "open": 4}[name]


def careless(path: Path) -> list[str]:
    """The places where this file opens a text without saying its encoding."""
    found = []
    for call in calls(path):
        name = name_of(call)
        mode = next((word.value for word in call.args[1:2] if isinstance(word, ast.Constant)), "r")
        bare = name == "open" and isinstance(call.func, ast.Name) and "b" not in str(mode)
        if (bare or name in ("read_text", "write_text")) and not names_an_encoding(call, name):
            found.append(f"{path.relative_to(SOURCE)}:{call.lineno}")
    return found


def test_a_text_is_read_and_written_in_an_encoding_that_is_named() -> None:
    """Windows reads cp1252 otherwise, and « é » becomes « Ã© »."""
    assert [place for path in FILES for place in careless(path)] == []


ELSEWHERE = {"fcntl", "resource", "pwd", "grp", "termios", "tty", "posix", "readline", "curses", "pty"}


def asked_at_once(path: Path) -> set[str]:
    """The modules that this file asks for as soon as it is loaded."""
    names = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Import):
            names |= {one.name.split(".")[0] for one in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    return names


def test_a_module_that_windows_lacks_is_asked_for_only_inside_a_function() -> None:
    assert [path.name for path in FILES if asked_at_once(path) & ELSEWHERE] == []


def test_a_stick_keeps_its_things_beside_sysmap_exe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder for Windows brings portable.txt: settings and journal stay on the stick."""
    from sysmap.storage import data_folder

    monkeypatch.delenv("SYSMAP_HOME", raising=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Sysmap.exe"))
    (tmp_path / "portable.txt").touch()
    assert data_folder() == tmp_path / "sysmap-data"


def started(executable: Path, script: Path) -> list[Any]:
    """What `launch.py` has decided, under this program, when it hands over: packed or not, and its home."""
    before = script.read_text(encoding="utf-8").partition("# what compiled")[0]
    settled = before.replace("import sys\n", f"from types import SimpleNamespace\nsys = SimpleNamespace("
                             f"executable={str(executable)!r}, frozen=False)\n")  # fmt: skip
    place = f"__file__ = {str(executable.parent / 'programme' / 'launch.pyc')!r}\n"
    said = "\nimport json\nprint(json.dumps([sys.frozen, os.environ.get('SYSMAP_HOME', '')]))"
    clean = {name: value for name, value in os.environ.items() if name != "SYSMAP_HOME"}
    words = [sys.executable, "-c", place + settled + said]
    found: list[Any] = json.loads(subprocess.run(words, capture_output=True, check=True, env=clean).stdout)
    return found


def test_its_own_program_is_packed_and_pythonw_is_not(tmp_path: Path) -> None:
    script = SOURCE.parent / "resources" / "windows" / "launch.py"
    (tmp_path / "portable.txt").touch()
    (tmp_path / "programme").mkdir()
    assert started(tmp_path / "Sysmap.exe", script) == [True, ""]
    assert started(tmp_path / "pythonw.exe", script) == [False, str(tmp_path / "sysmap-data")]

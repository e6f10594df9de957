"""The program, loaded once for all faults."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sysmap.app.program import dress
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from tests.app.person import Person, wait
from tests.faults.children import Program


@pytest.fixture(scope="session")
def program() -> Iterator[Program]:
    made = Program()
    yield made
    made.close()


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine a save takes its time, and the window that is closed is closed when it returns."""
    monkeypatch.setattr("sysmap.app.shell.CLOSING", 60.0)


@pytest.fixture
def person(app: Any) -> Iterator[Person]:
    """Somebody at a window of this process."""
    dress(app)
    shell = Shell(Settings(language="fr", reading_first=False))
    shell.resize(1366, 768)
    shell.show_start()
    shell.show()
    wait(5)
    yield Person(shell)
    shell.leave()
    shell.deleteLater()
    wait(1)


@pytest.fixture(scope="session")
def strace(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skips where system calls cannot be traced (no strace, or a system that forbids it)."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    tried = subprocess.run(["strace", "-f", "-o", "/dev/null", "true"], capture_output=True)
    if tried.returncode:
        pytest.skip("this system does not let a process be traced")


@pytest.fixture
def small_disk(tmp_path: Path) -> list[str]:
    """The words that run a command in a namespace of its own, where a small disk can be mounted."""
    words = ["unshare", "-Urm"]
    if shutil.which("unshare") is None:
        pytest.skip("unshare is not installed")
    command = [*words, "mount", "-t", "tmpfs", "-o", "size=64k", "disk", str(tmp_path)]
    if subprocess.run(command, capture_output=True).returncode:
        pytest.skip("this system does not let an ordinary user mount a small disk")
    return words

"""A whole program in an empty home, on a screen that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from sysmap.app.program import dress
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from tests.app.person import Person, wait


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine a save takes its time, and the window that is closed is closed when it returns."""
    monkeypatch.setattr("sysmap.app.shell.CLOSING", 60.0)


@pytest.fixture
def shell(app: Any) -> Iterator[Shell]:
    dress(app)
    window = Shell(Settings(language="fr", reading_first=False))
    window.resize(1366, 768)
    window.show_start()
    window.show()
    wait(5)
    yield window
    window.close()
    window.deleteLater()
    wait(1)


@pytest.fixture
def person(shell: Shell) -> Person:
    return Person(shell)

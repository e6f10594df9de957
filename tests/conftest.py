"""What every test stands on: no display, an empty home, French words, and no complaint left unheard.

A Qt message, a log record of warning level or a Python warning fails the test during which it
came. A test that expects a log record asks for pytest's `caplog`.
"""

from __future__ import annotations

import gc
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import settings

from sysmap import i18n

# Nothing above imports Qt or reads the language.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_LOGGING_RULES"] = "*.debug=false"
os.environ["LANG"] = "fr_FR.UTF-8"
for _name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "DISPLAY", "WAYLAND_DISPLAY", "QT_SCALE_FACTOR"):
    os.environ.pop(_name, None)

# Two busy cores are slow cores: what is wrong must fail, what is slow must not. The same maps are drawn
# every time, so that a test fails where it is run again; SYSMAP_EXPLORE=1 draws others.
settings.register_profile("sysmap", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile("explore" if os.environ.get("SYSMAP_EXPLORE") else "sysmap")

ALLOWED_QT_MESSAGES = (
    "This plugin does not support propagateSizeHints",  # `offscreen` has no window manager to tell
    "This plugin does not support raise()",  # nor any stack of windows
    "This plugin does not support grabbing the keyboard",  # which the list of a completion asks for
)

_heard: list[str] = []


def _hear(kind: Any, context: Any, message: str) -> None:
    if not any(allowed in message for allowed in ALLOWED_QT_MESSAGES):
        _heard.append(f"{kind.name}: {message}")


class _Listener(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        _heard.append(f"{record.levelname}: {record.name}: {record.getMessage()}")


@pytest.fixture(scope="session", autouse=True)
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What lives between tests, a module’s fixtures for one, never finds the home of who tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SYSMAP_HOME", str(tmp_path_factory.mktemp("nowhere")))
        yield


@pytest.fixture(scope="module", autouse=True)
def tidy(nowhere: None, app: Any) -> Iterator[None]:
    """Each file of tests finds the application as the first one did, in whatever order files are run."""
    yield
    put_away(app)
    app.setStyleSheet("")
    app.clipboard().clear()
    if not gc.isenabled():  # windows have been here, whose waste no other thread may meet
        gc.collect()
        gc.enable()


def put_away(application: Any) -> None:
    """No window is left: not closed, which would save in a home that is gone, but deleted."""
    from PySide6.QtCore import QEvent

    for widget in application.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def quiet(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test during which Qt or the log complained."""
    _heard.clear()
    listener = _Listener(logging.WARNING)
    if "caplog" not in request.fixturenames:
        logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    assert not _heard, "\n".join(_heard)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home: settings, journal, recent files and maps go there, for child processes too."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("SYSMAP_HOME", str(folder))
    monkeypatch.setenv("HOME", str(folder))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sysmap.storage.naming._chosen", None)  # a window before may have had its own
    return folder


@pytest.fixture(autouse=True)
def names(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The ids of new records come in the same order each time (those of child processes do not)."""
    drawn = Random(request.node.nodeid)
    drawer = SimpleNamespace(token_hex=lambda length: drawn.randbytes(length).hex())
    monkeypatch.setattr("sysmap.model.record.secrets", drawer)


@pytest.fixture(autouse=True)
def french() -> Iterator[None]:
    """Each test starts in French, whatever the one before it spoke."""
    i18n.use("fr")
    yield
    i18n.use("fr")


@pytest.fixture(scope="session", autouse=True)
def app() -> Iterator[Any]:
    """The one QApplication (a QGuiApplication too); widgets and ink need it before they are made.

    It is there before any test: a verb of the command line, run first, would make one without widgets,
    and the next window would take the process with it.
    """
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    qInstallMessageHandler(_hear)
    application = QApplication(["sysmap", "-style", "Fusion"])
    yield application
    # What outlives the application takes the process with it when Python ends: widgets, and
    # what was copied (the clipboard of `offscreen` is destroyed after Python).
    put_away(application)
    application.clipboard().clear()
    gc.collect()
    qInstallMessageHandler(None)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def examples(root: Path) -> list[Path]:
    """The example maps' files."""
    return sorted((root / "examples").glob("*.sysmap"))


@pytest.fixture
def run_python(root: Path) -> Callable[..., str]:
    """Run a line of Python in a process of its own, from the project's folder; its standard output."""

    def run(line: str, *args: str) -> str:
        done = subprocess.run([sys.executable, "-c", line, *args], cwd=root, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run

"""The program is read quickly, and what was put off until the window is there is taken up again."""

from __future__ import annotations

import gc
import importlib
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sysmap.app.quickly import go_on, start_quickly


@pytest.fixture(autouse=True)
def as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    from PySide6.QtCore import qVersion  # noqa: F401  what follows comes with it

    feature = vars(sys.modules["shibokensupport.feature"])
    monkeypatch.setitem(feature, "_mod_uses_pyside", feature["_mod_uses_pyside"])
    yield
    gc.unfreeze()
    gc.enable()


def test_what_was_read_before_the_window_is_not_searched_for_waste() -> None:
    start_quickly()
    assert not gc.isenabled()
    go_on()
    assert gc.get_freeze_count() > 0


def test_the_source_of_a_module_that_is_loaded_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "loaded_after_qt.py").write_text(
        "from PySide6.QtCore import QSize\nSIDE = QSize(3, 4).width()\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    read: list[object] = []
    monkeypatch.setattr(inspect, "getsource", read.append)
    start_quickly()
    assert importlib.import_module("loaded_after_qt").SIDE == 3
    assert read == []

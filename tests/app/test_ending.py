"""The program ends when it is asked to, at once and in order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import sysmap
from sysmap.model import Element, SystemMap


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to hear")
def test_a_polite_signal_closes_the_window_in_order(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "carte.sysmap"
    sysmap.save(SystemMap(id="m1", elements=[Element(id="e1", label="Budget")]), path)
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.json").write_text('{"reading_first": false}', encoding="utf-8")
    program = subprocess.Popen([sys.executable, "-m", "sysmap", str(path)], stderr=subprocess.PIPE)
    try:
        lock = path.with_name(f".{path.name}.lock")
        for _ in range(600):
            if lock.exists() or program.poll() is not None:
                break
            _pause()
        assert lock.exists()
        _pause(1.0)  # the event loop runs by now
        program.send_signal(signal.SIGTERM)
        assert program.wait(30) == 0
    finally:
        program.kill()
        said = program.communicate()[1].decode()
    assert "Traceback" not in said
    assert not lock.exists()
    assert [e.label for e in sysmap.load(path).elements.values()] == ["Budget"]
    assert not list((home / "recovery").glob("m1-*"))


def _pause(seconds: float = 0.05) -> None:
    import time

    time.sleep(seconds)

"""One planted map for all, and a computer whose user and folders have secret names too."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest

from sysmap.model import SystemMap
from tests.leaks.planting import NEVER, Secrets, planted_map


class Planted(NamedTuple):
    map: SystemMap
    secrets: Secrets


@pytest.fixture(scope="session")
def planted(app: Any) -> Planted:
    from sysmap.drawing import prepare

    prepare()
    secrets = Secrets()
    return Planted(planted_map(secrets), secrets)


@pytest.fixture
def place(planted: Planted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where outputs are written: a folder, a user and a computer that no output may name."""
    names = {
        what: next((word for word, (where, _) in planted.secrets.where.items() if where == what), "")
        or planted.secrets.word(what, NEVER)
        for what in ("path of this machine", "user name", "name of this machine")
    }  # fmt: skip
    folder = tmp_path / names["path of this machine"]
    folder.mkdir()
    for name in ("USER", "LOGNAME", "USERNAME"):
        monkeypatch.setenv(name, names["user name"])
    monkeypatch.setenv("HOSTNAME", names["name of this machine"])
    monkeypatch.setenv("COMPUTERNAME", names["name of this machine"])
    monkeypatch.chdir(folder)
    return folder

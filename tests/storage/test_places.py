"""The program's own things go where each system keeps such things, or where it is told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from sysmap.storage import data_folder


@pytest.mark.parametrize(
    ("platform", "variables", "place"),
    [
        ("linux", {}, ".local/share/sysmap"),
        ("linux", {"XDG_DATA_HOME": "/srv/data"}, "/srv/data/sysmap"),
        ("linux", {"XDG_DATA_HOME": "relative"}, ".local/share/sysmap"),
        ("win32", {}, "AppData/Local/Sysmap"),
        ("win32", {"LOCALAPPDATA": "/c/local"}, "/c/local/Sysmap"),
        ("darwin", {}, "Library/Application Support/Sysmap"),
        ("linux", {"SYSMAP_HOME": "/media/stick/sysmap"}, "/media/stick/sysmap"),
    ],
)
def test_the_place_follows_the_system(
    platform: str, variables: dict[str, str], place: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SYSMAP_HOME")
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert data_folder() == home / place

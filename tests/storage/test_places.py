"""The program's own things go where each system keeps such things, or where it is told."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from sysmap.app.settings import place
from sysmap.interchange.shelf.index import shelves_folder
from sysmap.storage import data_folder, default_folder
from sysmap.storage.places import recovery_folder, versions_folder


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


@pytest.mark.parametrize("switch", ["sysmap-data", "portable.txt"])
def test_beside_a_portable_program_everything_stays_on_the_stick(
    switch: str, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SYSMAP_HOME")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "sysmap"))
    assert home in data_folder().parents
    (tmp_path / switch).mkdir() if switch == "sysmap-data" else (tmp_path / switch).touch()
    found = [data_folder(), default_folder(), versions_folder(), recovery_folder(), shelves_folder(), place()]
    assert [path for path in found if tmp_path.resolve() not in path.parents] == []


def test_maps_of_a_stick_that_cannot_be_written_go_to_the_documents(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SYSMAP_HOME")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "sysmap"))
    (tmp_path / "portable.txt").touch()
    monkeypatch.setattr(os, "access", lambda path, how: Path(path) != tmp_path.resolve())  # write-protected
    assert home in default_folder().parents


def test_a_portable_program_of_macos_lies_beside_its_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SYSMAP_HOME")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "Sysmap.app" / "Contents" / "MacOS" / "sysmap"))
    (tmp_path / "sysmap-data").mkdir()
    assert data_folder() == (tmp_path / "sysmap-data").resolve()

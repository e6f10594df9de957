"""A word while a program on a stick is read; nothing at all for any other."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from sysmap.app import splash
from sysmap.app.start import page
from sysmap.storage import places
from tests.app.person import Person, until


@pytest.fixture
def stick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A packaged program in portable mode."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "sysmap"))
    (tmp_path / "sysmap-data").mkdir()
    return tmp_path


def shown() -> list[str]:
    """What the small windows before the program say, whatever else lives in this process."""
    tops = [one for one in QApplication.topLevelWidgets() if isinstance(one, QLabel) and one.isVisible()]
    return [one.text() for one in tops if one.windowType() == Qt.WindowType.SplashScreen]


def test_it_says_that_nothing_is_installed_and_goes_with_the_first_turn(app: Any, stick: Path) -> None:
    splash.welcome("fr")
    assert any("Rien n’est installé" in said for said in shown())
    until(lambda: not any("Rien n’est installé" in said for said in shown()))


def test_it_speaks_the_language_that_was_kept(app: Any, stick: Path) -> None:
    (stick / "sysmap-data" / "settings.json").write_text('{"language": "en"}')
    splash.welcome(None)
    assert any("Nothing is installed" in said for said in shown())
    until(lambda: not any("Nothing is installed" in said for said in shown()))


@pytest.mark.parametrize("kept", ["{", "[]", '{"scale": 150}', '{"language": 3}'])
def test_damaged_settings_and_other_scales_are_left_to_the_program(app: Any, stick: Path, kept: str) -> None:
    (stick / "sysmap-data" / "settings.json").write_text(kept)
    splash.welcome("fr")
    assert bool(shown()) == ("scale" not in kept)
    until(lambda: not shown())


def test_a_program_that_is_installed_shows_nothing(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    assert splash.stick() is None
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/usr/bin/sysmap")
    assert splash.stick() is None


def test_it_knows_the_stick_by_the_same_signs_as_the_program(stick: Path) -> None:
    assert (splash.FOLDER, splash.SWITCH) == (places.PORTABLE, places.SWITCH)
    assert splash.stick() == places.portable_folder()


def test_the_first_page_promises_only_what_is_so(
    person: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert "installé" not in page._promise()
    monkeypatch.setattr(page, "portable_folder", lambda: tmp_path)
    assert "installé" in page._promise()
    assert "toute seule" in page._promise()

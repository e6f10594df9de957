"""At 125 and 200 %, on the screen of a common laptop: nothing cut, nothing too large."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sysmap.app import scaling
from sysmap.app import settings as stored
from sysmap.app.settings import Settings
from tests.app.person import Person

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(("scale", "language"), [(125, "fr"), (200, "en")])
def test_every_window_is_whole(scale: int, language: str) -> None:
    """The other scales and languages take as long each: CONTRIBUTING says when."""
    given = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    command = [sys.executable, "-m", "tests.app.scaled", str(scale), language]
    done = subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == ""


def test_qt_is_told_before_it_starts_and_the_children_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(scaling.FACTOR, raising=False)
    with scaling.Scaled(150):
        assert os.environ[scaling.FACTOR] == "1.5"
    assert scaling.FACTOR not in os.environ
    monkeypatch.setenv(scaling.FACTOR, "1.25")  # the system's own is multiplied, and found again
    with scaling.Scaled(200):
        assert os.environ[scaling.FACTOR] == "2.5"
    assert os.environ[scaling.FACTOR] == "1.25"
    with scaling.Scaled(317):
        assert os.environ[scaling.FACTOR] == "1.25"
    monkeypatch.setenv(scaling.FACTOR, "beaucoup")
    assert scaling.factor(125, os.environ) == "1.25"


def test_a_scale_that_is_none_of_ours_is_the_plain_one() -> None:
    assert [scaling.asked(n) for n in (100, 125, 0, -3, 10**9)] == [100, 125, 100, 100, 100]


def test_another_scale_is_kept_said_and_the_same_map_opens_again(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.begin()
    person.write("Budget")
    path = person.shell.document.path
    person.desk.do("scale_150")
    assert stored.load().scale == 150
    assert "150\u00a0%" in person.said()[0]
    started: list[Any] = []
    monkeypatch.setattr(scaling.subprocess, "Popen", lambda command, **_more: started.append(command))
    monkeypatch.setattr(scaling.QApplication, "exit", lambda *_: None)
    assert scaling.reopen(person.shell)
    assert person.shell.gone
    assert person.in_file() == ["Budget"]
    scaling.begin_again()
    scaling.begin_again()  # once is enough
    assert started == [[sys.executable, "-m", "sysmap", str(path)]]


def test_a_window_that_must_stay_is_not_closed_for_a_scale(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.begin()
    monkeypatch.setattr(person.shell, "leave", lambda: False)
    started: list[Any] = []
    monkeypatch.setattr(scaling.subprocess, "Popen", lambda command, **_more: started.append(command))
    assert not scaling.reopen(person.shell)
    scaling.begin_again()
    assert not started


def test_the_scale_that_is_there_already_is_only_said(person: Person) -> None:
    person.shell.settings = Settings(scale=100)
    person.begin()
    person.desk.do("scale_100")
    assert person.said()[0].startswith("L’interface est à 100")


def test_a_low_and_narrow_desk_folds_and_unfolds(person: Person) -> None:
    from tests.app.person import wait

    person.begin()
    person.write("Budget")
    shell, desk = person.shell, person.desk
    wide = [made.text() for made in (desk.bar.room, desk.bar.poster)]
    assert all(wide)
    shell.resize(683, 364)
    wait(5)
    assert desk.width() <= 683
    assert desk.bar.room.text() == ""
    assert desk.bar.room.accessibleName()  # the words that are not seen are still heard
    assert all(offer.accessibleName() and offer.width() < 80 for offer in desk.left.offers)
    person.select("Budget")
    assert desk.inspector.isVisible()
    assert desk.capture.width() > desk.view.width()  # the line keeps the room beside the inspector
    shell.resize(1366, 768)
    wait(5)
    assert [made.text() for made in (desk.bar.room, desk.bar.poster)] == wide
    assert desk.left.width() == 212

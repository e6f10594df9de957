"""A new map's file has a name that people read and every system accepts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sysmap.model import Card, SystemMap, Territory
from sysmap.storage import default_folder, free_path, safe_name
from sysmap.storage.naming import documents_folder

DAY = date(2026, 3, 12)


def map_of(territory: str = "", title: str = "", question: str = "") -> SystemMap:
    return SystemMap(card=Card(title=title, question=question, territory=Territory(name=territory)))


@pytest.mark.parametrize(
    ("map", "name"),
    [
        (map_of("Vimy", question="Qui mange quoi ?"), "Vimy – Qui mange quoi – 2026-03-12.sysmap"),
        (map_of("Loos", "Trajectoire", "Comment ?"), "Loos – Trajectoire – 2026-03-12.sysmap"),
        (map_of(), "Carte – 2026-03-12.sysmap"),
        (map_of("A/B: C", "« Eau » ?"), "A B C – Eau – 2026-03-12.sysmap"),
    ],
)
def test_the_name_says_where_what_and_when(map: SystemMap, name: str, tmp_path: Path) -> None:
    assert free_path(map, tmp_path, DAY).name == name


def test_a_long_question_is_cut_between_words(tmp_path: Path) -> None:
    question = "Comment mieux manger dans les cantines de toutes les communes de notre petite agglomération ?"
    stem = free_path(map_of(question=question), tmp_path, DAY).stem
    assert stem == "Comment mieux manger dans les cantines de toutes les – 2026-03-12"


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    first = free_path(map_of("Vimy"), tmp_path, DAY)
    (tmp_path / first.name.upper()).touch()
    second = free_path(map_of("Vimy"), tmp_path, DAY)
    assert second.name == "Vimy – Carte – 2026-03-12 (2).sysmap"


@pytest.mark.parametrize(
    "words",
    ["CON", "nul.txt", "com1", "COM¹.a", "lpt0", "CONOUT$", "", "...", " . ", "a\u202eb", "\0\n", "x" * 400,
     "é" * 300],
)
def test_names_that_windows_refuses_are_mended(words: str) -> None:
    name = safe_name(words)
    assert name
    assert name.split(".")[0].lower() not in {"con", "nul", "com1", "com¹", "lpt0", "conout$"}
    assert len(name.encode()) <= 200
    assert "\u202e" not in name


@given(st.text())
def test_any_words_make_a_name_that_can_be_written(words: str) -> None:
    name = safe_name(words)
    assert name.strip(" .") == name
    assert name
    assert not set(name) & set('<>:"/\\|?*\0\n')


def test_new_maps_go_to_a_folder_of_their_own(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert default_folder() == home / "Cartes Sysmap"
    monkeypatch.delenv("SYSMAP_HOME")
    assert default_folder() == home / "Documents" / "Cartes Sysmap"
    (home / ".config").mkdir()
    dirs = home / ".config" / "user-dirs.dirs"
    dirs.write_text('# comment\nXDG_DOCUMENTS_DIR="$HOME/Mes documents"\n', encoding="utf-8")
    assert documents_folder() == home / "Mes documents"


def test_a_folder_made_in_the_other_language_is_used(home: Path) -> None:
    (home / "Sysmap maps").mkdir()
    assert default_folder() == home / "Sysmap maps"

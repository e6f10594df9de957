"""The library's window: a folder is read aside, searched as one types, and its maps open to be read."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.app.person import Person, until


@pytest.fixture
def folder(tmp_path: Path, examples: list[Path]) -> Path:
    place = tmp_path / "alliance"
    place.mkdir()
    for path in examples:
        shutil.copy(path, place)
    (place / "casse.sysmap").write_text("{")
    return place


@pytest.fixture
def window(person: Person, folder: Path) -> Any:
    person.shell.settings.shelf_folder = str(folder)
    person.shell.settings.reading_first = True
    person.shell.show_library()
    found = person.shell._library
    until(lambda: len(found.found.entries) == 6)
    return found


def typed(window: Any, words: str, count: int) -> list[str]:
    window.field.setText(words)
    until(lambda: len(window.found.entries) == count)
    return [entry.territory for entry in window.found.entries]


def test_maps_are_found_as_one_types(window: Any) -> None:
    assert "1 fichier illisible" in window.said.text().replace("\u00a0", " ")
    assert typed(window, "cantine", 1) == ["Vimy"]
    assert typed(window, "zzz", 0) == []
    assert window.said.text() == "Aucune carte ne répond."


def test_thumbnails_come_and_stay_out_of_the_folder(window: Any, folder: Path, home: Path) -> None:
    window.resize(900, 900)
    until(lambda: any(window.pictures.of(entry) is not None for entry in window.found.entries))
    assert sorted(p.suffix for p in folder.iterdir()) == [".sysmap"] * 6
    assert list((home / "shelf").glob("*.sqlite"))


def test_a_cross_view_leads_to_its_maps(window: Any) -> None:
    window.tabs.setCurrentWidget(window.crossed)
    until(lambda: window.crossed.table.rowCount() > 0)
    window.crossed._choose("levers")
    words = [window.crossed.table.item(row, 0).text() for row in range(window.crossed.table.rowCount())]
    assert "Diagnostic sensible" in words
    window._ask("Diagnostic sensible")
    until(lambda: 0 < len(window.found.entries) < 6)
    assert "Vimy" in [entry.territory for entry in window.found.entries]


def test_a_map_opens_to_be_read_and_the_library_stays(window: Any, person: Person) -> None:
    typed(window, "cantine", 1)
    window.list.setCurrentIndex(window.found.index(0, 0))
    window.list.activated.emit(window.list.currentIndex())
    assert person.shell.received.covered
    assert window.isVisible()


def test_a_page_is_written(window: Any, tmp_path: Path) -> None:
    window.write_page(tmp_path / "page.html")
    words = (tmp_path / "page.html").read_text("utf-8")
    assert "La cantine de Vimy" in words
    assert "casse.sysmap" not in words


def test_a_folder_that_goes_is_one_sentence(window: Any, folder: Path) -> None:
    shutil.rmtree(folder)
    window.refresh()
    until(lambda: "alliance" in window.said.text())


def test_the_maps_in_sight_are_printed_side_by_side(window: Any, tmp_path: Path) -> None:
    typed(window, "cantine", 1)
    window.write_contact(tmp_path / "planche.pdf")
    until(lambda: "Planche enregistrée" in window.said.text())
    assert "1 carte" in window.said.text().replace("\u00a0", " ")
    assert (tmp_path / "planche.pdf").read_bytes().startswith(b"%PDF")
    assert window.contact.isEnabled()

"""The library's index: it follows the files, finds words however spelt, and holds nothing reserved."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from sysmap.interchange import shelf
from sysmap.model import SystemMap
from sysmap.storage import StorageError, save


def a_map(title: str, territory: str = "", labels: tuple[str, ...] = (), **card: Any) -> SystemMap:
    elements = [{"id": f"e{n}", "label": label, "kind": "levier"} for n, label in enumerate(labels)]
    said = {"title": title, "territory": {"name": territory}, **card}
    return SystemMap(id=title, card=said, elements=elements)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "maps"
    (place / "nord").mkdir(parents=True)
    save(a_map("La cantine", "Vimy", ("Formation des agriculteur·rices", "Achats groupés"),
               keywords=["Alimentation"],
               experience={"worked": "Raconter une boucle", "effects": ["trust"]},
               workshop_date="2025-03-02"),
         place / "nord" / "cantine.sysmap")  # fmt: skip
    save(a_map("La forêt", "Le Vigan", ("Achats groupés", "Élu·es formé·es"), keywords=["Forêt"]),
         place / "foret.sysmap")  # fmt: skip
    return place


@pytest.fixture
def index(folder: Path, tmp_path: Path) -> shelf.Shelf:
    made = shelf.Shelf(folder, tmp_path / "index")
    made.refresh()
    return made


def titles(found: list[shelf.Entry]) -> list[str]:
    return [entry.title for entry in found]


@pytest.mark.parametrize(("words", "found"), [
    ("cantine", ["La cantine"]), ("CANTINES", ["La cantine"]), ("foret", ["La forêt"]),
    ("agricultrices", ["La cantine"]), ("agriculteurs", ["La cantine"]), ("élues", ["La forêt"]),
    ("elus", ["La forêt"]), ("élu·es formé·es", ["La forêt"]), ("vigan", ["La forêt"]),
    ("boucle racontée", []), ("raconter", ["La cantine"]), ("confiance", ["La cantine"]),
    ("achat groupe", ["La cantine", "La forêt"]), ("cant", ["La cantine"]), ('"', []), ("OR NEAR(", []),
])  # fmt: skip
def test_words_are_found_however_they_are_spelt(index: shelf.Shelf, words: str, found: list[str]) -> None:
    assert sorted(titles(index.search(shelf.Wanted(words)))) == found


def test_it_is_narrowed_by_what_maps_bear(index: shelf.Shelf) -> None:
    assert titles(index.search(shelf.Wanted(territory="vimy"))) == ["La cantine"]
    assert titles(index.search(shelf.Wanted(keyword="forêts"))) == ["La forêt"]
    assert titles(index.search(shelf.Wanted(effect="trust"))) == ["La cantine"]
    assert titles(index.search(shelf.Wanted(sheet=True))) == ["La cantine"]
    assert titles(index.search(shelf.Wanted(since="2025", until="2025"))) == ["La cantine"]
    assert titles(index.search(shelf.Wanted())) == ["La forêt", "La cantine"]  # by territory


def test_only_what_changed_is_read_again(index: shelf.Shelf, folder: Path) -> None:
    assert index.refresh()[:3] == (2, 0, 0)
    touched = folder / "foret.sysmap"
    os.utime(touched, (1, 1))
    assert index.refresh().read == 1  # looked at, and found to be the same
    save(a_map("La haie", "Le Vigan"), folder / "haie.sysmap")
    (folder / "nord" / "cantine.sysmap").unlink()
    done = index.refresh()
    assert (done.files, done.gone) == (2, 1)
    assert titles(index.all()) == ["La forêt", "La haie"]
    assert index.search(shelf.Wanted("cantine")) == []


def test_nothing_is_written_beside_the_maps(index: shelf.Shelf, folder: Path) -> None:
    assert sorted(p.name for p in folder.rglob("*")) == ["cantine.sysmap", "foret.sysmap", "nord"]


def test_a_damaged_index_is_made_again(index: shelf.Shelf) -> None:
    index.index.write_bytes(b"no database" * 100)
    index.refresh()
    assert len(index.all()) == 2


def test_a_file_that_is_no_map_is_said_and_stops_nothing(index: shelf.Shelf, folder: Path) -> None:
    (folder / "a.sysmap").write_text("{ broken")
    done = index.refresh()
    assert done.failed == 1
    assert "a.sysmap" in index.all()[-1].error
    assert len(index.all()) == 3


def test_what_is_reserved_is_not_in_the_index(folder: Path, index: shelf.Shelf) -> None:
    secret = {"label": "SECRETLABEL", "visibility": "group", "description": "SECRETTEXT", "kind": "levier"}
    kept = a_map("Réservée").evolve(
        elements=[{"id": "s", **secret}], remarks=[{"id": "r", "text": "SECRETREMARK"}],
        frigo=[{"id": "f", "text": "SECRETFRIGO"}],
        zones=[{"id": "z", "label": "SECRETZONE", "visibility": "group"}],
    )  # fmt: skip
    save(kept, folder / "s.sysmap")
    index.refresh()
    assert b"secret" not in index.index.read_bytes().lower()


def test_stopped_half_way_what_was_read_is_kept(folder: Path, tmp_path: Path) -> None:
    made = shelf.Shelf(folder, tmp_path / "other")
    seen: list[int] = []
    made.refresh(lambda n, of: seen.append(n), lambda: len(seen) == 1)
    assert len(made.all()) == 1
    made.refresh()
    assert len(made.all()) == 2


def test_a_folder_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        shelf.Shelf(tmp_path / "gone", tmp_path / "index").refresh()


def test_what_recurs_comes_first_and_says_where(index: shelf.Shelf) -> None:
    crossed = {one.sort: one.rows for one in shelf.crossings(index.all())}
    top = crossed["levers"][0]
    assert (top.label, top.times, set(top.wheres)) == ("Achats groupés", 2, {"Vimy", "Le Vigan"})
    assert [row.label for row in crossed["effects"]] == ["effet confiance"]
    assert {row.label for row in crossed["work"]} == {"Alimentation", "Forêt"}


def test_an_effect_drawn_is_the_effect_ticked() -> None:
    drawn = SystemMap(elements=[{"id": "a", "label": "Effet confiance", "kind": "effet"}])
    ticked = SystemMap(card={"experience": {"effects": ["trust"]}})
    entries = [shelf.entry_of(map, f"{n}.sysmap") for n, map in enumerate((drawn, ticked))]
    (row,) = next(one for one in shelf.crossings(entries) if one.sort == "effects").rows
    assert row.times == 2


def test_the_page_holds_words_as_words() -> None:
    entry = shelf.entry_of(a_map("<script>alert(1)</script>", "A & B", ("Levier <b>",)), "x.sysmap")
    words = shelf.page([entry], "L’alliance", "fr", "2026-01-02")
    assert "<script>" not in words
    assert "&lt;script&gt;" in words
    assert "A &amp; B" in words
    assert "http" not in words.replace('http-equiv="Content-Security-Policy"', "")

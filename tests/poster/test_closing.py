"""The folder of a closing: whole or not there, and nothing reserved in what is handed out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

import sysmap
from sysmap.model import SystemMap
from sysmap.poster.closing import Stopped, close_map, minutes, zone_pages
from sysmap.storage import StorageError

DAY = date(2026, 3, 12)
ROOM = {"type": "rect", "y": 0, "width": 400, "height": 300}


def workshop() -> SystemMap:
    """Two zones with a relation between them, dots, a frigo, a disagreement, a stage, a secret."""
    return SystemMap(
        card={"title": "La cantine", "question": "Que faire ?", "participants": {"élu·es": 3}},
        zones=[
            {"id": "z1", "label": "Assiette", "shape": ROOM | {"x": 0}},
            {"id": "z2", "label": "Budget", "shape": ROOM | {"x": 600}},
        ],
        elements=[
            {"id": "a", "label": "Repas bio", "x": 0, "y": 0, "zones": ["z1"], "dots": 3},
            {"id": "b", "label": "Coût matière", "x": 600, "y": 0, "zones": ["z2"], "dots": 7},
            {"id": "s", "label": "SECRET-ELEMENT", "x": 0, "y": 100, "zones": ["z1"], "visibility": "group"},
        ],
        links=[{"id": "l", "source": "a", "target": "b", "polarity": "+",
                "contested": {"readings": [{"text": "C’est cher"}, {"text": "Pas si l’on jette moins"}]}}],
        frigo=[{"id": "g", "text": "Un potager à l’école"},
               {"id": "h", "text": "SECRET-FRIGO", "visibility": "group"}],
        remarks=[{"id": "r", "text": "SECRET-REMARK", "on": "a"}],
        stages=[{"id": "e", "name": "14 h 30", "date": "2026-03-12T14:30:00", "map": {"elements": [{}, {}]}}],
    )  # fmt: skip


def words(path: Path) -> str:
    if path.suffix == ".pdf":
        return " ".join("".join(page.extract_text() for page in PdfReader(path).pages).split())
    return path.read_text("utf-8")


def test_the_folder_holds_what_a_group_leaves_with(app: object, tmp_path: Path) -> None:
    heard: list[str] = []
    closed = close_map(
        workshop(), tmp_path, stem="cantine", day=DAY, told=lambda n, of, what: heard.append(what)
    )
    assert closed.folder.name == "Clôture 2026-03-12 – La cantine"
    assert [path.name for path in closed.files] == [
        "Affiche A3.pdf", "Affiche A3 noir et blanc.pdf", "Pages A4 par zone.pdf", "Compte rendu.txt",
        "Version texte.txt", "cantine.sysmap",
    ]  # fmt: skip
    assert all(path.exists() for path in closed.files)
    assert len(heard) == 7
    assert sysmap.load(closed.files[-1]) == workshop()
    assert closed.withheld == ("s",)


def test_what_is_reserved_is_only_in_the_copy_of_the_map(app: object, tmp_path: Path) -> None:
    closed = close_map(workshop(), tmp_path, day=DAY)
    for path in closed.files[:-1]:
        assert "SECRET" not in words(path), path.name
        assert b"SECRET" not in path.read_bytes(), path.name
    assert "SECRET-ELEMENT" in closed.files[-1].read_text("utf-8")


def test_each_zone_has_its_page_with_its_neighbours_named(app: object) -> None:
    pages = zone_pages(workshop(), "fr").leaves
    assert [leaf.name for leaf in pages] == ["Assiette", "Budget"]
    assert {(leaf.width, leaf.height) for leaf in pages} == {(210.0, 297.0)}


def test_the_neighbours_stand_on_the_page_in_words(app: object, tmp_path: Path) -> None:
    closed = close_map(workshop(), tmp_path, day=DAY)
    said = words(closed.files[2])
    assert "Avec « Budget »" in said.replace("\u00a0", " ")
    assert "Repas bio" in said
    assert "Coût matière" in said


def test_the_minutes_say_dots_frigo_debate_and_stages() -> None:
    said = minutes(workshop(), "fr", DAY.isoformat()).replace("\u00a0", " ")
    assert said.index("7 : Coût matière") < said.index("3 : Repas bio")
    assert "- Un potager à l’école" in said
    assert "1 ligne réservée au groupe n’y figure pas." in said
    assert "C’est cher / Pas si l’on jette moins" in said
    assert "12 mars 2026, 14 h 30 : 2 éléments, 0 relation" in said
    assert "1 élément ou relation réservé au groupe n’est pas dans ces pages." in said


def test_an_english_map_is_closed_in_english(app: object, tmp_path: Path) -> None:
    closed = close_map(workshop().evolve(language="en"), tmp_path, day=DAY)
    assert closed.folder.name == "Closing 2026-03-12 – La cantine"
    assert closed.files[3].name == "Minutes.txt"


def test_an_empty_map_closes_too(app: object, tmp_path: Path) -> None:
    closed = close_map(SystemMap(), tmp_path, day=DAY)
    assert closed.pages == 0
    assert "La carte est encore vide." in words(closed.files[2])


def test_a_second_closing_the_same_day_leaves_the_first_alone(app: object, tmp_path: Path) -> None:
    first = close_map(SystemMap(), tmp_path, day=DAY).folder
    second = close_map(SystemMap(), tmp_path, day=DAY).folder
    assert first.is_dir()
    assert second.name == f"{first.name} (2)"


def test_stopped_half_way_it_leaves_nothing(app: object, tmp_path: Path) -> None:
    seen: list[str] = []
    with pytest.raises(Stopped):
        close_map(workshop(), tmp_path, day=DAY, told=lambda n, of, what: seen.append(what),
                  stopped=lambda: len(seen) > 2)  # fmt: skip
    assert not list(tmp_path.iterdir())


def test_a_full_disk_is_said_in_a_sentence_and_leaves_nothing(
    app: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sysmap.poster.closing import folder

    def full(path: Path, data: bytes) -> Path:
        raise StorageError("write_failed", 4, name=path.name, error=OSError(28, "No space left on device"))

    monkeypatch.setattr(folder, "save_atomically", full)
    with pytest.raises(StorageError) as refused:
        close_map(workshop(), tmp_path, day=DAY)
    assert "Pages A4 par zone.pdf" in refused.value.sentence("fr")
    assert not list(tmp_path.iterdir())


def test_a_pulled_stick_is_said_in_a_sentence(app: object, tmp_path: Path) -> None:
    with pytest.raises(StorageError) as refused:
        close_map(workshop(), tmp_path / "stick", day=DAY)
    assert refused.value.sentence("fr")


def test_a_file_that_does_not_read_back_takes_no_name(
    app: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sysmap.poster.closing import folder

    monkeypatch.setattr(folder, "written", lambda map: "{}")
    with pytest.raises(StorageError):
        close_map(workshop(), tmp_path, day=DAY)
    assert not list(tmp_path.iterdir())

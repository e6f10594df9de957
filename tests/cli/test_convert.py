"""`sysmap convert`: files in, a file out, and what became of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import sysmap

Run = Callable[..., Any]


@pytest.fixture
def tables(tmp_path: Path) -> list[Path]:
    (tmp_path / "e.csv").write_text("Intitulé;Type\nÉcole;Acteur\nCantine;Enjeu\n", encoding="cp1252")
    (tmp_path / "r.txt").write_text("De;Vers;Signe\nÉcole;Cantine;positif\n", encoding="utf-16")
    return [tmp_path / "e.csv", tmp_path / "r.txt"]


def test_two_tables_become_one_map_and_the_account_is_said(run: Run, tables: list[Path],
tmp_path: Path) -> None:
    out = tmp_path / "carte.sysmap"
    done = run("convert", *tables, out)
    assert done.code == 0
    assert done.out.splitlines()[0] == str(out)
    assert "2 éléments" in done.out
    assert "1 signe écrit autrement" in done.out
    made = sysmap.load(out)
    assert [(made.elements[k.source].label, k.polarity) for k in made.links.values()] == [("École", "+")]


def test_the_report_is_json(run: Run, examples: list[Path], tmp_path: Path) -> None:
    out, report = tmp_path / "c.csv", tmp_path / "r.json"
    done = run("convert", examples[3], out, "--report", report)
    assert done.code == 0
    assert (tmp_path / "c-relations.csv").exists()
    said = json.loads(report.read_text(encoding="utf-8"))
    assert said["written"]["format"] == "csv"
    assert said["written"]["understood"][0]["count"] == 23
    assert {line["count"] for line in said["written"]["left"]} >= {8}


def test_nothing_is_written_over(run: Run, examples: list[Path], tmp_path: Path) -> None:
    (tmp_path / "c-relations.csv").write_text("à moi", encoding="utf-8")
    done = run("convert", examples[3], tmp_path / "c.csv")
    assert done.code == 4
    assert "existe déjà" in done.err
    assert not (tmp_path / "c.csv").exists()
    assert (tmp_path / "c-relations.csv").read_text(encoding="utf-8") == "à moi"


def test_the_public_version_leaves_what_is_reserved(run: Run, tmp_path: Path) -> None:
    map = sysmap.SystemMap.model_validate({"id": "m", "elements": [
        {"id": "a", "label": "Dit à tous"}, {"id": "b", "label": "Entre nous",
        "visibility": "group"}]})  # fmt: skip
    sysmap.save(map, tmp_path / "m.sysmap")
    done = run("convert", tmp_path / "m.sysmap", tmp_path / "m.json", "--public")
    assert done.code == 0
    assert "Laissé de côté" in done.out
    assert "Entre nous" not in (tmp_path / "m.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "code"),
    [(("x.csv",), 2), (("absent.csv", "y.sysmap"), 3), (("photo.bin", "y.sysmap"), 3),
     (("e.csv", "y.pdf"), 2), (("e.csv", "y.sysmap", "--format", "rien"), 2)],
)  # fmt: skip
def test_what_cannot_be_done_is_one_sentence(
    run: Run, tables: list[Path], tmp_path: Path, words: tuple[str, ...], code: int
) -> None:
    (tmp_path / "photo.bin").write_bytes(b"\x00\x01" * 300)
    done = run("convert", *(tmp_path / word if "." in word else word for word in words))
    assert done.code == code
    assert len(done.err.strip().splitlines()) == 1
    assert not (tmp_path / "y.sysmap").exists()

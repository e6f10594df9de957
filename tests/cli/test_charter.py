"""`sysmap charter` and `sysmap new --charter`: the look of a map, given to a new one."""

from __future__ import annotations

from pathlib import Path

import pytest

from sysmap.cli import run
from sysmap.storage import charters, load, read_charter


def test_a_new_map_has_the_look_of_a_charter(
    examples: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made, new = tmp_path / "maison.sysmap-charte", tmp_path / "bourg.sysmap"
    assert run(["charter", str(examples[3]), "-o", str(made), "--name", "Pays de Vimy"]) == 0
    assert str(made) in capsys.readouterr().out
    charter = read_charter(made)
    assert charter.charter is not None
    assert charter.charter.name == "Pays de Vimy"
    assert not charter.elements
    assert run(["new", str(new), "--template", "boucles", "--charter", str(made)]) == 0
    assert load(new).card.licence == load(examples[3]).card.licence == "CC BY-SA 4.0"


def test_it_is_never_written_over_and_a_map_is_no_charter(
    examples: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = tmp_path / "maison.sysmap-charte"
    made.write_text("précieux", encoding="utf-8")
    assert run(["charter", str(examples[3]), "-o", str(made)]) == 4
    assert made.read_text(encoding="utf-8") == "précieux"
    assert run(["charter", str(examples[3]), "-o", str(tmp_path / "maison.txt")]) == 2
    assert run(["new", str(tmp_path / "n.sysmap"), "--charter", str(examples[3])]) == 3
    assert not (tmp_path / "n.sysmap").exists()
    assert "pas une charte" in capsys.readouterr().err


def test_mine_is_kept_and_named(examples: list[Path], tmp_path: Path) -> None:
    assert run(["charter", str(examples[3]), "-o", "mine", "--name", "Maison"]) == 0
    assert [kept.name for kept in charters()] == ["Maison"]
    assert run(["new", str(tmp_path / "n.sysmap"), "--charter", "Maison"]) == 0

"""`sysmap template`: the kit of a cohort without the window."""

from __future__ import annotations

from pathlib import Path

import pytest

import sysmap
from sysmap.cli import run as sysmap_run


def test_maps_begun_from_a_kit_share_their_frame_and_nothing_that_was_said(
    examples: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, kit = str(examples[1]), tmp_path / "kit.sysmap"
    assert sysmap_run(["template", source, "-o", str(kit), "--name", "Bourgs"]) == 0
    assert capsys.readouterr().out.strip() == str(kit)
    made, before = sysmap.load(kit), sysmap.load(source)
    assert made.pattern is not None
    assert made.pattern.name == "Bourgs"
    assert not made.elements
    assert made.zones.keys() == before.zones.keys()
    for place in ("Loos", "Vimy"):
        out = tmp_path / f"{place}.sysmap"
        assert sysmap_run(["new", str(out), "--template", str(kit), "--territory", place]) == 0
    loos, vimy = (sysmap.load(tmp_path / f"{place}.sysmap") for place in ("Loos", "Vimy"))
    assert loos.id != vimy.id
    assert loos.cohort == vimy.cohort == made.pattern.id
    assert loos.zones.keys() == vimy.zones.keys() == before.zones.keys()


def test_a_kit_is_never_written_over_and_is_a_sysmap_file(
    examples: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kit = tmp_path / "kit.sysmap"
    kit.write_text("déjà là", encoding="utf-8")
    assert sysmap_run(["template", str(examples[0]), "-o", str(kit)]) == 4
    assert kit.read_text(encoding="utf-8") == "déjà là"
    assert sysmap_run(["template", str(examples[0]), "-o", str(tmp_path / "kit.pdf"), "--lang", "fr"]) == 2
    assert "ne finit pas par .sysmap" in capsys.readouterr().err


def test_locked_elements_are_seeds_only_when_asked(examples: list[Path], tmp_path: Path) -> None:
    map = sysmap.load(examples[0])
    one = next(iter(map.elements.values()))
    sysmap.save(map.evolve(elements={**map.elements, one.id: one.evolve(locked=True)}), tmp_path / "c.sysmap")
    for words, kept in (([], 0), (["--seeds"], 1)):
        kit = tmp_path / f"kit{kept}.sysmap"
        assert sysmap_run(["template", str(tmp_path / "c.sysmap"), "-o", str(kit), *words]) == 0
        assert len(sysmap.load(kit).elements) == kept

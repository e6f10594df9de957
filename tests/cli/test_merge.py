"""`sysmap merge`: from the tables' files to one map, its open points and its report."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sysmap.editing import Draft
from sysmap.model import Remark
from sysmap.storage import load, save
from tests.interchange.merging.five import five


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    base, tables = five()
    paths = [tmp_path / f"{table.name}.sysmap" for table in tables]
    for path, table in zip(paths, tables, strict=True):
        save(table.map, path)
    save(base, tmp_path / "graine.sysmap")
    return paths


def test_decisions_remain_in_the_file_and_the_code_says_so(
    run: Callable[..., Any], files: list[Path]
) -> None:
    out, report = files[0].parent / "soir.sysmap", files[0].parent / "soir.json"
    done = run("merge", *files, "--base", files[0].parent / "graine.sysmap", "-o", out, "--report", report)
    assert done.code == 1
    merged = load(out)
    matters = {p.matter for p in merged.open_points.values()}
    assert matters == {"same", "similar", "kind", "label", "gone", "sign"}
    said = json.loads(report.read_text(encoding="utf-8"))
    assert said["tables"] == [f"Table {n}" for n in range(1, 6)]
    assert said["counts"]["open"] == 4


def test_maps_that_agree_leave_nothing_to_decide(run: Callable[..., Any], files: list[Path]) -> None:
    seed, out = files[0].parent / "graine.sysmap", files[0].parent / "deux.sysmap"
    done = run("merge", seed, seed, "-o", out)
    assert (done.code, done.err) == (0, "")
    assert "Facteur numéro alpha" in done.out
    assert load(out).elements.keys() == load(seed).elements.keys()


def test_one_map_is_not_enough(run: Callable[..., Any], files: list[Path]) -> None:
    assert run("merge", files[0], "-o", files[0].parent / "x.sysmap").code == 2
    assert not (files[0].parent / "x.sysmap").exists()


def test_remarks_alone_come_back(run: Callable[..., Any], files: list[Path], tmp_path: Path) -> None:
    seed = tmp_path / "graine.sysmap"
    draft = Draft(load(seed))
    draft.put(Remark(id="r1", text="Vu avec le maire ?", on="e1"))
    draft.change(draft.elements["e2"], label="Tout autre chose")
    save(draft.finish(), tmp_path / "relecture.sysmap")
    out = tmp_path / "retour.sysmap"
    assert run("merge", seed, tmp_path / "relecture.sysmap", "--remarks-only", "-o", out).code == 0
    back = load(out)
    assert back.remarks["r1"].text == "Vu avec le maire ?"
    assert back.remarks["r1"].by == "relecture"
    assert back.elements["e2"].label == "Facteur numéro charlie"

"""`sysmap analyse`: keys that other programs read, words that people read, one sentence on a mistake."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import sysmap
from sysmap.model import Element, Link, SystemMap
from tests.analysis.graphs import complete

Run = Callable[..., Any]
KEYS = {"elements", "links", "loops", "truncated", "influence", "coverage", "silos", "findings"}


def report(run: Run, *words: object) -> dict[str, Any]:
    ran = run("analyse", *words, "--json")
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


def test_the_canteen_has_its_golden_loops_and_influence(run: Run, vimy: Path) -> None:
    found = report(run, vimy, "--lang", "fr")
    assert found.keys() >= KEYS
    assert (found["elements"], found["links"], found["truncated"]) == (23, 32, False)
    assert sorted(len(one["elements"]) for one in found["loops"]) == [3, 3, 3, 3, 3, 5, 6, 7]
    assert sorted(one["type"] for one in found["loops"]) == ["B"] * 2 + ["R"] * 6
    for one in found["loops"]:
        assert {"type", "elements", "delays", "name", "sentence"} <= one.keys()
    assert found["influence"]["method"] == "attenuated"
    by_id = {one["id"]: one for one in found["influence"]["elements"]}
    assert round(by_id["x5"]["indirect_influence"], 2) == 4.47
    assert found["coverage"] == {name: [] for name in ("elu", "agent", "socioeco", "etat", "vivant")}
    assert sum(len(one["elements"]) for one in found["silos"]) == 23
    assert found["questions"][0]["key"] == "actors"


@pytest.mark.parametrize(("which", "loops"), [(0, None), (1, ["R"] * 3), (2, []), (4, None)])
def test_every_example(run: Run, examples: list[Path], which: int, loops: list[str] | None) -> None:
    found = report(run, examples[which])
    assert loops is None or [one["type"] for one in found["loops"]] == loops
    for language in ("fr", "en"):
        ran = run("analyse", examples[which], "--lang", language)
        assert ran.code == 0
        assert "{" not in ran.out
        assert all(len(line) <= 100 for line in ran.out.splitlines())


def test_few_loops_when_few_are_asked_for(run: Run, vimy: Path) -> None:
    found = report(run, vimy, "--loops", "2")
    assert len(found["loops"]) == 2
    assert found["truncated"] is True
    assert report(run, vimy, "--loops", "0")["loops"] == []


def test_paths_by_id_and_by_label(run: Run, vimy: Path) -> None:
    found = report(run, vimy, "--from", "diagnostic  sensible", "--to", "v02")["paths"]
    assert (found["from"], found["to"], found["truncated"]) == ("x5", "v02", False)
    assert found["paths"][0]["elements"] == ["x5", "v09", "v02"]
    ran = run("analyse", vimy, "--from", "x5", "--to", "v02")
    assert "Diagnostic sensible → Compétences des agents → Qualité perçue" in ran.out
    assert "Boucles" not in ran.out


@pytest.mark.parametrize("words", [
    ("--from", "x5"), ("--to", "x5"), ("--from", "x5", "--to", "nulle part"), ("--loops", "trois"),
    ("--loops", "-1"), ("--from", "x5", "--to", "Qualité perçu des repas"),
])  # fmt: skip
def test_wrong_words_cost_one_sentence(run: Run, vimy: Path, words: tuple[str, ...]) -> None:
    ran = run("analyse", vimy, *words)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1


def test_two_elements_of_the_same_name_are_told_apart(run: Run, tmp_path: Path) -> None:
    from sysmap.model import Element

    twins = SystemMap(elements=[Element(id="a", label="Eau"), Element(id="b", label="Eau")])
    sysmap.save(twins, tmp_path / "c.sysmap")
    ran = run("analyse", tmp_path / "c.sysmap", "--from", "eau", "--to", "b")
    assert ran.code == 2
    assert "a, b" in ran.err


def test_an_empty_map_a_tangled_one_and_no_map(run: Run, tmp_path: Path) -> None:
    sysmap.save(SystemMap(), tmp_path / "vide.sysmap")
    assert "encore vide" in run("analyse", tmp_path / "vide.sysmap", "--lang", "fr").out
    assert report(run, tmp_path / "vide.sysmap")["loops"] == []
    sysmap.save(complete(60), tmp_path / "dense.sysmap")
    dense = report(run, tmp_path / "dense.sysmap", "--loops", "20")
    assert dense["truncated"] is True
    assert dense["silos"] == []
    (tmp_path / "non.sysmap").write_text("rien", encoding="utf-8")
    ran = run("analyse", tmp_path / "non.sysmap")
    assert ran.code == 3
    assert len(ran.err.splitlines()) == 1


def test_what_is_reserved_stays_at_home_when_that_is_asked(run: Run, vimy: Path, tmp_path: Path) -> None:
    map = sysmap.load(vimy)
    hidden = map.elements["x5"].evolve(visibility="group", label="Tenu secret")
    sysmap.save(map.evolve(elements={**map.elements, "x5": hidden}), tmp_path / "s.sysmap")
    assert "Tenu secret" in run("analyse", tmp_path / "s.sysmap").out
    assert "Tenu secret" not in run("analyse", tmp_path / "s.sysmap", "--public").out


def test_qt_is_not_loaded(run_python: Callable[..., str], vimy: Path) -> None:
    out = run_python(
        "import sys; from sysmap.__main__ import main\n"
        f"main(['analyse', {str(vimy)!r}, '--json']); print([n for n in sys.modules if 'PySide' in n])"
    )
    assert out.strip().endswith("[]")


def test_one_relation_is_singular_and_equals_are_not_set_apart(run: Run, tmp_path: Path) -> None:
    elements = [Element(id=id, label=id.upper()) for id in "abc"]
    around = [Link(id=a + b, source=a, target=b, polarity="+") for a, b in ("ab", "bc", "ca")]
    loops = [Link(id="aa", source="a", target="a", polarity="-")]
    sysmap.save(SystemMap(elements=elements, links=[*around, *loops]), tmp_path / "c.sysmap")
    said = " ".join(run("analyse", tmp_path / "c.sysmap", "--lang", "fr").out.replace("\u00a0", " ").split())
    assert "Sans nom (B), une relation :" in said
    assert "Rien ne se détache" in said
    assert "À part" not in said

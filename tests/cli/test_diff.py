"""`sysmap diff`: like diff, 0 when nothing differs and 1 when something does; readable, or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sysmap

Run = Callable[..., Any]


def later(vimy: Path, folder: Path) -> Path:
    map = sysmap.load(vimy)
    first, *others = map.elements.values()
    elements = {first.id: first.evolve(label="Autre nom")} | {e.id: e for e in others[:-1]}
    links = {id: k for id, k in map.links.items() if {k.source, k.target} <= elements.keys()}
    loops = {id: one for id, one in map.loops.items() if set(one.links) <= links.keys()}
    sysmap.save(map.evolve(elements=elements, links=links, loops=loops), folder / "apres.sysmap")
    return folder / "apres.sysmap"


def test_the_same_map_answers_nothing_and_zero(run: Run, vimy: Path) -> None:
    ran = run("diff", vimy, vimy)
    assert (ran.code, ran.out) == (0, "Rien de ce qui est comparé n’a changé.\n")


def test_what_changed_is_said_and_counted(run: Run, vimy: Path, tmp_path: Path) -> None:
    after = later(vimy, tmp_path)
    ran = run("diff", vimy, after)
    assert ran.code == 1
    assert "Renommés (1)" in ran.out
    assert "s’appelle maintenant «\u00a0Autre nom\u00a0»" in ran.out
    found = json.loads(run("diff", vimy, after, "--json", "--lang", "en").out)
    assert found["same"] is False
    assert {"renamed", "gone"} <= {one["group"] for one in found["differences"]}
    assert found["sentence"].startswith("1 gone, 1 renamed")


def test_the_poster_of_before_and_after(run: Run, vimy: Path, tmp_path: Path) -> None:
    ran = run("diff", vimy, later(vimy, tmp_path), "-o", tmp_path / "deux.pdf")
    assert ran.code == 1
    assert (tmp_path / "deux.pdf").read_bytes().startswith(b"%PDF")


def test_wrong_words_cost_one_sentence(run: Run, vimy: Path, tmp_path: Path) -> None:
    for words in ((vimy,), (vimy, vimy, vimy), (vimy, vimy, "-o", "affiche.png")):
        ran = run("diff", *words)
        assert (ran.code, ran.out) == (2, "")
        assert len(ran.err.splitlines()) == 1
    assert run("diff", vimy, tmp_path / "rien.sysmap").code >= 2

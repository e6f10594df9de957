"""`sysmap story`, as people type it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import sysmap
from sysmap.model import Page, Story


@pytest.mark.parametrize("suffix", [".pdf", ".pptx", ".html"])
def test_a_map_without_a_story_is_told_by_its_loops(
    run: Callable[..., Any], vimy: Path, tmp_path: Path, suffix: str
) -> None:
    done = run("story", vimy, "-o", tmp_path / f"recit{suffix}")
    assert (done.code, done.err) == (0, "")
    assert "1 page" in done.out
    assert (tmp_path / f"recit{suffix}").stat().st_size > 5000


def test_a_story_is_chosen_by_its_name_and_a_view_makes_a_page(
    run: Callable[..., Any], vimy: Path, tmp_path: Path
) -> None:
    stories = [Story(id="h", name="Conseil", pages=(Page(sentence="Un"), Page(sentence="Deux"))),
               Story(id="i", name="École", pages=(Page(sentence="Trois"),))]  # fmt: skip
    map = sysmap.load(vimy)
    sysmap.save(map.evolve(stories=stories), tmp_path / "carte.sysmap")
    out = tmp_path / "recit.html"
    assert "2 pages" in run("story", tmp_path / "carte.sysmap", "-o", out).out
    assert run("story", tmp_path / "carte.sysmap", "-o", out, "--story", "École").code == 0
    assert "Trois" in out.read_text(encoding="utf-8")
    assert run("story", tmp_path / "carte.sysmap", "-o", out, "--view", "Affiche", "--lang", "en").code == 0
    assert '<html lang="en">' in out.read_text(encoding="utf-8")


def test_what_cannot_be_is_said_and_nothing_is_written(
    run: Callable[..., Any], vimy: Path, tmp_path: Path
) -> None:
    for words, said in (
        (("-o", tmp_path / "recit.docx"), ".pptx"),
        (("-o", tmp_path / "r.pdf", "--story", "rien"), "rien"),
        (("-o", tmp_path / "r.pdf", "--view", "rien"), "rien"),
        (("-o", tmp_path / "r.pdf", "--size", "A9"), "A9"),
    ):  # fmt: skip
        done = run("story", vimy, *words)
        assert done.code == 2
        assert said in done.err
    assert list(tmp_path.iterdir()) == []


def test_an_empty_map_is_one_page(run: Callable[..., Any], tmp_path: Path) -> None:
    from sysmap.model import SystemMap

    sysmap.save(SystemMap(), tmp_path / "vide.sysmap")
    done = run("story", tmp_path / "vide.sysmap", "-o", tmp_path / "vide.html")
    assert done.code == 0

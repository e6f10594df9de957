"""What leaves a command with `--public` holds nothing that was reserved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sysmap.model import Element, Heard, Note, Parked, Remark, Stage, SystemMap, Wording
from sysmap.storage import load, save

SECRET = "motsecret"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    map = SystemMap(
        id="m",
        elements=[
            Element(id="e1", label="Cantine", said_by=(SECRET,),
                    wordings=(Wording(text="La cantine", by=SECRET),),
                    heard=Heard(count=3, of=5, tables=(SECRET, "b", "c"))),
            Element(id="e2", label=SECRET, visibility="group"),
        ],
        notes=[Note(id="n1", text=SECRET)], remarks=[Remark(id="r1", text=SECRET)],
        frigo=[Parked(id="g1", text=SECRET)], stages=[Stage(id="s1", name=SECRET)],
    )  # fmt: skip
    return save(map, tmp_path / "cantine.sysmap").path


def test_the_public_version_is_another_file(run: Callable[..., Any], file: Path) -> None:
    before, out = file.read_bytes(), file.with_name("public.sysmap")
    done = run("public", file, "-o", out)
    assert done.code == 0
    assert SECRET not in out.read_text(encoding="utf-8")
    heard = load(out).elements["e1"].heard
    assert heard is not None
    assert (heard.count, heard.of) == (3, 5)
    assert file.read_bytes() == before
    assert "1 remarque" in done.err


def test_it_is_never_written_over_the_map(run: Callable[..., Any], file: Path) -> None:
    before = file.read_bytes()
    done = run("public", file, "-o", file)
    assert done.code == 2
    assert file.read_bytes() == before


def test_a_likely_name_is_said(run: Callable[..., Any], file: Path) -> None:
    map = load(file)
    save(map.evolve(elements=[Element(id="e1", label="Camille Exemple")]), file)
    done = run("public", file, "-o", file.with_name("public.sysmap"))
    assert done.code == 1
    assert "Camille Exemple" in done.err


@pytest.mark.parametrize("verb", ["text", "cards", "story", "poster"])
def test_other_verbs_take_it_too(run: Callable[..., Any], file: Path, verb: str) -> None:
    suffix = {"text": ".html", "story": ".html"}.get(verb, ".pdf")
    out = file.with_name(f"{verb}{suffix}")
    done = run(verb, file, "-o", out, "--public", "--lang", "fr")
    assert done.code == 0, done.err
    assert SECRET.encode() not in out.read_bytes()
    assert "Version publique, sans" in done.err

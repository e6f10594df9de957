"""The readers of other programs' files: bombs, entities, depth and names cost a sentence."""

from __future__ import annotations

import os
import resource
import time
from contextlib import suppress
from pathlib import Path

import pytest

from sysmap.interchange import Account
from sysmap.interchange.formats import FORMATS, Foreign, Format, recognised
from tests.hostile.fuzz import readers
from tests.hostile.making import FAMILIES, Bait

BAIT = Bait("/nowhere/bait.png", "http://127.0.0.1:9")


def read(name: str, data: bytes) -> str:
    """What a reader makes of it: its sentence of refusal, or nothing when it read it."""
    file = Foreign(name, data)
    row = recognised(file)
    if row is None or not row.reads:
        return "nobody's"
    try:
        row.read([file], Account())
    except ValueError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("family", ["laughs", "drawio", "xlsx_bomb"])
def test_no_bomb_is_unfolded(family: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    made = list(FAMILIES[family](BAIT))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for name, data in made:
        start = time.process_time()
        said = read(name, data)
        assert said or "empty" in name or "base64" in name, name
        assert time.process_time() - start < 5, name
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - max(before, grown) < 200_000


def test_nothing_outside_is_read(tmp_path: Path) -> None:
    """A pipe that nobody writes to: whoever opens it would wait for ever."""
    bait = tmp_path / "bait.png"
    if hasattr(os, "mkfifo"):
        os.mkfifo(bait)
    for family in ("outside", "xlsx_entities", "paths", "dot"):
        for name, data in FAMILIES[family](Bait(str(bait), BAIT.address)):
            if name not in ("spaces.dot", "deep.dot"):
                read(name, data)


def test_depth_costs_a_sentence() -> None:
    for name, data in FAMILIES["deep_xml"](BAIT):
        assert "Rien" in read(name, data), name


def test_no_name_is_ever_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, data in FAMILIES["paths"](BAIT):
        read(name, data)
    assert list(tmp_path.rglob("*")) == []
    assert not Path("/tmp/slipped.txt").exists()


def test_odd_tables_are_read_or_refused() -> None:
    for name, data in FAMILIES["csv"](BAIT):
        assert read(name, data) == "" or "Rien" in read(name, data), name


CASES = sorted(Path(__file__).with_name("cases").iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_what_fuzzing_found_stays_mended(case: Path) -> None:
    """A file is named for its reader, and may be read or refused, in words, by any of them."""
    data = case.read_bytes()
    for row in (row for row in FORMATS if row.reads):
        row._module().is_mine(Foreign("x", data))
    with suppress(ValueError):
        readers()[case.name.partition("-")[0]](data)


@pytest.mark.parametrize("row", [row for row in FORMATS if row.reads], ids=lambda row: row.id)
@pytest.mark.parametrize(
    "data",
    [
        b" " * 30 + b"x",
        b"\n" * 30 + b"x",
        b"<?a?>" * 800 + b"x",
        b"<!---->" * 500 + b"x",
        b"/**/" * 1500 + b"x",
        b"//a\n" * 1500 + b"x",
        b"#\n" * 2000,
        b"a,;\t" * 1500,
    ],
    ids=lambda data: repr(data[:6]),
)
def test_no_file_stalls_those_who_look_whose_it_is(row: Format, data: bytes) -> None:
    start = time.process_time()
    row.is_mine(Foreign("x", data))
    assert time.process_time() - start < 1.0

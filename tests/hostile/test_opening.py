"""Some files of every family, opened in the real program under watch; all of them: `tests.hostile.long`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import sysmap
from sysmap.model import Element, SystemMap
from tests.hostile.making import FAMILIES
from tests.hostile.watching import baited, complaints, run

QUICK = {
    "laughs": 1,
    "outside": 1,
    "deep_xml": 1,
    "drawio": 1,
    "xlsx_bomb": 1,
    "csv": 1,
    "html": 1,
    "svg": 1,
    "wrong_type": 2,
    "corrupt_image": 1,
    "paths": 3,
    "numbers": 1,
    "encodings": 2,
    "tangled": 2,
    "unicode": 1,
    "code": 2,
    "fonts": 1,
}
"""How many files of a family: a process for each file of another program takes a second."""


@pytest.mark.skipif(sys.platform != "linux", reason="the watch asks Linux who opens a file")
def test_the_program_opens_what_strangers_send(tmp_path: Path, home: Path) -> None:
    good = tmp_path / "ours" / "carte.sysmap"
    good.parent.mkdir()
    sysmap.save(SystemMap(id="good", elements=[Element(id="a", label="Eau"), Element(id="b", x=300)]), good)
    files = []
    with baited(tmp_path) as (bait, touched):
        for family, most in QUICK.items():
            (tmp_path / family).mkdir()
            for _, (name, data) in zip(range(most), FAMILIES[family](bait), strict=False):
                files.append(tmp_path / family / name)
                files[-1].write_bytes(data)
        watched = run(good, files, home, tmp_path)
        assert complaints(watched) == []
        assert len([row for row in watched.rows if "file" in row]) == len(files)
        assert not touched.found(), "the bait was opened"
        Path(bait.path).read_bytes()
        assert touched.found(), "the watch sees who opens it"
    assert [path.name for path in good.parent.iterdir()] == [good.name]


@pytest.mark.parametrize(
    "word", ["--read-foreign", "-c", "import os", "file:///etc/hostname", "\\\\host\\x", "--"]
)
def test_a_word_of_the_command_line_is_only_opened(word: str, root: Path, tmp_path: Path) -> None:
    """A name is a name: nothing of it runs, and what is no map is refused in a sentence."""
    done = subprocess.run(
        [sys.executable, "-m", "sysmap", "check", "--", word],
        cwd=root,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr

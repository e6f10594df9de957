"""`sysmap poster --simplify`: a wall from a whole map, without a window; the map's file does not change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import sysmap
from sysmap.storage import save
from tests.workshop import workshop


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bourg.sysmap"
    save(workshop(), path)
    return path


def test_twenty_five_of_a_hundred_and_ten(run: Callable[..., Any], file: Path, tmp_path: Path) -> None:
    before = file.read_bytes()
    assert run("poster", file, "-o", tmp_path / "mur.pdf", "--size", "A1", "--simplify", "25").code == 0
    words = " ".join(PdfReader(tmp_path / "mur.pdf").pages[0].extract_text().split())
    assert "85 autres éléments dans la carte complète" in words
    assert "25 éléments" in words
    assert file.read_bytes() == before
    assert len(sysmap.load(tmp_path / "mur.pdf").elements) == 25


def test_zero_is_no_number_of_elements(run: Callable[..., Any], file: Path, tmp_path: Path) -> None:
    assert run("poster", file, "-o", tmp_path / "mur.pdf", "--simplify", "0").code != 0
    assert not (tmp_path / "mur.pdf").exists()

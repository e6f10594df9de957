"""What is printed of a map speaks the language of the map, and no other, whatever the windows speak."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from sysmap import i18n
from sysmap.cli import run
from sysmap.storage import save
from tests.app.shown_words import ENGLISH, FRENCH
from tests.app.walked_map import walked_map

PRINTED = (("poster",), ("story",), ("kit",), ("reading",), *(("cards", "--what", what) for what in (
    "cards", "numbered", "matrix", "table", "effects")))  # fmt: skip
FOLDERS = ("close", "handover")


@pytest.fixture(params=["fr", "en"])
def written(request: Any, app: object, tmp_path: Path) -> tuple[str, Path]:
    """A map whose own words are of no language, and the folder for what is made of it."""
    from sysmap.drawing import prepare

    prepare()
    i18n.use("en" if request.param == "fr" else "fr")  # the windows speak the other one
    save(walked_map(request.param), tmp_path / "Omega.sysmap")
    (tmp_path / "out").mkdir()
    return request.param, tmp_path / "out"


def foreign(language: str, words: str) -> list[str]:
    telling = ENGLISH if language == "fr" else FRENCH
    return [line for line in words.replace("CC BY-SA", "").splitlines() if telling.search(line)]


def read(path: Path) -> str:
    if path.suffix == ".pdf":
        return "\n".join(page.extract_text() for page in PdfReader(path).pages)
    return path.read_text("utf-8")


def test_each_sheet_speaks_the_language_of_its_map(written: tuple[str, Path]) -> None:
    language, folder = written
    source = str(folder.parent / "Omega.sysmap")
    for command in PRINTED:
        made = folder / f"{command[-1]}.pdf"
        assert run([command[0], source, "-o", str(made), *command[1:],
                    *(["--number"] if command[0] == "cards" else [])]) == 0  # fmt: skip
        words = read(made)
        assert len(words) > 60, command
        assert foreign(language, words) == [], command


def test_each_folder_speaks_the_language_of_its_map(written: tuple[str, Path]) -> None:
    language, folder = written
    for command in FOLDERS:
        assert run([command, str(folder.parent / "Omega.sysmap"), "-o", str(folder)]) == 0
    made = [one for one in folder.rglob("*") if one.suffix in (".pdf", ".txt", ".csv")]
    assert len(made) >= 6
    assert {one.name: found for one in made if (found := foreign(language, read(one)))} == {}

"""What the checklist tells people to type exists, and what packages say of themselves agrees."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
RELEASE = (ROOT / "docs" / "release.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def targets() -> set[str]:
    rows = re.findall(r"^([a-z][a-z -]*):(?!=)", MAKEFILE, re.MULTILINE)
    return {name for row in rows for name in row.split()}


def commands(text: str) -> set[str]:
    """What a page says to make: lines of its code blocks, and words between backquotes."""
    blocks = "\n".join(re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL))
    return {*re.findall(r"^make ([\w-]+)", blocks, re.MULTILINE), *re.findall(r"`make ([\w-]+)[^`]*`", text)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_command_of_the_pages_is_in_the_makefile(page: Path) -> None:
    assert commands(page.read_text(encoding="utf-8")) <= targets()


def test_every_target_is_declared_as_one() -> None:
    """A folder named « windows » would keep `make windows` from doing anything."""
    declared = set(" ".join(re.findall(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)).split())
    assert targets() == declared


def test_the_checklist_names_every_way_to_pack_the_program() -> None:
    assert {"wheel", "bundle", "windows", "windows-try", "licences", "constraints"} <= commands(RELEASE)
    for words in ("SOURCE_DATE_EPOCH", "sha256sum", "non signé", "sbom.cdx.json", "versions.md"):
        assert words in RELEASE


def test_scripts_that_are_named_in_the_makefile_exist() -> None:
    for name in re.findall(r"\$\(PY\) ([\w/]+\.py)", MAKEFILE):
        assert (ROOT / name).is_file(), name


def test_the_page_for_an_unsigned_program_is_in_both_languages_with_its_own_picture() -> None:
    for language, words in (("fr", "Exécuter quand même"), ("en", "Run anyway")):
        page = (ROOT / "docs" / "guide" / language / "refus.md").read_text(encoding="utf-8")
        assert words in page
        assert f"../pictures/{language}/refus.png" in page
        for system in ("Windows", "macOS", "Linux"):
            assert f"## {system}" in page

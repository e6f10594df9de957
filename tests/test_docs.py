"""The documentation says what is: names that exist, links that lead somewhere, commands that run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
SOURCE = ROOT / "sysmap"


def identity(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=identity)
def test_links_and_pictures_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    lost = [t for t in targets if not t.startswith("https://") and not (page.parent / t).exists()]
    assert lost == []


@pytest.mark.parametrize("page", PAGES, ids=identity)
def test_files_named_in_the_pages_exist(page: Path) -> None:
    """`sysmap/versions.py`, `model/notation.py`, `tests/fossils/`: a path in backquotes is a promise."""
    named = re.findall(r"`([\w.\-]+/[\w./\-]*)`", page.read_text(encoding="utf-8"))
    roots = (ROOT, SOURCE, page.parent)
    lost = [name for name in named if not any((root / name).exists() for root in roots)]
    assert [name for name in lost if not name.startswith(".venv/")] == []


def test_the_first_line_names_what_a_bare_system_lacks() -> None:
    first = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[0]
    assert "sudo apt install git make python3 python3-venv" in first


def test_the_two_commands_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for page in ("README.md", "CONTRIBUTING.md"):
        for target in re.findall(r"^make (\w+)", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_the_floor_plan_quotes_the_charters() -> None:
    """docs/architecture.md and the packages say the same thing of each room."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for room in re.findall(r"^  (\w+)/ ", page, re.MULTILINE):
        charter = (SOURCE / room / "__init__.py").read_text(encoding="utf-8").split('"""')[1].split("\n")[0]
        opening = charter.split(":")[0]
        assert re.search(rf"^  {room}/\s+{re.escape(opening)}", page, re.MULTILINE), (room, charter)


def test_what_the_page_leads_to_is_there() -> None:
    """In a row, a file named alone is in the folder of the one before it."""
    for line in (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").splitlines():
        folder = SOURCE
        for name in re.findall(r"`([\w/]+(?:\.py|/[\w/]+))`", line):
            found = [place / name for place in (folder, SOURCE, ROOT) if (place / name).exists()]
            assert found, f"{name}: {line}"
            folder = found[0].parent if found[0].is_file() else found[0]


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    for record in folder.glob("0*.md"):
        title = record.read_text(encoding="utf-8").splitlines()[0]
        number, words = re.fullmatch(r"# (\d+)\. (.*)", title).groups()  # type: ignore[union-attr]
        assert int(number) == int(record.name[:4])
        assert f"[{words}]({record.name})" in index


def test_decisions_named_in_the_source_exist() -> None:
    records = {path.name[:4] for path in (ROOT / "docs" / "decisions").glob("0*.md")}
    files = [*SOURCE.rglob("*.py"), ROOT / "pyproject.toml"]
    words = "".join(path.read_text(encoding="utf-8") for path in files)
    named = set(re.findall(r"docs/decisions/(\d{4})", words))
    assert named
    assert named <= records


def test_pictures_stay_small() -> None:
    heavy = [p.name for p in (ROOT / "docs").rglob("*.png") if p.stat().st_size > 400_000]
    assert heavy == []

"""What comes along with the program: every library is listed, and may be given beside EUPL-1.2."""

from __future__ import annotations

import json
import runpy
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from sysmap import __version__
from sysmap.resources import resource

HERE = resource("licences")


@pytest.fixture(scope="module")
def build() -> dict[str, Any]:
    """The script that makes the list, without running it."""
    before = [*sys.path]
    found = runpy.run_path(str(HERE / "build.py"), run_name="licences")
    sys.path[:] = before
    return found


@pytest.fixture(scope="module")
def bill() -> dict[str, Any]:
    words: dict[str, Any] = json.loads((HERE / "sbom.cdx.json").read_text(encoding="utf-8"))
    return words


@pytest.fixture(scope="module")
def page() -> str:
    return (HERE / "THIRD-PARTY.txt").read_text(encoding="utf-8")


def test_every_library_that_runs_is_in_the_list_at_its_pinned_version(
    build: dict[str, Any], bill: dict[str, Any]
) -> None:
    listed = {row["bom-ref"]: row["version"] for row in bill["components"] if "purl" in row}
    pins = build["pinned"]()
    assert listed == {name: pins[name] for name in build["depends"]() if name != "sysmap"}


def test_no_tool_of_ours_is_taken_for_a_part_of_the_program(bill: dict[str, Any]) -> None:
    names = {row["bom-ref"] for row in bill["components"]}
    assert names.isdisjoint({"pytest", "ruff", "mypy", "babel", "hatchling", "hypothesis"})


def test_every_licence_is_known_and_goes_with_ours(build: dict[str, Any], bill: dict[str, Any]) -> None:
    for row in bill["components"]:
        (said,) = row["licenses"]
        name = said.get("expression") or said["license"].get("id") or said["license"]["name"]
        assert name in build["ACCEPTED"], row["name"]


def test_a_licence_that_forbids_is_refused(build: dict[str, Any]) -> None:
    class Foreign:
        def __init__(self, licence: str) -> None:
            self.metadata = {"Name": "Étrangère", "License-Expression": licence}

    for words in ("GPL-3.0-only", "Proprietary", "", "AGPL-3.0-or-later OR GPL-2.0-only"):
        with pytest.raises(SystemExit, match="Étrangère"):
            build["licence_of"](Foreign(words))
    assert build["licence_of"](Foreign("GPL-2.0-only OR LGPL-3.0-only")) == "LGPL-3.0-only"


def test_the_list_for_machines_is_whole_and_the_same_each_time(bill: dict[str, Any]) -> None:
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["version"] == __version__
    assert "timestamp" not in bill["metadata"]
    assert "serialNumber" not in bill
    refs = [row["bom-ref"] for row in bill["components"]]
    assert len(refs) == len(set(refs))
    known = {*refs, "sysmap"}
    for row in bill["dependencies"]:
        assert {row["ref"], *row["dependsOn"]} <= known


def test_a_time_is_said_only_when_it_is_given(build: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert build["bill"]([])["metadata"]["timestamp"] == "2026-01-01T00:00:00Z"


def test_the_page_is_what_the_script_makes(build: dict[str, Any], bill: dict[str, Any], page: str) -> None:
    """After a change of constraints.txt: make licences."""
    installed = {row["name"]: row["version"] for row in bill["components"] if "purl" in row}
    if any(version(name) != pin for name, pin in installed.items()):
        pytest.skip("other versions are installed here")
    found = build["libraries"]()
    assert build["page"](found) == page
    assert build["bill"](found) == bill


def test_the_page_has_each_name_and_each_text_that_must_go_along(bill: dict[str, Any], page: str) -> None:
    for row in bill["components"]:
        assert row["name"] in page
    flat = " ".join(page.split()).casefold()
    for words in (
        "GNU LESSER GENERAL PUBLIC LICENSE Version 3", "Version 2.1, February 1999", "pyside-setup",
        "GNU GENERAL PUBLIC LICENSE Version 3", "Eclipse Public License - v 2.0", "SIL OPEN FONT LICENSE",
        "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2",
    ):  # fmt: skip
        assert words.casefold() in flat, words


def test_the_bundle_and_its_tools_are_pinned() -> None:
    """What packs the program is pinned like what it packs."""
    root = Path(__file__).resolve().parents[2]
    pins = (root / "constraints.txt").read_text(encoding="utf-8").lower()
    for name in ("pyinstaller==", "pyinstaller-hooks-contrib==", "altgraph==", "packaging==", "setuptools=="):
        assert name in pins

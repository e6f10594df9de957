"""Tables of the documentation and the manual page are those of the program."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from sysmap.cli.helping import common
from sysmap.cli.program import VERBS, verbs

ROOT = Path(__file__).resolve().parent.parent


def _build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_build", ROOT / "docs" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.mark.parametrize("name", ["formats.md", "kinds.md", "sysmap.1"])
def test_what_is_made_from_the_program_is_up_to_date(name: str) -> None:
    build = _build()
    path = next(path for path in build.PAGES if path.name == name)
    assert path.read_text(encoding="utf-8") == build.PAGES[path](), "make tables"


def test_the_manual_page_has_every_command_and_every_option() -> None:
    page = (ROOT / "resources" / "desktop" / "sysmap.1").read_text(encoding="utf-8").replace("\\-", "-")
    assert {verb.name for verb in verbs()} == {*VERBS}
    for verb in verbs():
        part = page.split(f".SS sysmap {verb.name} ")[1].split("\n.S")[0]
        for option in verb.options:
            assert all(f"\\fB{flag}\\fR" in part for flag in option.flags), (verb.name, option.flags)
    for option in common():
        assert all(f"\\fB{flag}\\fR" in page for flag in option.flags), option.flags


@pytest.mark.skipif(shutil.which("groff") is None, reason="no groff here")
def test_the_manual_page_is_sound_troff() -> None:
    page = ROOT / "resources" / "desktop" / "sysmap.1"
    done = subprocess.run(["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z", str(page)], capture_output=True,
                          text=True)  # fmt: skip
    assert done.returncode == 0
    assert not re.findall(r"warning|error", done.stderr), done.stderr

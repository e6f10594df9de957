"""Every picture that the program asks for by its name is there: a button without one has a hole."""

from __future__ import annotations

import re
from pathlib import Path

from sysmap.drawing.icons import names

PROGRAM = Path(__file__).resolve().parents[2] / "sysmap"
ASKED = re.compile(r"\b(?:image=|icon=|icon\(|pixmap\()\"([a-z][a-z0-9-]+)\"")


def test_every_icon_that_is_asked_for_is_there() -> None:
    asked = {(name, path.name) for path in PROGRAM.rglob("*.py")
             for name in ASKED.findall(path.read_text(encoding="utf-8"))}  # fmt: skip
    assert len(asked) > 100
    assert {one for one in asked if one[0] not in names()} == set()

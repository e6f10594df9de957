"""`sysmap close`: the folder of a workshop without a window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sysmap.model import Element, SystemMap
from sysmap.storage import save


def test_close_says_where_the_folder_is_and_what_it_holds(run: Callable[..., Any], tmp_path: Path) -> None:
    kept = Element(id="s", label="Secret", visibility="group")
    save(SystemMap(card={"title": "Cantine"}, elements=[Element(id="a", label="Repas"), kept]),
         tmp_path / "cantine.sysmap")  # fmt: skip
    out = tmp_path / "stick"
    out.mkdir()
    ran = run("close", tmp_path / "cantine.sysmap", "-o", out)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert Path(lines[0]).parent == out
    assert "  cantine.sysmap" in lines
    assert "1 élément ou relation réservé" in lines[-1]


def test_a_stick_that_is_gone_is_one_line_and_code_4(run: Callable[..., Any], tmp_path: Path) -> None:
    save(SystemMap(), tmp_path / "vide.sysmap")
    ran = run("close", tmp_path / "vide.sysmap", "-o", tmp_path / "gone")
    assert ran.code == 4
    assert len(ran.err.splitlines()) == 1

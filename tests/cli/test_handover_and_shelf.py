"""`sysmap handover` and `sysmap shelf`: what is given away, and what is found again, without a window."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sysmap.model import Element, SystemMap
from sysmap.storage import save


def cantine(folder: Path) -> Path:
    kept = Element(id="s", label="Secret", visibility="group")
    card = {"title": "La cantine", "territory": {"name": "Vimy"}, "keywords": ["Alimentation"]}
    map = SystemMap(id="m", card=card, elements=[Element(id="a", label="Repas", kind="levier"), kept])
    save(map, folder / "cantine.sysmap")
    return folder / "cantine.sysmap"


def test_handover_says_where_it_is_and_what_stays_out(run: Callable[..., Any], tmp_path: Path) -> None:
    out = tmp_path / "stick"
    out.mkdir()
    ran = run("handover", cantine(tmp_path), "-o", out)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert Path(lines[0]).parent == out
    assert "  LISEZMOI.txt" in lines
    assert "sans 1 élément réservé" in lines[-1].replace("\u00a0", " ")


def test_handover_gives_the_complete_map_when_asked(run: Callable[..., Any], tmp_path: Path) -> None:
    ran = run("handover", cantine(tmp_path), "-o", tmp_path, "--full")
    assert ran.code == 0
    assert "n’est que dans la copie" in ran.out


def test_a_stick_that_is_gone_is_one_line_and_code_4(run: Callable[..., Any], tmp_path: Path) -> None:
    ran = run("handover", cantine(tmp_path), "-o", tmp_path / "gone")
    assert (ran.code, len(ran.err.splitlines())) == (4, 1)


def test_shelf_lists_finds_and_tells(run: Callable[..., Any], tmp_path: Path) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    cantine(folder)
    (folder / "broken.sysmap").write_text("{")
    ran = run("shelf", folder)
    assert ran.code == 0
    assert "broken.sysmap" in ran.err
    assert ran.out.splitlines()[0].startswith("cantine.sysmap")
    assert "Vimy" in ran.out
    assert run("shelf", folder, "--search", "REPAS").out.splitlines()[-1] == "1 carte."
    assert run("shelf", folder, "--search", "zzz").out.splitlines() == ["0 carte."]
    assert run("shelf", folder, "--search", "secret").out.splitlines() == ["0 carte."]
    told = json.loads(run("shelf", folder, "--json").out)
    assert told["maps"][0]["title"] == "La cantine"
    assert told["crossings"]["levers"] == [{"label": "Repas", "count": 1, "where": ["Vimy"]}]


def test_shelf_writes_a_page(run: Callable[..., Any], tmp_path: Path) -> None:
    cantine(tmp_path)
    ran = run("shelf", tmp_path, "-o", tmp_path / "page.html", "--rebuild")
    assert ran.code == 0
    assert "La cantine" in (tmp_path / "page.html").read_text("utf-8")


def test_a_folder_that_is_gone_is_code_3(run: Callable[..., Any], tmp_path: Path) -> None:
    ran = run("shelf", tmp_path / "gone")
    assert (ran.code, len(ran.err.splitlines())) == (3, 1)

"""T20, T21, T58, T65: no memory, no end of nesting, no font of the system, an export killed half-way."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

import pytest

import sysmap
from sysmap.model import Element, Link, SystemMap, Zone
from sysmap.model.zones import Shape
from sysmap.storage import dumps, recover, recoverable, save
from tests.faults.children import Program, Run, fresh

DEEP = 10_000


def told(run: Run) -> dict[str, Any]:
    (line,) = [line for line in run.said if line.startswith("TOLD ")]
    return dict(json.loads(line[5:]))


@pytest.mark.skipif(sys.platform != "linux", reason="no such limit is kept elsewhere")
@pytest.mark.parametrize("kilobytes", [20_000, 60_000, 400_000])
def test_t20_no_memory_is_left_to_a_reader(
    program: Program, tmp_path: Path, home: Path, kilobytes: int
) -> None:
    """A system that gives so little that Python cannot start, then not load, then not read."""
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\nulimit -v {kilobytes}\nexec "{sys.executable}" "$@"\n', "utf-8")
    python.chmod(0o755)
    table = tmp_path / "table.csv"
    table.write_text("Intitulé;Note\n" + f"Facteur;{'x' * 200}\n" * 20_000, "utf-8")
    run = program.run("brought", fresh(tmp_path), home, file=str(table), python=str(python)).end()
    assert run.status == 0
    assert told(run)["same"]
    assert run.last("BROUGHT") or any("Rien n’a été ajouté" in said for said in told(run)["said"])
    assert not any("marché" in said for said in told(run)["said"])


@pytest.mark.skipif(sys.platform != "linux", reason="no such limit is kept elsewhere")
@pytest.mark.parametrize("megabytes", [20, 240])
@pytest.mark.parametrize("suffix", [".png", ".pdf"])
def test_t20_no_memory_is_left_to_an_export(
    program: Program, tmp_path: Path, home: Path, megabytes: int, suffix: str
) -> None:
    path, target = fresh(tmp_path), tmp_path / f"affiche{suffix}"
    run = program.run("exported", path, home, target=str(target), memory=megabytes, started=True).end()
    assert run.status == 0 or megabytes < 200
    if run.status:  # what dies or hangs in C without memory is a matter of luck: the work is there
        found = [recover(left.folder).opened.map.elements for left in recoverable()]
        assert max([len(sysmap.load(path).elements), *map(len, found)]) >= 2
    else:
        assert told(run)["same"]
        assert target.exists() or told(run)["said"]
    assert not target.exists() or list(sysmap.load(target).elements) == ["e0", "e1"]
    assert [name for name in os.listdir(tmp_path) if name.startswith(".sysmap-")] == []


def nested() -> dict[str, bytes]:
    """Ten thousand levels, in the ways that files nest."""
    cells = "".join(f'<mxCell id="c{n}" value="x" vertex="1" parent="c{n - 1}"/>' for n in range(1, DEEP))
    chain = [{"id": n, "label": str(n), "group": n - 1, "parent": n - 1} for n in range(DEEP)]
    return {
        "arrays.sysmap": b'{"format":1,"elements":' + b"[" * DEEP + b"]" * DEEP + b',"links":[]}',
        "objects.sysmap": b'{"format":1,"elements":[],"links":[],"x":' + b'{"x":' * DEEP + b"1" + b"}" * (DEEP + 1),  # noqa: E501
        "outline.opml": b"<opml><body>" + b"<outline text='x'>" * DEEP + b"</outline>" * DEEP + b"</body></opml>",  # noqa: E501
        "nodes.mm": b"<map>" + b"<node TEXT='x'>" * DEEP + b"</node>" * DEEP + b"</map>",
        "cells.drawio": f'<mxfile><diagram><mxGraphModel><root><mxCell id="c0"/>{cells}</root></mxGraphModel></diagram></mxfile>'.encode(),  # noqa: E501
        "clusters.dot": b"digraph{" + b"subgraph cluster_x {" * DEEP + b"a->b" + b"}" * (DEEP + 1),
        "parents.json": json.dumps({"nodes": chain[:2000], "links": []}).encode(),
    }


@pytest.mark.parametrize("name", list(nested()))
def test_t21_a_file_nested_ten_thousand_deep(program: Program, tmp_path: Path, home: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(nested()[name])
    run = program.run("brought", fresh(tmp_path), home, file=str(file)).end()
    assert run.status == 0
    assert told(run)["same"]
    assert run.last("BROUGHT") or told(run)["said"]
    assert not any("marché" in said for said in told(run)["said"])


def test_t21_zones_in_zones_and_a_chain_of_links(program: Program, tmp_path: Path, home: Path) -> None:
    """More elements one after the other than Python calls itself, in zones that hold each other."""
    count = sys.getrecursionlimit() + 200
    sides = range(12_000, 0, -100)
    zones = [Zone(id=f"z{n}", label="z", shape=Shape(width=n, height=n)) for n in sides]
    elements = [Element(id=f"a{n}", label=str(n), x=n % 100 * 90, y=n // 100 * 90) for n in range(count)]
    links = [Link(id=f"l{n}", source=f"a{n}", target=f"a{n + 1}") for n in range(count - 1)]
    path = save(SystemMap(id="m", zones=zones, elements=elements, links=links), tmp_path / "m.sysmap").path
    run = program.run("opened", path, home).end()
    assert run.status == 0
    assert told(run)["same"]
    assert not any("marché" in said for said in told(run)["said"])


def test_t65_an_export_is_killed_half_way(program: Program, tmp_path: Path, home: Path) -> None:
    """The name holds the poster that was there, or the new one, whole."""
    drawn, seen = Random(65), set[int]()
    for number in range(12):
        folder = tmp_path / str(number)
        path, target = fresh(folder), folder / f"affiche{('.pdf', '.png', '.svg')[number % 3]}"
        if number % 2:
            shutil.copy(path, target)  # something that was there before
        run = program.run("exported", path, home, target=str(target), started=True).until("READY")
        time.sleep(drawn.uniform(0, 0.4))
        run.kill().end()
        assert target.exists() or not number % 2, "what was there is gone"
        if target.exists():
            seen.add(len(sysmap.load(target).elements))
    assert seen >= {1, 2}, "some were killed before, some after"


def test_t58_no_font_of_the_system(tmp_path: Path, home: Path) -> None:
    """The program brings its fonts: with none from the system, a poster is the same to the last byte."""
    map = SystemMap(id="m1", elements=[Element(id="e0", label="Où l’eau s’arrête – « œuvre », 30 €")])
    written = {}
    empty = tmp_path / "fonts.conf"
    empty.write_text('<?xml version="1.0"?><fontconfig></fontconfig>', "utf-8")
    for name, fonts in (("with", {}), ("without", {"FONTCONFIG_FILE": str(empty)})):
        folder = tmp_path / name
        folder.mkdir()
        path, target = save(map, folder / "carte.sysmap").path, folder / "affiche.png"
        program = Program(**fonts)
        run = program.run("exported", path, home, target=str(target)).end()
        program.close()
        assert run.status == 0
        assert told(run)["same"]
        assert not any("marché" in said for said in told(run)["said"])
        written[name] = target.read_bytes()
    assert written["with"] == written["without"]
    assert dumps(map)

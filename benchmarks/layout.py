"""How good layouts are, and how fast: `python -m benchmarks.layout` prints JSON, one object a line.

The five examples as plain networks and made maps of 40, 100 and 300 elements (1,000: ours only, for
the time), laid out by each of our layouts and by Graphviz' dot, neato and sfdp; with `--node FOLDER`,
where FOLDER holds
`node_modules` with cytoscape, cytoscape-fcose and elkjs (`npm install cytoscape cytoscape-fcose elkjs`),
by those too. Every drawing is measured with its own lines, as its program draws them.

What is asked of the default layout: nothing overlaps; no relation over a foreign box up to 100 elements;
nobody has both fewer crossings and larger words; « worth » = words ÷ largest words − ½ (crossings − fewest) ÷
relations, within a tenth of the best; 0.5, 3 and 15 s for 40, 300 and 1,000.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication

from benchmarks.maps import made
from sysmap.drawing import lay_out
from sysmap.geometry import Box, Point
from sysmap.layout import DEFAULT, LAYOUTS, Quality, Request, of_lines, quality, run
from sysmap.model import SystemMap
from sysmap.resources import examples
from sysmap.storage import load

SIZES = (40, 100, 300)
LARGEST = 1000
PROGRAMS = ("dot", "neato", "sfdp")
PEERS = ("fcose", "elk")
INCH = 72.0
PATIENCE = 60
"""Seconds another program may take."""

Lines = dict[str, tuple[tuple[Point, ...], str, str]]


def plain(map: SystemMap) -> SystemMap:
    """The same elements and relations without zones, axes and bends: what any program can be given."""
    return map.evolve(
        zones={}, axes={}, loops={}, views={}, stages={}, stories={}, posters={},
        elements={id: e.evolve(zones=(), written={}, locked=False) for id, e in map.elements.items()},
        links={id: link.evolve(bend=None) for id, link in map.links.items()},
    )  # fmt: skip


def boxes_of(map: SystemMap) -> dict[str, Box]:
    figure = lay_out(map, hasty=True)
    return {id: placed.anchor for id, placed in figure.elements.items()}


def ours(map: SystemMap, boxes: Mapping[str, Box], how: str) -> tuple[float, Quality]:
    start = time.perf_counter()
    answer = run(Request(map, boxes, how), seconds=120)
    seconds = time.perf_counter() - start
    if answer.said:
        raise RuntimeError(answer.said)
    after = {id: Box.around(*answer.places.get(id, b.centre), b.width, b.height) for id, b in boxes.items()}
    return seconds, quality(map, after, answer.bends, boxes)


def graphviz(map: SystemMap, boxes: Mapping[str, Box], program: str) -> tuple[float, Quality]:
    """Graphviz with its own splines, in a process of its own."""
    start = time.perf_counter()
    said = _child([sys.executable, "-m", "benchmarks.layout", "--graphviz", program], _graph(map, boxes))
    return _measured(boxes, said, time.perf_counter() - start)


def node(map: SystemMap, boxes: Mapping[str, Box], peer: str, folder: Path | None) -> tuple[float, Quality]:
    script = Path(__file__).with_name("layout_peers.js")
    start = time.perf_counter()
    said = _child(["node", str(script), peer, str(folder)], _graph(map, boxes))
    return _measured(boxes, said, time.perf_counter() - start)


def _graph(map: SystemMap, boxes: Mapping[str, Box]) -> dict[str, Any]:
    return {
        "nodes": [[id, box.width, box.height] for id, box in boxes.items()],
        "edges": [[e.id, e.source, e.target] for e in map.links.values()],
    }


def _child(line: list[str], graph: dict[str, Any]) -> dict[str, Any]:
    done = subprocess.run(line, input=json.dumps(graph), capture_output=True, text=True, check=False,
                          timeout=PATIENCE)  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr[-300:])
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def _measured(boxes: Mapping[str, Box], said: dict[str, Any], seconds: float) -> tuple[float, Quality]:
    after = {id: Box.around(*said["places"][id], b.width, b.height) for id, b in boxes.items()}
    lines: Lines = {id: (tuple(Point(x, y) for x, y in points), a, b) for id, a, b, points in said["lines"]}
    return seconds, of_lines(after, lines, boxes)


def draw_with_graphviz(program: str) -> None:
    """Be the process that holds Graphviz: a graph on standard input, places and lines on standard output."""
    from pygraphviz import AGraph

    graph = json.loads(sys.stdin.read())
    drawn = AGraph(directed=True, strict=False, overlap="false", splines="true", sep="+12", esep="+6")
    for id, width, height in graph["nodes"]:
        drawn.add_node(id, shape="box", fixedsize="true", label="", width=width / INCH, height=height / INCH)
    for key, source, target in graph["edges"]:
        drawn.add_edge(source, target, key=key)
    drawn.layout(prog=program)
    places = {id: _pair(drawn.get_node(id).attr["pos"]) for id, _, _ in graph["nodes"]}
    lines = [[key, a, b, _spline(drawn.get_edge(a, b, key).attr["pos"], places[a], places[b])]
             for key, a, b in graph["edges"]]  # fmt: skip
    sys.stdout.write(json.dumps({"places": places, "lines": lines}))


def _pair(words: str) -> tuple[float, float]:
    x, y = words.split(",")
    return float(x), -float(y)


def _spline(words: str, a: tuple[float, float], b: tuple[float, float]) -> list[tuple[float, float]]:
    """Graphviz' « e,x,y x,y x,y … »: cubic Béziers, as points."""
    stops = [part for part in (words or "").replace("\\\n", "").split() if part]
    head = next((_pair(part[2:]) for part in stops if part.startswith("e,")), b)
    control = [_pair(part) for part in stops if part[:2] not in ("e,", "s,")]
    if len(control) < 4:
        return [a, b]
    found = [control[0]]
    for i in range(0, len(control) - 3, 3):
        p, q, r, s = control[i : i + 4]
        for k in range(1, 13):
            t = k / 12
            u = 1 - t
            w = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            found.append((w[0] * p[0] + w[1] * q[0] + w[2] * r[0] + w[3] * s[0],
                          w[0] * p[1] + w[1] * q[1] + w[2] * r[1] + w[3] * s[1]))  # fmt: skip
    return [*found, head]


def maps(sizes: tuple[int, ...]) -> Iterator[tuple[str, SystemMap]]:
    for file in examples():
        yield file.name, plain(load(file))
    for size in sizes:
        yield f"made-{size}", plain(made(size))


def measured(name: str, map: SystemMap, layouts: list[str], folder: Path | None) -> list[dict[str, Any]]:
    """Every program's row for one map, with what each is worth beside the others."""
    boxes = boxes_of(map)
    rows: dict[str, tuple[float, Quality]] = {how: ours(map, boxes, how) for how in layouts}
    failed = []
    for by in (*PROGRAMS, *(PEERS if folder is not None and shutil.which("node") else ())):
        try:
            rows[by] = graphviz(map, boxes, by) if by in PROGRAMS else node(map, boxes, by, folder)
        except (RuntimeError, ValueError, subprocess.TimeoutExpired) as error:
            failed.append({"map": name, "by": by, "failed": str(error)[-120:]})
    peers = [*PROGRAMS, *PEERS]
    judged = {by: q for by, (_, q) in rows.items() if by in peers or by == DEFAULT}
    largest = max(q.text_mm for q in judged.values())
    fewest = min(q.crossings for q in judged.values())
    found = []
    for by, (seconds, q) in rows.items():
        row = {"map": name, "elements": len(boxes), "links": len(map.links), "by": by}
        row["seconds"] = round(seconds, 2)
        row |= q._asdict()
        if by in judged:
            crossed = 0.5 * (q.crossings - fewest) / max(1, len(map.links))
            row["worth"] = round(q.text_mm / largest - crossed, 3)
        found.append(row)
    return [*found, *failed]


def verdict(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Whether the default layout holds the bars on this map."""
    mine = next(row for row in rows if row["by"] == DEFAULT)
    others = [row for row in rows if "worth" in row and row is not mine]
    best = max((row["worth"] for row in others), default=0.0)
    beaten = [row["by"] for row in others
              if row["crossings"] < mine["crossings"] and row["text_mm"] > mine["text_mm"]]  # fmt: skip
    return {
        "map": mine["map"], "verdict": DEFAULT, "no_overlap": mine["overlaps"] == 0,
        "off_boxes": mine["over_boxes"] == 0 or mine["elements"] > 100, "beaten_by": beaten,
        "worth": mine["worth"], "best_peer": best, "within_a_tenth": mine["worth"] >= best - 0.1 * abs(best),
    }  # fmt: skip


def main() -> int:
    words = argparse.ArgumentParser(prog="python -m benchmarks.layout", description=__doc__)
    words.add_argument("--graphviz", default="", help=argparse.SUPPRESS)
    words.add_argument("--node", type=Path, default=None, help="a folder with node_modules")
    words.add_argument("--sizes", default=",".join(str(size) for size in SIZES))
    words.add_argument("--only", default="", help="our layouts to measure, by commas; all when empty")
    asked = words.parse_args()
    if asked.graphviz:
        draw_with_graphviz(asked.graphviz)
        return 0
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    layouts = [*dict.fromkeys([DEFAULT, *asked.only.split(",")])] if asked.only else [
        id for id, row in LAYOUTS.items() if row.needs in ("", "loops")
    ]  # fmt: skip
    for name, map in maps(tuple(int(size) for size in asked.sizes.split(",") if size)):
        rows = measured(name, map, layouts, asked.node)
        for row in [*rows, verdict(rows)]:
            print(json.dumps(row, ensure_ascii=False), flush=True)
    large = made(LARGEST)
    seconds, q = ours(plain(large), boxes_of(large), DEFAULT)
    print(json.dumps({"map": f"made-{LARGEST}", "by": DEFAULT, "seconds": round(seconds, 2), **q._asdict()}))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())

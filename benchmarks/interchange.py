"""Other programs' files, read and written beside what parsing the same bytes costs anyhow.

    python -m benchmarks.interchange [--elements 1300] [--links 7500] [--runs 3] [--formats graphml gexf …]

`read_s` and `write_s` are processor time in this process; `child_s` is that of the child process that
reads strangers' files, its start included; `floor_s` is ElementTree, `json.loads` or splitting into
lines, whichever these bytes call for. `ratio` is read / floor, on the same busy machine, in turns.
Medians; one JSON object a format. Bars: GraphML of 1,300 elements and 7,500 links, `child_s` ≤ 3;
9,000 links of any format, `child_s` ≤ 5.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import time
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

from sysmap.interchange import Account, bring
from sysmap.interchange.formats import FORMATS, Foreign, Format
from sysmap.model import Element, Link, Shape, SystemMap, Zone


def main() -> int:
    both = [row.id for row in FORMATS if row.reads and row.writes and not row.several]
    parser = argparse.ArgumentParser(description="Speed of reading and writing other programs' files.")
    parser.add_argument("--elements", type=int, default=1_300)
    parser.add_argument("--links", type=int, default=7_500)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--formats", nargs="*", default=both)
    wanted = parser.parse_args()
    map = grown(wanted.elements, wanted.links)
    for row in FORMATS:
        if row.id in wanted.formats:
            print(json.dumps(measured(row, map, wanted.runs)))
    return 0


def grown(elements: int, links: int) -> SystemMap:
    """A map with zones, signs and words that must be escaped."""
    zones = [Zone(id=f"z{n}", label=f"Zone {n} & co", shape=Shape(type="hull")) for n in range(9)]
    made = [
        Element(id=f"e{n}", label=f"Élément {n} & « co »", x=n % 40 * 220, y=n // 40 * 120,
                kind=("acteur", "facteur", "levier")[n % 3], zones=(f"z{n % 9}",))
        for n in range(elements)
    ]  # fmt: skip
    drawn = [
        Link(id=f"l{n}", source=f"e{n % elements}", target=f"e{(n * 7919 + 1) % elements}",
             polarity="+-"[n % 2], verb="agit")
        for n in range(links)
    ]  # fmt: skip
    return SystemMap(id="m", elements=made, links=drawn, zones=zones)


def measured(row: Format, map: SystemMap, runs: int) -> dict[str, Any]:
    data = row.write(map, Account())
    files = [Foreign("x" + row.suffixes[0], data)]
    found = [
        {
            "floor_s": taken(lambda: floor(data)),
            "read_s": taken(lambda: row.read(files, Account())),
            "write_s": taken(lambda: row.write(map, Account())),
            "child_s": taken(lambda: bring(files, row.id), children=True),
        }
        for _ in range(runs)
    ]
    medians = {name: round(statistics.median(run[name] for run in found), 3) for name in found[0]}
    ratio = statistics.median(run["read_s"] / run["floor_s"] for run in found)
    return {"format": row.id, "bytes": len(data), **medians, "ratio": round(ratio, 1)}


def floor(data: bytes) -> Any:
    """The least that these bytes cost to anybody."""
    if data.lstrip().startswith(b"<"):
        return ElementTree.fromstring(data)
    if data.lstrip().startswith((b"{", b"[")):
        return json.loads(data)
    return [line.split() for line in data.decode("utf-8", "replace").split("\n")]


def taken(work: Callable[[], object], children: bool = False) -> float:
    """Processor time, which does not depend on who else is at work."""
    before, start = os.times(), time.process_time()
    work()
    if children:
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system
    return time.process_time() - start


if __name__ == "__main__":
    raise SystemExit(main())

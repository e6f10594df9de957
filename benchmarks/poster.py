"""How long posters take and weigh: `python -m benchmarks.poster` prints JSON, one object a line.

The A0 PDF of a made map of 1,000 elements and 1,500 relations stands beside Inkscape
converting the same map's SVG, where it is installed (Debian's inkscape). What is asked: no
slower, and a file at most twice as large. Then each example, at its own size and as an A0.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication

from benchmarks.maps import made
from sysmap.model import Poster, SystemMap
from sysmap.poster import compose, export
from sysmap.resources import examples
from sysmap.storage import load

ELEMENTS = 1000


def measured(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds, and what came of it."""
    start = time.perf_counter()
    done = work()
    return round(time.perf_counter() - start, 3), done


def inkscape(svg: Path, pdf: Path) -> dict[str, Any]:
    """Inkscape's conversion of the same drawing; empty where it is not installed."""
    program = shutil.which("inkscape")
    if not program:
        return {}
    line = [program, str(svg), "--export-type=pdf", f"--export-filename={pdf}"]
    seconds, done = measured(lambda: subprocess.run(line, capture_output=True, check=False))
    if done.returncode or not pdf.exists():
        return {"inkscape_failed": done.stderr.decode(errors="replace")[-200:]}
    return {"inkscape_s": seconds, "inkscape_bytes": pdf.stat().st_size}


def large(elements: int, folder: Path) -> dict[str, Any]:
    """The A0 of a large map: composing, PDF, SVG, PNG, and Inkscape beside."""
    map, poster = made(elements), Poster(id="p", size="A0", title=f"{elements} éléments")
    composed, _ = measured(lambda: compose(map, poster))
    row: dict[str, Any] = {"map": f"made-{elements}", "compose_s": composed}
    for kind in ("pdf", "svg", "png"):
        row[f"{kind}_s"], done = measured(lambda kind=kind: _exported(map, poster, folder, kind))
        row[f"{kind}_bytes"] = done.size
    row |= inkscape(folder / "a.svg", folder / "inkscape.pdf")
    if "inkscape_s" in row:
        row["time_ratio"] = round(row["pdf_s"] / row["inkscape_s"], 2)
        row["size_ratio"] = round(row["pdf_bytes"] / row["inkscape_bytes"], 2)
    return row


def example(file: Path, folder: Path) -> dict[str, Any]:
    """One example, at its own size and as an A0 PDF."""
    map = load(file)
    poster = next(iter(map.posters.values()), Poster(id="p"))
    composed, sheet = measured(lambda: compose(map, poster))
    row: dict[str, Any] = {"map": file.name, "compose_s": composed, "share": round(sheet.share, 3)}
    for kind in ("pdf", "svg"):
        row[f"{kind}_s"], done = measured(lambda kind=kind: _exported(map, poster, folder, kind))
        row[f"{kind}_bytes"] = done.size
    a0 = poster.evolve(size="A0")
    row["a0_pdf_s"], done = measured(lambda: _exported(map, a0, folder, "pdf"))
    return row | {"a0_pdf_bytes": done.size}


def _exported(map: SystemMap, poster: Poster, folder: Path, kind: str) -> Any:
    return export(map, poster, folder / f"a.{kind}", attach="none", dpi=150)


def main() -> int:
    words = argparse.ArgumentParser(prog="python -m benchmarks.poster", description=__doc__)
    words.add_argument("--elements", type=int, default=ELEMENTS)
    elements = words.parse_args().elements
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(json.dumps(large(elements, folder)), flush=True)
        for file in examples():
            print(json.dumps(example(file, folder), ensure_ascii=False), flush=True)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""A hundred thousand elements, and a file of two hundred megabytes of pictures: opened, changed, saved.

`python -m benchmarks.large` prints JSON: seconds of each step, and megabytes used at most.
"""

from __future__ import annotations

import base64
import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sysmap.editing import Editor
from sysmap.model import Element, Image, Link, Picture, SystemMap
from sysmap.storage import read, save

ELEMENTS, LINKS = 100_000, 50_000
PICTURES, BYTES = 40, 3_600_000
"""Pictures, and bytes of each before they are written as text (a third more)."""


def many() -> SystemMap:
    """A hundred thousand elements on a wide page."""
    drawn = random.Random(1)
    elements = [
        Element(id=f"e{n}", label=f"Facteur {n}", x=n % 400 * 220, y=n // 400 * 90) for n in range(ELEMENTS)
    ]
    links = [
        Link(id=f"l{n}", source=f"e{a}", target=f"e{a + 1}", polarity="+")
        for n, a in enumerate(drawn.sample(range(ELEMENTS - 1), LINKS))
    ]
    return SystemMap(id="many", elements=elements, links=links)


def heavy() -> SystemMap:
    """Pictures of almost two hundred megabytes together, which nobody can make smaller."""
    drawn = random.Random(2)
    images, pictures = [], []
    for n in range(PICTURES):
        data = b"\xff\xd8\xff" + drawn.randbytes(BYTES)
        images.append(Image(id=f"i{n}", media="image/jpeg", data=base64.b64encode(data).decode()))
        pictures.append(Picture(id=f"p{n}", image=f"i{n}", x=n * 300, width=280, height=200))
    elements = [Element(id="a", label="Eau"), Element(id="b", label="Sol", x=300)]
    return SystemMap(id="heavy", elements=elements, images=images, pictures=pictures)


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    start = time.perf_counter()
    found = work()
    return found, round(time.perf_counter() - start, 2)


def measured(made: SystemMap, folder: Path) -> dict[str, Any]:
    path = folder / f"{made.id}.sysmap"
    _, first = timed(lambda: save(made, path))
    opened, opening = timed(lambda: read(path))
    editor = Editor(opened.map)

    def edit() -> None:
        with editor.transaction("x") as draft:
            draft.change(draft.elements[next(iter(draft.elements))], label="Changé")

    _, editing = timed(edit)
    _, undoing = timed(lambda: (editor.undo(), editor.redo()))
    _, saving = timed(lambda: save(editor.map, path, expected=opened.digest))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"megabytes": round(path.stat().st_size / 1e6, 1), "first save": first, "open": opening, "edit": editing,  # noqa: E501
            "undo and redo": undoing, "save": saving, "most memory (MB)": most}  # fmt: skip


def drawn(made: SystemMap) -> dict[str, float]:
    """Laying the map out, and again after one change, as the window does."""
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from sysmap.drawing import lay_out, prepare

    app = QApplication.instance() or QApplication(["sysmap"])
    prepare()
    figure, whole = timed(lambda: lay_out(made))
    moved = made.evolve(elements={**made.elements, "e1": made.elements["e1"].evolve(x=50)})
    _, again = timed(lambda: lay_out(moved, previous=figure))
    assert app is not None
    return {"lay out": whole, "lay out after one change": again}


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found: dict[str, Any] = {"200 MB of pictures": measured(heavy(), folder)}
        made = many()
        found["100,000 elements"] = {**measured(made, folder), **drawn(made)}
    json.dump(found, sys.stdout, indent=1, ensure_ascii=False)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main())

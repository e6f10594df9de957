"""Every edit in the real window: from the key or the mouse to the painted map.

    python -m benchmarks.edits [--elements 1000] [--crowd] [--rounds 12]

A map of N elements is opened in the whole window (1366×768, Qt's `offscreen` platform) with its bar,
inspector, capture line and file writer. A step is timed from the event until the map has painted.
`--crowd` takes a hairball instead: 70 elements and 200 signed relations, where every mark looks for
free room. One JSON object a line: median and 95th percentile of each edit, in milliseconds, on the
clock and of the processor: other programs share the machine.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

EDITS = ("create", "rename", "nudge", "drag", "link", "sign", "retype", "delete", "undo", "paste")


def main() -> int:
    parser = argparse.ArgumentParser(description="Speed of every edit, one JSON object a line.")
    parser.add_argument("--elements", type=int, default=1000)
    parser.add_argument("--crowd", action="store_true")
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--only", action="append", choices=EDITS)
    wanted = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from benchmarks.maps import made

    map = crowd(wanted.seed) if wanted.crowd else made(wanted.elements, wanted.seed)
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"] = home
        desk = Window(map, Path(home) / "map.sysmap")
        for name in wanted.only or EDITS:
            took = [desk.timed(name, i) for i in range(wanted.rounds)]
            print(json.dumps({"edit": name, "elements": len(map.elements), **summary(took)}), flush=True)
        desk.close()
        sys.stdout.flush()
        os._exit(0)  # the thread may still paint what nobody will see
    return 0


def summary(steps: list[tuple[float, float]]) -> dict[str, float]:
    wall, cpu = (sorted(one[i] for one in steps) for i in (0, 1))
    return {"median_ms": round(statistics.median(wall), 1), "p95_ms": round(_p95(wall), 1),
            "cpu_median_ms": round(statistics.median(cpu), 1), "cpu_p95_ms": round(_p95(cpu), 1)}  # fmt: skip


def _p95(ordered: list[float]) -> float:
    return ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]


def crowd(seed: int) -> Any:
    """70 elements and 200 relations between any two of them, all signed, some late, some in words."""
    from benchmarks.maps import made
    from sysmap.model import Link

    dice = random.Random(seed)
    map = made(70, seed)
    ids = list(map.elements)
    links = []
    for i in range(200):
        a, b = dice.sample(ids, 2)
        links.append(Link(id=f"l{i}", source=a, target=b, polarity=dice.choice("+-"), delay=i % 5 == 0,
                          verb="alimente" if i % 9 == 0 else ""))  # fmt: skip
    return map.evolve(links=links)


class Window:
    """The whole program round one map, and hands that are timed."""

    def __init__(self, map: Any, path: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from benchmarks.canvas_hand import Painted
        from sysmap.app.program import dress
        from sysmap.app.settings import Settings
        from sysmap.app.shell import Shell
        from sysmap.storage import save

        found = QApplication.instance()
        self.app = found if isinstance(found, QApplication) else QApplication([])
        dress(self.app)
        save(map, path)
        self.shell = Shell(Settings(language="fr"))
        self.shell.resize(1366, 768)
        self.shell.show()
        self.shell.open(path)
        self.shell.received.open_to_edit()  # a file that this computer did not write has a cover
        self.desk: Any = self.shell.desk
        self.painted = Painted()
        self.desk.view.installEventFilter(self.painted)
        self.dice = random.Random(3)
        self.settle()

    def close(self) -> None:
        self.shell.close()

    def settle(self) -> None:
        until = time.perf_counter() + 0.12
        while time.perf_counter() < until or not self.desk.view.backing.settled:
            self.app.processEvents()
            time.sleep(0.002)

    def frame(self) -> None:
        """Until the map has painted what changed."""
        self.desk.view.update(0, 0, 1, 1)
        before = self.painted.count
        while self.painted.count == before:
            self.app.processEvents()

    def timed(self, name: str, i: int) -> tuple[float, float]:
        """Milliseconds on the clock, and of the processor in the thread that the hand waits for."""
        do: Callable[[], object] = getattr(self, "_" + name)(i)
        self.settle()
        start, busy = time.perf_counter(), time.thread_time()
        do()
        self.frame()
        return (time.perf_counter() - start) * 1000, (time.thread_time() - busy) * 1000

    # Each prepares one edit and gives what its last event does

    def _any(self) -> str:
        """An element in sight, in the middle of the window."""
        view, map = self.desk.view, self.desk.editor.map
        id = self.dice.choice(list(map.elements))
        view.zoom_to(0.8)
        at = view.camera.to_screen(*view.scene.box(id).centre)
        view.push(view.width() / 2 - at.x, view.height() / 2 - at.y)
        self.desk.editor.select([id])
        view.setFocus()
        return str(id)

    def _key(self, widget: Any, key: Any, held: Any = None) -> Callable[[], object]:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        held = Qt.KeyboardModifier.NoModifier if held is None else held
        return lambda: QTest.keyClick(widget, key, held)

    def _create(self, i: int) -> Callable[[], object]:
        from PySide6.QtCore import Qt

        self._any()
        self.desk.editor.select(())
        self.desk.capture.start()
        self.desk.capture.field.setText(f"Une phrase de l’atelier, la {i}e")
        return self._key(self.desk.capture.field, Qt.Key.Key_Return)

    def _rename(self, i: int) -> Callable[[], object]:
        from PySide6.QtCore import Qt

        id = self._any()
        self.desk.view.edit(id)
        self.desk.view.words.edit.setPlainText(f"D’autres mots, bien plus longs qu’avant {i}")
        return self._key(self.desk.view.words.edit, Qt.Key.Key_Return)

    def _nudge(self, i: int) -> Callable[[], object]:
        from PySide6.QtCore import Qt

        self._any()
        return self._key(self.desk.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)

    def _drag(self, i: int) -> Callable[[], object]:
        from tests.robot import Robot

        id = self._any()
        hand = Robot(self.desk.view)
        hand.drag_by(id, 60, 45, let_go=False)
        at = hand.place(id)
        return lambda: hand.release(at)

    def _link(self, i: int) -> Callable[[], object]:
        id = self._any()
        near = self.desk.view.scene.near(self.desk.view.scene.box(id).grown(300))
        other = next(other for other, _box in near if other != id and other in self.desk.editor.map.elements)
        self.desk.editor.select([id, other])
        return lambda: self.desk.do("join")

    def _sign(self, i: int) -> Callable[[], object]:
        map, id = self.desk.editor.map, self._any()
        links = [k.id for k in map.links.values() if id in (k.source, k.target)] or list(map.links)[:1]
        self.desk.editor.select(links[:1])
        return lambda: self.desk.do("minus")

    def _retype(self, i: int) -> Callable[[], object]:
        self._any()
        return lambda: self.desk.do(f"kind_{1 + i % 3}")

    def _delete(self, i: int) -> Callable[[], object]:
        self._any()
        return lambda: self.desk.do("delete")

    def _undo(self, i: int) -> Callable[[], object]:
        return lambda: self.desk.do("undo")

    def _paste(self, i: int) -> Callable[[], object]:
        id = self._any()
        near = [other for other, _box in self.desk.view.scene.near(self.desk.view.scene.box(id).grown(500))]
        self.desk.editor.select([o for o in near if o in self.desk.editor.map.elements][:5])
        self.desk.do("copy")
        return lambda: self.desk.do("paste")


if __name__ == "__main__":
    sys.exit(main())

"""The real program in a process of its own: it opens what it is told, and says what became of each file.

`python -m tests.hostile.program GOOD FILE…`; one line of JSON for each file on standard output.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

PATIENCE = 40.0


def worked() -> float:
    """Seconds of processor that this process and those it started have taken, however busy the machine is."""
    return sum(os.times()[:4])


def memory() -> int:
    """Megabytes used at most until now, by this process or one of its children.

    What `getrusage` says of oneself begins with what the process that started us had used.
    """
    state = Path("/proc/self/status").read_text()
    mine = int(next(line.split()[1] for line in state.splitlines() if line.startswith("VmHWM")))
    return max(mine, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024


class Program:
    """A window with a map of ours, on which one step was made."""

    def __init__(self, good: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from sysmap.app.program import dress
        from sysmap.app.settings import Settings
        from sysmap.app.shell import Shell
        from sysmap.i18n import use

        use("fr")
        self.app = QApplication.instance() or QApplication(["sysmap"])
        dress(self.app)  # type: ignore[arg-type]
        self.good, self.faults = good, list[str]()
        sys.excepthook = lambda kind, error, trace: self.faults.append(f"{kind.__name__}: {error}")
        self.shell = Shell(Settings(language="fr", reading_first=False))
        self.shell.resize(1200, 760)
        self.shell.show()
        self.begin()

    def begin(self) -> None:
        """Our own map is open, with a step to undo."""
        assert self.shell.open(self.good)
        editor = self.shell.document.editor
        with editor.transaction("un ajout") as draft:
            draft.put(next(iter(draft.elements.values())).evolve(label=f"Étape {time.monotonic_ns()}"))
        self.turn()

    def turn(self, seconds: float = 0.0, until: Callable[[], bool] = lambda: True) -> bool:
        """Let the window work; whether what was waited for came."""
        from PySide6.QtCore import QEvent

        end = time.monotonic() + seconds
        while True:
            self.app.processEvents()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if until():
                return True
            if time.monotonic() > end:
                return False
            time.sleep(0.005)

    def attempt(self, path: Path) -> dict[str, Any]:
        """Open this file as somebody would who was sent it."""
        editor, start = self.shell.document.editor, worked()
        before, labels = editor.map, editor.history.undo_label
        opened = self.shell.open(path)
        self.turn()
        brought = self._brought()
        said = [banner.sentence for banner in self.shell.banners.shown()]
        mine = self.shell.document.path == self.good
        if mine:
            kept = editor.map is before and editor.history.undo_label == labels
            editor.undo()
            editor.redo()
            kept = kept and editor.map is before
        else:
            kept = opened
            self.look()
        took = worked() - start
        self.shell.banners.clear()
        if not mine:
            self.begin()
        faults, self.faults = self.faults, []
        return {
            "file": path.name,
            "opened": bool(opened),
            "brought": brought,
            "kept": kept,
            "seconds": round(took, 2),
            "memory": memory(),
            "said": said,
            "faults": faults,
        }

    def _brought(self) -> str:
        """What came of a file of another program: it is added to our map, and taken back."""
        from shiboken6 import isValid

        from sysmap.app.foreign.import_window import ImportWindow

        for window in self.shell.findChildren(ImportWindow):
            if not self.turn(PATIENCE, lambda one=window: not one._job.busy):  # type: ignore[misc]
                return "hangs"
            self.turn(0.05, lambda: False)
            came = window._brought
            if came is None:
                continue
            window.grab()
            editor, before = self.shell.document.editor, self.shell.document.editor.map
            if window.add.isEnabled():
                window.add.click()
                self.turn()
                self.look()
                editor.undo()
                if editor.map.elements != before.elements:
                    return "not undone"
                editor.history.forget_undone()
                self._again(before)
            if isValid(window):  # adding closed it
                window.close()
            self.turn()
            return f"{came.format}: {len(came.map.elements)}"
        return ""

    def _again(self, before: Any) -> None:
        """The map after an undo is the one before."""
        assert self.shell.document.editor.map is before

    def look(self) -> None:
        """Everything that shows words is painted: the map, its panels, the hints, the windows of words."""
        from PySide6.QtWidgets import QWidget

        desk = self.shell.desk
        self.turn()
        self.shell.grab()
        records = [*desk.editor.map.elements.values()][:3] + [*desk.editor.map.links.values()][:2]
        for record in records:
            desk.editor.select([record.id])
            self.turn()
            self.shell.grab()
        for id in ("card", "table", "sentences"):
            desk.do(id)
            self.turn()
        for window in self.shell.findChildren(QWidget):
            if window.isWindow() and window.isVisible():
                window.grab()
                window.close()
        self.turn()


def main(words: list[str]) -> int:
    program = Program(Path(words[0]))
    print(json.dumps({"ready": memory()}), flush=True)
    for name in words[1:]:
        print(json.dumps(program.attempt(Path(name))), flush=True)
    loaded = Path("/proc/self/maps")
    libraries = loaded.read_text() if loaded.exists() else ""
    print(json.dumps({"network": "Qt6Network" in libraries or "_ssl" in libraries}), flush=True)
    program.shell.close()
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Exception:
        traceback.print_exc()
        sys.exit(1)

"""The window tries itself: opened on an example, written in, undone, closed. A child of `--self-test`.

Answers with a line of JSON a step: its name, and a sentence when it failed.
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from sysmap.app.program import dress
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.i18n import _, use
from sysmap.resources import examples
from sysmap.storage import data_folder

PATIENCE, COLOURS = 30.0, 40
WORDS = "Essai de Sysmap"  # i18n: not shown (the same on every machine)


def main() -> int:
    """Try, and say; standard input holds the language."""
    use(language := sys.stdin.readline().strip() or "fr")
    app = QApplication(["sysmap"])
    dress(app)
    shell = Shell(Settings(language=language, reading_first=False))
    shell.resize(1366, 768)
    for name, works in _steps(shell):
        sentence = "" if works() else _("Ce qui était attendu n’est pas là.")
        sys.stdout.write(json.dumps([name, sentence]) + "\n")
        sys.stdout.flush()
    shell.close()
    return 0


def _steps(shell: Shell) -> Iterator[tuple[str, Callable[[], bool]]]:
    example = next(path for path in examples())
    copy = data_folder() / "essai.sysmap"
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(example, copy)
    yield _("la première page est peinte"), lambda: _first_page(shell)
    yield _("un exemple s’ouvre et se peint"), lambda: _opened(shell, copy)
    yield _("un élément s’écrit"), lambda: _written(shell)
    yield _("et s’annule"), lambda: _undone(shell)


def _first_page(shell: Shell) -> bool:
    shell.show_start()
    shell.show()
    return _until(lambda: _painted(shell))


def _opened(shell: Shell, path: Path) -> bool:
    return shell.open(path) and _until(lambda: _painted(shell)) and not shell.desk.editor.closed


def _written(shell: Shell) -> bool:
    field = shell.desk.capture.field
    for letter in WORDS:
        _key(field, 0, letter)
    _key(field, Qt.Key.Key_Return, "\r")
    return _until(lambda: WORDS in _labels(shell))


def _undone(shell: Shell) -> bool:
    shell.desk.do("undo")
    return _until(lambda: WORDS not in _labels(shell))


def _labels(shell: Shell) -> list[str]:
    return [element.label for element in shell.desk.editor.map.elements.values()]


def _key(widget: object, key: int, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))  # type: ignore[arg-type]


def _painted(shell: Shell) -> bool:
    """Whether there is something to see: words and tints have many colours."""
    picture = shell.grab().toImage()
    across, down = range(0, picture.width(), 4), range(0, picture.height(), 4)
    return len({picture.pixel(x, y) for x in across for y in down}) >= COLOURS


def _until(so: Callable[[], bool]) -> bool:
    """Let the window live until this is so; whether it came."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        QApplication.processEvents()
        if so():
            return True
        time.sleep(0.02)
    return False

"""Open the real window once and look: it must be there, alive, painted, and leave when asked.

    xvfb-run -a .venv/bin/python .ci/window.py MAP

A second process looks at the screen, as a person would: what counts is what is on it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

PATIENCE = 60.0
"""Seconds until the window must be painted; a busy machine is slow, a broken one never gets there."""
COLOURS = 40
"""A painted map has at least this many colours: tints, letters, antialiased lines."""


def colours(picture: QImage) -> int:
    """How many colours there are on every fourth pixel."""
    xs, ys = range(0, picture.width(), 4), range(0, picture.height(), 4)
    return len({picture.pixel(x, y) for x in xs for y in ys})


def covered(picture: QImage) -> float:
    """The share of the screen that is no longer black, as an empty virtual screen is."""
    xs, ys = range(0, picture.width(), 16), range(0, picture.height(), 16)
    lit = sum(picture.pixelColor(x, y).lightness() > 8 for x in xs for y in ys)
    return lit / (len(xs) * len(ys))


def look(program: subprocess.Popen[bytes]) -> QImage:
    """The screen once something is painted on it twice alike; raises when that never happens."""
    screen = QGuiApplication.primaryScreen()
    end, last = time.monotonic() + PATIENCE, QImage()
    while time.monotonic() < end:
        if program.poll() is not None:
            raise SystemExit(f"the program left with code {program.returncode}")
        time.sleep(0.5)
        picture = screen.grabWindow(0).toImage()
        if covered(picture) > 0.3 and colours(picture) >= COLOURS and picture == last:
            return picture
        last = picture
    Path("build").mkdir(exist_ok=True)
    last.save("build/window.png")
    seen = f"{colours(last)} colours, {covered(last):.0%} covered (build/window.png)"
    raise SystemExit(f"nothing painted after {PATIENCE:.0f} s: {seen}")


def main(path: str) -> None:
    with tempfile.TemporaryDirectory() as home:
        # A copy in an empty home: the program saves by itself, and remembers what it opened.
        map = Path(home, "Carte.sysmap")
        map.write_bytes(Path(path).read_bytes())
        environment = {**os.environ, "SYSMAP_HOME": home, "HOME": home, "QT_QPA_PLATFORM": "xcb"}
        program = subprocess.Popen([sys.executable, "-m", "sysmap", str(map)], env=environment)
        try:
            picture = look(program)
            print(f"painted: {picture.width()}×{picture.height()}, {colours(picture)} colours")
        finally:
            program.send_signal(signal.SIGTERM)
            try:
                program.wait(20)
            except subprocess.TimeoutExpired:
                program.kill()


if __name__ == "__main__":
    application = QGuiApplication(sys.argv)
    main(sys.argv[1])

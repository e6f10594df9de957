"""Draw the pictures of the README and of the guide again, from the program as it is.

    python docs/guide/build.py [NAME…]        fenetre affiche…, all of them when none is named

Windows are painted on Qt's `offscreen` platform in an empty home, so that the pictures show
what a first start shows and nothing of this computer.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PICTURES = HERE.parent / "pictures"
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QColor, QImage, QPainter  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from sysmap import load  # noqa: E402
from sysmap.i18n import use  # noqa: E402
from sysmap.poster import compose, picture  # noqa: E402

WINDOW = (1366, 768)
"""The usual laptop of a town hall."""
WIDTH = 1200
"""Pixels of a picture on the page, at most."""


def settle(milliseconds: int = 800) -> None:
    """Let the window paint, and refine what it painted."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def example(part: str) -> Path:
    return next((ROOT / "examples").glob(f"*{part}*.sysmap"))


def window(part: str, home: Path) -> QImage:
    """The editor on an example."""
    from sysmap.app import settings
    from sysmap.app.shell import Shell

    shell = Shell(settings.load())
    map = home / example(part).name
    shutil.copy(example(part), map)
    shell.open(map)
    return shot(shell)


def first(home: Path) -> QImage:
    """The first page, before any map."""
    from sysmap.app import settings
    from sysmap.app.shell import Shell

    shell = Shell(settings.load())
    shell.show_start()
    return shot(shell)


def shot(widget: QWidget) -> QImage:
    widget.resize(*WINDOW)
    widget.show()
    settle()
    image = widget.grab().toImage()
    widget.close()
    return image


def sheet(part: str, _home: Path) -> QImage:
    """The first poster of an example, on paper of its own colour with a thin edge."""
    map = load(example(part))
    poster = next(iter(map.posters.values()))
    drawn = picture(compose(map, poster, map.language), WIDTH - 2)
    framed = QImage(drawn.width() + 2, drawn.height() + 2, QImage.Format.Format_RGB32)
    framed.fill(QColor("#c9c5bc"))
    painter = QPainter(framed)
    painter.drawImage(1, 1, drawn)
    painter.end()
    return framed


MAKERS: dict[str, Callable[[Path], QImage]] = {
    "fenetre": lambda home: window("vimy", home),
    "premiere-page": first,
    "affiche": lambda home: sheet("vimy", home),
}


def keep(name: str, image: QImage) -> None:
    """Save it no wider than a page shows it, as small as PNG can."""
    if image.width() > WIDTH:
        image = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    path = PICTURES / f"{name}.png"
    image.convertToFormat(QImage.Format.Format_RGB888).save(str(path), "PNG", 0)
    print(f"{path.relative_to(ROOT)}: {image.width()}×{image.height()}, {path.stat().st_size // 1024} Ko")


def main(names: list[str]) -> None:
    application = QApplication(["sysmap"])
    from sysmap.app.program import dress

    use("fr")
    dress(application)
    PICTURES.mkdir(exist_ok=True)
    for name in names or MAKERS:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["SYSMAP_HOME"] = folder
            keep(name, MAKERS[name](Path(folder)))


if __name__ == "__main__":
    main(sys.argv[1:])

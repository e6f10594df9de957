"""The window at 100 % and the PDF at the same scale: one ink, different only where edges are smoothed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from math import ceil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter

import sysmap
from sysmap.canvas.camera import Camera
from sysmap.canvas.picture import Order, painted
from sysmap.model import Poster
from sysmap.poster import About, Leaf, Sheet, compose, draw_document, paint_sheet
from sysmap.poster.sheet import Drawn

TONE = 56
"""Out of 255: how much darker or lighter than all the pixels around it in the other picture one may be."""
FEW = 0.0001
"""The part of the pixels that may be further off: a relation that is missing is more."""
EXAMPLES = ("01", "02", "03", "04", "05")
Mode = QPainter.CompositionMode


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="pdftoppm is not installed")
@pytest.mark.parametrize("number", EXAMPLES)
def test_they_are_the_same_picture(examples: list[Path], tmp_path: Path, number: str) -> None:
    map = sysmap.load(next(file for file in examples if file.name.startswith(number)))
    own = next(iter(map.posters.values()), Poster(id="p"))
    sheet = compose(map, own.evolve(size="A1", orientation="landscape"))
    screen, paper = window(sheet), printed(sheet, tmp_path / "a.pdf")
    assert screen.size() == paper.size()
    assert spread_of(screen) > 60, "the picture is empty"
    for one, other in ((screen, paper), (paper, screen)):
        count = beyond(one, other)
        assert count <= FEW * one.width() * one.height(), count


def frame(drawn: Drawn) -> tuple[int, int, int, int]:
    """The left, top, width and height of the map's frame in whole pixels, at 100 %."""
    box, scale = drawn.frame, drawn.scale
    wide, high = int(box.width / scale) - 1, int(box.height / scale) - 1
    return ceil(box.left / scale), ceil(box.top / scale), wide, high


def window(sheet: Sheet) -> QImage:
    """What the canvas paints of the same part of the same figure."""
    drawn = sheet.drawn
    _, _, wide, high = frame(drawn)
    return painted(Order(drawn.figure, _camera(drawn), wide, high, 1.0)).image


def _camera(drawn: Drawn) -> Camera:
    left, top, _, _ = frame(drawn)
    return Camera(left - drawn.dx / drawn.scale, top - drawn.dy / drawn.scale, 1.0)


def printed(sheet: Sheet, file: Path) -> QImage:
    """The same part of the PDF, where a map unit is a pixel."""
    file.write_bytes(draw_document(
        [Leaf(sheet.width, sheet.height, lambda painter: paint_sheet(painter, sheet))],
        About("a", "", "", "fr", "", datetime(2026, 3, 12, tzinfo=UTC)),
    ))  # fmt: skip
    left, top, wide, high = frame(sheet.drawn)
    done = subprocess.run(
        ["pdftoppm", "-png", "-r", f"{25.4 / sheet.drawn.scale:.6f}", "-x", str(left), "-y",
         str(top), "-W", str(wide), "-H", str(high), file],
        capture_output=True, check=True,
    )  # fmt: skip
    return QImage.fromData(done.stdout).convertToFormat(QImage.Format.Format_RGB32)


def beyond(one: QImage, other: QImage) -> int:
    """How many pixels are lighter or darker than everything within a pixel of theirs in the other."""
    modes = (Mode.CompositionMode_Lighten, Mode.CompositionMode_Darken)
    return sum(_further(one, around(other, mode), mode) for mode in modes)


def around(image: QImage, mode: Mode) -> QImage:
    """Each pixel as light (or dark) as the lightest (darkest) of those around it."""
    found = image.copy()
    for x, y in ((x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y):
        over(found, image, mode, QPoint(x, y))
    return found


def over(image: QImage, other: QImage, mode: Mode, at: QPoint = QPoint(0, 0)) -> None:  # noqa: B008
    painter = QPainter(image)
    painter.setCompositionMode(mode)
    painter.drawImage(at, other)
    painter.end()


def _further(one: QImage, bound: QImage, mode: Mode) -> int:
    past = one.copy()
    over(past, bound, mode)  # where one is within the bound, the bound itself
    over(past, bound, Mode.CompositionMode_Difference)
    grey = past.convertToFormat(QImage.Format.Format_Grayscale8)
    data, step = bytes(grey.constBits()), grey.bytesPerLine()
    rows = b"".join(data[y * step : y * step + grey.width()] for y in range(grey.height()))
    return sum(rows.count(level) for level in range(TONE, 256))


def test_a_missing_relation_would_be_seen(examples: list[Path]) -> None:
    map = sysmap.load(next(file for file in examples if file.name.startswith("04")))
    sheet = compose(map, Poster(id="p", size="A1"))
    screen = window(sheet)
    without = painted(Order(sheet.drawn.figure, _camera(sheet.drawn), screen.width(), screen.height(), 1.0,
                            frozenset(list(sheet.drawn.figure.links)[:1]))).image  # fmt: skip
    assert beyond(screen, without) > FEW * screen.width() * screen.height()


def spread_of(image: QImage) -> int:
    """From the darkest to the lightest of some pixels."""
    levels = [value & 255 for value in _some(image)]
    return max(levels) - min(levels)


def _some(image: QImage) -> Iterator[int]:
    for x in range(0, image.width(), 7):
        for y in range(0, image.height(), 7):
            yield image.pixel(x, y)

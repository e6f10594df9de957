"""The program's emblem as files of a desktop: SVG, PNG of each size, ICNS; and a map's, on a sheet.

    python resources/desktop/icons/build.py

The form is the one that the window shows (sysmap.app.icons.emblem): its path and its colours, nothing else.
"""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODeviceBase, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPen

from sysmap.resources import resource

HERE = Path(__file__).resolve().parent
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICNS = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
INK, PAPER, EDGE, FIELD = "#1C232B", "#FBFAF6", "#857F70", "#FFFFFF"
NAME, WIDTH = "waypoints", 2.2


def emblem(side: int) -> QImage:
    """The program: two things and what joins them, on a dark stone."""
    picture, painter = _started(side)
    painter.setBrush(QColor(INK))
    painter.drawRoundedRect(QRectF(0, 0, side, side), side * 0.22, side * 0.22)
    _draw(painter, side * 0.16, side * 0.16, side * 0.68, FIELD)
    painter.end()
    return picture


def sheet(side: int) -> QImage:
    """A map: the same on a sheet with a folded corner."""
    picture, painter = _started(side)
    unit, page = side / 24, QPainterPath()
    for x, y in ((4.0, 1.5), (15.0, 1.5), (20.0, 6.5), (20.0, 22.5), (4.0, 22.5)):
        page.lineTo(x * unit, y * unit) if page.elementCount() else page.moveTo(x * unit, y * unit)
    page.closeSubpath()
    painter.setBrush(QColor(PAPER))
    painter.setPen(QColor(EDGE))
    painter.drawPath(page)
    _draw(painter, 6 * unit, 8 * unit, 12 * unit, INK)
    painter.end()
    return picture


def svg() -> str:
    """The emblem as a drawing, on a grid of 24 in a square of 100."""
    path = " ".join(letter + " ".join(f"{value:g}" for value in values) for letter, *values in _path())
    line = (
        f'fill="none" stroke="{FIELD}" stroke-width="{WIDTH}" stroke-linecap="round" stroke-linejoin="round"'
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">\n'
        f'<rect width="100" height="100" rx="22" fill="{INK}"/>\n'
        f'<path transform="translate(16 16) scale({68 / 24:.5f})" {line} d="{path}"/>\n</svg>\n'
    )


def _path() -> list[list[Any]]:
    found: list[list[Any]] = json.loads(resource("icons", "icons.json").read_text(encoding="utf-8"))[NAME]
    return found


def _draw(painter: QPainter, x: float, y: float, size: float, colour: str) -> None:
    """The form at its real size: stroked small and enlarged, its rings would have corners."""
    path, unit = QPainterPath(), size / 24
    for letter, *values in _path():
        at = [QPointF(x + a * unit, y + b * unit) for a, b in zip(values[::2], values[1::2], strict=True)]
        if letter == "Z":
            path.closeSubpath()
        else:
            {"M": path.moveTo, "L": path.lineTo, "C": path.cubicTo}[letter](*at)
    line, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.strokePath(path, QPen(QColor(colour), WIDTH * unit, line, cap, join))


def _started(side: int) -> tuple[QImage, QPainter]:
    picture = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    return picture, painter


def _png(picture: QImage) -> bytes:
    held = QBuffer()
    held.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    picture.save(held, "PNG")  # type: ignore[call-overload]
    return bytes(held.data().data())


def _part(kind: bytes, data: bytes) -> bytes:
    """A part of an ICNS file, and the file itself: what it is, how long it is, what is in it."""
    return kind + struct.pack(">I", len(data) + 8) + data


def main() -> None:
    app = QGuiApplication.instance() or QGuiApplication(["icons", "-platform", "offscreen"])
    pictures = {side: _png(emblem(side)) for side in SIZES}
    for side in SIZES:
        (HERE / f"sysmap-{side}.png").write_bytes(pictures[side])
        (HERE / f"carte-{side}.png").write_bytes(_png(sheet(side)))
    (HERE / "sysmap.svg").write_text(svg(), encoding="utf-8")
    parts = b"".join(
        kind + struct.pack(">I", len(pictures[side]) + 8) + pictures[side] for side, kind in ICNS.items()
    )
    (HERE / "sysmap.icns").write_bytes(b"icns" + struct.pack(">I", len(parts) + 8) + parts)
    del app


if __name__ == "__main__":
    main()

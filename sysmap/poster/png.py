"""PNG written in bands: an A0 never needs its whole picture in memory, and says its resolution.

Qt's writer alters texts and cannot read back an A0 at 300 dpi; here the rows go straight into
the stream, band by band.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator

from PySide6.QtGui import QColor, QImage, QPainter

BAND = 256
LARGEST = 180_000_000
"""Pixels; an A0 at 300 dpi is 139 million."""


def pixels(width: float, height: float, dpi: float) -> tuple[int, int]:
    """The size in pixels of a page in millimetres."""
    return max(1, round(width / 25.4 * dpi)), max(1, round(height / 25.4 * dpi))


def draw_png(
    width: float, height: float, dpi: float, paint: Callable[[QPainter], None], title: str,
    paper: str = "#FBFAF6", grey: bool = False,
) -> bytes:  # fmt: skip
    """What `paint` draws (in millimetres) as a PNG at this resolution, in sRGB or in greys."""
    wide, high = pixels(width, height, dpi)
    per_metre = round(dpi / 0.0254)
    packer = zlib.compressobj(6, zlib.DEFLATED, 15, 9, zlib.Z_FILTERED)
    parts = [packer.compress(rows) for rows in _bands(wide, high, paint, (width, height), paper, grey)]
    parts.append(packer.flush())
    return b"".join((
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 0 if grey else 2, 0, 0, 0)),
        _chunk(b"sRGB", b"\0"),
        _chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)),
        _chunk(b"iTXt", b"Title\0\0\0\0\0" + title.encode("utf-8")),
        _chunk(b"IDAT", b"".join(parts)),
        _chunk(b"IEND", b""),
    ))  # fmt: skip


def _bands(
    wide: int, high: int, paint: Callable[[QPainter], None], size: tuple[float, float], paper: str, grey: bool
) -> Iterator[bytes]:
    """Rows of RGB (or of grey), each behind the byte that says « unfiltered »."""
    form = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB888
    row = wide if grey else 3 * wide
    for top in range(0, high, BAND):
        rows = min(BAND, high - top)
        image = QImage(wide, rows, QImage.Format.Format_RGB32)
        image.fill(QColor(paper))
        painter = QPainter(image)
        painter.translate(0, -top)
        painter.scale(wide / size[0], high / size[1])
        try:
            paint(painter)
        finally:
            painter.end()
        packed = image.convertToFormat(form)
        raw, step = packed.constBits(), packed.bytesPerLine()
        yield b"".join(b"\0" + bytes(raw[at * step : at * step + row]) for at in range(rows))


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

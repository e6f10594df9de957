"""The child process that reads a foreign picture: bytes in, a clean PNG or JPEG out.

Nothing of the file survives but its pixels: turned as the camera held it, reduced, re-encoded.
A hostile file can end this process, never the program.
"""

from __future__ import annotations

import sys

from sysmap.limits import hold

LARGEST = 2000
"""Pixels of the longer side that are kept."""
MOST_PIXELS = 120_000_000
FORMATS = {b"\x89PNG\r\n\x1a\n": b"png", b"\xff\xd8\xff": b"jpg", b"GIF87a": b"gif", b"GIF89a": b"gif"}
FAILED, DONE = 1, 0
MEMORY, SECONDS = 2 << 30, 20


def format_of(data: bytes) -> bytes:
    """The format that the first bytes say; empty when it is none of ours."""
    found = next((name for magic, name in FORMATS.items() if data.startswith(magic)), b"")
    return found or (b"webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else b"")


def cleaned(data: bytes) -> tuple[bytes, bool] | None:
    """The picture re-encoded, and whether it was made smaller; None when it cannot be read."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODeviceBase, QSize
    from PySide6.QtGui import QImageReader

    format = format_of(data)
    if not format:
        return None
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODeviceBase.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(format))
    reader.setAutoDetectImageFormat(False)  # what the first bytes say, or nothing
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        return None
    side = max(size.width(), size.height())
    if side > LARGEST:
        share = LARGEST / side
        reader.setScaledSize(QSize(round(size.width() * share), round(size.height() * share)))
    image = reader.read()
    del reader  # before its buffer: it may still look at it
    buffer.close()
    return None if image.isNull() else (_encoded(_plain(image), format), side > LARGEST)


def _plain(image: object) -> object:
    """The colours of a screen: a printer's inks, sixteen bits and wide gamuts become plain RGB."""
    from PySide6.QtGui import QColorSpace, QImage

    assert isinstance(image, QImage)
    formats = QImage.Format
    if image.colorSpace().isValid() and image.format() != formats.Format_CMYK8888:
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    wanted = formats.Format_ARGB32 if image.hasAlphaChannel() else formats.Format_RGB32
    found = image.convertToFormat(wanted)
    found.setColorSpace(QColorSpace())
    return found


def _encoded(image: object, format: bytes) -> bytes:
    from PySide6.QtCore import QBuffer, QIODeviceBase
    from PySide6.QtGui import QImage

    assert isinstance(image, QImage)
    photo = format in (b"jpg", b"webp") and not image.hasAlphaChannel()
    for key in image.textKeys():
        image.setText(key, "")
    out = QBuffer()
    out.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    image.save(out, "JPG" if photo else "PNG", 88 if photo else -1)  # type: ignore[call-overload]
    return bytes(out.data().data())


def main() -> int:
    """Standard input to standard output; one byte first says whether it was made smaller."""
    hold(MEMORY, SECONDS)
    try:
        found = cleaned(sys.stdin.buffer.read())
    except Exception:  # whatever a stranger's file does, the answer is the same
        return FAILED
    if found is None or not found[0]:
        return FAILED
    sys.stdout.buffer.write((b"1" if found[1] else b"0") + found[0])
    return DONE

"""sysmap.ico: the program's emblem at the sizes that Windows shows, each as a PNG inside."""

from __future__ import annotations

import os
import struct
from pathlib import Path

SIDES = (16, 24, 32, 48, 64, 256)


def write_icon(target: Path) -> None:
    """Draw the emblem with the program's own ink."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from sysmap.app.icons import emblem

    app = QApplication.instance() or QApplication([])
    pictures = [_png(emblem().pixmap(side, side).toImage(), side) for side in SIDES]
    del app
    head, body = struct.pack("<HHH", 0, 1, len(SIDES)), b""
    start = len(head) + 16 * len(SIDES)
    for side, picture in zip(SIDES, pictures, strict=True):
        head += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), start + len(body))
        body += picture
    target.write_bytes(head + body)


def _png(image: object, side: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODeviceBase, Qt
    from PySide6.QtGui import QImage

    assert isinstance(image, QImage)
    buffer = QBuffer()
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    whole = image.scaled(side, side, mode=Qt.TransformationMode.SmoothTransformation)
    whole.save(buffer, "PNG")  # type: ignore[call-overload]
    return buffer.data().data()

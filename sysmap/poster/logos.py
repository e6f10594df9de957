"""The images of the map's card: read once, with their form. What is no picture is no logo."""

from __future__ import annotations

import base64
import binascii
from functools import lru_cache

from PySide6.QtGui import QImage

from sysmap.model import SystemMap


def logos(map: SystemMap) -> list[tuple[str, float]]:
    """The logos' image ids, each with its width for a height of one."""
    found = []
    for id in map.card.logos:
        image = logo(map, id)
        if image is not None and image.height() > 0:
            found.append((id, image.width() / image.height()))
    return found


def logo(map: SystemMap, id: str) -> QImage | None:
    """The picture of this id, or None."""
    held = map.images.get(id)
    return _decoded(held.data) if held else None


@lru_cache(maxsize=16)
def _decoded(data: str) -> QImage | None:
    try:
        raw = base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError):
        return None
    if not raw.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")):
        return None  # PNG, JPEG, GIF and WebP only: no reader of rarer formats meets a stranger's bytes
    image = QImage.fromData(raw)
    return None if image.isNull() else image

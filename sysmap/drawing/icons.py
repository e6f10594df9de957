"""Icons: Lucide's on a grid of 24, and our own lever. Paths are ready in `icons.json`."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from PySide6.QtGui import QPainter, QPainterPath

from sysmap.drawing.pens import cached_by_thread, draw, painter_path, pen
from sysmap.geometry import Path
from sysmap.resources import resource

GRID = 24.0
FILLED = frozenset({"lever"})  # its weight and fulcrum are solid; its bar is open and has no inside


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(resource("icons", "icons.json").read_text(encoding="utf-8"))
    return table


def names() -> frozenset[str]:
    """Every icon there is."""
    return frozenset(_table())


@cached_by_thread(512)
def _path(name: str) -> QPainterPath | None:
    commands = _table().get(name)
    return painter_path(Path(tuple(tuple(c) for c in commands))) if commands else None


def icon(
    painter: QPainter, name: str, x: float, y: float, size: float, colour: str, width: float = 2.0
) -> bool:
    """Draw an icon in the square of this size whose top left is (x, y); False when there is none.

    `width` is the stroke on the grid of 24, so that it grows with the icon.
    """
    path = _path(name)
    if path is None:
        return False
    painter.save()
    painter.translate(x, y)
    painter.scale(size / GRID, size / GRID)
    draw(painter, path, colour if name in FILLED else None, pen(colour, width, (), True))
    painter.restore()
    return True

"""A map seen where there is no window: in a notebook, in a web page, in a script. Drawn as on the screen."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication, QPainter

from sysmap.drawing import PAPER, lay_out, only_sheets, paint, prepare
from sysmap.model import SystemMap, View
from sysmap.poster.shown import printable
from sysmap.poster.svg import draw_svg

MARGIN, MM = 16, 25.4 / 96
"""Round the map, in map units; and a map unit on a screen, in millimetres."""
_application: list[Any] = []  # Qt wants it alive until the end


class MapPicture:
    """A map, or one of its views, as it is drawn. Notebooks show it; `save` writes it as SVG.

    What is reserved for the group is left out, as from everything that leaves: a notebook is sent to others.
    """

    def __init__(self, map: SystemMap, view: View | None = None, language: str = "") -> None:
        self._map, self._view, self._language = map, view, language or map.language

    @property
    def svg(self) -> str:
        """The picture as SVG. Its letters are outlines: it looks the same everywhere."""
        _ready()
        shown = only_sheets(printable(self._map, self._view))
        figure = lay_out(shown, view=self._view, theme=PAPER, language=self._language)
        box = figure.bounds.grown(MARGIN)

        def ink(painter: QPainter) -> None:
            painter.scale(MM, MM)
            painter.translate(-box.left, -box.top)
            paint(painter, figure)

        title = self._map.card.title or self._map.card.question or "Sysmap"
        made = draw_svg(box.width * MM, box.height * MM, ink, title=title, description="",
                        language=self._language)  # fmt: skip
        return made.decode()

    def _repr_svg_(self) -> str:
        return self.svg

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the SVG and answer where."""
        from sysmap.storage import save_atomically

        save_atomically(Path(path), self.svg.encode())
        return Path(path)


def show(map: SystemMap, view: str = "", *, language: str = "") -> MapPicture:
    """A picture of the map, or of one of its views by its id or name. Raises KeyError for no such view."""
    found = next((one for one in map.views.values() if view in (one.id, one.name)), None) if view else None
    if view and found is None:
        raise KeyError(view)
    return MapPicture(map, found, language)


def _ready() -> None:
    """Qt without a screen, when nobody has started it yet."""
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _application.append(QGuiApplication(["sysmap"]))
    prepare()

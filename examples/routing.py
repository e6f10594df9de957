"""Chooses the arcs of an example once, with the drawing's own measures."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sysmap.geometry import Box, Ends, route_all, union
from sysmap.model import SystemMap

if TYPE_CHECKING:
    from sysmap.drawing import Figure

PAGE = 16.0
"""Lines stay so far inside the page."""
SIDE = 8.0
"""Words and titles that lines stay off are taken this much larger."""


def arcs(map: SystemMap) -> dict[str, list[float]]:
    """For each relation without an arc of its own: offset, leave, arrive."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from sysmap.drawing import lay_out, prepare

    application = QGuiApplication.instance() or QGuiApplication([])
    prepare()
    figure = lay_out(map, view=map.views["affiche"])
    anchors = {id: placed.anchor for id, placed in figure.elements.items()}
    marked = [p for p in figure.elements.values() if p.mark]
    words: list[Box] = [w.box.grown(SIDE / 2) for p in marked for w in (p.words, p.date) if w is not None]
    titles = [z.title for z in figure.zones.values() if z.title and not (z.place and z.place.arc)]
    words += [title.box.grown(SIDE / 2) for title in titles]
    ends = {id: Ends(anchors[link.source], anchors[link.target], link.source, link.target)
            for id, link in map.links.items()}  # fmt: skip
    fixed = {id: link.bend for id, link in map.links.items() if link.bend is not None}
    found = route_all(ends, anchors, fixed=fixed, words=words, bounds=_page(figure), budget=12)
    del application
    return {id: [b.offset, b.leave, b.arrive] for id, b in found.items() if id not in fixed}


def _page(figure: Figure) -> Box | None:
    """What zones and elements cover, less the margin that lines keep."""
    covered = [zone.path.bounds() for zone in figure.zones.values()]
    covered += [placed.box.grown(10) for placed in figure.elements.values()]
    whole = union(covered)
    return whole.grown(-PAGE) if whole else None

"""About what a poster would show of a part of a map, quickly: for the small picture beside its ticks."""

from __future__ import annotations

from sysmap.drawing import Figure, lay_out
from sysmap.geometry import Box, ways
from sysmap.model import SystemMap, View
from sysmap.poster.closer import STEP, sides
from sysmap.poster.family import family
from sysmap.poster.fitting import Matter, formed
from sysmap.poster.gathering import GAPS, gathered, gathers
from sysmap.poster.papers import PAPERS
from sysmap.poster.spread import spread

_STEPS = 20


def brought_near(map: SystemMap, view: View, width: float, height: float) -> Figure:
    """The view's figure, gathered in one go for a room of this form. No look is taken at what meets what."""
    map = ways.seen_in(map, view.arrangement)
    figure = lay_out(map, view=view)
    if not gathers(figure):
        return figure
    node = PAPERS["A1"].type.node
    matter = Matter(map, figure, view, family(map), map.language, node)
    across, down = formed(matter, Box(0.0, 0.0, width, height), STEP**_STEPS, STEP**_STEPS)
    bends = {id: link.route.bend for id, link in figure.links.items()}
    near = gathered(spread(map, bends, across, down), matter.draw, sides(figure), GAPS[0], rounds=1)
    return near if near is not None else figure

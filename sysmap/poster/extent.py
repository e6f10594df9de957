"""How much room a drawn map takes, to the millimetre: what decides how large it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sysmap.geometry import Box, union

_EDGE = 2.0  # half of the thickest outline, in map units
_LINE = 6.0  # half of an arrow's head
_RING = 10.5  # a sign or a badge with its outline
_ROUND_AXIS = 6.0  # an axis keeps this much more room than its line
_LEAST = (200.0, 120.0)


def extent(figure: Any) -> Box:
    """The box of all that is inked, in map units; never empty."""
    found = union(_boxes(figure)) or Box(0.0, 0.0, 0.0, 0.0)
    if min(found.width, found.height) >= 1:
        return found
    wide, high = max(found.width, _LEAST[0]), max(found.height, _LEAST[1])
    return Box.around(found.centre.x, found.centre.y, wide, high)


def _boxes(figure: Any) -> Iterator[Box]:
    for group in (figure.elements, figure.zones, figure.notes, figure.loops):
        for placed in group.values():
            yield placed.box.grown(_EDGE)
    for axis in figure.axes.values():
        yield axis.box.grown(-_ROUND_AXIS)
        yield from (label.box for label in axis.labels)
    for picture in figure.pictures.values():
        yield picture.box
        if picture.caption is not None:
            yield picture.caption.box
    for link in figure.links.values():
        yield link.route.bounds().grown(_LINE)
        for spot in (link.sign, link.badge):
            if spot is not None:
                yield Box.around(spot.x, spot.y, 2 * _RING, 2 * _RING)
        if link.words is not None:
            yield link.words.box

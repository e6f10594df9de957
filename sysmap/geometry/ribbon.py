"""The ribbon under a told loop: strands along its links, a rounded patch at each element. Map units."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sysmap.geometry.curves import Curve
from sysmap.geometry.makers import rounded_rect
from sysmap.geometry.path import Path
from sysmap.geometry.shapes import Box

WIDTH, PAD, RADIUS, EDGE = 24.0, 8.0, 16.0, 1.6


class Ribbon(NamedTuple):
    """What to paint so that all of it has one outline.

    First everything in the edge's colour: `strands` stroked `width` + 2 × `edge` wide with round
    ends, and `rims` filled; then everything in the fill: `strands` stroked `width` wide and
    `patches` filled.
    """

    strands: tuple[Path, ...]
    rims: tuple[Path, ...]
    patches: tuple[Path, ...]
    width: float
    edge: float


def ribbon(
    spines: Iterable[Curve], boxes: Iterable[Box], *, width: float = WIDTH, pad: float = PAD,
    radius: float = RADIUS, edge: float = EDGE,
) -> Ribbon:  # fmt: skip
    """The ribbon of the loop through these boxes, along the spines of its routes (centre to centre)."""
    found = list(boxes)
    strands = tuple(Path((("M", *s.start), ("Q", *s.control, *s.end))) for s in spines)
    rims = tuple(rounded_rect(b.grown(pad + edge), radius + edge) for b in found)
    patches = tuple(rounded_rect(b.grown(pad), radius) for b in found)
    return Ribbon(strands, rims, patches, width, edge)

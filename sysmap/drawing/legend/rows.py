"""A row of the legend, and a group of rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sysmap.drawing.samples import Draw


@dataclass(frozen=True)
class LegendRow:
    """A mark, its name, its colour in words (or ""), how many the figure draws, and its sample."""

    key: str
    name: str
    hue_name: str
    count: int
    draw: Draw


class LegendGroup(NamedTuple):
    title: str
    rows: tuple[LegendRow, ...]

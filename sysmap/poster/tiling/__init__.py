"""A poster on several sheets: where it is cut, the sheets, how they are put together."""

from sysmap.poster.tiling.cutting import most_apart
from sysmap.poster.tiling.guide import paint_guide
from sysmap.poster.tiling.plan import SheetsError, plan, shared_out
from sysmap.poster.tiling.sheets import paint_tile
from sysmap.poster.tiling.tiles import PAPERS, Tile, Tiling
from sysmap.poster.tiling.words import words_on

__all__ = [
    "PAPERS", "SheetsError", "Tile", "Tiling", "most_apart", "paint_guide", "paint_tile", "plan",
    "shared_out", "words_on",
]  # fmt: skip

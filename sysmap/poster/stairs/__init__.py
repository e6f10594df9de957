"""A frise on an upright page: each mark on a row of its own, so that its words may be large.

Dates keep their order and stay on the axis, squeezed; lanes keep theirs and are as tall as their
rows. Scaled as it was drawn, a frise would be a thin band of small words on a tall sheet.
"""

from sysmap.poster.stairs.arcs import arcs
from sysmap.poster.stairs.arranging import Stairs, stairs
from sysmap.poster.stairs.frise import WRAPS, Frise, frise_of

__all__ = ["WRAPS", "Frise", "Stairs", "arcs", "frise_of", "stairs"]

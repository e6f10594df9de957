"""How a map arranges itself: our own layouts and Graphviz behind one function."""

from sysmap.layout.arranging import FRESH, arrange
from sysmap.layout.asking import Answer, Request
from sysmap.layout.attributes import attributes
from sysmap.layout.quality import Quality, displacement, of_lines, quality
from sysmap.layout.running import run
from sysmap.layout.table import DEFAULT, LAYOUTS, Layout
from sysmap.layout.tidying import decluttered, tightened

__all__ = [
    "DEFAULT", "FRESH", "LAYOUTS", "Answer", "Layout", "Quality", "Request",
    "arrange", "attributes", "decluttered", "displacement", "of_lines", "quality", "run",
    "tightened",
]  # fmt: skip

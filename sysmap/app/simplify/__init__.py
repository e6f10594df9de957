"""« Simplifier »: from a whole map to a wall; one ticks what a view keeps, with the reasons beside."""

from sysmap.app.simplify.window import SimplifyWindow

__all__ = ["SimplifyWindow"]

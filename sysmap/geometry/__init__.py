"""Where things are: points, boxes, curves, routes, hulls, hits. Pure numbers."""

from sysmap.geometry.shapes import Box, Point, union

__all__ = ["Box", "Point", "union"]

"""« Matrice des relations »: who is joined to whom, as a table that makes relations too."""

from sysmap.app.crossing.window import CrossingWindow

__all__ = ["CrossingWindow"]

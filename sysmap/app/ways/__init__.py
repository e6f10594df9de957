"""Façons de voir: the same elements as a network, a rosace, a matrix or a plan; « Voir autrement… »."""

from sysmap.app.ways.turning import lay, remove, rename, turn
from sysmap.app.ways.window import WaysWindow

__all__ = ["WaysWindow", "lay", "remove", "rename", "turn"]

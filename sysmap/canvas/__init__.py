"""The map on screen: view, cached picture, event translation, inline text."""

from sysmap.canvas.camera import Camera, fitted
from sysmap.canvas.ghosts import Whispers
from sysmap.canvas.minimap import Minimap
from sysmap.canvas.surface import Surface
from sysmap.canvas.view import MapView
from sysmap.canvas.whole_words import WholeWords

__all__ = ["Camera", "MapView", "Minimap", "Surface", "Whispers", "WholeWords", "fitted"]

"""« Affiche… »: the poster window: three choices, everything else folded, and hands on the page itself."""

from sysmap.app.poster.making import show_folder
from sysmap.app.poster.window import PosterWindow

__all__ = ["PosterWindow", "show_folder"]

"""Bibliothèque: the maps of a folder, found by what they are about, and what they say together."""

from sysmap.app.library.window import LibraryWindow

__all__ = ["LibraryWindow"]

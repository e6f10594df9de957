"""Reading the map: the light thrown on what is read, and the panel where loops are traced, named and told."""

from sysmap.app.reading.lens import Lens

__all__ = ["Lens"]

"""The end of a workshop: one dated folder with the poster, a page for each zone, the minutes and the map.

It is made aside, read back, and takes its name only when everything in it is whole.
"""

from sysmap.poster.closing.folder import Closed, Stopped, close_map, steps
from sysmap.poster.closing.minutes import minutes
from sysmap.poster.closing.zone_pages import zone_pages

__all__ = ["Closed", "Stopped", "close_map", "minutes", "steps", "zone_pages"]

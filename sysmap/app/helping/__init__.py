"""Help that answers offline: the pages of docs/guide in a window beside the map, found by their words.

`pages` reads them, `finding` looks in them, `topics` says which one is about a window, `page_view`
shows one, `window` holds it all. Nothing outside is opened, nothing of what is read is remembered.
"""

from sysmap.app.helping.opening import help_about, open_guide
from sysmap.app.helping.pages import INDEX, Entry, Guide, guide

__all__ = ["INDEX", "Entry", "Guide", "guide", "help_about", "open_guide"]

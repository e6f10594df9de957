"""The library: a folder of maps, found again by territory, keywords, words, effects and experience sheets.

The files stay the truth. The index lies with the program's own data, never beside the maps; it holds only
what is public of them, and may be thrown away and made again at any time.
"""

from sysmap.interchange.shelf.crossing import Crossing, Row, crossings
from sysmap.interchange.shelf.entry import Entry, entry_of
from sysmap.interchange.shelf.folding import folded, query
from sysmap.interchange.shelf.index import Refreshed, Shelf, Wanted, shelves_folder
from sysmap.interchange.shelf.page import page

__all__ = [
    "Crossing", "Entry", "Refreshed", "Row", "Shelf", "Wanted", "crossings", "entry_of", "folded", "page",
    "query", "shelves_folder",
]  # fmt: skip

"""The table: elements and relations as rows of cells, sorted, filtered, edited, copied and pasted.

A column says what it shows and how it is written; the rows read the map; the grid is the hands.
"""

from sysmap.app.table.window import TableWindow

__all__ = ["TableWindow"]

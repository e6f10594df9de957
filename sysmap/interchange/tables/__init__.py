"""Tables of words as maps: what a sheet is, what its columns mean, and our own sheets to write."""

from sysmap.interchange.tables.cells import Sheet, sheets_of_text, sheets_of_workbook
from sysmap.interchange.tables.fields import as_value, of_attributes, to_attributes
from sysmap.interchange.tables.neutral import neutral, restored
from sysmap.interchange.tables.reading import read_sheets
from sysmap.interchange.tables.roles import Taken, taken
from sysmap.interchange.tables.sheets import Written, element_row, link_row, our_sheets
from sysmap.interchange.tables.vocabulary import ELEMENT_HEADS, LINK_HEADS

__all__ = [
    "ELEMENT_HEADS", "LINK_HEADS", "Sheet", "Taken", "Written",
    "as_value", "element_row", "link_row", "neutral", "of_attributes", "our_sheets", "read_sheets",
    "restored", "sheets_of_text", "sheets_of_workbook", "taken", "to_attributes",
]  # fmt: skip

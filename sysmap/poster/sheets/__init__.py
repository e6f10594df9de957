"""Everything printed that is no poster: paper kits, cards, numbered maps, matrices and tables.

Each function answers with `Printed`: leaves in millimetres, and sentences for who prints them.
"""

from sysmap.poster.sheets.comparing import before_and_after
from sysmap.poster.sheets.contact import contact_sheet
from sysmap.poster.sheets.cutting import FORMATS
from sysmap.poster.sheets.effects import effects_sheet
from sysmap.poster.sheets.element_cards import element_cards
from sysmap.poster.sheets.experience import experience_sheet
from sysmap.poster.sheets.files import as_pages, as_pdf, write_sheets
from sysmap.poster.sheets.kit import CARDS, MOST_CARDS, KitOrder, kit_canvases, paper_kit
from sysmap.poster.sheets.leaf import Leaf, Printed
from sysmap.poster.sheets.matrix import matrix_sheet
from sysmap.poster.sheets.numbered import numbered_sheets
from sysmap.poster.sheets.one_page import reading_sheet
from sysmap.poster.sheets.one_page_docx import reading_docx
from sysmap.poster.sheets.painting import leaf_picture, paint_leaf
from sysmap.poster.sheets.plan import influence_sheet
from sysmap.poster.sheets.plan_table import plan_rows, plan_titles
from sysmap.poster.sheets.running_order import running_order
from sysmap.poster.sheets.table import table_sheet

__all__ = [
    "CARDS", "FORMATS", "MOST_CARDS", "KitOrder", "Leaf", "Printed", "as_pages", "as_pdf",
    "before_and_after", "contact_sheet", "effects_sheet", "element_cards", "experience_sheet",
    "influence_sheet", "kit_canvases", "leaf_picture", "matrix_sheet", "numbered_sheets", "paint_leaf",
    "paper_kit", "plan_rows", "plan_titles", "reading_docx", "reading_sheet", "running_order",
    "table_sheet", "write_sheets",
]  # fmt: skip

"""How a map fills paper: page, legend, title block, tiles, preflight. Headless."""

from sysmap.poster.compose import compose, drawn_ids
from sysmap.poster.errors import ExportError
from sysmap.poster.export import ATTACH, DPI, KINDS, Exported, description, export
from sysmap.poster.papers import PAPERS, Page, Paper, PaperError, page, read_from
from sysmap.poster.pdf import About, draw_document
from sysmap.poster.render import paint_sheet, picture
from sysmap.poster.sheet import Sheet
from sysmap.poster.shown import hidden_count, printable, shared, withheld

__all__ = [
    "ATTACH", "DPI", "KINDS", "PAPERS", "About", "ExportError", "Exported", "Page", "Paper", "PaperError",
    "Sheet", "compose", "description", "draw_document", "drawn_ids", "export", "hidden_count", "page",
    "paint_sheet", "picture", "printable", "read_from", "shared", "withheld",
]  # fmt: skip

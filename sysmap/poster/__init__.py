"""How a map fills paper: page, legend, title block, tiles, preflight. Headless."""

from sysmap.poster import hands, preflight, sheets
from sysmap.poster.compose import compose, drawn_ids
from sysmap.poster.errors import ExportError
from sysmap.poster.export import ATTACH, DPI, KINDS, Exported, description, export, leaves_of, printed_pages
from sysmap.poster.logos import logo
from sysmap.poster.looking import MapPicture, show
from sysmap.poster.pace import Cancelled, Progress
from sysmap.poster.papers import PAPERS, Page, Paper, PaperError, page
from sysmap.poster.partly import brought_near
from sysmap.poster.pdf import draw_document
from sysmap.poster.press import COLOURS, PDF_KINDS, PRESETS, About, Leaf, Printing, preset
from sysmap.poster.printed import digest, outdated
from sysmap.poster.render import paint_sheet, picture
from sysmap.poster.sheet import Sheet
from sysmap.poster.shown import printable, shared, withheld
from sysmap.poster.story import (
    A4,
    STORY_KINDS,
    WIDE,
    Scene,
    Slide,
    StoryMade,
    Telling,
    area,
    export_story,
    paint_slide,
    scenes,
    slide_of,
    slide_picture,
    slides_of,
)
from sysmap.poster.svg import draw_svg
from sysmap.poster.tiling import SheetsError, Tiling, shared_out

__all__ = [
    "A4",
    "ATTACH",
    "COLOURS",
    "DPI",
    "KINDS",
    "PAPERS",
    "PDF_KINDS",
    "PRESETS",
    "STORY_KINDS",
    "WIDE",
    "About",
    "Cancelled",
    "ExportError",
    "Exported",
    "Leaf",
    "MapPicture",
    "Page",
    "Paper",
    "PaperError",
    "Printing",
    "Progress",
    "Scene",
    "Sheet",
    "SheetsError",
    "Slide",
    "StoryMade",
    "Telling",
    "Tiling",
    "area",
    "brought_near",
    "compose",
    "description",
    "digest",
    "draw_document",
    "draw_svg",
    "drawn_ids",
    "export",
    "export_story",
    "hands",
    "leaves_of",
    "logo",
    "outdated",
    "page",
    "paint_sheet",
    "paint_slide",
    "picture",
    "preflight",
    "preset",
    "printable",
    "printed_pages",
    "scenes",
    "shared",
    "shared_out",
    "sheets",
    "show",
    "slide_of",
    "slide_picture",
    "slides_of",
    "withheld",
]  # fmt: skip

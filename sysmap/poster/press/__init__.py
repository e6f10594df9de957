"""How pages become a PDF that printers accept: boxes, marks, colours, kinds of PDF, the map inside."""

from sysmap.poster.press.finishing import finished
from sysmap.poster.press.leaves import Leaf, drawn_leaves
from sysmap.poster.press.marks import SLUG, paint_marks
from sysmap.poster.press.order import COLOURS, PDF_KINDS, PLAIN, PRESETS, About, Printing, preset
from sysmap.poster.press.refusing import profile_of, refusal

__all__ = [
    "COLOURS", "PDF_KINDS", "PLAIN", "PRESETS", "SLUG", "About", "Leaf", "Printing", "drawn_leaves",
    "finished", "paint_marks", "preset", "profile_of", "refusal",
]  # fmt: skip

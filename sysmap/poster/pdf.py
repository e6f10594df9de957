"""PDF: pages drawn by Qt's writer, then finished by ours: exact boxes, inks, words that are found."""

from __future__ import annotations

from collections.abc import Sequence

from sysmap.poster.press import PLAIN, About, Leaf, Printing, drawn_leaves, finished
from sysmap.poster.press.leaves import Paint

__all__ = ["About", "Leaf", "Paint", "draw_document"]


def draw_document(
    pages: Sequence[tuple[float, float, Paint] | Leaf], about: About, printing: Printing = PLAIN,
    profile: bytes = b"",
) -> bytes:  # fmt: skip
    """Several pages as one finished PDF: each is its width and height and what paints it, in millimetres."""
    leaves = [Leaf(*page) for page in pages]
    return finished(drawn_leaves(leaves, printing.outlines), leaves, about, printing, profile)

"""Printed sheets as a PDF: every leaf a page of its exact size."""

from __future__ import annotations

from os import PathLike
from pathlib import Path

from PySide6.QtGui import QPainter

from sysmap.drawing import prepare
from sysmap.model import SystemMap
from sysmap.poster.export import moment
from sysmap.poster.pdf import Paint, draw_document
from sysmap.poster.press import About
from sysmap.poster.press import Leaf as Page
from sysmap.poster.sheets.leaf import Leaf, Printed
from sysmap.poster.sheets.painting import paint_leaf
from sysmap.storage import save_atomically


def write_sheets(map: SystemMap, sheets: Printed, path: str | PathLike[str]) -> Path:
    """Write the sheets of a map, whole or not at all. Raises StorageError (code 4) with a sentence."""
    return save_atomically(path, as_pdf(map, sheets))


def as_pdf(map: SystemMap, sheets: Printed) -> bytes:
    """The sheets as the bytes of a PDF, which holds what is printed and no map."""
    prepare()
    card = map.card
    about = About(
        sheets.title, ", ".join(card.authors), card.question, sheets.language, card.licence,
        moment(card.edition_date),
    )  # fmt: skip
    return draw_document([(leaf.width, leaf.height, _painted(leaf)) for leaf in sheets.leaves], about)


def as_pages(sheets: Printed) -> list[Page]:
    """The sheets as a printer takes them."""
    return [Page(leaf.width, leaf.height, _painted(leaf)) for leaf in sheets.leaves]


def _painted(leaf: Leaf) -> Paint:
    def paint(painter: QPainter) -> None:
        paint_leaf(painter, leaf)

    return paint

"""A poster on a real printer: the system's dialog, then the same pages as the PDF, at 100 %."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from sysmap.drawing import apart
from sysmap.i18n import _
from sysmap.model import Poster, SystemMap
from sysmap.poster import Leaf, Printing, printed_pages

_TOLERANCE = 2.0
"""Millimetres that a printer's own papers may differ from the standard."""


def print_leaves(
    parent: QWidget, leaves: Sequence[Leaf], title: str, asked: str = "", too_large: str = ""
) -> str:
    """Ask for a printer and print these pages at their real size; the sentence when that cannot be.

    `asked` heads the dialog, `too_large` says what to do when the paper is smaller than a page.
    """
    if not QPrinterInfo.availablePrinterNames():
        return no_printer()
    printer = printer_for(leaves[0], title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(asked or _("Imprimer l’affiche"))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintSelection, False)
    dialog.setMinMax(1, len(leaves))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return ""
    if too_large and not all(holds(printer, leaf) for leaf in leaves):
        return too_large
    return paint_on(printer, leaves)


def print_poster(parent: QWidget, map: SystemMap, poster: Poster, printing: Printing) -> str:
    """Print the poster of a map, or its sheets; the sentence when that cannot be."""
    if not QPrinterInfo.availablePrinterNames():
        return no_printer()
    leaves, sheet = printed_pages(map, poster, None, printing)
    return print_leaves(parent, leaves, sheet.title)


def no_printer() -> str:
    return _("Aucune imprimante n’est installée sur cet ordinateur : enregistrez un PDF, il s’imprime "
             "partout.")  # fmt: skip


def printer_for(leaf: Leaf, title: str) -> QPrinter:
    """A printer that is asked for this page's size, without margins and without fitting."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setFullPage(True)
    _turn(printer, leaf)
    return printer


def paint_on(printer: QPrinter, leaves: Sequence[Leaf], paused: Callable[[], object] = bool) -> str:
    """Paint the pages asked for in millimetres; a sentence when the paper is too small or nothing answers."""
    if not holds(printer, leaves[0]):
        return _("L’affiche est plus grande que le papier de l’imprimante : choisissez « Plusieurs feuilles "
                 "à assembler », ou un PDF.")  # fmt: skip
    painter = QPainter()
    if not painter.begin(printer):
        return _("L’impression n’a pas pu commencer : l’imprimante ne répond pas. Rien n’est perdu.")
    try:
        for rank, leaf in enumerate(wanted(printer, leaves)):
            if rank:
                _turn(printer, leaf)
                printer.newPage()
            _paint(painter, printer, leaf)
            paused()
    finally:
        painter.end()
    return ""


def wanted(printer: QPrinter, leaves: Sequence[Leaf]) -> Sequence[Leaf]:
    """The pages of the range that somebody chose in the dialog; all when nobody did."""
    first, last = printer.fromPage(), printer.toPage()
    return leaves[first - 1 : last] if first and last else leaves


def holds(printer: QPrinter, leaf: Leaf) -> bool:
    """Whether the printer's paper, either way up, is as large as the page."""
    size = printer.pageLayout().pageSize().size(QPageSize.Unit.Millimeter)
    have, need = sorted((size.width(), size.height())), sorted(leaf.sides)
    return all(own >= asked - _TOLERANCE for own, asked in zip(have, need, strict=True))


def _turn(printer: QPrinter, leaf: Leaf) -> None:
    wide, high = leaf.sides
    size = QPageSize(QSizeF(min(wide, high), max(wide, high)), QPageSize.Unit.Millimeter, "",
                     QPageSize.SizeMatchPolicy.FuzzyMatch)  # fmt: skip
    way = QPageLayout.Orientation.Landscape if wide > high else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, way, QMarginsF(0, 0, 0, 0)))


def _paint(painter: QPainter, printer: QPrinter, leaf: Leaf) -> None:
    """In real millimetres: one is as many of the printer's dots as it says."""
    with apart(painter):
        painter.scale(printer.logicalDpiX() / 25.4, printer.logicalDpiY() / 25.4)
        painter.translate(leaf.slug, leaf.slug)
        leaf.paint(painter)

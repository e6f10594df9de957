"""The page of keys, seen before it is printed or saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog

from sysmap.app.controls import button, column, row, words
from sysmap.app.learning.keys_page import HIGH, WIDE, page, pdf, title
from sysmap.app.windows import SideWindow, scrolled
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

ACROSS = 460
"""Pixels of the page in the window."""


class KeysWindow(SideWindow):
    """Print, or a PDF: the same page."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Page des touches"), ACROSS + 90, 780)
        self._desk = desk
        sheet = words()
        sheet.setPixmap(QPixmap.fromImage(picture(ACROSS, self.devicePixelRatioF())))
        sheet.setAccessibleName(_("Aperçu de la page"))
        lines = column(sheet, space=0)
        lines.setAlignment(sheet, Qt.AlignmentFlag.AlignHCenter)
        self.said = words("", "quiet", wrap=True)
        self.print = button(_("Imprimer…"), self.to_printer, look="outlined", image="printer")
        self.save = button(_("Enregistrer en PDF…"), self.to_file, look="strong", image="download")
        self.body.addWidget(scrolled(lines), 1)
        self.body.addWidget(self.said)
        self.body.addLayout(row(None, self.print, self.save))
        self.save.setFocus()

    def to_printer(self) -> None:
        """At its real size, on a printer that somebody chooses; the sentence when there is none."""
        from sysmap.app.poster.printer import print_leaves
        from sysmap.poster import Leaf

        self.said.setText(print_leaves(self, [Leaf(WIDE, HIGH, page())], title(), _("Imprimer la page")))

    def to_file(self) -> None:
        from sysmap.storage import save_atomically

        at = str(self._desk.document.path.parent / f"{title()}.pdf")
        name, _kind = QFileDialog.getSaveFileName(self, _("Enregistrer la page"), at, "PDF (*.pdf)")
        if name:
            path = Path(name).with_suffix(".pdf")
            done = _("Page enregistrée : {name}")
            self._desk.shell.attempt(lambda: save_atomically(path, pdf()), done, path)


def picture(width: int, ratio: float = 1.0) -> QImage:
    """The page this many pixels wide."""
    scale = width * ratio / WIDE
    image = QImage(round(WIDE * scale), round(HIGH * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    page()(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image

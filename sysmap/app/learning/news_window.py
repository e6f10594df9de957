"""The page of what is new, newest first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sysmap.app.controls import button, flat, row
from sysmap.app.learning.news import news
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.i18n import _


class NewsWindow(SideWindow):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Nouveautés"), 560, 420)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        lines = QVBoxLayout()
        flat(lines, space=6, around=(8, 4, 8, 4))
        for version, sentences in news().items():
            lines.addWidget(paragraph(_("Version {version}").format(version=version), "title"))
            for said in sentences:
                lines.addWidget(paragraph(said))
            lines.addSpacing(12)
        lines.addStretch(1)
        self.body.addWidget(scrolled(lines), 1)
        shut = button(_("Fermer"), self.close, look="outlined")
        self.body.addLayout(row(None, shut))
        shut.setFocus()

"""The colour of a row: one of the theme, or an organisation’s own, by the code its style guide gives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QInputDialog

from sysmap.app.inspector.fields import Pick
from sysmap.app.notation.words import hue_names
from sysmap.drawing import PAPER
from sysmap.i18n import _
from sysmap.interchange import darkened

if TYPE_CHECKING:
    from sysmap.app.notation.rows import Row

ASK = "…"


def hue_pick(row: Row) -> None:
    """The colours, named and shown; the last line asks for a code, and the row’s own code is a line too."""
    rows = [(id, name, swatch(id)) for id, name in hue_names()]
    made = row.pick(_("Couleur"), "hue", [*rows, (ASK, _("Couleur de la maison…"), None)])
    made.activated.disconnect()
    made.activated.connect(lambda *_: chosen(row, made))
    row.shows(lambda: _show(row, made))


def chosen(row: Row, made: Pick) -> None:
    """Write the colour, or ask for its code first; one too pale to be read becomes darker."""
    value = made.currentData()
    if value == ASK:
        now = row.record.hue if row.record.hue.startswith("#") else "#"
        asked = _("Son code, comme sur la charte graphique : #8A1538")
        said, sure = QInputDialog.getText(row, _("Couleur de la maison"), asked, text=now)
        value = darkened(said.strip().upper()) if sure else ""
        if not re.fullmatch(r"#[0-9A-F]{6}", value):
            row.refresh()
            return
    row.write(hue=value)
    row.refresh()


def _show(row: Row, made: Pick) -> None:
    hue = row.record.hue
    if made.findData(hue) < 0 and hue:
        made.insertItem(made.count() - 1, swatch(hue), hue, hue)
    made.setCurrentIndex(made.findData(hue))


def swatch(hue: str) -> QIcon:
    picture = QPixmap(18, 18)
    picture.fill(QColor(PAPER.hue(hue).strong))
    return QIcon(picture)

"""« Dit par 3 tables sur 5 : Table 1, Table 3, Table 5 », under the words of a merged map."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from sysmap.app.controls import words
from sysmap.app.inspector.sheet import Sheet
from sysmap.i18n import _, _n
from sysmap.model import Heard


def heard(sheet: Sheet) -> None:
    """Which tables said it; nothing on a map that was not merged."""
    said: QLabel = words("", "quiet", wrap=True)
    sheet.put(said, 4)

    def show() -> None:
        found: Heard | None = sheet.record.heard
        said.setText(sentence(found) if found is not None else "")
        said.setVisible(found is not None)

    sheet.shows(show)


def sentence(heard: Heard) -> str:
    """How many of the tables, and which ones when their names are kept."""
    count = _n("Dit par {n} table sur {of}", "Dit par {n} tables sur {of}", heard.count).format(of=heard.of)
    if not heard.tables:
        return count
    return _("{count} : {tables}").format(count=count, tables=", ".join(heard.tables))

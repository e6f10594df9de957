"""Under the table, when measures are shown: the whole map in a small line, and how things are computed."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from sysmap.analysis import how
from sysmap.app.controls import column, words
from sysmap.app.table.grid import Grid
from sysmap.app.table.measure_columns import Measured
from sysmap.i18n import _, language


class NetworkLines(QWidget):
    """Speaks of the column one stands in, else of the whole map; hidden while no measure is shown."""

    def __init__(self, measured: Measured, grid: Grid) -> None:
        super().__init__()
        self._measured, self._grid = measured, grid
        self.whole: QLabel = words("", "quiet", wrap=True)
        self.how: QLabel = words("", "quiet", wrap=True)
        column(self.whole, self.how, space=2, parent=self)
        measured.arrived = self._arrived
        grid.columns_shown.connect(self.refresh)
        grid.selectionModel().currentColumnChanged.connect(lambda *_: self.refresh())
        self.hide()

    def _arrived(self) -> None:
        """There are other values: the cells are read again, the rows stay where they are."""
        self._grid.rows.texts.anew()
        self._grid.follow()
        self._grid.viewport().update()
        self.refresh()

    def refresh(self) -> None:
        shown = [at for at in self._grid.shown_columns() if self._grid.rows.columns[at].asked]
        self.setVisible(bool(shown) and bool(self._measured.values))
        if not shown:
            return
        self.whole.setText(self._measured.sentence())
        here = self._grid.currentIndex().column()
        spoken = language()
        name, said = _("toute la carte"), how("whole", spoken)
        if here in shown:
            name, said = self._grid.rows.columns[here].name, self._grid.rows.columns[here].about
        self.how.setText(_("{title} ({name}) : {sentences}").format(
            title=how("title", spoken), name=name, sentences=said))  # fmt: skip

"""Sheets to print, seen before they are: a preview page by page, the choices, the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QColor, QImage, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sysmap.app.controls import button, flat, row, words
from sysmap.app.jobs import Job
from sysmap.app.settings import Settings
from sysmap.app.style import LINE
from sysmap.app.windows import SideWindow, scrolled
from sysmap.i18n import _, language
from sysmap.model import SystemMap
from sysmap.poster import sheets
from sysmap.storage import StorageError, safe_name

RIM = 8
"""Pixels left round the page, where the focus shows."""
PAUSE = 160
"""Milliseconds of quiet before the preview is made again."""


class SheetsWindow(SideWindow):
    """`map` answers the map of the moment, `make` its sheets; `choices` are the controls at the right."""

    def __init__(
        self, parent: QWidget, title: str, settings: Settings, map: Callable[[], SystemMap], folder: Path,
        *, says: Callable[[Path], object] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, title, 1180, 780)
        self._settings, self._map, self._folder, self._says = settings, map, folder, says
        self._made: sheets.Printed | None = None
        self._rank = 0
        self._job, self._writing = Job(self), Job(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._ask)
        self._job.done.connect(self._show)
        self._writing.done.connect(self._written)
        for job in (self._job, self._writing):
            job.failed.connect(self._refused)

    # What a kind of sheets brings

    def make(self, map: SystemMap) -> Callable[[], sheets.Printed]:
        """The work that makes the sheets, ready for a thread."""
        raise NotImplementedError

    def build(self, choices: list[Any]) -> None:
        """Put the window together round these choices."""
        self.paper = QLabel()
        self.paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.paper.setMinimumSize(380, 320)
        self.paper.setAccessibleName(_("Aperçu de la page"))
        self.paper.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.before = button("", lambda: self.turn(-1), image="chevron-left",
                             tip=_("Voir la page précédente"))  # fmt: skip
        self.after = button("", lambda: self.turn(1), image="chevron-right",
                            tip=_("Voir la page suivante"))  # fmt: skip
        self.count: QLabel = words("", "quiet")
        left = QVBoxLayout()
        flat(left, space=6)
        left.addWidget(self.paper, 1)
        left.addLayout(row(None, self.before, self.count, self.after, None))
        self.said: QLabel = words("", "quiet", wrap=True)
        body = QHBoxLayout()
        flat(body, space=24)
        body.addLayout(left, 1)
        body.addWidget(self._side(choices))
        self.body.addLayout(body, 1)
        self._ask()

    def _side(self, choices: list[Any]) -> QWidget:
        side = QWidget()
        side.setFixedWidth(330)
        column = QVBoxLayout(side)
        flat(column, space=8)
        held = QVBoxLayout()
        flat(held, space=8)
        for one in choices:
            held.addWidget(one) if isinstance(one, QWidget) else held.addLayout(one)
        held.addStretch(1)
        column.addWidget(scrolled(held), 1)
        column.addWidget(self.said)
        self.save = button(_("Enregistrer en PDF…"), self._choose, look="strong", image="download")
        self.printing = button(_("Imprimer…"), self._print, look="outlined", image="printer")
        column.addWidget(self.save)
        column.addWidget(self.printing)
        return side

    # The preview

    def again(self, *_args: object) -> None:
        """Something was chosen: the preview is made again in a moment."""
        self._timer.start()

    def _ask(self) -> None:
        self._job.ask(self.make(self._map()))

    def _show(self, made: sheets.Printed) -> None:
        self._made = made
        self._rank = min(self._rank, max(0, len(made.leaves) - 1))
        self.said.setText("\n".join(made.notices))
        self.said.setVisible(bool(made.notices))
        for each in (self.save, self.printing):
            each.setEnabled(bool(made.leaves))
        self._page()

    def turn(self, step: int) -> None:
        if self._made is not None and 0 <= self._rank + step < len(self._made.leaves):
            self._rank += step
            self._page()

    def _page(self) -> None:
        leaves = self._made.leaves if self._made is not None else ()
        self.before.setEnabled(self._rank > 0)
        self.after.setEnabled(self._rank + 1 < len(leaves))
        if not leaves:
            self.paper.setPixmap(QPixmap())
            self.count.setText("")
            return
        leaf = leaves[self._rank]
        ratio = self.devicePixelRatioF()
        wide, high = self.paper.width() - 2 * RIM, self.paper.height() - 2 * RIM
        image = _framed(leaf, max(300, wide) * ratio, max(240, high) * ratio)
        shown = QPixmap.fromImage(image)
        shown.setDevicePixelRatio(ratio)
        self.paper.setPixmap(shown)
        said = _("{name}, page {n} sur {all}").format(name=leaf.name, n=self._rank + 1, all=len(leaves))
        self.count.setText(said)
        self.paper.setAccessibleDescription(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._made is not None:
            self._page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down turn the pages wherever the focus is; arrows when on the page."""
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if self.paper.hasFocus():
            steps |= {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        self.turn(step) if step else super().keyPressEvent(event)

    # The file and the printer

    def _print(self) -> None:
        """On the printer, at the real size; what cannot be printed is said."""
        from sysmap.app.poster.printer import print_leaves

        if self._made is not None and self._made.leaves:
            too_large = _("Une de ces pages est plus grande que le papier de l’imprimante : choisissez "
                          "un autre papier, ou enregistrez un PDF.")  # fmt: skip
            pages = sheets.as_pages(self._made)
            said = print_leaves(self, pages, self._made.title, self.windowTitle(), too_large)
            self.said.setText(said)
            self.said.setVisible(bool(said))

    def _choose(self) -> None:
        if self._made is None:
            return
        folder = Path(self._settings.poster_folder or self._folder)
        name = f"{safe_name(self._made.title)}.pdf"
        at, title = str(folder / name), self.windowTitle()
        asked, _kind = QFileDialog.getSaveFileName(self, title, at, "PDF (*.pdf)")
        if asked:
            self.write(Path(asked if asked.lower().endswith(".pdf") else f"{asked}.pdf"))

    def write(self, path: Path) -> None:
        """Make the file, without stopping the window."""
        map, make = self._map(), self.make(self._map())
        self._settings.poster_folder = str(path.parent)
        self.save.setEnabled(False)
        self._writing.ask(lambda: sheets.write_sheets(map, make(), path))

    def _written(self, path: Path) -> None:
        self.save.setEnabled(True)
        self.said.setText(_("Enregistré : {path}").format(path=path))
        self.said.show()
        if self._says is not None:
            self._says(path)

    def _refused(self, error: Exception) -> None:
        self.save.setEnabled(True)
        if not isinstance(error, StorageError):
            raise error
        self.said.setText(error.sentence(language()))
        self.said.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._timer.stop()
        self._job.close()
        self._writing.close()


def _framed(leaf: sheets.Leaf, wide: float, high: float) -> QImage:
    """The page as large as it fits, with a line where the paper ends."""
    share = min(wide / leaf.width, high / leaf.height)
    image = sheets.leaf_picture(leaf, max(1, round(leaf.width * share)), max(1, round(leaf.height * share)))
    painter = QPainter(image)
    painter.setPen(QColor(LINE))
    painter.drawRect(0, 0, image.width() - 1, image.height() - 1)
    painter.end()
    return image

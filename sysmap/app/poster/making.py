"""Making the file of a poster without stopping the window: progress, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from sysmap.app.controls import button, flat
from sysmap.app.jobs import Job
from sysmap.i18n import _
from sysmap.poster import Cancelled, Exported, Progress


class Making(QWidget):
    """A bar and a way to stop while a file is made: `made` gives it, `failed` says why there is none."""

    made = Signal(object)
    failed = Signal(object)
    _came = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__()
        self._stopped = False
        self._job = Job(self)
        layout = QHBoxLayout(self)
        flat(layout, space=8)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("Avancement de l’export"))
        self.cancel = button(_("Arrêter l’export"), self.stop, look="outlined")
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.cancel)
        self._came.connect(self._show)
        self._job.done.connect(self._ended)
        self._job.failed.connect(self._failed)
        self.hide()

    def make(self, work: Callable[[Progress], Exported]) -> None:
        """Run this; it is told a function to call with the share that is done."""
        self._stopped = False
        self.bar.setRange(0, 0)
        self.show()
        self._job.ask(lambda: work(self._tell))

    def _tell(self, share: float) -> None:
        """From the thread: how far it came; stops it when somebody asked."""
        if self._stopped:
            raise Cancelled
        self._came.emit(share)

    def _show(self, share: float) -> None:
        self.bar.setRange(0, 100)
        self.bar.setValue(round(share * 100))

    def stop(self) -> None:
        self._stopped = True

    def _ended(self, made: Exported) -> None:
        self.hide()
        self.made.emit(made)

    def _failed(self, error: Exception) -> None:
        self.hide()
        self.failed.emit(error)

    def close_work(self) -> None:
        self._stopped = True
        self._job.close()


def show_folder(path: Path) -> None:
    """Open the folder of a file in the system's own window."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

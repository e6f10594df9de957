"""Thumbnails of the library: painted when they are looked at, in a thread, and kept with the index."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from sysmap.app.jobs import Job
from sysmap.app.thumbnail import thumbnail
from sysmap.interchange import shelf
from sysmap.poster import printable
from sysmap.storage import StorageError, load

SIZE = QSize(224, 140)
KEPT = 400
"""Pictures held at once."""
BATCH = 3


class Pictures(QObject):
    """`come` says that pictures of these paths are there."""

    come = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: OrderedDict[str, QImage] = OrderedDict()
        self._failed: set[str] = set()
        self._over = False
        self._job = Job(self)
        self._job.done.connect(self._arrived)

    def of(self, entry: shelf.Entry) -> QImage | None:
        return self._held.get(entry.digest)

    def _known(self, digest: str) -> bool:
        return digest in self._held or digest in self._failed

    def want(self, folder: Path, entries: list[shelf.Entry]) -> None:
        """Make those that are lacking, the first ones first; what was asked before is forgotten."""
        lacking = [e for e in entries if e.digest and not e.error and not self._known(e.digest)]
        if lacking:
            now = lacking[:BATCH]
            self._job.ask(lambda: [(entry, _picture(folder, entry)) for entry in now if not self._over])

    def _arrived(self, found: list[tuple[shelf.Entry, QImage | None]]) -> None:
        for entry, image in found:
            if image is None:
                self._failed.add(entry.digest)
                continue
            self._held[entry.digest] = image
            if len(self._held) > KEPT:
                self._held.popitem(last=False)
        self.come.emit([entry.path for entry, _image in found])

    def close(self) -> None:
        """At most one picture more is waited for."""
        self._over = True
        self._job.close()


def _picture(folder: Path, entry: shelf.Entry) -> QImage | None:
    """The picture of a map, from where pictures are kept or painted now. Only what is public is on it."""
    kept = shelf.shelves_folder() / "pictures" / f"{entry.digest[:32]}.png"
    if not (image := QImage(str(kept))).isNull():
        return image
    try:
        image = thumbnail(printable(load(folder / entry.path)), 2 * SIZE.width(), 2 * SIZE.height())
        kept.parent.mkdir(parents=True, exist_ok=True)
        image.save(str(kept))
    except (StorageError, OSError):
        return None
    return image

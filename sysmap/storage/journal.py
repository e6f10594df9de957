"""The recovery journal: every edit on the disk within a second, apart from the map's file.

One folder per open map and session in the user's data folder: `base.json` (which file this
is about), `snapshot-n.sysmap` (a whole map) and `journal-n` (what changed since, one framed
record per writing). Sequence numbers count, not clocks. Reading it back is in `recovery`.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Condition, Lock, Thread
from typing import Any

from sysmap import __version__
from sysmap.model import SystemMap
from sysmap.storage.changes import changes
from sysmap.storage.disk import DISK, Disk, write_all
from sysmap.storage.host import Claim
from sysmap.storage.places import recovery_folder
from sysmap.storage.recovery import HEADER, OWNER, retire
from sysmap.storage.saving import write_atomically
from sysmap.storage.writing import dumps

DELAY = 0.5
"""Seconds between an edit and its writing: well under the second that is promised."""
RECORDS, BYTES = 500, 5_000_000
"""A journal longer than this gives way to a new snapshot."""


class Journal:
    """The journal of one open map. A thread writes; only `flush` and the endings wait for the disk.

    `error` is the last failure (None when the last writing succeeded); `on_error` is called
    from the thread when one occurs, and with None when it is over. `path` and `digest` are
    the file the map was read from.
    """

    def __init__(
        self,
        map: SystemMap,
        path: Path | None = None,
        digest: str = "",
        *,
        on_error: Callable[[Exception | None], None] | None = None,
        delay: float = DELAY,
        disk: Disk = DISK,
    ) -> None:
        self.error: Exception | None = None
        self.sequence = 0
        self.folder = recovery_folder() / f"{_safe(map.id)}-{secrets.token_hex(4)}"
        self._disk, self._delay, self._on_error = disk, delay, on_error
        self._latest = self._written = map
        self._based: tuple[Path | None, str] = (path, digest)
        self._segment = self._records = self._size = 0
        self._fd: int | None = None
        self._told, self._writing = Condition(), Lock()
        self._closing = self._rebased = False
        self._claim = Claim(self.folder / OWNER)
        self._thread = Thread(target=self._run, name="sysmap-journal", daemon=True)
        self._thread.start()

    def note(self, map: SystemMap) -> None:
        """This is the map now; it will be on the disk within a second."""
        with self._told:
            self._latest = map
            self._told.notify()

    def saved(self, path: Path, digest: str) -> None:
        """The map's file is this one now, with these bytes."""
        with self._told:
            self._based = (path, digest)
            self._rebased = True
            self._told.notify()

    def flush(self) -> None:
        """Write what is not written yet, now."""
        self._try(self._write)

    def close(self) -> None:
        """The map is saved and closed in order: nothing to recover, kept 30 days all the same."""
        self._stop()
        retire(self.folder)

    def leave(self) -> None:
        """Stop, leaving everything to be recovered (the map was not saved)."""
        self._stop()

    def _stop(self) -> None:
        with self._told:
            self._closing = True
            self._told.notify()
        self._thread.join()
        self.flush()
        self._close_segment()
        self._claim.let_go()

    def _run(self) -> None:
        self._try(self._begin)
        while True:
            with self._told:
                self._told.wait_for(self._has_work)
                if self._closing:
                    return
                self._told.wait_for(lambda: self._closing, timeout=self._delay)
            self._try(self._write)  # not while holding the condition: `note` must never wait for the disk
            with self._told:
                if self.error:
                    self._told.wait_for(lambda: self._closing, timeout=1.0)

    def _has_work(self) -> bool:
        return self._closing or self._rebased or self._latest is not self._written

    def _try(self, work: Callable[[], None]) -> None:
        with self._writing:
            before = self.error
            try:
                work()
                self.error = None
            except Exception as error:  # whatever it is, this thread must go on and say it
                self.error = error
                self._close_segment()  # what follows a torn record could not be read back
        if self._on_error and (self.error or before):
            self._on_error(self.error)

    def _begin(self) -> None:
        if self._fd is not None:
            return
        self._disk.make_folder(self.folder)
        self._disk.sync_folder(self.folder.parent)
        self._claim.take()
        self._rebased = False
        self._write_base()
        self._snapshot(self._latest if self._segment else self._written)

    def _write_base(self) -> None:
        path, digest = self._based
        base = {
            "path": str(path.absolute()) if path else "",
            "digest": digest,
            "id": self._latest.id,
            "title": self._latest.card.title or self._latest.card.question,
            "version": __version__,
        }
        words = json.dumps(base, ensure_ascii=False).encode("utf-8", "replace")
        write_atomically(self.folder / "base.json", words, self._disk)

    def _write(self) -> None:
        map = self._latest
        if self._rebased and self._fd is not None:
            self._rebased = False
            self._write_base()
        if self._fd is None:
            self._begin()
        if map is self._written:
            return
        if self._records >= RECORDS or self._size >= BYTES:
            self._snapshot(map)
        else:
            self._write_change(map)

    def _write_change(self, map: SystemMap) -> None:
        change = changes(self._written, map)
        if change:
            self._append(change)
        self._written = map

    def _append(self, change: dict[str, Any]) -> None:
        assert self._fd is not None
        self.sequence += 1
        body = json.dumps({"n": self.sequence, **change}, ensure_ascii=False).encode("utf-8", "replace")
        write_all(self._fd, HEADER.pack(len(body), zlib.crc32(body)) + body, self._disk)
        self._disk.sync(self._fd)
        self._records += 1
        self._size += len(body)

    def _snapshot(self, map: SystemMap) -> None:
        """Start a new segment with the whole map; the segments before it are of no use then."""
        self._close_segment()
        self._segment += 1
        snapshot = self.folder / f"snapshot-{self._segment:06d}.sysmap"
        write_atomically(snapshot, dumps(map).encode(), self._disk)
        path = self.folder / f"journal-{self._segment:06d}"
        self._fd = self._disk.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self._disk.sync_folder(self.folder)
        self._records = self._size = 0
        self._written = map
        for name in self._disk.names(self.folder):
            if (match := re.match(r"(?:snapshot|journal)-(\d{6})", name)) and int(match[1]) < self._segment:
                with suppress(OSError):
                    self._disk.remove(self.folder / name)

    def _close_segment(self) -> None:
        if self._fd is not None:
            with suppress(OSError):
                self._disk.close(self._fd)
            self._fd = None


def _safe(id: str) -> str:
    return re.sub(r"[^\w-]", "", id)[:40] or "carte"

"""The map inside a PDF, read by a child process that may be stopped.

A PDF from a stranger can keep its reader busy for ever or eat the memory; here it costs a
sentence.
"""

from __future__ import annotations

import subprocess

from sysmap.children import MAP_FROM_PDF, child_command
from sysmap.storage.errors import StorageError

SECONDS = 30
FOUND, NONE, FAILED = 0, 1, 2


def from_pdf(data: bytes, seconds: float = SECONDS) -> str | None:
    """The text of the attachment named « ….sysmap »; None when there is none."""
    try:
        done = subprocess.run(
            child_command(MAP_FROM_PDF), input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            timeout=seconds, check=False,
        )  # fmt: skip
    except (subprocess.TimeoutExpired, OSError):
        raise StorageError("pdf_unread") from None
    if done.returncode == NONE:
        return None
    if done.returncode != FOUND:
        raise StorageError("pdf_unread")
    try:
        return done.stdout.decode()
    except UnicodeDecodeError:
        raise StorageError("pdf_unread") from None

"""The map inside a PDF, read by a child process that may be stopped.

A PDF from a stranger can keep its reader busy for ever or eat the memory; here it costs a
sentence. The child is this same program with a hidden verb, so that it works when frozen.
"""

from __future__ import annotations

import subprocess
import sys

from sysmap.storage.errors import StorageError

SECONDS = 30
VERB = "--map-from-pdf"
"""The hidden first word of the command line that makes a process the child."""
FOUND, NONE, FAILED = 0, 1, 2


def from_pdf(data: bytes, seconds: float = SECONDS) -> str | None:
    """The text of the attachment named « ….sysmap »; None when there is none."""
    try:
        done = subprocess.run(
            child_command(), input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
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


def run_child() -> int:
    """Be the child: what the hidden verb of the command line does."""
    from sysmap.storage.from_pdf import main

    return main()


def child_command() -> list[str]:
    """How to start the child: as a module from Python, by the hidden verb when frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, VERB]
    return [sys.executable, "-m", "sysmap.storage.from_pdf"]

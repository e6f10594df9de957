"""The child process: a PDF on standard input, the map inside it on standard output."""

from __future__ import annotations

import io
import sys

from sysmap.limits import hold
from sysmap.storage.pdf import FAILED, FOUND, NONE

MEMORY = 2 << 30
"""Bytes this process may use, where the system can hold it to that."""
SECONDS = 25


def main() -> int:
    """Write the attachment named « ….sysmap »; the exit status says whether there was one."""
    hold(MEMORY, SECONDS)
    try:
        found = attached(sys.stdin.buffer.read())
    except Exception:  # whatever a stranger's file does to its reader, the answer is the same
        return FAILED
    if found is None:
        return NONE
    sys.stdout.buffer.write(found)
    return FOUND


def attached(data: bytes) -> bytes | None:
    """The first attachment whose name ends in « .sysmap » (or « .sysmap.json »)."""
    from pypdf import PdfReader

    for attachment in PdfReader(io.BytesIO(data)).attachment_list:
        if attachment.name.lower().endswith((".sysmap", ".sysmap.json")):
            return attachment.content
    return None

"""The QR code of an address: dark squares on white, with the quiet zone that readers ask for."""

from __future__ import annotations

from functools import lru_cache

from sysmap.model import leads_astray

LONGEST = 500
"""Characters of an address that still makes a code of reasonable size."""
QUIET_ZONE = 4
"""Light modules around the code (ISO/IEC 18004)."""
LEAST = 0.4
"""Millimetres of a module that a telephone reads from a sheet in the hand."""


@lru_cache(maxsize=16)
def modules(address: str) -> tuple[str, ...]:
    """The rows of the code, « 1 » for dark, without its quiet zone; empty when none can or may be made."""
    import segno

    if not address.strip() or len(address) > LONGEST or leads_astray(address):
        return ()
    try:
        code = segno.make(address.strip(), error="m", micro=False)
    except ValueError:
        return ()
    return tuple("".join("1" if dark else "0" for dark in row) for row in code.matrix)


def across(rows: tuple[str, ...]) -> int:
    """How many modules wide the code is, its quiet zone included."""
    return len(rows) + 2 * QUIET_ZONE if rows else 0

"""sysmap.ico: the program's emblem at the sizes that Windows shows, each as a PNG inside."""

from __future__ import annotations

import struct
from pathlib import Path

EMBLEM = Path(__file__).resolve().parent.parent / "desktop" / "icons"
SIDES = (16, 24, 32, 48, 64, 256)


def write_icon(target: Path) -> None:
    """A row for each picture, then the pictures."""
    pictures = [(EMBLEM / f"sysmap-{side}.png").read_bytes() for side in SIDES]
    head, at = struct.pack("<HHH", 0, 1, len(SIDES)), 6 + 16 * len(SIDES)
    for side, picture in zip(SIDES, pictures, strict=True):
        # 256 is written 0; no palette; one plane of 32 bits
        head += struct.pack("<BBBBHHII", side % 256, side % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    target.write_bytes(head + b"".join(pictures))

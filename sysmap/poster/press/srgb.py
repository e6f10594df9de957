"""The sRGB profile in version 2, the only one that PDF/A-1 knows: primaries and one curve."""

from __future__ import annotations

import struct
from functools import lru_cache

_POINTS = 1024
_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
"""sRGB's primaries under the D50 white of profiles."""
_NAME = b"sRGB IEC61966-2.1"


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """The bytes of the profile."""
    curve = b"curv" + struct.pack(">II", 0, _POINTS)
    curve += b"".join(struct.pack(">H", round(_linear(i / (_POINTS - 1)) * 65535)) for i in range(_POINTS))
    tags = {b"desc": _described(), b"cprt": b"text\0\0\0\0No copyright\0", b"wtpt": _xyz(_WHITE)}
    tags |= {name: _xyz(value) for name, value in _PRIMARIES.items()}
    places, body = {}, b""
    start = 132 + 12 * (len(tags) + 3)
    for name, data in {**tags, b"rTRC": curve}.items():
        places[name] = (start + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    places |= dict.fromkeys((b"gTRC", b"bTRC"), places[b"rTRC"])
    table = struct.pack(">I", len(places))
    table += b"".join(name + struct.pack(">II", *place) for name, place in places.items())
    return _head(128 + len(table) + len(body)) + table + body


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _xyz(value: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">iii", *(round(part * 65536) for part in value))


def _described() -> bytes:
    words = _NAME + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(words)) + words + bytes(4 + 4 + 2 + 1 + 67)


def _head(size: int) -> bytes:
    dated = struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
    return b"".join((
        struct.pack(">I", size), bytes(4), b"\x02\x10\0\0", b"mntrRGB XYZ ", dated, b"acsp", bytes(4),
        bytes(4), bytes(4), bytes(4), bytes(8), bytes(4),
        struct.pack(">iii", *(round(part * 65536) for part in _WHITE)), bytes(4), bytes(44),
    ))  # fmt: skip

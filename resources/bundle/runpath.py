"""Where a library looks for others, when that is a folder of the computer it was built on: no longer said.

A Python that was compiled by hand writes its own folder into every extension. In a package that folder is
not there, or is somebody else's. ELF of 64 bits, little-endian; the layout is that of the System V ABI.
"""

from __future__ import annotations

import struct

_LOAD, _DYNAMIC = 1, 2
_NULL, _STRTAB, _RPATH, _RUNPATH = 0, 5, 15, 29
_ROW = 16


def without_runpath(library: bytes) -> bytes:
    """The same library, without the folders it names that begin with « / »; as it is when there is none."""
    if library[:6] != b"\x7fELF\x02\x01":
        return library
    segments = _segments(library)
    dynamic = next(((at, size) for kind, at, _, size in segments if kind == _DYNAMIC), None)
    if dynamic is None:
        return library
    start, size = dynamic
    rows = [struct.unpack_from("<QQ", library, at) for at in range(start, start + size, _ROW)]
    rows = rows[: next(n for n, row in enumerate(rows) if row[0] == _NULL)]
    names = _in_file(segments, dict(rows)[_STRTAB])
    foreign = [row for row in rows if row[0] in (_RPATH, _RUNPATH) and library[names + row[1]] == ord("/")]
    if not foreign:
        return library
    made = bytearray(library)
    for _tag, name in foreign:
        end = library.index(b"\0", names + name)
        made[names + name : end] = bytes(end - names - name)
    kept = b"".join(struct.pack("<QQ", *row) for row in rows if row not in foreign)
    whole = len(rows) * _ROW
    made[start : start + whole] = kept.ljust(whole, b"\0")
    return bytes(made)


def _segments(library: bytes) -> list[tuple[int, int, int, int]]:
    """Of each: its kind, where it lies in the file, where in memory, how long it is in the file."""
    (first,) = struct.unpack_from("<Q", library, 32)
    each, count = struct.unpack_from("<HH", library, 54)
    found = []
    for at in range(first, first + each * count, each):
        kind, _flags, file, memory, _physical, size = struct.unpack_from("<IIQQQQ", library, at)
        found.append((kind, file, memory, size))
    return found


def _in_file(segments: list[tuple[int, int, int, int]], memory: int) -> int:
    at, start = next(
        (file, begin) for kind, file, begin, size in segments
        if kind == _LOAD and begin <= memory < begin + size
    )  # fmt: skip
    return at + memory - start

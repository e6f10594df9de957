"""Empty Graphviz plugins: shared libraries of a few hundred bytes in place of two that bring 100 MB along.

pygraphviz's extension asks for five plugins by name; layouts use three. The two that draw pictures (gd and
pango) need cairo, pango, X11, image formats. A stub offers the one symbol that is asked for: a plugin library
with a name and an empty list of what it can do. Written byte for byte, so that no compiler is needed and the
same stub comes out everywhere. ELF of 64 bits, little-endian; the layout is that of the System V ABI.
"""

from __future__ import annotations

import struct

MACHINES = {"x86_64": (62, 8), "aarch64": (183, 1027)}
"""By `platform.machine()`: the number of the processor, and its relocation « base address plus »."""
_HEADER, _SEGMENT, _SYMBOL, _RELOCATION, _PAGE = 64, 56, 24, 24, 0x1000
_LOAD, _DYNAMIC, _STACK = 1, 2, 0x6474E551
_HASH, _STRTAB, _SYMTAB, _RELA, _RELASZ, _RELAENT, _STRSZ, _SYMENT, _SONAME = 4, 5, 6, 7, 8, 9, 10, 11, 14


def stub(plugin: str, soname: str, machine: str) -> bytes:
    """The bytes of an empty plugin, « gd » or « pango », for this processor. Raises KeyError for others."""
    number, relative = MACHINES[machine]
    names = b"\0" + b"\0".join(n.encode() for n in (f"gvplugin_{plugin}_LTX_library", soname, plugin)) + b"\0"
    symbol_name, its_name = 1, len(names) - len(plugin) - 1
    at = _HEADER + 3 * _SEGMENT
    places = {}
    for part, size in (("symbols", 2 * _SYMBOL), ("hash", 24), ("moves", 2 * _RELOCATION), ("dynamic", 160),
                       ("library", 32), ("names", len(names))):  # fmt: skip
        places[part] = at
        at += size
    library = places["library"]
    body = b"".join((
        bytes(_SYMBOL), struct.pack("<IBBHQQ", symbol_name, 0x11, 0, 1, library, 16),
        struct.pack("<6I", 1, 2, 1, 0, 0, 0),
        struct.pack("<QQq", library, relative, places["names"] + its_name),
        struct.pack("<QQq", library + 8, relative, library + 16),
        _dynamic(places, len(names), soname_at=len(f"gvplugin_{plugin}_LTX_library") + 2),
        bytes(32), names,
    ))  # fmt: skip
    return _head(number, at, places["dynamic"]) + body


def _dynamic(places: dict[str, int], names: int, soname_at: int) -> bytes:
    rows = (
        (_SONAME, soname_at), (_HASH, places["hash"]), (_STRTAB, places["names"]), (_STRSZ, names),
        (_SYMTAB, places["symbols"]), (_SYMENT, _SYMBOL), (_RELA, places["moves"]),
        (_RELASZ, 2 * _RELOCATION), (_RELAENT, _RELOCATION), (0, 0),
    )  # fmt: skip
    return b"".join(struct.pack("<QQ", *row) for row in rows)


def _head(machine: int, size: int, dynamic: int) -> bytes:
    """What the file is, and how it is loaded: whole, readable and writable, nothing in it to be run."""
    ident = b"\x7fELF" + bytes((2, 1, 1)) + bytes(9)
    what = struct.pack("<HHIQQQI", 3, machine, 1, 0, _HEADER, 0, 0)
    head = ident + what + struct.pack("<6H", _HEADER, _SEGMENT, 3, 64, 0, 0)
    segments = (
        (_LOAD, 6, 0, size, _PAGE), (_DYNAMIC, 6, dynamic, 160, 8), (_STACK, 6, 0, 0, 16),
    )  # fmt: skip
    return head + b"".join(
        struct.pack("<IIQQQQQQ", kind, flags, at, at, at, length, length, align)
        for kind, flags, at, length, align in segments
    )

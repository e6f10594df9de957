"""What a Windows binary asks for and offers, read from its own tables (PE, 64 bit).

objdump is no help: it leaves out names that lie in another section, where tools that repair wheels put them.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

EXPORTS, IMPORTS, DELAYED = 0, 1, 13
"""Which of the sixteen tables; the last one is asked for when it is first used."""
IMPORT_ROW, DELAYED_ROW = 20, 32


class Section(NamedTuple):
    """Where a piece of the file lies in memory and in the file."""

    memory: int
    size: int
    file: int


class Binary:
    """One .dll, .pyd or .exe."""

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()
        head = self._number("<I", 0x3C)
        count, optional = self._number("<H", head + 6), self._number("<H", head + 20)
        if self._data[head : head + 4] != b"PE\0\0" or self._number("<H", head + 24) != 0x20B:
            raise ValueError(path.name)
        self._tables = head + 24 + 112
        first = head + 24 + optional
        self._sections = [self._section(first + 40 * n) for n in range(count)]

    def imports(self) -> list[str]:
        """The libraries it asks for, in lower case."""
        rows = ((IMPORTS, IMPORT_ROW, 12), (DELAYED, DELAYED_ROW, 4))
        return [name.lower() for table, row, place in rows for name in self._named(table, row, place)]

    def exports(self) -> list[str]:
        """The names it offers."""
        start = self._table(EXPORTS)
        if start is None:
            return []
        count, names = self._number("<I", start + 24), self._at(self._number("<I", start + 32))
        return [self._text(self._number("<I", names + 4 * n)) for n in range(count)]

    def _named(self, table: int, row: int, place: int) -> Iterator[str]:
        at = self._table(table)
        while at is not None and (name := self._number("<I", at + place)):
            yield self._text(name)
            at += row

    def _table(self, number: int) -> int | None:
        memory = self._number("<I", self._tables + 8 * number)
        return self._at(memory) if memory else None

    def _section(self, at: int) -> Section:
        virtual, memory, size, file = struct.unpack_from("<IIII", self._data, at + 8)
        return Section(memory, max(virtual, size), file)

    def _at(self, memory: int) -> int:
        """The place in the file of what lies there in memory."""
        found = next(one for one in self._sections if one.memory <= memory < one.memory + one.size)
        return found.file + memory - found.memory

    def _text(self, memory: int) -> str:
        start = self._at(memory)
        return self._data[start : self._data.index(b"\0", start)].decode("ascii")

    def _number(self, form: str, at: int) -> int:
        number: int = struct.unpack_from(form, self._data, at)[0]
        return number

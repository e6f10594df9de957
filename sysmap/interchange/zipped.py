"""The parts of a stranger's archive, read in memory only: their names are never paths.

The limits are those of real files with room to spare; bombs are a hundred times beyond.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

from sysmap.i18n import _

ENTRIES = 2000
UNPACKED = 100_000_000
"""Bytes of all parts together."""
RATIO = 200
"""Bytes unpacked for one packed, of a part that is larger than SMALL."""
SMALL = 1_000_000
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, UnicodeError, RuntimeError)
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def is_archive(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04")


def parts_of(data: bytes, wanted: Callable[[str], bool] = lambda name: True) -> dict[str, bytes]:
    """The parts whose names are wanted.

    Raises ValueError with a sentence when the archive is unsafe or damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _check(parts)
            return {part.filename: archive.read(part) for part in parts if wanted(part.filename)}
    except _DAMAGED:
        raise ValueError(_("Cette archive est abîmée. Rien n’a été ajouté.")) from None


def names_in(data: bytes) -> list[str]:
    """The names of the parts, or none when this is no archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()[:ENTRIES]
    except (ValueError, *_DAMAGED):
        return []


def _check(parts: list[zipfile.ZipInfo]) -> None:
    size = sum(part.file_size for part in parts)
    if len(parts) > ENTRIES or size > UNPACKED or any(map(_swells, parts)):
        raise ValueError(_("Cette archive se déplie en plus que ce qu’une carte peut contenir. Rien n’a été "
                           "ajouté."))  # fmt: skip
    if any(part.flag_bits & 1 for part in parts):
        raise ValueError(_("Cette archive est protégée par un mot de passe. Rien n’a été ajouté."))
    names = {part.filename for part in parts}
    if len(names) < len(parts) or any(part.compress_type not in _PLAIN for part in parts):
        raise ValueError(_("Cette archive est abîmée. Rien n’a été ajouté."))


def _swells(part: zipfile.ZipInfo) -> bool:
    return part.file_size > SMALL and part.file_size > RATIO * max(1, part.compress_size)

"""The bytes of a map, once they were read again and found to be the map.

Pictures are left aside for the reading: they are letters and digits that stand for themselves in the file,
and parsing two hundred megabytes of them at every save would hold the window up.
"""

from __future__ import annotations

import re
import secrets

from sysmap.model import COLLECTIONS, Image, SystemMap
from sysmap.storage.errors import CANNOT_WRITE, StorageError
from sysmap.storage.reading import as_it_stands, without_collector
from sysmap.storage.slicing import let_go
from sysmap.storage.writing import dumps

LARGE = 4096
"""Characters from which a picture is left aside."""
_PLAIN = re.compile("[A-Za-z0-9+/]*={0,2}")


def checked_bytes(map: SystemMap) -> bytes:
    """What the map's file will hold. Raises StorageError when it would not be read as this map."""
    light, heavy = _lightened(map)
    text = dumps(light)
    if any(text.count(f'"{token}"') != 1 for token in heavy):
        light, heavy, text = map, {}, dumps(map)
    data = text.encode()
    if not _says(data, light):
        raise StorageError("not_reread", CANNOT_WRITE)
    return b"".join(_pieces(data, heavy)) if heavy else data


def _says(data: bytes, map: SystemMap) -> bool:
    """Whether these bytes are read as this map."""
    with without_collector():  # until it is gone again: else the collector walks through all of it at once
        read = as_it_stands(data).map
        same = read == map
        records = [record for name in COLLECTIONS.values() for record in getattr(read, name).values()]
        del read
        let_go([records])
    return same


def _lightened(map: SystemMap) -> tuple[SystemMap, dict[str, str]]:
    """The map with a token in the place of each large picture, and what the tokens stand for, in order."""
    heavy: dict[str, str] = {}
    images: dict[str, Image] = {}
    for id, image in map.images.items():
        images[id] = image
        if len(image.data) > LARGE and _PLAIN.fullmatch(image.data):
            token = f"picture-{secrets.token_hex(16)}"
            heavy[token] = image.data
            images[id] = image.evolve(data=token)
    return (map.evolve(images=images), heavy) if heavy else (map, heavy)


def _pieces(data: bytes, heavy: dict[str, str]) -> list[bytes]:
    pieces, rest = [], data
    for token, picture in heavy.items():
        before, _token, rest = rest.partition(token.encode())
        pieces += [before, picture.encode()]
    return [*pieces, rest]

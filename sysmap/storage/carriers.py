"""Maps that travel inside pictures: our PDF, PNG and SVG files hold the map they show.

In a PDF it is an attachment named « ….sysmap »; in a PNG, a private chunk; in an SVG, base64
in `<metadata id="sysmap">`. What is attached is exactly the text given here.
"""

from __future__ import annotations

import base64
import binascii
import re
import struct
import zlib
from collections.abc import Iterator

from sysmap.storage.errors import StorageError
from sysmap.storage.parsing import LIMIT
from sysmap.storage.pdf import from_pdf

__all__ = ["from_pdf", "from_png", "from_svg", "put_in_png", "svg_metadata"]

PNG = b"\x89PNG\r\n\x1a\n"
CHUNK = b"smAP"
"""Ancillary, private, unsafe to copy: a program that alters the picture drops the map."""
_METADATA = re.compile(
    r"<(?:\w+:)?metadata\b[^>]*\bid\s*=\s*[\"']sysmap[\"'][^>]*>([A-Za-z0-9+/=\s]*)"
    r"</(?:\w+:)?metadata\s*>"
)


def put_in_png(png: bytes, text: str) -> bytes:
    """The same picture holding this text; a map that was there before is replaced."""
    if not png.startswith(PNG):
        raise ValueError("these bytes are no PNG")
    packed = zlib.compress(text.encode(), 9)
    chunks = []
    for name, body in _chunks(png):
        if name == b"IEND":
            chunks.append(_chunk(CHUNK, packed))
        if name != CHUNK:
            chunks.append(_chunk(name, body))
    return PNG + b"".join(chunks)


def from_png(png: bytes) -> str | None:
    """The map's text inside a PNG, found without decoding the picture; None when there is none."""
    for name, body in _chunks(png):
        if name == CHUNK:
            return _unpacked(body)
    return None


def _unpacked(body: bytes) -> str:
    inflater = zlib.decompressobj()
    try:
        data = inflater.decompress(body, LIMIT + 1)
        text = data.decode()
    except (zlib.error, UnicodeDecodeError):
        raise StorageError("broken", line=1) from None
    if inflater.unconsumed_tail or len(data) > LIMIT:
        raise StorageError("too_big", size=len(data) // 1_000_000, limit=LIMIT // 1_000_000)
    return text


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(PNG)
    while at + 12 <= len(png):
        size, name = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + size]
        if len(body) < size:
            return
        yield name, body
        at += 12 + size


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def svg_metadata(text: str) -> str:
    """The element to put inside an `<svg>` so that it holds this map."""
    return f'<metadata id="sysmap">{base64.b64encode(text.encode()).decode()}</metadata>'


def from_svg(svg: str) -> str | None:
    """The map's text inside an SVG; None when there is none.

    Found by its own words, not by an XML parser: no entity is ever expanded.
    """
    found = _METADATA.search(svg)
    if not found:
        return None
    try:
        return base64.b64decode("".join(found[1].split()), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        raise StorageError("broken", line=1) from None

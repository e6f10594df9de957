"""Everything that somebody could read out of a file: unpacked, inflated, decoded, again and again."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile, is_zipfile

_DEEP = 5
_CODED = re.compile(rb"[A-Za-z0-9+/\r\n]{48,}={0,2}")


def words_in(data: bytes, depth: int = 0) -> Iterator[str]:
    """The file as text in several readings, and whatever is inside it."""
    yield data.decode("utf-8", "ignore")
    yield data.decode("latin-1")
    yield data.decode("utf-16-be", "ignore")
    yield data.decode("utf-16-le", "ignore")
    if depth >= _DEEP:
        return
    for inside in _inside(data):
        yield from words_in(inside, depth + 1)
    if data.startswith(b"%PDF"):
        yield from _of_pdf(data, depth)


def _inside(data: bytes) -> Iterator[bytes]:
    if data.startswith(b"PK") and is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as packed:
            yield b"\n".join(info.filename.encode() + info.comment for info in packed.infolist())
            yield from (packed.read(info) for info in packed.infolist())
    elif data.startswith(b"\x89PNG"):
        at = 8
        while at + 8 <= len(data):
            size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
            if kind != b"IDAT":
                body = data[at + 8 : at + 8 + size]
                yield from (body, *_inflated(body))
            at += size + 12
    else:
        yield from _inflated(data)
        if not data.startswith(b"%PDF"):
            for found in _CODED.finditer(data):
                yield from _decoded(found.group())


def _inflated(data: bytes) -> Iterator[bytes]:
    """Wherever in the first bytes a deflated part begins."""
    for start in range(min(len(data), 64)):
        if data[start : start + 1] in (b"x", b"\x1f"):
            try:
                yield zlib.decompressobj(47).decompress(data[start:])
            except zlib.error:
                continue
            return


def _decoded(words: bytes) -> Iterator[bytes]:
    bare = re.sub(rb"\s", b"", words).rstrip(b"=")
    try:
        yield base64.b64decode(bare + b"=" * (-len(bare) % 4))
    except ValueError:
        return


def _of_pdf(data: bytes, depth: int) -> Iterator[str]:
    """Text of pages, every string of every object, every stream, attachments."""
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(data))
    for page in reader.pages:
        said = page.extract_text()
        yield said
        yield re.sub(r"\s", "", said)
    for number in range(1, int(reader.trailer["/Size"])):
        found: Any = reader.get_object(number)
        yield str(found)
        if hasattr(found, "get_data"):
            try:
                inside = found.get_data()
            except Exception:
                inside = b""  # a picture that only a viewer decodes: its bytes were read above
            yield from words_in(inside, depth + 2)

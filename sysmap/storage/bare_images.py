"""Pictures without what they say of who took them, where and with what: only what is needed to draw them.

Photos put in by the window are bare already; maps made elsewhere bring theirs as they are. Nothing is
decoded here: parts of the file are kept or left out.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from sysmap.model import Image, SystemMap

_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_PARTS = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP pHYs sBIT bKGD acTL fcTL fdAT".split()
)
_WEBP_PARTS = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
_WEBP_SAYS = 0x0C
"""The flags of a VP8X head that promise EXIF and XMP."""


def bare_images(map: SystemMap, named: Iterable[str] = ()) -> SystemMap:
    """The map with bare pictures; a picture that changes gets the id that its bytes ask for.

    Of a name only the file's own stays, and of those not `named` nothing does.
    """
    keep = frozenset(named)
    made = {id: _image(image, id in keep) for id, image in map.images.items()}
    if all(made[id] is image for id, image in map.images.items()):
        return map
    ids = {id: image.id for id, image in made.items()}
    return map.evolve(
        images={image.id: image for image in made.values()},
        card=map.card.evolve(logos=tuple(ids.get(id, id) for id in map.card.logos)),
        elements=_following(map.elements, ids), pictures=_following(map.pictures, ids),
    )  # fmt: skip


def _following(records: Any, ids: dict[str, str]) -> dict[str, Any]:
    return {
        id: one.evolve(image=ids[one.image]) if ids.get(one.image, one.image) != one.image else one
        for id, one in records.items()
    }


def _image(image: Image, named: bool) -> Image:
    name = PurePath(image.name.replace("\\", "/")).name if named else ""
    try:
        raw = base64.b64decode(image.data, validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    clean = bare(raw)
    if clean == raw:
        return image if name == image.name else image.evolve(name=name)
    data = base64.b64encode(clean).decode("ascii")
    return image.evolve(id=sha256(clean).hexdigest(), name=name, data=data)


def bare(data: bytes) -> bytes:
    """The bytes of a picture with nothing but the picture; those of an unknown format as they are."""
    for magic, parts in _FORMATS:
        if data.startswith(magic):
            return b"".join(parts(data))
    return data


def _png(data: bytes) -> Iterator[bytes]:
    yield _PNG_START
    at = len(_PNG_START)
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        if kind in _PNG_PARTS:
            yield data[at:end]
        if kind == b"IEND":
            return
        at = end


def _jpeg(data: bytes) -> Iterator[bytes]:
    """Part by part; what follows a scan goes up to the next mark that is none of its own."""
    yield data[:2]
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xD9:
            break
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if _of_the_picture(mark, data[at + 4 : at + 20]):
            yield data[at:end]
        at = _after_scan(data, end) if mark == 0xDA else end
        if mark == 0xDA:
            yield data[end:at]
    yield b"\xff\xd9"


def _of_the_picture(mark: int, start: bytes) -> bool:
    if mark == 0xE0:
        return start.startswith(b"JFIF\0")
    if mark == 0xE2:
        return start.startswith(b"ICC_PROFILE\0")
    return mark == 0xEE or not (0xE1 <= mark <= 0xEF or mark == 0xFE)


def _after_scan(data: bytes, at: int) -> int:
    """Where the next mark stands: a scan holds FF only before 00 and before its own restarts."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        if data[at + 1] and not 0xD0 <= data[at + 1] <= 0xD7 and data[at + 1] != 0xFF:
            return at
        at += 1 if data[at + 1] == 0xFF else 2
    return len(data)


def _gif(data: bytes) -> Iterator[bytes]:
    at = 13 + _colours(data, 10)
    yield data[:at]
    while at < len(data):
        kind = data[at]
        if kind == 0x21:
            end = _after_blocks(data, at + 2)
            control = data[at + 1] == 0xF9
            if control or data[at + 2 : at + 14] == b"\x0bNETSCAPE2.0":
                yield data[at:end]
        elif kind == 0x2C:
            end = _after_blocks(data, at + 11 + _colours(data, at + 9))
            yield data[at:end]
        else:
            break
        at = end
    yield b";"


def _colours(data: bytes, at: int) -> int:
    """The bytes of the table of colours that this flag byte announces."""
    flags = data[at] if at < len(data) else 0
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        at += data[at] + 1
    return at + 1


def _webp(data: bytes) -> Iterator[bytes]:
    found, at = [], 12
    while at + 8 <= len(data):
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        body = data[at + 8 : at + 8 + size + size % 2]
        if kind == b"VP8X" and body:
            body = bytes((body[0] & ~_WEBP_SAYS,)) + body[1:]
        if kind in _WEBP_PARTS:
            found.append(data[at : at + 8] + body)
        at += 8 + size + size % 2
    inside = b"WEBP" + b"".join(found)
    yield b"RIFF" + len(inside).to_bytes(4, "little") + inside


_FORMATS: tuple[tuple[bytes, Callable[[bytes], Iterator[bytes]]], ...] = (
    (_PNG_START, _png), (b"\xff\xd8\xff", _jpeg), (b"GIF8", _gif), (b"RIFF", _webp),
)  # fmt: skip

"""Pictures and drawings: bombs, cut and bent files, names that lie, drawings that reach outside."""

from __future__ import annotations

import base64
import struct
import zlib

from tests.hostile.making.ground import Bait, Made, labelled, native


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int, height: int, depth: int = 1) -> bytes:
    """A PNG of one colour, as small as it can be."""
    row = b"\0" + b"\0" * ((width * depth + 7) // 8)
    pack = zlib.compressobj(9)
    body = b"".join(pack.compress(row * 100) for _ in range(height // 100)) + pack.compress(
        row * (height % 100)
    )
    head = struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", body + pack.flush())
        + chunk(b"IEND", b"")
    )


def pictured(*data: bytes, media: str = "image/png") -> bytes:
    """A map with these pictures on it."""
    images = [
        {"id": f"i{n}", "media": media, "name": f"{n}.png", "data": base64.b64encode(one).decode()}
        for n, one in enumerate(data)
    ]
    pictures = [
        {"id": f"p{n}", "image": f"i{n}", "x": n % 8 * 300, "y": n // 8 * 300, "width": 280, "height": 280}
        for n in range(len(data))
    ]
    return native(images=images, pictures=pictures)


def drawings(bait: Bait) -> dict[str, bytes]:
    head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="90">'  # noqa: E501
    return {
        "local": f'{head}<image xlink:href="{bait.path}" width="9" height="9"/></svg>'.encode(),
        "far": f'{head}<image href="{bait.address}/x.png" width="9" height="9"/></svg>'.encode(),
        "filter": f'{head}<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter><rect width="99999" '
        'height="99999" filter="url(#f)"/></svg>'.encode(),
        "groups": (head + "<g>" * 100_000 + "</g>" * 100_000 + "</svg>").encode(),
        "script": f"{head}<script>fetch('{bait.address}')</script></svg>".encode(),
    }


def svg(bait: Bait) -> Made:
    found = drawings(bait)
    yield "svg-inside.sysmap", pictured(*found.values(), media="image/svg+xml")
    for name, data in found.items():
        yield f"{name}.svg", data
    text = base64.b64encode(labelled("x")[:-1]).decode()
    yield "cut.svg", f'<svg><metadata id="sysmap">{text}</metadata></svg>'.encode()


def wrong_type(bait: Bait) -> Made:
    found = drawings(bait)["local"]
    xpm = b'/* XPM */ static char *x[] = {"9000 9000 1 1", "a c #000"};'
    yield "svg-in-png-name.png", found
    yield (
        "wrong.sysmap",
        pictured(found, xpm, b"P6 99999 99999 255\n", b"BM" + b"\xff" * 60, b"\0\0\1\0" * 20, b"II*\0"),
    )


def image_bomb(bait: Bait) -> Made:
    yield "forty-thousand.sysmap", pictured(png(40_000, 40_000))
    large = png(7_700, 7_700)
    yield "fifty.sysmap", pictured(*[large] * 12, *[png(7_700, 7_600 + n) for n in range(6)])
    yield (
        "says-huge.sysmap",
        pictured(png(8, 8).replace(struct.pack(">II", 8, 8), struct.pack(">II", 2**31 - 1, 2**31 - 1))),
    )
    yield "bomb.png", png(30_000, 30_000)


def corrupt_image(bait: Bait) -> Made:
    sound = png(64, 64, 8)
    cuts = [sound[:n] for n in (0, 8, 20, 33, 40, len(sound) - 5)]
    flips = [
        bytes(b ^ (0xFF if at == n else 0) for at, b in enumerate(sound)) for n in range(8, len(sound), 5)
    ]
    jpegs = [
        b"\xff\xd8\xff" + b"\xff\xe0" * 40,
        b"\xff\xd8\xff\xdb\0\x02",
        b"GIF89a" + b"\xff" * 300,
        b"RIFF\xff\xff\xff\xffWEBPVP8 " + b"\xff" * 90,
        b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 90,
    ]
    yield "corrupt.sysmap", pictured(*cuts, *flips, *jpegs)
    yield "cut-map.png", sound[:20] + chunk(b"smAP", b"not packed") + sound[20:]
    swollen = zlib.compress(b" " * 250_000_000, 9)
    yield "swollen-map.png", sound[:33] + chunk(b"smAP", swollen) + sound[33:]

"""The compression of `.prsm` files: LZ78 over UTF-16 units, fifteen bits in each character."""

from __future__ import annotations

BITS, FIRST = 15, 32
CHARACTER, WIDE_CHARACTER, END = 0, 1, 2
MOST = 64 << 20
"""Units that a file may expand to."""


def expanded(text: str, most: int = MOST) -> str:
    """The words that were compressed, the first `most` units of them. Raises ValueError when it is none."""
    units = [ord(c) - FIRST for c in text.lstrip("\ufeff")]
    if not units or min(units) < 0 or max(units) >= 1 << BITS:
        raise ValueError("not compressed")
    return _joined(_pieces("".join(format(unit, "015b") for unit in units), most))


def _joined(pieces: list[str]) -> str:
    units = "".join(pieces)
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


class _Bits:
    def __init__(self, bits: str) -> None:
        self.bits, self.at = bits, 0

    def read(self, count: int) -> int:
        """The next number, lowest bit first."""
        part = self.bits[self.at : self.at + count]
        if len(part) < count:
            raise ValueError("cut short")
        self.at += count
        return int(part[::-1], 2)


def _pieces(bits: str, most: int) -> list[str]:
    source = _Bits(bits)
    known: list[str] = ["", "", ""]
    code = source.read(2)
    if code == END:
        return []
    known.append(chr(source.read(8 if code == CHARACTER else 16)))
    last, width, room = known[3], 3, 4
    made, length = [last], 1
    while length < most:
        code = source.read(width)
        if code == END:
            break
        if code in (CHARACTER, WIDE_CHARACTER):
            known.append(chr(source.read(8 if code == CHARACTER else 16)))
            code, room = len(known) - 1, room - 1
            width, room = (width + 1, 1 << width) if room == 0 else (width, room)
        if code > len(known):
            raise ValueError("unknown code")
        piece = known[code] if code < len(known) else last + last[0]
        made.append(piece)
        length += len(piece)
        known.append(last + piece[0])
        last, room = piece, room - 1
        width, room = (width + 1, 1 << width) if room == 0 else (width, room)
    return made

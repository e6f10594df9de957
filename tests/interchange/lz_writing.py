"""The compression of `.prsm` files as PRSM writes it, to have files to read."""

from __future__ import annotations

from sysmap.interchange.lzstring import BITS, CHARACTER, END, FIRST, WIDE_CHARACTER


def compressed(text: str) -> str:
    """The same words as PRSM compresses them."""
    raw = text.encode("utf-16-le", "surrogatepass")
    units = [chr(raw[i] | raw[i + 1] << 8) for i in range(0, len(raw), 2)]
    writer = _Writer()
    word = ""
    for unit in units:
        if unit not in writer.known:
            writer.learn(unit)
            writer.fresh.add(unit)
        if word + unit in writer.known:
            word += unit
            continue
        writer.write(word)
        writer.learn(word + unit)
        word = unit
    if word:
        writer.write(word)
    writer.put(END, writer.width)
    bits = "".join(writer.bits)
    bits += "0" * (BITS - len(bits) % BITS)
    return "".join(chr(int(bits[i : i + BITS], 2) + FIRST) for i in range(0, len(bits), BITS)) + " "


class _Writer:
    def __init__(self) -> None:
        self.known: dict[str, int] = {}
        self.fresh: set[str] = set()
        self.bits: list[str] = []
        self.width, self.room = 2, 2

    def learn(self, word: str) -> None:
        self.known[word] = len(self.known) + 3

    def put(self, value: int, count: int) -> None:
        self.bits.append(format(value, f"0{count}b")[::-1])

    def write(self, word: str) -> None:
        if word in self.fresh:
            self.fresh.discard(word)
            narrow = ord(word) < 256
            self.put(CHARACTER if narrow else WIDE_CHARACTER, self.width)
            self.put(ord(word), 8 if narrow else 16)
            self._widen()
        else:
            self.put(self.known[word], self.width)
        self._widen()

    def _widen(self) -> None:
        self.room -= 1
        if self.room == 0:
            self.width, self.room = self.width + 1, 1 << self.width

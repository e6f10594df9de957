"""Letters as outlines: each drawn letter form is defined once and used by its name."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QFont, QPainterPath, QRawFont, QTextLayout

Placed = tuple[tuple[str, float], ...]


def short(value: float, digits: int = 1) -> str:
    """A number without useless digits."""
    found = f"{value:.{digits}f}"
    if "." in found:
        found = found.rstrip("0").rstrip(".")
    return "0" if found in ("-0", "") else found


def path_data(path: QPainterPath, digits: int = 1) -> str:
    """A path's `d`, absolute, closed where it ends where it began."""
    parts: list[str] = []
    kinds = QPainterPath.ElementType
    start = (0.0, 0.0)
    count = path.elementCount()
    at = 0
    while at < count:
        element = path.elementAt(at)
        here = (element.x, element.y)
        if element.type == kinds.MoveToElement:
            start = here
            parts.append(f"M{_pair(here, digits)}")
        elif element.type == kinds.CurveToElement:
            after = [path.elementAt(at + step) for step in (1, 2)]
            points = [here, *((point.x, point.y) for point in after)]
            parts.append("C" + " ".join(_pair(point, digits) for point in points))
            here = points[-1]
            at += 2
        else:
            parts.append(f"L{_pair(here, digits)}")
        at += 1
        ends = at == count or path.elementAt(at).type == kinds.MoveToElement
        if ends and here == start and not parts[-1].startswith("M"):
            parts.append("Z")
    return "".join(parts)


def _pair(point: tuple[float, float], digits: int) -> str:
    return f"{short(point[0], digits)} {short(point[1], digits)}"


class Glyphs:
    """The glyphs a document uses, in thousandths of an em."""

    EM = 1000

    def __init__(self) -> None:
        self._names: dict[tuple[str, int, bool, int], str] = {}
        self._paths: list[str] = []
        self._placed: dict[tuple[str, str], tuple[Placed, float, float]] = {}
        self._faces: dict[tuple[str, int, bool], QRawFont] = {}

    def defined(self) -> Iterator[str]:
        """The definitions, in the order in which they were first used."""
        for rank, data in enumerate(self._paths):
            yield f'<path id="g{rank}" d="{data}"/>'

    def outlines(self) -> tuple[str, ...]:
        """The outlines alone, in the same order."""
        return tuple(self._paths)

    def place(self, words: str, font: QFont) -> tuple[Placed, float, float]:
        """Names and positions of the letters, the scale from thousandths to the font's size, the width."""
        key = (words, font.key())
        if key not in self._placed:
            self._placed[key] = self._place(words, font)
        return self._placed[key]

    def _place(self, words: str, font: QFont) -> tuple[Placed, float, float]:
        size = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * 96 / 72
        up = self.EM / size
        layout = QTextLayout(words, font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e9)
        layout.endLayout()
        found: list[tuple[str, float]] = []
        for run in layout.glyphRuns():
            face = run.rawFont()
            for index, at in zip(run.glyphIndexes(), run.positions(), strict=True):
                if name := self._named(face, index):
                    found.append((name, at.x() * up))
        return tuple(found), 1 / up, line.naturalTextWidth() * up

    def _named(self, face: QRawFont, index: int) -> str:
        key = (face.familyName(), face.weight(), face.style() != QFont.Style.StyleNormal, index)
        if key not in self._names:
            path = self._face(face, key[:3]).pathForGlyph(index)
            if path.isEmpty():
                self._names[key] = ""  # a space
            else:
                self._names[key] = f"g{len(self._paths)}"
                self._paths.append(path_data(path, 0))
        return self._names[key]

    def _face(self, face: QRawFont, key: tuple[str, int, bool]) -> QRawFont:
        if key not in self._faces:
            large = QRawFont(face)
            large.setPixelSize(self.EM)
            self._faces[key] = large
        return self._faces[key]

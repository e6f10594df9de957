"""Colours: words too pale, and kinds that only their colour tells apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from PySide6.QtGui import QColor, QImage, QPainter

from sysmap.drawing import Figure, seen_as
from sysmap.drawing import legend as legend_rows
from sysmap.model import Poster
from sysmap.poster.papers import POINT
from sysmap.poster.preflight.finding import Finding, Mend
from sysmap.poster.preflight.reading import on_page
from sysmap.poster.sheet import Sheet

TEXT, LARGE_TEXT = 4.5, 3.0
"""The contrast that words need, and those that are large (18 points, or 14 in bold)."""
_WIDE, _HIGH = 72, 40
_TELLS = 36
"""How far two greys are apart that an eye tells, of 255."""
_ENOUGH = 10
"""Pixels of a sample that differ before it is told from another."""
_OF_A_KIND = ("kind:", "category:", "line:")


def contrast(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """Labels whose ink is too near to what lies under it."""
    figure, drawn = sheet.drawn.figure, sheet.drawn
    pale = []
    for id, placed in figure.elements.items():
        tones = figure.theme.tones(placed.look.hue, placed.prominence)
        bare = placed.mark or placed.look.shape in ("words", "rupture")
        under = figure.theme.paper if bare else tones.fill
        points = placed.words.style.size * drawn.scale / POINT
        large = points >= 18 or (points >= 14 and placed.words.style.weight >= 700)
        if ratio(tones.text, under) < (LARGE_TEXT if large else TEXT):
            pale.append(id)
    if pale:
        places = tuple(on_page(drawn, figure.elements[id].words.box) for id in pale)
        names = tuple(figure.elements[id].record.label for id in pale)
        yield Finding("contrast", tuple(pale), names, places, (Mend("normal", " ".join(pale)),))


@lru_cache(maxsize=512)
def ratio(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    light, dark = sorted((_light(one), _light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _light(name: str) -> float:
    colour = QColor(name)
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def told_apart(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """Rows of the legend that look alike, in grey only or whatever the colours."""
    for a, b, alike in confused(sheet.drawn.figure, sheet.language):
        mends = () if alike or poster.ink == "copier" else (Mend("copier"),)
        yield Finding("look_alike" if alike else "colour_only", names=(a, b), mends=mends)


def confused(figure: Figure, language: str) -> Iterator[tuple[str, str, bool]]:
    """Pairs of rows of the legend that a grey copy confuses, and whether colours do so too."""
    rows = [row for group in legend_rows(figure, language) for row in group.rows
            if row.key.startswith(_OF_A_KIND)]  # fmt: skip
    looks = [_sample(row.draw, figure.theme.paper) for row in rows]
    greys = [seen_as(look, "grey") for look in looks]
    for a, b in combinations(range(len(rows)), 2):
        if not _told(_red(greys[a]), _red(greys[b])):
            alike = not any(_told(_part(looks[a], part), _part(looks[b], part)) for part in range(3))
            yield rows[a].name, rows[b].name, alike


def _sample(draw: object, paper: str) -> QImage:
    image = QImage(_WIDE, _HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor(paper))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        draw(painter, 2.0, 2.0, _WIDE - 4.0, _HIGH - 4.0)  # type: ignore[operator]
    finally:
        painter.end()
    return image


def _part(image: QImage, place: int) -> bytes:
    return bytes(image.constBits())[place::4]


def _red(image: QImage) -> bytes:
    return _part(image, 2)


def _told(one: bytes, other: bytes) -> bool:
    """Whether enough of these two differs."""
    if one == other:
        return False
    return sum(abs(a - b) > _TELLS for a, b in zip(one, other, strict=True)) > _ENOUGH

"""Colour never alone: kinds, colleges and signs are told apart without red, green or blue, and in grey.

Two drawings are told apart when their colours differ (CIE 1976 ΔE of at least 10, well beyond what is just
noticed) or when their outlines do: shape, icon, line, head, sign. Small pictures of the five examples are
golden: looked at by a person once, for each way of seeing.
"""

from __future__ import annotations

from itertools import combinations
from math import sqrt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from sysmap.drawing import EYES, PAPER, lay_out, pictured, seen_as
from sysmap.drawing.seen_as import seen_colour
from sysmap.model import CATEGORIES, COLLEGES, KINDS, LINK_KINDS, Element, Link, SystemMap
from sysmap.storage import load

from .test_golden import check

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.sysmap"))
APART = 10.0


def lab(colour: tuple[int, int, int]) -> tuple[float, float, float]:
    """CIE L*a*b* under D65, from sRGB (CIE 15:2004)."""
    parts = [v / 255 for v in colour]
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    fx, fy, fz = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def far(a: str, b: str, eyes: str) -> float:
    """ΔE*ab of two colours for these eyes."""
    seen = [QColor(name) for name in (a, b)]
    known = [seen_colour(c.red(), c.green(), c.blue(), eyes) for c in seen]
    return sqrt(sum((p - q) ** 2 for p, q in zip(lab(known[0]), lab(known[1]), strict=True)))


def drawn(map: SystemMap) -> bytes:
    """The map without its colours: what is ink and what is not, as a form alone."""
    return _form(pictured(lay_out(map), 6, 120, 1.0))


def _form(image: QImage) -> bytes:
    grey = seen_as(image, "grey").convertToFormat(QImage.Format.Format_Grayscale8)
    smooth = Qt.TransformationMode.SmoothTransformation
    plain = Qt.ImageConversionFlag.ThresholdDither  # a tint is paper, not a pattern of dots
    small = grey.scaled(64, 32, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return bytes(small.convertToFormat(QImage.Format.Format_Mono, plain).constBits())


def one(kind: str, category: str = "") -> bytes:
    element = Element(id="a", kind=kind, category=category, label="Mot")
    rows = [CATEGORIES[category]] if category else []
    return drawn(SystemMap(kinds=[KINDS[kind]], categories=rows, elements=[element]))


def differing(a: bytes, b: bytes) -> int:
    return sum((p ^ q).bit_count() for p, q in zip(a, b, strict=True))


@pytest.mark.parametrize("eyes", EYES)
def test_the_four_colleges_are_told_apart(eyes: str) -> None:
    for a, b in combinations(COLLEGES, 2):
        hues = [PAPER.hue(CATEGORIES[id].hue).strong for id in (a, b)]
        by_form = differing(one("acteur", a), one("acteur", b)) >= 12  # each has its icon
        assert by_form, (a, b, f"{far(*hues, eyes):.0f}")
        assert CATEGORIES[a].icon != CATEGORIES[b].icon


def test_every_kind_of_element_has_a_form_or_an_icon_of_its_own() -> None:
    alike = []
    forms = {id: (row.shape, row.icon) for id, row in KINDS.items()}
    for a, b in combinations(KINDS, 2):
        if forms[a] == forms[b] and KINDS[a].hue != KINDS[b].hue:  # only the colour would tell them
            alike.append(f"{a} and {b}")
    assert alike == []


def test_no_two_relations_differ_by_colour_alone() -> None:
    alike = []
    told = {id: (row.stroke, row.head, row.badge, row.symmetric) for id, row in LINK_KINDS.items()}
    for a, b in combinations(LINK_KINDS, 2):
        if told[a] == told[b] and LINK_KINDS[a].hue != LINK_KINDS[b].hue:
            alike.append(f"{a} and {b}")
    assert alike == []


@pytest.mark.parametrize("polarity", ["+", "-", "?"])
def test_signs_are_read_without_colours(polarity: str) -> None:
    """Same and opposite direction are a sign in a disc, and a solid or a dashed line, in one ink."""
    mine, plain = _joined(polarity), _joined("")
    assert differing(mine, plain) >= 4
    for other in {"+", "-", "?"} - {polarity}:
        assert differing(mine, _joined(other)) >= 4


def _joined(polarity: str) -> bytes:
    ends = [Element(id="a", label="A", x=0, y=0), Element(id="b", label="B", x=170, y=0)]
    link = Link(id="l", source="a", target="b", polarity=polarity)
    return drawn(SystemMap(elements=ends, links=[link]))


@pytest.mark.parametrize("eyes", EYES)
def test_what_an_interface_says_by_a_colour_it_says_otherwise_too(eyes: str) -> None:
    """Alert, found, told, chosen: the words of each stay readable; a mark or words come with each."""
    from tests.drawing.test_theme import contrast

    for words, ground in (("#1C232B", "#FBDDD3"), ("#A8321A", "#FFFFFF"), ("#6E5200", "#FBE6A2"),
                          ("#1C232B", "#DCE9FD"), ("#FFFFFF", "#0A63DE")):  # fmt: skip
        seen = [seen_colour(c.red(), c.green(), c.blue(), eyes) for c in (QColor(words), QColor(ground))]
        names = [QColor(*colour).name() for colour in seen]
        assert contrast(*names) >= 4.5, (words, ground)


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem[:12])
def test_the_five_examples(path: Path, eyes: str) -> None:
    figure = lay_out(load(path))
    check(seen_as(pictured(figure, 30, 380, 1.0), eyes), f"seen-{eyes}-{path.stem[:12]}")

"""The black and white copier: any two kinds are told apart in grey, at the size of an A3."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QImage, QPainter

from sysmap.drawing import COPIER, PAPER, Look, element_sample, for_paper, prepare
from sysmap.model import CATEGORIES, KINDS

DOTS = 200 / 25.4 * 0.28
"""Dots of a copier in a map unit of an A3."""
SIZE = (68.0, 40.0)


def _grey(look: Look) -> list[int]:
    """The mark as a copier keeps it: black or white."""
    image = QImage(round(SIZE[0] * DOTS), round(SIZE[1] * DOTS), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(DOTS, DOTS)
    element_sample(look, for_paper(COPIER, 0.28))(painter, 2.0, 2.0, SIZE[0] - 4, SIZE[1] - 4)
    painter.end()
    return [int(image.pixelColor(x, y).lightness() < 150) for x in range(image.width())
            for y in range(image.height())]  # fmt: skip


def test_any_two_kinds_that_differ_in_colour_differ_in_black(app: object) -> None:
    prepare()
    actor = KINDS["acteur"]
    looks = {kind.id: Look(kind.shape, kind.hue, kind.icon) for kind in KINDS.values()}
    looks |= {row.id: Look(row.shape or actor.shape, row.hue, row.icon) for row in CATEGORIES.values()}
    different = {name: look for name, look in looks.items() if list(looks.values()).count(look) == 1}
    seen = {name: _grey(look) for name, look in different.items()}
    for one, other in combinations(seen, 2):
        apart = sum(a != b for a, b in zip(seen[one], seen[other], strict=True))
        assert apart > 12, (one, other)


def test_the_four_colleges_differ_without_their_icons(app: object) -> None:
    prepare()
    seen = [_grey(Look("pill", hue, "")) for hue in ("blue", "turquoise", "orange", "plum")]
    for one, other in combinations(seen, 2):
        assert sum(a != b for a, b in zip(one, other, strict=True)) > 60


def test_nothing_is_told_by_a_tint() -> None:
    for hue in COPIER.hues.values():
        assert hue.strong == "#000000"
        assert hue.tint in ("#FFFFFF", "#E0E0E0")


@pytest.mark.parametrize("scale", [0.1, 0.19, 0.28, 0.8])
def test_lines_are_never_thinner_than_a_copier_keeps(scale: float) -> None:
    theme = for_paper(COPIER, scale)
    assert theme.weight * scale >= 0.35 - 1e-3
    assert theme.stroke(1.4) * scale >= 0.35 - 1e-3
    assert theme.grain.pitch * scale == pytest.approx(2.0, abs=0.01)
    assert for_paper(PAPER, scale) is PAPER

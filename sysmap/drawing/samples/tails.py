"""Samples of the small marks: doubts, disputes, dots, at the tail of a relation or on an element."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from sysmap.drawing.element_marks import SMALL_RING, contested, dots, hypothesis, reserved, times
from sysmap.drawing.samples.draw import Draw
from sysmap.drawing.samples.elements import WORD, worded
from sysmap.drawing.samples.links import link_sample
from sysmap.drawing.theme import Theme
from sysmap.geometry import Box
from sysmap.model import LinkKind


def tail_sample(name: str, theme: Theme) -> Draw:
    """An open ring or ≠, at the tail of a relation."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        kind = LinkKind(id="relation")
        shift = 6.0
        link_sample(kind, theme)(painter, x + shift, y, width - shift, height)
        tones = theme.tones("ink")
        if name == "hypothesis":
            hypothesis(painter, x + shift, y + height / 2, theme, tones)
        else:
            contested(painter, x + shift + 3, y + height / 2, theme, tones, min(7.0, height * 0.36))

    return sample


def small_sample(name: str, theme: Theme) -> Draw:
    """A mark that stands on the edge of an element."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        tones, cx, cy = theme.tones("ink"), x + width / 2, y + height / 2
        if name == "dots":
            dots(painter, cx - 14, cy, 3, theme, tones)
        elif name == "times":
            times(painter, cx, cy, "×3", theme, tones)
        elif name == "heard":
            times(painter, cx, cy, "3/5", theme, tones)
        elif name == "hypothesis":
            hypothesis(painter, cx, cy, theme, tones)
        elif name == "contested":
            contested(painter, cx, cy, theme, tones, min(8.5, height * 0.42))
        else:
            reserved(painter, cx, cy, name, theme, tones, min(8.5, height * 0.45))

    return sample


def doubted_sample(theme: Theme, language: str) -> Draw:
    """A word whose underline begins with an open ring."""

    def sample(painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        box = Box(x, y, x + width, y + height)
        half, under = worded(painter, "words", box, theme, WORD.get(language, "mot"))
        hypothesis(painter, box.centre.x - half + SMALL_RING, under, theme, theme.tones("ink"), SMALL_RING)

    return sample

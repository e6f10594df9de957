"""How outlines are stroked: by the shape, and by the progress of projects and actions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QPen

from sysmap.drawing.pens import DOT, pen


class Stroke(NamedTuple):
    """A width in map units, and a dash in map units (0.1 is a round dot)."""

    width: float
    dash: tuple[float, ...] = ()

    def pen(self, colour: str, k: float = 1.0, scale: float = 1.0) -> QPen:
        """The pen at `k` times the size; from afar a dashed one stays a pixel wide."""
        round_cap = bool(self.dash) and self.dash[0] < 1
        width = max(self.width * k, round(DOT / scale, 2)) if self.dash else self.width * k
        return pen(colour, width, tuple(d * k for d in self.dash), round_cap)


PROGRESS: Mapping[str, Stroke] = MappingProxyType({
    "idea": Stroke(1.8, (0.1, 5)),
    "study": Stroke(1.8, (7, 4)),
    "committed": Stroke(2.0),
    "done": Stroke(3.2),
    "suspended": Stroke(1.6, (9, 4, 0.5, 4)),
    "given_up": Stroke(1.0),
    "absent": Stroke(1.9, (6, 4)),
})
"""The outline says how far a project or an action is, and that an actor is not there."""
ADVANCING = frozenset({"project", "rounded"})


def progress_of(shape: str, progress: str) -> str:
    """The progress that the outline of this shape says, or the empty word."""
    return progress if shape in ADVANCING and progress in PROGRESS and progress != "absent" else ""

"""What a poster is about: the map, the view, the poster's own choices, and the language."""

from __future__ import annotations

from typing import NamedTuple

from sysmap.drawing import COPIER, PAPER, Theme
from sysmap.model import Poster, SystemMap, View, one_line


class Said(NamedTuple):
    """What the poster is about, with the words that are not composed."""

    whole: SystemMap
    shown: SystemMap
    view: View | None
    poster: Poster
    language: str

    @property
    def theme(self) -> Theme:
        """The inks of the poster: its colours, or black patterns for a copier."""
        return COPIER if self.poster.ink == "copier" else PAPER

    @property
    def title(self) -> str:
        """The message; a map that has none yet is titled by its question."""
        return one_line(self.poster.title or self.whole.card.title) or one_line(self.whole.card.question)

    @property
    def question(self) -> str:
        if self.leaves_out("question"):
            return ""
        asked = one_line(self.poster.subtitle or self.whole.card.question)
        return "" if asked == self.title else asked

    def leaves_out(self, part: str) -> bool:
        return part in self.poster.without

"""What is on the canvas: the figure of the committed map, and the moving part of a gesture."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from typing import Any

from sysmap.canvas.live import Live, changed, company, live, touched
from sysmap.drawing import Figure, Theme, lay_out
from sysmap.editing import Editor
from sysmap.geometry import Box, Path, Route
from sysmap.model import View
from sysmap.tools import Target

MANY = 400
"""With fewer records than this the collector is quick."""
PLACED = ("elements", "notes", "pictures", "zones", "links", "loops")


class Scene:
    """Lays the map out and answers where things are. While a gesture lasts, the moving part wins."""

    def __init__(self, editor: Editor, theme: Theme) -> None:
        self.editor, self.theme = editor, theme
        self.view: View | None = None
        self.figure: Figure = lay_out(editor.map, theme=theme)
        spare(self.figure)
        self.live: Live | None = None
        self._stem: tuple[frozenset[str], frozenset[str], frozenset[str]] = (frozenset(),) * 3

    def lay_out(self, anew: bool = False) -> Figure:
        """The figure of the committed map; what it shares with the last one is kept."""
        previous = None if anew else self.figure
        self.figure = lay_out(self.editor.map, view=self.view, theme=self.theme, previous=previous)
        if anew:
            spare(self.figure)
        return self.figure

    def follow(self) -> Live | None:
        """Lay out what the gesture shows differently from the committed map; None when nothing."""
        shown = self.editor.shown
        ids = changed(self.figure.map, shown)
        if not ids:
            self.live = None
            return None
        # The relations that follow are found once for the whole gesture: they do not change.
        if self._stem[0] != ids or self.live is None:
            told = self.view.loop if self.view is not None else ""
            follow = touched(shown, ids, told)
            if shown.links is not self.figure.map.links or shown.loops is not self.figure.map.loops:
                follow |= touched(self.figure.map, ids, told)
            self._stem = (ids, follow, company(shown, ids))
        _, follow, beside = self._stem
        self.live = live(shown, self.figure, follow, beside, self.live)
        return self.live

    def stretched(self) -> list[Path]:
        """The outlines of the hulls that stretch with what is being moved."""
        if self.live is None:
            return []
        zones = self.live.figure.zones
        return [zones[id].path for id in self.live.company if id in zones and id not in self.live.ids]

    def settle(self) -> None:
        self.live = None

    def placed(self, id: str) -> Any:
        """How a record is placed now; None when it is not shown."""
        if self.live is None and id in self.figure.elements:
            return self.figure.elements[id]
        figures = (self.live.figure, self.figure) if self.live and id in self.live.ids else (self.figure,)
        for figure in figures:
            for name in PLACED:
                found = getattr(figure, name).get(id)
                if found is not None:
                    return found
        return None

    def box(self, id: str) -> Box | None:
        found = self.placed(id)
        return getattr(found, "anchor", None) or getattr(found, "box", None)

    def boxes(self) -> Mapping[str, Box]:
        return Boxes(self.figure)

    def all_boxes(self) -> dict[str, Box]:
        """The boxes of elements and notes, for what arranges both."""
        notes = {id: note.box for id, note in self.figure.notes.items()}
        return {**{id: placed.anchor for id, placed in self.figure.elements.items()}, **notes}

    def near(self, box: Box) -> Iterator[tuple[str, Box]]:
        for id in self.figure.within(box):
            found = self.box(id)
            if found is not None:
                yield id, found

    def at(self, x: float, y: float, reach: float) -> Target | None:
        hit = self.figure.at(x, y, reach)
        return None if hit is None else Target(hit.id, hit.what, hit.part or "")

    def route(self, link: str) -> Route | None:
        found = self.placed(link)
        return getattr(found, "route", None)


def spare(figure: Figure) -> None:
    """Let the garbage collector look no more through what lives as long as the map.

    Looking through 10,000 elements takes it a hundred milliseconds, in the middle of a gesture.
    Reference counts still free all of it; `Surface.detach` gives the rest back to the collector.
    """
    if len(figure.elements) + len(figure.links) > MANY:
        gc.freeze()


class Boxes(Mapping[str, Box]):
    """The measured boxes of the elements, read where they are."""

    def __init__(self, figure: Figure) -> None:
        self.elements = figure.elements

    def __getitem__(self, id: str) -> Box:
        box: Box = self.elements[id].anchor
        return box

    def __iter__(self) -> Iterator[str]:
        return iter(self.elements)

    def __len__(self) -> int:
        return len(self.elements)

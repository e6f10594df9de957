"""What is on the canvas: the figure of the committed map, and the moving part of a gesture."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from typing import Any

from sysmap.canvas.live import Live, along, changed, company, live, really, touched, with_indirect
from sysmap.drawing import Figure, Lamp, Light, Theme, lay_out, overview, projected
from sysmap.editing import Editor
from sysmap.geometry import Box, Path, Route, ways
from sysmap.model import SystemMap, View
from sysmap.tools import Target

MANY = 400
"""With fewer records than this the collector is quick."""
PLACED = ("elements", "notes", "pictures", "zones", "links", "loops")


class Scene:
    """Lays the map out and answers where things are. While a gesture lasts, the moving part wins.

    `public` leaves out what is for the facilitator alone. With `survey` (the letters' size and the
    room there is, in map units) only what is essential keeps its words: the room sees the whole.
    Under a `lamp` what is read stays as it is and the rest steps back.
    """

    def __init__(self, editor: Editor, theme: Theme) -> None:
        self.editor, self.theme = editor, theme
        self.view: View | None = None
        self.public = False
        self.survey: tuple[float, Box] | None = None
        self.lamp: Lamp | None = None
        self._lamp: Lamp | None = None  # the last one: what it showed alike need not be painted again
        self.figure: Figure = lay_out(editor.map, theme=theme)
        self.plain = self.figure
        spare(self.figure)
        self.live: Live | None = None
        self._turned: tuple[SystemMap, str, SystemMap] = (editor.map, "", editor.map)
        self._moving: Live | None = None  # the live part before its words were left out
        self._stem: tuple[frozenset[str], frozenset[str], frozenset[str]] = (frozenset(),) * 3

    def lay_out(self, anew: bool = False) -> Figure:
        """The figure of the committed map; what it shares with the last one is kept."""
        previous = None if anew else self.plain
        self.plain = lay_out(self.seen(self.editor.map), view=self.view, theme=self.theme, previous=previous)
        self.figure = self._lit()
        if anew:
            self._lamp = self.lamp
            spare(self.figure)
        return self.figure

    def light(self, light: Light | None) -> None:
        """Read the map in this light, or in plain day; nothing is laid out again."""
        self.lamp = Lamp(light, self._lamp) if light is not None else None
        self._lamp = self.lamp or self._lamp
        self.figure = self._lit()

    def _lit(self) -> Figure:
        """The plain figure in the light there is, and as the room sees all of it."""
        figure = self.plain if self.lamp is None else self.lamp.on(self.plain)
        return figure if self.survey is None else overview(figure, *self.survey)

    def foresee(self, figure: Figure) -> None:
        """A map that comes next was laid out already, aside: what it shares is not laid out again."""
        self.plain = figure

    def seen(self, map: SystemMap) -> SystemMap:
        """What may be seen of this map here. One that is only read shows a view in its own arrangement."""
        if self.view is not None and self.view.arrangement and self.editor.closed:
            if self._turned[0] is not map or self._turned[1] != self.view.arrangement:
                self._turned = (map, self.view.arrangement, ways.seen_in(map, self.view.arrangement))
            map = self._turned[2]
        return projected(map) if self.public else map

    def follow(self) -> Live | None:
        """Lay out what the gesture shows differently from the committed map; None when nothing."""
        shown = self.seen(self.editor.shown)
        ids = self._changed(shown)
        if not ids:
            self.settle()
            return None
        if self.view is not None and self.view.indirect:
            shown = with_indirect(shown, self.plain)
        # The relations that follow are found once for the whole gesture: they do not change.
        if self._stem[0] != ids or self.live is None:
            told = self.view.loop if self.view is not None else ""
            follow = touched(shown, ids, told)
            if shown.links is not self.plain.map.links or shown.loops is not self.plain.map.loops:
                follow |= touched(self.plain.map, ids, told)
            if self.lamp is not None and not follow.isdisjoint(self.lamp.light.ribbon):
                follow |= {self.lamp.told} | along(shown, self.lamp.light.ribbon)
            self._stem = (ids, follow, company(shown, ids))
        _, follow, beside = self._stem
        self._moving = live(shown, self.plain, follow, beside, self._moving)
        part = self._moving.figure
        if self.lamp is not None:
            part = self.lamp.beside(part, self.figure)
        if self.survey is not None:
            named = [id for id, placed in self.figure.elements.items() if placed.words.lines.lines]
            part = overview(part, *self.survey, named=named)
        self.live = self._moving._replace(figure=part)
        return self.live

    def _changed(self, shown: SystemMap) -> frozenset[str]:
        """What the gesture changes: the draft knows, and ten thousand records need not be compared."""
        if self.plain.map is self.editor.map and shown is self.editor.shown:
            return really(self.plain.map, shown, self.editor.touched)
        return changed(self.plain.map, shown)

    def stretched(self) -> list[Path]:
        """The outlines of the hulls that stretch with what is being moved."""
        if self.live is None:
            return []
        zones = self.live.figure.zones
        return [zones[id].path for id in self.live.company if id in zones and id not in self.live.ids]

    def settle(self) -> None:
        self.live = self._moving = None

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

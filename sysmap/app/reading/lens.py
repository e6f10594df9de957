"""The lens: what is read stays as it is, the rest of the map steps back, and a chip says what is read.

The map does not change: nothing of it is saved, exported or undone. Every reading shows itself with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics

from sysmap.app.announcing import announce
from sysmap.canvas import Camera, Surface, fitted
from sysmap.drawing import Light
from sysmap.editing import Change
from sysmap.geometry import Box, union

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.reading.chip import Chip

AIR = 46.0
"""Pixels round what is read, when the map moves so that all of it is seen."""
MANY = 60
"""With more elements than this in the light the map does not move to them."""
BESIDE, MOST = 46, 0.3
"""Pixels beside the words of the chip; the part of the map that they may lie upon in front of a room."""


class Lens(QObject):
    """One reading at a time; `changed` says that it is another one, or none."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.light: Light | None = None
        self.title = self.sentence = self.ending = self.aloud = ""
        self._chip: Chip | None = None
        desk.view.escapes.append(self.leave)
        desk.editor.listeners.append(self._heard)

    @property
    def on(self) -> bool:
        return self.light is not None

    def show(
        self, elements: Iterable[str] = (), links: Iterable[str] = (), *, title: str, sentence: str = "",
        weak: Iterable[str] = (), ribbon: Iterable[str] = (), letter: str = "", numbered: bool = False,
        marks: Mapping[str, str] | None = None, loop: str = "", move: bool = True, leave: str = "",
        aloud: str = "",
    ) -> None:  # fmt: skip
        """Read these elements and relations; `weak` ones step back half way, all others wholly.

        `ribbon` are relations told as one ribbon, with their ranks if `numbered`; a `letter` makes
        them a loop, whose ring bears it (`loop` is its id when it is named). `marks` are a few
        letters beside elements (« 2 », « ↑ »). With `move` the map shows all of what is read. `leave`
        are the words of the button that ends it, when they are not the usual ones. `aloud` is what a
        room reads of it on its own screen: in the language of the map, without what is not for it.
        """
        self.title, self.sentence, self.ending, self.aloud = title, sentence, leave, aloud
        self.light = Light(frozenset(elements), frozenset(links), frozenset(weak), tuple(ribbon), letter,
                           numbered, dict(marks or {}), loop)  # fmt: skip
        self.shine()
        self._tell()
        if move:
            self._bring()
        announce(self._desk.view, " ".join(part for part in (title, sentence) if part))

    def clear(self) -> None:
        """The whole map again, as it was."""
        if self.light is None:
            return
        self.light, self.title, self.sentence, self.aloud = None, "", "", ""
        self.shine()
        self._tell()

    def leave(self) -> bool:
        """Escape: whether there was a reading to end."""
        was = self.on
        self.clear()
        return was

    def shine(self) -> None:
        """Throw the light on every surface that shows the map."""
        for surface in self._surfaces():
            surface.light(self.light)
        public = self._desk.room.presenter.map
        if public is not None:
            public.tell(self.aloud, self.light.elements if self.light is not None else ())

    def _surfaces(self) -> Iterator[Surface]:
        yield self._desk.view
        if self._desk.room.presenter.map is not None:
            yield self._desk.room.presenter.map.view

    def refresh(self) -> None:
        """The chip in the letters of the moment."""
        if self._chip is not None:
            self._chip.refresh()
        room, view = self._desk.room, self._desk.view
        under = self.covers if room.on else 0
        if under != view.under:
            view.under = under
            if room.on and room.framing.whole:
                room.framing.refresh()

    def _tell(self) -> None:
        if self._chip is None and self.on:
            from sysmap.app.reading.chip import Chip

            self._chip = Chip(self._desk, self)
        self.refresh()
        self.changed.emit()

    def make_room(self) -> None:
        """Let nothing of the map lie under the chip: what is there could not be clicked."""
        view = self._desk.view
        if self._desk.room.on or not self.on:
            return
        goal = _moved(view, view.figure.bounds, self.covers, 8.0)
        if goal is not None:
            view.look_now(goal)

    def too_long(self, sentence: str) -> bool:
        """Whether these words, in the letters of the room, would lie upon too much of the map."""
        view = self._desk.view
        font = QFont(view.font())
        font.setPixelSize(max(1, round(self._desk.room.letters())))
        room = QRect(0, 0, view.width() - BESIDE, 10_000)
        tall = QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, sentence).height()
        return tall > view.height() * MOST

    @property
    def covers(self) -> int:
        """How many rows of pixels at the top of the map lie under what is said of the reading."""
        chip = self._chip
        return chip.y() + chip.height() if chip is not None and self.on else 0

    def close(self) -> None:
        """The desk goes."""
        if self._heard in self._desk.editor.listeners:
            self._desk.editor.listeners.remove(self._heard)

    # What moves

    def _bring(self) -> None:
        """Show all of what is read, moving the map as little as that takes."""
        desk, light = self._desk, self.light
        if light is None or not 0 < len(light.elements) <= MANY:
            return
        public = desk.room.presenter.map
        if public is not None:
            public.framing.follow(sorted(light.elements))
        if desk.room.on:
            desk.reveal(sorted(light.elements))
            return
        view = desk.view
        whole = union(box for id in light.elements if (box := view.scene.box(id)) is not None)
        if whole is not None:
            goal = _moved(view, whole, self.covers)
            if goal is not None:
                view.look_now(goal)

    def bring(self, box: Box) -> None:
        """Show this place too, below what is said; in front of a room the framing decides."""
        if not self._desk.room.on and (goal := _moved(self._desk.view, box, self.covers)) is not None:
            self._desk.view.look_now(goal)

    def _heard(self, change: Change) -> None:
        """Another map is not read yet; what is written meanwhile is seen as it is."""
        if self.light is None or change.origin == "preview":
            return
        if change.origin == "load":
            self.clear()
            return
        made = frozenset(one.id for one in change.of("elements").added)
        drawn = frozenset(one.id for one in change.of("links").added)
        if made or drawn:
            self.light = self.light._replace(elements=self.light.elements | made,
                                             links=self.light.links | drawn)  # fmt: skip
            self.shine()


def _moved(view: Surface, box: Box, under: int, air: float = AIR) -> Camera | None:
    """Where to look from so that the box is seen below the chip: as near as now if it can be."""
    wide, high = view.width(), view.height() - under
    left, top, right, bottom = view.camera.box_to_screen(box)
    if left >= 0 and top >= under and right <= wide and bottom <= view.height():
        return None
    if right - left + 2 * air <= wide and bottom - top + 2 * air <= high:
        dx = max(0.0, air - left) - max(0.0, right + air - wide)
        dy = max(0.0, under + air - top) - max(0.0, bottom + air - view.height())
        return view.camera.pushed(dx, dy)
    found = fitted(box, wide, high, margin=air, largest=view.camera.scale)
    return found.pushed(0.0, under)

"""What tools need from the surface they work on. The canvas is one; tests bring another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from sysmap.editing import Editor
from sysmap.geometry import Box, Point, Route
from sysmap.tools.events import Target


class Desk(Protocol):
    """The map on a surface, as it is drawn now."""

    editor: Editor
    kind: str
    """The kind that new elements get."""
    link_kind: str
    polarity: str

    @property
    def scale(self) -> float:
        """Screen pixels in one map unit."""

    def at(self, x: float, y: float) -> Target | None:
        """What is drawn at this place, within a few screen pixels."""

    def box(self, id: str) -> Box | None:
        """The box of an element, note, picture or zone."""

    def boxes(self) -> Mapping[str, Box]:
        """The measured boxes of all elements."""

    def near(self, box: Box) -> Iterable[tuple[str, Box]]:
        """Elements, notes and pictures whose boxes meet this one."""

    def ink(self, box: Box) -> Iterable[Box]:
        """Small boxes over the lines of relations that come near this one."""

    def marks(self, box: Box) -> Iterable[Box]:
        """Boxes over signs, badges, words of relations, rings of loops and titles near this one."""

    def within(self, box: Box) -> frozenset[str]:
        """Elements, notes and pictures that lie in the box."""

    def route(self, link: str) -> Route | None:
        """How a relation runs."""

    def visible(self) -> Box:
        """The part of the map that the surface shows."""

    def edit(self, id: str, fresh: str = "") -> None:
        """Let the words of a record be typed. `fresh` is the merge word of the step that made it."""

    def point(self, at: Point) -> None:
        """A click on free paper, or on a photo one types over: words may go there."""

    def pick(self, id: str) -> bool:
        """The element or relation that an action asked for was clicked (« »: Escape); whether it asks on."""

    def scroll(self, dx: float, dy: float) -> None:
        """Push the map by screen pixels."""

    def say(self, words: str) -> None:
        """One sentence for the status line."""

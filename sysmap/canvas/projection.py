"""From what the editor says to what is painted: picture, moving part, and what waits to be repainted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import hypot
from typing import Any

from PySide6.QtGui import QColor, QPainter

from sysmap.canvas.backing import Backing
from sysmap.canvas.camera import Camera
from sysmap.canvas.live import differing_in
from sysmap.canvas.picture import NOBODY
from sysmap.canvas.scene import PLACED, Scene
from sysmap.drawing import Figure, Light, PlacedElement, PlacedLink, paint, reach_of
from sysmap.geometry import Box, Curve, Point

MANY = 300
"""More records than this that changed, or are in another light, are all of the picture."""
LONG, LONG_SEEN = 500.0, 240.0
"""A line longer than this is repainted piece by piece: in map units, and in pixels."""
VEIL = 0.66
"""How far a veil of paper takes the old picture back, until the thread has painted it in another light."""


class Projection:
    """Keeps the picture in step with the map.

    A gesture: the picture without the moving part, and that part painted live above it.
    A commit: the places that differ are repainted, at once when they are few; until the
    thread has done the others, what changed is painted above the old picture (`lingering`).
    A light on many records: the old picture under a veil and what is lit above it (`veiled`), at once.
    """

    def __init__(self, scene: Scene, backing: Backing) -> None:
        self.scene, self.backing = scene, backing
        self.lingering: frozenset[str] = NOBODY
        self.veiled: frozenset[str] = NOBODY

    def follow(self, origin: str) -> None:
        if origin == "preview":
            self._preview()
        else:
            self._committed()

    def _preview(self) -> None:
        live = self.scene.follow()
        ids = live.ids if live is not None else NOBODY
        was = self.backing.without
        if ids == was:
            return
        figure, both = self.scene.figure, ids | was
        places = _boxes(figure, both, self.backing.camera.scale)
        done = self.backing.replace(figure, ids, places, first=_solid(figure, both))
        self.lingering -= ids
        if not done and not ids:  # what moved is back at once; the picture that leaves it out comes later
            self.lingering |= was

    def _committed(self) -> None:
        before = self.scene.figure
        after = self.scene.lay_out()
        self.scene.settle()
        moved = changed_places(before, after) | self.backing.without
        scale = self.backing.camera.scale
        first: list[Box] = []
        if len(moved) > MANY:
            places = [before.bounds, after.bounds]  # to look at each would take longer than to paint
        else:
            places = [*_boxes(before, moved, scale), *_boxes(after, moved, scale)]
            first = [*_solid(before, moved), *_solid(after, moved)]
        done = self.backing.replace(after, NOBODY, places, first=first)
        self.lingering = NOBODY if done else self.lingering | moved
        self.veiled = NOBODY if done else self.veiled

    def anew(self) -> None:
        """Everything may look different."""
        self.scene.settle()
        self.lingering = self.veiled = NOBODY
        self.backing.forget()
        self.backing.replace(self.scene.lay_out(anew=True), NOBODY, ())

    def reshape(self) -> None:
        """The same records are drawn otherwise: everywhere, but nothing is laid out that was."""
        self.scene.settle()
        self.lingering = self.veiled = NOBODY
        self.backing.forget()
        self.backing.replace(self.scene.lay_out(), NOBODY, ())

    def light(self, light: Light | None) -> None:
        """The same places in other colours; until the thread has painted many of them, a veil does."""
        before = self.scene.figure
        self.scene.light(light)
        after = self.scene.figure
        moved = changed_places(before, after)
        few = len(moved) <= MANY
        if few:
            scale = self.backing.camera.scale
            places = [*_boxes(before, moved, scale), *_boxes(after, moved, scale)]
        else:
            places = [after.bounds]
        lit = NOBODY if light is None else light.elements | light.links | light.weak | after.loops.keys()
        veil = bool(lit) and len(lit) <= MANY and self.backing.picture is not None
        done = self.backing.replace(after, self.backing.without, places, aside=veil and not few)
        self.veiled = lit if veil and not done and (self.veiled or not few) else NOBODY

    def sharper(self) -> None:
        """The thread has brought a new picture."""
        picture = self.backing.picture
        if picture is not None and picture.figure is self.scene.figure:
            self.lingering = self.veiled = NOBODY

    def paint(self, painter: QPainter, camera: Camera, width: int, height: int, ratio: float) -> None:
        live = self.scene.live
        if live is None and not self.lingering and not self.veiled:
            return
        painter.save()
        if self.veiled:
            veil = QColor(self.scene.theme.paper)
            veil.setAlphaF(VEIL)
            painter.fillRect(0, 0, width, height, veil)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(camera.scale, camera.scale)
        painter.translate(-camera.x, -camera.y)
        area, scale = camera.area(width, height), camera.scale * ratio
        above = self.lingering | self.veiled
        if above:
            paint(painter, self.scene.figure, area=area, scale=scale, only=above)
        if live is not None:
            paint(painter, live.figure, area=area, scale=scale, only=live.ids, beside=self.scene.figure)
        painter.restore()


def changed_places(before: Figure, after: Figure) -> frozenset[str]:
    """Ids that are not placed the same in the two figures."""
    return differing_in(PLACED, before, after)


def _solid(figure: Figure, ids: Iterable[str]) -> list[Box]:
    """The places of the elements among them: what is seen first to be gone, or not yet there."""
    found = (figure.elements.get(id) for id in ids)
    return [_whole(placed).grown(6) for placed in found if placed is not None]


def _boxes(figure: Figure, ids: Iterable[str], scale: float) -> list[Box]:
    """The places of these records, long lines in pieces: a box round a diagonal is mostly others' room."""
    found: list[Box] = []
    long = max(LONG, LONG_SEEN / scale)
    for id in ids:
        for name in PLACED:
            placed = getattr(figure, name).get(id)
            if placed is not None:
                found += _pieces(placed, long) if name == "links" else [_whole(placed).grown(6)]
                break
    return found


def _whole(placed: Any) -> Box:
    """The box with the marks that stand out of it: they change with it."""
    return reach_of(placed) if isinstance(placed, PlacedElement) else placed.box


def _pieces(placed: PlacedLink, long: float) -> Iterator[Box]:
    box = placed.box
    if placed.words is not None:
        yield placed.words.box.grown(6)
    if max(box.width, box.height) < long or placed.route.points:
        yield box.grown(6)
        return
    n = max(3, int(max(box.width, box.height) / long) + 2)
    arc = placed.route.curve
    a, c, b = arc.start, arc.control, arc.end
    aside = 34 + hypot(a.x - 2 * c.x + b.x, a.y - 2 * c.y + b.y) / 4 / (n - 1) ** 2
    for near, far in pairwise(arc.points(n)):
        yield _round((near, far), aside)
    if long > LONG:  # far out it may be drawn as a straight line
        for near, far in pairwise(Curve(a, Point((a.x + b.x) / 2, (a.y + b.y) / 2), b).points(n)):
            yield _round((near, far), aside)


def _round(points: tuple[Point, Point], margin: float) -> Box:
    (ax, ay), (bx, by) = points
    return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)).grown(margin)

"""The desk that tools work on: the canvas seen from their side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from sysmap.canvas.camera import Camera
from sysmap.canvas.scene import Scene
from sysmap.drawing import PlacedElement, PlacedLink, carried_marks
from sysmap.editing import Editor
from sysmap.geometry import Box, Point, Route
from sysmap.tools import Target

REACH = 7.0
"""Screen pixels round the pointer within which something is met."""
MARK, LINE, RING, SAMPLES = 20.0, 6.0, 44.0, 41
"""Map units that a sign takes, a line in each of its samples, and the ring of a loop."""
CROWD = 80
"""With more records than this near a place, looking for a free one takes longer than a frame."""


class ViewDesk:
    """See `sysmap.tools.Desk`. The three functions are the canvas's own."""

    def __init__(
        self,
        scene: Scene,
        seen: Callable[[], tuple[Camera, int, int]],
        scroll: Callable[[float, float], None],
        edit: Callable[[str, str], None],
        say: Callable[[str], None],
    ) -> None:
        self.scene, self.editor = scene, scene.editor
        self.kind, self.link_kind, self.polarity = "facteur", "influence", ""
        self._seen, self._scroll, self._edit, self._say = seen, scroll, edit, say
        self.pointed: Callable[[Point], object] = lambda at: None
        self.picked: Callable[[str], object] = lambda id: None

    editor: Editor

    @property
    def scale(self) -> float:
        return self._seen()[0].scale

    def at(self, x: float, y: float) -> Target | None:
        return self.scene.at(x, y, REACH / self.scale)

    def box(self, id: str) -> Box | None:
        return self.scene.box(id)

    def boxes(self) -> Mapping[str, Box]:
        return self.scene.boxes()

    def near(self, box: Box) -> Iterator[tuple[str, Box]]:
        figure = self.scene.figure
        for id in (*figure.spots.solid(box), *figure.pictures):
            found = self.scene.box(id) if id not in figure.links else None
            if found is not None and found.meets(box):
                yield id, found

    def ink(self, box: Box) -> Iterator[Box]:
        near, (left, top, right, bottom) = self.scene.figure.near(box), box
        for id in near if len(near) <= CROWD else ():  # in a thicket no place is free
            placed = self.scene.placed(id)
            if isinstance(placed, PlacedLink):
                yield from (
                    Box.around(x, y, LINE, LINE) for x, y in placed.route.sampled(SAMPLES)
                    if left <= x <= right and top <= y <= bottom
                )  # fmt: skip

    def marks(self, box: Box) -> Iterator[Box]:
        for id in self.scene.figure.near(box):
            placed = self.scene.placed(id)
            if isinstance(placed, PlacedElement):
                yield from carried_marks(placed)
            elif isinstance(placed, PlacedLink):
                for mark in (placed.sign, placed.badge):
                    if mark is not None and box.holds(*mark):
                        yield Box.around(*mark, MARK, MARK)
                if placed.words is not None and placed.words.box.meets(box):
                    yield placed.words.box
        for loop in self.scene.figure.loops.values():
            yield Box.around(*loop.ring, RING, RING)
            if loop.name is not None:
                yield loop.name.box
        for zone in self.scene.figure.zones.values():
            if zone.title is not None:
                yield zone.title.box

    def within(self, box: Box) -> frozenset[str]:
        return self.scene.figure.within(box)

    def route(self, link: str) -> Route | None:
        return self.scene.route(link)

    def visible(self) -> Box:
        camera, width, height = self._seen()
        return camera.area(width, height)

    def edit(self, id: str, fresh: str = "") -> None:
        self._edit(id, fresh)

    def point(self, at: Point) -> None:
        self.pointed(at)

    def pick(self, id: str) -> bool:
        return bool(self.picked(id))

    def scroll(self, dx: float, dy: float) -> None:
        self._scroll(dx, dy)

    def say(self, words: str) -> None:
        self._say(words)

"""De près and ensemble: two ways of framing the same map for a room."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from sysmap.app.room.glide import Glide
from sysmap.canvas import Camera, Surface, fitted
from sysmap.drawing import ranked
from sysmap.editing import Change
from sysmap.geometry import Box, union

AIR = 26.0
"""Pixels kept free round what is followed."""
LEAST = 160
"""Pixels: what lies upon the map counts while so much of it stays free."""
LARGER = 1.25
"""Where few things are shown, they are at most so much larger than they must be."""
AGAIN, CLICK = 120, 420
"""Milliseconds until a hand at work is looked at again; and until a click is no double click."""


class Framing:
    """One surface. `letters` says how many pixels a letter's em has at least, `moving` whether maps may
    glide, `busy` whether a hand is in the middle of something, `covered` how many rows of pixels something
    lies upon at the top and at the foot."""

    def __init__(
        self, view: Surface, letters: Callable[[], float], moving: Callable[[], bool],
        busy: Callable[[], bool], arrived: Callable[[], object] | None = None,
        covered: Callable[[], tuple[int, int]] = lambda: (0, 0),
    ) -> None:  # fmt: skip
        self._tell, self._covered = arrived, covered
        self._view, self._letters, self._moving, self._busy = view, letters, moving, busy
        self.on, self.whole = False, False
        self.said: tuple[str, ...] = ()
        self._glide = Glide(view)
        self._glide.finished.connect(self._arrived)
        self._timer = QTimer(view, singleShot=True)
        self._timer.timeout.connect(self._look_again)
        view.editor.listeners.append(self._heard)
        view.editor.on_select.append(self._selected)

    def close(self) -> None:
        """Nothing is heard any more."""
        self._timer.stop()
        self._glide.stop()
        if self._heard in self._view.editor.listeners:
            self._view.editor.listeners.remove(self._heard)
            self._view.editor.on_select.remove(self._selected)

    # The two framings

    def start(self, said: Iterable[str] = ()) -> None:
        """Frame from now on: close, unless all of the map can be read at once."""
        self.on, self.said = True, tuple(said)
        self.show(self.whole, gently=False)

    def stop(self) -> None:
        """The surface is anybody's again."""
        self._glide.stop()
        self._timer.stop()
        self.on, self.whole = False, False
        self._view.least = 0.0
        self._view.survey(0.0)

    def show(self, whole: bool, *, gently: bool = True) -> None:
        """The whole map, or what is being said."""
        self._glide.stop()
        self.whole = whole
        self._view.least = 0.0
        if whole:
            self._view.survey(self._letters())
            self._arrived()
            return
        self._view.survey(0.0)
        self._approach(gently=gently)

    def refresh(self) -> None:
        """Letters or the screen have changed their size."""
        if self.on:
            self.show(self.whole, gently=False)

    @property
    def scale(self) -> float:
        """The scale at which the smallest word is as large as it must be."""
        theme = self._view.scene.theme
        return self._letters() / (theme.least or theme.label)

    def _approach(self, *, gently: bool) -> None:
        self._view.least = 0.0  # while it glides; `_arrived` keeps the letters large
        self._glide.go(self._camera(self.scale), gently=gently and self._moving())
        if self._glide.state() != Glide.State.Running:
            self._arrived()

    def _arrived(self) -> None:
        if self.on and not self.whole:
            self._view.least = self.scale
            self._view.look(self._view.camera)
        if self._tell is not None:
            self._tell()

    def _camera(self, least: float) -> Camera:
        """Where to look from: the least move that shows what is said with its neighbours."""
        top, foot = self._covered()
        high = self._view.height() - top - foot
        if high < LEAST:
            top, high = 0, self._view.height()
        found = self._camera_within(least, self._view.width(), high, top)
        return Camera(found.x, found.y - top / found.scale, found.scale)

    def _camera_within(self, least: float, wide: float, high: float, top: float) -> Camera:
        """The same as if the surface began under what lies upon its top."""
        view = self._view
        whole = fitted(view.scene.plain.bounds, wide, high, margin=AIR, largest=least * LARGER)
        if whole.scale >= least:
            return whole
        box = self._spoken(wide / least, high / least)
        if box is None:
            return whole.zoomed(least / whole.scale, wide / 2, high / 2)
        now = self._glide.goal
        now = Camera(now.x, now.y + top / now.scale, now.scale)
        if least <= now.scale <= least * LARGER and _within(now.box_to_screen(box), wide, high):
            return now
        return _inwards(_centred(box, wide, high, least), view.scene.plain.bounds, wide, high)

    def _spoken(self, wide: float, high: float) -> Box | None:
        """The box of what is said, and of as many of its neighbours as there is room for."""
        scene = self._view.scene
        boxes = [box for id in self.said if (box := scene.box(id)) is not None]
        if not boxes:
            first = next(iter(ranked(scene.plain)), "")
            boxes = [box] if (box := scene.box(first)) is not None else []
        whole = union(boxes)
        if whole is None:
            return None
        for near in self._neighbours(whole):
            both = union([whole, near]) or whole
            if both.width + 3 * AIR / self.scale <= wide and both.height + 3 * AIR / self.scale <= high:
                whole = both
        return whole

    def _neighbours(self, middle: Box) -> list[Box]:
        """The boxes at the other ends of relations, the nearest first."""
        scene, said = self._view.scene, set(self.said)
        ends: dict[str, None] = {}
        for placed in scene.plain.links.values():
            link = placed.record
            if link.source in said or link.target in said or link.id in said:
                ends |= dict.fromkeys((link.source, link.target))
        found = [box for id in ends if id not in said and (box := scene.box(id)) is not None]
        x, y = middle.centre
        return sorted(found, key=lambda box: abs(box.centre.x - x) + abs(box.centre.y - y))

    # What is followed

    def follow(self, ids: Iterable[str]) -> None:
        """This is being said now."""
        found = tuple(id for id in ids if self._view.scene.box(id) is not None or self._is_link(id))
        if not found or not self.on:
            return
        self.said = found
        if self.whole:
            return
        clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if clicked or self._busy():
            self._timer.start(CLICK if clicked else AGAIN)
        else:
            self._approach(gently=True)
            self._timer.start(AGAIN)  # a sentence or a banner may come to lie upon it meanwhile

    def _is_link(self, id: str) -> bool:
        return id in self._view.editor.map.links

    def _look_again(self) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton or self._busy():
            self._timer.start(AGAIN)
        elif self.on and not self.whole:
            self._approach(gently=True)

    def _selected(self, ids: frozenset[str]) -> None:
        if 0 < len(ids) < 30:
            self.follow(sorted(ids))

    def _heard(self, change: Change) -> None:
        """Created, linked: the eyes of the room go there."""
        if change.origin == "load":
            self.said = ()
            QTimer.singleShot(0, self._view, self.refresh)  # when the map that came is laid out
        if change.origin != "commit" or not self.on:
            return
        made = [record.id for record in change.of("elements").added]
        for link in change.of("links").added:
            made += [link.source, link.target]
        if made and len(made) < 30:
            self.follow(dict.fromkeys(made))

    def seen(self) -> tuple[int, int]:
        """How many elements are whole on the surface with their words, and how many there are."""
        figure, view = self._view.figure, self._view
        area = self._glide.goal.area(view.width(), view.height())
        read = sum(
            bool(placed.words.lines.lines) and _holds(area, placed.box) for placed in figure.elements.values()
        )
        return read, len(figure.elements)


def _centred(box: Box, wide: float, high: float, scale: float) -> Camera:
    x, y = box.centre
    return Camera(x - wide / scale / 2, y - high / scale / 2, scale)


def _inwards(camera: Camera, map: Box, wide: float, high: float) -> Camera:
    """The same without bare paper at one side while the map goes on at the other."""
    seen, air = camera.area(wide, high), AIR / camera.scale
    x = _kept(seen.left, seen.right, map.left - air, map.right + air)
    y = _kept(seen.top, seen.bottom, map.top - air, map.bottom + air)
    return Camera(x, y, camera.scale)


def _kept(low: float, high: float, least: float, most: float) -> float:
    if high - low >= most - least:
        return low
    return min(max(low, least), most - (high - low))


def _within(screen: Box, wide: float, high: float) -> bool:
    return (screen.left >= AIR / 2 and screen.top >= AIR / 2 and screen.right <= wide - AIR / 2
            and screen.bottom <= high - AIR / 2)  # fmt: skip


def _holds(area: Box, box: Box) -> bool:
    return (area.left <= box.left and area.top <= box.top and box.right <= area.right
            and box.bottom <= area.bottom)  # fmt: skip

"""A desk without a screen: elements are boxes of 100 × 40, relations straight routes."""

from collections.abc import Iterator, Mapping

from sysmap.editing import Editor
from sysmap.geometry import Box, Point, Route, outline, route
from sysmap.model import Bend
from sysmap.tools import Key, Mods, Move, Press, Release, Target, Toolbox


class Paper:
    def __init__(self, editor: Editor, scale: float = 1.0) -> None:
        self.editor, self.scale = editor, scale
        self.kind, self.link_kind, self.polarity = "facteur", "influence", ""
        self.edited: list[str] = []
        self.said: list[str] = []
        self.signs: list[Box] = []
        self.pointed: Point | None = None
        self.picked: list[str] = []
        self.pushed = Point(0, 0)

    def boxes(self) -> Mapping[str, Box]:
        return {id: Box.around(e.x, e.y, 100, 40) for id, e in self.editor.shown.elements.items()}

    def box(self, id: str) -> Box | None:
        zone = self.editor.shown.zones.get(id)
        return outline(zone.shape).bounds() if zone else self.boxes().get(id)

    def at(self, x: float, y: float) -> Target | None:
        for id, box in self.boxes().items():
            if box.holds(x, y):
                return Target(id, "element", "box")
        for id in self.editor.shown.links:
            if (found := self.route(id)) is not None and found.distance(x, y) < 6 / self.scale:
                return Target(id, "link", "line")
        for id, zone in self.editor.shown.zones.items():
            if outline(zone.shape).holds(x, y):
                top = outline(zone.shape).bounds().top
                return Target(id, "zone", "title" if y < top + 30 else "area")
        return None

    def near(self, box: Box) -> Iterator[tuple[str, Box]]:
        return ((id, other) for id, other in self.boxes().items() if other.meets(box))

    def ink(self, box: Box) -> Iterator[Box]:
        for id in self.editor.shown.links:
            if (found := self.route(id)) is not None:
                yield from (Box.around(*at, 6, 6) for at in found.sampled(41) if box.holds(*at))

    def marks(self, box: Box) -> Iterator[Box]:
        return (at for at in self.signs if at.meets(box))

    def within(self, box: Box) -> frozenset[str]:
        inside = (i for i, b in self.boxes().items() if box.holds(b[0], b[1]) and box.holds(b[2], b[3]))
        return frozenset(inside)

    def route(self, link: str) -> Route | None:
        found, boxes = self.editor.shown.links.get(link), self.boxes()
        if found is None:
            return None
        return route(boxes[found.source], boxes[found.target], found.bend or Bend(offset=0.0))

    def visible(self) -> Box:
        return Box(-1000, -1000, 1000, 1000)

    def edit(self, id: str, fresh: str = "") -> None:
        self.edited.append(id)

    def point(self, at: Point) -> None:
        self.pointed = at

    def pick(self, id: str) -> bool:
        self.picked.append(id)
        return False

    def scroll(self, dx: float, dy: float) -> None:
        self.pushed = Point(self.pushed.x + dx, self.pushed.y + dy)

    def say(self, words: str) -> None:
        self.said.append(words)


class Hand:
    """Makes gestures through a toolbox."""

    def __init__(self, desk: Paper) -> None:
        self.desk, self.box = desk, Toolbox(desk)

    def drag(self, start: tuple[float, float], *stops: tuple[float, float], let_go: bool = True,
             **held: bool) -> None:  # fmt: skip
        self.box.press(Press(Point(*start), Mods(**held)))
        for stop in stops:
            self.box.move(Move(Point(*stop), Mods(**held)))
        if let_go:
            self.box.release(Release(Point(*(stops or (start,))[-1]), Mods(**held)))

    def click(self, at: tuple[float, float], **held: bool) -> None:
        self.drag(at, **held)

    def escape(self) -> None:
        self.box.key(Key("Escape"))

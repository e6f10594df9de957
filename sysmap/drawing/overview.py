"""« Ensemble »: the whole map for a room. What is essential keeps its words, large; the rest is shapes.

Nothing moves: an element is where it was, as the small mark of its kind with its icon. Titles of
zones and the words of what is essential look for free room beside their place; what finds none
stays a mark. No word is smaller than asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from sysmap.drawing.element_marks import TURNS
from sysmap.drawing.elements import place_element
from sysmap.drawing.essential import ranked
from sysmap.drawing.figure import Figure
from sysmap.drawing.fonts import Style
from sysmap.drawing.free_room import Ground
from sysmap.drawing.frise import MARK
from sysmap.drawing.links import routed, simple_marks
from sysmap.drawing.openings import openings
from sysmap.drawing.placed import PlacedAxis, PlacedElement, PlacedLink, PlacedLoop, PlacedZone, Words
from sysmap.drawing.theme import Theme
from sysmap.drawing.words import Lines, measure
from sysmap.geometry import Box, Grid, Path, Point, Spans, ribbon, spans_inside, union

MOST = 12
"""So many elements keep their words at most: a room does not read more."""
FIRST = 3
"""So many of them before the names of zones."""
WIDTHS = (7.0, 10.0, 14.0)
"""How wide words may be set, in letters' sizes."""
CROWDED = 240
"""With more elements than this they are drawn as from afar: neither marks nor lines make room for words."""
HEADS = 5
"""Words on the head of a relation are worse than on its line, so many times."""
NOTHING = Lines((), 0.0, 0.0)


def overview(figure: Figure, em: float, area: Box, named: Collection[str] | None = None) -> Figure:
    """The figure with letters of `em` map units and no others, within `area`.

    With `named` these elements keep their words in any case, whatever they cover: a hand moves them.
    """
    theme = heavier(figure.theme, round(max(1.0, em / 27.0), 2))
    k = _mark_size(figure, em)
    marks = {id: _turned(_mark(placed, k), placed) for id, placed in figure.elements.items()}
    crowded = len(marks) > CROWDED
    lines = () if crowded else figure.links.values()
    samples = [at for p in lines for at in p.route.sampled(_steps(p, em))]
    samples += [p.route.sampled(3)[-1] for p in lines if p.kind.head] * HEADS
    axes = _axes(figure, em, area)
    lying = [box for axis in axes.values() for box in (_line_of(axis), *(w.box for w in axis.labels))]
    ground = Ground(area, [*(p.anchor for p in marks.values()), *lying], samples)
    if named is None:
        wanted: Sequence[str] = ranked(figure)[: MOST + 4 if crowded else 5 * MOST]
    else:
        wanted = [id for id in figure.elements if id in named]
    forced = named is not None
    # What breaks time in two has its words at the top of its line, or nowhere: it chooses first,
    # with what matters most.
    first = [id for i, id in enumerate(wanted)
             if i < FIRST or figure.elements[id].look.shape == "rupture"]  # fmt: skip
    marks = _named(figure, marks, first, em, theme, ground, forced)
    zones = _titled(figure, em, ground)
    elements = _named(figure, marks, [id for id in wanted if id not in first], em, theme, ground, forced)
    anchors = {id: placed.anchor for id, placed in elements.items()}
    words = [*(p.words.box for p in elements.values()), *(z.title.box for z in zones.values() if z.title)]
    if crowded:
        links = _as_they_are(figure)
    else:
        links = _clear(_links(figure, anchors, theme), [box for box in words if box.width], em, theme.sign)
    found = Figure(
        figure.map, figure.view, theme, figure.language, elements=elements, links=links, zones=zones,
        notes={}, pictures={id: p._replace(caption=None) for id, p in figure.pictures.items()},
        loops=_loops(figure, links, anchors), axes=axes, hosts=figure.hosts,
    )  # fmt: skip
    if not crowded:
        found.openings = openings(found)
    return found


@lru_cache(maxsize=32)
def heavier(theme: Theme, by: float) -> Theme:
    """The theme with lines that are seen from afar."""
    return replace(
        theme, heavier=theme.heavier * by, weight=theme.weight * by, head=theme.head * by,
        head_width=theme.head_width * by, sign=theme.sign * by,
    )  # fmt: skip


def _mark_size(figure: Figure, em: float) -> float:
    """As large as the letters, or as large as keeps the marks apart."""
    places = [(p.record.x, p.record.y) for p in figure.elements.values()]
    if len(places) > CROWDED:
        return 1.0
    least = 2 * em / 15 * MARK
    near = [max(abs(x - u), abs(y - v)) for i, (x, y) in enumerate(places) for u, v in places[:i]]
    return max(min([least, *near]) / (2 * MARK), 0.6)


def _mark(placed: PlacedElement, k: float) -> PlacedElement:
    """The small mark of its kind, without a word. A line across the map stays one."""
    record = placed.record
    if record.dots or record.merged:
        record = record.model_copy(update={"dots": 0, "merged": ()})
    if placed.look.shape == "rupture":
        return placed._replace(record=record, words=placed.words._replace(lines=NOTHING))
    box = Box.around(record.x, record.y, 2 * MARK * k, 2 * MARK * k)
    words = Words(NOTHING, record.x, record.y, Style(round(15 * k, 2), 600))
    return PlacedElement(placed.id, record, placed.look, box, box, words, placed.prominence, "own")


def _turned(mark: PlacedElement, placed: PlacedElement) -> PlacedElement:
    """What a change does to it is seen in the whole map too."""
    return mark._replace(said=placed.said if placed.said in TURNS else "")


def _named(
    figure: Figure, marks: Mapping[str, PlacedElement], wanted: Sequence[str], em: float, theme: Theme,
    ground: Ground, forced: bool,
) -> dict[str, PlacedElement]:  # fmt: skip
    """The marks, those of what is essential with their words where there is room."""
    found = dict(marks)
    count = sum(bool(placed.words.lines.lines) for placed in marks.values())
    big = replace_label(theme, em)
    for id in wanted:
        if count >= MOST and not forced:
            break
        plain, mark = figure.elements[id], marks[id]
        if not plain.words.lines.lines:
            continue
        put = next(_ways(plain, mark, big, em, ground, figure.language, forced), None)
        if put is not None:
            found[id], count = put._replace(said=mark.said), count + 1
            ground.take(put.words.box if put.look.shape == "rupture" else put.box, em)
    return found


@lru_cache(maxsize=32)
def replace_label(theme: Theme, em: float) -> Theme:
    return replace(theme, label=em)


def _ways(
    plain: PlacedElement, mark: PlacedElement, theme: Theme, em: float, ground: Ground, language: str,
    forced: bool,
) -> Iterator[PlacedElement]:  # fmt: skip
    """In its own shape at its own place, else as words beside its mark."""
    text = " ".join(plain.words.lines.lines)
    if not plain.mark and plain.look.shape not in ("rupture", "star"):
        record = mark.record.model_copy(update={"width": None, "height": None, "image": "", "dates": None})
        boxed = place_element(record, plain.look, theme, "normal", language, text)
        if forced or ground.free(boxed.box.grown(em * 0.12), but=mark.anchor):
            yield boxed
    home = mark.anchor if plain.look.shape != "rupture" else plain.words.box
    ways = [way for width in WIDTHS if (way := _beside(text, home, width, em, ground)) is not None]
    if ways:
        words = min(ways, key=lambda way: way[0])[1]
        box = union([mark.box, words.box]) or mark.box
        yield mark._replace(k=mark.words.style.size / 15, words=words, box=box)


def _beside(text: str, home: Box, width: float, em: float, ground: Ground) -> tuple[float, Words] | None:
    """The words set so wide, at the best free place beside a mark, and what that costs."""
    style = Style(round(em, 2), 600)
    lines = measure(text, style, width * em)
    found = ground.beside(home, lines.width, lines.height, em * 0.32)
    if found is None:
        return None
    at, cost = found
    half, top = lines.width / 2, at.y - lines.height / 2
    if at.x + half < home.centre.x:
        words = Words(lines, at.x + half, top, style, "right")
    elif at.x - half > home.centre.x:
        words = Words(lines, at.x - half, top, style, "left")
    else:
        words = Words(lines, at.x, top, style)
    return cost + len(lines.lines), words


def _titled(figure: Figure, em: float, ground: Ground) -> dict[str, PlacedZone]:
    """Titles of zones, large, as near as there is room to where they were."""
    found = {}
    style = Style(round(em, 2), 600)
    placed = list(figure.zones.values())
    for id, zone in figure.zones.items():
        bare = zone._replace(title=None, second=None)
        text = " ".join(zone.title.lines.lines) if zone.title is not None else ""
        if text:
            bare = _title(bare, zone, text, style, ground, [z.path for z in placed[placed.index(zone) + 1 :]])
        found[id] = bare
    return found


def _title(
    bare: PlacedZone, zone: PlacedZone, text: str, style: Style, ground: Ground, over: Sequence[Path]
) -> PlacedZone:
    home = zone.title.box.centre if zone.title is not None else zone.box.centre
    if zone.place is not None and zone.place.arc is not None:
        home = _middle_of(zone)
    best: tuple[float, Words, Box] | None = None
    for width in WIDTHS:
        lines = measure(text, style, width * style.size)
        at, cost = ground.near(home, lines.width, lines.height, zone.path, over)
        words = Words(lines, at.x, at.y - lines.height / 2, style)
        if best is None or cost < best[0]:
            best = (cost, words, words.box)
    if best is None:
        return bare
    ground.take(best[2], style.size)
    return bare._replace(title=best[1], place=None, box=union([zone.box, best[2]]) or zone.box)


def _middle_of(zone: PlacedZone) -> Point:
    """The middle of the members, or of the zone itself when it has none."""
    whole = union(zone.boxes)
    return whole.centre if whole is not None else zone.path.bounds().centre


def _links(figure: Figure, anchors: Mapping[str, Box], theme: Theme) -> dict[str, PlacedLink]:
    """The relations between the marks, with their sign and their sense and no word."""
    found = {}
    for id, placed in figure.links.items():
        link = placed.record
        line = placed.route
        if link.source in anchors and link.target in anchors:
            line = routed(link, line.bend, anchors)
        bare = PlacedLink(id, link, placed.kind, line, placed.prominence)
        found[id] = simple_marks(bare, theme.sign)._replace(words=None, badge=None)
    return found


def _as_they_are(figure: Figure) -> dict[str, PlacedLink]:
    """The relations of a crowd: hairlines without any mark."""
    return {id: PlacedLink(id, p.record, p.kind, p.route, p.prominence) for id, p in figure.links.items()}


def _steps(placed: PlacedLink, em: float) -> int:
    return max(3, min(80, int(placed.route.length() / (em / 2)) + 1))


def _clear(links: dict[str, PlacedLink], words: Sequence[Box], em: float, radius: float) -> dict[
        str, PlacedLink]:  # fmt: skip
    """Lines are open where words stand, and a mark that would touch them is left to « de près »."""
    rooms = Grid({i: box.grown(em * 0.12) for i, box in enumerate(words)}, 8 * em)
    found = {}
    for id, placed in links.items():
        sign, cuts = placed.sign, _under(placed, rooms)
        if sign is not None and rooms.query(Box.around(*sign, 2 * radius, 2 * radius)):
            sign = None
        delay = placed.delay if not any(a <= (placed.delay or 0.0) <= b for a, b in cuts) else None
        kept = cuts or sign is not placed.sign
        found[id] = placed._replace(sign=sign, delay=delay, cuts=cuts) if kept else placed
    return found


def _under(placed: PlacedLink, rooms: Grid[int]) -> Spans:
    """The stretches of a line that would run through words."""
    return spans_inside(placed.route, [rooms.box(i) for i in rooms.query(placed.route.bounds())])


def _loops(figure: Figure, links: Mapping[str, PlacedLink], anchors: Mapping[str, Box]) -> dict[
        str, PlacedLoop]:  # fmt: skip
    """The ribbon of the loop being told, without its numbers; the other loops are not said."""
    found = {}
    for id, loop in figure.loops.items():
        if not loop.told:
            continue
        mine = [links[name] for name in loop.record.links if name in links]
        ends = dict.fromkeys(end for p in mine for end in (p.record.source, p.record.target))
        boxes = [anchors[end] for end in ends if end in anchors]
        spines = [p.route.spine for p in mine]
        if spines and boxes:
            found[id] = loop._replace(id="", name=None, numbers=(), ribbon=ribbon(spines, boxes))
    return found


def _line_of(axis: PlacedAxis) -> Box:
    (ax, ay), (bx, by) = axis.start, axis.end
    return Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)).grown(4)


def _axes(figure: Figure, em: float, area: Box) -> dict[str, PlacedAxis]:
    """The years that have room, at their places."""
    found = {}
    style = Style(round(em, 2), 600)
    for id, axis in figure.axes.items():
        labels: list[Words] = []
        for words in axis.labels:
            lines = measure(" ".join(words.lines.lines), style, 40 * em)
            big = Words(lines, words.x, words.y, style, words.align)
            out = max(area.left - big.box.left, 0.0) - max(big.box.right - area.right, 0.0)
            big = big._replace(x=big.x + out)
            if not any(big.box.grown(em / 4).meets(other.box) for other in labels):
                labels.append(big)
        box = union([axis.box, *(w.box for w in labels)]) or axis.box
        found[id] = axis._replace(labels=tuple(labels), box=box)
    return found

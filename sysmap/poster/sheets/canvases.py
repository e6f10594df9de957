"""Blank canvases: the zones and questions of a template, to be filled with cards and felt pens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sysmap.drawing import lay_out
from sysmap.geometry import Box
from sysmap.model import SystemMap, one_line, worded, wording_of
from sysmap.poster.setting import fit_words, plain, runs, set_words
from sysmap.poster.sheet import Words
from sysmap.poster.sheets.cutting import SQUARE
from sysmap.poster.sheets.leaf import BLACK, FINE, GREY, Item, Leaf, Panel, Plan, Stroke, paper
from sysmap.poster.sheets.page import MARGIN
from sysmap.poster.sheets.phrases import has, phrase
from sysmap.poster.sheets.signs import KEY_HEIGHT, key
from sysmap.poster.sheets.theme import PRINT, kind_look, kind_sample
from sysmap.poster.shown import printable
from sysmap.poster.spread import spread

COLLEGE_ROOM = SQUARE + 3.0


class Canvas(NamedTuple):
    """A blank page of a kit: its form (roles, map, open), its name, and the college it is for."""

    id: str
    form: str
    name: str
    college: str = ""
    row: Mapping[str, Any] = {}


def canvases(map: SystemMap, kit: Mapping[str, Any], language: str) -> list[Canvas]:
    """Every canvas that a kit offers; one for each college where it asks for their roles."""
    found = []
    for row in kit.get("canvases", ()):
        if row["form"] == "roles":
            for college in row["colleges"]:
                name = _college(map, college, language)
                found.append(Canvas(f"{row['id']}-{college}", "roles", name, college, row))
        else:
            found.append(Canvas(row["id"], row["form"], str(row.get("title", "")), "", row))
    return found


def canvas_leaf(map: SystemMap, canvas: Canvas, size: str, language: str) -> Leaf:
    """A canvas on a lying page of this paper. It is drawn for an A3 and keeps its form on others."""
    width, height = paper("A3", wide=True)
    box = Box(MARGIN, MARGIN, width - MARGIN, height - MARGIN)
    head, room = _head(map, canvas, box, language)
    items = [*head, *_FORMS[canvas.form](map, canvas, room, language)]
    leaf = Leaf(width, height, tuple(items), canvas.name)
    return leaf if size == "A3" else scaled(leaf, paper(size, wide=True)[0] / width)


def scaled(leaf: Leaf, by: float) -> Leaf:
    """The same page larger or smaller, words and all."""
    return Leaf(leaf.width * by, leaf.height * by, tuple(_sized(item, by) for item in leaf.items), leaf.name)


def _sized(item: Any, by: float) -> Any:
    if isinstance(item, Words):
        setting = item.setting._replace(points=item.setting.points * by, width=item.setting.width * by)
        return item._replace(x=item.x * by, y=item.y * by, setting=setting)
    if isinstance(item, Plan):
        frame = Box(*(side * by for side in item.frame))
        return item._replace(frame=frame, scale=item.scale * by, x=item.x * by, y=item.y * by)
    lengths = ("x", "y", "width", "height", "dx", "dy", "radius", "weight", "scale")
    return item._replace(**{name: getattr(item, name) * by for name in lengths if name in item._fields})


def _college(map: SystemMap, college: str, language: str) -> str:
    row = map.category(college)
    return row.name(language) if row else college


def _head(map: SystemMap, canvas: Canvas, box: Box, language: str) -> tuple[list[Item], Box]:
    """Name of the sheet at the left, the question (or a line for it) beside, the group at the right."""
    items: list[Item] = []
    x = box.left
    category = map.category(canvas.college) if canvas.college else None
    if category is not None:
        look = kind_look(map, "acteur")._replace(icon=category.icon)
        items.append(kind_sample(look, x, box.top, 15.0, 15.0, language))
        x += 18.0
    name = fit_words(runs(canvas.name, 700), 24 if canvas.college else 19, 112.0, 15.0, leading=1.1)
    items.append(Words(x, box.top + (15.0 - name.height) / 2, name, "title", BLACK))
    x += name.width + 9.0
    group = set_words(phrase("table", language), 10, 30.0, weight=600)
    right = box.right - 46.0
    items.append(Words(right, box.top + 8.6, group, "text", BLACK))
    start = right + group.width + 2.0
    items.append(Stroke(start, box.top + 13.0, box.right - start, 0.0, FINE, GREY))
    items += _question(map, x, right - 8.0, box.top, language)
    items.append(Stroke(box.left, box.top + 17.5, box.width, 0.0, 0.5))
    return items, Box(box.left, box.top + 21.0, box.right, box.bottom)


def _question(map: SystemMap, left: float, right: float, top: float, language: str) -> list[Item]:
    said = one_line(map.card.question) or one_line(map.card.title)
    if said:
        words = fit_words(runs(plain(said), 500), 14, right - left, 15.0, leading=1.16)
        return [Words(left, top + (15.0 - words.height) / 2, words, "question", BLACK)]
    label = set_words(phrase("our_question", language), 10, right - left, weight=600)
    start = left + label.width + 2.0
    return [
        Words(left, top + 8.6, label, "question", BLACK),
        Stroke(start, top + 13.0, right - start, 0.0, FINE, GREY),
    ]


def _roles(map: SystemMap, canvas: Canvas, room: Box, language: str) -> list[Item]:
    """« Notre rôle » at the left, « Nos besoins envers… » in a column for each of the others.

    Columns are as wide as a card, so that cards of 76 mm stand in rows.
    """
    others = [college for college in canvas.row["colleges"] if college != canvas.college]
    gap = 5.0
    needs = len(others) * COLLEGE_ROOM
    own = room.width - needs - gap
    items = _titled_panel(room.left, room.top, own, room.height, phrase("our_role", language),
                          phrase("role_question", language))  # fmt: skip
    left = room.left + own + gap
    title, wording = phrase("needs", language), wording_of(map)
    for rank, college in enumerate(others):
        towards = f"towards.{college}"
        said = phrase(towards, language) if has(towards) else _college(map, college, language)
        x = left + rank * COLLEGE_ROOM
        items += _titled_panel(x, room.top, COLLEGE_ROOM - 2.0, room.height, title, worded(said, wording))
    return items


def _titled_panel(x: float, y: float, width: float, height: float, title: str, under: str) -> list[Item]:
    head = fit_words(runs(title, 700), 14, width - 6.0, 8.0)
    small = fit_words(runs(under), 11, width - 6.0, 6.5)
    return [
        Panel(x, y, width, height, 3.0, 0.5, BLACK),
        Words(x + 3.0, y + 1.2, head, "heading", BLACK),
        Words(x + 3.0, y + 1.4 + head.height, small, "text", BLACK),
        Stroke(x + 3.0, y + 14.5, width - 6.0, 0.0, FINE, GREY),
    ]


def _map(map: SystemMap, canvas: Canvas, room: Box, language: str) -> list[Item]:
    """The zones and axes of the map, its elements left out but for those that belong to the form."""
    return _plan(map, room, language)


def _plan(map: SystemMap, room: Box, language: str) -> list[Item]:
    figure = lay_out(map, theme=PRINT, language=language)
    figure = lay_out(_filling(map, figure.bounds, room), theme=PRINT, language=language)
    bounds = figure.bounds.grown(2.0)
    scale = min(room.width / bounds.width, room.height / bounds.height)
    x = room.centre.x - bounds.centre.x * scale
    y = room.centre.y - bounds.centre.y * scale
    return [Plan(room, scale, x, y, figure, outlined=True)]


def form_plan(map: SystemMap, own: Iterable[str], room: Box, language: str) -> list[Item]:
    """The form of a map as a small picture, without its words; nothing for an open page."""
    form = blank(printable(map), own)
    if not form.zones and not form.axes:
        return []
    mute: dict[str, Any] = {"label": "", "note": ""}
    zones = {id: zone.evolve(**mute) for id, zone in form.zones.items()}
    elements = {id: one.evolve(label="") for id, one in form.elements.items()}
    axes = {id: axis.evolve(label="", stops=tuple(stop.evolve(label="") for stop in axis.stops))
            for id, axis in form.axes.items()}  # fmt: skip
    return _plan(form.evolve(zones=zones, elements=elements, axes=axes), room, language)


def _filling(map: SystemMap, bounds: Box, room: Box) -> SystemMap:
    """The form spread in the direction where the page has room, as on a poster."""
    ratio = room.width / room.height * bounds.height / bounds.width
    return spread(map, {}, min(max(ratio, 1.0), 1.7), min(max(1 / ratio, 1.0), 1.7))


def _open(map: SystemMap, canvas: Canvas, room: Box, language: str) -> list[Item]:
    """White paper, the subject in the middle if the form has one, the signs at the foot."""
    items: list[Item] = []
    bottom = room.bottom
    if canvas.row.get("signs"):
        bottom -= KEY_HEIGHT
        items += key(map, Box(room.left, bottom + 2.0, room.right, room.bottom), language)
    items.append(Panel(room.left, room.top, room.width, bottom - room.top, 3.0, 0.5, BLACK))
    if canvas.row.get("seed"):
        wide, high = 96.0, 34.0
        x, y = room.centre.x - wide / 2, (room.top + bottom) / 2 - high / 2
        said = set_words(phrase("seed", language), 10, wide)
        items.append(Panel(x, y, wide, high, high / 2, 0.7, BLACK))
        items.append(Words(room.centre.x, y + 2.4, said, "text", GREY, "centre"))
    return items


_FORMS = {"roles": _roles, "map": _map, "open": _open}


def blank(map: SystemMap, own: Iterable[str]) -> SystemMap:
    """The map as a canvas: its form, locked elements and those of its template; nothing people said."""
    kept = set(own)
    elements = {id: one for id, one in map.elements.items() if one.locked or id in kept}
    nothing: dict[str, Any] = {name: {} for name in ("links", "notes", "pictures", "loops", "views")}
    zones = {id: zone for id, zone in map.zones.items() if zone.shape.type != "hull"}
    return map.evolve(elements=elements, zones=zones, **nothing)

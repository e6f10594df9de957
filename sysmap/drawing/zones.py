"""Placing zones: outline, title, path of pebbles, and what a folded one becomes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sysmap.drawing.fonts import Style
from sysmap.drawing.placed import PlacedZone, Words
from sysmap.drawing.theme import Theme
from sysmap.drawing.words import measure
from sysmap.geometry import Box, Path, TitlePlace, outline, rounded_rect, title_place, turned, union
from sysmap.model import CLEAR, Zone

TITLE = Style(13.5, 600)
HUE_TITLE = Style(18.0, 700)
NOTE = Style(12.0, 400)
COUNT = Style(12.5, 400)
TITLE_WIDTH = 170.0
SEEKING = frozenset({"hull", "sector"})
"""Zones whose title looks for room among its members; a hull follows them too."""
NOTE_LENGTH = 80
FOLD_GAP = 64.0
_COUNTS = {"fr": ("{n} élément", "{n} éléments"), "en": ("{n} element", "{n} elements")}


def title_style(zone: Zone) -> Style:
    return TITLE if zone.hue in ("", "white", CLEAR) else HUE_TITLE


def place_zone(
    zone: Zone, members: Sequence[tuple[str, Box]], avoid: tuple[Box, ...] = (), trail: Path | None = None,
    language: str = "fr",
) -> PlacedZone:  # fmt: skip
    """A zone round its members (id and box of each, in order)."""
    ids = tuple(id for id, _ in members)
    boxes = tuple(box for _, box in members)
    titled = zone.evolve(label=f"{zone.label} ({len(ids)})") if zone.waits else zone
    path, box, title, place, note = _placed(titled, boxes if zone.shape.type in SEEKING else (), avoid)
    return PlacedZone(zone.id, zone, path, box, title, place, ids, boxes, False, note, trail)


@lru_cache(maxsize=1024)
def _placed(zone: Zone, boxes: tuple[Box, ...], avoid: tuple[Box, ...]) -> tuple[
        Path, Box, Words | None, TitlePlace | None, Words | None]:  # fmt: skip
    style = title_style(zone)
    shape = zone.shape
    wide = TITLE_WIDTH if shape.type in ("hull", "cell") else max(TITLE_WIDTH, shape.width - 24)
    lines = measure(zone.label, style, wide)
    note = measure(zone.note, NOTE, wide) if 0 < len(zone.note) <= NOTE_LENGTH else None
    if not zone.label:
        path = outline(shape, boxes)
        return path, path.bounds(), None, None, None
    height = lines.height + (note.height + 2 if note else 0.0)
    width = max(lines.width, note.width if note else 0.0)
    place = title_place(shape, width, height, boxes, avoid)
    if zone.title_at:
        x, y = zone.title_at
        place = turned(place, x, y) if place.arc else TitlePlace(x, y, "left")
    room = None if place.arc else place.box(width, height)
    path = outline(shape, boxes, room)
    if room is None:
        return path, path.bounds(), Words(lines, place.x, place.y, style), place, None
    x = {"left": room.left, "right": room.right}.get(place.align, room.centre.x)
    align = place.align if place.align in ("left", "right") else "centre"
    title = Words(lines, x, room.top, style, align)
    under = Words(note, x, room.top + lines.height + 2, NOTE, align) if note else None
    return path, union([path.bounds(), room]) or room, title, place, under


def place_folded(
    zone: Zone, members: Sequence[tuple[str, Box]], language: str = "fr", taken: Sequence[Box] = ()
) -> PlacedZone:
    """A folded zone: its title and how many it holds, where its members are, under those in `taken`."""
    whole = union([box for _, box in members])
    centre = whole.centre if whole else outline(zone.shape).bounds().centre
    lines = measure(zone.label or zone.id, Style(15, 600), 180.0)
    one, several = _COUNTS.get(language, _COUNTS["fr"])
    template = one if len(members) < 2 else several
    count = measure(template.format(n=len(members)), COUNT, 200.0)
    width = max(lines.width, count.width) + 64
    height = lines.height + count.height + 22
    box = _free(Box.around(centre.x, centre.y, width, height), taken)
    x = box.left + 44 + (width - 56) / 2
    title = Words(lines, x, box.top + 10, Style(15, 600))
    below = Words(count, x, box.top + 11 + lines.height, COUNT)
    ids = tuple(id for id, _ in members)
    return PlacedZone(zone.id, zone, rounded_rect(box, 10), box.grown(5), title, None, ids, (), True, below)


def _free(box: Box, taken: Sequence[Box]) -> Box:
    """The box, lower where others are already: two zones folded in one place are both read."""
    while (over := next((one for one in taken if _overlap(box, one)), None)) is not None:
        box = box.moved(0.0, over.bottom - box.top + FOLD_GAP)
    return box


def _overlap(a: Box, b: Box) -> bool:
    return a.left < b.right and b.left < a.right and a.top < b.bottom and b.top < a.bottom


def legible_notes(zones: dict[str, PlacedZone], theme: Theme) -> dict[str, PlacedZone]:
    """The lines under the titles as large as the theme wants every word."""
    small = [z for z in zones.values() if z.second is not None and z.second.style.size < theme.least]
    return {**zones, **{zone.id: zone._replace(second=_legible(zone.second, theme)) for zone in small}}


def _legible(words: Words | None, theme: Theme) -> Words | None:
    if words is None:
        return None
    style = theme.legible(words.style)
    wide = words.lines.width * style.size / words.style.size + 1
    return words._replace(lines=measure(" ".join(words.lines.lines), style, wide), style=style)

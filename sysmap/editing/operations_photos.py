"""Photos in the background: put side by side, straightened, turned, faded, shown and hidden."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt
from typing import NamedTuple

from sysmap.editing.draft import Draft
from sysmap.geometry import WHOLE, Box, Point, form
from sysmap.model import Image, Picture, SystemMap, new_id

LONG = 1000.0
"""The longer side of a photo that is typed over, in map units: a sticky note of a wall is an element."""
APART, ABREAST = 100.0, 5
"""Paper between two photos; as many stand side by side before the next row begins."""
NEARLY = 5.0
"""Thousandths: corners as near to the photo's own mean all of it."""
FADES = (0.0, 0.45, 0.75)
"""The three steps of fading."""
USUAL_FADE = FADES[1]


class Given(NamedTuple):
    """A photo that comes: its bytes, its size in pixels, its name."""

    image: Image
    width: int
    height: int
    name: str


def backgrounds(map: SystemMap | Draft) -> list[Picture]:
    """The photos one types over, in the order in which they came."""
    return [picture for picture in map.pictures.values() if picture.background]


def add_photos(draft: Draft, given: Sequence[Given], start: Point) -> list[Picture]:
    """Put photos side by side, the first one's top left corner at `start`: locked, behind all, faded."""
    made: list[Picture] = []
    x, y, tallest = start.x, start.y, 0.0
    for rank, one in enumerate(given):
        if rank and rank % ABREAST == 0:
            x, y, tallest = start.x, y + tallest + APART, 0.0
        share = LONG / max(one.width, one.height, 1)
        width, height = one.width * share, one.height * share
        box = Box(x, y, x + width, y + height)
        made.append(_add(draft, one, box))
        x, tallest = x + width + APART, max(tallest, height)
    return made


def _add(draft: Draft, one: Given, box: Box) -> Picture:
    if one.image.id not in draft.images:
        draft.put(one.image)
    return draft.put(Picture(
        id=new_id("p", draft.pictures), image=one.image.id, x=box.centre.x, y=box.centre.y, width=box.width,
        height=box.height, background=True, locked=True, fade=USUAL_FADE, caption=one.name,
    ))  # fmt: skip


def whole_ratio(picture: Picture) -> float:
    """How much wider than high the whole photo is."""
    return picture.ratio if picture.corners and picture.ratio > 0 else picture.width / picture.height


def whole_box(picture: Picture) -> Box:
    """Where the whole photo lies while its corners are looked for: as large as what is shown now."""
    return Box.around(picture.x, picture.y, *_sides(picture.width * picture.height, whole_ratio(picture)))


def straighten(draft: Draft, id: str, corners: Sequence[tuple[float, float]]) -> Picture:
    """Show only the sheet between these corners, straight; the whole photo again when they are its own.

    It stays where it is and as large as it was.
    """
    picture: Picture = draft.pictures[id]
    ratio = whole_ratio(picture)
    whole = all(abs(a - b) < NEARLY for at, own in zip(corners, WHOLE, strict=True)
                for a, b in zip(at, own, strict=True))  # fmt: skip
    sides = _sides(picture.width * picture.height, ratio if whole else form(corners, ratio))
    return draft.change(
        picture, corners=() if whole else tuple(corners), ratio=0.0 if whole else ratio,
        width=sides[0], height=sides[1],
    )  # fmt: skip


def turn(draft: Draft, id: str) -> Picture:
    """A quarter turn clockwise, for a photo whose camera did not know how it was held."""
    picture: Picture = draft.pictures[id]
    now = picture.corners or WHOLE
    turned = (now[3], *now[:3])
    ratio, corners = (0.0, ()) if turned == WHOLE else (whole_ratio(picture), turned)
    return draft.change(
        picture, corners=corners, ratio=ratio, width=picture.height, height=picture.width
    )  # fmt: skip


def _sides(area: float, ratio: float) -> tuple[float, float]:
    return sqrt(area * ratio), sqrt(area / ratio)


def fade_on(draft: Draft, ids: Iterable[str]) -> float:
    """The next of the three steps, the same for all of them; returns it."""
    found = [draft.pictures[id] for id in ids if id in draft.pictures]
    now = found[0].fade if found else 0.0
    step = next((fade for fade in FADES if fade > now + 0.01), FADES[0])
    for picture in found:
        draft.change(picture, fade=step)
    return step


def hide_backgrounds(draft: Draft, hidden: bool) -> int:
    """Hide all the photos one types over, or show them; how many."""
    found = backgrounds(draft)
    for picture in found:
        draft.change(picture, hidden=hidden)
    return len(found)

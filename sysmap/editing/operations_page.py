"""Zones, notes and pictures are put on the page, folded and locked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sysmap.editing import zoning
from sysmap.editing.draft import Draft
from sysmap.editing.records import record
from sysmap.geometry import Box
from sysmap.model import Element, Image, Note, Picture, Shape, Zone, new_id


def add_zone(
    draft: Draft, box: Box, label: str = "", *, boxes: Mapping[str, Box] = zoning.NO_BOXES, **fields: Any
) -> Zone:
    """A rectangular zone; the elements whose centre lies in it become its members."""
    shape = fields.pop("shape", None) or _rectangle(box)
    id = fields.pop("id", None) or new_id("z", draft.zones)
    zone = draft.put(Zone(id=id, label=label, shape=shape, **fields))
    zoning.settle(draft, None, boxes)
    return zone


def _rectangle(box: Box) -> Shape:
    x, y = box.centre
    return Shape(type="rect", x=x, y=y, width=box.width, height=box.height, radius=20)


def add_note(draft: Draft, text: str, x: float, y: float, **fields: Any) -> Note:
    """Words on the page that are no element."""
    id = fields.pop("id", None) or new_id("n", draft.notes)
    return draft.put(Note(id=id, text=text, x=x, y=y, **fields))


def add_picture(draft: Draft, image: Image, x: float, y: float, width: float, height: float) -> Picture:
    """An image on the page; its bytes are stored once, however often it is placed."""
    if image.id not in draft.images:
        draft.put(image)
    id = new_id("p", draft.pictures)
    return draft.put(Picture(id=id, image=image.id, x=x, y=y, width=width, height=height))


def set_image(draft: Draft, element: str, image: Image | None) -> None:
    """Give an element an image, or take it away."""
    if image is not None and image.id not in draft.images:
        draft.put(image)
    draft.change(draft.elements[element], image=image.id if image else "")


def fold(
    draft: Draft, ids: Iterable[str], folded: bool = True, *, boxes: Mapping[str, Box] = zoning.NO_BOXES
) -> None:
    """Fold these zones into one box each, or open them again: then they hold what lies in them."""
    for id in ids:
        if id in draft.zones:
            draft.change(draft.zones[id], folded=folded)
    if not folded:
        zoning.settle(draft, None, boxes)


def lock(draft: Draft, ids: Iterable[str], locked: bool = True) -> None:
    """Hold these elements, zones and pictures in their place, or set them free."""
    for id in ids:
        found = record(draft, id)
        if isinstance(found, (Element, Zone, Picture)):
            draft.change(found, locked=locked)

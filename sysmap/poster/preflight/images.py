"""Pictures at their printed size: logos, photos, images of elements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sysmap.geometry import Box
from sysmap.model import Poster
from sysmap.poster.logos import FAR_DPI, NEAR_DPI, logo, logos, name_of
from sysmap.poster.papers import Page, page
from sysmap.poster.preflight.finding import Finding, Mend
from sysmap.poster.preflight.reading import on_page
from sysmap.poster.sheet import Logo, Sheet

_BLURRED = 0.9
"""A little less than what is asked for is not seen."""


def images(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """Those that will be blurred, and those that are no pictures."""
    paper = page(poster)
    needed = NEAR_DPI if paper.unit <= 1.0 else FAR_DPI
    if "logos" not in poster.without:
        yield from _logos(sheet, paper, needed)
    for id, image, box in _mapped(sheet):
        name = _called(sheet, id)
        found = logo(sheet.whole, id)
        if image is None or found is None:
            yield Finding("image_unreadable", (id,), (name,), (box,), (Mend("image", id), Mend("drop", id)),
                          (("name", name),))  # fmt: skip
        else:
            yield from _blurred(id, name, found.width(), box, needed)


def _logos(sheet: Sheet, paper: Page, needed: float) -> Iterator[Finding]:
    placed = {item.image: item for item in sheet.of(Logo)}
    drawn = {id for id, _ratio in logos(sheet.whole, paper, sheet.language).drawn}
    foot = sheet.regions.get("foot")
    for id in sheet.whole.card.logos:
        image = logo(sheet.whole, id) if id in sheet.whole.images else None
        if id in placed and image is not None:
            yield from _blurred(id, _called(sheet, id), image.width(), placed[id].box, needed)
        elif id in sheet.whole.images and id not in drawn:
            name = _called(sheet, id)
            yield Finding("image_unreadable", (id,), (name,), (foot,) if foot else (),
                          (Mend("image", id), Mend("drop", id)), (("name", name),))  # fmt: skip


def _blurred(id: str, name: str, pixels: int, box: Box, needed: float) -> Iterator[Finding]:
    dpi = pixels / max(0.1, box.width) * 25.4
    if dpi < needed * _BLURRED:
        yield Finding("low_image", (id,), (name,), (box,), (Mend("image", id),),
                      (("name", name), ("dpi", int(dpi)), ("needed", int(needed))))  # fmt: skip


def _mapped(sheet: Sheet) -> Iterator[tuple[str, Any, Box]]:
    """The pictures of the map: ids of images, whether they can be drawn, and their place on the page."""
    drawn = sheet.drawn
    for placed in drawn.figure.pictures.values():
        yield placed.record.image, placed.image, on_page(drawn, placed.box)
    for element in drawn.figure.elements.values():
        if element.image is not None and element.record.image in sheet.whole.images:
            yield element.record.image, element.image, on_page(drawn, element.image)


def _called(sheet: Sheet, id: str) -> str:
    return name_of(sheet.whole, id) if id in sheet.whole.images else id

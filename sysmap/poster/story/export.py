"""A story as a file: PDF pages, a slide show, or one HTML page; whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QPainter

from sysmap.drawing import prepare
from sysmap.model import Page, SystemMap
from sysmap.poster.errors import ExportError
from sysmap.poster.export import moment
from sysmap.poster.pdf import About, draw_document
from sysmap.poster.phrases import phrase
from sysmap.poster.story.painting import paint_slide
from sysmap.poster.story.scenes import Telling, scenes
from sysmap.poster.story.slides import A4, WIDE, Slide, slides_of
from sysmap.storage import save_atomically

SIZES = {"16:9": WIDE, "A4": A4}


class StoryMade(NamedTuple):
    """What was written: the file, its size in bytes, its pages, and what stayed out."""

    path: Path
    size: int
    pages: int
    telling: Telling


class _Order(NamedTuple):
    telling: Telling
    size: tuple[float, float]
    shapes: bool
    name: str
    notes: bool = False


def export_story(
    map: SystemMap, pages: Sequence[Page], path: str | PathLike[str], *, language: str | None = None,
    size: str = "16:9", shapes: bool = False, notes: bool = False,
) -> StoryMade:  # fmt: skip
    """Write the pages of a story; the suffix chooses PDF, PPTX or HTML.

    `size` counts for PDF only, `shapes` makes a slide show of editable shapes rather than pictures,
    `notes` puts what the presenter will say into it: they are for nobody else.
    Raises StorageError with a sentence; a file that was there before is then intact.
    """
    target = Path(path)
    make = STORY_KINDS.get(target.suffix.lower())
    if make is None:
        raise ExportError("story", target.name)
    prepare()
    telling = scenes(map, pages, language)
    if not telling.scenes:
        raise ExportError("told", target.name)
    name = target.stem.encode("utf-8", "replace").decode()
    data = make(_Order(telling, SIZES[size], shapes, name, notes))
    return StoryMade(save_atomically(target, data), len(data), len(telling.scenes), telling)


def _pdf(order: _Order) -> bytes:
    telling, card = order.telling, order.telling.whole.card
    about = About(
        telling.title or phrase("untitled", telling.language), ", ".join(card.authors), card.question,
        telling.language, card.licence, moment(card.edition_date),
    )  # fmt: skip
    slides = slides_of(telling, order.size)
    return draw_document([(s.width, s.height, partial(_painted, s)) for s in slides], about)


def _painted(slide: Slide, painter: QPainter) -> None:
    paint_slide(painter, slide, per_mm=40.0)


def _pptx(order: _Order) -> bytes:
    from sysmap.poster.story.slideshow import slideshow

    return slideshow(order.telling, order.shapes, order.notes)


def _html(order: _Order) -> bytes:
    from sysmap.poster.story.web import web_page

    return web_page(order.telling).encode("utf-8")


STORY_KINDS: Mapping[str, Callable[[_Order], bytes]] = {".pdf": _pdf, ".pptx": _pptx, ".html": _html}
"""What can be made of a story, by suffix."""

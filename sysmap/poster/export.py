"""A poster as a file: drawn in memory, written by our own writer, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from math import ceil
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QPainter

from sysmap.analysis import text_version
from sysmap.drawing import prepare
from sysmap.geometry import Box
from sysmap.model import Poster, SystemMap, decimal_year, one_line
from sysmap.poster.compose import compose, drawn_ids
from sysmap.poster.errors import ExportError
from sysmap.poster.pace import Pace, Progress
from sysmap.poster.papers import PaperError
from sysmap.poster.pdf import draw_document
from sysmap.poster.phrases import counted, phrase
from sysmap.poster.png import BAND, LARGEST, draw_png, pixels
from sysmap.poster.press import PLAIN, SLUG, About, Leaf, Printing, paint_marks, profile_of, refusal
from sysmap.poster.render import paint_sheet
from sysmap.poster.sheet import Sheet
from sysmap.poster.shown import shared
from sysmap.poster.svg import draw_svg
from sysmap.poster.tiling import SheetsError, Tiling, paint_guide, paint_tile, shared_out
from sysmap.storage import dumps, put_in_png, save_atomically, svg_metadata

_FINE = 40.0
"""Pixels in a millimetre where there are none: everything in its full detail."""
ATTACH = ("shown", "full", "none")
DPI = 150.0


class Exported(NamedTuple):
    """What was written: the file, its size in bytes, and the sheet (what stays out, what is too small).

    `tiling` says how it is shared out over sheets, if it is; `attached` whether a map travels inside.
    """

    path: Path
    size: int
    sheet: Sheet
    tiling: Tiling | None = None
    attached: bool = True


class _Order(NamedTuple):
    """A sheet, and the words of the map that travel with it (none: « »)."""

    sheet: Sheet
    carried: str
    name: str
    dpi: float
    printing: Printing
    profile: bytes
    tiling: Tiling | None
    progress: Progress | None
    poster: Poster

    def pace(self, times: int) -> Pace:
        """Counts what is drawn when the sheet is painted so many times."""
        figure = self.sheet.drawn.figure
        records = len(figure.elements) + len(figure.links)
        return Pace(self.progress, times * (len(self.sheet.items) + records))


def export(
    map: SystemMap, poster: Poster, path: str | PathLike[str], *, language: str | None = None,
    attach: str = "shown", dpi: float = DPI, printing: Printing = PLAIN, progress: Progress | None = None,
) -> Exported:  # fmt: skip
    """Write the poster of a map; the suffix chooses PDF, SVG or PNG.

    `attach` says which map travels inside: « shown » (exactly what is on the sheet), « full »
    (everything, an explicit choice) or « none ». `dpi` counts for PNG only, `printing` says how
    a PDF is made. `progress` is told the share that is done and may raise `Cancelled`. Raises
    StorageError (code 4) with a sentence; a file that was there before is then intact.
    """
    target = Path(path)
    make = KINDS.get(target.suffix.lower())
    if make is None:
        raise ExportError("suffix", target.name)
    if attach not in ATTACH:
        raise ValueError(f"attach is one of {ATTACH}, not {attach!r}")
    if refused := refusal(printing, target.suffix.lower()):
        raise refused
    profile = profile_of(printing)
    prepare()
    sheet, tiling = _composed(map, poster, language, printing)
    carried = _carried(sheet, poster, attach) if printing.attaches else ""
    # A name the system could not read has stray bytes in it, which no document may hold.
    name = target.stem.encode("utf-8", "replace").decode()
    order = _Order(sheet, carried, f"{name}.sysmap", dpi, printing, profile, tiling, progress, poster)
    data = make(order)
    return Exported(save_atomically(target, data), len(data), sheet, tiling, bool(carried))


def printed_pages(
    map: SystemMap, poster: Poster, language: str | None = None, printing: Printing = PLAIN
) -> tuple[list[Leaf], Sheet]:
    """The pages for a printer, and their sheet: the poster, or its sheets. Raises ExportError."""
    prepare()
    sheet, tiling = _composed(map, poster, language, printing)
    return leaves_of(sheet, printing, tiling), sheet


def _composed(
    map: SystemMap, poster: Poster, language: str | None, printing: Printing
) -> tuple[Sheet, Tiling | None]:
    try:
        sheet = compose(map, poster, language)
        return shared_out(sheet, printing) if printing.tile else (sheet, None)
    except PaperError as error:
        raise ExportError("page", str(error)) from error
    except SheetsError as error:
        raise ExportError("sheets", str(error)) from error


def _carried(sheet: Sheet, poster: Poster, attach: str) -> str:
    if attach == "none":
        return ""
    if attach == "full":
        return dumps(sheet.whole)
    return dumps(shared(sheet.map, drawn_ids(sheet.drawn.figure), sheet.view, poster))


def _painted(sheet: Sheet, per_mm: float, pace: Pace, bleed: float = 0.0) -> Callable[[QPainter], None]:
    return lambda painter: paint_sheet(painter, sheet, per_mm=per_mm, bleed=bleed, pause=pace)


def _pdf(order: _Order) -> bytes:
    sheet, card = order.sheet, order.sheet.whole.card
    attachment = (order.name, order.carried.encode()) if order.carried else None
    about = About(
        sheet.title, ", ".join(card.authors), sheet.question, sheet.language, card.licence,
        moment(card.edition_date), attachment, _told(order),
    )  # fmt: skip
    pace = order.pace(order.tiling.number if order.tiling else 1)
    leaves = leaves_of(sheet, order.printing, order.tiling, pace)
    return draw_document(leaves, about, order.printing, order.profile)


def _told(order: _Order) -> str:
    """What the page shows, in sentences: never more than can be read on it."""
    sheet = order.sheet
    seen = shared(sheet.map, drawn_ids(sheet.drawn.figure), sheet.view, order.poster)
    return text_version(seen, sheet.language)


def leaves_of(sheet: Sheet, printing: Printing, tiling: Tiling | None, pause: Callable[[], object] = bool
              ) -> list[Leaf]:  # fmt: skip
    """The pages of a poster: one with its bleed and marks, or how to assemble it and its sheets."""
    if tiling is not None:
        return list(_sheets(sheet, tiling, pause))
    bleed = printing.bleed

    def painted(painter: QPainter) -> None:
        paint_sheet(painter, sheet, per_mm=_FINE, bleed=bleed, pause=pause)
        if printing.marks:
            paint_marks(painter, sheet.width, sheet.height, bleed, sheet.blind)

    return [Leaf(sheet.width, sheet.height, painted, bleed, bleed + SLUG if printing.marks else bleed)]


def _sheets(sheet: Sheet, tiling: Tiling, pause: Callable[[], object]) -> Iterator[Leaf]:
    def part(painter: QPainter, area: Box) -> None:
        paint_sheet(painter, sheet, per_mm=_FINE, area=area, pause=pause)

    size, title, language = (tiling.width, tiling.height), sheet.title, sheet.language
    yield Leaf(*size, lambda painter: paint_guide(painter, tiling, part, title, language))
    for tile in tiling.tiles():
        yield Leaf(*size, partial(paint_tile, tiling=tiling, tile=tile, poster=part, title=title,
                                  language=language))  # fmt: skip


def _svg(order: _Order) -> bytes:
    sheet = order.sheet
    return draw_svg(
        sheet.width, sheet.height, _painted(sheet, _FINE, order.pace(1)), title=sheet.title,
        description=description(sheet), language=sheet.language,
        metadata=svg_metadata(order.carried) if order.carried else "",
    )  # fmt: skip


def _png(order: _Order) -> bytes:
    sheet, dpi = order.sheet, order.dpi
    if not 20 <= dpi <= 1200:
        raise ExportError("dpi", f"{dpi:g}")
    wide, high = pixels(sheet.width, sheet.height, dpi)
    if wide * high > LARGEST:
        raise ExportError("pixels", f"{wide} × {high}")
    paint = _painted(sheet, dpi / 25.4, order.pace(ceil(high / BAND)))
    grey = order.printing.color == "gray"
    data = draw_png(sheet.width, sheet.height, dpi, paint, sheet.title, sheet.theme.paper, grey)
    return put_in_png(data, order.carried) if order.carried else data


KINDS: Mapping[str, Callable[[_Order], bytes]] = {".pdf": _pdf, ".svg": _svg, ".png": _png}
"""What can be made, by suffix."""


def description(sheet: Sheet) -> str:
    """The picture in a sentence: its alternative text, in short."""
    figure = sheet.drawn.figure
    said = phrase(
        "description", sheet.language, title=sheet.title, question=sheet.question,
        elements=counted("element", len(figure.elements), sheet.language),
        links=counted("link", len(figure.links), sheet.language),
    )  # fmt: skip
    return one_line(said)


def moment(edition: str) -> datetime:
    """What dates the file: the map's edition, else SOURCE_DATE_EPOCH, else now."""
    if decimal_year(edition) is not None:
        year, month, day = ([int(part) for part in edition.strip().split("-")] + [1, 1])[:3]
        try:
            return datetime(year, month, day, tzinfo=UTC)
        except ValueError:
            pass
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC)
    return datetime.now(UTC)

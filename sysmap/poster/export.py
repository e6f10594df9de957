"""A poster as a file: drawn in memory, written by our own writer, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QPainter

from sysmap.drawing import prepare
from sysmap.model import Poster, SystemMap, decimal_year
from sysmap.poster.compose import compose, drawn_ids
from sysmap.poster.errors import ExportError
from sysmap.poster.papers import PaperError
from sysmap.poster.pdf import About, draw_pdf
from sysmap.poster.phrases import counted, phrase
from sysmap.poster.png import LARGEST, draw_png, pixels
from sysmap.poster.render import paint_sheet
from sysmap.poster.sheet import Sheet
from sysmap.poster.shown import shared
from sysmap.poster.svg import draw_svg
from sysmap.storage import dumps, put_in_png, save_atomically, svg_metadata

ATTACH = ("shown", "full", "none")
DPI = 150.0


class Exported(NamedTuple):
    """What was written: the file, its size in bytes, and the sheet (what stays out, what is too small)."""

    path: Path
    size: int
    sheet: Sheet


class _Order(NamedTuple):
    """A sheet, and the words of the map that travel with it (none: « »)."""

    sheet: Sheet
    carried: str
    name: str
    dpi: float


def export(
    map: SystemMap, poster: Poster, path: str | PathLike[str], *, language: str | None = None,
    attach: str = "shown", dpi: float = DPI,
) -> Exported:  # fmt: skip
    """Write the poster of a map; the suffix chooses PDF, SVG or PNG.

    `attach` says which map travels inside: « shown » (exactly what is on the sheet), « full »
    (everything, an explicit choice) or « none ». `dpi` counts for PNG only. Raises StorageError
    (code 4) with a sentence; a file that was there before is then intact.
    """
    target = Path(path)
    make = KINDS.get(target.suffix.lower())
    if make is None:
        raise ExportError("suffix", target.name)
    if attach not in ATTACH:
        raise ValueError(f"attach is one of {ATTACH}, not {attach!r}")
    prepare()
    try:
        sheet = compose(map, poster, language)
    except PaperError as error:
        raise ExportError("page", str(error)) from error
    # A name the system could not read has stray bytes in it, which no document may hold.
    name = target.stem.encode("utf-8", "replace").decode()
    data = make(_Order(sheet, _carried(sheet, poster, attach), f"{name}.sysmap", dpi))
    return Exported(save_atomically(target, data), len(data), sheet)


def _carried(sheet: Sheet, poster: Poster, attach: str) -> str:
    if attach == "none":
        return ""
    if attach == "full":
        return dumps(sheet.whole)
    return dumps(shared(sheet.map, drawn_ids(sheet.drawn.figure), sheet.view, poster))


def _painted(sheet: Sheet, per_mm: float) -> Callable[[QPainter], None]:
    return lambda painter: paint_sheet(painter, sheet, per_mm=per_mm)


def _pdf(order: _Order) -> bytes:
    sheet, card = order.sheet, order.sheet.whole.card
    attachment = (order.name, order.carried.encode()) if order.carried else None
    about = About(
        sheet.title, ", ".join(card.authors), sheet.question, sheet.language, card.licence,
        moment(card.edition_date), attachment,
    )  # fmt: skip
    return draw_pdf(sheet.width, sheet.height, _painted(sheet, 40.0), about)


def _svg(order: _Order) -> bytes:
    sheet = order.sheet
    return draw_svg(
        sheet.width, sheet.height, _painted(sheet, 40.0), title=sheet.title, description=description(sheet),
        language=sheet.language, metadata=svg_metadata(order.carried) if order.carried else "",
    )  # fmt: skip


def _png(order: _Order) -> bytes:
    sheet, dpi = order.sheet, order.dpi
    if not 20 <= dpi <= 1200:
        raise ExportError("dpi", f"{dpi:g}")
    wide, high = pixels(sheet.width, sheet.height, dpi)
    if wide * high > LARGEST:
        raise ExportError("pixels", f"{wide} × {high}")
    data = draw_png(sheet.width, sheet.height, dpi, _painted(sheet, dpi / 25.4), sheet.title)
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
    return " ".join(said.split())


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

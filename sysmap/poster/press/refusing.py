"""What cannot be printed as asked, before anything is drawn; and the printer's profile, read."""

from __future__ import annotations

from pathlib import Path

from sysmap.poster.errors import ExportError
from sysmap.poster.press.finishing import fits
from sysmap.poster.press.inks import colour_space
from sysmap.poster.press.order import COLOURS, MOST_BLEED, PDF_KINDS, Printing

_LARGEST_PROFILE = 32_000_000


def refusal(printing: Printing, suffix: str) -> ExportError | None:
    """Why these choices cannot go together, as an error that says so; None when they can."""
    if suffix != ".pdf" and (printing.tile or printing.color == "cmyk" or printing.pdf != "1.6"):
        return ExportError("only_pdf", suffix[1:].upper())
    if printing.pdf not in PDF_KINDS or printing.color not in COLOURS:
        return ExportError("unknown", f"{printing.pdf}, {printing.color}")
    if not 0 <= printing.bleed <= MOST_BLEED:
        return ExportError("bleed", f"{printing.bleed:g}")
    if printing.pdf == "X-4" and not printing.profile:
        return ExportError("x4", "PDF/X-4")
    if printing.pdf.startswith("A-") and printing.color == "cmyk" and not printing.profile:
        return ExportError("x4", f"PDF/{printing.pdf}")
    return None


def profile_of(printing: Printing) -> bytes:
    """The bytes of the printer's profile, empty without one. Raises ExportError."""
    if not printing.profile:
        return b""
    path = Path(printing.profile)
    try:
        if path.stat().st_size > _LARGEST_PROFILE:
            raise ExportError("profile", path.name)
        data = path.read_bytes()
    except OSError:
        raise ExportError("profile_unread", path.name) from None
    if len(data) < 132 or data[36:40] != b"acsp" or (printing.pdf == "X-4" and data[12:16] != b"prtr"):
        raise ExportError("profile", path.name)
    if not fits(printing, data):
        raise ExportError("profile_inks", path.name)
    if printing.color == "cmyk" and colour_space(data) is None:
        raise ExportError("profile", path.name)
    return data

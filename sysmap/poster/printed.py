"""What was last exported: a digest of what the sheet shows, to say that it shows something else by now."""

from __future__ import annotations

from hashlib import sha256

from sysmap.model import Poster
from sysmap.poster.compose import drawn_ids
from sysmap.poster.phrases import date_words, phrase
from sysmap.poster.sheet import Sheet
from sysmap.poster.shown import shared
from sysmap.storage import dumps


def digest(sheet: Sheet) -> str:
    """The same as long as the sheet shows the same of its map, in whatever format."""
    held = shared(sheet.map, drawn_ids(sheet.drawn.figure), sheet.view, Poster(id=""))
    return sha256(dumps(held).encode()).hexdigest()[:24]


def outdated(sheet: Sheet, poster: Poster) -> str:
    """A sentence when what this poster shows has changed since it was last exported; else nothing."""
    if not poster.printed or digest(sheet) == poster.printed:
        return ""
    return phrase("changed", sheet.language, date=date_words(poster.printed_on, sheet.language))

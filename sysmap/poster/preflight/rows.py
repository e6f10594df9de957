"""The legend both ways: every mark drawn has its row, every row its mark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sysmap.drawing import legend as legend_rows
from sysmap.model import Poster
from sysmap.poster.preflight.finding import Finding, Mend
from sysmap.poster.sheet import Sample, Sheet


def gaps(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """What the map draws and the legend does not say, and the other way round; whether it was left out."""
    if "legend" in poster.without:
        yield Finding("legend_out", mends=(Mend("show", "legend"),))
        return
    drawn = _drawn(sheet)
    said = {item.key: item for item in sheet.of(Sample)}
    missing = [name for key, name in drawn.items() if key not in said]
    if missing:
        yield Finding("legend_missing", names=tuple(missing), boxes=(sheet.drawn.frame,))
    extra = [key for key in said if key not in drawn]
    if extra:
        yield Finding("legend_extra", names=tuple(extra), boxes=tuple(said[key].box for key in extra))


def _drawn(sheet: Sheet) -> Mapping[str, str]:
    """The rows that the figure asks for, by key."""
    groups = legend_rows(sheet.drawn.figure, sheet.language)
    return {row.key: row.name for group in groups for row in group.rows}

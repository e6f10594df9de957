"""All the looks, in the order in which they are told: what stops a reader first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sysmap.model import Poster
from sysmap.poster.preflight.card import cartouche, left_out, named, old, unsourced
from sysmap.poster.preflight.finding import CODES, NOTE, Finding, Mend
from sysmap.poster.preflight.images import images
from sysmap.poster.preflight.inks import contrast, told_apart
from sysmap.poster.preflight.places import covered, outside, overflows
from sysmap.poster.preflight.reading import distances, share
from sysmap.poster.preflight.rows import gaps
from sysmap.poster.press import PLAIN, Printing
from sysmap.poster.sheet import Sheet
from sysmap.poster.tiling import SheetsError, shared_out, words_on

Look = Callable[[Sheet, Poster], Iterator[Finding]]
LOOKS: tuple[Look, ...] = (
    cartouche, distances, share, overflows, outside, covered, contrast, told_apart, gaps, named, unsourced,
    images, old, left_out,
)  # fmt: skip


def inspect(sheet: Sheet, poster: Poster, printing: Printing = PLAIN) -> list[Finding]:
    """Every finding about this sheet, the gravest first."""
    found = [finding for look in LOOKS for finding in look(sheet, poster)]
    found += _seams(sheet, printing)
    order = list(CODES)
    return sorted(found, key=lambda finding: order.index(finding.code))


def standing(found: Iterable[Finding], poster: Poster) -> tuple[list[Finding], list[Finding]]:
    """What is still to be told, and what was left as it is on this poster."""
    told: list[Finding] = []
    left: list[Finding] = []
    for one in found:
        accepted = one.level != NOTE and one.key in poster.accepted
        (left if accepted else told).append(one)
    return told, left


def _seams(sheet: Sheet, printing: Printing) -> Iterator[Finding]:
    if not printing.tile:
        return
    try:
        moved, tiling = shared_out(sheet, printing)
    except SheetsError:
        return  # that is refused elsewhere, in its own sentence
    under = [word for word in words_on(moved) if tiling.crosses(word.box)]
    if under:
        yield Finding("seams", names=tuple(word.text for word in under), mends=(Mend("sheets"),),
                      boxes=tuple(word.box for word in under), many=len(under))  # fmt: skip

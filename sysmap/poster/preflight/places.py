"""What lies where it should not: texts out of their place, elements off the page, covered labels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sysmap.geometry import Box
from sysmap.model import Poster
from sysmap.poster.preflight.finding import Finding, Mend
from sysmap.poster.preflight.reading import on_page
from sysmap.poster.sheet import Sheet, Words

_SLACK = 0.6
"""Millimetres that letters may reach out before it is worth a word."""
_OVER = 0.08
"""A label of which less than this share is covered is read all the same."""


def overflows(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """Texts that reach beyond the page or the foot of a roll-up, labels larger than a box sized by hand."""
    paper = Box(0.0, 0.0, sheet.width, sheet.height - sheet.blind)
    out = [item for item in sheet.of(Words) if not _inside(item.box, paper)]
    drawn, names, ids, boxes = sheet.drawn, [item.text for item in out], [], [item.box for item in out]
    for id, placed in drawn.figure.elements.items():
        sized = placed.record.width is not None or placed.record.height is not None
        if sized and not placed.mark and not _inside(placed.words.box, placed.box):
            ids.append(id)
            names.append(placed.record.label)
            boxes.append(on_page(drawn, placed.words.box))
    if names:
        yield Finding("overflow", tuple(ids), tuple(names), tuple(boxes),
                      (Mend("natural", " ".join(ids)),) if ids else ())  # fmt: skip


def outside(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """Elements that stand beyond the page, or in the foot of a roll-up."""
    drawn = sheet.drawn
    paper = Box(0.0, 0.0, sheet.width, sheet.height - sheet.blind)
    boxes = {id: on_page(drawn, placed.box) for id, placed in drawn.figure.elements.items()}
    out = [id for id, box in boxes.items() if not _inside(box, paper)]
    if out:
        places = tuple(boxes[id] for id in out)
        yield Finding("outside", tuple(out), _names(sheet, out), places, (_hide(out),))


def covered(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """Labels under another element, a note or a photo."""
    drawn, figure = sheet.drawn, sheet.drawn.figure
    words = {id: placed.words.box for id, placed in figure.elements.items() if any(placed.lines.lines)}
    lids: dict[str, Box] = {id: p.words.box if p.mark or p.look.shape in ("words", "rupture") else p.box
                            for id, p in figure.elements.items()}  # fmt: skip
    lids |= {id: note.box for id, note in figure.notes.items()}
    lids |= {id: p.box for id, p in figure.pictures.items() if not p.record.background}
    hidden = {id for id, lid in _pairs(words, lids) if _share(words[id], lids[lid]) > _OVER}
    if found := [id for id in words if id in hidden]:
        places = tuple(on_page(drawn, words[id]) for id in found)
        yield Finding("covered", tuple(found), _names(sheet, found), places, (_hide(found),))


def _pairs(words: Mapping[str, Box], lids: Mapping[str, Box]) -> Iterator[tuple[str, str]]:
    """Words and what touches them, met from left to right: a thousand boxes are quickly looked at."""
    order = sorted(lids, key=lambda id: lids[id].left)
    for rank, id in enumerate(order):
        box = lids[id]
        for other in order[rank + 1 :]:
            if lids[other].left > box.right:
                break
            for a, b in ((id, other), (other, id)):
                if a in words and lids[b].meets(words[a]):
                    yield a, b


def _share(words: Box, lid: Box) -> float:
    wide = min(words.right, lid.right) - max(words.left, lid.left)
    high = min(words.bottom, lid.bottom) - max(words.top, lid.top)
    return max(0.0, wide) * max(0.0, high) / max(1e-9, words.width * words.height)


def _inside(inner: Box, outer: Box) -> bool:
    grown = outer.grown(_SLACK)
    return (inner.left >= grown.left and inner.top >= grown.top and inner.right <= grown.right
            and inner.bottom <= grown.bottom)  # fmt: skip


def _hide(ids: list[str]) -> Mend:
    return Mend("hide", " ".join(ids))


def _names(sheet: Sheet, ids: list[str]) -> tuple[str, ...]:
    return tuple(sheet.drawn.figure.elements[id].record.label or id for id in ids)



"""From how far it is read: the smallest words, and the room that the map has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from sysmap.geometry import Box, union
from sysmap.model import Poster
from sysmap.poster.papers import METRES_PER_POINT, PAPERS, POINT, Paper, page
from sysmap.poster.preflight.finding import Finding, Mend
from sysmap.poster.sheet import Drawn, Sheet, Words

LEAST_SHARE = 0.65
_SMALL = 0.8
"""Below this share of what the paper aims at, the words of the map are said to be small."""
_WALL = 18.0
"""Points that are read from one metre: what a larger paper is proposed for."""
_LEGIBLE = 6.0
_HEAD = ("title", "question")
_LARGER = ("A4", "A3", "A2", "A1", "A0")


class Written(NamedTuple):
    """Words of the map as they are printed: their size in points, and their box in millimetres."""

    id: str
    text: str
    points: float
    box: Box


def on_page(drawn: Drawn, box: Box) -> Box:
    """A box of the map in millimetres of the page."""
    k, dx, dy = drawn.scale, drawn.dx, drawn.dy
    return Box(box.left * k + dx, box.top * k + dy, box.right * k + dx, box.bottom * k + dy)


def written(drawn: Drawn) -> Iterator[Written]:
    """The words of elements, relations, notes, zones, loops and photos."""
    figure = drawn.figure
    groups = ((figure.elements, ("words", "date")), (figure.links, ("words",)), (figure.notes, ("words",)),
              (figure.zones, ("title", "second")), (figure.loops, ("name",)),
              (figure.pictures, ("caption",)))  # fmt: skip
    for group, names in groups:
        for id, placed in group.items():
            for name in names:
                words: Any = getattr(placed, name)
                if words is not None and any(words.lines.lines):
                    yield Written(id, " ".join(words.lines.lines), words.style.size * drawn.scale / POINT,
                                  on_page(drawn, words.box))  # fmt: skip


def distances(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """How small the words are, what that is in metres, and which paper would do."""
    paper = page(poster).paper
    mapped = list(written(sheet.drawn))
    if not sheet.drawn.figure.elements:
        yield Finding("empty")
    least = min((one.points for one in mapped), default=0.0)
    yield from _around(sheet, paper)
    if mapped and least < paper.type.node * _SMALL:
        small = [one for one in mapped if one.points < least * 1.02]
        code = "small_map" if _larger(None, paper, least) else "crowded"
        yield Finding(code, tuple(one.id for one in small[:1]), boxes=tuple(one.box for one in small),
                      mends=_larger(poster, paper, least),
                      values=(("points", _rounded(least)), ("metres", _metres(least)),
                              ("paper", _next(paper, least))))  # fmt: skip
        return
    every = [least] * bool(mapped) + [item.setting.points for item in sheet.of(Words)]
    if mapped and every:
        smallest = min(every)
        yield Finding("distance", boxes=_of_size(sheet, smallest), values=(
            ("points", _rounded(smallest)), ("metres", _metres(smallest)),
            ("map", _rounded(least)), ("far", _metres(least))))  # fmt: skip


def _around(sheet: Sheet, paper: Paper) -> Iterator[Finding]:
    heads = [item for item in sheet.of(Words) if item.role in _HEAD]
    others = [item for item in sheet.of(Words) if item.role not in _HEAD]
    for code, items, floor in (("small_head", heads, paper.type.text), ("small_text", others, _LEGIBLE)):
        small = [item for item in items if item.setting.points < floor - 0.01]
        if small:
            points = min(item.setting.points for item in small)
            yield Finding(code, boxes=(small[0].box,), mends=_larger(None, paper, points),
                          values=(("points", _rounded(points)),))  # fmt: skip


def _next(paper: Paper, points: float) -> str:
    """The smallest larger paper on which these words are read from a metre; A0 when none is."""
    long = max(paper.long, 1.0)
    larger = [name for name in _LARGER if PAPERS[name].long > long * 1.05]
    fit = (name for name in larger if points * PAPERS[name].long / long >= _WALL)
    return next(fit, larger[-1] if larger else "A0")


def _larger(poster: Poster | None, paper: Paper, points: float) -> tuple[Mend, ...]:
    bigger = () if paper.long >= PAPERS["A0"].long else (Mend("size", _next(paper, points)),)
    return bigger + ((Mend("simplify"),) if poster is not None else ())


def _of_size(sheet: Sheet, points: float) -> tuple[Box, ...]:
    boxes = [item.box for item in sheet.of(Words) if item.setting.points <= points * 1.01]
    boxes += [one.box for one in written(sheet.drawn) if one.points <= points * 1.01]
    found = union(boxes[:1])
    return (found,) if found else ()


def _rounded(points: float) -> float:
    return round(points, 1) if points < 10 else float(round(points))


def _metres(points: float) -> float:
    return round(points * METRES_PER_POINT, 1)


def share(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """The map has less of the page than it should."""
    now = sheet.share
    if now >= LEAST_SHARE - 0.0005:
        return
    mends = (Mend("column"),) if poster.place or poster.column > 0 or poster.notes else ()
    words = sheet.regions.get("words")
    yield Finding("share", boxes=(words,) if words else (), mends=mends,
                  values=(("share", int(now * 100)),))  # fmt: skip

"""What the picture shows besides words, said in words: places on axes, dots, scores, pictures, strength."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

from sysmap.analysis.phrases import phrase
from sysmap.model import (
    BEFORE,
    SCORE,
    WISHED,
    Axis,
    Element,
    Link,
    SystemMap,
    one_line,
    quoted,
    scales,
    score,
)
from sysmap.resources import resource

PUBLIC = ("public", "")


def marks_said(map: SystemMap, element: Element, words: str) -> Iterator[str]:
    """Each thing drawn on an element besides its words, its kind and its doubts."""
    for axis in map.axes.values():
        if axis.attribute not in ("", scales.DATES) and scales.concerns(axis, element):
            yield from _along(axis, element, words)
    yield from _scored(element, words)
    if element.dots > 0:
        stuck = scales.spelt(element.dots, words, 0)
        yield phrase("dots.one" if element.dots == 1 else "dots.many", words, n=stuck)
    if element.heard is not None and element.heard.of:
        yield phrase("heard", words, n=element.heard.count, of=element.heard.of)
    if element.times > 1:
        yield phrase("times", words, n=element.times)
    if element.image in map.images:
        yield phrase("pictured", words)
    if name := _pictograms().get(element.pictogram, {}).get(words):
        yield phrase("pictogram", words, name=name.lower())


def _along(axis: Axis, element: Element, words: str) -> Iterator[str]:
    """« coût : 4 € », and where one wishes it to be."""
    label = one_line(axis.label) or axis.attribute
    if value := scales.element_says(axis, element, words):
        yield phrase("value", words, name=label, value=one_line(value))
    wished = scales.number(element.attributes.get(axis.attribute + WISHED))
    if wished is not None:
        yield phrase("wished", words, name=label, value=scales.said(axis, wished, words))


def _scored(element: Element, words: str) -> Iterator[str]:
    now, before = score(element, SCORE), score(element, BEFORE)
    if now is not None:
        yield phrase("score", words, value=scales.spelt(now, words))
    if before is not None:
        yield phrase("score_before", words, value=scales.spelt(before, words))


def link_marks(link: Link, words: str) -> Iterator[str]:
    """A relation's delay in words, and how strong it is drawn."""
    if link.delay and link.delay_text:
        yield one_line(link.delay_text)
    if link.strength in (1, 3):
        yield phrase("weak" if link.strength == 1 else "strong", words)


def axes_said(map: SystemMap, words: str) -> Iterator[str]:
    """Each axis of the page: what it measures, from where to where, and the landmarks it names."""
    for axis in map.axes.values():
        plain = phrase("time", words) if axis.attribute == scales.DATES else axis.attribute
        name = quoted(scales.heading(axis) or plain, words)
        way = phrase("across" if axis.horizontal else "upwards", words)
        marks = [one_line(stop.label) or _spelt(axis, stop.value, words) for stop in axis.stops]
        if len(marks) > 1:
            yield phrase("axis", words, name=name, way=way, first=marks[0], last=marks[-1])
            if named := [one_line(stop.label) for stop in axis.stops[1:-1] if stop.label]:
                yield phrase("landmarks", words, names=", ".join(named))
        else:
            yield phrase("axis_bare", words, name=name, way=way)


def _spelt(axis: Axis, value: float, words: str) -> str:
    return f"{value:.0f}" if axis.attribute == scales.DATES else scales.said(axis, value, words)


def pictures_said(map: SystemMap, words: str) -> Iterator[str]:
    """The photos and pictures of the page, by their captions; one without says that it is there."""
    for picture in map.pictures.values():
        if picture.visibility not in PUBLIC or picture.hidden or (picture.background and not picture.printed):
            continue
        image = map.images.get(picture.image)
        name = one_line(picture.caption) or (one_line(image.name) if image is not None else "")
        yield phrase("picture", words, name=quoted(name, words)) if name else phrase("picture_bare", words)


@cache
def _pictograms() -> dict[str, dict[str, str]]:
    rows = json.loads(resource("icons", "pictograms.json").read_text(encoding="utf-8"))
    return {row["id"]: row["names"] for row in rows}

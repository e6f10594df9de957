"""Running words step aside from a seam: the rest of their line moves on, where there is room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sysmap.geometry import Box
from sysmap.poster.papers import POINT
from sysmap.poster.setting import Line, Run, Setting, line_width, run_width
from sysmap.poster.sheet import Drawn, Frame, Item, Sheet, Words
from sysmap.poster.tiling.words import RUNNING, set_words_of

_CLEAR = 0.8
"""Millimetres between a seam and the word that stepped aside."""
_TOUCH = 0.25
Seams = Callable[[Box], tuple[float, ...]]
"""The upright seams at the height of a box."""


def step_aside(sheet: Sheet, seams: Seams) -> Sheet:
    """The same sheet, the words after a seam a little further where nothing is in their way."""
    taken = [item.box for item in sheet.items if not isinstance(item, (Drawn, Frame))]
    items: list[Item] = []
    for item in sheet.items:
        if isinstance(item, Words) and _met(item, seams):
            others = [box for box in taken if box != item.box]
            items.extend(_beside(item, seams, others, sheet.width))
        else:
            items.append(item)
    return replace(sheet, items=tuple(items))


_SMALLER = (1.0, 0.97, 0.94, 0.91, 0.88, 0.85)
"""Text that finds no room beyond a seam is set a little smaller, all of it."""
_ACROSS = 46
"""Millimetres that a title may begin further to the right, at most."""


def _beside(item: Words, seams: Seams, others: list[Box], width: float) -> list[Words]:
    """The text with as few words under seams as can be, as large as can be."""
    if item.role not in RUNNING:
        return [_set_off(item, seams, others, width)]
    best: tuple[int, list[Words]] | None = None
    for share in _SMALLER:
        made = _lines(_smaller(item, share), seams, others, width)
        cut = sum(_cut(part, seams) for part in made)
        if best is None or cut < best[0]:
            best = cut, made
        if not cut:
            break
    assert best is not None
    return best[1]


def _set_off(item: Words, seams: Seams, others: list[Box], width: float) -> Words:
    """A title in one piece, a little smaller or a little further, so that seams run between its words."""
    edge = width - min(box.left for box in [*others, item.box])
    tries = [(share, float(far)) for share in _SMALLER for far in range(0, _ACROSS, 2)]
    best, least = item, _cut(item, seams)
    for share, far in sorted(tries, key=lambda one: 100 * (1 - one[0]) + one[1] / 2):
        if not least:
            break
        made = _smaller(item, share)._replace(x=item.x + far)
        clear = made.box.right <= edge and not any(box.meets(made.box) for box in others)
        if clear and (cut := _cut(made, seams)) < least:
            best, least = made, cut
    return best


def _smaller(item: Words, share: float) -> Words:
    """The same lines at this share of their size, their first line where it was."""
    old = item.setting
    made = old._replace(points=old.points * share, width=old.width * share)
    return item._replace(setting=made, y=item.y + (old.step - made.step) / 2)


def _cut(item: Words, seams: Seams) -> int:
    """How many of these words lie under a seam."""
    return sum(
        any(box.left + _TOUCH < seam < box.right - _TOUCH for seam in seams(box)[1:-1])
        for _text, box in set_words_of(item)
    )


def _met(item: Words, seams: Seams) -> bool:
    box = item.box
    return any(box.left < seam < box.right for seam in seams(box)[1:-1])


def _lines(item: Words, seams: Seams, others: list[Box], width: float) -> list[Words]:
    """The text line by line, each in one part or more."""
    found = []
    setting = item.setting
    for rank, line in enumerate(setting.lines):
        y = item.y + rank * setting.step
        found += _parts(_alone(item, line, item.x, y), seams, others, width)
    return found


def _alone(item: Words, line: Line, x: float, y: float) -> Words:
    setting = item.setting
    one = Setting((line,), setting.points, setting.leading, line_width(line, setting.points))
    return item._replace(x=x, y=y, setting=one)


def _parts(item: Words, seams: Seams, others: list[Box], width: float) -> list[Words]:
    """A line cut before the first word that a seam goes through, the rest moved beyond the seam."""
    line, points = item.setting.lines[0], item.setting.points
    x = item.x
    for rank, run in enumerate(line):
        at = 0
        for word in run.text.split(" "):
            left = x + (run_width(run._replace(text=run.text[:at]), points) if at else 0.0)
            right = left + run_width(run._replace(text=word), points) if word else left
            seam = next((s for s in seams(item.box)[1:-1] if left + _TOUCH < s < right - _TOUCH), None)
            if seam is not None and (made := _moved(item, rank, at, seam, others, width)):
                return [made[0], *_parts(made[1], seams, others, width)]
            at += len(word) + 1
        x += run_width(run, points)
    return [item]


def _moved(
    item: Words, rank: int, at: int, seam: float, others: list[Box], width: float
) -> tuple[Words, Words] | None:
    """The line in two, the second part beyond the seam; None when something is in its way."""
    line = item.setting.lines[0]
    before: list[Run] = [*line[:rank], line[rank]._replace(text=line[rank].text[:at].rstrip(" "))]
    after = (line[rank]._replace(text=line[rank].text[at:]), *line[rank + 1 :])
    first = _alone(item, tuple(run for run in before if run.text), item.x, item.y)
    second = _alone(item, after, seam + _CLEAR, item.y)
    room = second.box
    tall = item.setting.points * POINT
    free = Box(room.left, item.y + 0.2 * tall, room.right, item.y + item.setting.height - 0.2 * tall)
    edge = width - min(box.left for box in [*others, item.box])
    if room.right > edge or any(box.meets(free) for box in others):
        return None
    return first, second

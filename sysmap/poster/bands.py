"""The bands at the top and at the foot of the page: title and question, the cartouche."""

from __future__ import annotations

from collections.abc import Sequence

from sysmap.geometry import Box
from sysmap.poster import frames
from sysmap.poster.blocks import words
from sysmap.poster.cartouche import Cartouche
from sysmap.poster.logos import share_of_height
from sysmap.poster.papers import Page
from sysmap.poster.setting import Run, Setting, fit_words, runs
from sysmap.poster.sheet import INK, QUIET, Item, Logo, Rule, Words

_TITLE_LEADING = 1.1
_ONE_LINE = 70
"""A longer title takes two lines in any case."""


def head(title: str, question: str, page: Page, box: Box) -> list[Item]:
    """The title as large as its band allows, the question at its right (below it on a portrait)."""
    rule = 1.5 * page.unit
    inner = Box(box.left, box.top, box.right, box.bottom - rule - 1.6 * page.unit)
    items = _below(title, question, page, inner) if page.portrait else _aside(title, question, page, inner)
    return [*items, Rule(box.left, box.bottom - rule / 2, box.width, rule, INK)]


def _aside(title: str, question: str, page: Page, box: Box) -> list[Item]:
    gap = 10 * page.unit
    share = _question_share(title, question)
    wide = (box.width - gap) * (1 - share) if question else box.width
    if question and len(title) < _ONE_LINE:
        asked = fit_words((Run(question, 500),), page.type.question, box.width - wide - gap, box.height,
                          leading=1.26, balanced=True)  # fmt: skip
        wide = max(wide, box.width - gap - asked.width - 0.2)  # what the question leaves
    big = _title(title, page, wide, box.height)
    items: list[Item] = [words(big, "title", x=box.left, y=box.top + (box.height - big.height) / 2)]
    if question:
        beside = fit_words((Run(question, 500),), page.type.question, box.width - wide - gap, box.height,
                           leading=1.26, balanced=True)  # fmt: skip
        top = box.top + (box.height - beside.height) / 2
        items.append(words(beside, "question", x=box.right - beside.width, y=top))
    return items


def _question_share(title: str, question: str) -> float:
    """More room for a question that is long beside a short title."""
    weight = len(question) / (len(question) + 1.6 * len(title) + 1)
    return min(0.45, max(0.27, 0.27 + (weight - 0.45) * 0.6))


def _below(title: str, question: str, page: Page, box: Box) -> list[Item]:
    room = box.height
    asked = None
    if question:
        asked = fit_words((Run(question, 500),), page.type.question, box.width, room * 0.36, leading=1.26)
        room -= asked.height + 1.5 * page.unit
    big = _title(title, page, box.width, room)
    items: list[Item] = [words(big, "title", x=box.left, y=box.top + (room - big.height) / 2)]
    if asked:
        items.append(words(asked, "question", x=box.left, y=box.bottom - asked.height))
    return items


def _title(title: str, page: Page, width: float, height: float) -> Setting:
    given = (Run(title, 800),)
    return fit_words(given, page.type.title, width, height, leading=_TITLE_LEADING, balanced=True, whole=0.35)


def foot(said: Cartouche, logos: Sequence[tuple[str, float]], page: Page, box: Box) -> list[Item]:
    """The cartouche under its thin rule: where and from what, then what the map is worth; logos at the end.

    `logos` are image ids with their width for a height of one.
    """
    weight = 0.25 * page.unit
    items: list[Item] = [Rule(box.left, box.top + weight / 2, box.width, weight, INK)]
    top = box.top + 1.7 * page.unit
    tall = box.bottom - top
    gap = 8 * page.unit
    placed = _logos(logos, page, box, top, tall)
    right = min((logo.x for logo in placed), default=box.right + gap) - gap
    inner = right - box.left - gap
    sides = [_sides(said, page, inner, share, tall) for share in (0.6, 0.55, 0.5, 0.65, 0.7, 0.75)]
    wide, points, _ = max(sides, key=lambda side: (side[1], -side[2]))
    left = _foot_words(said.left, points, wide, tall)
    other = _foot_words(said.right, points, inner - wide, tall)
    for setting, x in ((left, box.left), (other, right - other.width)):
        if setting.lines:
            items.append(words(setting, "foot", QUIET, x=x, y=top))
    return [*items, *placed]


def lower(said: Cartouche, logos: Sequence[tuple[str, float]], page: Page) -> float:
    """The millimetres that a long cartouche adds to the foot, for its words not to be too small."""
    wished = min(page.type.foot, max(_LEAST_POINTS, _LEAST_FOOT * page.type.foot))
    for step in range(_STEPS):
        more = step * 0.5 * page.unit
        items = foot(said, logos, page, frames.foot(page._replace(low=more)))
        least = min((item.setting.points for item in items if isinstance(item, Words)), default=wished)
        if least >= wished - 0.01:
            return more
    return (_STEPS - 1) * 0.5 * page.unit


_LEAST_FOOT, _STEPS = 0.9, 15
_LEAST_POINTS = 6.1
"""On an A4 the legend needs the height that larger feet would take."""


def _sides(
    said: Cartouche, page: Page, inner: float, share: float, tall: float
) -> tuple[float, float, int]:
    """The width of the left side at this share, the size at which both sides then fit, their lines."""
    wide = inner * share
    settings = [
        _foot_words(side, page.type.foot, width, tall)
        for side, width in ((said.left, wide), (said.right, inner - wide))
    ]
    points = min((setting.points for setting in settings if setting.lines), default=page.type.foot)
    return wide, points, sum(len(setting.lines) for setting in settings)


def _foot_words(parts: Sequence[str], points: float, width: float, tall: float) -> Setting:
    joined = tuple(
        run for rank, part in enumerate(parts)
        for run in (*((Run("\n"),) if rank else ()), *_inked(part))
    )  # fmt: skip
    return fit_words(joined, points, width, tall, leading=1.34 if points > 7 else 1.24)


def _inked(part: str) -> tuple[Run, ...]:
    """Strong words in ink, the others quiet."""
    return tuple(run._replace(colour=INK) if run.weight > 400 else run for run in runs(part))


def _logos(logos: Sequence[tuple[str, float]], page: Page, box: Box, top: float, tall: float) -> list[Logo]:
    """At the right end, in their order, of the same optical height, never wider than a third."""
    if not logos:
        return []
    gap = 3.5 * page.unit
    heights = [tall * share_of_height(ratio) for _, ratio in logos]
    widths = [height * ratio for height, (_, ratio) in zip(heights, logos, strict=True)]
    room = box.width / 3 - gap * (len(logos) - 1)
    shrink = min(1.0, max(room, 1.0) / sum(widths))
    x = box.right - (sum(widths) * shrink + gap * (len(logos) - 1))
    found = []
    for (image, _), wide, high in zip(logos, widths, heights, strict=True):
        wide, high = wide * shrink, high * shrink
        found.append(Logo(x, top + (tall - high) / 2, wide, high, image))
        x += wide + gap
    return found

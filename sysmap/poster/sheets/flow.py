"""Words that fill page after page, from top to bottom: nothing is cut, what does not fit goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from sysmap.geometry import Box
from sysmap.poster.setting import Run, Setting, set_words
from sysmap.poster.sheet import Words
from sysmap.poster.sheets.leaf import BLACK, FINE, GREY, Item, Stroke

Begin = Callable[[int], tuple[list[Item], Box]]
"""Makes the page of this rank: what stands on it already, and the room for words."""
AIR = 0.8
"""Millimetres above and below the words of a row."""


class Flow:
    """`pages` are the items of each page; `y` is where the next words begin."""

    def __init__(self, begin: Begin) -> None:
        self._begin = begin
        self.pages: list[list[Item]] = []
        self.box = Box(0, 0, 0, 0)
        self.y = 0.0
        self.new_page()

    def new_page(self) -> None:
        items, self.box = self._begin(len(self.pages))
        self.pages.append(list(items))
        self.y = self.box.top

    @property
    def fresh(self) -> bool:
        """Whether nothing flows on this page yet."""
        return self.y <= self.box.top + 1e-6

    @property
    def room(self) -> float:
        return self.box.bottom - self.y

    def add(self, *items: Item) -> None:
        self.pages[-1].extend(items)

    def skip(self, height: float) -> None:
        """White, which does not begin a page."""
        if not self.fresh:
            self.y += height

    def need(self, height: float) -> None:
        """Go to the next page unless this much is left here."""
        if self.room < height and not self.fresh:
            self.new_page()

    def words(
        self, text: str | tuple[Run, ...], points: float, *, weight: int = 400, role: str = "text",
        indent: float = 0.0, before: float = 0.0, keep: float = 0.0, colour: str = BLACK,
    ) -> None:  # fmt: skip
        """A paragraph. `keep` millimetres must follow it on the same page (for a heading)."""
        self.skip(before)
        setting = set_words(text, points, self.box.width - indent, weight=weight)
        self.need(min(setting.height, 3 * setting.step) + keep)
        lines = setting.lines
        while lines:
            count = max(1, int((self.room + 1e-6) / setting.step))
            part, lines = setting._replace(lines=lines[:count]), lines[count:]
            self.add(Words(self.box.left + indent, self.y, part, role, colour))
            self.y += part.height
            if lines:
                self.new_page()

    def rule(self, before: float = 1.0, after: float = 1.0, weight: float = FINE, colour: str = GREY) -> None:
        self.skip(before)
        self.need(after)
        self.add(Stroke(self.box.left, self.y, self.box.width, 0.0, weight, colour))
        self.y += after


class Column(NamedTuple):
    """A column of a table: its heading and its width in millimetres; numbers stand bold."""

    title: str
    width: float
    weight: int = 400


class Table:
    """Rows under headings that come back on every page. A row too tall for a page is continued."""

    def __init__(self, flow: Flow, columns: Sequence[Column], points: float) -> None:
        self._flow, self._columns, self._points = flow, columns, points
        self._headed = -1

    def head(self) -> None:
        """The headings, at the place where the flow stands."""
        self._emit([self._set(one.title, one, 700) for one in self._columns], "heading")
        self._line(0.5)
        self._headed = len(self._flow.pages)

    def row(self, cells: Sequence[str]) -> None:
        settings = [self._set(text, one, one.weight) for text, one in zip(cells, self._columns, strict=True)]
        tall = max(setting.height for setting in settings) + 2 * AIR
        step = settings[0].step
        if self._headed >= 0 and self._flow.room < min(tall, 8 * step + 2 * AIR):
            self._flow.new_page()
        if self._headed != len(self._flow.pages):
            self._flow.need(tall if tall < 60 else 30)
            self.head()
        while (count := int((self._flow.room - 2 * AIR + 1e-6) / step)) < max(len(s.lines) for s in settings):
            count = max(count, 1)
            self._emit([setting._replace(lines=setting.lines[:count]) for setting in settings], "cell")
            settings = [setting._replace(lines=setting.lines[count:]) for setting in settings]
            self._flow.new_page()
            self.head()
        self._emit(settings, "cell")
        self._line(FINE)

    def _set(self, text: str, column: Column, weight: int) -> Setting:
        return set_words(text, self._points, column.width - 2 * AIR, weight=weight)

    def _emit(self, settings: Sequence[Setting], role: str) -> None:
        flow, x = self._flow, self._flow.box.left
        flow.y += AIR
        for setting, column in zip(settings, self._columns, strict=True):
            if setting.lines:
                flow.add(Words(x + AIR, flow.y, setting, role, BLACK))
            x += column.width
        flow.y += max((setting.height for setting in settings), default=0.0) + AIR

    def _line(self, weight: float) -> None:
        wide = sum(column.width for column in self._columns)
        self._flow.add(Stroke(self._flow.box.left, self._flow.y, wide, 0.0, weight, GREY))

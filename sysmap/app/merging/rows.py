"""The rows of the review: one row is what the tables said of one thing. Values only, made from the map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sysmap.analysis import words_of
from sysmap.i18n import _, language
from sysmap.interchange import merging
from sysmap.model import Element, OpenPoint, SystemMap, one_line, quoted

ASKED, CLASH, ALIKE, SAME, ALONE, GONE, ALL = "asked", "clash", "alike", "same", "alone", "gone", "all"
_SORTS = {"similar": ALIKE, "kind": CLASH, "label": CLASH, "sign": CLASH, "gone": GONE}
_ORDER = ("gone", "similar", "kind", "label", "sign", "same")


class Row(NamedTuple):
    """`ids` are the records it is about; `waits` says that somebody must decide."""

    key: str
    sort: str
    title: str
    tables: tuple[str, ...]
    ids: tuple[str, ...]
    waits: bool
    point: OpenPoint | None = None

    @property
    def asked(self) -> bool:
        """Whether it is, or was, a question for people."""
        return self.point is not None and self.point.matter not in ("same", "sign")

    def says(self, sought: tuple[str, ...]) -> bool:
        """Whether each of these beginnings of words is in it."""
        known = words_of(" ".join((self.title, *(one.label for one in self.point.said)))) if self.point else (
            words_of(self.title)
        )
        return all(any(word in one for one in known) for word in sought)


def rows(map: SystemMap) -> list[Row]:
    """Every row: questions first, then disagreements that are kept, what several said, what one said."""
    found = sorted(_of_points(map), key=_rank)
    known = {id for row in found for id in row.ids}
    plain = [_of_element(e) for e in map.elements.values() if e.id not in known and e.heard is not None]
    return [*found, *sorted(plain, key=lambda row: -len(row.tables))]


def _rank(row: Row) -> int:
    return _ORDER.index(row.point.matter) if row.point and row.point.matter in _ORDER else len(_ORDER)


def _of_points(map: SystemMap) -> Iterator[Row]:
    for point in map.open_points.values():
        if not merging.asks(map, point):
            continue
        labels = merging.point_labels(map, point, language())
        title = " · ".join(dict.fromkeys(labels)) or merging.point_sentence(map, point, language())
        sort = _SORTS.get(point.matter, ALIKE if len({one.label for one in point.said}) > 1 else SAME)
        yield Row(point.id, sort, one_line(title), point.tables, point.ids, not point.decided, point)


def _of_element(element: Element) -> Row:
    tables = element.heard.tables if element.heard is not None else ()
    sort = SAME if len(tables) > 1 else ALONE
    title = quoted(one_line(element.label) or _("sans nom"), language())
    return Row(element.id, sort, title, tables, (element.id,), False)


def sorts() -> dict[str, str]:
    """The words of what a row may be."""
    return {
        ASKED: _("Questions"), CLASH: _("En désaccord"), ALIKE: _("Ressemblant"), GONE: _("Supprimé là-bas"),
        SAME: _("Identique"), ALONE: _("Seulement ici"), ALL: _("Tout"),
    }  # fmt: skip


def of_sort(every: list[Row], sort: str) -> list[Row]:
    if sort == ALL:
        return every
    return [row for row in every if (row.asked if sort == ASKED else row.sort == sort)]


def sought(every: list[Row], text: str) -> list[Row]:
    """The rows that hold these words, or beginnings of words, blind to accents."""
    words = words_of(text)
    return [row for row in every if row.says(words)]

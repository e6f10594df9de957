"""One record from several of the same id: what one table changed counts, what two changed is kept twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sysmap.editing import one_element, one_link
from sysmap.model import Contested, Element, Link, Reading


def fuse_elements(said: Sequence[tuple[str, Element]], base: Element | None) -> Element:
    """The element that several tables have under one id. Its place is that of the first one."""
    names, every = [name for name, _ in said], [element for _, element in said]
    keeper = _changed_by_one(every, base, ("kind", "category", "label"))
    others = [_by_table(name, other, keeper) for name, other in zip(names, every, strict=True)]
    made = one_element(keeper, others)
    first = every[0]
    return made.evolve(
        said_by=_union(element.said_by for element in every),
        merged=_histories(every),
        dots=added_up([element.dots for element in every], base.dots if base else None),
        x=first.x, y=first.y, width=first.width, height=first.height, words_at=first.words_at,
        zones=first.zones, written=first.written, locked=first.locked,
    )  # fmt: skip


def _histories(every: Sequence[Element]) -> tuple[Any, ...]:
    found: list[Any] = []
    for element in every:
        found += [merge for merge in element.merged if merge not in found]
    return tuple(found)


def _by_table(name: str, element: Element, keeper: Element) -> Element:
    """The element with its table as the author of words that are not the keeper's."""
    return element if element.label == keeper.label else element.evolve(said_by=(name,))


def _changed_by_one(every: Sequence[Any], base: Any, fields: Iterable[str]) -> Any:
    """The first record, with each field that only one side changed since the ancestor."""
    first = every[0]
    if base is None:
        return first
    changes: dict[str, Any] = {}
    for field in fields:
        before = getattr(base, field)
        news = _distinct(getattr(record, field) for record in every if getattr(record, field) != before)
        if len(news) == 1 and news[0] != getattr(first, field):
            changes[field] = news[0]
    return first.evolve(**changes) if changes else first


def added_up(counts: Sequence[int], before: int | None) -> int:
    """Dots of several tables: what each added since the ancestor; without one, equal counts are one count."""
    if before is not None:
        return max(0, before + sum(count - before for count in counts))
    return counts[0] if len(set(counts)) == 1 else sum(counts)


def fuse_links(said: Sequence[tuple[str, Link]], base: Link | None = None, update: bool = False) -> Link:
    """One relation from several; signs that differ become readings, each held by its tables.

    In an `update` from the ancestor, a sign that one side alone changed is simply the new one.
    """
    every = [link for _, link in said]
    fields = ("kind", "verb", "polarity") if update else ("kind", "verb")
    made: Link = _changed_by_one(every, base, fields)
    for other in every[1:]:
        made = one_link(made, other)
    made = made.evolve(delay=any(link.delay for link in every), bend=every[0].bend)
    signs = _distinct(sign for link in every if (sign := _sign(link)))
    if update and base is not None:
        signs = _distinct(sign for sign in signs if sign != base.polarity) or signs[:1]
    if len(signs) > 1:
        return contested(made, said)
    return made.evolve(polarity=signs[0]) if signs else made


def _sign(link: Link) -> str:
    """The sign a table gave; one that is contested already says it in its readings."""
    return "" if link.contested is not None and link.polarity == "?" else link.polarity


def contested(link: Link, said: Sequence[tuple[str, Link]]) -> Link:
    """The relation with one reading for each sign that was given it, and who gave it."""
    held: dict[str, list[str]] = {}
    for name, one in said:
        if _sign(one):
            held.setdefault(one.polarity, []).append(name)
    known = list(link.contested.readings) if link.contested else []
    for polarity, tables in sorted(held.items()):
        place = next((i for i, r in enumerate(known) if r.polarity == polarity), None)
        if place is None:
            known.append(Reading(polarity=polarity, held_by=tuple(tables)))
        else:
            both = _union((known[place].held_by, tuple(tables)))
            known[place] = known[place].evolve(held_by=both)
    return link.evolve(polarity="?", contested=Contested(readings=tuple(known)))


def _union(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for words in lists for word in words))


def _distinct(values: Iterable[Any]) -> list[Any]:
    found: list[Any] = []
    for value in values:
        if value not in found:
            found.append(value)
    return found

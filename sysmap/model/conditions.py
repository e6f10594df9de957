"""What an element says to a field of its own, and whether it meets the lines of a filter."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from sysmap.model.elements import Element
from sysmap.model.map import SystemMap
from sysmap.model.told import Condition, Filter, View

OWN = "own:"
"""What stands before the name of an attribute that somebody added."""
NUMBERS = ("dots", "times", "degree", "number", "dates")
"""Fields that are counted; an attribute of one's own is when what it holds is a number."""
NOTHING = ("",)
"""What a view keeps when nothing meets its lines: no element has this id."""

_READ: Mapping[str, Callable[[Element], tuple[str, ...]]] = {
    "label": lambda e: (e.label, *(w.text for w in e.wordings)),
    "kind": lambda e: (e.kind,),
    "category": lambda e: (e.category,),
    "zones": lambda e: e.zones,
    "keywords": lambda e: e.keywords,
    "progress": lambda e: (e.progress,),
    "support": lambda e: (e.support,),
    "contested": lambda e: ("yes" if e.contested is not None else "no",),
    "visibility": lambda e: (e.visibility or "public",),
    "dates": lambda e: (e.dates.text,) if e.dates is not None else (),
    "scale": lambda e: (e.scale,),
    "said_by": lambda e: e.said_by,
    "sources": lambda e: e.sources,
    "description": lambda e: (e.description,),
    "dots": lambda e: (str(e.dots),),
    "times": lambda e: (str(e.times),),
    "number": lambda e: (str(e.number),) if e.number else (),
}
FIELDS = (*_READ, "degree")


class Fields:
    """What the elements of one map say: the number of their relations is counted once."""

    def __init__(self, map: SystemMap) -> None:
        self.map = map
        self._degrees: Counter[str] | None = None

    def degree(self, id: str) -> int:
        """How many relations an element has; one with itself counts once."""
        if self._degrees is None:
            self._degrees = Counter(
                end for link in self.map.links.values() for end in {link.source, link.target})
        return self._degrees[id]

    def values(self, element: Element, field: str) -> tuple[str, ...]:
        """What it says, as ids or words, without empty ones."""
        if field == "degree":
            return (str(self.degree(element.id)),)
        if field.startswith(OWN):
            value = element.attributes.get(field.removeprefix(OWN), "")
            return (_worded(value),) if _worded(value) else ()
        read = _READ.get(field)
        return tuple(value for value in read(element) if value) if read is not None else ()

    def number(self, element: Element, field: str) -> float | None:
        """What it says as a number: of dates the year it begins, else ends."""
        if field == "dates":
            start, end = element.dates.span if element.dates is not None else (None, None)
            return start if start is not None else end
        return next((number for value in self.values(element, field)
                     if (number := as_number(value)) is not None), None)  # fmt: skip

    def meets(self, element: Element, line: Condition) -> bool:
        """Whether one line of a filter holds; a line without a value asks whether there is none."""
        if line.how in ("at_least", "at_most"):
            return self._compares(element, line)
        said = [folded(value) for value in self.values(element, line.field)]
        wanted = [folded(value) for value in line.values if value.strip()]
        if line.how == "contains":
            return any(part in value for part in wanted for value in said) if wanted else bool(said)
        found = any(value in said for value in wanted) if wanted else not said
        return not found if line.how == "is_not" else found

    def _compares(self, element: Element, line: Condition) -> bool:
        mine = self.number(element, line.field)
        bound = as_number(line.values[0]) if line.values else None
        if mine is None or bound is None:
            return False
        if line.field == "dates":
            return int(mine) >= bound if line.how == "at_least" else int(mine) <= bound
        return mine >= bound if line.how == "at_least" else mine <= bound


def as_number(words: str) -> float | None:
    """« 3 », « 3,5 », « 1 200 »"""
    plain = "".join(words.split()).replace(",", ".")
    try:
        found = float(plain)
    except ValueError:
        return None
    return found if abs(found) < 1e15 else None


@lru_cache(maxsize=20_000)
def folded(words: str) -> str:
    """Without accents and capitals: whoever looks for « eau » finds « Eau »."""
    apart = unicodedata.normalize("NFD", words.strip().casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _worded(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def meeting(map: SystemMap, lines: tuple[Condition, ...], any_of: bool = False) -> frozenset[str]:
    """The elements that meet all of these lines, or any of them; all when there is no line."""
    if not lines:
        return frozenset(map.elements)
    fields, every = Fields(map), any if any_of else all
    return frozenset(
        id for id, element in map.elements.items() if every(fields.meets(element, line) for line in lines)
    )


def passes(filter: Filter, element: Element) -> bool:
    """Whether an element passes the lists of a filter: every list that names something must name it."""
    if element.id in filter.hidden:
        return False
    if element.id in filter.shown:
        return True
    if filter.only and element.id not in filter.only:
        return False
    return (
        (not filter.kinds or element.kind in filter.kinds)
        and (not filter.categories or element.category in filter.categories)
        and (not filter.keywords or any(word in filter.keywords for word in element.keywords))
        and (not filter.zones or any(zone in filter.zones for zone in element.zones))
    )


def settled(map: SystemMap, view: View | None) -> View | None:
    """The view with its lines turned into names of elements, and what it fades into prominences.

    The same view when it has no line and fades nothing.
    """
    if view is None or not (view.filter.conditions or view.fade):
        return view
    keep = view.filter
    met = meeting(map, keep.conditions, keep.any_of)
    only = tuple(id for id in map.elements if id in met and (not keep.only or id in keep.only))
    named = keep.evolve(conditions=(), any_of=False, only=(only or NOTHING) if keep.conditions else keep.only)
    if not view.fade:
        return view.evolve(filter=named)
    back = {id: "context" for id, e in map.elements.items() if id not in keep.hidden and not passes(named, e)}
    clear = Filter(link_kinds=keep.link_kinds, hidden=keep.hidden)
    return view.evolve(filter=clear, prominence={**back, **view.prominence}, fade=False)

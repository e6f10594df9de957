"""Sizes and colours that tell a field: classes with words, each with a mark: colour is never alone.

Numbers make at most five steps, of size or of tint; words at most six hues, the others are one class more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from sysmap.model import (
    PROGRESS,
    SUPPORTS,
    VISIBILITIES,
    Element,
    Fields,
    SystemMap,
    View,
    counted,
    field_name,
    value_words,
)

STEPS = 5
HUES = ("blue", "orange", "turquoise", "plum", "yellow", "grey")
TINTS = ("tint1", "tint2", "tint3", "tint4", "tint5")
SIZES = (0.78, 0.86, 0.95, 1.06, 1.2)
"""Of a box: the steps stay near the usual size, so that boxes keep clear of each other."""
_OTHER, _NONE = "others", "none"
_WORDS = {
    "fr": {"others": "Autres", "none": "Non précisé", "range": "{a} à {b}", "size": "Taille",
           "colour": "Couleur", "title": "{what} : {field}"},
    "en": {"others": "Others", "none": "Not said", "range": "{a} to {b}", "size": "Size", "colour": "Colour",
           "title": "{what}: {field}"},
}
_ORDERED = {"progress": PROGRESS, "support": SUPPORTS, "visibility": VISIBILITIES}


class Grade(NamedTuple):
    """What a field makes of one element: its hue, its mark and its size; the classes it is of."""

    hue: str = ""
    mark: str = ""
    size: float = 1.0
    colour_class: str = ""
    size_class: str = ""


class Class(NamedTuple):
    """One class: its key, its words, its hue or its size, and the mark that says it without colour."""

    key: str
    words: str
    hue: str
    mark: str
    size: float = 1.0


class Grading(NamedTuple):
    """How one field is told. `bounds` are the least numbers of each step; none for words."""

    what: str
    field: str
    title: str
    classes: tuple[Class, ...]
    bounds: tuple[float, ...] = ()

    def of(self, fields: Fields, element: Element) -> Class:
        """The class of this element; what says nothing has its own."""
        if self.bounds:
            number = fields.number(element, self.field)
            if number is None:
                return self.classes[-1]
            step = sum(number >= bound for bound in self.bounds) - 1
            return self.classes[max(step, 0)]
        said = fields.values(element, self.field)
        by_key = {one.key: one for one in self.classes}
        return by_key[_NONE] if not said else by_key.get(said[0]) or by_key.get(_OTHER) or by_key[_NONE]


def gradings(map: SystemMap, view: View | None, language: str) -> tuple[Grading, ...]:
    """What the view tells by size and by colour; a field that nobody filled tells nothing."""
    if view is None or not (view.size_by or view.colour_by):
        return ()
    made = [_grading(map, what, field, "en" if language == "en" else "fr")
            for what, field in (("size", view.size_by), ("colour", view.colour_by)) if field]  # fmt: skip
    return tuple(one for one in made if one is not None)


def grade(found: Sequence[Grading], fields: Fields, element: Element) -> Grade | None:
    """What they make of one element; None when nothing is told."""
    if not found:
        return None
    made = Grade()
    for one in found:
        mine = one.of(fields, element)
        if one.what == "size":
            made = made._replace(size=mine.size, size_class=mine.key)
        else:
            made = made._replace(hue=mine.hue, mark=mine.mark, colour_class=mine.key)
    return made


def _grading(map: SystemMap, what: str, field: str, language: str) -> Grading | None:
    words = _WORDS[language]
    title = words["title"].format(what=words[what], field=field_name(field, language).lower())
    if counted(map, field):
        return _steps(map, what, field, language, title)
    return _named(map, field, language, title) if what == "colour" else None


def _steps(map: SystemMap, what: str, field: str, language: str, title: str) -> Grading | None:
    fields, words = Fields(map), _WORDS[language]
    said = [fields.number(e, field) for e in map.elements.values()]
    numbers = sorted({int(n) if field == "dates" else n for n in said if n is not None})
    if not numbers:
        return None
    groups = _grouped(numbers, Counter(n for n in said if n is not None))
    classes = []
    for rank, group in enumerate(groups):
        place = rank if len(groups) == STEPS else round(rank * (STEPS - 1) / max(len(groups) - 1, 1))
        text = _number(group[0], language)
        if len(group) > 1:
            text = words["range"].format(a=text, b=_number(group[-1], language))
        classes.append(Class(str(rank), text, TINTS[place], str(rank + 1), SIZES[place]))
    classes.append(Class(_NONE, words["none"], "ink", "", SIZES[0]))
    return Grading(what, field, title, tuple(classes), tuple(float(group[0]) for group in groups))


def _grouped(numbers: Sequence[float], counts: Counter[float]) -> list[Sequence[float]]:
    """At most five groups of numbers that follow each other, with about as many elements in each."""
    if len(numbers) <= STEPS:
        return [(number,) for number in numbers]
    total, seen, cuts = sum(counts.values()), 0, [0]
    for place, number in enumerate(numbers[:-1]):
        seen += counts[number] or 1
        left = STEPS - len(cuts)
        if left and (seen >= total * len(cuts) / STEPS or len(numbers) - place - 1 == left):
            cuts.append(place + 1)
    return [numbers[a:b] for a, b in pairwise([*cuts, len(numbers)])]


def _named(map: SystemMap, field: str, language: str, title: str) -> Grading | None:
    fields, words = Fields(map), _WORDS[language]
    found = Counter(said[0] for e in map.elements.values() if (said := fields.values(e, field)))
    if not found:
        return None
    first = [value for value, _count in found.most_common(len(HUES))]
    order = _ORDERED.get(field)
    if order is not None:
        first.sort(key=lambda value: order.index(value) if value in order else len(order))
    classes = [Class(value, _capital(value_words(map, field, value, language)), hue, mark)
               for value, hue, mark in zip(first, HUES, "ABCDEF", strict=False)]  # fmt: skip
    if len(found) > len(first):
        classes.append(Class(_OTHER, words["others"], "ink", "…"))
    return Grading("colour", field, title, (*classes, Class(_NONE, words["none"], "ink", "")))


def used(found: Grading, grades: Iterable[Grade]) -> list[tuple[Class, int]]:
    """The classes that are drawn, in order, with how many elements."""
    counts = Counter(one.size_class if found.what == "size" else one.colour_class for one in grades)
    return [(one, counts[one.key]) for one in found.classes if counts[one.key]]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _number(value: float, language: str) -> str:
    plain = f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"
    return plain if language == "en" else plain.replace(".", ",")

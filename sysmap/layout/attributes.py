"""The values of an attribute as numbers between 0 and 1, for a plan of two attributes."""

from __future__ import annotations

from collections.abc import Iterable

from sysmap.model import Element, SystemMap

OWN = ("dates", "dots", "kind", "category", "scale", "progress", "support")
"""Fields that every element has and that may place it, besides the map's own attributes."""


def attributes(map: SystemMap) -> tuple[str, ...]:
    """The names that may stand along an axis: those for which two elements differ."""
    names = [*OWN, *dict.fromkeys(name for e in map.elements.values() for name in e.attributes)]
    return tuple(name for name in names if len({_value(e, name) for e in map.elements.values()} - {None}) > 1)


def scores(map: SystemMap, elements: Iterable[Element], name: str) -> dict[str, float]:
    """Where each element that has the attribute stands between the least (0) and the most (1).

    Words without a number stand in the order in which the map first uses them, evenly.
    """
    values = {e.id: value for e in elements if (value := _value(e, name)) is not None}
    if not values:
        return {}
    if all(isinstance(value, (int, float)) for value in values.values()):
        numbers = {id: float(value) for id, value in values.items()}
    else:
        used = [_value(e, name) for e in map.elements.values()]
        words = list(dict.fromkeys(str(value) for value in [*used, *values.values()] if value is not None))
        numbers = {id: float(words.index(str(value))) for id, value in values.items()}
    low, high = min(numbers.values()), max(numbers.values())
    return {id: (value - low) / (high - low) if high > low else 0.5 for id, value in numbers.items()}


def _value(element: Element, name: str) -> float | str | None:
    if not name:
        return None
    if name == "dates":
        return _year(element)
    if name in OWN:
        own = getattr(element, name)
        return own if own != "" else None
    value = element.attributes.get(name)
    if isinstance(value, str):
        try:
            return float(value.replace(",", ".")) if value.strip() else None
        except ValueError:
            return value
    return None if value is None else float(value)


def _year(element: Element) -> float | None:
    start, end = element.dates.span if element.dates is not None else (None, None)
    return start if start is not None else end

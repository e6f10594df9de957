"""Two people changed one file: their changes brought together, when no two are about the same thing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sysmap.model import COLLECTIONS, Record, SystemMap
from sysmap.storage.errors import StorageError
from sysmap.storage.reading import loads
from sysmap.storage.writing import dumps

_NAMES = tuple(COLLECTIONS.values())
_PLACES = frozenset({"x", "y", "width", "height", "bend"})
"""Where both moved one thing, it stays where I put it: nothing is lost by that."""


class _Both(Exception):
    """Both changed this, each in their own way."""


def rejoin(base: SystemMap, mine: SystemMap, theirs: SystemMap) -> SystemMap | None:
    """The map with both sides' changes since `base`; None when they cannot be had together."""
    if theirs.id != base.id or mine.unknown != base.unknown:
        return None
    try:
        values = {name: _joined(name, base, mine, theirs) for name in SystemMap.model_fields}
    except _Both:
        return None
    made = theirs.model_copy(update=values)
    try:  # a relation of mine may lead to an element that they removed
        found = loads(dumps(made))
    except (StorageError, ValueError, TypeError):
        return None
    known = loads(dumps(theirs)).notices
    return found.map if set(found.notices) <= set(known) else None


def _joined(name: str, base: SystemMap, mine: SystemMap, theirs: SystemMap) -> Any:
    b, m, t = getattr(base, name), getattr(mine, name), getattr(theirs, name)
    return _collection(b, m, t) if name in _NAMES else _value(b, m, t)


def _value(base: Any, mine: Any, theirs: Any) -> Any:
    """What one side alone changed; a record that both changed, field by field."""
    if mine == base:
        return theirs
    if theirs == base or mine == theirs:
        return mine
    if isinstance(base, Record) and type(base) is type(mine) is type(theirs):
        return theirs.evolve(**{name: _field(name, base, mine, theirs) for name in type(base).model_fields})
    raise _Both


def _field(name: str, base: Record, mine: Record, theirs: Record) -> Any:
    b, m, t = getattr(base, name), getattr(mine, name), getattr(theirs, name)
    return m if name in _PLACES and m != b else _value(b, m, t)


def _collection(
    base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> dict[str, Any]:
    order = [id for id in base if id in theirs] == [id for id in theirs if id in base]
    first, second = (mine, theirs) if order else (theirs, mine)
    found = {}
    for id in [*first, *(id for id in second if id not in first)]:
        record = _value(base.get(id), mine.get(id), theirs.get(id))
        if record is not None:
            found[id] = record
    return found

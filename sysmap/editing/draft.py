"""A draft: the map being changed, with copy-on-write collections."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, TypeVar

from sysmap.model import COLLECTIONS, Identified, SystemMap

R = TypeVar("R", bound=Identified)


class Draft:
    """What a transaction writes to. Reading a collection sees what was written so far.

    Records are values: `put` replaces the record of the same id, or adds it at the end.
    """

    def __init__(self, base: SystemMap) -> None:
        self.base = base
        self._own: dict[str, Any] = {}

    def __getattr__(self, name: str) -> Any:
        own = self.__dict__.get("_own", {})
        return own[name] if name in own else getattr(self.base, name)

    def _collection(self, name: str) -> dict[str, Any]:
        if name not in self._own:
            # `copy` of the read-only view is thirty times faster than `dict` of it.
            self._own[name] = getattr(self.base, name).copy()
        collection: dict[str, Any] = self._own[name]
        return collection

    def put(self, record: R) -> R:
        """Add the record, or replace the one of the same id in its place."""
        self._collection(COLLECTIONS[type(record)])[record.id] = record
        return record

    def change(self, record: R, **changes: Any) -> R:
        """Put a validated copy of the record with these fields changed."""
        return self.put(record.evolve(**changes))

    def drop(self, record: Identified) -> None:
        """Remove the record; nothing happens when it is already gone."""
        name = COLLECTIONS[type(record)]
        if record.id in self.__getattr__(name):
            self._collection(name).pop(record.id)

    def set(self, **fields: Any) -> None:
        """Change fields of the map that are no collection: card, language, template, palette…"""
        self._own.update(fields)

    def order(self, name: str, ids: list[str]) -> None:
        """Put a collection into this order (drawing order, palette order)."""
        records = self.__getattr__(name)
        kept = [i for i in ids if i in records]
        first = set(kept)
        self._own[name] = {i: records[i] for i in [*kept, *(i for i in records if i not in first)]}

    def map(self) -> SystemMap:
        """The map as drafted, for questions that need a whole map."""
        return self.finish()

    def finish(self) -> SystemMap:
        """The new map; the very same map when nothing changed."""
        changed: dict[str, Any] = {}
        for name, value in self._own.items():
            before = getattr(self.base, name)
            if isinstance(value, dict):
                if value != before or list(value) != list(before):
                    changed[name] = MappingProxyType(value)
            elif value != before:
                changed[name] = value
        if not changed:
            return self.base
        return self.base.model_copy(update=changed)

"""A draft: the map being changed, with copy-on-write collections."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from sysmap.model import COLLECTIONS, Identified, SystemMap

R = TypeVar("R", bound=Identified)


class Draft:
    """What a transaction writes to. Reading a collection sees what was written so far.

    Records are values: `put` replaces the record of the same id, or adds it at the end. `touched`
    are the ids that were written to: whoever asks what changed need not compare thousands of records.
    """

    def __init__(self, base: SystemMap) -> None:
        self.base = base
        self.touched: set[str] = set()
        self._own: dict[str, Any] = {}
        self._written: dict[str, set[str]] = {}
        self._ordered: set[str] = set()
        self._dropped: set[str] = set()

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
        name = COLLECTIONS[type(record)]
        self._collection(name)[record.id] = record
        self._touch(name, record.id)
        return record

    def _touch(self, name: str, id: str) -> None:
        self.touched.add(id)
        self._written.setdefault(name, set()).add(id)

    def change(self, record: R, **changes: Any) -> R:
        """Put a validated copy of the record with these fields changed."""
        return self.put(record.evolve(**changes))

    def drop(self, record: Identified) -> None:
        """Remove the record; nothing happens when it is already gone."""
        name = COLLECTIONS[type(record)]
        if record.id in self.__getattr__(name):
            self._collection(name).pop(record.id)
            self._dropped.add(name)
            self._touch(name, record.id)

    def set(self, **fields: Any) -> None:
        """Change fields of the map that are no collection: card, language, template, palette…"""
        self._own.update(fields)

    def order(self, name: str, ids: list[str]) -> None:
        """Put a collection into this order (drawing order, palette order)."""
        records = self.__getattr__(name)
        kept = [i for i in ids if i in records]
        first = set(kept)
        self._own[name] = {i: records[i] for i in [*kept, *(i for i in records if i not in first)]}
        self._ordered.add(name)

    def become(self, map: SystemMap) -> None:
        """Write this whole map; records that are the same stay the same objects."""
        for name in COLLECTIONS.values():
            now, then = self.__getattr__(name), getattr(map, name)
            for record in [one for id, one in now.items() if id not in then]:
                self.drop(record)
            for id, record in then.items():
                if now.get(id) != record:
                    self.put(record)
            if list(self.__getattr__(name)) != list(then):
                self.order(name, list(then))
        plain = [name for name in SystemMap.model_fields if name not in COLLECTIONS.values()]
        self.set(**{name: getattr(map, name) for name in plain if getattr(map, name) != getattr(self, name)})

    @property
    def written(self) -> frozenset[str]:
        """The collections and fields of the map that were written to."""
        return frozenset(self._own)

    def map(self) -> SystemMap:
        """The map as drafted, for questions that need a whole map."""
        return self.finish()

    def finish(self) -> SystemMap:
        """The new map; the very same map when nothing changed."""
        changed: dict[str, Any] = {}
        for name, value in self._own.items():
            before = getattr(self.base, name)
            if isinstance(value, dict):
                if self._differs(name, value, before):
                    changed[name] = MappingProxyType(value)
            elif value != before:
                changed[name] = value
        if not changed:
            return self.base
        return self.base.model_copy(update=changed)

    def _differs(self, name: str, now: dict[str, Any], before: Mapping[str, Any]) -> bool:
        """Whether a collection is not what it was: only what was written to is compared."""
        if name in self._ordered:
            return now != before or list(now) != list(before)
        written = self._written.get(name, ())
        if any(now.get(id) != before.get(id) for id in written):
            return True
        # What was dropped and put again stands last now.
        return name in self._dropped and list(now) != list(before)

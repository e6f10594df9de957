"""The maps of a history, in a row: those around one place are held whole, the others as what differs.

Whole maps share what did not change, and a step back is there at once. Further away a step of a map of
100,000 elements weighs some 2 KB instead of 4 MB, and 4 MB instead of 149 MB when all of them moved.
"""

from __future__ import annotations

from sysmap.editing.patches import Patch
from sysmap.model import SystemMap

WHOLE = 150_000_000
"""Bytes of the maps that are held whole; the one that is shown and its neighbours always are."""
KEPT = 250_000_000
"""Bytes of all that differs from step to step: beyond them the oldest steps go."""
LEAST = 50
"""Steps that stay whatever they weigh."""


class Past:
    """Maps by number. `at` is the one that is shown; the maps from `_low` to `_high` are whole."""

    def __init__(self, map: SystemMap) -> None:
        self.at = 0
        self._maps: list[SystemMap | None] = [map]
        self._ways: list[Patch | None] = [None]  # to each map from the one before it
        self._low = self._high = 0
        self._held = self._kept = 0

    def __len__(self) -> int:
        return len(self._maps)

    @property
    def shown(self) -> SystemMap:
        return self._whole(self.at)

    @property
    def before(self) -> SystemMap | None:
        """The map before the one that is shown."""
        if self.at == 0:
            return None
        return self._whole(self.at - 1) if self._low < self.at else self._way(self.at).before(self.shown)

    def _whole(self, number: int) -> SystemMap:
        map = self._maps[number]
        assert map is not None
        return map

    def _way(self, number: int) -> Patch:
        way = self._ways[number]
        assert way is not None
        return way

    def put(self, map: SystemMap, *, instead: bool = False) -> int:
        """This map comes after the one that is shown, or in its place; how many of the first ones went."""
        self.cut()
        if instead:
            self.go(self.at - 1)
            self.cut()
        way = Patch(self.shown, map)
        self._maps.append(map)
        self._ways.append(way)
        self.at = self._high = len(self._maps) - 1
        self._held += way.saved
        self._kept += way.weight
        self._fold()
        return self._let_go()

    def cut(self) -> None:
        """What comes after the map that is shown is forgotten."""
        for number in range(len(self._maps) - 1, self.at, -1):
            way = self._way(number)
            self._kept -= way.weight
            self._held -= way.saved if number <= self._high else 0
        del self._maps[self.at + 1 :], self._ways[self.at + 1 :]
        self._high = min(self._high, self.at)

    def go(self, number: int) -> None:
        """Show the map of this number, one step after the other: no more of them are ever whole at once."""
        while self.at != number:
            self.at += 1 if number > self.at else -1
            if self.at < self._low:
                self._low = self.at
                self._maps[self.at] = self._way(self.at + 1).before(self._whole(self.at + 1))
                self._held += self._way(self.at + 1).saved
            elif self.at > self._high:
                self._high = self.at
                self._maps[self.at] = self._way(self.at).after(self._whole(self.at - 1))
                self._held += self._way(self.at).saved
            self._fold()

    def _fold(self) -> None:
        """Of the whole maps, those furthest from the one that is shown go."""
        while self._held > WHOLE:
            below, above = self.at - self._low, self._high - self.at
            if below > 1 and below >= above:
                self._maps[self._low] = None
                self._low += 1
                self._held -= self._way(self._low).saved
            elif above > 1:
                self._maps[self._high] = None
                self._held -= self._way(self._high).saved
                self._high -= 1
            else:
                return

    def _let_go(self) -> int:
        """The first maps go when all the ways together weigh too much; how many."""
        gone = 0
        while self._kept > KEPT and len(self) - gone > LEAST and gone < self._low:
            gone += 1
            self._kept -= self._way(gone).weight
        if gone:
            del self._maps[:gone], self._ways[:gone]
            self._ways[0] = None
            self.at, self._low, self._high = self.at - gone, self._low - gone, self._high - gone
        return gone

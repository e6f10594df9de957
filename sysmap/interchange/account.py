"""Compte rendu d’import ou d’export: what was understood, changed, guessed, left behind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

UNDERSTOOD, CHANGED, GUESSED, LEFT = "understood", "changed", "guessed", "left"
SORTS = (UNDERSTOOD, CHANGED, GUESSED, LEFT)


class Line(NamedTuple):
    """One sentence of the account, in the language spoken when it was made; `number` is what it counts."""

    sort: str
    sentence: str
    number: int = 1


class Account:
    """What happens to a map on its way from or to another program. Nothing goes unsaid."""

    def __init__(self, lines: Iterable[Line] = ()) -> None:
        self._lines = list(lines)

    def understood(self, sentence: str, count: int = 1) -> None:
        """What the other program said and this one says too."""
        self._add(UNDERSTOOD, sentence, count)

    def changed(self, sentence: str, count: int = 1) -> None:
        """What is kept in another form (a shape, a unit, a misspelt sign)."""
        self._add(CHANGED, sentence, count)

    def guessed(self, sentence: str, count: int = 1) -> None:
        """What was inferred and may be wrong (a sign from a colour)."""
        self._add(GUESSED, sentence, count)

    def left(self, sentence: str, count: int = 1) -> None:
        """What the other side cannot hold, or must not have."""
        self._add(LEFT, sentence, count)

    def _add(self, sort: str, sentence: str, count: int) -> None:
        if count and sentence:
            self._lines.append(Line(sort, sentence, count))

    @property
    def lines(self) -> tuple[Line, ...]:
        """The sentences, understood first, left behind last."""
        return tuple(sorted(self._lines, key=lambda line: SORTS.index(line.sort)))

    def of(self, sort: str) -> tuple[str, ...]:
        return tuple(line.sentence for line in self.lines if line.sort == sort)

    def as_data(self) -> dict[str, Any]:
        """For another program: the sentences and what each counts, by sort."""
        return {
            sort: [{"sentence": one.sentence, "count": one.number} for one in self.lines if one.sort == sort]
            for sort in SORTS
        }

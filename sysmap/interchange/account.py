"""Compte rendu d’import ou d’export: what was understood, changed, guessed, left behind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sysmap.i18n import _

UNDERSTOOD, CHANGED, GUESSED, LEFT = "understood", "changed", "guessed", "left"
SORTS = (UNDERSTOOD, CHANGED, GUESSED, LEFT)


def sort_name(sort: str, *, leaving: bool = False) -> str:
    """How a sort is headed, for a map that arrives or leaves."""
    return {
        UNDERSTOOD: _("Gardé") if leaving else _("Compris"), CHANGED: _("Changé"),
        GUESSED: _("À vérifier") if leaving else _("Deviné, à vérifier"), LEFT: _("Laissé de côté"),
    }[sort]  # fmt: skip


class Line(NamedTuple):
    """One sentence of the account, in the language spoken when it was made; `number` is what it counts."""

    sort: str
    sentence: str
    number: int = 1


class Account:
    """What happens to a map on its way from or to another program. Nothing goes unsaid."""

    def __init__(
        self, lines: Iterable[Line] = (), asked: Mapping[str, Sequence[str]] | None = None,
        tables: Sequence[dict[str, Any]] = (),
    ) -> None:
        self._lines = list(lines)
        self.asked = dict(asked or {})
        """What somebody wants the columns of a table to be: by its name, its role, then the fields."""
        self.tables = list(tables)
        """What was seen of tables, and what their columns were taken for."""

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
            self._lines.append(Line(sort, sentence, int(count)))

    @property
    def lines(self) -> tuple[Line, ...]:
        """The sentences, understood first, left behind last."""
        return tuple(sorted(self._lines, key=lambda line: SORTS.index(line.sort)))

    def of(self, sort: str) -> tuple[str, ...]:
        return tuple(line.sentence for line in self.lines if line.sort == sort)

    def in_words(self, *, leaving: bool = False) -> str:
        """Every sentence under the name of its sort, in lines; nothing when nothing happened."""
        lines: list[str] = []
        for sort in SORTS:
            if said := self.of(sort):
                lines += [sort_name(sort, leaving=leaving), *(f"  {sentence}" for sentence in said)]
        return "".join(f"{line}\n" for line in lines)

    def as_data(self) -> dict[str, Any]:
        """For another program: the sentences and what each counts, by sort."""
        return {
            sort: [{"sentence": one.sentence, "count": one.number} for one in self.lines if one.sort == sort]
            for sort in SORTS
        }

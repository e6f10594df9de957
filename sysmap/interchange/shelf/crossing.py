"""The alliance's cross views: who works on what, which levers and effects recur, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from sysmap.analysis import words_of
from sysmap.interchange.shelf.entry import Entry
from sysmap.model import EFFECTS, effect_name

WORK, LEVERS, EFFECT, ISSUES, ACTORS = "work", "levers", "effects", "issues", "actors"
SORTS = (WORK, ISSUES, LEVERS, EFFECT, ACTORS)


class Row(NamedTuple):
    """A word and the maps that bear it: `wheres` are their territories (else their names), one each."""

    label: str
    maps: tuple[Entry, ...]

    @property
    def times(self) -> int:
        return len(self.maps)

    @property
    def wheres(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(entry.territory or entry.name for entry in self.maps))


class Crossing(NamedTuple):
    """One cross view, what recurs most first."""

    sort: str
    rows: tuple[Row, ...]


def crossings(entries: Sequence[Entry], language: str = "fr") -> tuple[Crossing, ...]:
    """Every cross view of these maps, in order. Words that differ only in accents or plurals are one."""
    read: dict[str, Callable[[Entry], Iterable[str]]] = {
        WORK: lambda entry: entry.keywords, ISSUES: lambda entry: entry.issues,
        LEVERS: lambda entry: entry.levers, ACTORS: lambda entry: entry.actors,
        EFFECT: lambda entry: (_effect(effect, language) for effect in entry.effects),
    }  # fmt: skip
    sound = [entry for entry in entries if not entry.error]
    return tuple(Crossing(sort, _rows(sound, read[sort])) for sort in SORTS)


def _rows(entries: Sequence[Entry], words: Callable[[Entry], Iterable[str]]) -> tuple[Row, ...]:
    labels: dict[tuple[str, ...], str] = {}
    found: dict[tuple[str, ...], dict[str, Entry]] = {}
    for entry in entries:
        for label in words(entry):
            key = words_of(label)
            labels.setdefault(key, label)
            found.setdefault(key, {})[entry.path] = entry
    rows = [Row(labels[key], tuple(maps.values())) for key, maps in found.items() if key]
    return tuple(sorted(rows, key=lambda row: (-row.times, words_of(row.label))))


_KNOWN = {
    words_of(name.replace("effet ", "", 1)): id for id, names in EFFECTS.items() for name in [names["fr"]]
}  # fmt: skip


def _effect(effect: str, language: str) -> str:
    """The effect by its name, whether it was ticked on a sheet or drawn as an element."""
    key = words_of(effect)
    id = effect if effect in EFFECTS else _KNOWN.get(key[1:] if key[:1] == ("effet",) else key, effect)
    return effect_name(id, language)

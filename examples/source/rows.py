"""How the examples are written down: one line a record, words as people would read them."""

from __future__ import annotations

from typing import Any, NamedTuple


class E(NamedTuple):
    """An element: `kind` may carry a category (« acteur/etat »); `source` is a key of the sources.

    `label` has at most seven words; `original` the words of the source where they are longer.
    """

    id: str
    kind: str
    zone: str
    x: float
    y: float
    label: str
    source: str
    original: str = ""
    rest: str = ""
    date: str = ""
    more: dict[str, Any] = {}  # noqa: RUF012 (a NamedTuple default, never changed)


class Loop(NamedTuple):
    """A named loop: its relations in order, and what is told of each."""

    id: str
    name: str
    links: str
    told: tuple[str, ...] = ()
    told_at: str = ""
    badge_at: tuple[float, float] | None = None

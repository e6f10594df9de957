"""What is asked of a layout, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from sysmap.geometry import Box, Point
from sysmap.model import Bend, SystemMap

NOTHING: Mapping[str, Any] = MappingProxyType({})


class Request(NamedTuple):
    """A map to arrange. Map units.

    `boxes` are the boxes of its elements as they are drawn now (what has none is left alone); `how` is
    the id of a row of LAYOUTS; `ids` are the elements to place (None: all), the others do not move;
    `fixed` do not move either, and neither do locked elements. The same `seed` gives the same answer.

    `options`: `selected` (ids: where a radial layout starts), `across` and `down` (names of the
    attributes of a plan, « dates » for time), `aspect` (width ÷ height wished, a page's by default),
    `bends` (False: leave the relations to the drawing), `free` (True: elements may leave their zones).
    """

    map: SystemMap
    boxes: Mapping[str, Box]
    how: str
    ids: frozenset[str] | None = None
    fixed: frozenset[str] = frozenset()
    seed: int = 1
    options: Mapping[str, Any] = NOTHING


class Answer(NamedTuple):
    """New centres of the elements that move, new bends of their relations, and a notice or nothing.

    A notice is one sentence in the language of the program: what could not be done, and what was kept.
    """

    places: Mapping[str, Point]
    bends: Mapping[str, Bend]
    said: str = ""

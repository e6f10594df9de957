"""The key at the foot of a blank page: the shapes of kinds and the lines of relations."""

from __future__ import annotations

from collections.abc import Callable

from sysmap.geometry import Box
from sysmap.model import SystemMap
from sysmap.poster.setting import set_words
from sysmap.poster.sheet import Sample, Words
from sysmap.poster.sheets.leaf import BLACK, Item
from sysmap.poster.sheets.theme import kind_look, kind_sample, relation_sample

KEY_HEIGHT = 21.0
_SENSES = {
    "fr": {"+": "Même sens", "-": "Sens inverse", "?": "Selon les cas", "late": "Plus tard"},
    "en": {"+": "Same direction", "-": "Opposite direction", "?": "It depends", "late": "Later"},
}
MOST = 7

Draw = Callable[[float, float, float, float], Sample]
Row = tuple[Draw, float, str]


def key(map: SystemMap, box: Box, language: str) -> list[Item]:
    """Two rows: what may be laid down, and how it is linked."""
    items: list[Item] = []
    half = box.height / 2
    for rank, entries in enumerate((_kinds(map, language), _relations(map, language))):
        items += _line(entries, Box(box.left, box.top + rank * half, box.right, box.top + (rank + 1) * half))
    return items


def _line(entries: list[Row], box: Box) -> list[Item]:
    items: list[Item] = []
    widths = [wide + 2.0 + set_words(name, 10, 80.0).width for _draw, wide, name in entries]
    gap = min(11.0, max(2.0, (box.width - sum(widths)) / max(len(widths), 1)))
    x, high = box.left, box.height - 2.0
    for (draw, wide, name), width in zip(entries, widths, strict=True):
        setting = set_words(name, 10, 80.0)
        items.append(draw(x, box.top + 1.0, wide, high))
        y = box.top + 1.0 + (high - setting.height) / 2
        items.append(Words(x + wide + 2.0, y, setting, "key", BLACK))
        x += width + gap
    return items


def kinds_of(map: SystemMap) -> list[str]:
    """The kinds that the map offers first."""
    known = [id for id in map.palette if id in map.kinds]
    return (known or [*map.kinds] or ["acteur", "enjeu", "facteur", "projet"])[:MOST]


def _kinds(map: SystemMap, language: str) -> list[Row]:
    found: list[Row] = []
    for kind in kinds_of(map):
        look = kind_look(map, kind)

        def draw(x: float, y: float, width: float, height: float, look: object = look) -> Sample:
            return kind_sample(look, x, y, width, height, language)  # type: ignore[arg-type]

        found.append((draw, 15.0, map.kind(kind).name(language)))
    return found


def _relations(map: SystemMap, language: str) -> list[Row]:
    """Each kind of relation; a signed one with its senses, and the strokes of a delay."""
    ids = [id for id in map.palette if id in map.link_kinds] or [*map.link_kinds]
    words = _SENSES.get(language, _SENSES["fr"])
    found: list[Row] = []
    for id in ids[:5]:
        row = map.link_kinds[id]
        for sign in ("+", "-", "?", "late") if row.signed else ("",):
            polarity, late = ("", True) if sign == "late" else (sign, False)

            def draw(x: float, y: float, width: float, height: float, row: object = row,
                     polarity: str = polarity, late: bool = late) -> Sample:  # fmt: skip
                return relation_sample(row, polarity, x, y, width, height, late=late)  # type: ignore[arg-type]

            found.append((draw, 22.0, words[sign] if sign else row.name(language)))
    return found

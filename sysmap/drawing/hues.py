"""Hues: the few colours that each mean something, with their names for the legend."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple


class Hue(NamedTuple):
    """A colour of the notation: strong for outlines and badges, tint for boxes, wash for sectors."""

    id: str
    strong: str
    tint: str
    wash: str
    fr: str
    en: str

    def name(self, language: str) -> str:
        return self.en if language == "en" else self.fr


def _table(*rows: Hue) -> Mapping[str, Hue]:
    return MappingProxyType({row.id: row for row in rows})


PAPER_HUES = _table(
    Hue("blue", "#2F4B9F", "#D3DBF0", "#DDE3F4", "bleu", "blue"),
    Hue("turquoise", "#006B75", "#C9E6E6", "#D3ECEC", "turquoise", "turquoise"),
    Hue("orange", "#A95400", "#FADDBB", "#FBE6CC", "orange", "orange"),
    Hue("plum", "#86306F", "#EBD3E6", "#F0DFEC", "prune", "plum"),
    Hue("grey", "#555E68", "#ECE9E1", "#F0ECE1", "gris", "grey"),
    Hue("green", "#2E7D32", "#DCEFD9", "#E6F3E3", "vert", "green"),
    Hue("vermilion", "#A8321A", "#FBDDD3", "#FCE8E1", "rouge", "red"),
    Hue("yellow", "#B98E17", "#FBE6A2", "#FDF1CB", "jaune", "yellow"),
    Hue("ink", "#2B3440", "#FFFFFF", "#F0ECE1", "encre", "ink"),
    Hue("tint1", "#1F4E5F", "#FFFFFF", "#FFFFFF", "ton 1", "tint 1"),
    Hue("tint2", "#1F4E5F", "#E9F7F8", "#E9F7F8", "ton 2", "tint 2"),
    Hue("tint3", "#1F4E5F", "#D3F0F2", "#D3F0F2", "ton 3", "tint 3"),
    Hue("tint4", "#1F4E5F", "#BEEAED", "#BEEAED", "ton 4", "tint 4"),
    Hue("tint5", "#1F4E5F", "#A9E4E8", "#A9E4E8", "ton 5", "tint 5"),
)

CONTRAST_HUES = _table(
    Hue("blue", "#1B2F80", "#E3E9FA", "#EDF1FC", "bleu", "blue"),
    Hue("turquoise", "#004A52", "#DDF2F2", "#E9F7F7", "turquoise", "turquoise"),
    Hue("orange", "#7A3A00", "#FFEBD2", "#FFF3E4", "orange", "orange"),
    Hue("plum", "#611E50", "#F7E3F2", "#FAEDF7", "prune", "plum"),
    Hue("grey", "#33393F", "#F1F1F1", "#F6F6F6", "gris", "grey"),
    Hue("green", "#145218", "#E6F6E3", "#EFF9ED", "vert", "green"),
    Hue("vermilion", "#7E1E0B", "#FFE7DF", "#FFF0EB", "rouge", "red"),
    Hue("yellow", "#6E5200", "#FFEFB5", "#FFF6D6", "jaune", "yellow"),
    Hue("ink", "#000000", "#FFFFFF", "#F6F6F6", "encre", "ink"),
    Hue("tint1", "#123440", "#FFFFFF", "#FFFFFF", "ton 1", "tint 1"),
    Hue("tint2", "#123440", "#E9F7F8", "#E9F7F8", "ton 2", "tint 2"),
    Hue("tint3", "#123440", "#D3F0F2", "#D3F0F2", "ton 3", "tint 3"),
    Hue("tint4", "#123440", "#BEEAED", "#BEEAED", "ton 4", "tint 4"),
    Hue("tint5", "#123440", "#A9E4E8", "#A9E4E8", "ton 5", "tint 5"),
)

_HOUSE = re.compile(r"#[0-9a-fA-F]{6}")


@lru_cache(maxsize=128)
def house_hue(name: str) -> Hue | None:
    """The hue of an organisation's own colour (« #8A1538 »), its tint and its wash mixed with white."""
    if not _HOUSE.fullmatch(name):
        return None
    tint, wash = (_mixed(name, share) for share in (0.78, 0.86))
    return Hue(name, name.upper(), tint, wash, "couleur de la maison", "house colour")


@lru_cache(maxsize=128)
def nearest(name: str) -> str:
    """The hue of ours nearest to a house colour, for themes whose hues are not colours to choose."""
    sought = _parts(name)
    far = {id: sum((a - b) ** 2 for a, b in zip(_parts(hue.strong), sought, strict=True))
           for id, hue in PAPER_HUES.items() if not id.startswith("tint")}  # fmt: skip
    return min(far, key=lambda id: far[id])


def _parts(name: str) -> tuple[int, ...]:
    return tuple(int(name[at : at + 2], 16) for at in (1, 3, 5))


def _mixed(name: str, share: float) -> str:
    return "#{:02X}{:02X}{:02X}".format(*(round(part + (255 - part) * share) for part in _parts(name)))

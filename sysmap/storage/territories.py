"""Communes and groupings of communes of France, found without a network: which « Le Vigan » is it?

Data: INSEE and DGCL, 2026, Licence Ouverte 2.0 (resources/territories). Free text is always allowed; what
is chosen here gives a name, an official code and the year of that code.
"""

from __future__ import annotations

import lzma
import unicodedata
from functools import cache
from typing import NamedTuple

from sysmap.model import Territory
from sysmap.resources import resource

COMMUNE, GROUPING, DEPARTMENT, REGION = "commune", "epci", "departement", "region"
_SORTS = {"c": COMMUNE, "e": GROUPING, "d": DEPARTMENT, "r": REGION}


class Place(NamedTuple):
    """A territory: its name, official code (INSEE, or SIREN of a grouping), sort, and where it lies."""

    name: str
    code: str
    sort: str
    department: str = ""
    region: str = ""
    grouping: str = ""
    communes: int = 0

    @property
    def within(self) -> str:
        """What tells it from its homonyms: « Gard, CC du Pays Viganais », « 34 communes, Lot »."""
        parts = (self.department, self.grouping if self.sort == COMMUNE else "", self.region)
        return ", ".join(part for part in dict.fromkeys(parts) if part and part != self.name)


class _All(NamedTuple):
    year: str
    places: tuple[Place, ...]
    folded: tuple[str, ...]


def find_territories(words: str, most: int = 8) -> tuple[Place, ...]:
    """The territories these words may mean: by name (accents, hyphens and « St » as one types them) or by
    code; the whole name first, then its beginning, then its words, the most populous first."""
    asked = fold(words)
    everything = _everything()  # also when nothing is asked yet: reading it takes half a second
    if not asked:
        return ()
    found: list[tuple[int, int]] = []
    for place, name in enumerate(everything.folded):
        rank = _rank(asked, name)
        if rank is None and everything.places[place].code.lower() == asked:
            rank = 0
        if rank is not None:
            found.append((rank, place))
    return tuple(everything.places[place] for _rank, place in sorted(found)[:most])


def territory_of(place: Place) -> Territory:
    """What the map's card keeps of it."""
    return Territory(name=place.name, code=place.code, year=_everything().year, note=place.within)


def count(sort: str) -> int:
    """How many territories of this sort are known."""
    return sum(place.sort == sort for place in _everything().places)


def _rank(asked: str, name: str) -> int | None:
    if name == asked:
        return 0
    if name.startswith(asked):
        return 1
    return 2 if f" {asked}" in name else None


def fold(words: str) -> str:
    """The same words without accents, capitals, hyphens and apostrophes; « st » is « saint ».

    >>> fold("Saint-Étienne-d’Issensac"), fold("st etienne")
    ('saint etienne d issensac', 'saint etienne')
    """
    plain = unicodedata.normalize("NFD", words.casefold().replace("œ", "oe").replace("æ", "ae"))
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return " ".join(_SHORT.get(word, word) for word in letters.split())


_SHORT = {"st": "saint", "ste": "sainte"}


@cache
def _everything() -> _All:
    data = lzma.decompress(resource("territories").joinpath("territories.xz").read_bytes()).decode()
    year, *lines = data.split("\n")
    names: dict[tuple[str, str], str] = {}
    above: dict[str, str] = {}
    places: list[Place] = []
    for line in lines:
        sort, code, name, home, more = line.split("\t")
        names[sort, code] = name
        if sort == "d":
            above[code] = names.get(("r", home), "")
        department = names.get(("d", home), "") if sort in "ce" else ""
        region = names.get(("r", home), "") if sort == "d" else above.get(home, "")
        grouping = names.get(("e", more), "") if sort == "c" else ""
        members = int(more) if sort == "e" and more.isdigit() else 0
        places.append(Place(name, code, _SORTS[sort], department, region, grouping, members))
    return _All(year, tuple(places), tuple(fold(place.name) for place in places))

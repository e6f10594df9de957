"""Ways of looking: the same elements laid out as a network, a rosace, a matrix or a plan."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Any

from sysmap.model.links import Bend
from sysmap.model.record import EMPTY, Identified, Words
from sysmap.model.sheet import Note, Picture
from sysmap.model.text import Coordinate, Size, Text
from sysmap.model.zones import Axis, Zone


class Place(Identified):
    """Where an element (or the badge of a loop), named by its id, stands in an arrangement, in which zones,
    and what those wrote on it."""

    x: Coordinate = 0.0
    y: Coordinate = 0.0
    width: Size | None = None
    height: Size | None = None
    words_at: tuple[Coordinate, Coordinate] | None = None
    zones: tuple[Text, ...] = ()
    written: Words = EMPTY
    locked: bool = False


class Bent(Identified):
    """How a relation, named by its id, curves in an arrangement."""

    bend: Bend


class Arrangement(Identified):
    """Façon de voir: a page of its own for the elements that all arrangements of a map share.

    The one that lies on the page (`SystemMap.arrangement`) has its zones, axes, notes, pictures, places and
    bends in the map's own fields and holds nothing here but its name, its template and its palette.
    `template` is the id of the template it came from, `palette` the kinds that it offers.
    """

    name: Text = ""
    template: Text = ""
    palette: tuple[Text, ...] = ()
    zones: tuple[Zone, ...] = ()
    axes: tuple[Axis, ...] = ()
    notes: tuple[Note, ...] = ()
    pictures: tuple[Picture, ...] = ()
    places: tuple[Place, ...] = ()
    bends: tuple[Bent, ...] = ()

    def only(self, keeps: Callable[[Any], bool], there: Container[str]) -> Arrangement:
        """The arrangement with the zones, notes and pictures kept, for the records that are there."""
        zones = tuple(zone for zone in self.zones if keeps(zone))
        ids = {zone.id for zone in zones} | {axis.id for axis in self.axes}
        places = [
            place.evolve(zones=tuple(z for z in place.zones if z in ids),
                         written={name: by for name, by in place.written.items() if by in ids})
            for place in self.places if place.id in there
        ]  # fmt: skip
        return self.evolve(
            zones=zones, notes=tuple(note for note in self.notes if keeps(note)),
            pictures=tuple(picture for picture in self.pictures if keeps(picture)), places=tuple(places),
            bends=tuple(bent for bent in self.bends if bent.id in there),
        )  # fmt: skip

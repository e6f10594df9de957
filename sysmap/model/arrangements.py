"""Ways of looking: the same elements laid out as a network, a rosace, a matrix or a plan."""

from __future__ import annotations

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

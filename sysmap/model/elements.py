"""Elements: what people name on the map, and how they said it."""

from __future__ import annotations

from sysmap.model.dates import Dates
from sysmap.model.merged import Heard, Merged
from sysmap.model.record import EMPTY, Attributes, Identified, Record, Words
from sysmap.model.text import Coordinate, Size, Text

SUPPORTS = ("sourced", "said", "hypothesis")
"""Appui: sourcé, dit en atelier, hypothèse; the empty word is « non précisé »."""
VISIBILITIES = ("public", "group", "facilitator")
"""Public, réservé au groupe, note d'animation (never projected)."""
PROGRESS = ("idea", "study", "committed", "done", "suspended", "given_up")
"""Avancement: idée, à l'étude, engagé, réalisé, suspendu, abandonné."""


class Wording(Record):
    """Another way in which the same thing was said.

    `by` names a table or a category, never a person; `audience` is the name of a
    wording set that a view may ask for.
    """

    text: Text = ""
    by: Text = ""
    audience: Text = ""


class Reading(Record):
    """One side of a disagreement, held by categories of actors, never by persons."""

    text: Text = ""
    polarity: Text = ""
    held_by: tuple[Text, ...] = ()


class Contested(Record):
    """A disagreement that is kept, not resolved."""

    readings: tuple[Reading, ...] = ()


class Element(Identified):
    """One thing on the map: an actor, an issue, a factor, a project.

    `x` and `y` are the centre of its box, in map units. `width` and `height` are
    absent until somebody sizes the box by hand; otherwise the words decide.
    `zones` lists the zones that hold it, `written` says which attribute was written
    by which zone, so that moving out clears only that. `words_at` says where the words
    stand, from the marker's centre, for what is drawn as a marker (a frise); absent, they
    stand at its right. `merged` are the merges that made it, the oldest first. `number` is the one it
    bears on paper; 0 is none. `pictogram` names a row of the program's pictograms.
    """

    kind: Text = "facteur"
    category: Text = ""
    label: Text = ""
    original: Text = ""
    wordings: tuple[Wording, ...] = ()
    description: Text = ""
    keywords: tuple[Text, ...] = ()
    scale: Text = ""
    dates: Dates | None = None
    progress: Text = ""
    support: Text = ""
    contested: Contested | None = None
    visibility: Text = "public"
    sources: tuple[Text, ...] = ()
    said_by: tuple[Text, ...] = ()
    dots: int = 0
    number: int = 0
    image: Text = ""
    pictogram: Text = ""
    attributes: Attributes = EMPTY
    zones: tuple[Text, ...] = ()
    written: Words = EMPTY
    x: Coordinate = 0.0
    y: Coordinate = 0.0
    width: Size | None = None
    height: Size | None = None
    words_at: tuple[Coordinate, Coordinate] | None = None
    locked: bool = False
    merged: tuple[Merged, ...] = ()
    heard: Heard | None = None

    @property
    def times(self) -> int:
        """How many elements it is: « ×3 » after three were merged."""
        return 1 + sum(max(merge.count, 0) for merge in self.merged)

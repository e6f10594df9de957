"""Relations: what one element does to another."""

from __future__ import annotations

from sysmap.model.elements import Contested
from sysmap.model.merged import Heard
from sysmap.model.record import EMPTY, Attributes, Identified, Record
from sysmap.model.text import Number, Text

POLARITIES = ("+", "-", "?")
"""Same direction, opposite direction, it depends; the empty word is « none »."""


class Bend(Record):
    """How a relation curves, when a hand or a layout decided it.

    `offset` is the distance of the quadratic arc's control point from the middle of the
    chord, as a fraction of the chord, positive to the left when walking from source to
    target with y downwards. `leave` and `arrive` slide the two aim points along the
    width of their boxes, as fractions of it (0 is the centre, ±0.42 near the ends). `auto`
    says that the program chose it: it may choose again when something comes in the way.
    `form` is the empty word for an arc, « straight », « routed » or « tree » for square turns: then
    the numbers mean what `sysmap.geometry.elbows` says. `through` are points an arc that cannot do otherwise
    passes through, along and aside of the chord, as fractions of it.
    """

    offset: Number = 0.16
    leave: Number = 0.0
    arrive: Number = 0.0
    auto: bool = False
    form: Text = ""
    through: tuple[tuple[Number, Number], ...] = ()


class Link(Identified):
    """A relation from `source` to `target` (ids of elements, equal for a self-relation).

    Several may join the same two elements. `subject` is what a tension is about.
    `bend` is absent until somebody bends the relation; then the drawing decides.
    """

    kind: Text = "influence"
    source: Text
    target: Text
    polarity: Text = ""
    delay: bool = False
    delay_text: Text = ""
    strength: int = 0
    verb: Text = ""
    subject: Text = ""
    description: Text = ""
    keywords: tuple[Text, ...] = ()
    dates: Text = ""
    support: Text = ""
    contested: Contested | None = None
    visibility: Text = "public"
    sources: tuple[Text, ...] = ()
    said_by: tuple[Text, ...] = ()
    attributes: Attributes = EMPTY
    bend: Bend | None = None
    heard: Heard | None = None

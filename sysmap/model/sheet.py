"""What lies on the page beside the system: notes, pictures, remarks, the frigo."""

from __future__ import annotations

from sysmap.model.record import Identified
from sysmap.model.text import Coordinate, Number, Size, Text


class Note(Identified):
    """Words on the page that are no element; reserved for the group until said otherwise."""

    text: Text = ""
    x: Coordinate = 0.0
    y: Coordinate = 0.0
    width: Size | None = None
    visibility: Text = "group"


class Image(Identified):
    """Bytes of a picture, stored once: its id is the SHA-256 of `data` once decoded (base64)."""

    media: Text = "image/png"
    name: Text = ""
    data: Text = ""


class Picture(Identified):
    """An image placed on the page.

    A `background` one is typed over: it is exported only when it is `printed`, on purpose.
    `corners` are those of the sheet of paper in the photo, in thousandths of its width and height,
    the top left first and clockwise: what is shown is that sheet, straightened. `ratio` is then how
    much wider than high the whole photo is, so that it can be seen again.
    """

    image: Text
    x: Coordinate = 0.0
    y: Coordinate = 0.0
    width: Size = 200.0
    height: Size = 150.0
    background: bool = False
    fade: Number = 0.0
    corners: tuple[tuple[Coordinate, Coordinate], ...] = ()
    ratio: Number = 0.0
    hidden: bool = False
    printed: bool = False
    locked: bool = False
    caption: Text = ""
    visibility: Text = "public"


class Remark(Identified):
    """A comment pinned to a record (or to a place), stripped from every output."""

    text: Text = ""
    on: Text = ""
    x: Coordinate = 0.0
    y: Coordinate = 0.0
    by: Text = ""
    date: Text = ""
    resolved: bool = False


class Parked(Identified):
    """« Intéressant, mais pas maintenant »: words kept in the frigo."""

    text: Text = ""
    kind: Text = ""
    date: Text = ""
    by: Text = ""
    visibility: Text = "public"

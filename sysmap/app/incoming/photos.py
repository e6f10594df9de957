"""Photos that one types over: they come in, are named, and lie side by side behind the map."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sysmap.app.banners import Choice
from sysmap.app.incoming.pictures import Taken
from sysmap.canvas import fitted
from sysmap.editing import operations_photos
from sysmap.geometry import Box, Point, union
from sysmap.i18n import _, _n
from sysmap.model import Picture, SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

LARGE = 1200
"""Pixels of the longer side from which a JPEG is taken for a photo of a wall or a canvas."""
_CAMERA = re.compile(
    r"(?:(?:img|mvimg|dsc|dscn|dscf|pxl|imag|p|photo|image|picture|signal|screenshot|whatsapp[ _]image)"
    r"[\s_-]*)?[\d\s_.()-]*(?:at|am|pm|[\d\s_.()~:-]|portrait|burst|cover|mp|pano)*",
    re.IGNORECASE,
)
"""What cameras and telephones call their files: such a name says nothing."""


def is_photo(taken: Taken) -> bool:
    """Whether this is a photo of a wall rather than an illustration."""
    return taken.image.media == "image/jpeg" and max(taken.width, taken.height) >= LARGE


def named(map: SystemMap, stems: Iterable[str]) -> list[str]:
    """Names for new photos: after the file, or « Table 1 », « Table 2 »… when a camera named it."""
    used = {picture.caption for picture in operations_photos.backgrounds(map)}
    found: list[str] = []
    for stem in stems:
        name = " ".join(stem.replace("_", " ").split())
        if not name or _CAMERA.fullmatch(stem.strip()):
            name, n = "", 1
            while not name or name in used:
                name, n = _("Table {n}").format(n=n), n + 1
        found.append(name)
        used.add(name)
    return found


def put(desk: Desk, taken: Sequence[Taken], at: Point | None) -> None:
    """Put these photos behind the map, side by side, and say so once."""
    names = named(desk.editor.map, [one.image.name for one in taken])
    given = [operations_photos.Given(one.image.evolve(name=""), one.width, one.height, name)
             for one, name in zip(taken, names, strict=True)]  # fmt: skip
    start = _start(desk, given, at)
    label = _n("ajout d’une photo en fond", "ajout de {n} photos en fond", len(given))
    with desk.editor.transaction(label) as draft:
        made = operations_photos.add_photos(draft, given, start)
    _show(desk, made)
    _say(desk, made, any(one.reduced for one in taken))


def _start(desk: Desk, given: Sequence[operations_photos.Given], at: Point | None) -> Point:
    """Right of all there is; one photo alone goes where it was dropped."""
    first = given[0]
    share = operations_photos.LONG / max(first.width, first.height, 1)
    half = Point(first.width * share / 2, first.height * share / 2)
    if at is not None and len(given) == 1:
        return Point(at.x - half.x, at.y - half.y)
    figure = desk.view.figure
    if not figure.elements and not figure.zones and not figure.pictures and not figure.notes:
        return Point(desk.centre()[0] - half.x, desk.centre()[1] - half.y)
    return Point(figure.bounds.right + operations_photos.APART, figure.bounds.top)


def _show(desk: Desk, made: Sequence[Picture]) -> None:
    boxes = [Box.around(one.x, one.y, one.width, one.height) for one in made]
    whole = union(boxes)
    if whole is not None:
        desk.editor.select([made[0].id] if len(made) == 1 else [])
        desk.view.look(fitted(whole.grown(60), desk.view.width(), desk.view.height(), margin=10))
    if len(made) == 1:
        desk.landing.begin(made[0])


def _say(desk: Desk, made: Sequence[Picture], reduced: bool) -> None:
    said = [_n(
        "Une photo est posée en fond : cliquez dessus et tapez. Elle ne s’imprime ni ne s’exporte.",
        "{n} photos sont posées en fond : cliquez dessus et tapez. Elles ne s’impriment ni ne s’exportent.",
        len(made),
    )]  # fmt: skip
    if reduced:
        said.append(_n(
            "Elle a été réduite à 2 000 pixels ; le lieu et les données de l’appareil ont été retirés.",
            "Elles ont été réduites à 2 000 pixels ; le lieu et les données de l’appareil ont été retirés.",
            len(made),
        ))  # fmt: skip
    ids = [picture.id for picture in made]
    choices = [Choice(_("Pas en fond"), lambda: to_front(desk, ids))]
    if len(made) == 1:
        choices.insert(0, Choice(_("Redresser"), lambda: desk.do("photo_corners")))
    else:
        choices.insert(0, Choice(_("Taper la première"), lambda: desk.do("photo_next")))
    desk.landing.note = desk.say(" ".join(said), *choices)


def to_front(desk: Desk, ids: Iterable[str]) -> None:
    """They were illustrations after all: plain pictures, exported like the rest."""
    with desk.editor.transaction(_("image")) as draft:
        for id in ids:
            if id in draft.pictures:
                plain = {"background": False, "locked": False, "fade": 0.0, "caption": ""}
                draft.change(draft.pictures[id], **plain)

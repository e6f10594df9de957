"""Opening the map that a verb works on, saying what was unusual in it; and its public version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sysmap.cli.streams import error_line
from sysmap.cli.syntax import Option
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.interchange import Published
    from sysmap.model import SystemMap
    from sysmap.storage import Opened


def opened(file: str) -> Opened:
    """The map in this file; each notice is a line on standard error."""
    from sysmap.storage import read

    found = read(file)
    for notice in found.notices:
        error_line(notice.sentence())
    return found


def public_option() -> Option:
    """`--public`, the same for every verb that lets a map out."""
    return Option(("--public",), "", _("la version publique : sans ce qui est réservé au groupe"), False)


def opened_for(values: Mapping[str, Any]) -> SystemMap:
    """The map of a verb, in its public version when that is asked for."""
    map = opened(values["file"]).map
    return published(map, view=values.get("view") or "").map if values["public"] else map


def published(map: SystemMap, *, view: str = "") -> Published:
    """The public version; what stays at home is a line on standard error."""
    from sysmap.interchange import public

    if any(picture.corners for picture in map.pictures.values()):
        from sysmap.drawing import only_sheets  # a straightened photo leaves as its sheet alone

        map = only_sheets(map)
    made = public(map, view=view)
    if made.gone:
        error_line(_("Version publique, sans {gone}.").format(gone=", ".join(made.gone)))
    return made

"""What may stand along the two sides of a plan, in words."""

from __future__ import annotations

from sysmap.i18n import _
from sysmap.layout import attributes
from sysmap.model import SystemMap


def axes_of(map: SystemMap) -> list[str]:
    """The attributes that tell elements apart, by their names."""
    return list(attributes(map))


def axis_words(name: str) -> str:
    """« Dates », « Gommettes », or the attribute's own name."""
    known = {
        "dates": _("Dates"), "dots": _("Gommettes"), "kind": _("Type"), "category": _("Catégorie"),
        "scale": _("Échelle"), "progress": _("Avancement"), "support": _("Appui"),
    }  # fmt: skip
    return known.get(name, name)

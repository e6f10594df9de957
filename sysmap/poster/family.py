"""The family of a map's template: how its poster is composed."""

from __future__ import annotations

from sysmap.model import SystemMap
from sysmap.storage import templates

_ROUND = frozenset({"sector", "ellipse", "frame"})


def family(map: SystemMap) -> str:
    """« network », « frise », « matrix » or « round »; a template nobody knows is told by its zones."""
    for template in templates():
        if template.id == map.template and template.id != "libre":
            return template.family
    shapes = {zone.shape.type for zone in map.zones.values()}
    if any(axis.attribute == "dates" for axis in map.axes.values()):
        return "frise"
    if "cell" in shapes:
        return "matrix"
    return "round" if shapes & _ROUND else "network"

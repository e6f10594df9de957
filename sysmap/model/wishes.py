"""Where one would like somebody to be on a plan: two numbers, along its two axes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sysmap.model.elements import Element
from sysmap.model.scales import DATES, concerns, number
from sysmap.model.zones import Axis

if TYPE_CHECKING:
    from sysmap.model.map import SystemMap

WISHED = "_souhaite"
"""What is added to the name of an attribute for its wished value."""


class Plan(NamedTuple):
    """The two axes that give numbers."""

    across: Axis
    up: Axis


def plan_of(map: SystemMap) -> Plan | None:
    """The plan of the page, when it has one axis across and one upwards, neither of them time."""
    axes = [axis for axis in map.axes.values() if axis.attribute not in ("", DATES)]
    across = [axis for axis in axes if axis.horizontal]
    up = [axis for axis in axes if not axis.horizontal]
    return Plan(across[0], up[0]) if across and up else None


def wished_at(plan: Plan, element: Element) -> tuple[float, float] | None:
    """The wished place of this element on the plan; None when nobody said it."""
    values = [number(element.attributes.get(axis.attribute + WISHED)) for axis in plan]
    if values[0] is None or values[1] is None or not all(concerns(axis, element) for axis in plan):
        return None
    return plan.across.place(values[0]), plan.up.place(values[1])


def wish_at(plan: Plan, x: float, y: float) -> dict[str, float]:
    """The attributes that say: there."""
    return {axis.attribute + WISHED: round(axis.read(at), 1) for axis, at in zip(plan, (x, y), strict=True)}

"""What a public screen may show of a map: never what is for the facilitator alone."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sysmap.model import SystemMap

NEVER = "facilitator"
_KINDS = ("elements", "zones", "notes", "pictures")


def projected(map: SystemMap) -> SystemMap:
    """The map without the facilitator's own records and what hangs on them; itself when there are none."""
    changes: dict[str, Any] = {}
    for name in _KINDS:
        records = getattr(map, name)
        if any(record.visibility == NEVER for record in records.values()):
            changes[name] = _keep(records, lambda r: r.visibility != NEVER)
    ends = changes.get("elements", map.elements)
    if "elements" in changes or any(link.visibility == NEVER for link in map.links.values()):
        changes["links"] = _keep(
            map.links, lambda k: k.visibility != NEVER and k.source in ends and k.target in ends
        )
        links = changes["links"]
        changes["loops"] = _keep(map.loops, lambda loop: all(id in links for id in loop.links))
    return map.model_copy(update=changes) if changes else map


def _keep(records: Mapping[str, Any], keeps: Any) -> Mapping[str, Any]:
    return MappingProxyType({id: record for id, record in records.items() if keeps(record)})

"""What may be done. Tools, operations and importers ask here, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

from sysmap.model.map import SystemMap


@dataclass(frozen=True)
class Verdict:
    """Whether something may be done and, when not, which rule forbids it."""

    allowed: bool
    reason: str = ""

    def __bool__(self) -> bool:
        return self.allowed


YES = Verdict(True)


def can_link(map: SystemMap, kind: str, source: str, target: str) -> Verdict:
    """Whether a relation of this kind may join these two elements.

    Both ends must exist; a relation without direction cannot join an element to itself.
    """
    if source not in map.elements or target not in map.elements:
        return Verdict(False, "missing end")
    if source == target and map.link_kind(kind).symmetric:
        return Verdict(False, "symmetric self-relation")
    return YES


def can_move(map: SystemMap, id: str) -> Verdict:
    """Whether a record may be moved: it exists and is not locked."""
    for name in ("elements", "zones", "pictures", "notes"):
        record = getattr(map, name).get(id)
        if record is not None:
            return Verdict(False, "locked") if getattr(record, "locked", False) else YES
    return Verdict(False, "missing")

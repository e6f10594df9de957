"""What the records that stay out of a poster are called."""

from __future__ import annotations

from sysmap.i18n import _n
from sysmap.model import SystemMap


def labels(map: SystemMap, ids: tuple[str, ...]) -> list[str]:
    """What these records are called, for « Voir lesquels »; relations are only counted."""
    found = []
    for id in ids:
        record = map.elements.get(id) or map.zones.get(id)
        note = map.notes.get(id)
        if record is not None:
            found.append("• " + " ".join(record.label.split()))
        elif note is not None:
            found.append("• " + " ".join(note.text.split())[:80])
    if count := sum(id in map.links for id in ids):
        found.append("• " + _n("{n} relation", "{n} relations", count))
    return found

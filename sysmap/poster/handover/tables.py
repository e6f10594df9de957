"""Elements and relations as two tables that any spreadsheet opens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sysmap import interchange
from sysmap.model import SystemMap
from sysmap.poster.handover.words import phrase
from sysmap.storage import safe_name, save_atomically

_NAMES = {"": "elements", "-relations": "links"}


def write_tables(map: SystemMap, folder: Path, language: str) -> Sequence[Path]:
    """Write the tables of a public map into the folder."""
    table = interchange.formats.format_named("csv", writes=True)
    if table is None:
        return []
    made = interchange.export_to(map, table, only_public=True)
    return [
        save_atomically(folder / f"{safe_name(phrase(_NAMES.get(end, 'tables'), language))}.csv", data)
        for end, data in made.files.items()
    ]

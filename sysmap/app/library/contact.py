"""The planche contact of the maps in sight: read, laid out and written, away from the window's own thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sysmap.i18n import _, _n
from sysmap.interchange import shelf
from sysmap.poster import sheets
from sysmap.storage import StorageError, load

SUFFIX = ".pdf"


def contact_of(folder: Path, entries: Sequence[shelf.Entry], language: str, path: Path) -> str:
    """Write it; the sentence that says what was done."""
    maps = []
    for entry in entries:
        try:
            maps.append(load(folder / entry.path))
        except StorageError:
            continue  # the list says already that it cannot be read
    maps = [map for map in maps if map.pattern is None]
    if not maps:
        return _("Aucune carte à mettre sur la planche.")
    if path.suffix.lower() != SUFFIX:
        path = path.with_name(path.name + SUFFIX)
    try:
        sheets.write_sheets(maps[0], sheets.contact_sheet(maps, language, title=folder.name), path)
    except StorageError as error:
        return error.sentence(language)
    said = _n("Planche enregistrée, {n} carte : {name}", "Planche enregistrée, {n} cartes : {name}",
              len(maps))  # fmt: skip
    return said.replace("{name}", path.name)

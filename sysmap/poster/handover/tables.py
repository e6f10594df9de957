"""Elements and relations as two tables that any spreadsheet opens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sysmap.model import SystemMap


def write_tables(map: SystemMap, folder: Path, language: str) -> Sequence[Path]:
    """Write the tables of a public map; none while no table format writes."""
    return []

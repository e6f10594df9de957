"""The table of formats in docs/command-line.md, from the table itself: `python -m` this module renews it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from sysmap.interchange.formats.table import FORMATS, Format

START, END = "<!-- formats -->", "<!-- end of formats -->"


def as_markdown() -> str:
    """One row for each format, in the order in which they recognise files."""
    rows = [f"| `{row.id}` | {row.english} | {_suffixes(row)} | {_does(row)} |" for row in FORMATS]
    return "\n".join(["| id | format | files | |", "|---|---|---|---|", *rows])


def renewed(page: str) -> str:
    """The page with the table of today between its two marks."""
    return re.sub(f"(?s){START}.*{END}", lambda _found: f"{START}\n{as_markdown()}\n{END}", page)


def _suffixes(row: Format) -> str:
    return " ".join(f"`{suffix}`" for suffix in row.suffixes)


def _does(row: Format) -> str:
    return {(True, True): "read, written", (True, False): "read", (False, True): "written"}[row.reads,
        row.writes]


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")

"""What people look for in their own words, and the page that answers: those words are not in its title."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from sysmap.app.helping.pages import Guide
from sysmap.resources import guide_folder

TABLE = "sought.json"
"""Beside the pages: by language and page, the words."""


def sought(guide: Guide) -> Mapping[str, str]:
    """The words of each page of this guide."""
    return _table().get(guide.folder.name, {})


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    try:
        read: dict[str, dict[str, str]] = json.loads((guide_folder() / TABLE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return read

"""An example in the language one learns in; the example itself stays in its territory's own words."""

from __future__ import annotations

import json
from typing import Any

from sysmap.model import SystemMap
from sysmap.resources import resource
from sysmap.storage import dumps, loads


def translated(map: SystemMap, name: str, tongue: str) -> SystemMap:
    """The map of this example with its words in that language, as far as they are written there."""
    at = resource("learning", f"examples.{tongue}.json")
    if tongue == map.language or not at.is_file():
        return map
    words: dict[str, str] = json.loads(at.read_text("utf-8")).get(name, {})
    said = _said(json.loads(dumps(map)), words) if words else None
    return loads(json.dumps({**said, "language": tongue})).map if said else map


def _said(value: Any, words: dict[str, str]) -> Any:
    """Whole sentences only; ids and names of sources are none."""
    if isinstance(value, dict):
        return {key: _said(one, words) for key, one in value.items()}
    if isinstance(value, list):
        return [_said(one, words) for one in value]
    return words.get(value, value) if isinstance(value, str) else value

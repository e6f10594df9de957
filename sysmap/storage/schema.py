"""The file's JSON Schema, made from the records: `python -m sysmap.storage.schema` writes it.

It describes what this version writes. Reading is more forgiving: unknown fields, kinds and
words are kept (so nothing is forbidden here), and what is wrong is repaired and told.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from sysmap.model import COLLECTIONS, FORMAT, READS, SystemMap
from sysmap.storage.unknown import ASIDE

PLACE = Path("docs", "sysmap.schema.json")
EXAMPLE = {
    "format": FORMAT, "readable_from": READS, "id": "m-example", "language": "en", "template": "boucles",
    "card": {"title": "The canteen", "question": "What keeps a canteen going?"},
    "elements": [
        {"id": "e1", "kind": "facteur", "label": "Share of organic food", "x": -140, "y": 0},
        {"id": "e2", "kind": "facteur", "label": "Confidence of parents", "x": 140, "y": 0},
    ],
    "links": [{"id": "r1", "source": "e1", "target": "e2", "kind": "influence", "polarity": "+"}],
}  # fmt: skip
"""The same as on docs/file-format.md."""
REQUIRED = ["format", "elements", "links"]


def schema() -> dict[str, Any]:
    """The schema of a map's file (JSON Schema 2020-12)."""
    made = SystemMap.model_json_schema()
    properties = made["properties"]
    for name in COLLECTIONS.values():
        record = properties[name]["additionalProperties"]
        properties[name] = {"type": "array", "items": record, "default": []}
    properties["format"] |= {"minimum": 1, "description": f"This version writes {FORMAT}."}
    properties["readable_from"] |= {
        "minimum": 1,
        "description": f"The oldest format whose programs can read this file ({READS} here).",
    }
    properties["unresolved"]["description"] = "Relations whose ends are missing, as they were written."
    properties[ASIDE] = {"type": "array", "description": "What could not be read, as it was written."}
    _untitled(made)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:sysmap:schema:map:{FORMAT}",
        **made,
        "title": "Sysmap map",
        "examples": [EXAMPLE],
        "required": REQUIRED,
        "additionalProperties": True,
    }


def _untitled(node: Any) -> None:
    """Take away the titles that repeat each field's name."""
    for item in node.values() if isinstance(node, dict) else node:
        if isinstance(item, dict):
            if isinstance(item.get("title"), str):
                del item["title"]
            _untitled({key: value for key, value in item.items() if key != "default"})
        elif isinstance(item, list):
            _untitled(item)


def text() -> str:
    """The schema as it lies in `docs/`."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    (Path(sys.argv[1]) if len(sys.argv) > 1 else PLACE).write_text(text(), encoding="utf-8")

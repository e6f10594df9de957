"""What all harmful files are made with: the bait, and a map of ours with fields of our choosing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple


class Bait(NamedTuple):
    """A file that no map has a reason to open, and an address that nobody has a reason to call."""

    path: str
    address: str


Made = Iterator[tuple[str, bytes]]


def native(**fields: Any) -> bytes:
    """A map of ours with these fields."""
    return json.dumps({"format": 1, "id": "hostile", "elements": [], "links": [], **fields}).encode()


def labelled(*labels: str, **fields: Any) -> bytes:
    return native(
        elements=[{"id": f"e{n}", "label": words, "x": n * 300} for n, words in enumerate(labels)], **fields
    )

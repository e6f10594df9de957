"""Copy and paste: a piece of a map as JSON for ourselves, as words for everybody else.

What is pasted comes from outside: it is read as a map is, and refused whole when it is none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from sysmap.editing import pieces, zoning
from sysmap.editing.draft import Draft
from sysmap.editing.operations_elements import create
from sysmap.editing.operations_removal import OFFSET
from sysmap.geometry import Box, union
from sysmap.model import SystemMap, one_line, sentence

MIME = "application/x-sysmap+json"
"""Our own type on the clipboard."""
MARK = "sysmap-piece"
FIELDS = ("kinds", "categories", "link_kinds", "images", "elements", "links", "zones", "notes", "pictures")
LINES = 200
"""How many lines of pasted text become elements, at most."""
COLUMN, ROW = 200.0, 90.0
ROWS = 8


def copied(map: SystemMap, ids: Iterable[str]) -> str:
    """The selected records as JSON; empty when nothing of the selection can be copied."""
    found = piece(map, ids)
    if not _content(found):
        return ""
    body = {
        name: [r.model_dump(mode="json", exclude_defaults=True) for r in getattr(found, name).values()]
        for name in FIELDS
        if getattr(found, name)
    }
    return json.dumps({MARK: 1, **body}, ensure_ascii=False)


def piece(map: SystemMap, ids: Iterable[str]) -> SystemMap:
    """The selected records with the relations among them, as a small map."""
    return pieces.extract(map, ids)


def words(map: SystemMap, ids: Iterable[str], language: str | None = None) -> str:
    """The selection in words, one line each: labels and notes, then the relations as sentences."""
    wanted = frozenset(ids)
    lines = [one_line(e.label) for e in map.elements.values() if e.id in wanted]
    lines += [one_line(z.label) for z in map.zones.values() if z.id in wanted]
    lines += [n.text for n in map.notes.values() if n.id in wanted]
    for link in map.links.values():
        if link.id in wanted or (link.source in wanted and link.target in wanted):
            lines.append(sentence(map, link, language))
    return "\n".join(line for line in lines if line)


def parsed(text: str) -> SystemMap | None:
    """The piece that this JSON holds; None when it holds none."""
    try:
        body = json.loads(text)
        if not isinstance(body, dict) or MARK not in body:
            return None
        found = SystemMap.model_validate({k: v for k, v in body.items() if k != MARK})
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return None
    return found if _content(found) else None


def looks_ours(text: str) -> bool:
    """Whether these words are a piece of ours that passed through a text field."""
    return text.lstrip()[:40].startswith("{") and f'"{MARK}"' in text[:80]


def paste(
    draft: Draft, piece: SystemMap, at: tuple[float, float] | None = None,
    boxes: Mapping[str, Box] = zoning.NO_BOXES,
) -> dict[str, str]:  # fmt: skip
    """Put the piece down beside its model, or centred on `at`; returns the new id of each record."""
    dx = dy = OFFSET
    if at is not None:
        middle = _middle(piece)
        dx, dy = at[0] - middle[0], at[1] - middle[1]
    return pieces.insert(draft, piece, dx, dy, boxes)


def paste_words(draft: Draft, text: str, kind: str, x: float, y: float) -> list[str]:
    """One element for each line that says something, in columns from (x, y). Returns their ids."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    lines = [line for line in lines if line][:LINES]
    places = ((x + COLUMN * (i // ROWS), y + ROW * (i % ROWS)) for i in range(len(lines)))
    return [create(draft, kind, line, px, py).id for line, (px, py) in zip(lines, places, strict=True)]


def _content(piece: SystemMap) -> bool:
    return bool(piece.elements or piece.zones or piece.notes or piece.pictures)


def _middle(piece: SystemMap) -> tuple[float, float]:
    boxes = [zoning.box_of(e) for e in piece.elements.values()]
    boxes += [Box.around(p.x, p.y, p.width, p.height) for p in piece.pictures.values()]
    boxes += [Box.around(n.x, n.y, n.width or 160.0, 60.0) for n in piece.notes.values()]
    boxes += [
        Box.around(z.shape.x, z.shape.y, z.shape.width, z.shape.height)
        for z in piece.zones.values()
        if z.shape.type != "hull"
    ]
    whole = union(boxes)
    return whole.centre if whole else (0.0, 0.0)

"""Hands on the page: which part lies under a point, where a dragged one may go. Millimetres; no window.

The composition decides what is allowed: parts change their order and their side, the column its
width within what leaves the map its share. Nothing is ever put over the map.
"""

from __future__ import annotations

from collections.abc import Mapping

from sysmap.geometry import Box
from sysmap.model import Poster, one_line
from sysmap.poster.column import PARTS
from sysmap.poster.frames import NARROWEST
from sysmap.poster.sheet import Sheet, Words

WRITTEN = ("title", "question", "tale", "callout", "reading", "foot")
"""Parts whose words are written on the page itself."""
_NEAR = 3.0
_BORDER = 2.5


def parts(sheet: Sheet) -> dict[str, Box]:
    """What a hand may take on this sheet, in reading order: the words of the head, the parts, the foot."""
    found: dict[str, Box] = {}
    for name in ("title", "question"):
        item = next((i for i in sheet.of(Words) if i.role == name), None)
        if item is not None:
            found[name] = item.box
    areas = [(name, sheet.regions[name]) for name in PARTS if name in sheet.regions]
    found |= dict(sorted(areas, key=lambda area: (area[1].top, area[1].left)))
    if "foot" in sheet.regions and any(i.role == "foot" for i in sheet.of(Words)):
        found["foot"] = sheet.regions["foot"]
    return found


def part_at(sheet: Sheet, x: float, y: float) -> str:
    """The part under this point, or nothing."""
    return next((name for name, box in parts(sheet).items() if box.grown(_NEAR / 2).holds(x, y)), "")


def divider(sheet: Sheet) -> float | None:
    """Where the border between the map and the column stands (mm from the left); None under a strip."""
    map, words = sheet.regions["map"], sheet.regions["words"]
    if words.top >= map.bottom - 1e-6 or "opening" in sheet.regions:
        return None
    return (map.right + words.left) / 2 if words.left > map.right else (words.right + map.left) / 2


def on_divider(sheet: Sheet, x: float, y: float) -> bool:
    border = divider(sheet)
    words = sheet.regions["words"]
    return border is not None and abs(x - border) < _BORDER and words.top <= y <= words.bottom


def share_at(sheet: Sheet, poster: Poster, x: float) -> float:
    """How much of its room the column takes when its border is dragged here; 0 is all of it."""
    words = sheet.regions["words"]
    now = poster.column if poster.column > 0 else 1.0
    whole = words.width / min(1.0, max(NARROWEST, now))
    wide = words.right - x if words.left > sheet.regions["map"].left else x - words.left
    share = min(1.0, max(NARROWEST, wide / whole))
    return 0.0 if share > 0.99 else round(share, 3)


def order_of(sheet: Sheet) -> tuple[str, ...]:
    """The parts as they stand on the sheet."""
    return tuple(name for name in parts(sheet) if name in PARTS)


def moved_to(sheet: Sheet, part: str, x: float, y: float) -> tuple[str, ...]:
    """The order once this part is dropped at this point: before the first part whose middle is beyond."""
    others = [name for name in order_of(sheet) if name != part]
    boxes = parts(sheet)
    column = divider(sheet) is not None
    at = sum((boxes[name].centre.y < y) if column else (boxes[name].centre.x < x) for name in others)
    return (*others[:at], part, *others[at:])


def stepped(sheet: Sheet, part: str, step: int) -> tuple[str, ...]:
    """The order with this part one place earlier (−1) or later (+1)."""
    order = list(order_of(sheet))
    if part not in order:
        return tuple(order)
    at = order.index(part)
    to = min(len(order) - 1, max(0, at + step))
    order.insert(to, order.pop(at))
    return tuple(order)


def side_at(sheet: Sheet, x: float, y: float) -> str:
    """Where the words go when a part is dropped on the map: the side it is nearest to; else nothing."""
    map = sheet.regions["map"]
    if not map.holds(x, y) or "opening" in sheet.regions:
        return ""
    across, down = (x - map.left) / map.width, (y - map.top) / map.height
    far: Mapping[str, float] = {"left": across, "right": 1 - across, "below": 1 - down}
    return min(far, key=lambda side: far[side])


def words_of(sheet: Sheet, part: str) -> tuple[str, ...]:
    """The paragraphs of a part, without the breaks that the page gave them."""
    return tuple(one_line(item.text) for item in sheet.of(Words) if item.role == part)


def points_of(sheet: Sheet, part: str) -> float:
    """The size of its words, in points."""
    return next((item.setting.points for item in sheet.of(Words) if item.role == part), 10.0)

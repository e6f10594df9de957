"""What a hand holds on the page between press and release."""

from __future__ import annotations

from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF

from sysmap.poster import Sheet, hands

Held = Literal["page", "part", "border"]
FAR = 6.0
"""Pixels beyond which a press has become a drag."""
Line = tuple[tuple[float, float], tuple[float, float]]


class Holding(NamedTuple):
    """The page itself, a part of the words, or the border of the column; `now` is in millimetres."""

    kind: Held
    part: str
    now: tuple[float, float]
    pressed: QPointF
    last: QPointF
    moved: bool = False

    def at(self, now: tuple[float, float], pixel: QPointF) -> Holding:
        far = (pixel - self.pressed).manhattanLength() > FAR
        return self._replace(now=now, last=pixel, moved=self.moved or far)

    def marks(self, sheet: Sheet) -> list[Line]:
        """Where it would go if it were let go: a line across the page, or down the map's side."""
        words, map = sheet.regions["words"], sheet.regions["map"]
        if self.kind == "border":
            return [((self.now[0], words.top), (self.now[0], words.bottom))]
        if self.kind != "part" or self.part not in hands.order_of(sheet):
            return []
        if side := hands.side_at(sheet, *self.now):
            ends = {"left": ((map.left, map.top), (map.left, map.bottom)),
                    "right": ((map.right, map.top), (map.right, map.bottom)),
                    "below": ((map.left, map.bottom), (map.right, map.bottom))}  # fmt: skip
            return [ends[side]]
        return _between(sheet, self.part, self.now)


def _between(sheet: Sheet, part: str, now: tuple[float, float]) -> list[Line]:
    """The line between the two parts among which it would stand."""
    order, boxes, words = hands.moved_to(sheet, part, *now), hands.parts(sheet), sheet.regions["words"]
    at = order.index(part)
    after = boxes[order[at + 1]] if at + 1 < len(order) else None
    if hands.divider(sheet) is None:
        x = after.left - 2.0 if after else words.right
        return [((x, words.top), (x, words.bottom))]
    y = after.top - 1.5 if after else words.bottom
    return [((words.left, y), (words.right, y))]

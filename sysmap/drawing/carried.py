"""The room of the marks that an element does carry: what hands put beside it keeps off them."""

from __future__ import annotations

from sysmap.drawing.element_marks import REACH, RESERVED, marked, spots_of, times_at
from sysmap.drawing.placed import PlacedElement
from sysmap.geometry import Box


def carried_marks(placed: PlacedElement) -> list[Box]:
    record = placed.record
    if not marked(record):
        return []
    spots = spots_of(placed)
    known = (
        (record.support == "hypothesis", spots.hypothesis), (record.contested is not None, spots.contested),
        (record.visibility in RESERVED, spots.reserved),
    )  # fmt: skip
    boxes = [Box.around(*spot, 2 * REACH, 2 * REACH) for there, spot in known if there]
    if record.dots:
        x, y = spots.dots
        boxes.append(Box(x - 5, y - REACH, x + 16 + 8 * len(str(record.dots)), y + REACH))
    if record.times > 1:
        boxes.append(Box.around(*times_at(placed, spots), 20 + 8 * len(str(record.times)), 2 * REACH))
    return boxes

"""What was drawn under a PRSM map: rectangles that hold factors become zones, words become notes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from sysmap.i18n import _n
from sysmap.interchange.gathering import Gathering, number
from sysmap.interchange.plainly import one_line_of
from sysmap.model import Shape


class _Drawn(NamedTuple):
    x: float
    y: float
    width: float
    height: float
    text: str = ""
    round: bool = False

    def holds(self, x: float, y: float) -> bool:
        return abs(x - self.x) <= self.width / 2 and abs(y - self.y) <= self.height / 2


def read_drawing(data: Mapping[str, Any], found: Gathering) -> None:
    """Zones and notes; what else was drawn is counted."""
    objects = [one for one in _objects(data.get("background")) if one.get("visible") is not False]
    shapes = [
        made for one in objects if _type(one) in ("rect", "circle", "ellipse") and (made := _drawn(one))
    ]
    texts = [made for one in objects if "text" in _type(one) and (made := _drawn(one)) and made.text]
    used: set[int] = set()
    for shape in sorted(shapes, key=lambda one: one.width * one.height):
        _zone(shape, texts, used, found)
    for rank, text in enumerate(texts):
        if rank not in used:
            found.note(text.text, text.x, text.y, visibility="public")
    zones = len(found.zones)
    found.account.guessed(_n("{n} rectangle dessiné devient une zone",
        "{n} rectangles dessinés deviennent des zones",
                             zones), zones if shapes else 0)  # fmt: skip
    other = len(objects) - len(shapes) - len(texts) + len(_underlay(data.get("underlay")))
    found.account.left(_n("{n} dessin du fond", "{n} dessins du fond", other), other)


def _objects(background: Any) -> list[Mapping[str, Any]]:
    if isinstance(background, str):
        try:
            background = json.loads(background)
        except (ValueError, RecursionError):
            return []
    if not isinstance(background, Mapping):
        return []
    return [one for one in background.values() if isinstance(one, Mapping) and "type" in one]


def _type(one: Mapping[str, Any]) -> str:
    return str(one.get("type", "")).lower()


def _drawn(one: Mapping[str, Any]) -> _Drawn | None:
    left, top, wide, high = (number(one.get(name)) for name in ("left", "top", "width", "height"))
    if left is None or top is None or wide is None or high is None:
        return None
    wide, high = wide * (number(one.get("scaleX")) or 1), high * (number(one.get("scaleY")) or 1)
    if one.get("originX") != "center":
        left += wide / 2
    if one.get("originY") != "center":
        top += high / 2
    text = one_line_of(one.get("text"))
    return _Drawn(left, top, max(wide, 1.0), max(high, 1.0), text, _type(one) != "rect")


def _zone(shape: _Drawn, texts: list[_Drawn], used: set[int], found: Gathering) -> None:
    inside = [
        key
        for key, e in found.elements.items()
        if None not in (e["x"], e["y"]) and shape.holds(e["x"], e["y"])
    ]
    if not inside:
        return
    title = next((n for n, text in enumerate(texts) if n not in used and shape.holds(text.x, text.y)), None)
    used |= {title} - {None}  # type: ignore[arg-type]
    outline = Shape(
        type="ellipse" if shape.round else "rect",
        x=shape.x,
        y=shape.y,
        width=shape.width,
        height=shape.height,
    )
    label = texts[title].text if title is not None else ""
    found.zone(f"drawn {len(found.zones)}", label, inside, shape=outline)


def _underlay(ops: Any) -> list[Any]:
    kept = ("rect", "rrect", "text", "line", "image", "pencil")
    return (
        [op for op in ops if isinstance(op, list) and op and op[0] in kept] if isinstance(ops, list) else []
    )

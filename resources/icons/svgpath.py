"""SVG shapes as absolute M, L, C and Z commands. Used by build.py only."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from xml.etree import ElementTree

Command = list[str | float]
KAPPA = 0.5522847498  # control distance that makes four cubics a circle
COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def commands_of(svg: str) -> list[Command]:
    """Every drawn shape of the picture, one after the other, rounded to a thousandth."""
    found: list[Command] = []
    for node in ElementTree.fromstring(svg).iter():
        maker = SHAPES.get(node.tag.rpartition("}")[2])
        if maker:
            found += absolute(maker(node.attrib))
    return [[c[0], *(round(float(v), 3) for v in c[1:])] for c in found]


def _ellipse(cx: float, cy: float, rx: float, ry: float) -> str:
    return f"M{cx - rx} {cy}a{rx} {ry} 0 1 0 {2 * rx} 0a{rx} {ry} 0 1 0 {-2 * rx} 0Z"


def _rect(a: dict[str, str]) -> str:
    x, y, w, h = (float(a.get(k, 0)) for k in ("x", "y", "width", "height"))
    r = float(a.get("rx", a.get("ry", 0)))
    if not r:
        return f"M{x} {y}h{w}v{h}h{-w}Z"
    turn = f"a{r} {r} 0 0 1"
    return (f"M{x + r} {y}h{w - 2 * r}{turn} {r} {r}v{h - 2 * r}{turn} {-r} {r}"
            f"h{2 * r - w}{turn} {-r} {-r}v{2 * r - h}{turn} {r} {-r}Z")  # fmt: skip


SHAPES = {
    "path": lambda a: a["d"],
    "circle": lambda a: _ellipse(float(a["cx"]), float(a["cy"]), float(a["r"]), float(a["r"])),
    "ellipse": lambda a: _ellipse(*(float(a[k]) for k in ("cx", "cy", "rx", "ry"))),
    "line": lambda a: f"M{a['x1']} {a['y1']}L{a['x2']} {a['y2']}",
    "polyline": lambda a: "M" + a["points"],
    "polygon": lambda a: "M" + a["points"] + "Z",
    "rect": _rect,
}


def _tokens(d: str) -> Iterator[tuple[str, list[float]]]:
    """Letter and its numbers; a letter with several groups of numbers comes several times."""
    for letter, body in re.findall(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)", d):
        count = COUNTS[letter.upper()]
        values = _numbers(body, letter in "Aa")
        if not count:
            yield letter, []
        for start in range(0, len(values), count or 1):
            yield letter, values[start : start + count]
            letter = {"M": "L", "m": "l"}.get(letter, letter)


def _numbers(body: str, arc: bool) -> list[float]:
    if not arc:
        return [float(n) for n in re.findall(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", body)]
    found: list[float] = []
    rest = body
    while rest := rest.strip(" ,\t\n"):
        flag = len(found) % 7 in (3, 4)  # flags may be glued to what follows
        match = re.match(r"[01]" if flag else r"[-+]?(?:\d+\.?\d*|\.\d+)", rest)
        assert match, body
        found.append(float(match[0]))
        rest = rest[match.end() :]
    return found


def absolute(d: str) -> list[Command]:
    out: list[Command] = []
    x = y = sx = sy = 0.0
    last: tuple[float, float] | None = None  # second control point of the previous curve
    bend: tuple[float, float] | None = None  # control point of the previous quadratic curve
    for letter, v in _tokens(d):
        kind, relative = letter.upper(), letter.islower()
        if kind == "Z":
            out.append(["Z"])
            x, y, last = sx, sy, None
            continue
        v = _placed(kind, v, x if relative else 0.0, y if relative else 0.0, x, y)
        turn: tuple[float, float] | None = None
        if kind in "HV":
            kind = "L"
        if kind == "M":
            sx, sy = v
        if kind in "ML":
            out.append([kind, *v])
        elif kind == "A":
            out += _arc(x, y, *v)
        else:
            if kind == "T":
                kind, v = "Q", [*((2 * x - bend[0], 2 * y - bend[1]) if bend else (x, y)), *v]
            turn = (v[0], v[1]) if kind == "Q" else None
            v = _cubic(kind, v, x, y, last)
            out.append(["C", *v])
        bend = turn
        last = (v[2], v[3]) if kind in "CS" else None
        x, y = v[-2], v[-1]
    return out


def _placed(kind: str, v: list[float], ox: float, oy: float, x: float, y: float) -> list[float]:
    if kind == "H":
        return [v[0] + ox, y]
    if kind == "V":
        return [x, v[0] + oy]
    if kind == "A":
        return [*v[:5], v[5] + ox, v[6] + oy]
    return [n + (oy if i % 2 else ox) for i, n in enumerate(v)]


def _cubic(kind: str, v: list[float], x: float, y: float, last: tuple[float, float] | None) -> list[float]:
    if kind == "C":
        return v
    if kind == "S":
        first = (2 * x - last[0], 2 * y - last[1]) if last else (x, y)
        return [*first, *v]
    if kind == "Q":
        cx, cy, ex, ey = v
        return [
            x + (cx - x) * 2 / 3,
            y + (cy - y) * 2 / 3,
            ex + (cx - ex) * 2 / 3,
            ey + (cy - ey) * 2 / 3,
            ex,
            ey,
        ]
    raise ValueError(f"{kind} is not used by any icon so far")


def _arc(x1: float, y1: float, rx: float, ry: float, turn: float, large: float, sweep: float, x2: float,
         y2: float) -> list[Command]:  # fmt: skip
    """An elliptic arc as cubics (SVG 1.1, appendix F.6.5), quarter turns at most."""
    if not rx or not ry or (x1, y1) == (x2, y2):
        return [["L", x2, y2]]
    phi = math.radians(turn)
    c, s = math.cos(phi), math.sin(phi)
    dx, dy = (x1 - x2) / 2, (y1 - y2) / 2
    px, py = c * dx + s * dy, c * dy - s * dx
    grow = math.sqrt(max(1.0, (px / rx) ** 2 + (py / ry) ** 2))
    rx, ry = abs(rx) * grow, abs(ry) * grow
    under = (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2
    f = math.sqrt(max(0.0, under / ((rx * py) ** 2 + (ry * px) ** 2)))
    f = -f if large == sweep else f
    qx, qy = f * rx * py / ry, -f * ry * px / rx
    cx, cy = c * qx - s * qy + (x1 + x2) / 2, s * qx + c * qy + (y1 + y2) / 2
    a = math.atan2((py - qy) / ry, (px - qx) / rx)
    span = math.atan2((-py - qy) / ry, (-px - qx) / rx) - a
    span += 2 * math.pi if sweep and span < 0 else (-2 * math.pi if not sweep and span > 0 else 0)
    pieces = max(1, math.ceil(abs(span) / (math.pi / 2) - 1e-9))
    step = span / pieces
    k = 4 / 3 * math.tan(step / 4)

    def at(t: float, along: float) -> tuple[float, float]:
        ex = rx * (math.cos(t) - along * math.sin(t))
        ey = ry * (math.sin(t) + along * math.cos(t))
        return cx + c * ex - s * ey, cy + s * ex + c * ey

    return [["C", *at(a + i * step, k), *at(a + (i + 1) * step, -k), *at(a + (i + 1) * step, 0)]
            for i in range(pieces)]  # fmt: skip

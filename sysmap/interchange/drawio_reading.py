"""A draw.io page as a map: what is joined or framed is an element, what frames is a zone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sysmap.i18n import _n
from sysmap.interchange.account import Account
from sysmap.interchange.colours import as_types
from sysmap.interchange.drawio_pages import Cell, Page
from sysmap.interchange.gathering import Gathering
from sysmap.interchange.plainly import one_line_of
from sysmap.interchange.polarity import is_sign, sign_of, sign_of_colour
from sysmap.interchange.tables import ELEMENT_HEADS, LINK_HEADS, as_value, of_attributes
from sysmap.model import Shape, SystemMap

GAP = 400.0
_FRAMES = ("swimlane", "container", "group", "sysmapZone")


class Reader:
    def __init__(self, account: Account) -> None:
        self.account = account
        self.found = Gathering(account)
        self.count: Counter[str] = Counter()

    def read(self, pages: Sequence[Page]) -> SystemMap:
        right = 0.0
        for rank, page in enumerate(pages):
            left = min((c.x - c.width / 2 for c in page.cells.values() if c.vertex and c.width), default=0.0)
            shift = right - left if rank else 0.0
            keys = _PageReader(self, page, rank, shift).read()
            right = (
                max((c.x + c.width / 2 + shift for c in page.cells.values() if c.vertex), default=right) + GAP
            )
            if len(pages) > 1 and keys:
                self.found.view(page.name, keys)
        if pages and not self.found.card:
            self.found.card = {
                "title": pages[0].name if len(pages) == 1 and not _usual(pages[0].name) else ""
            }
        self._say()
        return self.found.made()

    def _say(self) -> None:
        account, n = self.account, self.count["free"]
        account.left(_n("{n} lien sans ses deux bouts", "{n} liens sans leurs deux bouts", n), n)
        n = self.count["images"]
        account.left(_n("{n} image", "{n} images", n), n)
        n = self.count["bends"]
        account.left(_n("Le tracé de {n} lien", "Le tracé de {n} liens", n), n)
        n = self.count["empty"]
        account.left(_n("{n} forme sans mots ni lien", "{n} formes sans mots ni lien", n), n)


class _PageReader:
    def __init__(self, reader: Reader, page: Page, rank: int, shift: float) -> None:
        self.found, self.count, self.account = reader.found, reader.count, reader.account
        self.cells, self.rank, self.shift = page.cells, rank, shift
        edges = [cell for cell in page.cells.values() if cell.edge]
        self.ends = {end for edge in edges for end in (edge.source, edge.target)}
        self.labels: dict[str, list[str]] = {}
        inside = Counter(cell.parent for cell in page.cells.values() if cell.vertex)
        self.frames = {
            id for id, cell in page.cells.items() if cell.vertex and self._frames(cell, inside[id])
        }

    def key(self, id: str) -> str:
        """Ids are a page's own."""
        return f"{id}@{self.rank}" if self.rank else id

    def _frames(self, cell: Cell, inside: int) -> bool:
        if "sysmapZone" in cell.said:
            return True
        return bool(inside) and cell.id not in self.ends and (
            any(name in cell.style for name in _FRAMES) or cell.width * cell.height > 0)  # fmt: skip

    def read(self) -> list[str]:
        self._read_zones()
        shapes = [cell for cell in self.cells.values() if self._is_shape(cell)]
        types = [cell.said.get("kind", cell.said.get("type", "")) for cell in shapes]
        if not any(types):
            types = as_types([cell.style.get("fillColor", "") for cell in shapes], self.account)
        keys = [self._shape(cell, type) for cell, type in zip(shapes, types, strict=True)]
        for cell in self.cells.values():
            if cell.edge:
                self._edge(cell)
        return keys

    def _read_zones(self) -> None:
        for id in self.frames:
            cell = self.cells[id]
            if cell.label or "group" not in cell.style:
                hull = cell.said.get("sysmapZone") == "hull"
                round = "ellipse" in cell.style
                outline = Shape(type="hull") if hull else Shape(
                    type="ellipse" if round else "rect", x=cell.x + self.shift, y=cell.y,
                    width=max(cell.width, 1), height=max(cell.height, 1))  # fmt: skip
                self.found.zone(self.key(id), one_line_of(cell.label), id=id, shape=outline)

    def _is_shape(self, cell: Cell) -> bool:
        """Whether this is an element; words of a connector, notes and pictures are told apart here."""
        if not cell.vertex or cell.id in self.frames:
            return False
        parent = self.cells.get(cell.parent)
        if parent is not None and parent.edge:
            self.labels.setdefault(parent.id, []).append(cell.label)
            return False
        if cell.id in self.ends or "sysmapElement" in cell.said:
            return True
        if cell.style.get("shape") == "text" and cell.label:
            self.found.note(cell.label, cell.x + self.shift, cell.y, visibility="public")
            return False
        if not cell.label:
            self.count["images" if "image" in cell.style else "empty"] += 1
            return False
        return True

    def _shape(self, cell: Cell, type: str) -> str:
        said = {name: as_value(value) for name, value in cell.said.items()
                if name not in ("kind", "type", "tooltip", "sysmapElement", "boxWidth",
                "boxHeight")}  # fmt: skip
        fields, attributes = of_attributes(ELEMENT_HEADS, said)
        zones = fields.pop("zone", ())
        self.found.ours = self.found.ours or "sysmapElement" in cell.said
        style = cell.style
        label = cell.label if "sysmapElement" in cell.said else one_line_of(cell.label)
        name = self.found.element(
            self.key(cell.id), label, type=type, colour=style.get("fillColor", ""),
            shape=style.get("shape", "rounded" if style.get("rounded") == "1" else "box"),
            x=cell.x + self.shift, y=cell.y, description=cell.said.get("tooltip", ""),
            attributes=attributes, **fields,
        )  # fmt: skip
        self._in_zones(cell, name, zones)
        return name

    def _in_zones(self, cell: Cell, name: str, zones: Sequence[str]) -> None:
        for label in zones:
            key = next((key for key, zone in self.found.zones.items() if zone["label"] == label), label)
            self.found.zone(key, label, [name])
        parent, seen = self.cells.get(cell.parent), {cell.id}
        while parent is not None and parent.id not in seen:
            if self.key(parent.id) in self.found.zones:
                self.found.put_in(name, self.key(parent.id))
            seen.add(parent.id)
            parent = self.cells.get(parent.parent)

    def _edge(self, cell: Cell) -> None:
        if cell.source not in self.cells or cell.target not in self.cells:
            self.count["free"] += 1
            return
        words = one_line_of(" ".join([cell.label, *self.labels.get(cell.id, [])]))
        said: dict[str, Any] = {
            name: value for name, value in cell.said.items() if name not in ("kind", "type", "tooltip")
        }
        fields, attributes = of_attributes(LINK_HEADS, said)
        sign = sign_of(fields.pop("polarity", ""))
        known = "kind" in cell.said or bool(sign)
        if is_sign(words):
            sign, words = sign or sign_of(words), ""
        elif not known and (sign := sign_of_colour(cell.style.get("strokeColor", ""))):
            self.count["seen"] += 1
            self.found.count["inferred"] += 1
        a, b, direction = _course(cell) if "kind" not in cell.said else (cell.source, cell.target, "directed")
        self.found.link(
            self.key(a), self.key(b), type=cell.said.get("kind", cell.said.get("type", "")), sign=sign,
                verb=words,
            direction=direction, description=cell.said.get("tooltip", ""), attributes=attributes, id=cell.id
            if "kind" in cell.said else "", **fields,
        )  # fmt: skip
        self.count["bends"] += bool(cell.bends)


def _course(cell: Cell) -> tuple[str, str, str]:
    """Where a connector leads, by its arrow heads."""
    end = cell.style.get("endArrow", "classic") != "none"
    start = cell.style.get("startArrow", "none") != "none"
    if start and not end:
        return cell.target, cell.source, "directed"
    return cell.source, cell.target, "mutual" if start and end else "directed" if end else "undirected"


def _usual(name: str) -> bool:
    return name.lower().startswith(("page-", "page ", "seite", "página"))

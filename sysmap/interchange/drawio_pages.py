"""The pages of a draw.io file as flat cells, placed on the page whatever they are grouped in."""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote
from xml.etree.ElementTree import Element as Tree

from sysmap.i18n import _
from sysmap.interchange.account import Account
from sysmap.interchange.gathering import number
from sysmap.interchange.plainly import of_html
from sysmap.interchange.xml_safely import check_depth, tree_of

LARGEST = 16 << 20
"""Bytes of one page."""
_HOLDERS = ("object", "UserObject")
_NOT_WORDS = {"id", "label", "value", "style", "parent", "vertex", "edge", "source", "target", "connectable"}


class Cell(NamedTuple):
    """One shape or connector. `x` and `y` are its centre on the page."""

    id: str
    label: str
    style: Mapping[str, str]
    parent: str
    vertex: bool
    edge: bool
    source: str
    target: str
    x: float
    y: float
    width: float
    height: float
    said: Mapping[str, str]
    bends: int


class Page(NamedTuple):
    name: str
    cells: dict[str, Cell]


def pages_of(data: bytes, account: Account) -> list[Page]:
    """Every page. Raises ValueError when the file, or a compressed page of it, is damaged or swollen."""
    root = tree_of(data, account)
    if root.tag == "mxGraphModel":
        return [Page("", _placed(list(_cells(root))))]
    pages = []
    for diagram in root.iter("diagram"):
        model = diagram.find("mxGraphModel")
        if model is None and (diagram.text or "").strip():
            model = tree_of(_inflated(diagram.text or ""), account)
        if model is not None:
            pages.append(Page(diagram.get("name") or "", _placed(list(_cells(model)))))
    return pages


def _inflated(text: str) -> bytes:
    try:
        packed = base64.b64decode(text.strip())
        opened = zlib.decompressobj(-15)
        plain = opened.decompress(packed, LARGEST)
    except (binascii.Error, ValueError, zlib.error):
        raise ValueError(_("Une page de ce fichier draw.io est abîmée. Rien n’a été ajouté.")) from None
    if opened.unconsumed_tail:
        raise ValueError(
            _("Une page de ce fichier draw.io se déplie en trop de données. Rien n’a été ajouté.")
        )
    return unquote(plain.decode("utf-8", "replace"), errors="replace").encode("utf-8", "replace")


def _cells(model: Tree) -> Iterator[Cell]:
    holders = {
        child: item for item in model.iter() if item.tag in _HOLDERS for child in item.findall("mxCell")
    }
    for item in model.iter("mxCell"):
        holder = holders.get(item)
        said = dict(holder.attrib) if holder is not None else {}
        style = _style(item.get("style") or "")
        label = said.get("label", item.get("value") or "")
        yield Cell(
            id=said.get("id") or item.get("id") or "",
            label=of_html(label) if style.get("html") == "1" else label.strip(),
            style=style, parent=item.get("parent") or "", vertex=item.get("vertex") == "1",
            edge=item.get("edge") == "1", source=item.get("source") or "", target=item.get("target") or "",
            said={name: value for name, value in said.items() if name not in _NOT_WORDS}, **_geometry(item),
        )  # fmt: skip


def _style(text: str) -> dict[str, str]:
    """« ellipse;fillColor=#fff » as names and values; a bare name is a shape."""
    found: dict[str, str] = {}
    for part in text.split(";"):
        name, equals, value = part.partition("=")
        if equals:
            found[name.strip()] = value.strip()
        elif name.strip():
            found.setdefault("shape", name.strip())
            found[name.strip()] = "1"
    return found


def _geometry(item: Tree) -> dict[str, Any]:
    box = item.find("mxGeometry")
    values = {name: (number(box.get(name)) if box is not None else None) or 0.0
              for name in ("x", "y", "width", "height")}  # fmt: skip
    relative = box is not None and box.get("relative") == "1"
    place = {"x": 0.0, "y": 0.0} if relative else {"x": values["x"], "y": values["y"]}
    array = box.find("Array") if box is not None else None
    size = {"width": values["width"], "height": values["height"]}
    return {**place, **size, "bends": len(array) if array is not None else 0}


def _placed(cells: list[Cell]) -> dict[str, Cell]:
    """By id, their centres on the page: places are told from the corner of what holds them."""
    known = {cell.id: cell for cell in cells}
    placed = {}
    for cell in known.values():
        x, y, seen, at = cell.x, cell.y, {cell.id}, known.get(cell.parent)
        while at is not None and at.vertex and at.id not in seen:
            x, y = x + at.x, y + at.y
            seen.add(at.id)
            check_depth(len(seen))
            at = known.get(at.parent)
        placed[cell.id] = cell._replace(x=x + cell.width / 2, y=y + cell.height / 2)
    return placed

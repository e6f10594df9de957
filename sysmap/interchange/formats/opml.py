"""OPML outlines: zones, elements under them, and under each what it acts on; any outline comes as a tree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element as Tree
from xml.etree.ElementTree import SubElement, indent, tostring

from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.losses import not_held
from sysmap.interchange.networks.opml_in import read_opml
from sysmap.interchange.xml_safely import root_name, tree_of
from sysmap.model import Element, SystemMap, one_line, sentence

_HELD_BACK = "[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def is_mine(file: Foreign) -> bool:
    return root_name(file.data) == "opml"


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    return read_opml(tree_of(files[0].data, account), account)


def write(map: SystemMap, account: Account) -> bytes:
    """One outline; an element in no zone stands at the end. Relations are said as sentences."""
    not_held(map, account, "loops notes pictures views remarks frigo stages contested bends places")
    root = Tree("opml", version="2.0")
    SubElement(SubElement(root, "head"), "title").text = _clean(map.card.title or map.card.question)
    body = SubElement(root, "body")
    placed: set[str] = set()
    for zone in map.zones.values():
        members = [e for e in map.elements.values() if zone.id in e.zones and e.id not in placed]
        if members:
            branch = SubElement(body, "outline", text=_clean(one_line(zone.label)))
            for element in members:
                _element(branch, map, element)
            placed |= {e.id for e in members}
    for element in map.elements.values():
        if element.id not in placed:
            _element(body, map, element)
    indent(root)
    made: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _element(branch: Tree, map: SystemMap, element: Element) -> None:
    item = SubElement(branch, "outline", text=_clean(element.label))
    if element.description:
        item.set("_note", _clean(element.description))
    for link in map.links.values():
        if link.source == element.id:
            SubElement(item, "outline", text=_clean(sentence(map, link, map.language)), type="link")


def _clean(words: str) -> str:
    return re.sub(_HELD_BACK, "\ufffd", words)

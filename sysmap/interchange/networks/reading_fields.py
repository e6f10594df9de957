"""Fields of nodes and edges under the names that programs and people give them, as fields of our records."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sysmap.editing import folded
from sysmap.interchange.networks.outgoing import OWN
from sysmap.interchange.networks.parsing import Value, integer, yes
from sysmap.model import PROGRESS, SUPPORTS, VISIBILITIES, Bend, parse_dates

_SHARED = {
    "description": "description desc note notes commentaire comment comments",
    "keywords": "keywords tags mots-cles", "support": "support appui", "sources": "sources",
    "visibility": "visibility visibilite", "dates": "dates", "said_by": "said_by", "bend": "bend",
    "sysmap_id": "sysmap_id",
}  # fmt: skip
_NODE = {
    **_SHARED, "kind": "kind type elementtype nodetype grouplabel class nature",
    "category": "category categorie", "original": "original verbatim", "zones": "zones zone",
    "scale": "echelle", "progress": "progress avancement", "dots": "dots gommettes", "number": "numero",
    "sized": "sized",
}  # fmt: skip
_EDGE = {
    **_SHARED, "kind": "kind type connectiontype edgetype interaction relation grouplabel",
    "verb": "verb verbe", "polarity": "polarity polarite sign signe",
    "delay": "delay delayed retard effetdiffere", "delay_text": "delay_text", "strength": "strength force",
    "subject": "subject sujet",
}  # fmt: skip


def _names(table: Mapping[str, str]) -> dict[str, str]:
    return {name: field for field, names in table.items() for name in names.split()}


_NODE_NAMES, _EDGE_NAMES = _names(_NODE), _names(_EDGE)
Fields = dict[str, Any]


def parted(fields: Mapping[str, Value], edge: bool, ours: bool) -> tuple[Fields, dict[str, Value]]:
    """Fields that we know under our names, and the others: further attributes.

    In a file that we wrote, our own names only are ours: an attribute called « note » stays one.
    """
    known: Fields = {}
    others: dict[str, Value] = {}
    table, own = (_EDGE_NAMES, _EDGE) if edge else (_NODE_NAMES, _NODE)
    for name, value in fields.items():
        if value is None or value == "":
            continue
        field = table.get(re.sub(r"\s+", "", folded(name)), "") if not ours else name if name in own else ""
        if field and field not in known and not name.startswith(OWN):
            known[field] = value
        else:
            others[name.removeprefix(OWN)] = value
    return known, others


def element_extras(known: Fields, others: dict[str, Value]) -> Fields:
    """The fields of an element; what is no value of its field goes back to the others."""
    found = _shared(known, others)
    for name in ("original", "scale"):
        if known.get(name):
            found[name] = str(known[name])
    _one_of(known, others, found, "progress", PROGRESS)
    for name in ("dots", "number"):
        if name in known and (whole := integer(known[name])) is not None:
            found[name] = whole
        elif name in known:
            others[name] = known[name]
    if known.get("dates"):
        text, *rest = str(known["dates"]).split("/")
        read = parse_dates(str(known["dates"]))
        found["dates"] = read if read else {"text": "", "start": text, "end": "".join(rest)}
    if sized := _numbers(known.get("sized"), 2):
        found |= {name: size for name, size in zip(("width", "height"), sized, strict=True) if size > 0}
    return found


def link_extras(known: Fields, others: dict[str, Value]) -> Fields:
    """The fields of a relation; what is no value of its field goes back to the others."""
    found = _shared(known, others)
    for name in ("subject", "delay_text", "dates"):
        if known.get(name):
            found[name] = str(known[name])
    if "delay" in known:
        found["delay"] = yes(known["delay"])
    if "strength" in known:
        whole = integer(known["strength"])
        if whole is not None and 0 <= whole <= 3:
            found["strength"] = whole
        else:
            others["strength"] = known["strength"]
    if bend := _bend(known.get("bend")):
        found["bend"] = bend
    return found


def _shared(known: Fields, others: dict[str, Value]) -> Fields:
    found: Fields = {}
    if known.get("description"):
        found["description"] = str(known["description"])
    for name in ("keywords", "sources", "said_by"):
        if known.get(name):
            found[name] = tuple(part for part in str(known[name]).split(" | ") if part)
    _one_of(known, others, found, "support", SUPPORTS)
    _one_of(known, others, found, "visibility", VISIBILITIES)
    return found


def _one_of(
    known: Fields, others: dict[str, Value], found: Fields, name: str, values: tuple[str, ...]
) -> None:
    if known.get(name) in values:
        found[name] = known[name]
    elif name in known:
        others[name] = known[name]


def _bend(words: Any) -> Bend | None:
    parts = str(words or "").split()
    numbers = _numbers(" ".join(parts[:3]), 3)
    if not numbers:
        return None
    form = next((part for part in parts[3:] if part in ("straight", "routed", "tree")), "")
    offset, leave, arrive = numbers
    return Bend(offset=offset, leave=leave, arrive=arrive, form=form, auto="auto" in parts[3:])


def _numbers(words: Any, count: int) -> list[float]:
    parts = str(words or "").split()
    try:
        found = [float(part) for part in parts]
    except ValueError:
        return []
    return found if len(found) == count and all(abs(n) < 1e9 for n in found) else []

"""Elements come to be, change their kind and their words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sysmap.editing import scaling, zoning
from sysmap.editing.draft import Draft
from sysmap.editing.records import adopt_category, adopt_kind, record
from sysmap.geometry import Box
from sysmap.model import Element, new_id


def create(
    draft: Draft, kind: str, label: str, x: float, y: float, *, boxes: Mapping[str, Box] = zoning.NO_BOXES,
    **fields: Any,
) -> Element:  # fmt: skip
    """A new element centred on (x, y); the zones found there take it in."""
    adopt_kind(draft, kind)
    id = fields.pop("id", None) or new_id("e", draft.elements)
    draft.put(Element(id=id, kind=kind, label=label, x=x, y=y, **fields))
    zoning.settle(draft, [id], boxes)
    made: Element = draft.elements[id]
    return made


def retype(draft: Draft, ids: Iterable[str], kind: str) -> None:
    """Give these elements another kind. A category of the former kind is no longer one of theirs."""
    adopt_kind(draft, kind)
    for element in _elements(draft, ids):
        if element.kind == kind:
            continue
        changes: dict[str, Any] = {"kind": kind}
        category = draft.base.category(element)
        if category is not None and category.kind != kind:
            changes["category"] = ""
        draft.change(element, **changes)
        zoning.rewrite(draft, element.id)
        if "rupture" in (draft.base.kind(element.kind).shape, draft.base.kind(kind).shape):
            zoning.settle(draft, [element.id])  # a line through all the lanes, or no longer one


def set_category(draft: Draft, ids: Iterable[str], category: str) -> None:
    """Choose a category by hand: it is no longer the zone's word."""
    ids = tuple(ids)
    adopt_category(draft, category)
    for element in _elements(draft, ids):
        written = {name: zone for name, zone in element.written.items() if name != "category"}
        draft.change(element, category=category, written=written)
    scaling.follow_values(draft, ids, {"category"})


def relabel(draft: Draft, id: str, text: str) -> None:
    """Say it in these words, as typed. The first words are kept when they get fewer."""
    element = draft.elements[id]
    original = element.original
    if not original and len(text.split()) < len(element.label.split()):
        original = element.label
    draft.change(element, label=text, original="" if original == text else original)


def set_fields(draft: Draft, ids: Iterable[str], **fields: Any) -> None:
    """Set the same fields on every record that has them. What a zone wrote there becomes the hand's."""
    ids = tuple(ids)
    for id in ids:
        found = record(draft, id)
        known = {k: v for k, v in fields.items() if found is not None and k in type(found).model_fields}
        if found is None or not known:
            continue
        if isinstance(found, Element) and any(name in known for name in found.written):
            known["written"] = {name: zone for name, zone in found.written.items() if name not in known}
        draft.change(found, **known)
    scaling.follow_values(draft, ids, {*fields, *_changed(draft, ids, fields)})
    if fields.keys() & _HOLDING and any(id in draft.zones for id in ids):
        zoning.settle(draft)


def _changed(draft: Draft, ids: Iterable[str], fields: Mapping[str, Any]) -> set[str]:
    """The further attributes that are not what they were, by their own names."""
    if "attributes" not in fields:
        return set()
    was = [draft.base.elements[id].attributes for id in ids if id in draft.base.elements]
    now = fields["attributes"]
    return {name for old in was for name in {*old, *now} if old.get(name) != now.get(name)}


_HOLDING = {"folded", "hidden", "shape"}
"""Fields of a zone that say whom it holds."""


def _elements(draft: Draft, ids: Iterable[str]) -> list[Element]:
    return [draft.elements[id] for id in ids if id in draft.elements]

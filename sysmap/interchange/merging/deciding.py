"""Answering an open point of a merge: one edit each, undone like any other."""

from __future__ import annotations

from sysmap.editing import Draft, operations
from sysmap.model import Element, Link, OpenPoint, Wording

ONE, APART, KEEP, REMOVE = "one", "apart", "keep", "remove"
ANSWERS = {
    "similar": (ONE, APART), "same": (ONE, APART), "kind": (APART,), "label": (), "gone": (KEEP, REMOVE),
}  # fmt: skip
"""The answers that are no option of the point itself (a kind, a label)."""


def answers(point: OpenPoint) -> tuple[str, ...]:
    """What may be answered, the options of the point first."""
    own = point.options if point.matter in ("kind", "label") else ()
    if point.matter == "kind" and len(point.ids) < 2:
        return own  # one thing of two kinds cannot be two things
    return (*own, *ANSWERS.get(point.matter, ()))


def undecided(points: dict[str, OpenPoint]) -> list[OpenPoint]:
    return [point for point in points.values() if not point.decided]


def decide(draft: Draft, id: str, answer: str) -> None:
    """Do what was answered, and keep the answer. Raises ValueError for an answer it does not know."""
    point: OpenPoint = draft.open_points[id]
    if answer not in answers(point):
        raise ValueError(f"{answer!r} is no answer to a point about {point.matter!r}")
    ids = tuple(one for one in point.ids if one in draft.elements)
    if point.matter == "gone":
        _gone(draft, point, answer)
    elif point.matter == "label" and ids:
        _relabel(draft, ids[0], answer)
    elif point.matter == "kind" and answer != APART:
        operations.retype(draft, ids, answer)
        point = _unite(draft, point, ids)
    elif point.matter == "similar" and answer == ONE:
        point = _unite(draft, point, ids)
    elif point.matter in ("same", "similar") and answer == APART and ids:
        operations.split(draft, ids[0])
    draft.put(point.evolve(decided=answer))


def _unite(draft: Draft, point: OpenPoint, ids: tuple[str, ...]) -> OpenPoint:
    fused = operations.merge(draft, ids, into=ids[0] if ids else "")
    if fused is not None:
        _follow(draft, dict.fromkeys(ids, fused.id))
        _heard(draft, fused.id, point)
    now: OpenPoint = draft.open_points.get(point.id, point)
    return now


def _follow(draft: Draft, names: dict[str, str]) -> None:
    """The other open points now speak of the element that stays."""
    for other in list(draft.open_points.values()):
        now = tuple(dict.fromkeys(names.get(id, id) for id in other.ids))
        if now != other.ids:
            draft.change(other, ids=now)


def _heard(draft: Draft, id: str, point: OpenPoint) -> None:
    element: Element = draft.elements[id]
    if element.heard is not None:
        tables = tuple(dict.fromkeys((*element.heard.tables, *point.tables)))
        draft.change(element, heard=element.heard.evolve(count=len(tables), tables=tables))


def _relabel(draft: Draft, id: str, label: str) -> None:
    element: Element = draft.elements[id]
    if element.label == label:
        return
    known = {wording.text for wording in element.wordings}
    mine = () if element.label in known else (Wording(text=element.label),)
    draft.change(element, label=label, wordings=(*element.wordings, *mine))


def _gone(draft: Draft, point: OpenPoint, answer: str) -> None:
    if answer == REMOVE:
        operations.delete(draft, [id for id in point.ids if id in draft.elements or id in draft.links])
        return
    for record in point.held:
        data = {name: value for name, value in record.items() if name != "where"}
        if record.get("where") == "elements":
            if data.get("id") not in draft.elements:
                draft.put(Element.model_validate(data))
        elif {data.get("source"), data.get("target")} <= draft.elements.keys():
            draft.put(Link.model_validate(data))

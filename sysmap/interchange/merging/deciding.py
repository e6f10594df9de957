"""Answering a point of a merge: one edit each, undone like any other, changed again another day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sysmap.editing import Draft, operations
from sysmap.interchange.merging.one import contest, make_one
from sysmap.interchange.merging.said import CONTESTED, as_data, joined, sign_points
from sysmap.model import (
    Contested,
    Element,
    Link,
    OpenPoint,
    Reading,
    SystemMap,
    Wording,
    new_id,
)

ONE, APART, KEEP, REMOVE = "one", "apart", "keep", "remove"
ANSWERS = {
    "similar": (ONE, APART), "same": (ONE, APART), "kind": (APART,), "label": (), "gone": (KEEP, REMOVE),
    "sign": (CONTESTED,),
}  # fmt: skip
"""The answers that are no option of the point itself (a kind, a label, a sign)."""


def answers(point: OpenPoint) -> tuple[str, ...]:
    """What may be answered, the options of the point first, then what else a table said."""
    field = {"kind": "kind", "label": "label", "sign": "polarity"}.get(point.matter, "")
    every = (*point.options, *(getattr(one, field) for one in point.said)) if field else ()
    own = tuple(one for one in dict.fromkeys(every) if one)
    if point.matter == "kind" and len({one.id for one in point.said} | {*point.ids}) < 2:
        return own  # one thing of two kinds cannot be two things
    return (*own, *ANSWERS.get(point.matter, ()))


def undecided(map: SystemMap | Draft) -> list[OpenPoint]:
    """The questions that wait. One about what is no longer on the map does not."""
    return [one for one in map.open_points.values() if not one.decided and asks(map, one)]


def asks(map: SystemMap | Draft, point: OpenPoint) -> bool:
    """Whether there is still something to answer about."""
    there = [id for id in point.ids if id in map.elements or id in map.links]
    if point.matter in ("similar", "kind") and len(point.ids) > 1:
        return len(there) > 1
    return bool(there or point.held)


def decide(draft: Draft, id: str, answer: str, *, keep: str = "", among: Sequence[str] = ()) -> None:
    """Do what was answered, and keep the answer. Raises ValueError for an answer it does not know.

    « One » keeps the words, kind and place of the element `keep`. Of several that look alike, only those
    `among` are made one; what remains is asked again when it is several.
    """
    point: OpenPoint = draft.open_points[id]
    if answer not in answers(point):
        raise ValueError(f"{answer!r} is no answer to a point about {point.matter!r}")
    if point.matter == "gone":
        point = _gone(draft, point, answer)
    elif point.matter == "sign":
        _sign(draft, point, answer)
    elif point.matter == "label":
        _relabel(draft, point, answer)
    elif answer == APART:
        point = _apart(draft, point)
    else:
        point = _one(draft, point, answer, keep, among)
    draft.put(point.evolve(decided=answer))


def join(draft: Draft, ids: Sequence[str], keep: str = "") -> str:
    """« C’est la même chose », said by hand: the elements become one, and a point remembers it.

    Returns the element that stays, "" when there are not two.
    """
    there = [id for id in dict.fromkeys(ids) if id in draft.elements]
    said, labels = joined(draft, there), tuple(dict.fromkeys(draft.elements[id].label for id in there))
    one = _unite(draft, there, keep)
    if one:
        tables = tuple(dict.fromkeys(name for row in said for name in row.tables))
        draft.put(OpenPoint(id=new_id("q", draft.open_points), matter="same", ids=(one,), said=said,
                            options=labels, tables=tables, decided=ONE))  # fmt: skip
    return one


def _one(draft: Draft, point: OpenPoint, answer: str, keep: str, among: Sequence[str]) -> OpenPoint:
    ids = [id for id in point.ids if id in draft.elements and (not among or id in among)]
    rest = [id for id in point.ids if id in draft.elements and id not in ids]
    if point.matter == "kind" and answer != ONE:
        operations.retype(draft, ids, answer)
    if len(ids) > 1:
        _unite(draft, ids, keep)
    elif ids and keep:  # one already: these words stay
        choose_words(draft, ids[0], next((row.label for row in point.said if row.id == keep), keep))
    now: OpenPoint = draft.open_points[point.id]
    if not rest:
        return now
    if len(rest) > 1:
        said = tuple(row for row in point.said if row.id in rest)
        draft.put(point.evolve(id=new_id("q", draft.open_points), ids=tuple(rest), said=said, decided=""))
    return now.evolve(ids=tuple(id for id in now.ids if id not in rest))


def _unite(draft: Draft, ids: Sequence[str], keep: str = "") -> str:
    links = set(draft.links)
    one = make_one(draft, ids, keep if keep in ids else "")
    if one:
        _follow(draft, dict.fromkeys(ids, one))
        contested = [k for k in links & draft.links.keys() if one in _ends(draft.links[k])]
        for point in sign_points(draft, (), contested):
            draft.put(point)
    return one


def _ends(link: Link) -> tuple[str, str]:
    return link.source, link.target


def _follow(draft: Draft, names: Mapping[str, str]) -> None:
    """The other open points now speak of the element that stays; one that asked nothing else is answered."""
    for other in list(draft.open_points.values()):
        now = tuple(dict.fromkeys(names.get(id, id) for id in other.ids))
        if now == other.ids:
            continue
        done = other.matter == "similar" and len(now) == 1 and not other.decided
        said = other.said
        if len(now) > 1:  # what still waits shows what was said under the element that stays
            said = tuple(one.evolve(id=names.get(one.id, one.id)) for one in said)
        draft.change(other, ids=now, said=said, decided=ONE if done else other.decided)


def _apart(draft: Draft, point: OpenPoint) -> OpenPoint:
    """Take apart what this point made one, if it did; what was joined to it later is asked again."""
    ids = [id for id in point.ids if id in draft.elements]
    mine = {one.id for one in point.said} - {*ids}
    if not point.decided or point.decided == APART or not ids or len(ids) > 1:
        return point
    until = next((id for id in mine if id not in draft.elements), "")
    back = operations.split(draft, ids[0], until=until)
    now = tuple(dict.fromkeys((*ids, *(id for id in back if not mine or id in mine))))
    for other in list(draft.open_points.values()):
        again = tuple(dict.fromkeys(one.id for one in other.said if one.id in draft.elements))
        if other.id != point.id and other.decided and len(again) > 1 and {*again} & {*back}:
            draft.change(other, ids=again, decided="")
    return point.evolve(ids=now)


def _relabel(draft: Draft, point: OpenPoint, label: str) -> None:
    element: Element | None = draft.elements.get(point.ids[0])
    if element is not None:
        choose_words(draft, element.id, label)


def choose_words(draft: Draft, id: str, label: str) -> None:
    """Write these words on the map; those that stood there stay as another wording."""
    element: Element = draft.elements[id]
    if element.label == label:
        return
    known = {wording.text for wording in element.wordings}
    mine = () if element.label in known else (Wording(text=element.label),)
    draft.change(element, label=label, wordings=(*element.wordings, *mine))


def _sign(draft: Draft, point: OpenPoint, answer: str) -> None:
    """Settle the sign of a relation, or keep every table's reading."""
    link: Link | None = draft.links.get(point.ids[0])
    if link is None:
        return
    if answer != CONTESTED:
        draft.change(link, polarity=answer, contested=None)
        return
    readings = tuple(Reading(polarity=one.polarity, held_by=one.tables) for one in point.said)
    draft.change(link, polarity="?", contested=Contested(readings=readings))


def _gone(draft: Draft, point: OpenPoint, answer: str) -> OpenPoint:
    """Take it away, keeping it in the point; or bring it back from there."""
    if answer == REMOVE:
        held = tuple(_held(draft, point.ids)) or point.held
        operations.delete(draft, [id for id in point.ids if id in draft.elements or id in draft.links])
        return point.evolve(held=held)
    for record in point.held:
        data = {name: value for name, value in record.items() if name != "where"}
        if record.get("where") == "elements":
            if data.get("id") not in draft.elements:
                draft.put(Element.model_validate(data))
        elif {data.get("source"), data.get("target")} <= draft.elements.keys():
            draft.put(draft.links.get(data.get("id")) or Link.model_validate(data))
    contest(draft)
    return point


def _held(draft: Draft, ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    """These records, and the relations that would go with them, as the file would hold them."""
    for element in [draft.elements[id] for id in ids if id in draft.elements]:
        yield as_data(element, "elements")
    for link in draft.links.values():
        if link.id in ids or {*_ends(link)} & {*ids}:
            yield as_data(link, "links")

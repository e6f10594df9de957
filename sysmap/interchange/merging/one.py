"""Making one element of several, in a map of tables: who said it, who said it how, and opposite signs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sysmap.editing import Draft, operations
from sysmap.interchange.merging.fusing import fuse_links
from sysmap.model import Element, Heard, Link, SystemMap


def make_one(draft: Draft, ids: Sequence[str], into: str = "") -> str:
    """Make one element of these; the words, kind and place of `into` stay (of the first).

    Returns its id, "" when there are not two. What it was is remembered: splitting gives it back.
    """
    there = [id for id in dict.fromkeys(ids) if id in draft.elements]
    elements, links = dict(draft.elements), dict(draft.links)
    order = tables_of(draft)

    def then(names: Mapping[str, str], replaced: Mapping[str, str]) -> None:
        keeper = next(iter(names.values()))
        _signed(draft, keeper, [elements[old] for old in names])
        for old in names:
            hear(draft, "elements", keeper, elements[old].heard, order)
        for old, new in replaced.items():
            if new and new in draft.links:
                hear(draft, "links", new, links[old].heard, order)
        contest(draft, [k for k in draft.links.values() if keeper in (k.source, k.target)])

    fused = operations.merge(draft, there, into=into or (there[0] if there else ""), then=then)
    return fused.id if fused is not None else ""


def hear(draft: Draft, where: str, id: str, more: Heard | None, order: Sequence[str]) -> None:
    """These tables said it too."""
    record = getattr(draft, where)[id]
    if more is None or record.heard is None:
        return
    both = {*record.heard.tables, *more.tables}
    tables = tuple(sorted(both, key=lambda one: order.index(one) if one in order else len(order)))
    if tables != record.heard.tables:
        draft.change(record, heard=Heard(count=len(tables), of=record.heard.of, tables=tables))


def _signed(draft: Draft, keeper: str, others: Sequence[Element]) -> None:
    """Another wording names the tables it came from."""
    element: Element = draft.elements[keeper]
    by = {other.label: ", ".join(other.heard.tables) for other in others if other.heard is not None}
    wordings = [w if w.by else w.evolve(by=by.get(w.text, "")) for w in element.wordings]
    if any(now.by != was.by for now, was in zip(wordings, element.wordings, strict=True)):
        draft.change(element, wordings=tuple(wordings))


def contest(draft: Draft, among: Iterable[Link] | None = None) -> list[str]:
    """Relations that different tables drew between the same two, of one kind and verb, are one; signs that
    differ are readings of it. Returns the relations that hold several signs now."""
    groups: dict[tuple[Any, ...], list[Link]] = defaultdict(list)
    for link in draft.links.values() if among is None else among:
        groups[_sense(draft, link)].append(link)
    found: list[str] = []
    order = tables_of(draft)
    for group in groups.values():
        heard = [link.heard.tables if link.heard is not None else () for link in group]
        if len(group) < 2 or not all(heard) or sum(map(len, heard)) > len(set().union(*heard)):
            continue  # one table drew them both: it meant two
        said = [(name, link) for link, tables in zip(group, heard, strict=True) for name in tables]
        said.sort(key=lambda pair: order.index(pair[0]))
        keeper = draft.put(fuse_links(said).evolve(id=group[0].id, heard=group[0].heard, bend=group[0].bend))
        for other in group[1:]:
            hear(draft, "links", keeper.id, other.heard, order)
        operations.replace_links(draft, {link.id: keeper.id for link in group[1:]})
        if keeper.contested is not None:
            found.append(keeper.id)
    return found


def _sense(draft: Draft, link: Link) -> tuple[Any, ...]:
    ends = [link.source, link.target]
    if draft.base.link_kind(link.kind).symmetric:
        ends.sort()
    return (*ends, link.kind, link.verb, link.subject, link.visibility)


def tables_of(map: SystemMap | Draft) -> list[str]:
    """The tables of a merged map, in the order of the merge as far as it can be told."""
    heard = [r.heard.tables for name in ("elements", "links") for r in getattr(map, name).values() if r.heard]
    return list(dict.fromkeys(name for tables in sorted(heard, key=len, reverse=True) for name in tables))

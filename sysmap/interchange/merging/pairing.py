"""Which elements of several maps are one thing: by id, by their words, by likeness.

Method: the reviewed merge in four rungs. Equal ids of related maps are one thing; equal words (without
accents, capitals, articles, plurals and inclusive endings) of the same kind too; equal words of two
kinds, and words that look alike, are asked. Likeness is token overlap or edit ratio ≥ 0.8.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from sysmap.analysis import alike, related, words_of
from sysmap.interchange.merging.tables import Table
from sysmap.model import Element, SystemMap, new_id

NEAR = 79.0
"""Below this percentage of letters or of words in common, labels are not even compared closely."""
Ids = tuple[Mapping[str, str], ...]


class Pairs(NamedTuple):
    """What belongs together, by the ids of the merged map.

    `same` are sure (equal words and kind), `kinds` are equal words of several kinds, `similar` look
    alike; each group has two members or more.
    """

    same: tuple[tuple[str, ...], ...]
    kinds: tuple[tuple[str, ...], ...]
    similar: tuple[tuple[str, ...], ...]


def common_ids(tables: Sequence[Table], collection: str) -> Ids:
    """For each table, what its ids become in the merged map: equal ids of unrelated maps part ways."""
    first = tables[0].map
    taken = set(getattr(first, collection))
    found: list[Mapping[str, str]] = [{id: id for id in taken}]
    for table in tables[1:]:
        mine = getattr(table.map, collection)
        known = _trusted(table.map, [t.map for t in tables[: len(found)]])
        names = {id: id if id not in taken or known else new_id(id[:1] or "e", taken) for id in mine}
        taken |= set(names.values())
        found.append(names)
    return tuple(found)


def _trusted(map: SystemMap, earlier: Iterable[SystemMap]) -> bool:
    return any(related(map, one) for one in earlier)


def pair(
    elements: Mapping[str, Element], tables_of: Mapping[str, frozenset[int]],
    kinds_of: Mapping[str, frozenset[str]],
) -> Pairs:  # fmt: skip
    """Groups of elements that are, or may be, one thing. Those of one table alone are left as they are:
    its people had both in front of them. Every wording of an element counts, its former ones too, and every
    kind that a table gave it."""
    by_words: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for id, element in elements.items():
        for words in dict.fromkeys(words_of(text) for text in _said(element)):
            if words:
                by_words[words].append(id)
    same = _same(elements, tables_of, kinds_of, by_words)
    row_of = {id: row for row in same for id in row}
    kinds: list[tuple[str, ...]] = []
    for ids in by_words.values():
        rows = dict.fromkeys(row_of.get(id, (id,)) for id in ids)
        heads = tuple(row[0] for row in rows)
        apart = _apart([id for row in rows for id in row], tables_of)
        if apart and len({elements[id].kind for id in heads}) > 1 and heads not in kinds:
            kinds.append(heads)
    return Pairs(same, tuple(kinds), _similar(elements, tables_of, same))


def _said(element: Element) -> tuple[str, ...]:
    return (element.label, *(wording.text for wording in element.wordings))


def _same(
    elements: Mapping[str, Element], tables_of: Mapping[str, frozenset[int]],
    kinds_of: Mapping[str, frozenset[str]], by_words: Mapping[tuple[str, ...], Sequence[str]],
) -> tuple[tuple[str, ...], ...]:  # fmt: skip
    """Rows of elements that share words and a kind, no two of one table."""
    kinds = dict(kinds_of)
    rows: dict[str, list[str]] = {}
    for ids in by_words.values():
        for one, other in combinations(sorted(ids), 2):  # whichever map receives, the same rows
            mine, theirs = rows.get(one, [one]), rows.get(other, [other])
            if mine is theirs or not kinds[one] & kinds[other]:
                continue
            if _apart([*mine, *theirs], tables_of):
                both = [*mine, *theirs]
                rows |= dict.fromkeys(both, both)
                kinds |= dict.fromkeys(both, kinds[one] | kinds[other])
    order = {id: place for place, id in enumerate(elements)}
    distinct = {id(row): row for row in rows.values()}.values()
    return tuple(tuple(sorted(row, key=order.__getitem__)) for row in distinct)


def _apart(ids: Iterable[str], tables_of: Mapping[str, frozenset[int]]) -> bool:
    """Whether two of these come from different tables only."""
    seen: set[int] = set()
    for id in ids:
        if seen & tables_of[id]:
            return False
        seen |= tables_of[id]
    return True


def _similar(
    elements: Mapping[str, Element], tables_of: Mapping[str, frozenset[int]], same: Sequence[Sequence[str]]
) -> tuple[tuple[str, ...], ...]:
    """Rows of elements that look alike across tables, one for each group that is sure already."""
    leader = {id: group[0] for group in same for id in group}
    tables: dict[str, frozenset[int]] = defaultdict(frozenset)
    for id in elements:
        tables[leader.get(id, id)] |= tables_of[id]
    rows: list[list[str]] = []
    row_of: dict[str, list[str]] = {}
    for one, other in _near([id for id in elements if leader.get(id, id) == id], elements):
        if tables[one] & tables[other] or not _says_alike(elements[one], elements[other]):
            continue
        row = row_of.get(one) or row_of.get(other)
        if row is None:
            row = []
            rows.append(row)
        for id in (one, other):
            if id not in row_of:
                row.append(id)
                row_of[id] = row
    return tuple(tuple(row) for row in rows)


def _near(ids: Sequence[str], elements: Mapping[str, Element]) -> Iterable[tuple[str, str]]:
    """Pairs that share enough words, or enough letters, to be looked at closely; the nearest first.

    Both measures are bounds from above of what `alike` asks: nothing that is alike is left out.
    """
    said = [(id, words) for id in ids for words in dict.fromkeys(map(words_of, _said(elements[id]))) if words]
    found: dict[tuple[str, str], float] = {}
    for one, other, score in (*_by_letters(said), *_by_words(said)):
        pair = (said[one][0], said[other][0])
        if pair[0] != pair[1]:
            found[pair] = max(found.get(pair, 0.0), score)
    place = {id: n for n, id in enumerate(ids)}
    ordered = sorted(found, key=lambda pair: (-found[pair], place[pair[0]], place[pair[1]]))
    return list(ordered)


def _by_letters(said: Sequence[tuple[str, tuple[str, ...]]]) -> Iterable[tuple[int, int, float]]:
    from rapidfuzz import fuzz, process

    texts = [" ".join(words) for _, words in said]
    for place, text in enumerate(texts):
        later = texts[place + 1 :]
        for _text, score, n in process.extract(text, later, scorer=fuzz.ratio, score_cutoff=NEAR, limit=None):
            yield place, place + 1 + n, score


def _by_words(said: Sequence[tuple[str, tuple[str, ...]]]) -> Iterable[tuple[int, int, float]]:
    holding: dict[str, list[int]] = defaultdict(list)
    for place, (_id, words) in enumerate(said):
        mine = set(words)
        shared = Counter(other for word in mine for other in holding[word])
        for other, common in shared.items():
            share = common / (len(mine) + len(set(said[other][1])) - common)
            if 100 * share >= NEAR:
                yield other, place, 100 * share
        for word in mine:
            holding[word].append(place)


def _says_alike(one: Element, other: Element) -> bool:
    """Whether a word for the one, at any table, looks like a word for the other. Equal words of two kinds
    are another question."""
    if words_of(one.label) == words_of(other.label):
        return False
    return any(alike(said, heard) for said in _said(one) for heard in _said(other))

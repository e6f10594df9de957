"""À relire: what somebody may want to look at once more, each with its mends. Never a score.

What is left as it is stays in the map as an answer, and does not come back unless its words change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from sysmap.analysis.checks import MOST_WORDS, check, count_words
from sysmap.analysis.similar import alike, words_of
from sysmap.analysis.wordings import DOWN, direction, shortened, speaks
from sysmap.model import COLLEGES, Answer, Element, Link, SystemMap, one_line

AS_IS = "as_is"
"""What an answer says that leaves something as it is."""
PREFIX = "reread"
WORDED = ("facteur", "enjeu", "indicateur")
"""Kinds whose label had better say no direction: a brake may well be a lack."""
NOUNS = ("facteur", "indicateur")
"""Kinds whose label is a noun; an issue may be « Préserver la forêt »."""
CATEGORIES = 4
"""Categories offered at once for an actor that has none."""


class Mend(NamedTuple):
    """One way to mend: what is done, to which records, with which word (a label, a sign, a category)."""

    deed: str
    ids: tuple[str, ...]
    word: str = ""
    rest: str = ""


class Row(NamedTuple):
    """One thing to reread: why (`code`), the records, the words it speaks of, and its mends."""

    code: str
    ids: tuple[str, ...]
    names: tuple[str, ...] = ()
    mends: tuple[Mend, ...] = ()

    @property
    def key(self) -> str:
        return f"{PREFIX}:{self.code}:{'+'.join(self.ids)}"


Look = Callable[[SystemMap], Iterable[Row]]


def to_reread(map: SystemMap) -> tuple[Row, ...]:
    """Everything to look at once more, in the order of the table; what was left as it is aside."""
    return tuple(row for look in LOOKS for row in look(map) if not is_left(map, row))


def left_as_is(map: SystemMap) -> tuple[Row, ...]:
    """What somebody decided to leave as it is, and would come back."""
    if not any(given.said == AS_IS for given in map.answers.values()):
        return ()
    return tuple(row for look in LOOKS for row in look(map) if is_left(map, row))


def is_left(map: SystemMap, row: Row) -> bool:
    given = map.answers.get(row.key)
    return given is not None and given.said == AS_IS and given.about == _about(map, row)


def leaving(map: SystemMap, row: Row, date: str = "") -> Answer:
    """The answer « laisser ainsi », which holds as long as the words are the same."""
    return Answer(id=row.key, said=AS_IS, date=date, about=_about(map, row))


def _about(map: SystemMap, row: Row) -> tuple[str, ...]:
    """A mark of the words, not the words: an answer tells nothing of what it is about."""
    said = "\n".join(one_line(map.elements[id].label) for id in row.ids if id in map.elements)
    return (format(crc32(said.encode("utf-8", "replace")), "08x"),)


# What the checks found


def _found(map: SystemMap) -> Iterator[Row]:
    codes = {finding.code: finding for finding in check(map)}
    for code in ("empty_label", "person", "no_sign", "no_subject", "no_verb", "broken_loop"):
        if code in codes:
            finding = codes[code]
            for id, name in zip(finding.ids, finding.names, strict=False):
                names = _ends(map, map.links[id]) if id in map.links else (name,)
                yield Row(code, (id,), names, _MENDS[code](id))


_MENDS: dict[str, Callable[[str], tuple[Mend, ...]]] = {
    "empty_label": lambda id: (Mend("edit", (id,)), Mend("delete", (id,))),
    "person": lambda id: (Mend("edit", (id,)),),
    "no_sign": lambda id: tuple(Mend("sign", (id,), sign) for sign in "+-?"),
    "no_subject": lambda id: (Mend("subject", (id,)),),
    "no_verb": lambda id: (Mend("say_verb", (id,)),),
    "broken_loop": lambda id: (Mend("loop", (id,)),),
}


# Labels


def _directions(map: SystemMap) -> Iterator[Row]:
    for element in map.elements.values():
        found = direction(element.label) if element.kind in WORDED else None
        if found is None:
            continue
        edit = Mend("edit", (element.id,))
        spoken = [k for k in _links_of(map, element.id) if k.verb]
        if found.way == DOWN and spoken:
            yield Row("direction", (element.id,), (element.label, found.said), (edit,))
            continue
        turned = Mend("turn" if found.way == DOWN else "relabel", (element.id,), found.label)
        yield Row("direction", (element.id,), (element.label, found.said), (turned, edit))


def _verbs(map: SystemMap) -> Iterator[Row]:
    for element in map.elements.values():
        verb = speaks(element.label) if element.kind in NOUNS else ""
        if verb:
            mends = (Mend("edit", (element.id,)), Mend("kind", (element.id,), "action"))
            yield Row("verb", (element.id,), (element.label, verb), mends)


def _long(map: SystemMap) -> Iterator[Row]:
    for id, label in ((id, element.label) for id, element in map.elements.items()):
        if count_words(label) <= MOST_WORDS:
            continue
        short, rest = shortened(label)
        cut = (Mend("shorten", (id,), short, rest),) if short else ()
        yield Row("long_label", (id,), (label,), (*cut, Mend("edit", (id,))))


def _similar(map: SystemMap) -> Iterator[Row]:
    """Groups of elements of one kind that look alike: merged in one gesture."""
    for group in _alike(map):
        names = tuple(map.elements[id].label for id in group)
        yield Row("similar", group, names, (Mend("merge", group),))


def _alike(map: SystemMap) -> Iterator[tuple[str, ...]]:
    near: dict[str, set[str]] = defaultdict(set)
    labels = {id: element.label for id, element in map.elements.items()}
    for blocks in _blocks(map).values():
        for ids in blocks.values():
            for place, one in enumerate(ids):
                for other in ids[place + 1 :]:
                    if other not in near[one] and _may_be_one(labels[one], labels[other]):
                        near[one].add(other)
                        near[other].add(one)
    seen: set[str] = set()
    for id in map.elements:
        if id not in seen and near.get(id):
            group, edge = {id}, [id]
            while edge:
                more = near[edge.pop()] - group
                group |= more
                edge += more
            seen |= group
            yield tuple(one for one in map.elements if one in group)


@lru_cache(maxsize=50_000)
def _may_be_one(one: str, other: str) -> bool:
    """« Confiance » and « Manque de confiance » look alike and are no duplicate."""
    if not alike(one, other):
        return False
    ways = [found.way if (found := direction(label)) else "" for label in (one, other)]
    return ways[0] == ways[1]


def _blocks(map: SystemMap) -> dict[str, dict[str, list[str]]]:
    """Only what begins or ends alike, or has its rarest word in common, is compared letter by letter."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for element in map.elements.values():
        words = words_of(element.label)
        whole = "".join(words)
        for key in {f"<{whole[:4]}", f">{whole[-4:]}", max(words, key=len, default="")} if whole else ():
            found[element.kind][key].append(element.id)
    return found


# Relations


def _twice(map: SystemMap) -> Iterator[Row]:
    said: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for link in map.links.values():
        ends = (link.source, link.target)
        if map.link_kind(link).symmetric:
            ends = (min(ends), max(ends))
        said[link.kind, ends, link.polarity, link.verb, link.subject, link.delay].append(link.id)
    for ids in said.values():
        if len(ids) > 1:
            yield Row("twice", tuple(ids), _ends(map, map.links[ids[0]]), (Mend("unite", tuple(ids)),))


def _both_ways(map: SystemMap) -> Iterator[Row]:
    """The same kind of relation there and back, unless both have a sign: that is a loop, and meant."""
    there: dict[tuple[str, str, str], Link] = {}
    for link in map.links.values():
        if map.link_kind(link).symmetric or link.source == link.target:
            continue
        back = there.get((link.kind, link.target, link.source))
        if back is not None and not (link.polarity and back.polarity):
            mends = (Mend("only", (link.id,), back.id), Mend("only", (back.id,), link.id))
            yield Row("both_ways", (back.id, link.id), _ends(map, back), mends)
        there.setdefault((link.kind, link.source, link.target), link)


# What is alone, or waits


def _isolated(map: SystemMap) -> Iterator[Row]:
    joined = {end for link in map.links.values() for end in (link.source, link.target)}
    for id, element in map.elements.items():
        if id not in joined and len(map.elements) > 1 and element.label.strip():
            yield Row("isolated", (id,), (element.label,), (Mend("link", (id,)), Mend("park", (id,))))


def _categories(map: SystemMap) -> Iterator[Row]:
    used = dict.fromkeys(e.category for e in map.elements.values() if e.kind == "acteur" and e.category)
    offered = tuple(dict.fromkeys([*(c for c in COLLEGES if c in used), *used, *COLLEGES]))[:CATEGORIES]
    for id, element in map.elements.items():
        if element.kind == "acteur" and not element.category and element.label.strip():
            mends = [Mend("category", (id,), category) for category in offered]
            yield Row("no_category", (id,), (element.label,), (*mends, Mend("other", (id,))))


def _needs(map: SystemMap) -> Iterator[Row]:
    answered = {k.target for k in map.links.values() if k.kind != "besoin"}
    for id, element in map.elements.items():
        if element.kind == "besoin" and id not in answered and element.label.strip():
            yield Row("need", (id,), (element.label,), (Mend("answer", (id,)),))


def _doubts(map: SystemMap) -> Iterator[Row]:
    records: list[Element | Link] = [*map.elements.values(), *map.links.values()]
    for one in records:
        readings = one.contested.readings if one.contested else ()
        if one.contested and not any(r.text or r.held_by or r.polarity for r in readings):
            yield Row("contested", (one.id,), _name(map, one),
                      (Mend("readings", (one.id,)), Mend("settle", (one.id,))))  # fmt: skip
        if one.support == "sourced" and not one.sources:
            yield Row("unsourced", (one.id,), _name(map, one),
                      (Mend("open", (one.id,)), Mend("support", (one.id,), "said"),
                       Mend("support", (one.id,), "hypothesis")))  # fmt: skip


def _ends(map: SystemMap, link: Link) -> tuple[str, ...]:
    ends = (map.elements.get(link.source), map.elements.get(link.target))
    return tuple(end.label if end is not None else "?" for end in ends)


def _name(map: SystemMap, record: Element | Link) -> tuple[str, ...]:
    return (record.label,) if isinstance(record, Element) else (" → ".join(_ends(map, record)),)


def _links_of(map: SystemMap, id: str) -> Iterator[Link]:
    return (k for k in map.links.values() if id in (k.source, k.target))


LOOKS: tuple[Look, ...] = (
    _found, _similar, _twice, _both_ways, _directions, _verbs, _long, _needs, _categories, _doubts, _isolated,
)  # fmt: skip
"""What is looked at, in the order in which it is told."""

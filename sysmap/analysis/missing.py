"""Qui manque ? What the map does not say, asked as questions one at a time. Never an accusation.

A question that is answered « Oui, c'est vrai » stays in the list with its answer, so that it can be reopened.
What the map is asked, in order, is the table at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from sysmap.analysis.neighbours import cuts, neighbours, pieces
from sysmap.analysis.silos import Silo, apart
from sysmap.model import COLLEGES, TRUE, Answer, Element, Link, SystemMap

INVITE, LINK, SOURCE, REVIEW = "invite", "link", "source", "review"
"""What « À compléter » starts: an absent actor, a relation, a source, another look."""
UMBRELLA = {"association": "socioeco", "entreprise": "socioeco", "habitant": "socioeco"}
"""Categories that stand for one of the four colleges."""
MOST = 8
"""Open questions of one sort at the same time; the others come when these are answered."""
FEW = 3
"""The same for questions that sound alike: silos, and « si X s'en allait »."""


class Question(NamedTuple):
    """One question: a key that never changes, its sort, whom it names, and what it lights on the map.

    `names` are ids of elements, relations or categories, as the sentence of the sort says them; `about`
    are the records whose number grows: the answer then stands for these only.
    """

    key: str
    sort: str
    names: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    gesture: str = LINK
    about: tuple[str, ...] = ()


class Asked(NamedTuple):
    """The questions in order, answered ones among them; how many more wait for their turn."""

    questions: tuple[Question, ...]
    waiting: int = 0


Groups = Sequence[Silo]
Ask = Callable[[SystemMap, Groups], Iterable[Question]]


def asked(map: SystemMap, groups: Groups = ()) -> Asked:
    """Everything to ask. `groups` are the silos, which take a moment to find."""
    kept: list[Question] = []
    waiting = 0
    if not map.elements:
        return Asked(())
    for ask in _ASKS:
        questions = list(ask(map, groups))
        open_ones = [one for one in questions if answer(map, one) is None]
        late = {one.key for one in open_ones[FEW if ask in (_silos, _joints) else MOST :]}
        waiting += len(late)
        kept += [one for one in questions if one.key not in late]
    return Asked(tuple(kept), waiting)


def answer(map: SystemMap, question: Question) -> Answer | None:
    """What was answered, unless the question now speaks of something else."""
    given: Answer | None = map.answers.get(question.key)
    if given is None or (question.about and not set(question.about) <= set(given.about)):
        return None
    return given


def still_open(map: SystemMap, questions: Iterable[Question]) -> list[Question]:
    """Those that are not answered « Oui, c'est vrai »."""
    return [one for one in questions if (given := answer(map, one)) is None or given.said != TRUE]


# Who is there


def actors(map: SystemMap) -> list[Element]:
    """Actors that are there: those to be invited do not stand for anybody yet."""
    return [one for one in map.elements.values() if one.kind == "acteur" and one.category != "absent"]


def coverage(map: SystemMap) -> dict[str, tuple[str, ...]]:
    """The actors of each of the four colleges, and what speaks for the living world, by their ids."""
    found: dict[str, list[str]] = {college: [] for college in (*COLLEGES, "vivant")}
    for element in map.elements.values():
        if element.kind == "vivant" or element.category == "nature":
            found["vivant"].append(element.id)
        elif element.kind == "acteur" and element.category:
            college = UMBRELLA.get(element.category, element.category)
            if college in COLLEGES:
                found[college].append(element.id)
    return {name: tuple(ids) for name, ids in found.items()}


def _colleges(map: SystemMap, _groups: Groups) -> Iterator[Question]:
    there = actors(map)
    if not there:
        yield Question("actors", "no_actor", gesture=INVITE)
        return
    local = tuple(one.id for one in there if one.category == "collectivite")
    unsaid = tuple(one.id for one in there if not one.category)
    for college, members in coverage(map).items():
        if members or college == "vivant":
            continue
        beside = local if college in ("elu", "agent") else ()
        sort = "college_local" if beside else "college_unsaid" if unsaid else "college"
        yield Question(f"college:{college}", sort, (college,), beside or unsaid, gesture=INVITE)


def _living(map: SystemMap, _groups: Groups) -> Iterator[Question]:
    if not coverage(map)["vivant"]:
        yield Question("vivant", "vivant", gesture=INVITE)


def _pairs(map: SystemMap, _groups: Groups) -> Iterator[Question]:
    covered = coverage(map)
    college = {id: name for name in COLLEGES for id in covered[name]}
    joined = {
        frozenset((college[link.source], college[link.target]))
        for link in map.links.values()
        if link.source in college and link.target in college
    }
    for a, b in combinations([name for name in reversed(COLLEGES) if covered[name]], 2):
        if frozenset((a, b)) not in joined:
            yield Question(f"pair:{a}+{b}", "pair", (a, b), covered[a] + covered[b])


# What waits for somebody


def _issues(map: SystemMap, _groups: Groups) -> Iterator[Question]:
    """Issues to which no actor is related, when there are actors."""
    there = {one.id for one in actors(map)}
    met = {end for link in map.links.values() for end in _other_ends(link, there)}
    for element in map.elements.values():
        if there and element.kind == "enjeu" and element.id not in met:
            yield Question(f"issue:{element.id}", "issue", (element.id,), (element.id,))


def _other_ends(link: Link, there: set[str]) -> Iterator[str]:
    if link.source in there:
        yield link.target
    if link.target in there:
        yield link.source


def _needs(map: SystemMap, _groups: Groups) -> Iterator[Question]:
    """Needs that nothing answers, and « A a besoin de B » where B gives A nothing back."""
    given = _given(map)
    for element in map.elements.values():
        if element.kind == "besoin" and not any(end == element.id for _from, end in given):
            yield Question(f"need:{element.id}", "need", (element.id,), (element.id,))
    for link in map.links.values():
        a, b = link.source, link.target
        told = link.kind == "besoin" and {a, b} <= map.elements.keys() and a != b
        if told and map.elements[b].kind != "besoin" and (b, a) not in given:
            yield Question(f"need_of:{link.id}", "need_of", (a, b), (a, b), (link.id,))


def _given(map: SystemMap) -> set[tuple[str, str]]:
    """Who gives something to whom: not who needs, nor who holds back."""
    found = set()
    for link in map.links.values():
        if link.kind in ("besoin", "tension", "rompu") or link.polarity == "-":
            continue
        found.add((link.source, link.target))
        if map.link_kind(link).symmetric:
            found.add((link.target, link.source))
    return found


# What holds together


def _alone(map: SystemMap, _groups: Groups) -> Iterator[Question]:
    """Actors without any relation, and groups that nothing joins to the rest."""
    ids, near = neighbours(map)
    for piece in pieces(near)[1:]:
        members = tuple(ids[at] for at in piece)
        if len(members) > 1:
            yield Question(f"piece:{_first(members)}", "piece", members, members)
        elif map.elements[members[0]].kind == "acteur":
            yield Question(f"alone:{members[0]}", "alone", members, members)


def _first(ids: Iterable[str]) -> str:
    """The same one whatever the order in which they are drawn."""
    return min(ids)


def _silos(map: SystemMap, groups: Groups) -> Iterator[Question]:
    """Groups of one piece that no relation joins directly; the largest first."""
    ids, near = neighbours(map)
    piece = {ids[at]: number for number, members in enumerate(pieces(near)) for at in members}
    for one, other in apart(map, tuple(groups)):
        if one.hub in piece and other.hub in piece and piece[one.hub] == piece[other.hub]:
            key = "silos:" + "+".join(sorted((one.hub, other.hub)))
            yield Question(key, "silos", (one.hub, other.hub), one.elements + other.elements)


def _joints(map: SystemMap, _groups: Groups) -> Iterator[Question]:
    """« Si X s'en allait… »: without whom several others would no longer be joined to the rest."""
    ids, near = neighbours(map)
    found = []
    for at, parts in cuts(near).items():
        cut = [one for part in parts for one in part]
        actor = map.elements[ids[at]].kind == "acteur"
        if len(cut) >= (2 if actor else 3):
            found.append((not actor, -len(cut), at, cut))
    for thing, _much, at, cut in sorted(found):
        names = (ids[at], *(ids[one] for one in cut))
        yield Question(f"joint:{ids[at]}", "joint_thing" if thing else "joint", names, names)


# What is not sure


def _contested(map: SystemMap, _groups: Groups) -> Iterator[Question]:
    for element in map.elements.values():
        if element.contested:
            yield Question(f"contested:{element.id}", "contested", (element.id,), (element.id,),
                           gesture=REVIEW)  # fmt: skip
    for link in _whole(map):
        if link.contested:
            yield Question(f"contested:{link.id}", "contested_link", (link.id,), (link.source, link.target),
                           (link.id,), REVIEW)  # fmt: skip


def _unsourced(map: SystemMap, _groups: Groups) -> Iterator[Question]:
    """One question for all the hypotheses, one for all that says nothing of where it comes from."""
    for sort, support in (("hypotheses", "hypothesis"), ("unsourced", "")):
        links = [one for one in _whole(map) if one.support == support and not one.sources]
        if links:
            ids = tuple(link.id for link in links)
            ends = dict.fromkeys(end for link in links for end in (link.source, link.target))
            yield Question(sort, sort, ids, tuple(ends), ids, SOURCE, ids)


def _whole(map: SystemMap) -> list[Link]:
    there = map.elements.keys()
    return [link for link in map.links.values() if link.source in there and link.target in there]


_ASKS: tuple[Ask, ...] = (
    _colleges, _living, _pairs, _issues, _needs, _alone, _silos, _joints, _contested, _unsourced,
)  # fmt: skip
"""What the map is asked, in this order."""

"""Lecture de la carte: what one page says of a map to somebody who has not seen it, in French and English.

The parts of the page are made here, its place on paper elsewhere. `whole` is the map, `shown` what may
leave the group: sentences name only what is shown, and what is asked is asked of the whole, so that nobody
is said to be missing who is merely reserved.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sysmap.analysis.how import how
from sysmap.analysis.influence import Influence, influence
from sysmap.analysis.loops import BALANCES, LoopRead, loops_read
from sysmap.analysis.loops_found import loops_found
from sysmap.analysis.loops_listed import about_loops
from sysmap.analysis.loops_said import loop_sentence, loop_title, loop_type
from sysmap.analysis.missing import Question, answer, asked
from sysmap.analysis.missing_words import no_question_words, question_words
from sysmap.analysis.one_page_words import counted, said
from sysmap.analysis.reach import reach
from sysmap.analysis.saying import cut_short, listed, name, some_names, spoken_in
from sysmap.analysis.silos import silos
from sysmap.analysis.ways import DOWN
from sysmap.model import TRUE, Element, Link, SystemMap, one_line, sentence

MOST = 3
"""Loops, questions and disagreements that one page names; the others are counted."""
CROWD = 120
"""From so many elements on, a small picture gives the shape of the map and no words."""
_COUNTED_APART = ("contested", "contested_link", "hypotheses", "unsourced")
_NAMED = 90


class Entry(NamedTuple):
    """A line of the page: what it is about, in bold (or nothing), and what is said of it."""

    head: str
    words: str


class Part(NamedTuple):
    """A part of the page; `how` is « Comment c'est calculé », in two sentences, when it is computed."""

    key: str
    title: str
    entries: tuple[Entry, ...]
    how: str = ""


class OnePage(NamedTuple):
    """What the page says under its title: counts, and parts. An empty map has no parts."""

    counts: tuple[str, ...]
    parts: tuple[Part, ...]
    language: str


class Measure(NamedTuple):
    """How much is said: of how many loops, and whether each is told or only named."""

    loops: int = MOST
    told: bool = True
    listed: int = MOST


def one_page(whole: SystemMap, shown: SystemMap, language: str, measure: Measure | None = None) -> OnePage:
    """The page of a map, within this measure."""
    words, measure = spoken_in(whole, language), measure or Measure()
    if not shown.elements:
        key = "reserved" if whole.elements else "empty"
        return OnePage((said(words, key),), (), words)
    parts = (
        _loops(shown, words, measure), _influence(shown, words),
        _missing(whole, shown, words, measure.listed), _disputed(shown, words, measure.listed),
    )  # fmt: skip
    return OnePage(tuple(_counts(shown, words)), parts, words)


# How much there is


def _counts(map: SystemMap, words: str) -> Iterable[str]:
    """« Cette carte réunit 23 éléments… »; how much of it is a guess; what the picture cannot show."""
    things = [_kinds(map, words), counted(words, "link", len(map.links))]
    if map.loops:
        things.append(counted(words, "named", len(map.loops)))
    yield said(words, "holds", things=listed(things, words))
    records: list[Element | Link] = [*map.elements.values(), *map.links.values()]
    guesses = sum(one.support == "hypothesis" for one in records)
    if guesses:
        yield counted(words, "guess", guesses, all=len(records))
    if len(map.elements) >= CROWD:
        yield said(words, "crowd")


def _kinds(map: SystemMap, words: str) -> str:
    """« 36 éléments (surtout 16 acteurs, 4 freins et 4 actions) »: the three kinds there are most of."""
    elements, numbers = counted(words, "element", len(map.elements)), dict[str, int]()
    for element in map.elements.values():
        numbers[element.kind] = numbers.get(element.kind, 0) + 1
    if len(numbers) == 1:
        return elements
    names = []
    for id in sorted(numbers, key=lambda id: -numbers[id])[:MOST]:
        n, row = numbers[id], map.kind(id)
        names.append(f"{n} {_small(row.name(words) if n == 1 else row.plural(words))}")
    key = "of which" if len(numbers) <= MOST else "mostly"
    return said(words, key, n=elements, names=listed(names, words))


def _small(words: str) -> str:
    """« acteurs » within a sentence; « ONG » stays as it is."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


# What turns


def _loops(map: SystemMap, words: str, measure: Measure) -> Part:
    """Those the group named; where nobody named any, the shortest that are found."""
    title = said(words, "loops")
    named = [loop for loop in loops_read(map) if not loop.broken]
    if named:
        entries = [_loop(map, loop, words, measure.told) for loop in _chosen(map, named, measure.loops)]
        rest = len(named) - len(entries)
        if rest:
            entries.append(Entry("", counted(words, "other loop", rest)))
        return Part("loops", title, (Entry("", said(words, "turns")), *entries))
    found = loops_found(map)
    if not found.rounds:
        return Part("loops", title, (Entry("", about_loops(map, found, words)[0]),))
    # An element that acts on itself teaches little: it comes after those that go round.
    rounds = sorted(found.rounds, key=lambda one: len(one.links) == 1)[: measure.loops]
    rows = loops_read(map, [one.links for one in rounds])
    entries = [_loop(map, loop, words, measure.told) for loop in rows]
    unnamed = counted(words, "unnamed", len(found.rounds)) if found.complete else said(words, "unnamed many")
    # What cannot be told of these loops is said; what a list would leave out is not: this is none.
    limits = about_loops(map, found._replace(more=False, stopped=False, longer=False), words)
    first = Entry("", " ".join([unnamed, *limits]))
    return Part("loops", title, (first, *entries), said(words, "how loops"))


def _chosen(map: SystemMap, named: Sequence[LoopRead], most: int) -> list[LoopRead]:
    """Told ones first, and one that balances when there is any: what only grows tells half of it."""
    first = sorted(named, key=lambda loop: not map.loops[loop.id].told)[:most]
    balancing = [loop for loop in named if loop.way == BALANCES]
    if balancing and most > 1 and not any(loop.way == BALANCES for loop in first):
        first[-1] = balancing[0]
    return [loop for loop in named if loop in first]


def _loop(map: SystemMap, loop: LoopRead, words: str, told: bool) -> Entry:
    """Its name and how it turns; then what the group tells of it, else what its relations say."""
    title = _cut(loop_title(loop, words))
    head = said(words, "loop", name=title, type=_small(loop_type(loop, words)))
    if not told:
        return Entry(head, "")
    own = " ".join(one_line(line) for line in (map.loops[loop.id].told if loop.id else ()) if line.strip())
    if own:
        return Entry(head, own.replace("… … ", "… "))
    return Entry(said(words, "name", name=title), loop_sentence(map, loop, words))


# What may act the most


def _influence(map: SystemMap, words: str) -> Part:
    """A guess, and said so: nothing compares stakeholders with one another."""
    found = influence(map)
    title = said(words, "influence")
    things = [one for one in found.places if map.elements[one.id].kind != "acteur"]
    top = max((one.far_influence for one in things), default=0)
    if top <= 0:
        return Part("influence", title, (Entry("", said(words, "no influence")),))
    first = [one.id for one in things if one.far_influence >= top - 1e-9]
    lines = [_most(map, first, words)]
    if len(first) == 1:
        lines.append(_touched(map, first[0], words))
    lines += _worth(found, len(things), words)
    how_words = how(found.how, words, n=found.power)
    return Part("influence", title, (Entry("", " ".join(lines)),), how_words)


def _most(map: SystemMap, ids: Sequence[str], words: str) -> str:
    if len(ids) > MOST:
        return said(words, "level", n=len(ids))
    return said(words, "most" if len(ids) == 1 else "most many", who=some_names(map, ids, words))


def _touched(map: SystemMap, id: str, words: str) -> str:
    """« De là, les flèches mènent tout de suite à « A » et « B », puis à 12 autres éléments. »"""
    far = reach(map, [id], DOWN).far
    near = [one for one in map.elements if far.get(one) == 1]
    beyond = len(far) - len(near)
    if not near:
        return ""
    direct = some_names(map, near, words)
    if not beyond:
        return said(words, "touches", direct=direct)
    return said(words, "touches on", direct=direct, n=counted(words, "beyond", beyond))


def _worth(found: Influence, things: int, words: str) -> list[str]:
    lines = [said(words, "guessed", n=found.hypotheses, all=found.links)] if found.hypotheses else []
    if things < len(found.places):
        lines.append(said(words, "people"))
    return lines


# Who is missing, what is disputed


def _missing(whole: SystemMap, shown: SystemMap, words: str, most: int) -> Part:
    """Up to three questions, of different sorts first; how many were answered."""
    there = {*shown.elements, *shown.links}
    questions = [
        one for one in asked(whole, silos(whole)).questions
        if one.sort not in _COUNTED_APART and there.issuperset((*one.elements, *one.links))
    ]  # fmt: skip
    true = [one for one in questions if (given := answer(whole, one)) and given.said == TRUE]
    chosen = _varied([one for one in questions if one not in true])
    entries = [Entry("", question_words(whole, one, words)) for one in chosen[:most]]
    if len(chosen) > most:
        entries.append(Entry("", counted(words, "other question", len(chosen) - most)))
    if true:
        entries.append(Entry("", counted(words, "true", len(true))))
    if not entries:
        entries = [Entry("", no_question_words(whole, asked(whole), words))]
    return Part("missing", said(words, "missing"), tuple(entries), how("missing", words))


def _varied(questions: Iterable[Question]) -> list[Question]:
    """One of each sort first, in their order; then the others."""
    first: dict[str, Question] = {}
    others = []
    for one in questions:
        sort = one.sort.split("_")[0]
        if sort in first:
            others.append(one)
        else:
            first[sort] = one
    return [*first.values(), *others]


def _disputed(map: SystemMap, words: str, most: int) -> Part:
    """On what opinions differ; never whose."""
    elements = [name(map, id, words) for id, one in map.elements.items() if one.contested]
    links = [_spoken(map, one, words) for one in map.links.values() if one.contested]
    title, both = said(words, "disputed"), len(elements) + len(links)
    if not both:
        return Part("disputed", title, (Entry("", said(words, "no dispute")),))
    few = elements[:most]
    entries = [Entry("", said(words, "differ", who=listed(few, words)))] if few else []
    entries += [Entry("", said(words, "differ link", said=one)) for one in links[: most - len(few)]]
    rest = both - len(few) - len(links[: most - len(few)])
    if rest:
        entries.append(Entry("", counted(words, "other dispute", rest)))
    return Part("disputed", title, tuple(entries))


def _spoken(map: SystemMap, link: Link, words: str) -> str:
    """The sentence of a relation whose labels are no longer than a page can bear."""
    short = {id: map.elements[id].evolve(label=_cut(map.elements[id].label))
             for id in (link.source, link.target)}  # fmt: skip
    return sentence(map.evolve(elements={**map.elements, **short}), link, words)


def _cut(label: str) -> str:
    return cut_short(one_line(label), _NAMED)

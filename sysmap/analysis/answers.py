"""A reading question answered: what comes into the light, the answer in a sentence, what can be listed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sysmap.analysis.changes import follow
from sysmap.analysis.paths import Paths, bottlenecks, paths_between
from sysmap.analysis.paths_words import (
    beside_sentence,
    bottleneck_sentence,
    bottlenecks_sentence,
    chain_sentence,
    paths_sentence,
    through_sentence,
    together_sentence,
)
from sysmap.analysis.questions import QUESTIONS, ReadingQuestion
from sysmap.analysis.reach import Reach, many_outputs, reach
from sysmap.analysis.reach_words import output_sentence, outputs_sentence, reach_sentence, rings, unfollowed
from sysmap.analysis.saying import elements_counted, listed, sentence_case, spelled, spoken_in
from sysmap.analysis.signs import OPEN
from sysmap.analysis.ways import DOWN
from sysmap.model import SystemMap, one_line, sentence

_WORDS = {
    "fr": {"help": "se complètent sur {n}", "hinder": "se gênent sur {n}",
           "open": "pour {n}, on ne sait pas.", "two": "Les deux {parts}.",
           "path": "Chemin {n}, en une relation", "paths": "Chemin {n}, en {d} relations"},
    "en": {"help": "help each other on {n}", "hinder": "hinder each other on {n}",
           "open": "for {n}, nobody can tell.", "two": "The two {parts}.",
           "path": "Path {n}, one relation", "paths": "Path {n}, {d} relations"},
}  # fmt: skip


_NETS = {"+": "+", "-": "−", "?": "?", "±": "?"}
"""What a path comes to, behind its name; a path of relations without signs comes to nothing."""


class Listing(NamedTuple):
    """A heading, and lines that each lead to a record (or to none)."""

    head: str
    lines: tuple[tuple[str, str], ...]


class Answered(NamedTuple):
    """The question in words, its answer, further sentences, lists; and what is in the light.

    `ribbon` is the one path that is told, `paths` those there are.
    """

    question: ReadingQuestion
    asks: str
    sentence: str
    more: tuple[str, ...] = ()
    lists: tuple[Listing, ...] = ()
    elements: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    ribbon: tuple[str, ...] = ()
    paths: Paths | None = None

    def text(self) -> str:
        """All of it, to be copied."""
        lines = [self.asks, self.sentence, *self.more]
        for one in self.lists:
            lines += ["", one.head, *(f"- {said}" for _, said in one.lines)]
        return "\n".join(lines) + "\n"


def answer_to(
    map: SystemMap, question: str, starts: Sequence[str] = (), *, steps: int = 0, every: bool = False,
    pick: int = -1, language: str | None = None,
) -> Answered:  # fmt: skip
    """Ask the map; `pick` chooses one of the paths (-1: all of them)."""
    asked, words = QUESTIONS[question], spoken_in(map, language)
    there = [id for id in starts if id in map.elements]
    if question == "paths" and len(there) == 2:
        return _paths(map, asked, paths_between(map, there[0], there[1], every=every), pick, words)
    if question == "bottlenecks":
        return _bottlenecks(map, asked, words)
    if question == "outputs":
        return _outputs(map, asked, every, words)
    found = reach(map, there, asked.how or DOWN, steps=steps, common=asked.common, every=every)
    return _reached(map, asked, found, every, words)


def _reached(map: SystemMap, asked: ReadingQuestion, found: Reach, every: bool, words: str) -> Answered:
    more = [help_or_hinder(map, found, words)] if asked.how == DOWN else []
    more += [unfollowed(map, found, words)] if not every else []
    lists = tuple(Listing(head, _labels(map, ids)) for head, ids in rings(map, found, words))
    return Answered(asked, asked.of("asks", words), reach_sentence(map, found, words),
                    tuple(one for one in more if one), lists, found.elements, found.links)  # fmt: skip


def help_or_hinder(map: SystemMap, found: Reach, words: str) -> str:
    """Of two: on how much they push the same way, and on how much against each other."""
    if len(found.starts) != 2:
        return ""
    one, other = (follow(map, {id: "+"}).standing(10**6) for id in found.starts)
    shared = [id for id in found.far if id in one and id in other]
    count = {"help": 0, "hinder": 0, "open": 0}
    for id in shared:
        both_known = OPEN not in (one[id], other[id])
        count["open" if not both_known else "help" if one[id] == other[id] else "hinder"] += 1
    n = {name: elements_counted(number, words) for name, number in count.items() if number}
    parts = [_WORDS[words][name].format(n=n[name]) for name in ("help", "hinder") if name in n]
    known = _WORDS[words]["two"].format(parts=listed(parts, words)) if parts else ""
    unknown = sentence_case(_WORDS[words]["open"].format(n=n["open"])) if "open" in n else ""
    return " ".join(said for said in (known, unknown) if said)


def _paths(map: SystemMap, asked: ReadingQuestion, found: Paths, pick: int, words: str) -> Answered:
    one = found.paths[pick] if 0 <= pick < len(found.paths) else None
    told = one or (found.paths[0] if len(found.paths) == 1 else None)
    more = [chain_sentence(map, told, words)] if told else [together_sentence(map, found, words)]
    more += [through_sentence(map, found, words), beside_sentence(map, found, words)]
    lists = []
    for rank, path in enumerate(found.paths, 1):
        if one is None or path is one:
            d = len(path.links)
            head = _WORDS[words]["path" if d == 1 else "paths"].format(n=rank, d=spelled(d, words))
            head += f" ({_NETS[path.net]})" if path.net in _NETS else ""
            lists.append(Listing(head, tuple((id, sentence(map, map.links[id], words)) for id in path.links)))
    elements = frozenset((found.start, found.end, *(told.elements if told else found.elements)))
    links = frozenset(told.links) if told else found.links
    return Answered(asked, asked.of("asks", words), paths_sentence(map, found, words),
                    tuple(said for said in more if said), tuple(lists), elements, links,
                    told.links if told else (), found)  # fmt: skip


def _bottlenecks(map: SystemMap, asked: ReadingQuestion, words: str) -> Answered:
    found = bottlenecks(map)
    held = frozenset(one.id for one in found)
    lines = tuple((one.id, bottleneck_sentence(map, one, words)) for one in found)
    links = frozenset(k.id for k in map.links.values() if k.source in held and k.target in held)
    return Answered(asked, asked.of("asks", words), bottlenecks_sentence(found, words),
                    lists=(Listing("", lines),) if lines else (), elements=held, links=links)  # fmt: skip


def _outputs(map: SystemMap, asked: ReadingQuestion, every: bool, words: str) -> Answered:
    found = many_outputs(map, every)
    ids = frozenset(one.id for one in found)
    lines = tuple((one.id, output_sentence(map, one, words)) for one in found)
    leaving = frozenset(
        k.id for k in map.links.values() if k.source in ids and not map.link_kind(k).symmetric
    )
    return Answered(asked, asked.of("asks", words), outputs_sentence(found, words),
                    lists=(Listing("", lines),) if lines else (), elements=ids, links=leaving)  # fmt: skip


def _labels(map: SystemMap, ids: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((id, one_line(map.elements[id].label) or id) for id in ids)


def title_of(map: SystemMap, answered: Answered, starts: Sequence[str], language: str | None = None) -> str:
    """What a view or a page that keeps this answer is called: « Aval : Coût matière »."""
    words = spoken_in(map, language)
    colon = ": " if words == "en" else "\u00a0: "
    names = [one_line(map.elements[id].label) for id in starts if id in map.elements]
    said = answered.question.of("names", words)
    if answered.question.how:
        said = said.split(" (")[0].split(",")[0]
    if not names or answered.question.least == 0:
        return said
    joined = " → ".join(names) if answered.paths is not None else listed(names[:3], words)
    return said + colon + joined



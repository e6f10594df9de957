"""What a loop says, aloud, in French and English. Labels stay in guillemets: no article is ever guessed.

Between factors whose signs are all known the movement is followed round: « Si « A » augmente, « B »
diminue, et « A » augmente encore ». Elsewhere what acts on what is said: « A » freine « B », qui… ».
"""

from __future__ import annotations

from itertools import pairwise

from sysmap.analysis.loops import AMPLIFIES, BALANCES, EITHER, LoopRead
from sysmap.analysis.saying import name, sentence_case, spelled, spoken_in
from sysmap.model import FACTORS, Link, SystemMap, is_amount, one_line, open_to_reading

_WORDS = {
    "fr": {
        "if": "Si {a} augmente, ", "up": "augmente", "down": "diminue", "too": " aussi",
        "later": "plus tard ", "again": "{later}{a} augmente encore",
        "turned": "{later}{a} finit par diminuer",
        "and": "et ",
        "which": "qui {does}", "which later": "qui, plus tard, {does}",
        "first": "{a} {does}", "first later": "{a}, plus tard, {does}",
        "+": "contribue à {b}", "-": "freine {b}", "?": "agit sur {b}, selon les cas", "": "agit sur {b}",
        "grow": "fait augmenter {b}", "shrink": "fait diminuer {b}", "tied": "est en relation avec {b}",
        "R": "la boucle s’amplifie (R)", "B": "la boucle s’équilibre (B)",
        "unsigned": "Cette boucle passe par une relation sans signe : on ne peut pas dire si elle "
                    "s’amplifie ou s’équilibre.",
        "depends": "Cette boucle passe par une relation qui agit selon les cas : on ne peut pas dire si "
                   "elle s’amplifie ou s’équilibre.",
        "either": "Cette boucle passe par une relation contestée : selon la lecture, elle s’amplifie (R) "
                  "ou s’équilibre (B).",
        "given": "Il lui manque un signe ; qui l’a nommée dit qu’elle {way}.",
        "given R": "s’amplifie (R)", "given B": "s’équilibre (B)",
        "delay": "Une de ses relations agit plus tard.", "delays": "{n} de ses relations agissent plus tard.",
        "broken": "Boucle rompue : {gaps}.", "gap": "la relation de {a} vers {b} n’est plus là",
        "gone": "Boucle rompue : plus aucune de ses relations n’est là.",
        "alone": "Boucle d’un élément sur lui-même", "long": "Boucle de {n} relations",
        "type R": "Boucle qui s’amplifie (R)", "type B": "Boucle qui s’équilibre (B)",
        "type R/B": "R ou B selon la lecture", "type ?": "Sens inconnu (?)", "type broken": "Boucle rompue",
        "later one": "1 effet différé", "later many": "{n} effets différés",
        "step": "relation {n} sur {all}",
    },
    "en": {
        "if": "If {a} grows, ", "up": "grows", "down": "shrinks", "too": " too", "later": "later ",
        "again": "{later}{a} grows further", "turned": "{later}{a} ends up shrinking", "and": "and ",
        "which": "which {does}", "which later": "which, later, {does}",
        "first": "{a} {does}", "first later": "{a}, later, {does}",
        "+": "contributes to {b}", "-": "holds back {b}", "?": "acts on {b}, it depends", "": "acts on {b}",
        "grow": "makes {b} grow", "shrink": "makes {b} shrink", "tied": "is related to {b}",
        "R": "the loop reinforces itself (R)", "B": "the loop balances itself (B)",
        "unsigned": "This loop runs through a relation without a sign: nobody can tell whether it "
                    "reinforces or balances.",
        "depends": "This loop runs through a relation that acts one way or the other: nobody can tell "
                   "whether it reinforces or balances.",
        "either": "This loop runs through a contested relation: depending on the reading, it reinforces "
                  "itself (R) or balances itself (B).",
        "given": "It lacks a sign; whoever named it says that it {way}.",
        "given R": "reinforces itself (R)", "given B": "balances itself (B)",
        "delay": "One of its relations acts later.", "delays": "{n} of its relations act later.",
        "broken": "Broken loop: {gaps}.", "gap": "the relation from {a} to {b} is no longer there",
        "gone": "Broken loop: none of its relations is there any more.",
        "alone": "Loop of an element on itself", "long": "Loop of {n} relations",
        "type R": "Reinforcing loop (R)", "type B": "Balancing loop (B)",
        "type R/B": "R or B depending on the reading", "type ?": "Unknown direction (?)",
        "type broken": "Broken loop",
        "later one": "1 delayed effect", "later many": "{n} delayed effects",
        "step": "relation {n} of {all}",
    },
}  # fmt: skip


def loop_title(loop: LoopRead, language: str) -> str:
    """« R2, Le concret mobilise », « Boucle de 7 relations »."""
    words = _WORDS[language if language in _WORDS else "fr"]
    mark = "" if loop.mark in ("", "?") or loop.broken else loop.mark
    if loop.name:
        return ", ".join(part for part in (mark, one_line(loop.name)) if part)
    long = words["alone"] if len(loop.links) == 1 else words["long"].format(n=len(loop.links))
    return ", ".join(part for part in (mark, long) if part)


def loop_type(loop: LoopRead, language: str) -> str:
    """« Boucle qui s’amplifie (R) »: never the letter alone."""
    words = _WORDS[language if language in _WORDS else "fr"]
    return words["type broken"] if loop.broken else words[f"type {loop.way}"]


def loop_turn(loop: LoopRead, language: str) -> str:
    """« S’amplifie (R) »: the same in a list of loops."""
    words = _WORDS[language if language in _WORDS else "fr"]
    if loop.broken or loop.way not in (AMPLIFIES, BALANCES):
        return loop_type(loop, language)
    return sentence_case(words[f"given {loop.way}"])


def loop_delays(loop: LoopRead, language: str) -> str:
    """« 2 effets différés »; nothing when there is none."""
    words = _WORDS[language if language in _WORDS else "fr"]
    if not loop.delays:
        return ""
    return words["later one"] if loop.delays == 1 else words["later many"].format(n=loop.delays)


def loop_step(loop: LoopRead, place: int, language: str) -> str:
    """« relation 2 sur 7 → »: where one is in a loop that is told relation by relation."""
    words, count = _WORDS[language if language in _WORDS else "fr"], len(loop.links)
    return words["step"].format(n=place + 1, all=count) + (" →" if place + 1 < count else "")


def loop_sentence(map: SystemMap, loop: LoopRead, language: str | None = None) -> str:
    """The whole of a loop, as one reads it aloud: what follows what, and what it comes to."""
    spoken = spoken_in(map, language)
    words = _WORDS[spoken]
    if loop.broken:
        return _broken(map, loop, spoken)
    links = [map.links[id] for id in loop.links]
    chain = [name(map, id, spoken) for id in (*loop.elements, loop.elements[0])]
    if all(_grows(map, link) for link in links):
        said = f"{_round(links, chain, spoken)}{_colon(spoken)}{words[loop.way]}."
    else:
        said = f"{_chain(map, links, chain, spoken)}. {_verdict(links, loop, spoken)}"
    late = _late(loop, spoken)
    return f"{said} {late}" if late else said


def _colon(spoken: str) -> str:
    return "\u00a0: " if spoken == "fr" else ": "


def _grows(map: SystemMap, link: Link) -> bool:
    """Whether this relation can be said by growing and shrinking."""
    return (not link.verb and map.link_kind(link).signed and link.polarity in ("+", "-")
            and not open_to_reading(link) and _factors(map, link))  # fmt: skip


def _factors(map: SystemMap, link: Link) -> bool:
    ends = (map.elements.get(link.source), map.elements.get(link.target))
    return all(end is not None and end.kind in FACTORS for end in ends)


def _round(links: list[Link], chain: list[str], spoken: str) -> str:
    """« Si « A » augmente, « B » diminue, et « A » finit par diminuer »"""
    words, up = _WORDS[spoken], True
    parts = []
    for link, b in zip(links[:-1], chain[1:], strict=False):
        up = up == (link.polarity == "+")
        moved = words["up" if up else "down"] + (words["too"] if link.polarity == "+" else "")
        parts.append(f"{words['later'] if link.delay else ''}{b} {moved}")
    up = up == (links[-1].polarity == "+")
    last = (words["and"] if parts else "") + words["again" if up else "turned"]
    parts.append(last.format(later=words["later"] if links[-1].delay else "", a=chain[0]))
    return words["if"].format(a=chain[0]) + ", ".join(parts)


def _chain(map: SystemMap, links: list[Link], chain: list[str], spoken: str) -> str:
    """« « A » contribue à « B », qui freine « C », qui agit sur « A » »"""
    words, parts = _WORDS[spoken], []
    for rank, (link, (a, b)) in enumerate(zip(links, pairwise(chain), strict=True)):
        form = ("which" if rank else "first") + (" later" if link.delay else "")
        parts.append(words[form].format(a=a, does=_does(map, link, b, spoken)))
    return ", ".join(parts)


def _does(map: SystemMap, link: Link, b: str, spoken: str) -> str:
    """What the relation says of what it acts on: its own verb first, as everywhere."""
    words, kind = _WORDS[spoken], map.link_kind(link)
    if link.verb and not is_amount(link.verb):
        return f"{one_line(link.verb)} {b}"
    if kind.signed:
        if link.polarity in ("+", "-") and _factors(map, link):
            return words["grow" if link.polarity == "+" else "shrink"].format(b=b)
        return words[link.polarity if link.polarity in words else ""].format(b=b)
    template = kind.verb(spoken)
    if template.startswith("{a} ") and not template.startswith(("{a} et {b}", "{a} and {b}")):
        return template[4:].replace("{b}", b)
    return words["tied" if kind.symmetric else ""].format(b=b)


def _verdict(links: list[Link], loop: LoopRead, spoken: str) -> str:
    words = _WORDS[spoken]
    if loop.way == EITHER:
        return words["either"]
    unsigned = [link for link in links if link.polarity not in ("+", "-") and not open_to_reading(link)]
    if loop.way in (AMPLIFIES, BALANCES):
        if unsigned:
            return words["given"].format(way=words[f"given {loop.way}"])
        return sentence_case(words[loop.way]) + "."
    return words["unsigned" if any(not link.polarity for link in unsigned) else "depends"]


def _late(loop: LoopRead, spoken: str) -> str:
    if loop.delays < 2:
        return ""  # « plus tard » has said it
    return sentence_case(_WORDS[spoken]["delays"].format(n=spelled(loop.delays, spoken)))


def _broken(map: SystemMap, loop: LoopRead, spoken: str) -> str:
    words = _WORDS[spoken]
    if not loop.gaps:
        return words["gone"]
    said = [words["gap"].format(a=name(map, a, spoken), b=name(map, b, spoken)) for a, b in loop.gaps]
    return words["broken"].format(gaps="\u202f; ".join(said) if spoken == "fr" else "; ".join(said))

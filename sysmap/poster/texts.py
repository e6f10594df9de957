"""What the poster says in words: the tale, how to read, the cartouche. Composed from the map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sysmap.model import Element, Link, Loop, Poster, SystemMap, View, sentence
from sysmap.poster.phrases import counted, date_words, number, phrase
from sysmap.poster.setting import plain


class Tale(NamedTuple):
    """The numbered sentences: `caption` names the loop; `numbered` when the ribbon bears the numbers."""

    caption: str
    lines: tuple[str, ...]
    numbered: bool


def told_loop(map: SystemMap, view: View | None) -> Loop | None:
    """The loop that the view tells, when the map still holds it."""
    return map.loops.get(view.loop) if view and view.loop else None


def tale(map: SystemMap, view: View | None, poster: Poster, numbers: int, language: str) -> Tale:
    """What the map tells: the poster's own sentences, else the told loop's.

    `numbers` is how many numbers stand on the ribbon; sentences carry numbers when there is one each.
    """
    loop = told_loop(map, view)
    lines = poster.tale or (loop.told if loop else ())
    lines = tuple(line for line in lines if line.strip())
    if not lines and loop:
        lines = tuple(sentence(map, map.links[id], language) for id in loop.links if id in map.links)
    caption = poster.tale_title or (_named(map, loop, language) if loop else "")
    return Tale(caption, lines, 0 < len(lines) == numbers)


def _named(map: SystemMap, loop: Loop, language: str) -> str:
    letter = loop_letter(map, loop)
    turn = phrase({"R": "grows", "B": "balances"}.get(letter, "depends"), language)
    short = f"{letter}{loop.number or ''}"
    if letter not in ("R", "B"):
        return phrase("loop_unnamed", language, letter=plain(loop.name) or "?", turn=turn)
    if not loop.name:
        return phrase("loop_unnamed", language, letter=short, turn=turn)
    return phrase("loop", language, letter=short, name=plain(loop.name), turn=turn)


def loop_letter(map: SystemMap, loop: Loop) -> str:
    """R when the loop amplifies, B when it balances, « ? » when that depends on a reading."""
    if loop.letter:
        return loop.letter
    signs = [map.links[id].polarity if id in map.links else "?" for id in loop.links]
    if any(sign not in ("+", "-") for sign in signs):
        return "?"
    return "B" if signs.count("-") % 2 else "R"


def how_to_read(
    map: SystemMap, drawn: Iterable[str], family: str, poster: Poster, told: Tale, language: str
) -> list[str]:
    """Paragraphs: how the page is read, one or two worked relations of this map, and what size says."""
    if poster.reading:
        return [part for part in poster.reading.split("\n") if part.strip()]
    if not poster.how_to_read:
        return []
    links = [map.links[id] for id in drawn if id in map.links]
    found = []
    if family == "frise" and map.axes:
        broken = any(axis.breaks for axis in map.axes.values())
        found.append(phrase("time_breaks" if broken else "time", language))
    found += [_worked(map, link, language) for link in _examples(map, links)]
    if any(link.polarity in ("+", "-") for link in links):
        found.append(phrase("neither", language))
    elif not links and map.elements:
        found.append(phrase("alone", language))
    if family == "matrix":
        found.append(phrase("cells", language))
    if family == "round":
        found.append(phrase("size", language))
    if told.numbered:
        found[-1:] = [f"{found[-1]} {phrase('follow', language)}"] if found else []
    return found


READ_ALOUD = 240
"""Characters of the two labels of a relation that is given as an example: more is no example."""


def _examples(map: SystemMap, links: Sequence[Link]) -> list[Link]:
    """The clearest relation to read aloud, then one of the opposite sense: short words, no delay."""
    ends = [(link, {link.source, link.target}) for link in links]
    usable = [
        link for link, both in ends
        if len(both) == 2 and both <= map.elements.keys() and _length(map, link) <= READ_ALOUD
    ]
    usable.sort(key=lambda link: (bool(link.delay), _length(map, link)))
    first = [link for link in usable if link.polarity == "+"] or usable
    against = [link for link in usable if link.polarity == "-" and link not in first[:1]]
    return [*first[:1], *against[:1]]


def _length(map: SystemMap, link: Link) -> int:
    return len(map.elements[link.source].label) + len(map.elements[link.target].label)


def _worked(map: SystemMap, link: Link, language: str) -> str:
    said = plain(sentence(map, link, language))
    sign = {"+": "+", "-": "−"}.get(link.polarity)
    return f"{said[:-1]}\u00a0({sign})." if sign else said


class Cartouche(NamedTuple):
    """The foot's two sides: where and from what; what it is worth and under which terms."""

    left: tuple[str, ...]
    right: tuple[str, ...]


def cartouche(
    map: SystemMap, whole: SystemMap, drawn: frozenset[str], poster: Poster, language: str
) -> Cartouche:
    """The foot of the poster. Every part is optional but the counts and what the map is worth."""
    card = map.card
    left = (
        _place(map, language),
        _people(map, language),
        _sources(map, drawn, poster, language),
    )
    date = date_words(card.workshop_date, language)
    worth = plain(poster.mention) or phrase("situated" if date else "situated_undated", language, date=date)
    terms = [_counts(map, whole, drawn, language), *_doubts(map, drawn, language)]
    ends = [phrase("no_scale", language)]
    if card.edition_date:
        ends.append(phrase("edition", language, date=date_words(card.edition_date, language)))
    if card.licence:
        ends.append(phrase("licence", language, licence=plain(card.licence).rstrip(".")))
    if card.address:
        ends.append(plain(card.address))
    right = (f"**{worth}**", " ".join(terms), " ".join(ends))
    return Cartouche(*(tuple(part for part in side if part) for side in (left, right)))


def _place(map: SystemMap, language: str) -> str:
    place = map.card.territory
    codes = _codes(plain(place.code), plain(place.year), language)
    coded = f" ({codes})" if codes and codes not in place.name else ""
    said = f"**{plain(place.name)}**{coded}" if place.name else ""
    more = [part for part in (said, plain(place.note)) if part]
    scale = plain(map.card.scale)
    found = [f"{', '.join(more)}."] if more else []
    if scale and scale.casefold() not in place.name.casefold():
        found.append(phrase("scale", language, scale=scale))
    return " ".join(found)


def _codes(code: str, year: str, language: str) -> str:
    if code and year:
        return phrase("code_year", language, code=code, year=year)
    return phrase("code", language, code=code) if code else year


def _people(map: SystemMap, language: str) -> str:
    card = map.card
    found = []
    if card.authors:
        found.append(phrase("authors", language, names=plain(", ".join(card.authors))))
    if card.participants:
        groups = (f"{count} {_category(map, id, language)}" for id, count in card.participants.items())
        found.append(phrase("participants", language, names=", ".join(groups)))
    if card.funders:
        found.append(phrase("funders", language, names=plain(", ".join(card.funders))))
    return " ".join(found)


def _category(map: SystemMap, id: str, language: str) -> str:
    row = map.category(id)
    name = row.name(language) if row else id
    return plain(name[:1].lower() + name[1:]) if name != id else plain(name)


def _sources(map: SystemMap, drawn: frozenset[str], poster: Poster, language: str) -> str:
    said = plain(poster.sources) or plain(" ; ".join(_used_sources(map, drawn)))
    found = []
    if said:
        found.append(phrase("sources", language, sources=said.rstrip(" .")))
    if map.card.sources_date:
        found.append(phrase("sources_date", language, date=date_words(map.card.sources_date, language)))
    return " ".join(found)


def _used_sources(map: SystemMap, drawn: frozenset[str]) -> list[str]:
    """The sources that something drawn names, in the card's order; all when nothing names any."""
    records: list[Element | Link] = [*map.elements.values(), *map.links.values()]
    used = {code for record in records if record.id in drawn for code in record.sources}
    listed = [said or code for code, said in map.card.sources.items() if code in used or not used]
    return [said.rstrip(" .;") for said in listed if said.strip()]


def _counts(map: SystemMap, whole: SystemMap, drawn: frozenset[str], language: str) -> str:
    """How many are on the sheet and, when some are not, of how many."""
    if not whole.elements:
        return "" if drawn else phrase("empty", language)
    said, partial = {}, False
    for name, held in (("element", whole.elements), ("link", whole.links)):
        shown = sum(id in drawn for id in held)
        words = counted(name, shown, language)
        if shown < len(held):
            partial = True
            words = phrase("of", language, shown=words, all=number(len(held), language))
        said[f"{name}s"] = words
    return phrase("part" if partial else "all", language, **said)


def _doubts(map: SystemMap, drawn: frozenset[str], language: str) -> list[str]:
    """What is a hypothesis and what is contested, by what it is, as the legend counts it."""
    held: dict[str, list[Link] | list[Element]] = {
        "link": [link for id, link in map.links.items() if id in drawn],
        "element": [element for id, element in map.elements.items() if id in drawn],
    }
    guesses = {name: sum(r.support == "hypothesis" for r in records) for name, records in held.items()}
    disputes = {name: sum(r.contested is not None for r in records) for name, records in held.items()}
    found = []
    for said, counts in (("hypothesis", guesses), ("contested", disputes)):
        if total := sum(counts.values()):
            found.append(counted(said, total, language, what=_both(counts, language)))
    return found


def _both(counts: dict[str, int], language: str) -> str:
    """« 22 relations et 4 éléments »."""
    said = [counted(name, count, language) for name, count in counts.items() if count]
    return phrase("and", language, a=said[0], b=said[1]) if len(said) == 2 else "".join(said)

"""The cartouche: where, who and from what at the left; what it is worth and its terms at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sysmap.drawing import bridged
from sysmap.model import Element, Link, Origin, Poster, SystemMap, View, is_indirect
from sysmap.poster.phrases import counted, date_words, number, phrase
from sysmap.poster.setting import plain


class Cartouche(NamedTuple):
    """The foot's two sides: where and from what; what it is worth and under which terms."""

    left: tuple[str, ...]
    right: tuple[str, ...]


def cartouche(
    map: SystemMap, whole: SystemMap, drawn: frozenset[str], poster: Poster, language: str,
    named: Sequence[str] = (),
) -> Cartouche:  # fmt: skip
    """The foot of the poster. Every part is optional but the counts and what the map is worth.

    `named` are partners whose logo cannot be printed: their name stands in for it.
    """
    card = map.card
    left = (
        _place(map, language),
        _people(map, language, named),
        _lineage(whole, language),
        _sources(map, drawn, poster, language),
    )
    date = date_words(card.workshop_date, language)
    worth = plain(poster.mention) or phrase("situated" if date else "situated_undated", language, date=date)
    terms = [_counts(map, whole, drawn, poster, language), *_doubts(map, drawn, language)]
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


def _people(map: SystemMap, language: str, named: Sequence[str]) -> str:
    card = map.card
    found = []
    if card.authors:
        found.append(phrase("authors", language, names=plain(", ".join(card.authors))))
    if card.participants:
        groups = (f"{count} {_category(map, id, language)}" for id, count in card.participants.items())
        found.append(phrase("participants", language, names=", ".join(groups)))
    if card.funders:
        found.append(phrase("funders", language, names=plain(", ".join(card.funders))))
    if named:
        found.append(phrase("partners", language, names=plain(", ".join(named))))
    return " ".join(found)


def _lineage(map: SystemMap, language: str) -> str:
    """« D’après « … », 2025, CC BY-SA 4.0. »: the map this one came from, the last first."""
    said = [_origin(origin, language) for origin in reversed(map.card.lineage) if origin.title]
    return " ".join(said)


def _origin(origin: Origin, language: str) -> str:
    more = [date_words(origin.date, language) if origin.date else "", origin.licence]
    rest = "".join(f", {plain(part)}" for part in more if part).rstrip(".")
    return phrase("after", language, title=plain(origin.title), rest=rest)


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


def _counts(
    map: SystemMap, whole: SystemMap, drawn: frozenset[str], poster: Poster, language: str
) -> str:
    """How many are on the sheet and, when some are not, of how many."""
    if not whole.elements:
        return "" if drawn else phrase("empty", language)
    view = whole.views.get(poster.view)
    if view is not None and view.filter.only:
        return _left_out(map, whole, drawn, view, language)
    said, partial = {}, False
    for name, held in (("element", whole.elements), ("link", whole.links)):
        shown = sum(id in drawn for id in held)
        words = counted(name, shown, language)
        if shown < len(held):
            partial = True
            words = phrase("of", language, shown=words, all=number(len(held), language))
        said[f"{name}s"] = words
    return phrase("part" if partial else "all", language, **said)


def _left_out(map: SystemMap, whole: SystemMap, drawn: frozenset[str], view: View, language: str) -> str:
    """What a simplified view shows, and how many elements it leaves to the complete map."""
    links = [link for id, link in bridged(map, view, drawn).items() if id in drawn]
    indirect = sum(is_indirect(link) for link in links)
    shown = sum(id in drawn for id in whole.elements)
    said = [counted("element", shown, language), counted("link", len(links) - indirect, language)]
    said += [counted("indirect", indirect, language)] if indirect else []
    rest = len(whole.elements) - shown
    parts = phrase("and", language, a=", ".join(said[:-1]), b=said[-1])
    return counted("rest", rest, language, parts=parts) if rest else f"{parts}."


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

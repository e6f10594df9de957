"""What the page says of itself: the cartouche, names of persons, figures, what stays out, its age."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sysmap.analysis import like_a_person
from sysmap.geometry import Box
from sysmap.model import Poster
from sysmap.poster.phrases import date_words
from sysmap.poster.preflight.finding import Finding, Mend
from sysmap.poster.preflight.reading import on_page
from sysmap.poster.printed import outdated
from sysmap.poster.sheet import Code, Sheet
from sysmap.poster.shown import PUBLIC

_FIGURE = re.compile(
    r"\d[\d\u00a0\u202f .,]*\s?(%|€|k€|M€|ha\b|km|m²|m³|tonnes?\b|t\b|kWh|MWh|habitants?\b|emplois?\b|ans\b)"
    r"|\d{1,3}([ \u00a0\u202f]\d{3})+"
)
"""A number that counts something: dates and ranks are none."""


def cartouche(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """Title, territory, date, sources, licence, authors: what people look for at the foot of a map."""
    card, foot = sheet.whole.card, _foot(sheet)
    if not (poster.title or card.title).strip():
        yield Finding("no_title", boxes=_region(sheet, "head"), mends=(Mend("write", "title"),))
    if "cartouche" in poster.without:
        yield Finding("cartouche_out", mends=(Mend("show", "cartouche"),))
        return
    said = {
        "territory": card.territory.name,
        "date": card.workshop_date or card.edition_date or card.sources_date,
        "authors": card.authors, "sources": poster.sources or any(card.sources.values()),
        "licence": card.licence or card.licence_asked,  # « Pas maintenant » is an answer too
    }  # fmt: skip
    for name, value in said.items():
        if not value:
            mend = Mend("sources") if name == "sources" else Mend("card", name)
            yield Finding(f"no_{name}", boxes=foot, mends=(mend,))
    if poster.link.strip() and not sheet.of(Code) and "link" not in poster.without:
        yield Finding("link_long", boxes=foot, mends=(Mend("link"),))


def _foot(sheet: Sheet) -> tuple[Box, ...]:
    return _region(sheet, "foot")


def _region(sheet: Sheet, name: str) -> tuple[Box, ...]:
    found = sheet.regions.get(name)
    return (found,) if found else ()


def named(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """Names of persons, where an organisation or a function would do."""
    drawn = sheet.drawn
    found = [p for p in drawn.figure.elements.values() if like_a_person(p.record.label)]
    if found:
        ids = tuple(p.id for p in found)
        held = " ".join(ids)
        yield Finding("person", ids, tuple(p.record.label for p in found),
                      tuple(on_page(drawn, p.box) for p in found),
                      (Mend("reserve", held), Mend("hide", held)))  # fmt: skip
    names = [name for name in sheet.whole.card.authors if like_a_person(name)]
    if names and "cartouche" not in poster.without:
        yield Finding("person_card", names=tuple(names), boxes=_foot(sheet), mends=(Mend("card", "authors"),))


def unsourced(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """Elements that state a figure without any source, and are not said to be a hypothesis."""
    drawn = sheet.drawn
    found = [
        p for p in drawn.figure.elements.values()
        if _FIGURE.search(p.record.label) and not p.record.sources
        and p.record.support not in ("sourced", "hypothesis")
    ]  # fmt: skip
    if found:
        ids = tuple(p.id for p in found)
        names, boxes = tuple(p.record.label for p in found), tuple(on_page(drawn, p.box) for p in found)
        yield Finding("unsourced", ids, names, boxes, (Mend("doubt", " ".join(ids)),))


def left_out(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """What is reserved, and what the view does not show: named, for who prints."""
    if sheet.withheld:
        yield Finding("reserved", sheet.withheld, tuple(_name(sheet, id) for id in sheet.withheld))
    seen = sheet.drawn.figure
    unseen = [e for id, e in sheet.whole.elements.items()
              if id not in seen.elements and id not in seen.hosts and e.visibility in PUBLIC]  # fmt: skip
    if unseen:
        yield Finding("unshown", tuple(e.id for e in unseen), tuple(e.label or e.id for e in unseen))


def _name(sheet: Sheet, id: str) -> str:
    map = sheet.whole
    if link := map.links.get(id):
        ends = (map.elements.get(link.source), map.elements.get(link.target))
        return " → ".join(end.label if end else "?" for end in ends)
    for collection in (map.elements, map.zones, map.notes, map.pictures):
        if record := collection.get(id):
            said = (getattr(record, name, "") for name in ("label", "text", "caption"))
            return next((words for words in said if words), id)
    return id


def old(sheet: Sheet, poster: Poster) -> Iterator[Finding]:
    """What was saved shows another map by now."""
    if outdated(sheet, poster):
        day = date_words(poster.printed_on, sheet.language)
        yield Finding("old", mends=(Mend("export"),), values=(("date", day),))

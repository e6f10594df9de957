"""What the cover says of a map: where, when, who, how sure, under which terms. Functions, never names."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from sysmap.analysis import closed, conclusion
from sysmap.app.room.words import said
from sysmap.app.spoken import day, standing
from sysmap.i18n import _, _n, language
from sysmap.model import Loop, SystemMap, View, one_line
from sysmap.storage import Opened


class Told(NamedTuple):
    """A loop of the cover: its name, and its sentence."""

    loop: Loop
    name: str
    sentence: str


def headline(map: SystemMap) -> tuple[str, str]:
    """The question, in big, and the title under it; the title alone when nothing is asked."""
    asked, title = (said(map, one_line(words)) for words in (map.card.question, map.card.title))
    if not asked:
        return title or _("Carte sans titre"), ""
    return asked, title if title != asked else ""


def place_and_date(map: SystemMap) -> str:
    card = map.card
    when = card.workshop_date or card.edition_date
    return " · ".join(part for part in (one_line(card.territory.name), said_day(when)) if part)


def said_day(text: str) -> str:
    """« 12 mars 2026 » for a whole ISO date, the words as they are for any other."""
    try:
        return day(datetime.fromisoformat(text))
    except ValueError:
        return text


def who(map: SystemMap) -> list[str]:
    """By function and by category."""
    card = map.card
    people = ", ".join(f"{n} {_category(map, id)}" for id, n in card.participants.items())
    return [said for said in (", ".join(card.authors), people) if said]


def _category(map: SystemMap, id: str) -> str:
    row = map.category(id)
    name = row.name(language()) if row else id
    return name[:1].lower() + name[1:]


def sure(map: SystemMap) -> str:
    """« 23 éléments, 32 relations. 22 relations sur 32 sont des hypothèses. »"""
    counts = ", ".join((
        _n("{n} élément", "{n} éléments", len(map.elements)),
        _n("{n} relation", "{n} relations", len(map.links)),
    ))  # fmt: skip
    return ". ".join(part for part in (counts, standing(map)) if part) + "."


def terms(map: SystemMap) -> list[str]:
    """The licence, where it comes from, until when it holds, whom to ask."""
    card = map.card
    lines = [_("Licence : {licence}").format(licence=card.licence) if card.licence else
             _("Aucune licence n’est dite : demandez l’accord de ses auteurs avant de la réutiliser.")]
    origins = [one_line(one.title) for one in reversed(card.lineage) if one.title]
    lines += [_("D’après « {title} »").format(title=title) for title in origins]
    if card.review_date:
        late = card.review_date < date.today().isoformat()
        said = _("À revoir depuis le {day} : il y en a peut-être une plus récente.")
        said = said if late else _("À revoir le {day}")
        lines.append(said.format(day=said_day(card.review_date)))
    if card.privacy.contact:
        lines.append(_("À qui s’adresser : {contact}").format(contact=card.privacy.contact))
    return lines


def notices(opened: Opened | None) -> list[str]:
    """What was unusual in the file: what a newer version wrote and this one keeps."""
    return [notice.sentence(language()) for notice in opened.notices] if opened is not None else []


def loops(map: SystemMap) -> list[Told]:
    """The named loops, those that are told first, each with the sentence that says what it comes to."""
    found = []
    named = [loop for loop in map.loops.values() if closed(map, loop) and (loop.name or loop.told)]
    for loop in sorted(named, key=lambda one: not one.told):
        links = [map.links[id] for id in loop.links if id in map.links]
        if all(link.visibility in ("public", "") for link in links):
            found.append(Told(loop, one_line(loop.name), conclusion(map, loop, language())))
    return found


def lit(map: SystemMap, loop: Loop) -> View:
    """The view that lights this loop."""
    return View(id="", name=loop.name, loop=loop.id)

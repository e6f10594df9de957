"""Personal data in a map: who seems to be named, and whether it has been kept too long."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from sysmap.analysis import like_a_person
from sysmap.i18n import _, _n
from sysmap.model import Element, Link, Privacy, SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

MOST = 5
"""Names that are written out."""


def is_past(privacy: Privacy, today: date) -> bool:
    """Whether the date of retention is over: a month or a year lasts until its end.

    >>> is_past(Privacy(keep_until="2026-03"), date(2026, 3, 31))
    False
    >>> is_past(Privacy(keep_until="2025"), date(2026, 1, 1))
    True
    >>> is_past(Privacy(keep_until="31/12/2025"), date(2026, 1, 1))
    True
    """
    said = _by_year(privacy.keep_until.strip())
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", said):
        return False
    return today.isoformat()[: len(said)] > said


def _by_year(said: str) -> str:
    """« 31/12/2026 » and « 5.3.2026 », as they are written by hand, in the order that is asked for."""
    parts = re.split(r"\s*[-/.]\s*", said)
    if re.fullmatch(r"\d{4}", parts[-1]) and len(parts) > 1:
        parts.reverse()
    return "-".join(part.zfill(2) for part in parts)


def people(map: SystemMap) -> list[str]:
    """What reads like the name of a person, once each."""
    said = [*map.card.authors, map.card.privacy.contact]
    said += [element.label for element in map.elements.values()]
    records: list[Element | Link] = [*map.elements.values(), *map.links.values()]
    for record in records:
        said += record.said_by
    return [name for name in dict.fromkeys(said) if name and like_a_person(name)]


def people_said(map: SystemMap) -> str:
    """The names that seem to be of persons, in a sentence; nothing when there are none."""
    names = people(map)
    if not names:
        return ""
    shown = ", ".join(f"« {name} »" for name in names[:MOST])
    said = _n("{n} nom semble être celui d’une personne : {names}. Une fonction le dirait aussi bien.",
              "{n} noms semblent être ceux de personnes : {names}. Une fonction les dirait aussi bien.",
              len(names))  # fmt: skip
    return said.format(n=len(names), names=shown + ("…" if len(names) > MOST else ""))


def remind(desk: Desk, today: date | None = None) -> None:
    """Say once, when a map is opened, that its personal data should not be kept any longer."""
    from sysmap.app.banners import Choice

    privacy = desk.editor.map.card.privacy
    if not is_past(privacy, today or date.today()):
        return
    said = _("Les données personnelles de cette carte étaient à garder jusqu’au {day} : il est temps de les "
             "retirer.")  # fmt: skip
    open_card = Choice(_("Carte d’identité de la carte"), lambda: desk.do("card"))
    desk.say(said.format(day=privacy.keep_until), open_card)

"""Numbers, hours and counts as a person says them, in the language of the program."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from sysmap.i18n import _, _n, language, tongue
from sysmap.model import SystemMap

_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}


def hour(at: datetime) -> str:
    """« 14 h 32 », “2:32 pm”."""
    if tongue() == "fr":
        return f"{at.hour}\u00a0h\u00a0{at.minute:02d}"
    if tongue() == "en":
        return f"{at.hour % 12 or 12}:{at.minute:02d} {'am' if at.hour < 12 else 'pm'}"
    return QLocale(tongue()).toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def day(at: date) -> str:
    """« 12 mars 2026 », “12 March 2026”; the year is always said."""
    if tongue() not in _MONTHS:
        return QLocale(tongue()).toString(QDate(at.year, at.month, at.day), "d MMMM yyyy")
    number = "1ᵉʳ" if at.day == 1 and tongue() == "fr" else str(at.day)
    return f"{number} {_MONTHS[tongue()].split()[at.month - 1]} {at.year}"


def number(value: float, decimals: int = 1) -> str:
    """« 1 234,5 », “1,234.5”; a whole number has no decimals."""
    said = f"{value:,.{decimals}f}"
    if decimals and float(f"{value:.{decimals}f}").is_integer():
        said = f"{value:,.0f}"
    if language() == "en":
        return said
    return said.replace(",", "\u202f").replace(".", ",").replace("-", "−")


def apart(parts: Iterable[str]) -> str:
    """« un ; deux », “one; two”."""
    return ("\u202f; " if language() == "fr" else "; ").join(parts)


def counts(map: SystemMap, loops: str = "") -> str:
    """« 23 éléments, 32 relations, 8 boucles, 12 gommettes »."""
    elements = _n("{n} élément", "{n} éléments", len(map.elements))
    links = _n("{n} relation", "{n} relations", len(map.links))
    stuck = sum(element.dots for element in map.elements.values())
    dots = _n("{n} gommette", "{n} gommettes", stuck) if stuck > 0 else ""
    return ", ".join(said for said in (elements, links, loops, dots) if said)


def standing(map: SystemMap) -> str:
    """What the room should know of the support: « 22 relations sur 32 sont des hypothèses »."""
    guesses = sum(link.support == "hypothesis" for link in map.links.values())
    if not guesses:
        return ""
    one = _("{n} relation sur {total} est une hypothèse")
    many = _("{n} relations sur {total} sont des hypothèses")
    return (one if guesses == 1 else many).format(n=guesses, total=len(map.links))

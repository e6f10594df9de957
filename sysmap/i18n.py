"""The program's words. French is the source language; other languages are catalogues.

`_("Ouvrir…")` is looked up in `resources/locale/<language>/LC_MESSAGES/sysmap.mo`;
in French the words are already there, and only their spaces are set: sources are written
with plain ones (« Annuler : {action} »). See docs/decisions/0004.
"""

from __future__ import annotations

import gettext
import locale
import os
import re
from collections.abc import Callable
from functools import cache

from sysmap.resources import resource

DOMAIN = "sysmap"
SOURCE = "fr"
OWN_NAMES = {"fr": "Français", "en": "English", "es": "Español", "de": "Deutsch", "it": "Italiano",
             "pt": "Português", "nl": "Nederlands", "br": "Brezhoneg", "eu": "Euskara", "oc": "Occitan",
             "ca": "Català"}  # fmt: skip
"""Languages in their own words: those who speak them look for these."""


@cache
def languages() -> tuple[str, ...]:
    """French, then every language that has a catalogue: one more is one file."""
    found = resource("locale").glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    return (SOURCE, *sorted(path.parent.parent.name for path in found))


@cache
def spaced(words: str) -> str:
    """French words with no-break spaces where a printer puts them: before : » % €, after «, and a
    narrow one before ; ! ?

    >>> spaced("Annuler : « {label} » ?")
    'Annuler\\xa0: «\\xa0{label}\\xa0»\\u202f?'
    """
    words = re.sub(r" (?=[:»%€])|(?<=«) ", "\u00a0", words)
    return re.sub(r"[ \u00a0](?=[;!?])", "\u202f", words)


class _French(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return spaced(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return spaced(msgid1 if abs(n) < 2 else msgid2)  # zéro élément, un élément, deux éléments


_current: gettext.NullTranslations = _French()
_language = "fr"


def use(language: str) -> None:
    """Speak this language from now on; one without a catalogue falls back to French words."""
    global _current, _language
    _language = language if language in languages() else SOURCE
    _current = _catalogue(_language)


def _catalogue(language: str) -> gettext.NullTranslations:
    if language == SOURCE:
        return _French()
    found = gettext.translation(DOMAIN, resource("locale"), [language], fallback=True)
    found.add_fallback(_French())
    return found


def language() -> str:
    """The language in which the program speaks of maps (kinds, sentences, legends, sheets): « fr » or « en ».

    Those are written in tables of two languages; a program that speaks a third one says them in English.
    """
    return _language if _language == SOURCE else "en"


def tongue() -> str:
    """The language of the windows: « fr », « en », or that of another catalogue."""
    return _language


def system_language() -> str:
    """What the system asks for, if there is a catalogue; « C », silence and any other mean French."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return _known(value)
    try:
        found = locale.getlocale()[0] or ""
    except ValueError:
        found = ""
    return _known(found)


def _known(name: str) -> str:
    """« en_GB.UTF-8 » is « en »; so is « English_United Kingdom », as Windows says it."""
    if name.lower().startswith("english"):
        return "en"
    code = re.split(r"[_.@-]", name)[0].lower()
    return code if code in languages() else SOURCE


def _(message: str) -> str:
    """The message in the language spoken now."""
    return _current.gettext(message) if message else ""


def _n(singular: str, plural: str, n: int) -> str:
    """The form for this number, with {n} filled in."""
    return _current.ngettext(singular, plural, n).replace("{n}", grouped(n))


def counting(tongue: str) -> Callable[[str, str, int], str]:
    """`_n` in this language, that of a map which is written about, whatever the windows speak."""
    known = _catalogue(tongue if tongue in languages() else SOURCE)
    return lambda singular, plural, n: (
        known.ngettext(singular, plural, n).replace("{n}", grouped(n, tongue))
    )


def grouped(n: int, tongue: str = "") -> str:
    """« 1 234 », “1,234”: a whole number with its thousands apart."""
    return f"{n:,}" if (tongue or language()) == "en" else f"{n:,}".replace(",", "\u202f")

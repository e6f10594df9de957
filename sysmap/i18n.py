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
from functools import cache

from sysmap.resources import resource

DOMAIN = "sysmap"
LANGUAGES = ("fr", "en")


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
    _language = language if language in LANGUAGES else "fr"
    if _language == "fr":
        _current = _French()
        return
    folder = resource("locale")
    _current = gettext.translation(DOMAIN, folder, [_language], fallback=True)
    _current.add_fallback(_French())


def language() -> str:
    """The language spoken now, « fr » or « en »."""
    return _language


def system_language() -> str:
    """French unless the system clearly says English; « C » and silence mean French."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "en" if value.lower().startswith("en") else "fr"
    try:
        found = locale.getlocale()[0] or ""
    except ValueError:
        found = ""
    return "en" if found.lower().startswith("en") else "fr"


def _(message: str) -> str:
    """The message in the language spoken now."""
    return _current.gettext(message) if message else ""


def _n(singular: str, plural: str, n: int) -> str:
    """The form for this number, with {n} filled in."""
    return _current.ngettext(singular, plural, n).replace("{n}", str(n))

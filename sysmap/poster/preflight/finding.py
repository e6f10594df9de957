"""A finding: what was seen on the page, where, in a sentence, and what would mend it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from sysmap.geometry import Box
from sysmap.i18n import language as spoken
from sysmap.model import one_line, quoted
from sysmap.poster.phrases import number, typeset
from sysmap.poster.preflight.phrases import MENDS, SENTENCES

WARNING, ADVICE, NOTE = "warning", "advice", "note"
LEVELS = (WARNING, ADVICE, NOTE)
CODES: Mapping[str, str] = MappingProxyType({
    "empty": WARNING, "small_map": WARNING, "crowded": WARNING, "small_text": WARNING, "small_head": WARNING,
    "overflow": WARNING, "outside": WARNING, "covered": WARNING, "seams": WARNING, "contrast": WARNING,
    "look_alike": WARNING, "legend_missing": WARNING, "legend_extra": WARNING, "person": WARNING,
    "person_card": WARNING, "low_image": WARNING, "image_unreadable": WARNING, "link_long": WARNING,
    "old": WARNING,
    "share": ADVICE, "colour_only": ADVICE, "no_title": ADVICE, "no_sources": ADVICE, "no_authors": ADVICE,
    "no_licence": ADVICE, "no_territory": ADVICE, "no_date": ADVICE,
    "cartouche_out": NOTE, "legend_out": NOTE, "unsourced": NOTE, "reserved": NOTE, "unshown": NOTE,
    "distance": NOTE,
})  # fmt: skip
"""Every code with how grave it is, in the order in which they are told: what spoils a poster, what would
make it better, what is only to be known. Codes are added to, never renamed."""
SHOWN = 3
_LONG = 48


class Mend(NamedTuple):
    """What would mend it: `what` is a row of the table of mends, `value` what it is done with."""

    what: str
    value: str = ""

    def name(self, language: str | None = None) -> str:
        """What the button says."""
        return typeset(MENDS[_known(language)][self.what].format(value=self.value))


class Finding(NamedTuple):
    """`boxes` are where it is on the page (mm), `ids` the records concerned, `names` what they say."""

    code: str
    ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    boxes: tuple[Box, ...] = ()
    mends: tuple[Mend, ...] = ()
    values: tuple[tuple[str, Any], ...] = ()
    many: int = 0

    @property
    def level(self) -> str:
        return CODES[self.code]

    @property
    def key(self) -> str:
        """What a poster keeps of it when it is left as it is: the same words on other records come back."""
        return " ".join((self.code, *sorted(self.ids)))

    def sentence(self, language: str | None = None) -> str:
        """The finding for people, with at most three names as examples."""
        language = _known(language)
        one, many = SENTENCES[language][self.code]
        n = self.many or len(self.names) or len(self.ids) or 1
        single = n == 1 or (language == "fr" and n == 0)
        values = {name: _said(value, language) for name, value in self.values}
        said = (one if single or not many else many).format(
            n=number(n, language), names=self._examples(language), **values)  # fmt: skip
        said = said.replace("….", "…")
        return typeset(said) if language == "fr" else said

    def _examples(self, language: str) -> str:
        names = list(dict.fromkeys(self.names))
        shown = [quoted(_short(name), language) for name in names[:SHOWN]]
        return ", ".join(shown) + ("…" if len(names) > SHOWN else "")


def _known(language: str | None) -> str:
    name = language or spoken()
    return name if name in SENTENCES else "fr"


def _short(name: str) -> str:
    words = one_line(name)
    return words if len(words) <= _LONG else words[:_LONG].rsplit(" ", 1)[0] + "…"


def _said(value: Any, language: str) -> str:
    """A number as it is read: « 0,5 », « 12 »; words as they are."""
    if isinstance(value, int):
        return number(value, language)
    if not isinstance(value, float):
        return str(value)
    words = f"{value:.1f}".removesuffix(".0")
    return words.replace(".", ",") if language == "fr" else words

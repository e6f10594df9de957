"""What the map says aloud, in French and English.

Labels stay in guillemets as they were typed, so that no article, elision or agreement
is ever guessed.
"""

from __future__ import annotations

import re

from sysmap.model.indirect import is_indirect, through
from sysmap.model.links import Link
from sysmap.model.map import SystemMap
from sysmap.model.notation import FACTORS
from sysmap.model.text import one_line

NBSP = "\u00a0"
_QUOTED = re.compile(r"[«“]\s*([^«»“”]*?)\s*[»”]")

_WORDS = {
    "fr": {
        "grow": "Si {a} augmente, {b} augmente {too}{later}",
        "shrink": "Si {a} augmente, {b} diminue{later}",
        "help": "{a} contribue à {b}{later}",
        "hinder": "{a} freine {b}{later}",
        "depends": "{a} agit sur {b}, selon les cas{later}",
        "act": "{a} agit sur {b}{later}",
        "too": "aussi",
        "later": ", plus tard",
        "subject": "{said} à propos de {subject}",
        "unknown": "{a} agit sur {b}, on ne sait pas dans quel sens{later}",
        "indirect": "{said} (indirectement, par {n} autres éléments)",
        "indirect.one": "{said} (indirectement, par un autre élément)",
        "itself": "lui-même",
    },
    "en": {
        "grow": "If {a} grows, {b} grows {too}{later}",
        "shrink": "If {a} grows, {b} shrinks{later}",
        "help": "{a} contributes to {b}{later}",
        "hinder": "{a} holds back {b}{later}",
        "depends": "{a} acts on {b}, it depends{later}",
        "act": "{a} acts on {b}{later}",
        "too": "too",
        "later": ", later",
        "subject": "{said} about {subject}",
        "unknown": "{a} acts on {b}, nobody can tell in which direction{later}",
        "indirect": "{said} (indirectly, through {n} other elements)",
        "indirect.one": "{said} (indirectly, through one other element)",
        "itself": "itself",
    },
}


def quoted(label: str, language: str = "fr") -> str:
    """The label in the quotation marks of the language, on one line.

    Quotation marks that the label holds step back to those of the second rank; a label
    that is wholly quoted already is not quoted twice.
    """
    words = one_line(label)
    inner = _QUOTED.fullmatch(words)
    words = inner[1] if inner else words
    if language == "en":
        return "“" + _QUOTED.sub(r"‘\1’", words) + "”"
    return f"«{NBSP}" + _QUOTED.sub(r"“\1”", words) + f"{NBSP}»"


def is_amount(verb: str) -> bool:
    """Whether what stands on a relation is how much, and no verb: « 30 % », « 12 000 € par an »."""
    return verb.lstrip("~≈<>≤≥±+− \u00a0\u202f")[:1].isdigit()


def sentence(map: SystemMap, link: Link, language: str | None = None) -> str:
    """What a relation says, as a whole sentence with its full stop.

    The relation's own verb wins; an amount that stands in its place (« 30 % ») is said after.
    Between two things that can grow, a sign speaks of growing; otherwise it speaks of
    contributing or holding back. A delay adds « plus tard ».
    An end that is missing is said by its id.
    """
    language = language if language in _WORDS else (map.language if map.language in _WORDS else "fr")
    words = _WORDS[language]
    kind = map.link_kind(link)
    source, target = map.elements.get(link.source), map.elements.get(link.target)
    a = quoted(source.label if source else link.source, language)
    b = quoted(target.label if target else link.target, language)
    later = words["later"] if link.delay else ""
    amount = is_amount(link.verb)
    if link.verb and not amount:
        said = f"{a} {one_line(link.verb)} {b}{later}"
    elif kind.signed and link.polarity in {"+", "-"}:
        grows = bool(source and target and source.kind in FACTORS and target.kind in FACTORS)
        name = {"+": ("help", "grow"), "-": ("hinder", "shrink")}[link.polarity][grows]
        said = words[name].format(a=a, b=b, too=words["too"], later=later)
    elif kind.signed and link.polarity == "?":
        said = words["unknown" if is_indirect(link) else "depends"].format(a=a, b=b, later=later)
    elif template := kind.verb(language):
        said = template.replace("{a}", a).replace("{b}", b) + later
    else:
        said = words["act"].format(a=a, b=b, later=later)
    if amount:
        said = f"{said} ({one_line(link.verb)})"
    if is_indirect(link):
        n = through(link)
        said = words["indirect.one" if n == 1 else "indirect"].format(said=said, n=n)
    if link.subject:
        said = words["subject"].format(said=said, subject=quoted(link.subject, language))
    return said + "."

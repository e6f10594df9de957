"""Reading a typed line: a letter and a colon name a kind, everything else is words.

Only the very beginning is read (« a: », « f: »…), a small letter glued to its colon, by the
keys of the map's own kinds. A line that begins with a space, a capital or any other word
stays what somebody said: signs, dashes, slashes and colons are speech.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sysmap.editing.completion import named
from sysmap.model import KINDS, LINK_KINDS, Kind, LinkKind, SystemMap

PARK = "g"
"""« g: » à garder: the words go to the frigo."""
ZONE = "z"
"""« z: » makes a zone of that name."""
ABSENT = "i"
"""« i: » à inviter: an actor who is not in the room."""

USUAL = ("facteur", "enjeu", "levier", "frein", "acteur")
"""The five kinds of a map that names none."""

_ARROW = re.compile(r"\s(?:->|>|→)\s")
_SIGNED = re.compile(r"(.+?)\s*([+?−-])")
_FROM = re.compile(r"(?:->|>|→)\s*")
_PREFIX = re.compile(r"([a-zà-ÿ]):(?![/\\])")
"""Addresses and paths are words: « c:\\menus »."""


class Typed(NamedTuple):
    """What a line means: its words, and the kind, the frigo or the zone its prefix named.

    `kind` is empty when no prefix was typed; `prefix` is what was read (« a: »). `link` is the
    relation that was read: ids of its two ends, and its sign. `category` is « absent » for an actor
    to invite.
    """

    words: str
    kind: str = ""
    frigo: bool = False
    zone: bool = False
    prefix: str = ""
    link: tuple[str, str, str] | None = None
    category: str = ""


def keys(map: SystemMap) -> dict[str, str]:
    """Which letter types which kind in this map; its own rows win over the program's."""
    rows: dict[str, Kind] = {**KINDS, **map.kinds}
    known = {row.key.lower(): id for id, row in rows.items() if row.key and id not in map.kinds}
    return known | {row.key.lower(): id for id, row in map.kinds.items() if row.key}


def read_line(map: SystemMap, text: str, source: str = "") -> Typed:
    """Read a line typed in the capture line; a relation may begin at `source`, which is selected."""
    found = _PREFIX.match(text)
    if found is None:
        return Typed(text.strip(), link=read_link(map, text, source))
    letter, words = found[1], text[found.end() :].strip()
    if kind := keys(map).get(letter):
        return Typed(words, kind=kind, prefix=found[0])
    if letter == ABSENT:
        return Typed(words, kind="acteur", prefix=found[0], category="absent")
    if letter == PARK:
        return Typed(words, frigo=True, prefix=found[0])
    if letter == ZONE:
        return Typed(words, zone=True, prefix=found[0])
    return Typed(text.strip())


def read_link(map: SystemMap, text: str, source: str = "") -> tuple[str, str, str] | None:
    """« Budget > Gaspillage + »: a relation, only when both are elements of the map already.

    The arrow is >, -> or →, between spaces; a sign may follow. « > Gaspillage + » begins at
    `source`. Anything else is words.
    """
    if source in map.elements and (begun := _FROM.match(text)):
        return read_target(map, source, text[begun.end() :])
    for arrow in _ARROW.finditer(text):
        first = named(map, text[: arrow.start()])
        if first and (link := read_target(map, first, text[arrow.end() :])):
            return link
    return None


def read_target(map: SystemMap, source: str, rest: str) -> tuple[str, str, str] | None:
    """« Gaspillage + », said of a relation that begins at `source`."""
    if target := named(map, rest):
        return source, target, ""
    signed = _SIGNED.fullmatch(rest.strip())
    if signed and (target := named(map, signed[1])):
        return source, target, signed[2].replace("−", "-")
    return None


def being_named(map: SystemMap, text: str, source: str = "") -> int:
    """Where the name being typed begins: after a prefix, or after the arrow of a relation."""
    if source in map.elements and (begun := _FROM.match(text)):
        return begun.end()
    for arrow in _ARROW.finditer(text):
        if named(map, text[: arrow.start()]):
            return arrow.end()
    return 0


def offered(map: SystemMap) -> tuple[list[str], list[str]]:
    """The kinds and relation kinds offered first: the map's palette, else the five of everyone.

    At most five kinds and two relations: the window keeps to eighteen controls. A signed
    relation kind stands for its two senses (« influence+ », « influence- »).
    """
    rows = {**LINK_KINDS, **map.link_kinds}
    known = {**KINDS, **map.kinds}
    # Kinds come first: « besoin » is one until a name that can only be a relation's.
    turn = next((n for n, id in enumerate(map.palette) if id in rows and id not in known), len(map.palette))
    kinds = [id for id in map.palette[:turn] if id in known]
    links = [f"{id}{sign}" for id in map.palette[turn:] if id in rows for sign in _senses(rows[id])]
    return (kinds or list(USUAL))[:5], (links or ["influence+", "influence-"])[:2]


def _senses(row: LinkKind) -> tuple[str, ...]:
    return ("+", "-") if row.signed else ("",)

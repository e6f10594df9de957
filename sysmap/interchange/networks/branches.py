"""Outlines and mind maps: each branch is an element, part of the one it hangs on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sysmap.i18n import _
from sysmap.interchange.account import Account
from sysmap.interchange.gathering import Gathering
from sysmap.model import SystemMap

ACROSS, DOWN = 260.0, 70.0
"""From one level to the next, and from one leaf to the next, in map units."""
PART = "appartenance"


class Branch(NamedTuple):
    """What an outline says at one of its lines, and below."""

    key: str
    label: str
    note: str
    attributes: Mapping[str, str]
    zone: bool
    below: list[Branch]


Line = tuple[str, str, str]
"""A sign, words, a direction."""


def read_branches(
    tops: Sequence[Branch], account: Account, arrows: Sequence[tuple[str, str, Line]] = (), title: str = ""
) -> SystemMap:
    """The map of an outline, laid out as a tree that reads from left to right."""
    found = Gathering(account)
    found.ours = True  # the places below are ours
    if title:
        found.card["title"] = title
    rows = _Rows()
    for top in tops:
        _take(found, top, "", 0, rows, ())
    if not found.elements:
        raise ValueError(_("Ce fichier ne contient aucun élément. Rien n’a été ajouté."))
    for source, target, (sign, verb, direction) in arrows:
        found.link(source, target, sign=sign, verb=verb, direction=direction, by_label=False)
    account.guessed(_("Chaque branche fait partie de celle dont elle part"))
    account.guessed(_("Sysmap a placé les éléments, en arbre de gauche à droite"))
    return found.made()


class _Rows:
    """The next free line of the page."""

    def __init__(self) -> None:
        self.next = 0.0

    def take(self) -> float:
        self.next += DOWN
        return self.next - DOWN


def _take(
    found: Gathering, one: Branch, above: str, depth: int, rows: _Rows, zones: tuple[str, ...]
) -> float:
    """Note a branch and all below it; answers the line it stands on: the middle of those below."""
    label = " ".join(one.label.split(" ")).strip()
    x = depth * ACROSS
    key = found.element(one.key, label, x=x, y=0.0, description=one.note, attributes=one.attributes)
    if one.zone:
        zones = (*zones, found.zone(f"zone {key}", label))
    for zone in zones:
        found.put_in(key, zone)
    if above:
        found.link(key, above, type=PART, by_label=False)
    lines = [_take(found, child, key, depth + 1, rows, zones) for child in one.below]
    line = (lines[0] + lines[-1]) / 2 if lines else rows.take()
    found.elements[key]["y"] = line
    return line



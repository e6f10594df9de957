"""What a hand does, in our own words. Places are map units; lengths on screen go by `Desk.scale`."""

from __future__ import annotations

from typing import NamedTuple

from sysmap.geometry import Box, Point


class Mods(NamedTuple):
    shift: bool = False
    ctrl: bool = False
    alt: bool = False


class Press(NamedTuple):
    """A button goes down. `button` is « left », « middle » or « right »."""

    at: Point
    mods: Mods = Mods()
    button: str = "left"
    double: bool = False


class Move(NamedTuple):
    at: Point
    mods: Mods = Mods()


class Release(NamedTuple):
    at: Point
    mods: Mods = Mods()
    button: str = "left"


class Key(NamedTuple):
    """A key by its name (« Escape »)."""

    name: str
    mods: Mods = Mods()


class Target(NamedTuple):
    """What lies under the pointer: an id, what it is (« element », « link », « zone »…) and which part."""

    id: str
    what: str
    part: str = ""


class Overlay(NamedTuple):
    """What a gesture shows above the map while it lasts."""

    band: Box | None = None
    frame: Box | None = None
    guides: tuple[tuple[Point, Point], ...] = ()
    line: tuple[Point, Point] | None = None
    goal: str = ""
    handles: bool = True
    trail: tuple[Point, ...] = ()
    grips: tuple[tuple[Point, bool], ...] = ()
    """Places a gesture can be taken by, and whether the keyboard holds it."""


NOTHING = Overlay()

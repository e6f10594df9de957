"""Telling a loop little by little: which relations a view tells, and what each step adds."""

from __future__ import annotations

from itertools import accumulate

from sysmap.model.map import SystemMap
from sysmap.model.told import Loop, Page, View


def told_links(loop: Loop) -> tuple[str, ...]:
    """The relations that carry a number."""
    return loop.told_at or loop.links


def shown_loops(map: SystemMap, view: View | None) -> list[Loop]:
    """What the view tells alone when it tells something, else every named loop.

    A view's trail comes before its loop, as one ribbon with one run of numbers; a trail
    without a loop is told under no name and no ring.
    """
    if view is None:
        return list(map.loops.values())
    loop = map.loops.get(view.loop)
    if not view.trail and not view.told_at:
        return [loop] if loop else []
    if loop is None:
        return [Loop(id="", links=view.trail, told_at=view.told_at)] if view.trail else []
    told_at = view.told_at or told_links(loop)
    return [loop.evolve(links=(*view.trail, *loop.links), told_at=told_at)]


def told_by(map: SystemMap, view: View | None) -> Loop | None:
    """The ribbon this view tells, its trail included; None when it tells nothing."""
    return next(iter(shown_loops(map, view)), None) if view is not None else None


def steps(map: SystemMap, view: View | None) -> list[str]:
    """The relations whose numbers are told one after the other, those that are gone left out."""
    loop = told_by(map, view)
    if loop is None:
        return []
    return [id for id in told_links(loop) if id in loop.links and id in map.links]


def reached(map: SystemMap, view: View, step: int) -> tuple[str, ...]:
    """The relations told once this many numbers are: those before the last number, and itself."""
    loop, numbered = told_by(map, view), steps(map, view)
    if loop is None or step >= len(numbered):
        return loop.links if loop else ()
    places = accumulate((loop.links.index(id) for id in numbered[:step]), max)
    last = max(places, default=-1)
    return loop.links[: last + 1]


def at_step(map: SystemMap, view: View | None, page: Page) -> View | None:
    """The view as this page shows it: what is not told yet waits in the background."""
    numbered = steps(map, view)
    if view is None or not 0 < page.step <= len(numbered):
        return view
    loop = told_by(map, view)
    so_far = reached(map, view, page.step)
    ahead = [id for id in (loop.links if loop else ()) if id not in so_far]
    waiting = _ends(map, ahead) - _ends(map, so_far)
    levels = {**view.prominence, **dict.fromkeys([*ahead, *sorted(waiting)], "background")}
    told_at = tuple(id for id in numbered if id in so_far)
    return view.evolve(loop="", trail=so_far, told_at=told_at, prominence=levels)


def told_elements(map: SystemMap, view: View | None) -> frozenset[str]:
    """The elements the view's ribbon goes through."""
    loop = told_by(map, view)
    return _ends(map, loop.links) if loop else frozenset()


def _ends(map: SystemMap, links: list[str] | tuple[str, ...]) -> frozenset[str]:
    found = [map.links[id] for id in links if id in map.links]
    return frozenset(end for link in found for end in (link.source, link.target))

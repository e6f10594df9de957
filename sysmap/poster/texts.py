"""What the poster tells: the numbered sentences, the poster's own or the told loop's."""

from __future__ import annotations

from typing import NamedTuple

from sysmap.model import Loop, Poster, SystemMap, View, loop_names, sentence, turn
from sysmap.poster.phrases import phrase
from sysmap.poster.setting import plain


class Tale(NamedTuple):
    """The numbered sentences: `caption` names the loop; `numbered` when the ribbon bears the numbers."""

    caption: str
    lines: tuple[str, ...]
    numbered: bool


def told_loop(map: SystemMap, view: View | None) -> Loop | None:
    """The loop that the view tells, when the map still holds it."""
    return map.loops.get(view.loop) if view and view.loop else None


def tale(map: SystemMap, view: View | None, poster: Poster, numbers: int, language: str) -> Tale:
    """What the map tells: the poster's own sentences, else the told loop's.

    `numbers` is how many numbers stand on the ribbon; sentences carry numbers when there is one each.
    """
    loop = told_loop(map, view)
    lines = poster.tale or (loop.told if loop else ())
    lines = tuple(line for line in lines if line.strip())
    if not lines and loop:
        lines = tuple(sentence(map, map.links[id], language) for id in loop.links if id in map.links)
    caption = poster.tale_title or (_named(map, loop, language) if loop else "")
    return Tale(caption, lines, 0 < len(lines) == numbers)


def _named(map: SystemMap, loop: Loop, language: str) -> str:
    letter = loop_letter(map, loop)
    way = phrase({"R": "grows", "B": "balances"}.get(letter, "depends"), language)
    if letter not in ("R", "B"):
        return phrase("loop_unnamed", language, letter=plain(loop.name) or "?", turn=way)
    short = loop_names(map).get(loop.id, letter)
    if not loop.name:
        return phrase("loop_unnamed", language, letter=short, turn=way)
    return phrase("loop", language, letter=short, name=plain(loop.name), turn=way)


def loop_letter(map: SystemMap, loop: Loop) -> str:
    """R when the loop amplifies, B when it balances, « ? » when that depends on a reading."""
    found = turn(map, loop)
    return found if found in ("R", "B") else "?"

"""A story made from what the map already tells: its loops, or its étapes, page by page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sysmap.analysis.loops import closed, turn
from sysmap.analysis.phrases import phrase, phrases_language
from sysmap.model import (
    Loop,
    Page,
    SystemMap,
    View,
    loop_names,
    new_id,
    one_line,
    quoted,
    sentence,
    steps,
    told_by,
    told_elements,
)

_WORDS = {
    "fr": {
        "whole": "La carte entière", "now": "Aujourd’hui", "dated": "{name} ({date})",
        "loop": "Boucle {letter} : {name}", "unnamed": "Boucle {letter}",
        "months": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    },
    "en": {
        "whole": "The whole map", "now": "Today", "dated": "{name} ({date})",
        "loop": "Loop {letter}: {name}", "unnamed": "Loop {letter}",
        "months": "January February March April May June July August September October November December",
    },
}  # fmt: skip


class Told(NamedTuple):
    """Pages in order, and the views that had to be made for them (those there were are used)."""

    pages: tuple[Page, ...]
    views: tuple[View, ...] = ()


def loops_told(map: SystemMap) -> list[Loop]:
    """The loops somebody wrote sentences for, or tells in a view; when there are none, every closed one."""
    shown = {view.loop for view in map.views.values()}
    told = [loop for loop in map.loops.values() if loop.told or loop.id in shown]
    return [loop for loop in told or map.loops.values() if closed(map, loop)]


def story_of_loops(map: SystemMap, loops: Iterable[Loop] = (), language: str | None = None) -> Told:
    """The whole map, then each loop: as a whole, number after number, and what it comes to."""
    words = phrases_language(language or map.language)
    pages, made = [opening(map, words)], []
    for loop in loops or loops_told(map):
        view = view_telling(map, loop)
        if view.id not in map.views:
            made.append(view)
        pages += _loop_pages(map, loop, view, words)
    return Told(tuple(pages), tuple(made))


def story_in_short(map: SystemMap, language: str | None = None) -> Told:
    """One page for each told loop; the whole map when there is none."""
    words = phrases_language(language or map.language)
    pages, made = [], []
    for loop in loops_told(map):
        view = view_telling(map, loop)
        if view.id not in map.views:
            made.append(view)
        pages.append(Page(view=view.id, sentence=conclusion(map, loop, words)))
    return Told(tuple(pages) or (opening(map, words),), tuple(made))


def story_of_stages(map: SystemMap, language: str | None = None) -> Told:
    """The map at each étape, the oldest first, then as it is now."""
    words = phrases_language(language or map.language)
    pages = [Page(stage=stage.id, sentence=_stage(stage.name, stage.date, words))
             for stage in map.stages.values()]  # fmt: skip
    return Told((*pages, Page(sentence=_WORDS[words]["now"])))


def opening(map: SystemMap, words: str) -> Page:
    """The whole map under its question."""
    said = one_line(map.card.question) or one_line(map.card.title) or _WORDS[words]["whole"]
    return Page(sentence=said)


def conclusion(map: SystemMap, loop: Loop, words: str) -> str:
    """« Boucle « Le concret mobilise » : elle s’amplifie (R). »"""
    way = {"R": "amplifies", "B": "balances", "R/B": "either"}.get(turn(map, loop), "unknown")
    name = quoted(loop.name, words) if loop.name else _letter(map, loop)
    return phrase("loop", words, name=name, way=phrase(way, words))


def step_sentences(map: SystemMap, view: View | None, words: str) -> list[str]:
    """What each number of the view's ribbon says: the sentences written for it, else the relation's."""
    loop = told_by(map, view)
    numbered = steps(map, view)
    poster = next((p for p in map.posters.values() if view and p.view == view.id and p.tale), None)
    written = poster.tale if poster else loop.told if loop else ()
    found = [one_line(said) for said in written] if len(written) == len(numbered) else [""] * len(numbered)
    return [said or sentence(map, map.links[id], words)
            for said, id in zip(found, numbered, strict=True)]  # fmt: skip


def _loop_pages(map: SystemMap, loop: Loop, view: View, words: str) -> list[Page]:
    template = _WORDS[words]["loop" if loop.name else "unnamed"]
    title = template.format(letter=_letter(map, loop), name=quoted(loop.name, words))
    said = step_sentences(map, view, words)
    told = [Page(view=view.id, sentence=one, step=rank) for rank, one in enumerate(said, start=1)]
    last = Page(view=view.id, sentence=conclusion(map, loop, words), step=len(said) + 1)
    return [Page(view=view.id, sentence=title), *told, last]


def _letter(map: SystemMap, loop: Loop) -> str:
    """« R2 »: how the loop turns, and its rank among those that turn alike."""
    return loop_names(map).get(loop.id) or turn(map, loop)


def view_telling(map: SystemMap, loop: Loop) -> View:
    """The view that tells this loop; else a new one: its elements stand out, the rest is context."""
    known = next((view for view in map.views.values() if view.loop == loop.id), None)
    if known is not None:
        return known
    view = View(id=new_id("v", map.views), name=loop.name, loop=loop.id)
    told = told_elements(map, view)
    return view.evolve(prominence={id: "essential" if id in told else "context" for id in map.elements})


def _stage(name: str, date: str, words: str) -> str:
    """« Avant la pause (12 mars 2026) »"""
    try:
        at = datetime.fromisoformat(date)
    except ValueError:
        return one_line(name) or date
    months = _WORDS[words]["months"].split()
    day = "1ᵉʳ" if at.day == 1 and words == "fr" else str(at.day)
    said = f"{day}\u00a0{months[at.month - 1]}\u00a0{at.year}"
    return _WORDS[words]["dated"].format(name=one_line(name), date=said) if name.strip() else said

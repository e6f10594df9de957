"""Scenes: each page of a story as a drawn map, and where one looks. Nothing reserved is in them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from typing import Any, NamedTuple

from sysmap.drawing import PAPER, Theme, lay_out, reach_of
from sysmap.geometry import Box, union, ways
from sysmap.model import (
    Page,
    SystemMap,
    View,
    at_step,
    one_line,
    reached,
    steps,
    told_by,
    told_elements,
)
from sysmap.poster.extent import extent
from sysmap.poster.phrases import language_of
from sysmap.poster.shown import printable, withheld
from sysmap.storage import StorageError, loads

ROOM = 26.0
"""Map units kept free round what a page looks at."""
AROUND = 12.0
_LEAST = 4
"""Words shorter than this are too common to give a reserved label away."""


class Scene(NamedTuple):
    """A page: what is drawn, the part that matters (`focus`), and the part to show when letters
    would be too small (`close`). `place` is the page's rank in the story, `number` the disc that
    answers the ribbon (0: none), `told` the elements it goes through.
    """

    page: Page
    place: int
    figure: Any
    focus: Box
    close: Box | None
    number: int
    sentence: str
    notes: str
    told: frozenset[str] = frozenset()


class Telling(NamedTuple):
    """A story ready to be shown. `left_out` counts pages that tell what is reserved, `kept` the
    records that stay in the group, `unsaid` the sentences that named one of them.
    """

    scenes: tuple[Scene, ...]
    map: SystemMap
    whole: SystemMap
    language: str
    left_out: int = 0
    kept: int = 0
    unsaid: int = 0

    @property
    def title(self) -> str:
        card = self.whole.card
        return one_line(card.title) or one_line(card.question)


def scenes(
    map: SystemMap, pages: Sequence[Page], language: str | None = None, theme: Theme = PAPER
) -> Telling:
    """Lay out every page. A view that is gone shows the whole map; a page that tells a loop of
    which something is reserved is left out.
    """
    maker = _Maker(map, language_of(language or "", map.language), theme)
    found = [maker.scene(page, place) for place, page in enumerate(pages)]
    made = tuple(scene for scene in found if scene is not None)
    return Telling(
        made, maker.today, map, maker.language, len(found) - len(made), len(withheld(map)), maker.unsaid
    )


class _Maker:
    """Lays each picture out once, however many pages show it."""

    def __init__(self, map: SystemMap, language: str, theme: Theme) -> None:
        self.map, self.language, self.theme = map, language, theme
        self.today = printable(map)
        self.unsaid = 0
        self._figures: dict[tuple[str, str], Any] = {}
        self._secrets = _secrets(map)

    def scene(self, page: Page, place: int) -> Scene | None:
        shown = self._shown(page)
        view = shown.views.get(page.view)
        told, whole = told_by(shown, view), told_by(self.map, self.map.views.get(page.view))
        if whole is not None and (told is None or len(steps(shown, view)) < len(
                steps(self.map, self.map.views.get(page.view)))):  # fmt: skip
            return None
        now = at_step(shown, view, page)
        figure = self._figure(page, shown, now)
        numbered = steps(shown, view)
        focus, close = extent(figure).grown(AROUND), None
        if view is not None and page.step > 0 and (near := _told_box(figure, shown, view)):
            focus = near
            if page.step <= len(numbered):
                close = _ends_box(figure, shown, _last_links(shown, view, page.step))
        number = page.step if 0 < page.step <= len(numbered) else 0
        return Scene(page, place, figure, focus, close, number, self._clear(page.sentence),
                     self._clear(page.notes), told_elements(shown, now))  # fmt: skip

    def _shown(self, page: Page) -> SystemMap:
        """The map of today, or as it was at an étape, without what is reserved then or now."""
        stage = self.map.stages.get(page.stage)
        if stage is None:
            return self.today
        try:
            past = loads(json.dumps(dict(stage.map))).map
        except StorageError:
            return self.today
        out = set(withheld(self.map))
        past = past.evolve(images=self.map.images, views=self.map.views, **{
            name: {id: one for id, one in getattr(past, name).items() if id not in out}
            for name in ("elements", "links", "zones", "notes", "pictures")
        })  # fmt: skip
        links = {id: k for id, k in past.links.items() if {k.source, k.target} <= past.elements.keys()}
        return printable(past.evolve(links=links))

    def _figure(self, page: Page, shown: SystemMap, view: View | None) -> Any:
        key = (page.stage, view.model_dump_json() if view is not None else "")
        if key not in self._figures:
            shown = printable(ways.seen_in(shown, view.arrangement)) if view is not None else shown
            self._figures[key] = lay_out(shown, view=view, theme=self.theme, language=self.language)
        return self._figures[key]

    def _clear(self, words: str) -> str:
        """The words, or nothing when they name something that is reserved."""
        if not words or not self._secrets:
            return words
        said = _plain(words)
        if any(secret in said for secret in self._secrets):
            self.unsaid += 1
            return ""
        return words


def _secrets(map: SystemMap) -> list[str]:
    """The labels that must not be said, as they are compared; those that something public bears too may."""
    public = printable(map)
    said = {_plain(e.label) for e in public.elements.values()}
    out = frozenset(withheld(map))
    found = {_plain(r.label) for group in (map.elements, map.zones) for id, r in group.items() if id in out}
    return [words for words in found - said if len(words) >= _LEAST]


def _plain(words: str) -> str:
    letters = unicodedata.normalize("NFD", one_line(words).casefold())
    return "".join(c for c in letters if not unicodedata.combining(c))


def _last_links(map: SystemMap, view: View, step: int) -> tuple[str, ...]:
    """The relations this step adds."""
    before = reached(map, view, step - 1) if step > 1 else ()
    return tuple(id for id in reached(map, view, step) if id not in before)


def _told_box(figure: Any, map: SystemMap, view: View) -> Box | None:
    boxes = [reach_of(figure.elements[id]) for id in told_elements(map, view) if id in figure.elements]
    told = told_by(map, view)
    boxes += [figure.links[id].route.bounds() for id in (told.links if told else ()) if id in figure.links]
    boxes += [loop.box for loop in figure.loops.values() if loop.told and loop.id]
    found = union(boxes)
    return found.grown(ROOM) if found else None


def _ends_box(figure: Any, map: SystemMap, links: Sequence[str]) -> Box | None:
    ends = [end for id in links for end in (map.links[id].source, map.links[id].target)]
    found = union([reach_of(figure.elements[id]) for id in ends if id in figure.elements])
    return found.grown(ROOM) if found else None

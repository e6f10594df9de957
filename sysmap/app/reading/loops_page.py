"""« Boucles » beside the map: those somebody named, then those there are; each is read, named and told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel

from sysmap.analysis import (
    LoopRead,
    LoopsFound,
    about_loops,
    loop_sentence,
    loop_step,
    loop_title,
    loop_type,
    loops_read,
)
from sysmap.app.commands import loops as deeds
from sysmap.app.controls import button, row, words
from sysmap.app.reading.loop_caps import LoopCaps
from sysmap.app.reading.loop_list import LoopList
from sysmap.app.reading.loop_search import LoopSearch
from sysmap.app.reading.loop_sheet import LoopSheet
from sysmap.app.reading.side import Side
from sysmap.drawing import projected
from sysmap.i18n import _, language
from sysmap.model import SystemMap, sentence, walked

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


WHOLE = -1
"""All of a loop is told at once."""
ALONG = {Qt.Key.Key_Right: 1, Qt.Key.Key_Space: 1, Qt.Key.Key_Left: -1}


class LoopsPage(Side):
    """↑ ↓ walk from loop to loop, Enter names the one that is read.

    In front of a room → and ← tell it relation by relation; a long one begins so.
    """

    def __init__(self, desk: Desk, key: object = None, search: LoopSearch | None = None) -> None:
        super().__init__(desk, _("Boucles"))
        self._key = key
        self.found = LoopsFound(())
        self.rows: list[LoopRead] = []
        self._stale = True
        self._told = WHOLE
        self.search = LoopSearch(self)
        if search is not None:
            self.search.longest, self.search.most = search.longest, search.most
        self.search.found.connect(self._take)
        self.search.changed.connect(self._searched)
        self._build()

    def again(self) -> LoopsPage:
        return LoopsPage(self._desk, self._key, self.search)

    def _build(self) -> None:
        self.trace = button(_("Tracer une boucle"), lambda: self._desk.do("trace_loop"), look="outlined",
                            image="waypoints")  # fmt: skip
        self.list = LoopList(self)
        self.about: QLabel = words("", "quiet", wrap=True)
        self.sheet = LoopSheet(self._desk, self)
        self.caps = LoopCaps(self)
        self.head.addLayout(row(self.trace, None))
        self.head.addWidget(self.list)
        self.head.addWidget(self.about)
        self.lines.addWidget(self.sheet)
        self.foot.addWidget(self.caps)
        self.explains(_(
            "On suit les flèches depuis chaque élément, jusqu’à revenir à lui, sans passer deux fois par le "
            "même. Un nombre pair de relations de sens inverse fait une boucle qui s’amplifie (R), un nombre "
            "impair une boucle qui s’équilibre (B)."
        ))  # fmt: skip

    # What is found

    def read(self) -> None:
        """The map changed: search again where loops may be others, say the sentences anew."""
        self.search.look(self._desk.editor.map)
        self._fill()

    def _take(self, found: LoopsFound) -> None:
        if not self._gone:
            self.found, self._stale = found, False
            self._fill()

    def _searched(self) -> None:
        if not self._gone:
            self.caps.refresh()

    def _fill(self) -> None:
        map = self._seen()
        self.rows = loops_read(map, self._those(map))
        self.list.fill(self.rows, self._place())
        said = about_loops(map, self.found, language()) if not self._stale else []
        self.about.setText("\n".join(said))
        self.about.setVisible(bool(said))
        self.caps.refresh()
        self._show()

    def _seen(self) -> SystemMap:
        """The map without what is not for a room."""
        return projected(self._desk.editor.map) if self._desk.room.on else self._desk.editor.map

    def _those(self, map: SystemMap) -> list[tuple[str, ...]]:
        """Those found that still close: while a new search runs, and in front of a room."""
        return [one.links for one in self.found.rounds if walked(map, one.links)]

    def search_further(self) -> None:
        """The quick search had to stop: go on in a process of its own."""
        self.search.go_on(self._desk.editor.map)

    # Which one is read

    @property
    def loop(self) -> LoopRead | None:
        """The loop that is read."""
        place = self._place()
        return self.rows[place] if place >= 0 else None

    def _place(self) -> int:
        return next((place for place, one in enumerate(self.rows) if key_of(one) == self._key), -1)

    def choose(self, place: int) -> None:
        """Read the loop of this rank."""
        if 0 <= place < len(self.rows):
            self._key, self._told = key_of(self.rows[place]), WHOLE
            self.list.mark(place)
            self._show()

    def choose_links(self, links: tuple[str, ...]) -> None:
        """Read this loop, wherever it is in the list."""
        self._key, self._told = frozenset(links), WHOLE
        self._fill()

    def chosen(self, ids: frozenset[str]) -> None:
        """A ring was clicked on the map: that loop is read."""
        named = [loop for id, loop in self._desk.editor.map.loops.items() if id in ids]
        if len(named) == 1:
            self.choose_links(named[0].links)

    def walk(self, step: int) -> None:
        """The next loop; from none, the first or the last."""
        if self.rows:
            place = self._place()
            start = place if place >= 0 else (-1 if step > 0 else 0)
            self.choose((start + step) % len(self.rows))

    def _show(self) -> None:
        loop = self.loop
        self.sheet.show_loop(loop)
        if loop is None:
            self.dim()
            return
        map, room = self._seen(), self._desk.room.on
        links = [id for id in loop.links if id in map.links]
        ends = {end for id in links for end in (map.links[id].source, map.links[id].target)}
        whole = not loop.broken and len(links) == len(loop.links)
        title = f"{loop_title(loop, self.spoken)} – {loop_type(loop, self.spoken)}"
        said = loop_sentence(map, loop, self.spoken) if room or not whole else ""
        light = {"ribbon": links, "numbered": whole, "letter": (loop.mark or loop.way) if whole else "",
                 "loop": loop.id}  # fmt: skip
        if room and whole and self._told == WHOLE and self._desk.lens.too_long(said):
            self._told = 0
        if room and whole and self._told != WHOLE:
            self._tell(loop, title, light, ends)
        else:
            self.shine(elements=ends, links=links, title=title, sentence=said,
                       aloud="" if room else self._aloud(loop), **light)  # fmt: skip

    def _aloud(self, loop: LoopRead) -> str:
        """What the room reads of it on its own screen; nothing of a loop that it does not see whole."""
        map = projected(self._desk.editor.map)
        if loop.broken or not all(id in map.links for id in loop.links):
            return ""
        spoken = map.language
        return f"{loop_title(loop, spoken)} – {loop_type(loop, spoken)}\n{loop_sentence(map, loop, spoken)}"

    def _tell(self, loop: LoopRead, title: str, light: dict[str, Any], every: set[str]) -> None:
        """One relation of the loop: its sentence, its ends before all others."""
        map, place = self._seen(), self._told
        link = map.links[loop.links[place]]
        ends = [link.source, link.target]
        self.shine(elements=ends, links=[link.id], weak={*every, *loop.links}, move=False,
                   title=f"{title}, {loop_step(loop, place, self.spoken)}",
                   sentence=sentence(map, link, self.spoken), **light)  # fmt: skip
        self._desk.reveal(dict.fromkeys(ends))

    def go_on(self, by: int) -> None:
        """The next relation of the loop that is told, or the one before."""
        loop = self.loop
        if loop is not None and not loop.broken:
            self._told = max(WHOLE, min(self._told + by, len(loop.links) - 1))
            self._show()

    # What is done with it

    def name(self) -> None:
        """Enter: the name of the loop that is read, in its field."""
        if self.loop is None:
            self.walk(1)
        elif self.isVisible():
            self.sheet.start_naming()
        else:
            deeds.name_in_place(self._desk, self.loop)

    def keys(self, event: QKeyEvent) -> Callable[[], object] | None:
        """↑ ↓ and Enter, from the map too, as long as nothing is selected on it."""
        if self._desk.editor.selection or self._desk.tool != "select":
            return None
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step:
            return partial(self.walk, step)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.name
        if self._desk.room.on and self.loop is not None and event.key() in ALONG:
            return partial(self.go_on, ALONG[Qt.Key(event.key())])
        return None

    def detach(self) -> None:
        self.search.close()
        super().detach()


def key_of(loop: LoopRead) -> object:
    """What a loop is known by when the list is made again: its relations, as long as it has some."""
    return frozenset(loop.links)
